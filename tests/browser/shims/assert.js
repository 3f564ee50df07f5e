// What the suite uses of node:assert/strict.
import { isEqual } from 'es-toolkit';

export class AssertionError extends Error {}

const text = (/** @type {unknown} */ value) => {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

/** @param {unknown} value @param {unknown} message @param {string} otherwise */
function holds(value, message, otherwise) {
  if (value) return;
  throw message instanceof Error ? message : new AssertionError(`${message ?? ''} ${otherwise}`.trim());
}

/** Whether an error is the one that was expected. @param {any} error @param {any} expected */
function fits(error, expected) {
  if (expected === undefined) return;
  if (expected instanceof RegExp) return holds(expected.test(String(error)), undefined, `${error} does not match ${expected}`);
  if (typeof expected === 'function') {
    if (expected.prototype instanceof Error || expected === Error) return holds(error instanceof expected, undefined, `not a ${expected.name}: ${error}`);
    return holds(expected(error) === true, undefined, `unexpected: ${error}`);
  }
  for (const [key, value] of Object.entries(expected)) {
    const is = error[key];
    holds(value instanceof RegExp ? value.test(is) : isEqual(is, value), undefined, `${key}: ${text(is)}, not ${text(value)}`);
  }
}

const assert = Object.assign((/** @type {unknown} */ value, /** @type {unknown} */ message) => holds(value, message, 'not true'), {
  ok: (/** @type {unknown} */ value, /** @type {unknown} */ message) => holds(value, message, `${text(value)} is not true`),
  equal: (/** @type {unknown} */ a, /** @type {unknown} */ b, /** @type {unknown} */ message) => (
    holds(Object.is(a, b), message, `${text(a)} is not ${text(b)}`)
  ),
  notEqual: (/** @type {unknown} */ a, /** @type {unknown} */ b, /** @type {unknown} */ message) => (
    holds(!Object.is(a, b), message, `both are ${text(a)}`)
  ),
  deepEqual: (/** @type {unknown} */ a, /** @type {unknown} */ b, /** @type {unknown} */ message) => (
    holds(isEqual(a, b), message, `${text(a)} is not ${text(b)}`)
  ),
  match: (/** @type {string} */ a, /** @type {RegExp} */ pattern, /** @type {unknown} */ message) => (
    holds(pattern.test(a), message, `${text(a)} does not match ${pattern}`)
  ),
  doesNotMatch: (/** @type {string} */ a, /** @type {RegExp} */ pattern, /** @type {unknown} */ message) => (
    holds(!pattern.test(a), message, `${text(a)} matches ${pattern}`)
  ),
  fail(/** @type {string} */ message) {
    throw new AssertionError(message ?? 'failed');
  },
  throws(/** @type {() => unknown} */ fn, /** @type {unknown} */ expected) {
    try {
      fn();
    } catch (error) {
      return fits(error, expected);
    }
    throw new AssertionError('it did not throw');
  },
  async rejects(/** @type {Promise<unknown> | (() => Promise<unknown>)} */ promise, /** @type {unknown} */ expected) {
    try {
      await (typeof promise === 'function' ? promise() : promise);
    } catch (error) {
      return fits(error, expected);
    }
    throw new AssertionError('it did not reject');
  },
});

export default assert;
