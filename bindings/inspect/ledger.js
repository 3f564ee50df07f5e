/**
 * Who waits for what, and who holds what, as the calls tell: the core knows only numbers. It is kept while somebody
 * listens. Nothing here leads to an object, a promise or a settler, so all that can be collected still is.
 */

/** @typedef {import('./tasks.js').Task} Task */
/** @typedef {import('./places.js').Place} Place */

/**
 * What made a wait go on.
 * @typedef {object} Cause
 * @property {string} operation release, set, notify, arrive (the last of a barrier's), reset, abort, close, cancel
 * @property {Card} object
 * @property {Task | undefined} task
 * @property {number} time
 */

/**
 * @typedef {object} Wait
 * @property {Card} object in whose queue it is
 * @property {Card} home on which it was called: a condition, when it has moved on to the lock's queue
 * @property {string} operation acquire, hold, run, wait, waitFor
 * @property {Task | undefined} task
 * @property {number} since milliseconds, as performance.now()
 * @property {Place | undefined} place
 * @property {boolean} blocks whether the thread itself waits
 * @property {unknown} reason why it was given up
 * @property {Cause | undefined} cause
 * @property {string} outcome passed, aborted, timed out, closed, broken; pending until then
 * @property {number} until
 */

/**
 * @typedef {object} Hold
 * @property {Card} object
 * @property {Task | undefined} task
 * @property {number} since
 * @property {Place | undefined} place
 * @property {boolean} scoped it was `run` that acquired: what runs inside ends before it is given back
 * @property {number} until
 */

/**
 * What wants to know. Each is called at once, in the middle of a call, and must not throw.
 * @typedef {object} Listener
 * @property {(wait: Wait, cookie: number | undefined) => void} [waits]
 * @property {(wait: Wait, cookie: number) => void} [moves] it goes on in another queue
 * @property {(wait: Wait) => void} [waited]
 * @property {(hold: Hold) => void} [holds]
 * @property {(hold: Hold) => void} [held]
 * @property {(cause: Cause) => void} [causes] it has woken somebody
 */

let cards = 0;

/** What is known of an object. */
export class Card {
  /** Who holds it, first come first. @type {Hold[]} */
  holders = [];

  /** Those in its queue, by the cookie that the core has for each. @type {Map<number, Wait>} */
  waits = new Map();

  /** The thread's own waits on it, which block it. @type {Set<Wait>} */
  blocking = new Set();

  listed = false;

  /** Of a semaphore: its permits count items, which one task makes and another takes; nobody holds them. */
  items = false;

  /** @param {string} kind @param {string | undefined} name @param {number} handle @param {import('./threads.js').Shared | undefined} shared */
  constructor(kind, name, handle, shared) {
    this.kind = kind;
    this.name = name;
    this.handle = handle;
    this.shared = shared;
    /** Tells it from all others there ever are; a handle comes round. */
    this.number = ++cards;
  }

  /** As snapshots name it. */
  get id() {
    return this.shared?.id ?? this.handle;
  }

  /** Of a lock only one holds: whoever did before has been relieved by another thread. @param {Hold} hold */
  alone(hold) {
    for (const other of this.holders.splice(0, this.holders.length, hold)) {
      for (let i = 0; i < listeners.length && other !== hold; i++) listeners[i].held?.(other);
    }
  }

  get idle() {
    return this.holders.length === 0 && this.waits.size === 0 && this.blocking.size === 0;
  }

  /** `Lock "db"` */
  toString() {
    return this.name === undefined ? `${this.kind} #${this.id}` : `${this.kind} ${JSON.stringify(this.name)}`;
  }
}

/** Those of which there may be something to tell: to take one out at each release would cost more than the release. */
let listed = /** @type {Card[]} */ ([]), room = 64;

/** @internal Those of which there is something to tell. */
export const active = () => listed.filter(({ idle }) => !idle);

/** @param {Card} card */
function list(card) {
  if (card.listed) return;
  card.listed = true;
  if (listed.push(card) < room) return;
  for (const each of listed) each.listed = !each.idle || each === card;
  listed = listed.filter((each) => each.listed);
  room = 2 * listed.length + 64;
}

