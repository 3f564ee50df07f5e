import { Condition, Lock } from 'waitline';

const SIZE = 1, items = [], eaten = [];
const lock = new Lock({ name: 'lock' });
const filled = new Condition(lock, { name: 'filled' });
const emptied = new Condition(lock, { name: 'emptied' });

async function put(item) {
  await lock.acquire();
  await emptied.waitFor(() => items.length < SIZE);
  items.push(item);
  filled.notify();
  lock.release();
}

async function take() {
  await lock.acquire();
  await filled.waitFor(() => items.length > 0);
  eaten.push(items.shift());
  emptied.notify();
  lock.release();
}

export const tasks = {
  Ada: take,
  Bob: take,
  Cook: async () => {
    await put('soup');
    await put('cake');
  },
};

export const always = {
  'there is room for one': () => items.length <= SIZE,
  'who takes gets something': () => !eaten.includes(undefined),
};

export const watch = { items: () => items, eaten: () => eaten };
