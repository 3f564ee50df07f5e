import { Lock } from 'waitline';

const bath = new Lock({ name: 'bath' });
let inside = 0;

const wash = (time) => new Promise((resolve) => setTimeout(resolve, time));

const flatmate = (time, timeout) => async () => {
  try {
    await bath.acquire({ timeout });
    inside++;
    await wash(time);
    inside--;
  } catch (error) {
    console.log(error.name);
  } finally {
    bath.release();
  }
};

export const tasks = {
  Ada: flatmate(500),
  Bob: flatmate(100, 300),
  Cy: flatmate(100),
};

export const always = {
  'at most one is inside': () => inside <= 1,
};

export const watch = { inside: () => inside };
