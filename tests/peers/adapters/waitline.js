const LIMITS = { signal: 'aborting rejects the wait', timeout: 'then it rejects', zeroTimeout: 'now or never' };
const HOLD = 'a hold is released at most once';
const RUN = 'releases however the function ends';

/** @param {'Lock' | 'BoundedSemaphore'} kind */
const limited = (kind) => ({
  peer: 'waitline',
  kind,
  documented: {
    ...LIMITS, releaser: HOLD, unlock: 'release()', exact: 'releasing what is not held is an error', locked: 'locked()',
    now: 'tryAcquire()', run: RUN, browser: 'no process, no Buffer, no events',
    ...(kind === 'Lock' ? { mutex: 'asyncio.Lock' } : { limit: 'asyncio.BoundedSemaphore' }),
  },
  async load() {
    const waitline = await import('waitline');
    return {
      create: (/** @type {number} */ limit) => (kind === 'Lock' ? new waitline.Lock() : new waitline[kind](limit)),
      acquire: (object, options) => object.hold(options),
      release: (object, hold) => hold.release(),
      take: (object) => object.acquire(),
      unlock: (object) => object.release(),
      locked: (object) => object.locked(),
      now: async (object) => object.tryAcquire() || Promise.reject(new Error('locked')),
      run: (object, fn, options) => object.run(fn, options),
    };
  },
});

export default [
  limited('Lock'),
  limited('BoundedSemaphore'),
  {
    peer: 'waitline',
    kind: 'Semaphore',
    documented: {
      ...LIMITS, limit: 'asyncio.Semaphore', zero: 'from 0', unlock: 'release()',
      several: 'n releases wake n', locked: 'locked()',
    },
    async load() {
      const { Semaphore } = await import('waitline');
      return {
        create: (value) => new Semaphore(value),
        acquire: (object, options) => object.acquire(options),
        release: (object) => object.release(),
        take: (object) => object.acquire(),
        unlock: (object) => object.release(),
        locked: (object) => object.locked(),
        releaseSeveral: (object, n) => { for (let i = 0; i < n; i++) object.release(); },
      };
    },
  },
  {
    peer: 'waitline',
    kind: 'Barrier',
    documented: { barrier: 'asyncio.Barrier' },
    async load() {
      const { Barrier } = await import('waitline');
      return {
        createBarrier: async (parties) => new Barrier(parties),
        wait: (object, options) => object.wait(options),
      };
    },
  },
];
