// How far waitline is from the limit: what the same work costs with a promise alone. `npm run bench` prints it and
// writes limit.json beside this file, from which the README quotes.
//
// All rounds are interleaved in one run, and medians compared, so that a busy machine changes both sides alike. Each
// side has functions of its own: one function for both would be compiled for neither.
import { writeFileSync } from 'node:fs';
import { Lock } from 'waitline';

const OPERATIONS = 100_000, ROUNDS = 41, WARM_UP = 9, TASKS = 100;

const settled = Promise.resolve(true);

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

/** Tasks that take turns: each waits for a promise of its own, and the one before it resolves that. */
async function bareHandoff() {
  /** @type {((value: boolean) => void)[]} */
  const queue = new Array(TASKS);
  let first = 0, last = 0;
  const task = async () => {
    for (let i = 0; i < OPERATIONS / TASKS; i++) {
      await new Promise((resolve) => {
        queue[last++ % TASKS] = resolve;
      });
      if (first < last) queue[first++ % TASKS](true);
    }
  };
  const tasks = Array.from({ length: TASKS }, task);
  queue[first++ % TASKS](true);
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
  ['contended', contended, bareHandoff, `a lock handed on among ${TASKS} tasks, beside a bare promise`],
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
