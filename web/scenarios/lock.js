import { Lock } from 'waitline';

const kettle = new Lock({ name: 'kettle' });
let drinking = 0;

async function guest() {
  await kettle.acquire();
  drinking++;
  await pour();
  drinking--;
  kettle.release();
}

async function pour() {}

export const tasks = { Ada: guest, Bob: guest, Cy: guest };

export const always = { 'one at a time pours': () => drinking <= 1 };

export const watch = { drinking: () => drinking };
