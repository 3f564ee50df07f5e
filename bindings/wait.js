/// <reference lib="esnext.disposable" preserve="true" />
/**
 * Tickets to promises: the only file that makes them.
 *
 * A wait's settler is reachable only through the object it waits on, at the index that the core keeps as the
 * waiter's cookie. So an object that nobody can reach takes its pending waits with it. Only while it has woken
 * waiters is it held from here, since they are owed a resumption.
 *
 * A settler takes a value, or a Failure. For most waits it is their promise's own `resolve`: to keep `reject` too
 * would cost a fifth of a handoff and 64 bytes a wait. Those that need it are objects, which closures would outweigh.
 */
import {
  CANCELLED, COOKIE, E_WOULD_WAIT, INDEX, MORE, MOVED, NOW_OR_NEVER, OBJECT, OUTCOME, PASSED, TICKET, WAITS,
  object_close, object_discard, object_waiting, renew, wait_resume, words,
} from './core.js';
import { errorOf } from './errors.js';
import { nameOf, signalOf, timeoutOf } from './arguments.js';
import { Failure, Limit, refusal, same, settled } from './limit.js';

/** @typedef {import('./limit.js').WaitOptions} WaitOptions */

/**
 * @typedef {object} PrimitiveOptions
 * @property {string} [name] Shown by inspection and in error messages.
 */

/** @typedef {((value: any) => void) | { settle(value: any): void }} Settler what takes a wait's value or its Failure */

/** @internal The part of a handle that names its slot. */
export const SLOT = 0xffffff;

/** An array of settlers longer than this is given up when it is empty. */
const SPARE = 256;

/** What an object has on which nobody has waited yet: never written. */
const EMPTY = /** @type {any[]} */ ([]);

/** @internal What a wait gives that did not wait: always the same. */
export const passed = Promise.resolve(/** @type {true} */ (true));

/** @internal Frees the slots of those that nobody can reach. Told of every object, so inspection listens here. */
export const registry = new FinalizationRegistry((/** @type {number} */ handle) => {
  if (object_discard(handle) > 0) schedule();
});

/** The objects that may have woken waiters: mostly one, and others by slot. */
let awake = /** @type {Waitable | undefined} */ (undefined);
const others = /** @type {Map<number, Waitable>} */ (new Map());

/** Whether `pump` is queued or running, whether it has more to do, and whether a late rejection comes before that. */
let pumping = false, more = false, giveWay = false;

function schedule() {
  more = true;
  if (pumping) return;
  pumping = true;
  settled.then(pump);
}

/** Resumes one waiter; the next one after the code behind this one's `await` has run. */
function pump() {
  const answer = awake === undefined ? E_WOULD_WAIT : awake.admit();
  if (answer < 0) resume();
  else {
    more = (answer & 1) !== 0;
    /** @type {Waitable} */ (awake).pass(answer >> 1);
  }
  if (giveWay) settled.then(goOn);
  else goOn();
}

function resume() {
  const last = wait_resume() >> 2;
  more = false;
  if (last !== 0) {
    if (words.length === 0) renew();
    more = words[last + MORE] !== 0;
    const slot = words[last + OBJECT] & SLOT;
    const object = awake !== undefined && awake.slot === slot ? awake : others.get(slot);
    if (object !== undefined) object.settle(last);
  }
}

function goOn() {
  giveWay = false;
  if (more) {
    settled.then(pump);
    return;
  }
  pumping = false;
  awake = undefined;
  if (others.size !== 0) others.clear();
}

/** Its limit knows why. */
const cancelled = new Failure(undefined);

/** What all primitives have in common: a handle, a name, waits and an end. */
export class Waitable {
  /**
   * Shown by inspection and in error messages.
   * @readonly
   * @type {string | undefined}
   */
  name;

  /** @internal In the core; 0 once closed. @type {number} */
  handle;

  /** @internal @type {number} */
  slot;

  /** @internal The next cookie. @type {number} */
  vacant = 0;

  /** @internal How many waits have their settlers here. @type {number} */
  kept = 0;

  /** @internal By cookie; at a vacant one stands the next that is vacant. @type {(Settler | number)[]} */
  settlers = EMPTY;

  /**
   * @internal
   * @param {unknown} options
   * @param {(argument: number) => number} create the core's constructor
   * @param {number} [argument]
   */
  constructor(options, create, argument = 0) {
    this.name = nameOf(options);
    this.handle = create(argument);
    if (this.handle < 0) throw errorOf(this.handle, this);
    this.slot = this.handle & SLOT;
    if (words.length === 0) renew();
    registry.register(this, this.handle, this);
  }

  /**
   * How many waits are in this object's queue and not settled yet: pending, woken or cancelled. Of a Barrier: how
   * many parties have arrived while it fills, else 0.
   * @returns {number}
   */
  get waiting() {
    return this.ask(object_waiting(this.handle));
  }

  /**
   * Ends the object and frees its slot in the core; a second time does nothing. Waits still queued reject with
   * SyncError ERR_CLOSED, and so does every later call. Those of a Condition hold its lock again before they do,
   * unless it is the lock that was closed. What an Event or a full Barrier has let pass has passed. Objects that
   * nobody can reach are freed without it.
   */
  close() {
    if (this.handle === 0) return;
    registry.unregister(this);
    object_close(this.handle);
    this.handle = 0;
    this.rouse();
  }

