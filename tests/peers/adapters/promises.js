// Peers whose acquire gives a promise. `documented` says where each feature is promised, in our words.
import { callToken, leaveRun, throughRun } from './through.js';

export default [
  {
    peer: 'async-sema',
    kind: 'Sema',
    documented: { limit: 'nr: the most callers at once', unlock: 'release()', exact: 'nr: the most callers at once' },
    async load() {
      const { default: { Sema } } = await import('async-sema');
      return {
        create: (nr) => new Sema(nr),
        acquire: (object) => object.acquire(),
        take: (object) => object.acquire(),
        release: (object, token) => object.release(token),
        unlock: (object) => object.release(),
      };
    },
  },
  {
    peer: 'mutexify',
    kind: 'promise',
    documented: { releaser: 'requested in order is given in order', locked: 'lock.locked' },
    async load() {
      const { default: mutexify } = await import('mutexify/promise.js');
      return { create: () => mutexify(), acquire: (lock) => lock(), release: callToken, locked: (lock) => lock.locked };
    },
  },
  {
    peer: 'await-semaphore',
    kind: 'Semaphore',
    documented: { limit: 'count', releaser: 'acquire gives the release function', run: 'use() handles the release' },
    async load() {
      const { default: { Semaphore } } = await import('await-semaphore');
      return {
        create: (count) => new Semaphore(count),
        acquire: (object) => object.acquire(),
        release: callToken,
        run: (object, fn) => object.use(fn),
      };
    },
  },
  {
    peer: '@rocicorp/lock',
    kind: 'Lock',
    documented: { releaser: 'lock() gives a release function', run: 'withLock' },
    async load() {
      const { Lock } = await import('@rocicorp/lock');
      return {
        create: () => new Lock(),
        acquire: (object) => object.lock(),
        release: callToken,
        run: (object, fn) => object.withLock(fn),
      };
    },
  },
  ...['Mutex', 'MultiMutex'].map((kind) => ({
    peer: '@livekit/mutex',
    kind,
    documented: {
      releaser: 'lock() gives an unlock function', locked: 'isLocked()',
      ...(kind === 'MultiMutex' && { limit: 'limit' }),
    },
    async load() {
      const { [kind]: Class } = await import('@livekit/mutex');
      return {
        create: (limit) => new Class(limit),
        acquire: (object) => object.lock(),
        release: callToken,
        locked: (object) => object.isLocked(),
      };
    },
  })),
  {
    peer: 'await-mutex',
    kind: 'Mutex',
    documented: { releaser: 'lock() gives an unlock function', locked: 'isLocked()' },
    async load() {
      const { default: { default: Mutex } } = await import('await-mutex');
      return {
        create: () => new Mutex(),
        acquire: (object) => object.lock(),
        release: callToken,
        locked: (object) => object.isLocked(),
      };
    },
  },
  {
    peer: '@henrygd/semaphore',
    kind: 'getSemaphore',
    documented: {
      limit: 'concurrency: the most tasks with access', unlock: 'release()', mutex: 'one task at a time by default',
      exact: 'concurrency', browser: 'works with browsers',
    },
    async load() {
      const { getSemaphore } = await import('@henrygd/semaphore');
      return {
        create: (concurrency) => getSemaphore(Symbol('one'), concurrency),
        acquire: (object) => object.acquire(),
        take: (object) => object.acquire(),
        release: (object) => object.release(),
        unlock: (object) => object.release(),
      };
    },
  },
  {
    peer: '@openally/mutex',
    kind: 'Mutex',
    documented: {
      signal: 'acquire({ signal })', releaser: 'acquire gives a function to release', locked: 'locked',
      limit: 'concurrency', unlock: 'release(): if there is no lock it just returns', exact: 'concurrency',
    },
    async load() {
      const { Mutex } = await import('@openally/mutex');
      return {
        create: (concurrency) => new Mutex({ concurrency }),
        acquire: (object, options) => object.acquire(options),
        take: (object) => object.acquire(),
        release: callToken,
        unlock: (object) => object.release(),
        locked: (object) => object.locked,
      };
    },
  },
  {
    peer: '@chriscdn/promise-semaphore',
    kind: 'Semaphore',
    documented: {
      limit: 'maxConcurrent', unlock: 'release()', exact: 'maxConcurrent',
      run: 'request(): acquire, try, finally release',
    },
    without: { call: 'each release waits for a timer, so ten thousand take ten seconds' },
    async load() {
      const { Semaphore } = await import('@chriscdn/promise-semaphore');
      return {
        create: (maxConcurrent) => new Semaphore(maxConcurrent),
        acquire: (object) => object.acquire(),
        take: (object) => object.acquire(),
        release: (object) => object.release(),
        unlock: (object) => object.release(),
        run: (object, fn) => object.request(fn),
      };
    },
  },
  {
    peer: '@shopify/semaphore',
    kind: 'Semaphore',
    documented: { limit: 'count', releaser: 'permit.release()' },
    async load() {
      const { Semaphore } = await import('@shopify/semaphore');
      return {
        create: (count) => new Semaphore(count),
        acquire: (object) => object.acquire(),
        release: (object, permit) => void permit.release(),
      };
    },
  },
  {
    peer: 'await-lock',
    kind: 'AwaitLock',
    documented: {
      timeout: 'acquireAsync({ timeout }) rejects after it', unlock: 'release(): an error if it is not acquired',
      mutex: 'a mutex lock', exact: 'a mutex lock', locked: 'acquired', now: 'tryAcquire(): without waiting',
    },
    async load() {
      const { default: AwaitLock } = await import('await-lock');
      return {
        create: () => new AwaitLock(),
        acquire: (object, options) => object.acquireAsync(options),
        take: (object) => object.acquireAsync(),
        release: (object) => object.release(),
        unlock: (object) => object.release(),
        locked: (object) => object.acquired,
        now: async (object) => object.tryAcquire() || Promise.reject(new Error('locked')),
      };
    },
  },
  {
    peer: '@seahax/semaphore',
    kind: 'createSemaphore',
    documented: { limit: 'capacity: the most locks', releaser: 'lock.release()', run: 'controlled(callback)' },
    async load() {
      const { createSemaphore } = await import('@seahax/semaphore');
      return {
        create: (capacity) => createSemaphore({ capacity }),
        acquire: (object) => object.acquire(),
        release: (object, lock) => lock.release(),
        run: (object, fn) => object.controlled(fn)(),
      };
    },
  },
  {
    peer: 'superlock',
    kind: 'createLock',
    documented: { limit: 'concurrency', releaser: 'the lock gives a release function', locked: 'isLocked()' },
    async load() {
      const { default: { createLock } } = await import('superlock');
      return {
        create: (concurrency) => createLock(concurrency),
        acquire: (lock) => lock(),
        release: callToken,
        locked: (lock) => lock.isLocked(),
      };
    },
  },
  {
    peer: 'superlock',
    kind: 'withLock',
    documented: {
      limit: 'concurrency', signal: 'aborted in the queue, it is dropped and gives undefined', locked: 'isLocked()',
      run: 'released after the function, even if it failed',
    },
    async load() {
      const { default: { withLock } } = await import('superlock');
      const run = (lock, fn, { signal } = {}) => lock(fn, signal);
      return {
        create: (concurrency) => withLock(concurrency),
        acquire: throughRun(run),
        release: leaveRun,
        locked: (lock) => lock.isLocked(),
        run,
      };
    },
  },
];
