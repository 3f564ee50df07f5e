import { E_WOULD_WAIT, NOW_OR_NEVER, wait_cancel } from './core.js';
import { errorOf } from './errors.js';
import { limitsOf } from './arguments.js';

/**
 * How long and until when to wait. Every waiting call takes it last.
 * @typedef {object} WaitOptions
 * @property {AbortSignal} [signal] Aborting rejects the wait with `signal.reason` and takes it out of the queue.
 * @property {number} [timeout] Milliseconds; then the wait rejects with a DOMException named TimeoutError. 0: now
 *   or never.
 */

/** One listener on a signal, however many waits it may cancel. */
class Watch {
  constructor(/** @type {AbortSignal} */ signal) {
    this.signal = signal;
    this.limits = /** @type {Set<Limit>} */ (new Set());
  }

  add(/** @type {Limit} */ limit) {
    if (this.limits.size === 0) this.signal.addEventListener('abort', this);
    this.limits.add(limit);
  }

  /** The wait is over, whatever a signal of foreign make has against it. */
  delete(/** @type {Limit} */ limit) {
    if (!this.limits.delete(limit) || this.limits.size > 0) return;
    try {
      this.signal.removeEventListener('abort', this);
    } catch {}
  }

  /** A dispatched `abort` event does not make a signal aborted. */
  handleEvent() {
    if (!this.signal.aborted) return;
    for (const limit of this.limits) limit.exceed(this.signal.reason);
  }
}

/** @type {WeakMap<AbortSignal, Watch>} */
const watches = new WeakMap();

function watchOf(/** @type {AbortSignal} */ signal) {
  let watch = watches.get(signal);
  if (watch === undefined) watches.set(signal, watch = new Watch(signal));
  return watch;
}

/** Beyond it setTimeout fires at once. */
const LONGEST = 2 ** 31 - 1;

/** @internal What may end a wait before its time: a signal, a timeout or both. It is over when the wait is. */
export class Limit {
  /**
   * Throws what is wrong with the options, or the reason of a signal that is aborted already.
   * @param {import('./wait.js').Waitable} object
   * @param {unknown} options
   */
  constructor(object, options) {
    const { signal, timeout } = limitsOf(options);
    if (signal?.aborted) throw signal.reason;
    this.object = object;
    this.signal = signal;
    this.timeout = timeout;
    this.ticket = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.exceeded = false;
    /** @type {unknown} */
    this.reason = undefined;
  }

  /** The cookie for the core: to wait, or to pass now or never. */
  cookie() {
    return this.timeout === 0 ? NOW_OR_NEVER : this.object.vacant;
  }

  /**
   * From now on this is the wait that ends with the limit; each wait of a `waitFor` in its turn. The signal may have
   * been aborted since the constructor: by a predicate.
   * @param {number} ticket
   */
  begin(ticket) {
    const first = this.ticket === 0;
    this.ticket = ticket;
    if (this.signal?.aborted) this.exceed(this.signal.reason);
    else if (first) this.listen();
  }

  listen() {
    try {
      if (this.timeout !== undefined) this.arm(this.timeout);
      if (this.signal !== undefined) watchOf(this.signal).add(this);
    } catch (error) {
      this.exceed(error);
    }
  }

  /** @param {number} time */
  arm(time) {
    this.timer = setTimeout(() => {
      if (time > LONGEST) this.arm(time - LONGEST);
      else this.exceed(this.timeoutError());
    }, Math.min(time, LONGEST));
  }

  /** @param {unknown} reason */
  exceed(reason) {
    this.exceeded = true;
    this.reason = reason;
    this.end();
    wait_cancel(this.ticket);
    this.object.rouse();
  }

  end() {
    if (this.signal !== undefined) watches.get(this.signal)?.delete(this);
    if (this.timer !== undefined) clearTimeout(this.timer);
  }

  timeoutError() {
    return new DOMException(`${this.object} timed out after ${this.timeout} ms`, 'TimeoutError');
  }

  /** @param {number} answer an error that the core answered with */
  errorOf(answer) {
    return answer === E_WOULD_WAIT ? this.timeoutError() : errorOf(answer, this.object);
  }

  /**
   * What the wait rejects with. A condition's wait that was cancelled has notified another.
   * @param {import('./wait.js').Failure} failure
   */
  reasonOf(failure) {
    failure.late = false;
    this.end();
    if (this.exceeded) this.object.rouse();
    return failure.error === undefined ? this.reason : failure.error;
  }
}