  /** `using`: the same as `close()`. */
  [Symbol.dispose]() {
    this.close();
  }

  /** In asyncio's manner: `<Lock "db" locked, 2 waiting>`. */
  toString() {
    const name = this.name === undefined ? '' : ` ${JSON.stringify(this.name)}`;
    return `<${this.constructor.name}${name} ${this.handle === 0 ? 'closed' : this.describe()}>`;
  }

  /** What console.log shows in Node. */
  [Symbol.for('nodejs.util.inspect.custom')]() {
    return this.toString();
  }

  /** @internal */
  describe() {
    const { waiting } = this;
    return waiting === 0 ? '' : `, ${waiting} waiting`;
  }

  /** @internal The core's answer, if it is no error. @param {number} answer */
  ask(answer) {
    if (answer < 0) throw errorOf(answer, this);
    return answer;
  }

  /** @internal What was done may have woken waiters. @param {number} answer */
  did(answer) {
    if (this.ask(answer) > 0) this.rouse();
  }

  /**
   * @internal A promise for what the core answered to a call that may wait, with the cookie `vacant`.
   * @param {number} answer
   * @returns {Promise<any>}
   */
  promise(answer) {
    if (answer === PASSED) return passed;
    return answer > 0 ? this.pending() : Promise.reject(errorOf(answer, this));
  }

  /**
   * @internal Apart from `promise`, where the closure would cost a call that need not wait an allocation too. Optimized,
   * it makes the promise and its `resolve` and nothing else: the executor must call nothing and assign no variable.
   */
  pending() {
    const wait = { settler: /** @type {Settler} */ (/** @type {unknown} */ (undefined)) };
    const promise = new Promise((resolve) => { wait.settler = resolve; });
    this.keep(wait.settler);
    return promise;
  }

  /**
   * @internal The same with options, and with a say in what the promise gives.
   * @param {(handle: number, cookie: number) => number} ask the core's call
   * @param {unknown} options
   * @param {(value: any) => unknown} [give]
   * @returns {Promise<any>}
   */
  attempt(ask, options, give = same) {
    try {
      const timeout = timeoutOf(options), signal = signalOf(options);
      const answer = ask(this.handle, timeout === 0 ? NOW_OR_NEVER : this.vacant);
      if (answer === PASSED) {
        const value = give(this.given());
        return value === true ? passed : Promise.resolve(value);
      }
      if (answer < 0) throw refusal(this, answer, timeout);
      return (signal ?? timeout) === undefined ? this.giving(give) : this.limited(new Limit(this, signal, timeout, give), answer);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** @internal @param {(value: any) => unknown} give */
  giving(give) {
    return new Promise((resolve) => {
      this.keep((value) => resolve(value instanceof Failure ? value : give(value)));
    });
  }

  /** @internal @param {Limit} limit @param {number} ticket */
  limited(limit, ticket) {
    const promise = limit.promise();
    this.keep(limit);
    limit.begin(ticket);
    return promise;
  }

  /** @internal Keeps the settler of the wait that has the cookie `vacant`. @param {Settler} settler */
  keep(settler) {
    const cookie = this.vacant, { settlers } = this;
    this.kept++;
    if (cookie < settlers.length) {
      this.vacant = /** @type {number} */ (settlers[cookie]);
      settlers[cookie] = settler;
    } else this.grow(settler);
  }

  /** @internal @param {Settler} settler */
  grow(settler) {
    if (this.settlers === EMPTY) this.settlers = [];
    this.vacant = this.settlers.push(settler);
  }

  /** @internal The settler that `keep` was given, for the last time. @param {number} cookie @returns {Settler} */
  take(cookie) {
    const { settlers } = this, settler = /** @type {Settler} */ (settlers[cookie]);
    if (--this.kept === 0 && settlers.length > SPARE) {
      this.settlers = EMPTY;
      this.vacant = 0;
    } else {
      settlers[cookie] = this.vacant;
      this.vacant = cookie;
    }
    return settler;
  }

  /** @internal What `lock_admit` answers, of those that are locks. */
  admit() {
    return E_WOULD_WAIT;
  }

  /** @internal Settles the wait that was admitted. @param {number} cookie */
  pass(cookie) {
    const settler = this.take(cookie);
    if (typeof settler === 'function') settler(true);
    else settler.settle(true);
  }

  /** @internal Settles the wait that was resumed. @param {number} last the word at which the core tells of it */
  settle(last) {
    const outcome = words[last + OUTCOME];
    if (outcome === WAITS) return;
    const settler = this.take(words[last + COOKIE]);
    if (outcome === MOVED) {
      /** @type {any} */ (this).move(words[last + TICKET], settler);
      return;
    }
    let value;
    if (outcome === PASSED) value = this.given(words[last + INDEX]);
    else value = outcome === CANCELLED ? cancelled : new Failure(errorOf(outcome, this));
    if (typeof settler === 'function') {
      settler(value);
      giveWay = outcome !== PASSED;
    } else settler.settle(value);
  }

  /** @internal What a wait gives that passed; a barrier's its index. @param {number} [index] @returns {unknown} */
  given(index) {
    return true;
  }

  /** @internal See to it that woken waiters are resumed, and stay reachable until then. */
  rouse() {
    if (this.kept !== 0) {
      if (awake === undefined || awake.slot === this.slot) awake = this;
      else others.set(this.slot, this);
    }
    schedule();
  }
}
