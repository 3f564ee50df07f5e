// What things take, in numbers that no machine changes. A budget is what was measured when it was last lowered: its
// test fails when the number grows, and tells when the budget can be lowered.
import { test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WASM } from '../bindings/core.bytes.js';
import { gzipped } from './bench/cases/bundle.js';
import { core, counted } from './budgets/count.js';
import { tasks, waits } from './budgets/tasks.js';

/** Bytes. What gzip makes of the bundle differs by a few between the versions of Node.js. */
const sizes = {
  'the wasm': 4087,
  'import { Lock } from waitline/wasm, bundled, minified and compressed': 5956,
  'import { Lock }, with the fallback, bundled, minified and compressed': 8664,
  'a waiter in the core': 32,
};

/** By what one task does once. The binding's closures are counted here, not those that the engine makes. */
const operations = {
  //                             calls into the wasm, promises, closures
  'acquire, release':                            [0, 0, 0],
  'acquire, release, with a signal':             [1, 0, 0],
  'acquire, release, with a timeout':            [1, 0, 0],
  'acquire, handoff':                            [3, 2, 1],
  'acquire, handoff, with a signal':             [3, 3, 1],
  'acquire, handoff, with a timeout':            [3, 2, 2],
  'hold, release':                               [1, 1, 1],
  'hold, handoff':                               [3, 2, 3],
  'run':                                         [0, 4, 0],
  'semaphore: acquire, release':                 [2, 0, 0],
  'semaphore: acquire, handoff':                 [3, 2, 1],
  'event: wait, set, clear':                     [4, 2, 1],
  'condition: wait, notify':                     [4, 2, 1],
  'condition: waitFor, notify':                  [5, 2, 1],
  'barrier: both of two parties':                [3, 3, 1],
};

/** Bytes of the heap by wait that is pending, those of the version of Node.js in which it takes the most. */
const pending = {
  'Lock.acquire': 172,
  'Lock.acquire, with a signal': 348,
  'Lock.acquire, with a timeout': 612,
  'Lock.hold': 412,
  'Semaphore.acquire': 172,
  'Event.wait': 172,
  'Condition.wait': 172,
  'Condition.waitFor': 348,
  'Barrier.wait': 172,
};

const measures = {
  'the wasm': () => WASM.length,
  'import { Lock } from waitline/wasm, bundled, minified and compressed': () => gzipped('export { Lock } from \'waitline/wasm\';'),
  'import { Lock }, with the fallback, bundled, minified and compressed': () => gzipped('export { Lock } from \'waitline\';'),
  'a waiter in the core': () => {
    const { lock_acquire, lock_new, memory } = core, lock = lock_new();
    const size = () => memory.buffer.byteLength;
    /** How many fill what there is. */
    const fill = () => {
      const full = size();
      for (let waiters = 1; ; waiters++) if (lock_acquire(lock, 0) && size() > full) return waiters;
    };
    const before = (fill(), fill(), size());
    fill();
    const added = size() - before;
    return added / fill();
  },
};

// Before there are tests: they make promises larger.
setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc'), WAITS = 10_000;

/** Bytes in use, garbage left out. */
function heap() {
  gc();
  gc();
  return process.memoryUsage().heapUsed;
}

async function bytesOf(/** @type {string} */ name) {
  const all = /** @type {Promise<any>[]} */ ([]), [object, wait] = waits[name]();
  all.length = 2 * WAITS;
  const begin = (/** @type {number} */ from) => { for (let i = from; i < from + WAITS; i++) all[i] = wait(); };
  begin(0);
  const before = heap();
  begin(WAITS);
  const words = (heap() - before) / WAITS / 4, ended = Promise.allSettled(all);
  (object.lock ?? object).close();
  await ended;
  return Math.round(words) * 4;
}

/** @type {Record<string, number>} */
const bytes = {};
for (const name of Object.keys(pending)) bytes[name] = await bytesOf(name);

for (const [name, budget] of Object.entries(pending)) {
  test(`${name}, pending: at most ${budget} bytes`, (t) => within(t, [bytes[name]], [budget]));
}

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

test('a handoff, once compiled, allocates what the least that keeps rule R3 does, and nothing else', (t) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [
    '--single-threaded', '--expose-gc', '--min-semi-space-size=64', '--max-semi-space-size=64',
    fileURLToPath(new URL('budgets/allocated.js', import.meta.url)),
  ], { encoding: 'utf8', env: { ...process.env, NODE_V8_COVERAGE: undefined } }); // what counts is not compiled as usual
  t.assert.equal(status, 0, stderr);
  const { limit, waitline } = JSON.parse(stdout);
  t.assert.ok(waitline < limit + 8, `${waitline} bytes a turn, where ${limit} will do`); // an object has 16 or more
});

/** Fails above the budget, and tells what may be lowered. */
function within(t, /** @type {number[]} */ measured, /** @type {number[]} */ budget) {
  t.assert.ok(measured.every((value, i) => value <= budget[i]), `${measured.join(', ')}: the budget is ${budget.join(', ')}`);
  if (measured.some((value, i) => value < budget[i])) t.diagnostic(`${measured.join(', ')} now, so lower ${budget.join(', ')}`);
}
