// How threads take turns with one lock, by whatever makes it: in which thread it is made, and how others get at it.

/**
 * @typedef {object} Way
 * @property {() => Promise<any>} make in the main thread: what is posted to the others
 * @property {(made: any) => Promise<any>} open in any thread: the `lock` of `take` and `release`
 * @property {string} take as in turns.js
 * @property {string} [release]
 * @property {number} [slow] how many times fewer turns a round of threads has
 */

/** The mutex of V8's own explanation of `Atomics.waitAsync`: whoever comes takes it, and the woken try again. */
class Naive {
  /** @param {Int32Array} words */
  constructor(words) {
    this.words = words;
  }

  async acquire() {
    while (Atomics.compareExchange(this.words, 0, 0, 1) !== 0) await /** @type {any} */ (Atomics).waitAsync(this.words, 0, 1).value;
  }

  release() {
    Atomics.store(this.words, 0, 0);
    Atomics.notify(this.words, 0, 1);
  }
}

const word = async () => new Int32Array(new SharedArrayBuffer(4));

/** A module that may not be there, or that has no types. @param {string} name @returns {Promise<any>} */
const load = (name) => import(name);

/** Ours. @param {string} [fair] @returns {Way} */
const waitline = (fair) => ({
  make: async () => new (await load('waitline/shared')).Lock({ fair }).share(),
  open: async (made) => (await load('waitline/shared')).attach(made),
  take: 'lock.acquire()',
  release: 'lock.release();',
});

/** @type {Record<string, Way>} */
export const ways = {
  waitline: waitline(),
  'waitline: strict': { ...waitline('strict'), slow: 10 },
  'limit: a raw Atomics pair, and waitline in one thread': {
    make: word,
    open: async (words) => Object.assign(new (await load('waitline')).Lock(), { words }),
    take: '(Atomics.compareExchange(lock.words, 0, 0, 1), lock.acquire())',
    release: 'Atomics.store(lock.words, 0, 0); lock.release();',
  },
  'by hand: a raw Atomics pair': {
    make: word,
    open: async (words) => words,
    take: 'Atomics.compareExchange(lock, 0, 0, 1)',
    release: 'Atomics.store(lock, 0, 0);',
  },
  'by hand: compareExchange and waitAsync': {
    make: word,
    open: async (words) => new Naive(words),
    take: 'lock.acquire()',
    release: 'lock.release();',
  },
  multithreading: {
    make: async () => new SharedArrayBuffer(4),
    open: async (buffer) => new (await load('multithreading')).Mutex(undefined, buffer),
    take: 'lock.lock()',
    release: 'held.dispose();',
  },
  mortice: {
    make: async () => { (await load('mortice')).default({ name: 'bench' }); },
    open: async () => (await load('mortice')).default({ name: 'bench' }),
    take: 'lock.writeLock()',
    release: 'held();',
    slow: 200,
  },
  'Web Locks': {
    make: async () => {},
    open: async () => {
      if (!navigator.locks) throw new Error('there are none');
      return navigator.locks;
    },
    take: 'lock.request(\'bench\', work)',
    slow: 40,
  },
};
