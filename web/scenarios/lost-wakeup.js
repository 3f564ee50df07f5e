import { Condition } from 'waitline';

const baked = new Condition(null, { name: 'baked' });
let bread = false;

async function guest() {
  if (bread) return;          // looks, then waits
  await baked.acquire();
  await baked.wait();
  baked.release();
}

async function baker() {
  await baked.acquire();
  bread = true;
  baked.notifyAll();
  baked.release();
}

export const tasks = { Ada: guest, Bob: guest, Baker: baker };

export const watch = { bread: () => bread };
