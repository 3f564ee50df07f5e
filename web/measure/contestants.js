// The same work by each contestant. `cases[c][who](n)` does n operations; what a contestant lacks is not there.
import { Mutex } from 'async-mutex';
import { Mutex as ToolkitMutex } from 'es-toolkit';
import { Event, Lock } from 'waitline';

/** @typedef {(operations: number) => Promise<unknown>} Work */

/** How many share a lock, and how many wait for an event. */
const TASKS = 100;

const settled = Promise.resolve(/** @type {true} */ (true));

/** The least that hands a promise on: resolvers in an array, first in, first out. */
class Bare {
  queue = /** @type {((value: true) => void)[]} */ ([]);
  first = 0;
  locked = false;

  acquire() {
    if (!this.locked) {
      this.locked = true;
      return settled;
    }
    return new Promise((resolve) => void this.queue.push(resolve));
  }

  release() {
    if (this.first === this.queue.length) {
      this.locked = false;
      return;
    }
    const resolve = this.queue[this.first++];
    if (this.first === this.queue.length) {
      this.queue = [];
      this.first = 0;
    }
    resolve(true);
  }
}

/** @param {(i: number) => Promise<unknown>} task @param {number} operations @returns {Promise<unknown>} */
const shared = (task, operations) => Promise.all(Array.from({ length: TASKS }, () => task(Math.ceil(operations / TASKS))));

const locks = globalThis.navigator?.locks;
const web = (/** @type {LockOptions} */ options = {}) => locks.request('waitline measures', options, () => {});

/** One task after another, nobody else. @type {Record<string, Work>} */
const uncontended = {
  async bare(n) {
    for (let i = 0; i < n; i++) await settled;
  },
  async waitline(n) {
    const lock = new Lock();
    for (let i = 0; i < n; i++) {
      await lock.acquire();
      lock.release();
    }
  },
  async 'async-mutex'(n) {
    const mutex = new Mutex();
    for (let i = 0; i < n; i++) (await mutex.acquire())();
  },
  async 'es-toolkit'(n) {
    const mutex = new ToolkitMutex();
    for (let i = 0; i < n; i++) {
      await mutex.acquire();
      mutex.release();
    }
  },
  async 'navigator.locks'(n) {
    for (let i = 0; i < n; i++) await web();
  },
};

/** @type {Record<string, Work>} */
const contended = {
  bare(n) {
    const lock = new Bare();
    return shared(async (rounds) => {
      for (let i = 0; i < rounds; i++) {
        await lock.acquire();
        lock.release();
      }
    }, n);
  },
  waitline(n) {
    const lock = new Lock();
    return shared(async (rounds) => {
      for (let i = 0; i < rounds; i++) {
        await lock.acquire();
        lock.release();
      }
    }, n);
  },
  'async-mutex'(n) {
    const mutex = new Mutex();
    return shared(async (rounds) => {
      for (let i = 0; i < rounds; i++) (await mutex.acquire())();
    }, n);
  },
  'es-toolkit'(n) {
    const mutex = new ToolkitMutex();
    return shared(async (rounds) => {
      for (let i = 0; i < rounds; i++) {
        await mutex.acquire();
        mutex.release();
      }
    }, n);
  },
  'navigator.locks': (n) => shared(async (rounds) => {
    for (let i = 0; i < rounds; i++) await web();
  }, n),
};

/** @type {Record<string, Work>} */
const event = {
  async bare(n) {
    for (let i = 0; i < n; i += TASKS) {
      const resolvers = /** @type {((value: unknown) => void)[]} */ ([]);
      const waits = Array.from({ length: TASKS }, () => new Promise((resolve) => void resolvers.push(resolve)));
      for (const resolve of resolvers) resolve(true);
      await Promise.all(waits);
    }
  },
  async waitline(n) {
    const gate = new Event();
    for (let i = 0; i < n; i += TASKS) {
      const waits = Array.from({ length: TASKS }, () => gate.wait());
      gate.set();
      gate.clear();
      await Promise.all(waits);
    }
  },
};

/** Acquiring with a signal that never fires; the bare one only listens, and stops listening. @type {Record<string, Work>} */
const withSignal = {
  async bare(n) {
    const { signal } = new AbortController(), listener = () => {};
    for (let i = 0; i < n; i++) {
      signal.addEventListener('abort', listener);
      await settled;
      signal.removeEventListener('abort', listener);
    }
  },
  async waitline(n) {
    const lock = new Lock(), options = { signal: new AbortController().signal };
    for (let i = 0; i < n; i++) {
      await lock.acquire(options);
      lock.release();
    }
  },
  async 'navigator.locks'(n) {
    const { signal } = new AbortController();
    for (let i = 0; i < n; i++) await web({ signal });
  },
};

export const contestants = ['waitline', 'async-mutex', 'es-toolkit', 'navigator.locks'];

/** @type {{ name: string, works: Record<string, Work> }[]} */
export const cases = [
  { name: 'a free lock', works: uncontended },
  { name: `a lock among ${TASKS} tasks`, works: contended },
  { name: `an event for ${TASKS} tasks`, works: event },
  { name: 'a free lock, with a signal', works: withSignal },
];

if (!locks) for (const { works } of cases) delete works['navigator.locks'];
