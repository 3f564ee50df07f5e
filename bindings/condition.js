import {
  E_CLOSED, NOW_OR_NEVER, condition_new, condition_notify, condition_wait, object_waiting, wait_mark,
} from './core.js';
import { bad, callable, limitsOf, MOST } from './arguments.js';
import { errorOf } from './errors.js';
import { Lock } from './lock.js';
import { Failure, Limit, refusal } from './limit.js';
import { Waitable } from './wait.js';

/** @typedef {import('./wait.js').WaitOptions} WaitOptions */
/** @typedef {import('./wait.js').PrimitiveOptions} PrimitiveOptions */
/** @typedef {import('./holdable.js').Hold} Hold */

/** A lock knows its conditions weakly; those that are gone need not be known. */
const registry = new FinalizationRegistry(
  (/** @type {() => void} */ forget) => forget(),
);

/** Waits, one after the other, until a predicate gives something true. */
class Until extends Limit {
  again() {
    const object = /** @type {Condition} */ (this.object), { timeout } = this;
    const answer = object.start(timeout === 0 ? NOW_OR_NEVER : object.vacant);
    if (answer < 0) throw refusal(object, answer, timeout);
    object.keep(this);
    this.begin(answer);
  }

  /** @param {unknown} outcome */
  settle(outcome) {
    const { give: predicate } = this;
    try {
      if (outcome instanceof Failure) throw this.reasonOf(outcome);
      const value = predicate();
      if (!value) return this.again();
      this.resolve(value);
    } catch (error) {
      this.reject(error);
    }
    this.end();
  }
}

/** @param {unknown} lock */
function lockOf(lock) {
  if (lock === undefined || lock === null) return new Lock();
  if (!(lock instanceof Lock)) throw bad('lock', 'a Lock', lock);
  if (lock.handle === 0) throw errorOf(E_CLOSED, lock);
  return lock;
}

/**
 * Lets tasks that hold a lock wait, with the lock released, until another one notifies them. asyncio.Condition.
 */
export class Condition extends Waitable {
  /**
   * The lock that is released while waiting.
   * @readonly
   * @type {Lock}
   */
  lock;

  /**
   * @param {Lock | null} [lock] the lock to use, which other conditions may share; without one a new Lock. Anything
   *   else is a TypeError ERR_LOCK.
   * @param {PrimitiveOptions} [options]
   */
  constructor(lock, options) {
    const own = lockOf(lock);
    super(options, condition_new, own.handle);
    this.lock = own;
    const conditions = own.conditions ??= new Set();
    const self = new WeakRef(this);
    conditions.add(self);
    registry.register(this, () => conditions.delete(self));
  }

  /**
   * The lock's `acquire`.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  acquire(options) {
    return this.lock.acquire(options);
  }

  /** The lock's `tryAcquire`. */
  tryAcquire() {
    return this.lock.tryAcquire();
  }

  /** The lock's `release`. */
  release() {
    this.lock.release();
  }

  /** The lock's `locked`. */
  locked() {
    return this.lock.locked();
  }

  /**
   * The lock's `hold`.
   * @param {WaitOptions} [options]
   * @returns {Promise<Hold>}
   */
  hold(options) {
    return this.lock.hold(options);
  }

  /**
   * The lock's `run`.
   * @template T
   * @param {() => T | PromiseLike<T>} fn
   * @param {WaitOptions} [options]
   * @returns {Promise<T>}
   */
  run(fn, options) {
    return this.lock.run(fn, options);
  }

  /**
   * Releases the lock, waits until notified, acquires the lock again from the back of its queue and fulfils with
   * `true`. Aborted or timed out it rejects, but not before it holds the lock again, and a notification that it may
   * have had goes to the next. Rejects with SyncError ERR_NOT_ACQUIRED if the lock is free, and ERR_CLOSED; a
   * timeout of 0 rejects with the lock untouched.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  wait(options) {
    if (options !== undefined) return this.attempt((handle, cookie) => this.start(cookie), options);
    return this.promise(this.start(this.vacant));
  }

  /**
   * Waits until `predicate` gives something true, and fulfils with that; at once, and with no need of the lock, if
   * it does so now. It is called again after each notification, with the lock held, before anybody else is resumed,
   * and in the AsyncLocalStorage context of whoever notified; it must not be async. Rejects as `wait` does, signal
   * and timeout being those of the whole, and with what the predicate throws, the lock being held.
   * @template T
   * @param {() => T} predicate
   * @param {WaitOptions} [options]
   * @returns {Promise<T>}
   */
  waitFor(predicate, options) {
    try {
      callable('predicate', predicate);
      const { signal, timeout } = limitsOf(options);
      this.ask(object_waiting(this.handle));
      const now = predicate();
      if (now) return Promise.resolve(now);
      const until = new Until(this, signal, timeout, predicate), promise = until.promise();
      until.again();
      return promise;
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /**
   * Wakes the first `n` of those that wait and were not woken yet, or all there are; none if `n` is below 1. They go
   * on when they have the lock. Throws SyncError ERR_NOT_ACQUIRED if the lock is free, ERR_CLOSED, and TypeError
   * ERR_N if `n` is no integer.
   */
  notify(n = 1) {
    if (!Number.isInteger(n)) throw bad('n', 'an integer', n);
    this.did(condition_notify(this.handle, Math.max(0, Math.min(n, MOST))));
  }

  /** Wakes all that wait. Throws as `notify` does. */
  notifyAll() {
    this.notify(MOST);
  }

  /** @internal */
  describe() {
    const state = this.lock.handle === 0 ? 'lock closed' : this.locked() ? 'locked' : 'unlocked';
    return state + super.describe();
  }

  /** @internal The core's answer to a wait; it releases the lock, which may wake somebody. @param {number} cookie */
  start(cookie) {
    const answer = condition_wait(this.handle, cookie);
    if (answer > 0 && object_waiting(this.lock.handle) > 0) this.lock.rouse();
    return answer;
  }

  /**
   * @internal The wait goes on in the lock's queue, and so does its settler.
   * @param {number} ticket
   * @param {(value: any) => void} settler
   */
  move(ticket, settler) {
    wait_mark(ticket, this.lock.vacant);
    this.lock.keep(settler);
  }

  /** @internal A wait that is cancelled may be in the lock's queue by now. */
  rouse() {
    super.rouse();
    this.lock.rouse();
  }
}
