// Peers that run a function, and those whose acquire takes a callback. `call` calls a function once it is held and
// gives back as soon as the function has returned; where the peer's `run` does that, `call` need not be told.
import { callToken, leaveRun, throughRun } from './through.js';

/** @param {(object: any, callback: (...given: any[]) => void, options?: any) => void} take */
const promised = (take) => (/** @type {any} */ object, /** @type {any} */ options) => (
  new Promise((resolve) => { take(object, resolve, options); })
);

export default [
  {
    peer: 'p-limit',
    kind: 'pLimit',
    documented: { limit: 'concurrency', run: 'limit(fn)', browser: 'Node.js and browsers' },
    async load() {
      const { default: pLimit } = await import('p-limit');
      const run = (limit, fn) => limit(fn);
      return { create: (concurrency) => pLimit(concurrency), acquire: throughRun(run), release: leaveRun, run };
    },
  },
  {
    peer: 'p-queue',
    kind: 'PQueue',
    documented: { limit: 'concurrency', run: 'add(fn)', signal: 'aborted, it leaves the queue and add() rejects' },
    async load() {
      const { default: PQueue } = await import('p-queue');
      const run = (queue, fn, { signal } = {}) => queue.add(fn, { signal });
      return {
        create: (concurrency) => new PQueue({ concurrency }), acquire: throughRun(run), release: leaveRun, run,
      };
    },
  },
  {
    peer: 'async-lock',
    kind: 'promise mode',
    documented: {
      run: 'the lock is released after fn', timeout: 'the longest that an item can remain in the queue',
      locked: 'isBusy()', browser: '1.2.8: process may be missing',
    },
    async load() {
      const { default: AsyncLock } = await import('async-lock');
      const run = (lock, fn, { timeout } = {}) => lock.acquire('key', fn, timeout === undefined ? {} : { timeout });
      return {
        create: () => new AsyncLock(),
        acquire: throughRun(run),
        release: leaveRun,
        locked: (lock) => lock.isBusy(),
        run,
        call: (lock, fn) => lock.acquire('key', fn, { maxPending: Infinity }),
      };
    },
  },
  {
    peer: 'async-lock',
    kind: 'callback mode',
    documented: { call: 'acquire(key, function(done) { ... })' },
    async load() {
      const { default: AsyncLock } = await import('async-lock');
      return {
        create: () => new AsyncLock({ maxPending: Infinity }),
        acquire: promised((lock, callback) => lock.acquire('key', (done) => callback(done), () => {})),
        release: callToken,
        call: (lock, fn) => lock.acquire('key', (done) => { fn(); done(); }, () => {}),
      };
    },
  },
  {
    peer: 'mutexify',
    kind: 'callback',
    documented: {
      releaser: 'requested in order is given in order', locked: 'lock.locked', call: 'lock(function (release))',
    },
    async load() {
      const { default: mutexify } = await import('mutexify');
      return {
        create: () => mutexify(),
        acquire: promised((lock, callback) => lock(callback)),
        release: callToken,
        locked: (lock) => lock.locked,
        call: (lock, fn) => void lock((release) => { fn(); release(); }),
      };
    },
  },
  {
    peer: 'semaphore',
    kind: 'semaphore',
    documented: {
      limit: 'capacity', unlock: 'leave()', exact: 'leave called too many times is an error', several: 'leave(n)',
      call: 'take(fn)', browser: 'pull request 9: for browser use',
    },
    async load() {
      const { default: semaphore } = await import('semaphore');
      const take = promised((object, callback) => object.take(callback));
      return {
        create: (capacity) => semaphore(capacity),
        acquire: take,
        take,
        release: (object) => object.leave(),
        unlock: (object) => object.leave(),
        releaseSeveral: (object, n) => object.leave(n),
        call: (object, fn) => void object.take(() => { fn(); object.leave(); }),
      };
    },
  },
  {
    peer: 'async-rwlock',
    kind: 'writeLock',
    documented: {
      timeout: 'writeLock(timeout) rejects after it', zeroTimeout: 'from 0 on a timeout is one', locked: 'getState()',
      unlock: 'unlock()', exact: 'one writer', mutex: 'one writer',
    },
    async load() {
      const { default: { RWLock } } = await import('async-rwlock');
      return {
        create: () => new RWLock(),
        acquire: (object, { timeout } = {}) => object.writeLock(timeout),
        take: (object) => object.writeLock(),
        release: (object) => object.unlock(),
        unlock: (object) => object.unlock(),
        locked: (object) => object.getState() !== 0,
      };
    },
  },
  {
    peer: 'rwlock',
    kind: 'writeLock',
    documented: {
      timeout: 'pull request 4, 5.0.0: a task that timed out leaves the queue', releaser: 'the callback gets release',
      call: 'writeLock(function (release))',
    },
    async load() {
      const { default: ReadWriteLock } = await import('rwlock');
      return {
        create: () => new ReadWriteLock(),
        acquire: (lock, { timeout } = {}) => new Promise((resolve, reject) => {
          const timeoutCallback = () => reject(new Error('timed out'));
          lock.writeLock(resolve, timeout === undefined ? {} : { timeout, timeoutCallback });
        }),
        release: callToken,
        call: (lock, fn) => lock.writeLock((release) => { fn(); release(); }),
      };
    },
  },
  {
    peer: 'locks',
    kind: 'Mutex',
    documented: {
      timeout: 'timedLock(ttl): gave up after it', unlock: 'unlock()', mutex: 'one actor at a time', exact: 'one actor',
      locked: 'isLocked', now: 'tryLock()', call: 'lock(function ())',
    },
    async load() {
      const { default: locks } = await import('locks');
      return {
        create: () => locks.createMutex(),
        acquire: (mutex, { timeout } = {}) => new Promise((resolve, reject) => {
          if (timeout === undefined) mutex.lock(resolve);
          else mutex.timedLock(timeout, (error) => (error ? reject(error) : resolve(undefined)));
        }),
        take: promised((mutex, callback) => mutex.lock(callback)),
        release: (mutex) => mutex.unlock(),
        unlock: (mutex) => mutex.unlock(),
        locked: (mutex) => mutex.isLocked,
        now: async (mutex) => mutex.tryLock() || Promise.reject(new Error('locked')),
        call: (mutex, fn) => mutex.lock(() => { fn(); mutex.unlock(); }),
      };
    },
  },
  {
    peer: 'locks',
    kind: 'Semaphore',
    documented: {
      limit: 'initialValue', zero: 'initialValue: the amount of resources', unlock: 'signal()',
      call: 'wait(function ())',
    },
    async load() {
      const { default: locks } = await import('locks');
      return {
        create: (initialValue) => locks.createSemaphore(initialValue),
        acquire: promised((object, callback) => object.wait(callback)),
        take: promised((object, callback) => object.wait(callback)),
        release: (object) => object.signal(),
        unlock: (object) => object.signal(),
        call: (object, fn) => object.wait(() => { fn(); object.signal(); }),
      };
    },
  },
  {
    peer: 'async-await-mutex-lock',
    kind: 'Lock',
    documented: {
      unlock: 'release(): an error if it is not acquired', mutex: 'a mutex', exact: 'a mutex', locked: 'isAcquired()',
    },
    async load() {
      const { default: { Lock } } = await import('async-await-mutex-lock');
      return {
        create: () => new Lock(),
        acquire: (object) => object.acquire(),
        take: (object) => object.acquire(),
        release: (object) => object.release(),
        unlock: (object) => object.release(),
        locked: (object) => object.isAcquired(),
      };
    },
  },
];
