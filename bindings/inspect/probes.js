/**
 * What is done to the objects is heard of by functions put in place of their methods, as long as somebody listens. So
 * whoever does not ask pays nothing: not a branch and not a property.
 *
 * A wait's settler is wrapped, so it is reachable as before, only through its object, and an object that nobody can reach
 * is collected as before.
 */
import * as local from './local.js';
import { Card, begin, caused, end, hold, listen as tell, move, time, unhold, unlisten, waitOf, wantsCauses } from './ledger.js';
import { placeOf } from './places.js';
import { current, unnamed } from './tasks.js';
import { begun, refuse } from './deadlocks.js';

/** @typedef {import('./ledger.js').Wait} Wait */
/** @typedef {import('./ledger.js').Cause} Cause */
/** @typedef {import('./ledger.js').Listener} Listener */

/**
 * The classes of a copy of the binding: that of `waitline`, or of `waitline/shared`.
 * @typedef {object} Copy
 * @property {any} Waitable the one that keeps settlers
 * @property {any} Holdable
 * @property {any} Lock
 * @property {any} Semaphore
 * @property {any[]} acquirers those whose `acquire` asks the core
 * @property {any} Condition
 * @property {any} Event
 * @property {any} Barrier
 * @property {any} Limit
 * @property {any} Failure
 * @property {any} passed
 * @property {(tell: (slot: number, cookie: number) => void) => void} woken tells whom the core has woken since it was last asked
 * @property {Map<number, Card>} bySlot those that have been heard of: the last one that was in a slot is the one that has waits
 * @property {(object: any) => import('./threads.js').Shared | undefined} [shared]
 * @property {(probes: Probes) => () => void} [more] puts in place what only this copy has, and answers how to end that
 */

/**
 * @typedef {object} Probes
 * @property {typeof wrap} wrap
 * @property {typeof entry} entry
 * @property {(object: any) => void} have
 * @property {(object: any, task?: import('./tasks.js').Task) => void} unhave
 * @property {typeof present} present
 * @property {typeof during} during
 * @property {(failure: unknown) => string} outcomeOf
 */

/** @type {Set<Copy>} */
const copies = new Set();

/** @type {WeakMap<object, Card>} */
const cards = new WeakMap();

/** @internal @param {Copy} copy @param {any} object @returns {Card} */
export function cardOf(copy, object) {
  let card = cards.get(object);
  if (card === undefined) {
    cards.set(object, card = new Card(object.constructor.name, object.name, object.handle, copy.shared?.(object)));
    copy.bySlot.set(object.slot, card);
  }
  return card;
}

/** The call by a program that is being made: the outermost one. @type {{ operation: string, place: import('./places.js').Place | undefined, task: import('./tasks.js').Task | undefined } | undefined} */
let call;

/** How many waits were kept, and how many calls were let pass. */
let kept = 0, given = 0;

/** The last wait that was kept. @type {Wait | undefined} */
let newest;

/** One that moves to another queue just now. @type {Wait | undefined} */
let moving;

/** The last one that ended. @type {Wait | undefined} */
let over;

/** By a condition's settlers. @type {WeakMap<object, { wait: Wait, cookie: number }>} */
const waits = new WeakMap();

/** How to take it all back. @type {(() => void)[]} */
let undo = [];

/** @param {any} Class @param {string} name @param {(method: any) => (this: any, ...rest: any[]) => any} make */
function wrap(Class, name, make) {
  const { prototype } = Class, own = Object.getOwnPropertyDescriptor(prototype, name);
  const made = make(prototype[name]);
  Object.defineProperty(prototype, name, { value: made, writable: true, configurable: true });
  undo.push(() => {
    if (own) Object.defineProperty(prototype, name, own);
    else delete prototype[name];
  });
}

/** A call of that name begins, unless it is part of another. @param {any} Class @param {string} name @param {(object: any, go: () => any, rest: any[]) => any} [around] */
function entry(Class, name, around = (_, go) => go()) {
  wrap(Class, name, (method) => function entered(/** @type {any[]} */ ...rest) {
    if (call !== undefined) return around(this, () => method.apply(this, rest), rest);
    call = { operation: name, place: placeOf(entered), task: current(rest.at(-1)) };
    try {
      return around(this, () => method.apply(this, rest), rest);
    } finally {
      call = undefined;
    }
  });
}

