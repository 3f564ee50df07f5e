import { E_WOULD_WAIT, wait_cancel } from './core.js';
import { errorOf } from './errors.js';

/**
 * How long and until when to wait. Every waiting call takes it last.
 * @typedef {object} WaitOptions
 * @property {AbortSignal} [signal] Aborting rejects the wait with `signal.reason` and takes it out of the queue.
 * @property {number} [timeout] Milliseconds; then the wait rejects with a DOMException named TimeoutError. 0: now
 *   or never.
 */

/** @internal What is done on it is done a microtask later. Given to nobody, who could change its `then`. */
export const settled = Promise.resolve();

/** Those whose last wait is over. */
const idle = /** @type {Watch[]} */ ([]);

function leave() {
  for (let watch; (watch = idle.pop()) !== undefined;) watch.leave();
}

/**
 * One listener on a signal, however many waits it may cancel: a ring of them, with this as its head. It stays for a
 * microtask after the last one: a task that waits again at once, as in a loop, finds it there. To come and go would
 * cost more than the wait.
 */
class Watch {
  listens = false;
  next = /** @type {Watch | Limit} */ (this);
  prev = /** @type {Watch | Limit} */ (this);

  constructor(/** @type {AbortSignal} */ signal) {
    this.signal = signal;
    watches.set(signal, this);
  }

  add(/** @type {Limit} */ limit) {
    if (!this.listens) {
      this.signal.addEventListener('abort', this);
      this.listens = true;
    }
    limit.next = this;
    limit.prev = this.prev;
    this.prev.next = limit;
    this.prev = limit;
  }

  delete(/** @type {Limit} */ limit) {
    limit.prev.next = limit.next;
    limit.next.prev = limit.prev;
    if (this.next === this && idle.push(this) === 1) settled.then(leave);
  }

  /** Whatever a signal of foreign make has against it. */
  leave() {
    if (this.next !== this || !this.listens) return;
    this.listens = false;
    try {
      this.signal.removeEventListener('abort', this);
    } catch {}
  }

  /** A dispatched `abort` event does not make a signal aborted. */
  handleEvent() {
    if (!this.signal.aborted) return;
    while (this.next !== this) /** @type {Limit} */ (this.next).exceed(this.signal.reason);
    this.leave();
  }
}

/** @type {WeakMap<AbortSignal, Watch>} */
const watches = new WeakMap();

/** Beyond it setTimeout fires at once. */
const LONGEST = 2 ** 31 - 1;

/** @internal Why a wait rejects. A promise's `resolve` takes it for a thenable and rejects one microtask late. */
export class Failure {
  constructor(/** @type {unknown} */ error) {
    this.error = error;
  }

  then(/** @type {unknown} */ _resolve, /** @type {(error: unknown) => void} */ reject) {
    reject(this.error);
  }
}

/** @internal What most waits give: what they were given. @param {unknown} value */
export const same = (value) => value;

/** No reason: nothing is undefined that a signal gives. */
const NONE = {};

/**
 * @internal An error that the core answered with to a call that had a timeout, perhaps.
 * @param {import('./wait.js').Waitable} object
 * @param {number} answer
 * @param {number | undefined} timeout
 */
export function refusal(object, answer, timeout) {
  return answer === E_WOULD_WAIT ? timeoutError(object, timeout) : errorOf(answer, object);
}

/** @param {import('./wait.js').Waitable} object @param {number | undefined} timeout */
function timeoutError(object, timeout) {
  return new DOMException(`${object} timed out after ${timeout} ms`, 'TimeoutError');
}

/** @internal What may end a wait before its time: a signal, a timeout or both. It is over when the wait is. */
export class Limit {
  ticket = 0;
  reason = /** @type {unknown} */ (NONE);
  watch = /** @type {Watch | undefined} */ (undefined);
  timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  next = /** @type {Watch | Limit} */ (this);
  prev = /** @type {Watch | Limit} */ (this);

  /** The promise's own. @type {(value: any) => void} */
  resolve = /** @type {any} */ (undefined);

  /** @type {(reason: unknown) => void} */
  reject = /** @type {any} */ (undefined);

  /**
   * @param {import('./wait.js').Waitable} object
   * @param {AbortSignal | undefined} signal
   * @param {number | undefined} timeout
   * @param {(value?: any) => unknown} [give] what the promise gives
   */
  constructor(object, signal, timeout, give = same) {
    this.object = object;
    this.signal = signal;
    this.timeout = timeout;
    this.give = give;
  }

  /**
   * From now on this is the wait that ends with the limit; each wait of a `waitFor` in its turn. The signal may have
   * been aborted since the call was made: by a predicate, or by who is told that the wait begins.
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
      const { signal } = this;
      if (signal === undefined) return;
      const recent = idle.at(-1); // the task's that has just gone on, which waits again
      this.watch = recent?.signal === signal ? recent : watches.get(signal) ?? new Watch(signal);
      this.watch.add(this);
    } catch (error) {
      this.exceed(error);
    }
  }

  /** @param {number} time */
  arm(time) {
    this.timer = setTimeout(() => {
      if (time > LONGEST) this.arm(time - LONGEST);
      else this.exceed(timeoutError(this.object, this.timeout));
    }, Math.min(time, LONGEST));
  }

  /** @param {unknown} reason */
  exceed(reason) {
    this.reason = reason;
    this.end();
    wait_cancel(this.ticket);
    this.object.rouse();
  }

  /** Once: the promise that it settles. @returns {Promise<any>} */
  promise() {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** @param {any} value what the wait gives, or its Failure */
  settle(value) {
    if (value instanceof Failure) this.reject(this.reasonOf(value));
    else this.resolve(this.give(value));
    this.end();
  }

  end() {
    if (this.watch !== undefined) {
      this.watch.delete(this);
      this.watch = undefined;
    }
    if (this.timer !== undefined) clearTimeout(this.timer);
  }

  /**
   * What the wait rejects with. A condition's wait that was cancelled has notified another.
   * @param {Failure} failure
   */
  reasonOf(failure) {
    if (this.reason !== NONE) this.object.rouse();
    return failure.error === undefined ? this.reason : failure.error;
  }
}
