// Prints what a handoff among 100 tasks allocates once it is compiled, in bytes: `{ "limit": ..., "waitline": ... }`. The
// young generation must have room for a round: --min-semi-space-size=64 --max-semi-space-size=64. One thread compiles and
// runs, so that all is compiled that can be: --single-threaded --expose-gc.
import { handoffs, takers } from '../bench/peers.js';
import { sides, turnsOf } from '../bench/turns.js';

const TASKS = 100, WARM_UP = 30, ROUNDS = 9;
const [, strict] = handoffs, [ours] = takers('mutex');

/** @type {Record<string, number>} */
const bytes = {};
for (const [name, turns] of Object.entries({ limit: strict, waitline: ours })) {
  const [{ load }] = sides([turns], TASKS), { run } = await load(), figures = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i++) {
    globalThis.gc?.({ type: 'minor' });
    const before = process.memoryUsage().heapUsed;
    await run();
    figures.push((process.memoryUsage().heapUsed - before) / (TASKS * turnsOf(TASKS)));
  }
  bytes[name] = figures.slice(WARM_UP).sort((a, b) => a - b)[ROUNDS >> 1];
}
console.log(JSON.stringify(bytes));
