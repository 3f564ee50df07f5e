// What things take, in numbers that no machine changes. A budget is what was measured when it was last lowered: its
// test fails when the number grows, and tells when the budget can be lowered.
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { gzipped } from './bench/cases/bundle.js';
import { core, counted } from './budgets/count.js';
import { made } from './budgets/inspect.js';
import { tasks, waits } from './budgets/tasks.js';

/** Bytes. What gzip makes of the bundle differs by a few between the versions of Node.js. */
const sizes = {
  'the wasm': 3995,
  'import { Lock }, bundled, minified and compressed': 6000,
  'a waiter in the core': 32,
};

/** By what one task does once. */
const operations = {
  //                             calls into the wasm, promises
  'acquire, release':                            [0, 0],
  'acquire, release, with a signal':             [1, 0],
  'acquire, release, with a timeout':            [1, 0],
  'acquire, handoff':                            [3, 2],
  'acquire, handoff, with a signal':             [3, 4],
  'acquire, handoff, with a timeout':            [3, 2],
  'hold, release':                               [1, 1],
  'hold, handoff':                               [3, 2],
  'run':                                         [0, 4],
  'semaphore: acquire, release':                 [2, 0],
  'semaphore: acquire, handoff':                 [3, 2],
  'event: wait, set, clear':                     [4, 2],
  'condition: wait, notify':                     [4, 2],
  'condition: waitFor, notify':                  [5, 2],
  'barrier: both of two parties':                [3, 3],
};

/**
 * By wait that is pending: what it keeps alive, the engine's closures as well. Objects of V8 and Node.js differ by a
 * word or two between the versions, so the bytes are those of the one that takes the most.
 */
const pending = {
  //                             closures, bytes
  'Lock.acquire':                      [1, 210],
  'Lock.acquire, with a signal':       [3, 560],
  'Lock.acquire, with a timeout':      [4, 800],
  'Lock.hold':                         [3, 500],
  'Semaphore.acquire':                 [1, 210],
  'Event.wait':                        [1, 210],
  'Condition.wait':                    [1, 210],
  'Condition.waitFor':                 [4, 640],
  'Barrier.wait':                      [1, 210],
};

const measures = {
  'the wasm': () => readFileSync(new URL('../bindings/core.wasm', import.meta.url)).length,
  'import { Lock }, bundled, minified and compressed': () => gzipped('export { Lock } from \'waitline\';'),
  'a waiter in the core': () => {
    const { lock_acquire, lock_new, memory } = core, lock = lock_new(), WAITERS = 1_000_000;
    const before = memory.buffer.byteLength;
    for (let i = 0; i < WAITERS; i++) lock_acquire(lock, 0);
    // Memory grows by a sixteenth at a time.
    return Math.floor((memory.buffer.byteLength - before) / WAITERS * 15 / 16);
  },
};

for (const [name, budget] of Object.entries(sizes)) {
  test(`${name}: at most ${budget} bytes`, async (t) => within(t, [await measures[name]()], [budget]));
}

for (const [name, budget] of Object.entries(operations)) {
  const [calls, promises] = budget;
  test(`${name}: at most ${calls} calls into the wasm, ${promises} promises`, async (t) => {
    const task = tasks[name]();
    await counted(task, 100);
    within(t, (await counted(task, 100)).map(Math.round), budget);
  });
}

const WAITS = 1000;

for (const [name, budget] of Object.entries(pending)) {
  const [closures, bytes] = budget;
  test(`${name}, pending: at most ${closures} closures, ${bytes} bytes`, (t) => {
    const kept = [], wait = waits[name]();
    const some = () => { for (let i = 0; i < WAITS; i++) kept.push(wait()); };
    some();
    const found = made(some);
    within(t, [found.closures, found.bytes].map((count) => Math.round(count / WAITS)), budget);
  });
}

/** Fails above the budget, and tells what may be lowered. */
function within(t, /** @type {number[]} */ measured, /** @type {number[]} */ budget) {
  t.assert.ok(measured.every((value, i) => value <= budget[i]), `${measured.join(', ')}: the budget is ${budget.join(', ')}`);
  if (measured.some((value, i) => value < budget[i])) t.diagnostic(`${measured.join(', ')} now, so lower ${budget.join(', ')}`);
}
