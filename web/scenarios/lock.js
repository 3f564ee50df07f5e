import { Lock } from 'waitline';

const kettle = new Lock({ name: 'kettle' });
const pour = async () => {};
let pouring = 0;

async function guest() {
  for (let cup = 1; cup <= 2; cup++) {
    await kettle.acquire();   // first come, first served
    pouring++;
    await pour();
    pouring--;
    kettle.release();         // wakes the first in line
  }
}

export const tasks = { Ada: guest, Bob: guest, Cy: guest };

export const always = {
  'at most one pours': () => pouring <= 1,
};

export const watch = { pouring: () => pouring };
