import {
  bounded_semaphore_new, semaphore_acquire, semaphore_locked, semaphore_new, semaphore_release, semaphore_value,
} from './core.js';
import { integer } from './arguments.js';
import { Holdable } from './holdable.js';

/** @typedef {import('./wait.js').WaitOptions} WaitOptions */
/** @typedef {import('./wait.js').PrimitiveOptions} PrimitiveOptions */

/** A number of permits, handed out first come, first served. asyncio.Semaphore. */
export class Semaphore extends Holdable {
  /** @internal */
  static get create() {
    return semaphore_new;
  }

  /**
   * @param {number} [value] the permits at first: an integer from 0 to 2147483647, else a TypeError or RangeError
   *   ERR_VALUE
   * @param {PrimitiveOptions} [options]
   */
  constructor(value = 1, options) {
    super(options, new.target.create, semaphore_acquire, integer('value', value, 0));
  }

  /**
   * Fulfils with `true` once a permit is had; at once if there is one and nobody waits. Aborted or timed out it
   * rejects and leaves the queue; a permit that it had been given already goes to the next. Rejects with SyncError
   * ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  acquire(options) {
    if (options !== undefined) return this.attempt(semaphore_acquire, options);
    return this.promise(semaphore_acquire(this.handle, this.vacant));
  }

  /**
   * Gives a permit back, or one more than there was, to the first waiter if there is one. Throws SyncError
   * ERR_CLOSED, and RangeError ERR_OVERFLOW beyond 2147483647 permits.
   */
  release() {
    this.did(semaphore_release(this.handle));
  }

  /** Whether `acquire` would wait: no permit is left, or somebody is before you. Throws SyncError ERR_CLOSED. */
  locked() {
    return this.ask(semaphore_locked(this.handle)) === 1;
  }

  /**
   * The permits that nobody holds and no woken waiter was given. Throws SyncError ERR_CLOSED.
   * @returns {number}
   */
  get value() {
    return this.ask(semaphore_value(this.handle));
  }

  /** @internal */
  describe() {
    return (this.locked() ? 'locked' : `unlocked, value ${this.value}`) + super.describe();
  }
}

/**
 * A Semaphore that never has more permits than at first: a `release` too many throws RangeError ERR_BOUND and changes
 * nothing. asyncio.BoundedSemaphore.
 */
export class BoundedSemaphore extends Semaphore {
  /** @internal */
  static get create() {
    return bounded_semaphore_new;
  }
}
