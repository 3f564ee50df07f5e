import { event_clear, event_is_set, event_new, event_set, event_wait } from './core.js';
import { Waitable } from './wait.js';

/** @typedef {import('./wait.js').WaitOptions} WaitOptions */
/** @typedef {import('./wait.js').PrimitiveOptions} PrimitiveOptions */

/** A flag to wait for. asyncio.Event. */
export class Event extends Waitable {
  /** @param {PrimitiveOptions} [options] */
  constructor(options) {
    super(options, event_new);
  }

  /**
   * Fulfils with `true` once the event is set; at once if it is. Aborted or timed out it rejects and leaves the
   * queue. Rejects with SyncError ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  wait(options) {
    if (options !== undefined) return this.attempt(event_wait, options);
    return this.promise(event_wait(this.handle, this.vacant));
  }

  /** Sets it and lets all waiters pass, in order, even if `clear` follows at once. Throws SyncError ERR_CLOSED. */
  set() {
    this.did(event_set(this.handle));
  }

  /** Unsets it, so that `wait` waits again. Throws SyncError ERR_CLOSED. */
  clear() {
    this.ask(event_clear(this.handle));
  }

  /** Throws SyncError ERR_CLOSED. */
  isSet() {
    return this.ask(event_is_set(this.handle)) === 1;
  }

  /** @internal */
  describe() {
    return (this.isSet() ? 'set' : 'unset') + super.describe();
  }
}
