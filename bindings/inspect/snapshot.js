import { BARRIER_STATES } from '../core.js';
import { MOST } from '../arguments.js';
import { active, isFollowed, time } from './ledger.js';
import { nameOf } from './names.js';
import { read } from './local.js';
import { lost, threads } from './threads.js';

/** @typedef {import('./ledger.js').Wait} Wait */
/** @typedef {import('./ledger.js').Hold} Hold */
/** @typedef {import('./ledger.js').Card} Card */

/**
 * @typedef {object} Waiting one in a queue
 * @property {string | undefined} task whose wait it is, if it has one that is known
 * @property {string | undefined} operation acquire, hold, run, wait, waitFor
 * @property {string} [of] the condition whose wait it is that now waits for the lock
 * @property {number | undefined} for how many milliseconds it has waited; known while `follow`, `watch`, `publish`,
 *   `measure` or a trace is on
 * @property {string | undefined} where it began, if places are captured
 * @property {string} state pending; woken: it goes on in a moment; given up: it is about to reject; closed
 * @property {string} [thread] of `waitline/shared`: in which thread
 */

/**
 * @typedef {object} Holder
 * @property {string | undefined} task
 * @property {number | undefined} for how many milliseconds it has held that
 * @property {string | undefined} where it was acquired
 * @property {string} [thread]
 */

/**
 * @typedef {object} ObjectState
 * @property {number | string} id tells it from others of its kind and name
 * @property {string} kind Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier
 * @property {string | undefined} name
 * @property {string} state locked, unlocked; set, unset; filling, draining, resetting, broken; closed
 * @property {number} waiting as the object's own `waiting`
 * @property {number} [value] permits of a semaphore that are left
 * @property {number} [parties]
 * @property {number | string} [lock] a condition's: the id of its lock
 * @property {Holder[]} holders as far as known
 * @property {Waiting[]} queue in the order in which they will go on
 * @property {string} [space] of `waitline/shared`
 */

/**
 * @typedef {object} Snapshot
 * @property {string} time in ISO 8601
 * @property {boolean} followed whether tasks and times are known
 * @property {ObjectState[]} objects
 * @property {number} [lost] how many waits and holds of other threads may be unknown, as there was no room to note them
 */

/** @internal The core's words for kinds, as classes. */
export const KINDS = /** @type {Record<string, string>} */ ({
  lock: 'Lock', event: 'Event', condition: 'Condition', semaphore: 'Semaphore', barrier: 'Barrier',
});

/** @internal The core's words for a wait's state, in those of people. */
export const STATES = /** @type {Record<string, string>} */ ({
  pending: 'pending', woken: 'woken', given_up: 'given up', revoked: 'given up', shut: 'closed',
});

const placed = (/** @type {{ place: unknown }} */ { place }) => (place === undefined ? undefined : String(place));

/** @internal @param {string} state @param {Wait | undefined} wait @param {number} now @returns {Waiting} */
export const waitingOf = (state, wait, now) => ({
  task: wait?.task?.name, operation: wait?.operation, ...wait && wait.home !== wait.object && { of: String(wait.home) },
  for: wait && now - wait.since, where: wait && placed(wait), state,
});

/** @internal @param {Card | undefined} card @param {number} now @returns {Holder[]} */
export const holdersOf = (card, now) => (card?.holders ?? []).map((hold) => ({
  task: hold.task?.name, for: now - hold.since, where: placed(hold),
}));

/** @internal @param {{ kind: string, closed: boolean, state: number, value: number, waiting: number }} object */
export function stateOf({ kind, closed, state, value, waiting }) {
  if (closed) return 'closed';
  if (kind === 'barrier') return BARRIER_STATES[state];
  if (kind === 'event') return state === 1 ? 'set' : 'unset';
  if (kind === 'semaphore') return value === 0 || waiting > 0 ? 'locked' : 'unlocked';
  return state === 1 ? 'locked' : 'unlocked';
}

/**
 * Every object that lives, with its state and its queue as the core has them. Who waits, for how long, who holds and where
 * all that began is known of what happened since `follow()`. Of `waitline/shared` it has what all threads of a space do.
 * Plain data, for JSON.
 * @returns {Snapshot}
 */
export function snapshot() {
  const { objects, waits } = read(), now = time();
  const cards = new Map(active().filter((card) => card.shared === undefined).map((card) => [card.handle, card]));
  const all = Object.entries(objects).map(([key, object]) => {
    const handle = Number(key), card = cards.get(handle), { kind } = object;
    const semaphore = kind === 'semaphore', condition = kind === 'condition';
    const lock = condition ? objects[object.lock] : undefined;
    return /** @type {ObjectState} */ ({
      id: handle,
      kind: semaphore && object.bound < MOST ? 'BoundedSemaphore' : KINDS[kind],
      name: card?.name ?? nameOf(handle),
      state: condition && !object.closed ? lock ? stateOf(lock) : 'lock closed' : stateOf(object),
      waiting: kind !== 'barrier' ? object.waiting : object.state === 0 ? object.arrived : 0,
      ...semaphore && { value: object.value },
      ...kind === 'barrier' && { parties: object.parties },
      ...condition && object.lock !== 0 && { lock: object.lock },
      holders: holdersOf(card, now),
      queue: object.queue.map((ticket) => {
        const { state, cookie } = waits[ticket];
        return waitingOf(STATES[state], card?.waits.get(cookie), now);
      }),
    });
  });
  const unknown = lost();
  return {
    time: new Date().toISOString(), followed: isFollowed(), objects: [...all, ...threads(now)], ...unknown > 0 && { lost: unknown },
  };
}
