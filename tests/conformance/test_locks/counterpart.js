import { test } from 'node:test';

/** Every counterpart there is: ../test_locks.md has to say the same. @type {Set<string>} */
export const counterparts = new Set();

/**
 * A test of Lib/test/test_asyncio/test_locks.py in our words, under CPython's name for it.
 * @param {string} name @param {(t: import('node:test').TestContext) => unknown} fn
 */
export function counterpart(name, fn) {
  counterparts.add(name);
  test(name, fn);
}
