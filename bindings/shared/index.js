/// <reference lib="esnext.disposable" preserve="true" />
/**
 * The classes of `waitline` for objects that many threads use. How they wait and every rule is the same code: bundle.js
 * puts core.js, wait.js, holdable.js and errors.js of this folder where those modules import their own.
 */
import { Barrier as LocalBarrier } from '../barrier.js';
import { Condition as LocalCondition } from '../condition.js';
import { Event as LocalEvent } from '../event.js';
import { Lock as LocalLock } from '../lock.js';
import { Semaphore as LocalSemaphore } from '../semaphore.js';
import { bad, limitsOf } from '../arguments.js';
import { refusal } from '../limit.js';
import {
  BARRIER, CONDITION, EVENT, E_WAIT_UNLOCKED, E_WOULD_WAIT, LOCK, PASSED, SEMAPHORE, bounded_semaphore_new,
} from './core.js';
import { AbandonedError, errorOf } from './errors.js';
import { aimAt, spaceOf } from './space.js';
import { assertToken, recall } from './token.js';

export { AbandonedError, BrokenBarrierError, SyncError } from './errors.js';
export { Hold } from './holdable.js';
export { Space } from './space.js';

/** @typedef {import('../wait.js').WaitOptions} WaitOptions */
/** @typedef {import('./token.js').Token} Token */

/**
 * The bundle puts wait.js and holdable.js of this folder under the classes of `waitline`; this says so to the types.
 * @template {new (...rest: any[]) => any} C
 * @param {C} Class
 * @returns {new (...rest: any[]) => InstanceType<C> & import('./wait.js').Waitable & import('./holdable.js').Holdable}
 */
const here = (Class) => Class;

/** @param {any} options */
function isStrict(options) {
  const fair = options?.fair ?? 'bounded';
  if (fair !== 'bounded' && fair !== 'strict') throw bad('fair', '\'bounded\' or \'strict\'', fair);
  return fair === 'strict';
}

/** From now on it goes by the order of arrival. @param {any} object */
const beStrict = (object) => object.ask(object.core.object_fairness(object.handle, 0));

/** asyncio.Lock, between threads. */
export class Lock extends here(LocalLock) {
  /** @param {any} [options] */
  constructor(options) {
    const strict = isStrict(options);
    super(options);
    // Nobody may take it without the core: no word is ever that.
    this.word = 0;
    this.free = this.held = -1;
    if (strict) beStrict(this);
  }

  /** @param {any} [options] */
  acquire(options) {
    if (options === undefined) return this.promise(this.core.lock_acquire(this.handle, this.vacant));
    try {
      const { rejectAbandoned = false } = options ?? {}, wait = super.acquire(options);
      return rejectAbandoned ? wait.then(() => this.refuse()) : wait;
    } catch (error) {
      return Promise.reject(error);
    }
  }

  release() {
    const answer = this.core.lock_release(this.handle);
    if (answer !== 0) this.did(answer);
  }

  /** @internal @returns {true} */
  refuse() {
    if (!this.abandoned) return true;
    this.release();
    throw new AbandonedError('ERR_ABANDONED', `a thread ended while it held ${this.constructor.name}${this.name === undefined ? '' : ` ${JSON.stringify(this.name)}`}`);
  }

  /** @param {any} [options] */
  acquireSync(options) {
    super.acquireSync(options);
    return options?.rejectAbandoned ? this.refuse() : true;
  }

  /**
   * Whether a thread ended while it held the lock, so that what it guards may be half done. It stays until it is set to
   * false, by whoever has put that right. Throws SyncError ERR_CLOSED.
   * @returns {boolean}
   */
  get abandoned() {
    return this.ask(this.core.lock_abandoned(this.handle)) === 1;
  }

  set abandoned(value) {
    if (value !== false) throw bad('abandoned', 'false', value);
    this.ask(this.core.lock_mend(this.handle));
  }
}

/** asyncio.Event, between threads. */
export class Event extends here(LocalEvent) {
  /** As `wait`, and blocks the thread. @param {WaitOptions} [options] @returns {true} */
  waitSync(options) {
    this.block(options);
    return true;
  }
}

/** asyncio.Condition, between threads. */
export class Condition extends here(LocalCondition) {
  /** @param {any} [lock] @param {any} [options] */
  constructor(lock, options) {
    const own = lock ?? new Lock(options?.space === undefined ? undefined : { space: options.space });
    if (own instanceof Lock) {
      if (options?.space !== undefined && options.space !== own.space) throw bad('space', 'that of its lock', options.space);
      aimAt(own.space);
    }
    super(own, options);
  }

