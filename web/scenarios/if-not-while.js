import { Condition, Lock } from 'waitline';

const SIZE = 1, items = [], eaten = [];
const lock = new Lock({ name: 'lock' });
const filled = new Condition(lock, { name: 'filled' });
const emptied = new Condition(lock, { name: 'emptied' });

async function put(item) {
  await lock.acquire();
  if (items.length === SIZE) await emptied.wait();
  items.push(item);
  filled.notify();
  lock.release();
}

async function take() {
  await lock.acquire();
  if (items.length === 0) await filled.wait();
  eaten.push(items.shift());
  emptied.notify();
  lock.release();
}

export const tasks = {
  Ada: take,
  Bob: take,
  Cook: () => put('soup'),
  Baker: () => put('cake'),
};

export const always = {
  'there is room for one': () => items.length <= SIZE,
  'who takes gets something': () => !eaten.includes(undefined),
};

export const watch = { items: () => items, eaten: () => eaten };
