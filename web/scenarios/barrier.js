import { Barrier } from 'waitline';

const line = new Barrier(3, { name: 'line' });
const row = async () => {};
let storm = false;

async function rower() {
  try {
    for (let round = 1; round <= 2; round++) {
      await row();
      if (storm) return;
      await line.wait();      // all three go on together
    }
  } catch (error) {
    console.log(error.message);
  }
}

export const tasks = {
  Ada: rower,
  Bob: rower,
  Cy: rower,
  Weather: async () => { storm = true; },
};

export const watch = { storm: () => storm };