/** @param {Copy} copy @param {any} object */
const have = (copy, object) => hold(cardOf(copy, object), call?.task, call?.place, call?.operation.startsWith('run') === true);

/** The call by a program that is being made. */
const present = () => call;

/** While `fn` runs, that is the call. @template T @param {typeof call} other @param {() => T} fn @returns {T} */
function during(other, fn) {
  const before = call;
  call = other;
  try {
    return fn();
  } finally {
    call = before;
  }
}

/** @param {Copy} copy @param {any} object @param {() => any} go what acquires, or waits for that @param {any} [options] */
function acquiring(copy, object, go, options) {
  const before = kept, was = given;
  let result;
  try {
    const error = options?.timeout === 0 ? undefined : refuse(cardOf(copy, object), object, call?.task, call?.place, call?.operation ?? 'acquire');
    if (error !== undefined) return Promise.reject(error);
    result = go();
  } finally {
    begun();
  }
  if (kept === before && (result === copy.passed || given !== was)) have(copy, object);
  return result;
}

/** @param {Copy} copy @param {unknown} failure @param {unknown} reason @returns {string} */
function outcomeOf(copy, failure, reason) {
  if (!(failure instanceof copy.Failure)) return 'passed';
  const { error } = /** @type {{ error: any }} */ (failure), { code, name } = Object(error ?? reason);
  if (code === 'ERR_CLOSED') return 'closed';
  if (code === 'ERR_BROKEN_BARRIER') return 'broken';
  return name === 'TimeoutError' ? 'timed out' : 'aborted';
}

/** @param {Copy} copy @param {any} object @param {any} settler @returns {any} the settler to keep in its place */
function keep(copy, object, settler) {
  const cookie = object.vacant, card = cardOf(copy, object);
  if (moving !== undefined) {
    const at = /** @type {{ wait: Wait, cookie: number }} */ (waits.get(settler));
    move(moving, at.cookie, card, cookie);
    at.cookie = cookie;
    return settler;
  }
  kept++;
  const wait = waitOf(card, card, false, call ?? { operation: 'waitFor', task: current(), place: undefined });
  const at = { wait, cookie };
  newest = wait;
  begin(wait, cookie);
  const { lock } = object, holds = object instanceof copy.Holdable;
  const isFunction = typeof settler === 'function';
  const settle = (/** @type {any} */ value) => {
    const outcome = outcomeOf(copy, value, wait.reason);
    end(wait, at.cookie, outcome);
    over = wait;
    if (holds && outcome === 'passed') hold(card, wait.task, wait.place, wait.operation === 'run');
    // A condition's wait ends with its lock held, however it ends, unless that was closed.
    if (lock !== undefined && lock.handle !== 0) hold(cardOf(copy, lock), wait.task, wait.place, false);
    const again = call;
    call = { operation: wait.operation, place: wait.place, task: wait.task };
    try {
      if (isFunction) settler(value);
      else settler.settle(value);
    } finally {
      call = again;
    }
  };
  const wrapped = isFunction ? settle : { settle };
  if (lock !== undefined) waits.set(wrapped, at);
  return wrapped;
}

/** @param {Card} object @param {string} operation @param {import('./tasks.js').Task | undefined} task @returns {Cause} */
const causeBy = (object, operation, task) => ({ operation, object, task, time: time() });

/** @param {Copy} copy @param {any} object @param {string} operation */
const causeOf = (copy, object, operation) => causeBy(cardOf(copy, object), operation, call === undefined ? current() : call.task);

/** Whom the core has woken since the last look was woken by that. @param {Copy} copy @param {() => Cause | undefined} cause */
function woke(copy, cause) {
  if (!wantsCauses()) return;
  /** @type {Cause | undefined} */
  let made;
  copy.woken((slot, cookie) => {
    const wait = copy.bySlot.get(slot)?.waits.get(cookie);
    if (wait === undefined) return;
    if (made === undefined && (made = cause()) !== undefined) caused(made);
    wait.cause = made;
  });
}

/** A call that may wake somebody. @param {Copy} copy @param {any} Class @param {string} name @param {(object: any) => void} [after] @param {string} [operation] what it is called then */
function waking(copy, Class, name, after, operation = name) {
  entry(Class, name, (object, go) => {
    const result = go();
    after?.(object);
    woke(copy, () => causeOf(copy, object, operation));
    return result;
  });
}

