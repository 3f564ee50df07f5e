// How each library takes turns. A way that is not here the library does not have.
import { Bare, Called, settled, Strict } from './bare.js';
import { loop } from './turns.js';

/** @typedef {import('./turns.js').Turns} Turns */

/**
 * @typedef {object} Way `take` and `release` as in `Turns`
 * @property {(module: any) => () => any} create
 * @property {string} take
 * @property {string} [release]
 * @property {string} [from] the module, if it is not the library's main one
 */

/**
 * mutex: one holds it. hold: what is acquired is released by what the acquisition gave. run: a function runs while it
 * is held. signal, timeout: how long to wait; the signal is `given`. semaphore: ten hold it.
 * @typedef {Partial<Record<'mutex' | 'hold' | 'run' | 'signal' | 'timeout' | 'semaphore', Way>>} Ways
 */

const unlock = 'lock.release();', call = 'held();';

/** @param {Way} way @returns {Ways} a mutex whose acquisition gives what releases it */
const holding = (way) => ({ mutex: way, hold: way });

/** @type {Record<string, Ways>} */
const libraries = {
  waitline: {
    mutex: { create: ({ Lock }) => () => new Lock(), take: 'lock.acquire()', release: unlock },
    hold: { create: ({ Lock }) => () => new Lock(), take: 'lock.hold()', release: 'held.release();' },
    run: { create: ({ Lock }) => () => new Lock(), take: 'lock.run(work)' },
    signal: { create: ({ Lock }) => () => new Lock(), take: 'lock.acquire({ signal: given })', release: unlock },
    timeout: { create: ({ Lock }) => () => new Lock(), take: 'lock.acquire({ timeout: 60_000 })', release: unlock },
    semaphore: { create: ({ Semaphore }) => () => new Semaphore(10), take: 'lock.acquire()', release: unlock },
  },
  'async-mutex': {
    ...holding({ create: ({ Mutex }) => () => new Mutex(), take: 'lock.acquire()', release: call }),
    run: { create: ({ Mutex }) => () => new Mutex(), take: 'lock.runExclusive(work)' },
    timeout: {
      create: ({ Mutex, withTimeout }) => () => withTimeout(new Mutex(), 60_000), take: 'lock.acquire()', release: call,
    },
    semaphore: { create: ({ Semaphore }) => () => new Semaphore(10), take: 'lock.acquire()', release: 'held[1]();' },
  },
  'async-lock': {
    mutex: { create: (AsyncLock) => () => new AsyncLock({ maxPending: Infinity }), take: 'lock.acquire(\'key\', work)' },
    run: { create: (AsyncLock) => () => new AsyncLock({ maxPending: Infinity }), take: 'lock.acquire(\'key\', work)' },
    timeout: {
      create: (AsyncLock) => () => new AsyncLock({ maxPending: Infinity }),
      take: 'lock.acquire(\'key\', work, { timeout: 60_000 })',
    },
  },
  'async-sema': {
    mutex: { create: ({ Sema }) => () => new Sema(1), take: 'lock.acquire()', release: unlock },
    semaphore: { create: ({ Sema }) => () => new Sema(10), take: 'lock.acquire()', release: unlock },
  },
  mutexify: holding({ from: 'mutexify/promise.js', create: (mutexify) => () => mutexify(), take: 'lock()', release: call }),
  'await-semaphore': {
    ...holding({ create: ({ Mutex }) => () => new Mutex(), take: 'lock.acquire()', release: call }),
    run: { create: ({ Mutex }) => () => new Mutex(), take: 'lock.use(work)' },
    semaphore: { create: ({ Semaphore }) => () => new Semaphore(10), take: 'lock.acquire()', release: call },
  },
  '@rocicorp/lock': {
    ...holding({ create: ({ Lock }) => () => new Lock(), take: 'lock.lock()', release: call }),
    run: { create: ({ Lock }) => () => new Lock(), take: 'lock.withLock(work)' },
  },
  '@livekit/mutex': {
    ...holding({ create: ({ Mutex }) => () => new Mutex(), take: 'lock.lock()', release: call }),
    semaphore: { create: ({ MultiMutex }) => () => new MultiMutex(10), take: 'lock.lock()', release: call },
  },
  superlock: {
    ...holding({ create: ({ createLock }) => () => createLock(), take: 'lock()', release: call }),
    run: { create: ({ withLock }) => () => withLock(), take: 'lock(work)' },
    signal: { create: ({ withLock }) => () => withLock(), take: 'lock(work, given)' },
    semaphore: { create: ({ createLock }) => () => createLock(10), take: 'lock()', release: call },
  },
  '@henrygd/semaphore': {
    mutex: { create: ({ getSemaphore }) => () => getSemaphore(), take: 'lock.acquire()', release: unlock },
    semaphore: {
      create: ({ getSemaphore }) => () => getSemaphore(undefined, 10), take: 'lock.acquire()', release: unlock,
    },
  },
  'es-toolkit': {
    mutex: { from: 'es-toolkit/promise', create: ({ Mutex }) => () => new Mutex(), take: 'lock.acquire()', release: unlock },
    semaphore: {
      from: 'es-toolkit/promise', create: ({ Semaphore }) => () => new Semaphore(10), take: 'lock.acquire()',
      release: unlock,
    },
  },
  'p-limit': {
    mutex: { create: (pLimit) => () => pLimit(1), take: 'lock(work)' },
    run: { create: (pLimit) => () => pLimit(1), take: 'lock(work)' },
    semaphore: { create: (pLimit) => () => pLimit(10), take: 'lock(work)' },
  },
  '@esfx/async-mutex': holding({ create: ({ AsyncMutex }) => () => new AsyncMutex(), take: 'lock.lock()', release: 'held.unlock();' }),
};