/** @type {Listener[]} */
let listeners = [];

/** Whether causes are wanted: to find whom a call woke takes a look into the core's memory. */
let causes = false;

/** @internal */
export const wantsCauses = () => causes;

/** @internal @param {Listener[]} all */
function have(all) {
  listeners = all;
  causes = all.some((listener) => listener.causes !== undefined);
}

/** @internal Whether it is known who waits and holds. */
export const isFollowed = () => listeners.length > 0;

/** @internal @param {Listener} listener */
export const listen = (listener) => have([...listeners, listener]);

/** @internal @param {Listener} listener */
export function unlisten(listener) {
  have(listeners.filter((each) => each !== listener));
  if (listeners.length === 0) forget();
}

/** Nobody is told how it goes on. */
function forget() {
  for (const card of listed) {
    for (const { task } of [...card.waits.values(), ...card.blocking]) task?.waits.clear();
    card.holders = [];
    card.waits.clear();
    card.blocking.clear();
    card.listed = false;
  }
  listed = [];
}

/** @internal */
export const time = () => performance.now();

/**
 * @internal A wait that is about to begin.
 * @param {Card} object @param {Card} home @param {boolean} blocks
 * @param {{ operation: string, task: Task | undefined, place: Place | undefined }} call
 * @returns {Wait}
 */
export const waitOf = (object, home, blocks, { operation, task, place }) => ({
  object, home, operation, task, since: time(), place, blocks, reason: undefined, cause: undefined, outcome: 'pending', until: NaN,
});

/** @internal @param {Wait} wait @param {number | undefined} cookie undefined if the thread blocks */
export function begin(wait, cookie) {
  const { object, task } = wait;
  list(object);
  if (cookie === undefined) object.blocking.add(wait);
  else object.waits.set(cookie, wait);
  if (task !== undefined) {
    if (task.waits.size > 0) task.forked = true;
    task.waits.add(wait);
  }
  for (let i = 0; i < listeners.length; i++) listeners[i].waits?.(wait, cookie);
}

/** @param {Wait} wait @param {number | undefined} cookie */
function out(wait, cookie) {
  if (cookie === undefined) wait.object.blocking.delete(wait);
  else wait.object.waits.delete(cookie);
}

/** @internal A wait goes on in another queue. @param {Wait} wait @param {number} from @param {Card} object @param {number} cookie */
export function move(wait, from, object, cookie) {
  out(wait, from);
  wait.object = object;
  list(object);
  object.waits.set(cookie, wait);
  for (let i = 0; i < listeners.length; i++) listeners[i].moves?.(wait, cookie);
}

/** @internal @param {Wait} wait @param {number | undefined} cookie @param {string} outcome */
export function end(wait, cookie, outcome) {
  out(wait, cookie);
  wait.task?.waits.delete(wait);
  wait.outcome = outcome;
  wait.until = time();
  for (let i = 0; i < listeners.length; i++) listeners[i].waited?.(wait);
}

/** @internal @param {Card} object @param {Task | undefined} task @param {Place | undefined} place @param {boolean} scoped */
export function hold(object, task, place, scoped) {
  if (listeners.length === 0) return;
  const hold = { object, task, place, scoped, since: time(), until: NaN };
  object.holders.push(hold);
  list(object);
  for (let i = 0; i < listeners.length; i++) listeners[i].holds?.(hold);
}

/** @internal What that task holds of it is given back; or, since anybody may release, what was held longest. @param {Card} object @param {Task | undefined} task */
export function unhold(object, task) {
  const { holders } = object;
  let own = 0;
  while (own < holders.length && holders[own].task !== task) own++;
  if (own === holders.length) object.items = true;
  const hold = holders.length === 1 ? holders.pop() : holders.splice(own < holders.length ? own : 0, 1)[0];
  if (hold === undefined) return;
  hold.until = time();
  for (let i = 0; i < listeners.length; i++) listeners[i].held?.(hold);
}

/** @internal @param {Cause} cause */
export function caused(cause) {
  for (let i = 0; i < listeners.length; i++) listeners[i].causes?.(cause);
}
