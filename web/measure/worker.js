// Measures in a worker of its own, so that the page stays usable. All contestants take turns in every round.
import { cases } from './contestants.js';

/**
 * @typedef {{ progress: number }
 *   | { results: { name: string, times: Record<string, number> }[] }} Message
 */

/** Milliseconds a turn is to last: far above what clocks in browsers can tell apart. */
const TURN = 20, ROUNDS = 11, MOST = 2 ** 20;

/** @param {import('./contestants.js').Work} work @param {number} operations */
async function time(work, operations) {
  const start = performance.now();
  await work(operations);
  return performance.now() - start;
}

/** So many operations that a turn lasts long enough: in the best of three, for a busy machine may stop any of them. */
async function calibrate(/** @type {import('./contestants.js').Work} */ work) {
  for (let operations = 200; ; operations *= 2) {
    const spent = Math.min(await time(work, operations), await time(work, operations), await time(work, operations));
    if (spent >= TURN / 2 || operations >= MOST) return operations;
  }
}

const median = (/** @type {number[]} */ values) => values.sort((a, b) => a - b)[values.length >> 1];

const tell = (/** @type {Message} */ message) => postMessage(message);

const all = cases.flatMap(({ works }, c) => Object.entries(works).map(([who, work]) => (
  { c, who, work, operations: 0, times: /** @type {number[]} */ ([]) }
)));
let done = 0;
const total = all.length * (ROUNDS + 1);
for (const each of all) {
  each.operations = await calibrate(each.work);
  tell({ progress: ++done / total });
}
for (let round = 0; round < ROUNDS; round++) {
  for (const each of all) {
    each.times.push(await time(each.work, each.operations) / each.operations);
    tell({ progress: ++done / total });
  }
}
tell({
  results: cases.map(({ name }, c) => ({
    name, times: Object.fromEntries(all.filter((each) => each.c === c).map(({ who, times }) => [who, median(times) * 1e6])),
  })),
});
