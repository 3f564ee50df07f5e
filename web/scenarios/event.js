import { Event } from 'waitline';

const gate = new Event({ name: 'gate' });
const through = [];

const runner = (name) => async () => {
  await gate.wait();
  through.push(name);
};

async function starter() {
  gate.set();                 // wakes all who wait, in order
  gate.clear();               // they pass all the same
  await null;
  gate.set();                 // and whoever came too late
}

export const tasks = {
  Ada: runner('Ada'),
  Bob: runner('Bob'),
  Cy: runner('Cy'),
  Starter: starter,
};

export const atEnd = {
  'all three are through': () => through.length === 3,
};

export const watch = { through: () => through };