  /** @internal */
  get own() {
    return /** @type {Lock} */ (this.lock);
  }

  /** @internal */
  details() {
    return { lock: this.own.share() };
  }

  /** The lock's `acquireSync`. @param {WaitOptions} [options] */
  acquireSync(options) {
    return this.own.acquireSync(options);
  }

  /** The lock's `runSync`. @template T @param {() => T} fn @param {WaitOptions} [options] @returns {T} */
  runSync(fn, options) {
    return this.own.runSync(fn, options);
  }

  /** As `wait`, and blocks the thread; also until it holds the lock again. @param {WaitOptions} [options] @returns {true} */
  waitSync(options) {
    const { timeout } = limitsOf(options), { core } = this;
    if (timeout === 0) {
      this.ask(core.object_generation(this.handle));
      throw refusal(this, this.locked() ? E_WOULD_WAIT : E_WAIT_UNLOCKED, 0);
    }
    const begun = this.space.begin(this);
    if (begun !== E_WOULD_WAIT) this.ask(begun);
    // From here on the lock is released, so it is held again however this ends.
    const answer = this.space.block(this, timeout, begun);
    this.own.acquireSync();
    core.block_over(this.handle, answer === PASSED ? 1 : 0);
    this.lock.rouse();
    if (answer < 0) throw refusal(this, answer, timeout);
    return true;
  }

  /** As `waitFor`, and blocks the thread. @template T @param {() => T} predicate @param {WaitOptions} [options] @returns {T} */
  waitForSync(predicate, options) {
    const { timeout } = limitsOf(options), until = performance.now() + (timeout ?? Infinity);
    for (;;) {
      const value = predicate();
      if (value) return value;
      this.waitSync({ timeout: Math.max(0, until - performance.now()) });
    }
  }
}

/** @param {any} options */
function recoverOf(options) {
  const recover = options?.recover ?? true;
  if (typeof recover !== 'boolean') throw bad('recover', 'a boolean', recover);
  return recover;
}

/** asyncio.Semaphore, between threads. */
export class Semaphore extends here(LocalSemaphore) {
  /** @param {number} [value] @param {any} [options] */
  constructor(value, options) {
    const strict = isStrict(options), recover = recoverOf(options);
    super(value, options);
    if (strict) beStrict(this);
    if (!recover) this.ask(this.core.semaphore_recover(this.handle, 0));
  }
}

/** asyncio.BoundedSemaphore, between threads. */
export class BoundedSemaphore extends Semaphore {
  /** @internal */
  static get create() {
    return bounded_semaphore_new;
  }
}

/** asyncio.Barrier, between threads. */
export class Barrier extends here(LocalBarrier) {
  /** @internal */
  details() {
    return { parties: this.parties };
  }

  /** As `wait`, and blocks the thread. @param {WaitOptions} [options] */
  waitSync(options) {
    this.block(options);
    return this.core.block_index();
  }
}

/** The core's number of each kind, and how an object of it is made that exists. @type {Record<string, [number, (token: Token, lock: any) => any]>} */
const KINDS = {
  Lock: [LOCK, ({ name }) => new Lock({ name })],
  Event: [EVENT, ({ name }) => new Event({ name })],
  Condition: [CONDITION, ({ name }, lock) => new Condition(lock, { name })],
  Semaphore: [SEMAPHORE, ({ name }) => new Semaphore(0, { name })],
  BoundedSemaphore: [SEMAPHORE, ({ name }) => new BoundedSemaphore(0, { name })],
  Barrier: [BARRIER, ({ name, parties }) => new Barrier(/** @type {number} */ (parties), { name })],
};

/**
 * The object that `share` gave the token of, in this thread: the same one each time. Throws TypeError ERR_TOKEN for
 * anything else, and SyncError ERR_VERSION, ERR_CLOSED, ERR_AGENTS if the space has no place for another thread, and
 * ERR_MEMORY.
 * @param {any} token
 */
export function attach(token) {
  assertToken(token, Object.keys(KINDS));
  const there = recall(token);
  if (there !== undefined && there.handle !== 0 && there.token.kind === token.kind && there.core.object_generation(there.handle) >= 0) return there;
  const { kind, number, generation } = token, [code, make] = KINDS[kind];
  const space = spaceOf(token.space), lock = token.lock && attach(token.lock);
  const handle = space.core.object_attach(code, number, generation);
  if (handle < 0) throw errorOf(handle, /** @type {any} */ ({ constructor: { name: kind }, name: token.name, handle: 0 }));
  aimAt(space, handle);
  const object = make(token, lock);
  object.become(token);
  return object;
}