/** What a module exports, however the runtime reads CommonJS. @param {string} name */
async function load(name) {
  const module = await import(name), main = module.default ?? {};
  return typeof main === 'function' ? main : { ...main, ...module };
}

/** Those that have that way, waitline first. @param {keyof Ways} way @returns {Turns[]} */
export const takers = (way) => Object.entries(libraries).flatMap(([name, { [way]: found }]) => {
  if (found === undefined) return [];
  const side = {
    ...found,
    name,
    load: async () => {
      const create = found.create(await load(found.from ?? name));
      await loop(side)(create(), 1, async () => {}); // throws if it can't run here
      return create;
    },
  };
  return [side];
});

/** Of each library a script that imports its mutex and acquires it. @returns {[name: string, text: string][]} */
export const scripts = () => Object.entries(libraries).map(([name, { mutex }]) => {
  const { from = name, create, take } = /** @type {Way} */ (mutex);
  return [name, `import * as module from '${from}';
const main = module.default ?? module, work = () => {};
const lock = (${create})(typeof main === 'function' ? main : module)();
await ${take};
`];
});

/** waitline's own way, under another name. @param {string} name @param {keyof Ways} way @returns {Turns} */
export const ours = (name, way) => ({ ...takers(way)[0], name });

/** @type {Turns} */
export const bareAwait = {
  name: 'limit: await of a settled promise', load: async () => () => settled, take: 'lock', release: '',
};

/** @type {Turns} */
export const bareHandoff = {
  name: 'limit: bare promises in an array', load: async () => () => new Bare(), take: 'lock.acquire()', release: unlock,
};

/** @type {Turns} */
const strictHandoff = {
  name: 'limit: the same, a microtask after each release', load: async () => () => new Strict(), take: 'lock.acquire()',
  release: unlock,
};

/** @type {Turns} */
const calledHandoff = {
  name: 'limit: and three calls into WebAssembly, of nothing', load: async () => () => new Called(), take: 'lock.acquire()',
  release: unlock,
};

/** What no lock can do without: a promise; one that keeps rule R3; one whose core is in WebAssembly. */
export const handoffs = [bareHandoff, strictHandoff, calledHandoff];

/** The limit of those turns. @param {number} tasks */
export const limit = (tasks) => (tasks === 1 ? bareAwait : bareHandoff);
