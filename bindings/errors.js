import { ERRORS, E_CLOSED } from './core.wasm.js';

/**
 * Misuse, or a state in which the call makes no sense; `code` says which. asyncio's RuntimeError is a SyncError,
 * its ValueError a RangeError with such a `code`.
 */
export class SyncError extends Error {
  /**
   * @param {string} code ERR_NOT_ACQUIRED, ERR_CLOSED, ERR_BROKEN_BARRIER, ...
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    /** @type {string} */
    this.code = code;
  }

  get name() {
    return this.constructor.name;
  }
}

/** The barrier was reset or aborted. asyncio.BrokenBarrierError. */
export class BrokenBarrierError extends SyncError {}

/**
 * A RangeError or TypeError with a code.
 * @template {Error} E
 * @param {E} error
 * @param {string} code
 */
export const coded = (error, code) => Object.assign(error, { code });

/**
 * The error that the core answered with. An object with a name is named in it, and if it is a condition's lock that
 * is closed, then that.
 * @param {number} number
 * @param {{ constructor: Function, name: string | undefined, handle: number, lock?: any }} object
 * @returns {SyncError | RangeError}
 */
export function errorOf(number, object) {
  const [type, code, message] = ERRORS[~number];
  if (number === E_CLOSED && object.handle !== 0 && object.lock?.handle === 0) return errorOf(number, object.lock);
  const { constructor, name } = object;
  const who = name === undefined ? constructor.name : `${constructor.name} ${JSON.stringify(name)}`;
  const text = number === E_CLOSED ? `${who} is closed` : name === undefined ? message : `${message} (${who})`;
  if (type === 'RangeError') return coded(new RangeError(text), code);
  return type === 'SyncError' ? new SyncError(code, text) : new BrokenBarrierError(code, text);
}
