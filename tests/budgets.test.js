// What things take, in numbers that no machine changes. A budget is what was measured when it was last lowered: its
// test fails when the number grows, and tells when the budget can be lowered.
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { promiseHooks } from 'node:v8';
import { gzipped } from './bench/cases/bundle.js';

/** Bytes. */
const sizes = {
  'the wasm': 4096,
  'import { Lock }, bundled, minified and compressed': 6000,
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
const waits = {
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

const inspector = new Session();
inspector.connect();

/** The inspector of the thread itself answers before `post` returns. */
function post(/** @type {string} */ method, /** @type {object} */ parameters = {}) {
  let answer;
  inspector.post(method, parameters, (error, result) => {
    if (error) throw new Error(`${method}: ${error.message}`);
    answer = result;
  });
  return answer;
}

let instances = 0, calls = 0, promises = 0, muted = false;

/** A WebAssembly instance that counts the calls of its exports. */
class Counting {
  constructor(...given) {
    instances++;
    this.exports = {};
    for (const [name, value] of Object.entries(new Instance(...given).exports)) {
      this.exports[name] = typeof value !== 'function' ? value : (...parameters) => {
        calls++;
        return value(...parameters);
      };
    }
  }
}

// V8 counts the blocks of the functions that are compiled from now on.
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { Instance } = WebAssembly;
WebAssembly.Instance = Counting;
const { Barrier, Condition, Event, Lock, Semaphore } = await import('waitline');
const { lock_acquire, lock_new, memory } = await import('waitline/core');
WebAssembly.Instance = Instance;

/** How many were made since the last time: a function literal is evaluated as often as the innermost block around it. */
function closures() {
  const length = ({ startOffset, endOffset }) => endOffset - startOffset;
  let made = 0;
  for (const { url, functions } of post('Profiler.takePreciseCoverage').result) {
    if (!url.includes('/bindings/')) continue;
    const blocks = functions.flatMap(({ ranges }) => ranges).sort((a, b) => length(a) - length(b));
    for (const { ranges: [literal] } of functions) {
      const around = blocks.find((block) => block !== literal &&
        block.startOffset <= literal.startOffset && literal.endOffset <= block.endOffset);
      made += around?.count ?? 0;
    }
  }
  return made;
}

/**
 * Does it that often, awaiting each promise that it yields, and gives the calls, promises and closures of each time.
 * An `await` would make promises of its own.
 * @param {() => Generator<Promise<any>, void, any>} task
 * @param {number} times
 * @returns {Promise<number[]>}
 */
function counted(task, times) {
  return new Promise((done, fail) => {
    let left = times, running = task();
    const step = (/** @type {any} */ value) => {
      for (;;) {
        const next = running.next(value);
        if (!next.done) {
          muted = true;
          next.value.then(step, fail);
          muted = false;
          return;
        }
        if (--left === 0) return done([calls, promises, closures()].map((count) => count / times));
        running = task();
      }
    };
    closures();
    calls = promises = 0;
    step(undefined);
  });
}

const { signal } = new AbortController(), signalled = { signal }, timed = { timeout: 2 ** 30 };

const uncontended = (/** @type {any} */ object, /** @type {any} */ options) => function* () {
  yield object.acquire(options);
  object.release();
};

/** Of what is held, from one to the next. */
const contended = (/** @type {any} */ object, /** @type {any} */ method, /** @type {any} */ options) => {
  object.tryAcquire();
  return function* () {
    const next = object[method](options);
    object.release();
    yield next;
  };
};

/** @type {Record<string, () => () => Generator<Promise<any>, void, any>>} */
const tasks = {
  'acquire, release': () => uncontended(new Lock()),
  'acquire, release, with a signal': () => uncontended(new Lock(), signalled),
  'acquire, release, with a timeout': () => uncontended(new Lock(), timed),
  'acquire, handoff': () => contended(new Lock(), 'acquire'),
  'acquire, handoff, with a signal': () => contended(new Lock(), 'acquire', signalled),
  'acquire, handoff, with a timeout': () => contended(new Lock(), 'acquire', timed),
  'hold, release': (lock = new Lock()) => function* () {
    const held = yield lock.hold();
    held.release();
  },
  'hold, handoff': () => contended(new Lock(), 'hold'),
  'run': (lock = new Lock()) => function* () {
    yield lock.run(() => {});
  },
  'semaphore: acquire, release': () => uncontended(new Semaphore()),
  'semaphore: acquire, handoff': () => contended(new Semaphore(), 'acquire'),
  'event: wait, set, clear': (event = new Event()) => function* () {
    const wait = event.wait();
    event.set();
    yield wait;
    event.clear();
  },
  'condition: wait, notify': (condition = new Condition()) => function* () {
    yield condition.acquire();
    const wait = condition.wait();
    yield condition.acquire();
    condition.notify();
    condition.release();
    yield wait;
    condition.release();
  },
  'condition: waitFor, notify': (condition = new Condition()) => function* () {
    let ready = false;
    yield condition.acquire();
    const wait = condition.waitFor(() => ready);
    yield condition.acquire();
    ready = true;
    condition.notify();
    condition.release();
    yield wait;
    condition.release();
  },
  'barrier: both of two parties': (barrier = new Barrier(2)) => function* () {
    const first = barrier.wait();
    yield barrier.wait();
    yield first;
  },
};

/** @param {any} object that cannot be acquired any more */
const taken = (object) => {
  object.tryAcquire();
  return object;
};

/** What waits, each time it is called, on an object of its own. */
const waiting = {
  'Lock.acquire': (lock = taken(new Lock())) => () => lock.acquire(),
  'Lock.acquire, with a signal': (lock = taken(new Lock())) => () => lock.acquire(signalled),
  'Lock.acquire, with a timeout': (lock = taken(new Lock())) => () => lock.acquire(timed),
  'Lock.hold': (lock = taken(new Lock())) => () => lock.hold(),
  'Semaphore.acquire': (semaphore = new Semaphore(0)) => () => semaphore.acquire(),
  'Event.wait': (event = new Event()) => () => event.wait(),
  'Condition.wait': (condition = new Condition()) => () => taken(condition).wait(),
  'Condition.waitFor': (condition = new Condition(), never = () => false) => () => taken(condition).waitFor(never),
  'Barrier.wait': (barrier = new Barrier(2 ** 30)) => () => barrier.wait(),
};

/** All objects in the heap, those that are garbage left out, by the number that each keeps for life. */
function heap() {
  const chunks = /** @type {string[]} */ ([]);
  const keep = ({ params: { chunk } }) => chunks.push(chunk);
  inspector.on('HeapProfiler.addHeapSnapshotChunk', keep);
  post('HeapProfiler.takeHeapSnapshot');
  inspector.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot: { meta }, nodes, strings } = JSON.parse(chunks.join(''));
  const [type, name, id, size] = ['type', 'name', 'id', 'self_size'].map((field) => meta.node_fields.indexOf(field));
  const found = new Map();
  for (let i = 0; i < nodes.length; i += meta.node_fields.length) {
    found.set(nodes[i + id], {
      type: meta.node_types[type][nodes[i + type]], name: strings[nodes[i + name]], size: nodes[i + size],
    });
  }
  return found;
}

/** Fails above the budget, and tells what may be lowered. */
function within(t, /** @type {number[]} */ measured, /** @type {number[]} */ budget) {
  t.assert.ok(measured.every((value, i) => value <= budget[i]), `${measured.join(', ')}: the budget is ${budget.join(', ')}`);
  if (measured.some((value, i) => value < budget[i])) t.diagnostic(`${measured.join(', ')} now, so lower ${budget.join(', ')}`);
}
