// Libraries with a mutex and a semaphore, and the like. `documented` says where each feature is promised, in our words.
import { callToken, refusing } from './through.js';

const asyncMutex = (kind, documented) => ({
  peer: 'async-mutex',
  kind,
  documented: {
    timeout: 'withTimeout: acquire rejects after it', releaser: 'the release callback is idempotent',
    unlock: 'unscoped release()', locked: 'isLocked()', run: 'runExclusive releases also if the callback throws',
    now: 'tryAcquire: throws immediately if it is not available', browser: 'any environment with ES5 and promises',
    ...documented,
  },
  async load() {
    const { Mutex, Semaphore, tryAcquire, withTimeout } = await import('async-mutex');
    const releaser = async (promise) => (kind === 'Mutex' ? promise : (await promise)[1]);
    return {
      create: (value) => (kind === 'Mutex' ? new Mutex() : new Semaphore(value)),
      acquire: (object, { timeout } = {}) => (
        releaser(timeout === undefined ? object.acquire() : withTimeout(object, timeout).acquire())
      ),
      release: callToken,
      take: (object) => object.acquire(),
      unlock: (object) => object.release(),
      locked: (object) => object.isLocked(),
      now: (object) => releaser(tryAcquire(object).acquire()),
      run: (object, fn) => object.runExclusive(fn),
      releaseSeveral: (object, n) => object.release(n),
    };
  },
});

const matrixai = (kind, documented) => ({
  peer: '@matrixai/async-locks',
  kind,
  documented: {
    signal: 'lock({ signal })', timeout: 'lock({ timer })', locked: 'isLocked()', releaser: 'lock()() gives a release',
    run: 'withF releases after the function', ...documented,
  },
  async load() {
    const locks = await import('@matrixai/async-locks');
    const context = ({ signal, timeout } = {}) => ({ ...(signal && { signal }), ...(timeout && { timer: timeout }) });
    return {
      create: (limit) => (kind === 'Lock' ? new locks.Lock() : new locks.Semaphore(limit)),
      acquire: (object, options) => object.lock(context(options))().then(([release]) => release),
      release: callToken,
      locked: (object) => object.isLocked(),
      run: (object, fn) => object.withF(fn),
    };
  },
});

const esToolkit = (kind, documented) => ({
  peer: 'es-toolkit',
  kind,
  documented: { unlock: 'release()', exact: 'capacity is the most at once', ...documented },
  async load() {
    const { [kind]: Class } = await import('es-toolkit/promise');
    return {
      create: (capacity) => new Class(capacity),
      acquire: (object) => object.acquire(),
      take: (object) => object.acquire(),
      release: (object) => object.release(),
      unlock: (object) => object.release(),
      locked: (object) => object.isLocked,
    };
  },
});

/** esfx has a cancellation of its own; a signal is turned into one of its tokens. */
async function esfxCancelable() {
  const { CancelToken } = await import('@esfx/canceltoken');
  return ({ signal } = {}) => {
    if (signal === undefined) return undefined;
    const source = CancelToken.source();
    if (signal.aborted) source.cancel(signal.reason);
    else signal.addEventListener('abort', () => source.cancel(signal.reason), { once: true });
    return source.token;
  };
}

export default [
  asyncMutex('Mutex', { mutex: 'a mutex', exact: 'a mutex' }),
  asyncMutex('Semaphore', { limit: 'its value', zero: 'any integer as the value', several: 'release(weight)' }),
  matrixai('Lock', {}),
  matrixai('Semaphore', { limit: 'limit; below 1 is a RangeError' }),
  {
    peer: '@matrixai/async-locks',
    kind: 'Barrier',
    documented: { barrier: 'createBarrier(count), wait({ signal })' },
    async load() {
      const { Barrier } = await import('@matrixai/async-locks');
      return {
        createBarrier: (count) => Barrier.createBarrier(count),
        wait: (object, options) => object.wait(options),
      };
    },
  },
  esToolkit('Mutex', { mutex: 'one async task at a time', locked: 'isLocked' }),
  esToolkit('Semaphore', { limit: 'capacity: the most concurrent operations' }),
  {
    peer: '@esfx/async-mutex',
    kind: 'AsyncMutex',
    without: { abortSignal: 'it takes a token of its own, and what we make of the signal is ours' },
    documented: {
      signal: 'lock(cancelable)', releaser: 'unlock() of a handle that does not own the lock is an error',
      locked: 'isLocked', mutex: 'exclusive access', exact: 'unlock()', unlock: 'unlock() tells whether it was locked',
    },
    async load() {
      const { AsyncMutex } = await import('@esfx/async-mutex');
      const cancelable = await esfxCancelable();
      return {
        create: () => new AsyncMutex(),
        acquire: async (object, options) => object.lock(cancelable(options)),
        take: (object) => object.lock(),
        release: (object, handle) => handle.unlock(),
        unlock: (object) => object.unlock(),
        locked: (object) => object.isLocked,
      };
    },
  },
  {
    peer: '@esfx/async-semaphore',
    kind: 'AsyncSemaphore',
    without: { abortSignal: 'it takes a token of its own, and what we make of the signal is ours' },
    documented: {
      signal: 'wait(cancelable)', limit: 'initialCount, maxCount: a RangeError if out of range', zero: 'initialCount',
      several: 'release(count)', unlock: 'release()', exact: 'maxCount',
    },
    async load() {
      const { AsyncSemaphore } = await import('@esfx/async-semaphore');
      const cancelable = await esfxCancelable();
      return {
        create: (count) => new AsyncSemaphore(count, count || 1),
        acquire: async (object, options) => object.wait(cancelable(options)),
        take: (object) => object.wait(),
        release: (object) => object.release(),
        unlock: (object) => object.release(),
        releaseSeveral: (object, n) => object.release(n),
      };
    },
  },
  ...['Semaphore', 'Lock'].map((kind) => ({
    peer: 'semaphore-async-await',
    kind,
    documented: {
      timeout: 'waitFor(milliseconds) gives false after it', run: 'execute(): releases also if the function throws',
      unlock: 'signal()', ...(kind === 'Lock' ? { mutex: 'a lock' } : { limit: 'permits', zero: 'permits' }),
    },
    async load() {
      const { default: { default: Semaphore, Lock } } = await import('semaphore-async-await');
      return {
        create: (permits) => (kind === 'Lock' ? new Lock() : new Semaphore(permits)),
        acquire: (object, { timeout } = {}) => refusing(timeout ? object.waitFor(timeout) : object.wait()),
        take: (object) => object.wait(),
        release: (object) => object.signal(),
        unlock: (object) => object.signal(),
        run: (object, fn) => object.execute(fn),
      };
    },
  })),
];
