import { coded } from './errors.js';

/**
 * What was given instead, in a few characters.
 * @param {unknown} value
 */
function show(value) {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value !== 'object' || value === null) return `${String(value)}${typeof value === 'bigint' ? 'n' : ''}`;
  return Array.isArray(value) ? 'an array' : `an instance of ${value.constructor?.name ?? 'no class'}`;
}

/**
 * The code names the argument, the message also what it got.
 * @param {string} argument
 * @param {string} needed
 * @param {unknown} got
 * @param {ErrorConstructor} [type]
 */
export function bad(argument, needed, got, type = TypeError) {
  return coded(new type(`${argument} must be ${needed}, got ${show(got)}`), `ERR_${argument.toUpperCase()}`);
}

/** The core counts in 31 bits. */
export const MOST = 2 ** 31 - 1;

/**
 * An integer from `least` to 2147483647: TypeError if it is no integer, RangeError if it is out of range.
 * @param {string} argument
 * @param {unknown} value
 * @param {number} least
 */
export function integer(argument, value, least) {
  if (!Number.isInteger(value)) throw bad(argument, 'an integer', value);
  const number = /** @type {number} */ (value);
  if (number < least || number > MOST) throw bad(argument, `from ${least} to ${MOST}`, value, RangeError);
  return number;
}

/**
 * @param {string} argument
 * @param {unknown} value
 */
export function callable(argument, value) {
  if (typeof value !== 'function') throw bad(argument, 'a function', value);
}

/**
 * An object of options, or undefined; null too, as nothing was given.
 * @param {unknown} options
 * @returns {Record<string, unknown>}
 */
function record(options) {
  if (options !== undefined && typeof options !== 'object') throw bad('options', 'an object', options);
  return /** @type {Record<string, unknown>} */ (options ?? {});
}

/** @param {unknown} options */
export function nameOf(options) {
  const { name } = record(options);
  if (name !== undefined && typeof name !== 'string') throw bad('name', 'a string', name);
  return name;
}

/**
 * Milliseconds, or undefined; an infinite timeout is none.
 * @param {unknown} options
 * @returns {number | undefined}
 */
export function timeoutOf(options) {
  const { timeout } = record(options);
  if (timeout === undefined || timeout === Infinity) return undefined;
  if (typeof timeout !== 'number') throw bad('timeout', 'a number of milliseconds', timeout);
  if (!(timeout >= 0)) throw bad('timeout', 'at least 0 milliseconds', timeout, RangeError);
  return timeout;
}

/**
 * Throws the reason of a signal that is aborted already. Any object with an AbortSignal's interface will do: it may come
 * from another realm or from a library.
 * @param {unknown} options
 * @returns {AbortSignal | undefined}
 */
export function signalOf(options) {
  const signal = /** @type {AbortSignal | undefined} */ (record(options).signal);
  if (signal !== undefined) {
    const { aborted, addEventListener: add, removeEventListener: remove } = signal ?? /** @type {Partial<AbortSignal>} */ ({});
    if (typeof aborted !== 'boolean' || typeof add !== 'function' || typeof remove !== 'function') {
      throw bad('signal', 'an AbortSignal', signal);
    }
    if (aborted) throw signal.reason;
  }
  return signal;
}

/** Both; where speed counts they are asked for one by one, which makes no object. @param {unknown} options */
export const limitsOf = (options) => ({ timeout: timeoutOf(options), signal: signalOf(options) });
