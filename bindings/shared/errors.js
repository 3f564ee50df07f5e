// Stands for ../errors.js in `waitline/shared`: the same classes, and what only threads can do wrong.
import { SyncError, errorOf as localErrorOf } from '../errors.js';
import { E_MEMORY } from '../core.wasm.js';
import { FIRST_SHARED_ERROR, SHARED_ERRORS } from './core.wasm.js';

export * from '../errors.js';

/** A thread ended while it held the lock: what the lock guards may be half done. It is held now by whoever gets this. */
export class AbandonedError extends SyncError {}

/** @type {typeof localErrorOf} */
export function errorOf(number, object) {
  if (number === E_MEMORY) return new SyncError('ERR_MEMORY', 'the space is full: see the numbers given to new Space()');
  const row = SHARED_ERRORS[FIRST_SHARED_ERROR - number];
  return row === undefined ? localErrorOf(number, object) : new SyncError(row[0], row[1]);
}