/** @param {Copy} copy */
function install(copy) {
  const { Waitable, Holdable, Lock, Semaphore, Condition, Event, Barrier, Limit } = copy;
  wrap(Waitable, 'keep', (method) => function probe(/** @type {any} */ settler) {
    method.call(this, keep(copy, this, settler));
  });
  wrap(Waitable, 'given', (method) => function probe(/** @type {any} */ index) {
    given++;
    return method.call(this, index);
  });
  wrap(Waitable, 'settle', (method) => function probe(/** @type {any} */ last) {
    method.call(this, last);
    // One that was given up may have passed on what it had been given.
    woke(copy, () => over && causeBy(over.object, 'cancel', over.task));
  });
  wrap(Waitable, 'close', (method) => function probe() {
    const card = cardOf(copy, this);
    method.call(this);
    woke(copy, () => causeOf(copy, this, 'close'));
    while (card.holders.length > 0) unhold(card, card.holders[0].task);
  });
  wrap(Limit, 'begin', (method) => function probe(/** @type {number} */ ticket) {
    this.wait = newest;
    method.call(this, ticket);
  });
  wrap(Limit, 'exceed', (method) => function probe(/** @type {unknown} */ reason) {
    if (this.wait !== undefined) this.wait.reason = reason;
    method.call(this, reason);
    woke(copy, () => causeBy(cardOf(copy, this.object), 'cancel', this.wait?.task));
  });
  const acquire = (/** @type {any} */ object, /** @type {() => any} */ go, /** @type {any[]} */ rest) => acquiring(copy, object, go, rest[0]);
  for (const Class of copy.acquirers) entry(Class, 'acquire', acquire);
  entry(Holdable, 'hold', acquire);
  entry(Holdable, 'tryAcquire', (object, go) => {
    const got = go();
    if (got) have(copy, object);
    return got;
  });
  entry(Holdable, 'run', (object, go) => {
    if (call?.task !== undefined || call === undefined) return go();
    const { operation, place } = call;
    return unnamed(`run at ${place ?? 'an unknown place'}`, () => {
      call = { operation, place, task: current() };
      return go();
    });
  });
  for (const Class of [Lock, Semaphore]) {
    waking(copy, Class, 'release', (object) => unhold(cardOf(copy, object), call?.task));
  }
  for (const name of ['acquire', 'tryAcquire', 'hold', 'run', 'release']) entry(Condition, name);
  for (const name of ['wait', 'waitFor']) entry(Condition, name);
  wrap(Condition, 'start', (method) => function probe(/** @type {number} */ cookie) {
    const answer = method.call(this, cookie);
    if (answer > 0) {
      unhold(cardOf(copy, this.lock), call === undefined ? current() : call.task);
      woke(copy, () => causeOf(copy, this.lock, 'release'));
    }
    return answer;
  });
  wrap(Condition, 'move', (method) => function probe(/** @type {number} */ ticket, /** @type {any} */ settler) {
    moving = waits.get(settler)?.wait;
    try {
      method.call(this, ticket, settler);
    } finally {
      moving = undefined;
    }
  });
  waking(copy, Condition, 'notify');
  waking(copy, Event, 'set');
  entry(Event, 'wait');
  waking(copy, Barrier, 'wait', undefined, 'arrive');
  waking(copy, Barrier, 'reset');
  waking(copy, Barrier, 'abort');
  const end = copy.more?.({
    wrap, entry, present, during, have: (object) => have(copy, object), unhave: (object, task) => unhold(cardOf(copy, object), task),
    outcomeOf: (error) => outcomeOf(copy, new copy.Failure(error), undefined),
  });
  if (end !== undefined) undo.push(end);
}

/** @internal @param {Copy} copy which may come when others are listened to already */
export function add(copy) {
  copies.add(copy);
  if (undo.length > 0) install(copy);
}

let listening = 0;

/** @internal From now on it is told. @param {Listener} listener @returns {() => void} that ends it; a second time it does nothing */
export function listen(listener) {
  tell(listener);
  if (listening++ === 0) for (const copy of copies) install(copy);
  let on = true;
  return () => {
    if (!on) return;
    on = false;
    unlisten(listener);
    if (--listening > 0) return;
    for (const take of undo.splice(0).reverse()) take();
  };
}

add({ ...local.classes, woken: local.woken, bySlot: new Map() });
