// How far waitline is from the limit: what the same work costs with a promise alone. `npm run bench` prints it and
// writes limit.json beside this file, from which the README quotes.
//
// All rounds are interleaved in one run, and medians compared, so that a busy machine changes both sides alike. Each
// side has functions of its own: one function for both would be compiled for neither.
import { writeFileSync } from 'node:fs';
import { Lock } from 'waitline';

const OPERATIONS = 100_000, ROUNDS = 41, WARM_UP = 9, TASKS = 100;

const settled = Promise.resolve(/** @type {true} */ (true));

async function bareAwait() {
  for (let i = 0; i < OPERATIONS; i++) await settled;
}

async function uncontended() {
  const lock = new Lock();
  for (let i = 0; i < OPERATIONS; i++) {
    await lock.acquire();
    lock.release();
  }
}

/** The least that hands a promise on: resolvers in an array, first in, first out; no errors, no way to give up. */
class Bare {
  queue = /** @type {((value: true) => void)[]} */ ([]);
  first = 0;
  locked = false;

  acquire() {
    if (!this.locked) {
      this.locked = true;
      return settled;
    }
    return new Promise((resolve) => {
      this.queue.push(resolve);
    });
  }

  release() {
    if (this.first === this.queue.length) {
      this.locked = false;
      return;
    }
    const resolve = this.queue[this.first];
    this.queue[this.first++] = /** @type {any} */ (undefined);
    if (this.first > 1024 && this.first * 2 > this.queue.length) {
      this.queue = this.queue.slice(this.first);
      this.first = 0;
    }
    resolve(true);
  }
}

async function bareHandoff() {
  const lock = new Bare();
  const task = async () => {
    for (let i = 0; i < OPERATIONS / TASKS; i++) {
      await lock.acquire();
      lock.release();
    }
  };
  await lock.acquire();
  const tasks = Array.from({ length: TASKS }, task);
  lock.release();
  await Promise.all(tasks);
}

async function contended() {
  const lock = new Lock();
  const task = async () => {
    for (let i = 0; i < OPERATIONS / TASKS; i++) {
      await lock.acquire();
      lock.release();
    }
  };
  await lock.acquire();
  const tasks = Array.from({ length: TASKS }, task);
  lock.release();
  await Promise.all(tasks);
}

/** @type {[name: string, ours: () => Promise<void>, limit: () => Promise<void>, what: string][]} */
const pairs = [
  ['uncontended', uncontended, bareAwait, 'acquire and release, beside a bare await'],
  ['contended', contended, bareHandoff, `a lock handed on among ${TASKS} tasks, beside bare promises in an array`],
];

/** Nanoseconds an operation. */
async function time(/** @type {() => Promise<void>} */ run) {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / OPERATIONS;
}

const median = (/** @type {number[]} */ values) => values.sort((a, b) => a - b)[values.length >> 1];

const times = pairs.map(() => ({ ours: /** @type {number[]} */ ([]), limit: /** @type {number[]} */ ([]) }));
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  for (const [i, [, ours, limit]] of pairs.entries()) {
    const pair = { ours: await time(ours), limit: await time(limit) };
    if (round < WARM_UP) continue;
    times[i].ours.push(pair.ours);
    times[i].limit.push(pair.limit);
  }
}

/** @type {Record<string, { ratio: number, nanoseconds: number }>} */
const results = {};
for (const [i, [name, , , what]] of pairs.entries()) {
  const ours = median(times[i].ours), limit = median(times[i].limit);
  results[name] = { ratio: Number((ours / limit).toFixed(2)), nanoseconds: Math.round(ours) };
  console.log(`${(ours / limit).toFixed(2)} x  ${ours.toFixed(0)} ns / ${limit.toFixed(0)} ns  ${what}`);
}
const file = new URL('limit.json', import.meta.url);
writeFileSync(file, `${JSON.stringify({ runtime: `Node.js ${process.versions.node}`, ...results }, null, 2)}\n`);
