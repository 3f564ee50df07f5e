// However many ask for a key at the same time, it is loaded once: each key that is being loaded has a lock.
import { Event, Lock } from 'waitline';

/** @template {{}} T */
class Cache {
  #values = /** @type {Map<string, T>} */ (new Map());
  #locks = /** @type {Map<string, Lock>} */ (new Map());
  #load;

  /** @param {(key: string) => Promise<T>} load */
  constructor(load) {
    this.#load = load;
  }

  /** How many keys have a lock: only those that are being loaded. */
  get locks() {
    return this.#locks.size;
  }

  /**
   * The value of a key, loaded if need be. A load that fails is the error of that caller alone; the next in line tries
   * again. A caller who gives up leaves the line, and the load goes on for the others.
   * @param {string} key
   * @param {import('waitline').WaitOptions} [options] how long to stand in line
   * @returns {Promise<T>}
   */
  async get(key, options) {
    const value = this.#values.get(key);
    if (value !== undefined) return value;
    const lock = this.#locks.get(key) ?? new Lock({ name: key });
    this.#locks.set(key, lock);
    return lock.run(() => this.#fill(key, lock), options);
  }

  /** With the lock held. Once there is a value, or nobody in line, no newcomer needs this lock. */
  async #fill(/** @type {string} */ key, /** @type {Lock} */ lock) {
    try {
      const value = this.#values.get(key) ?? await this.#load(key);
      this.#values.set(key, value);
      return value;
    } finally {
      if (this.#values.has(key) || lock.waiting === 0) this.#locks.delete(key);
    }
  }
}

const loads = /** @type {string[]} */ ([]);
const answer = new Event({ name: 'answer' });
const cache = new Cache(async (key) => {
  loads.push(key);
  await answer.wait();
  if (key === 'flaky' && loads.filter((load) => load === key).length === 1) throw new Error('no answer');
  return key.toUpperCase();
});

const keys = ['red', 'green', 'blue'];
const gets = Array.from({ length: 300 }, (_, number) => cache.get(keys[number % 3]));
console.log(`${gets.length} gets of ${keys.length} keys, ${cache.locks} locks`);

const user = new AbortController();
const given = cache.get('red', { signal: user.signal }).catch((reason) => reason);
user.abort('gave up');
console.log(`one of them: ${await given}`);

answer.set();
const colours = new Set(await Promise.all(gets));
console.log(`the others: ${[...colours].join(', ')} with ${loads.length} loads, ${cache.locks} locks`);

const tries = await Promise.allSettled([cache.get('flaky'), cache.get('flaky'), cache.get('flaky')]);
console.log(tries.map((result) => result.status === 'fulfilled' ? result.value : result.reason.message).join(', '));
