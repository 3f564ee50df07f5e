// What things take, in numbers that no machine changes. A budget is what was measured when it was last lowered: its
// test fails when the number grows, and tells when the budget can be lowered.
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { gzipped } from './bench/cases/bundle.js';
import { core, counted } from './budgets/count.js';
import { heap } from './budgets/inspect.js';
import { tasks, waits } from './budgets/tasks.js';

/** Bytes. What gzip makes of the bundle differs by a few between the versions of Node.js. */
const sizes = {
  'the wasm': 4044,
  'import { Lock }, bundled, minified and compressed': 6020,
  'a waiter in the core': 32,
};

/** By what one task does once. The binding's closures are counted here, not those that the engine makes. */
const operations = {
  //                             calls into the wasm, promises, closures
  'acquire, release':                            [2, 0, 0],
  'acquire, release, with a signal':             [2, 1, 0],
  'acquire, release, with a timeout':            [2, 1, 0],
  'acquire, handoff':                            [3, 2, 1],
  'acquire, handoff, with a signal':             [3, 2, 2],
  'acquire, handoff, with a timeout':            [3, 2, 3],
  'hold, release':                               [2, 1, 1],
  'hold, handoff':                               [3, 2, 3],
  'run':                                         [2, 4, 0],
  'semaphore: acquire, release':                 [2, 0, 0],
  'semaphore: acquire, handoff':                 [3, 2, 1],
  'event: wait, set, clear':                     [4, 2, 1],
  'condition: wait, notify':                     [9, 3, 1],
  'condition: waitFor, notify':                  [9, 3, 1],
  'barrier: both of two parties':                [4, 3, 1],
};

/**
 * By wait that is pending: what it keeps alive, the engine's closures as well. Objects of V8 and Node.js differ by a
 * word or two between the versions, so the bytes are those of the one that takes the most.
 */
const pending = {
  //                             closures, bytes
  'Lock.acquire':                      [1, 180],
  'Lock.acquire, with a signal':       [3, 600],
  'Lock.acquire, with a timeout':      [4, 900],
  'Lock.hold':                         [4, 900],
  'Semaphore.acquire':                 [1, 180],
  'Event.wait':                        [1, 180],
  'Condition.wait':                    [1, 180],
  'Condition.waitFor':                 [5, 700],
  'Barrier.wait':                      [1, 180],
};

const measures = {
  'the wasm': () => readFileSync(new URL('../bindings/core.wasm', import.meta.url)).length,
  'import { Lock }, bundled, minified and compressed': () => gzipped('export { Lock } from \'waitline\';'),
  'a waiter in the core': () => {
    const { lock_acquire, lock_new, memory } = core, lock = lock_new();
    const grown = (/** @type {number} */ from) => {
      let waiters = 0;
      while (memory.buffer.byteLength === from) {
        lock_acquire(lock, 0);
        waiters++;
      }
      return waiters;
    };
    grown(memory.buffer.byteLength);
    const before = memory.buffer.byteLength, waiters = grown(before);
    grown(memory.buffer.byteLength);
    return waiters;
  },
};

for (const [name, budget] of Object.entries(sizes)) {
  test(`${name}: at most ${budget} bytes`, async (t) => within(t, [await measures[name]()], [budget]));
}

for (const [name, budget] of Object.entries(operations)) {
  const [calls, promises, closures] = budget;
  test(`${name}: at most ${calls} calls into the wasm, ${promises} promises, ${closures} closures`, async (t) => {
    const task = tasks[name]();
    await counted(task, 100);
    within(t, await counted(task, 100), budget);
  });
}

const WAITS = 1000;

for (const [name, budget] of Object.entries(pending)) {
  const [closures, bytes] = budget;
  test(`${name}, pending: at most ${closures} closures, ${bytes} bytes`, (t) => {
    const kept = [], wait = waits[name]();
    const some = () => { for (let i = 0; i < WAITS; i++) kept.push(wait()); };
    some();
    kept.length = 0;
    const before = heap();
    some();
    const made = [...heap()].filter(([id]) => !before.has(id)).map(([, object]) => object);
    const closed = made.filter(({ type }) => type === 'closure').length;
    const size = made.reduce((sum, object) => sum + object.size, 0);
    within(t, [Math.round(closed / WAITS), Math.round(size / WAITS)], budget);
  });
}

/** Fails above the budget, and tells what may be lowered. */
function within(t, /** @type {number[]} */ measured, /** @type {number[]} */ budget) {
  t.assert.ok(measured.every((value, i) => value <= budget[i]), `${measured.join(', ')}: the budget is ${budget.join(', ')}`);
  if (measured.some((value, i) => value < budget[i])) t.diagnostic(`${measured.join(', ')} now, so lower ${budget.join(', ')}`);
}
