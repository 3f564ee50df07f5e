// Stands for ../holdable.js in `waitline/shared`: what may also block the thread.
import { callable } from '../arguments.js';
import { Holdable as Local } from '../holdable.js';

export * from '../holdable.js';

export class Holdable extends Local {
  /**
   * Acquires, and blocks the thread until it has. Throws a DOMException named TimeoutError when `timeout` is over, and
   * SyncError ERR_CLOSED; ERR_DEADLOCK if this thread holds the lock already, since that could never end; and
   * ERR_MAY_NOT_BLOCK on a page. A signal is looked at only before: nobody could abort it meanwhile.
   * @param {import('../wait.js').WaitOptions} [options]
   * @returns {true}
   */
  acquireSync(options) {
    /** @type {any} */ (this).block(options);
    return true;
  }

  /**
   * Runs `fn` while holding, as `run` does, and blocks the thread until it may. Throws what `fn` throws, and as
   * `acquireSync` does.
   * @template T
   * @param {() => T} fn
   * @param {import('../wait.js').WaitOptions} [options]
   * @returns {T}
   */
  runSync(fn, options) {
    callable('fn', fn);
    this.acquireSync(options);
    try {
      return fn();
    } finally {
      /** @type {any} */ (this).release();
    }
  }
}
