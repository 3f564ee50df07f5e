/** What is counted: what tasks do once, and waits that are pending. */
import { waitline } from './count.js';

const { Barrier, Condition, Event, Lock, Semaphore } = waitline;

// What waits for days here is not to keep the process alive.
const { setTimeout } = globalThis;
globalThis.setTimeout = /** @type {any} */ ((/** @type {[any, number]} */ ...given) => setTimeout(...given).unref());

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
export const tasks = {
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
  'hold, handoff': (lock = new Lock()) => {
    lock.tryAcquire();
    let release = () => lock.release();
    return function* () {
      const next = lock.hold();
      release();
      const held = yield next;
      release = () => held.release();
    };
  },
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

/** What waits, and what it waits on. @type {Record<string, () => [object: any, wait: () => Promise<any>]>} */
export const waits = {
  'Lock.acquire': (lock = taken(new Lock())) => [lock, () => lock.acquire()],
  'Lock.acquire, with a signal': (lock = taken(new Lock())) => [lock, () => lock.acquire(signalled)],
  'Lock.acquire, with a timeout': (lock = taken(new Lock())) => [lock, () => lock.acquire(timed)],
  'Lock.hold': (lock = taken(new Lock())) => [lock, () => lock.hold()],
  'Semaphore.acquire': (semaphore = new Semaphore(0)) => [semaphore, () => semaphore.acquire()],
  'Event.wait': (event = new Event()) => [event, () => event.wait()],
  'Condition.wait': (condition = new Condition()) => [condition, () => taken(condition).wait()],
  'Condition.waitFor': (condition = new Condition(), never = () => false) => (
    [condition, () => taken(condition).waitFor(never)]
  ),
  'Barrier.wait': (barrier = new Barrier(2 ** 30)) => [barrier, () => barrier.wait()],
};
