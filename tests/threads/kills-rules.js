// What has to be true in kills.js, whoever dies when.

/** Words: two pairs that a lock guards each, whose halves are equal while nobody holds it; who holds it; and so on. */
export const OWNERS = 4, ITEMS = 8, FAILED = 9, ABANDONED = 10, ROUNDS = 16, WORDS = 32;

export const SURVIVORS = 2;

/** What may stand in FAILED. */
export const FAILURES = { TORN: 1, TWO_HOLDERS: 2, THREW: 3 };

/** @typedef {import('waitline/shared').Lock} Lock */

/**
 * By whoever has just acquired it. What is half done was abandoned; it is put right, and since whoever died may have
 * been about to notify, all are.
 * @param {Lock} lock @param {number} pair @param {Int32Array} words @param {any} condition
 */
export function audit(lock, pair, words, condition) {
  const { abandoned } = lock, owner = Atomics.exchange(words, OWNERS + pair, 1);
  if (!abandoned && owner !== 0) Atomics.store(words, FAILED, FAILURES.TWO_HOLDERS);
  if (!abandoned && words[pair] !== words[pair + 1]) Atomics.store(words, FAILED, FAILURES.TORN);
  if (!abandoned) return;
  words[pair + 1] = words[pair];
  Atomics.add(words, ABANDONED, 1);
  if (pair === 0) condition.notifyAll();
  lock.abandoned = false;
}

/** @param {Lock} lock @param {number} pair @param {Int32Array} words @param {boolean} [toWait] it is the condition that releases it */
export function leave(lock, pair, words, toWait = false) {
  Atomics.store(words, OWNERS + pair, 0);
  if (!toWait) lock.release();
}
