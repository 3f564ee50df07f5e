// What stands in the core's memory, as c/slab.h lays it out. Nothing is computed here that the core knows.
import { CLOSED, CORE, DISCARDED, KINDS, SLOT, SLOT_SIZE, WAIT_STATES } from './layout.js';

/**
 * @typedef {object} Wait
 * @property {number} cookie the host's
 * @property {string} state pending, woken, given_up (cancelled), revoked (woken, then cancelled), shut
 * @property {number} home the handle of the object in whose queue it is
 * @property {number} origin the handle of the condition for which it re-acquires the lock, or 0
 */

/**
 * @typedef {object} CoreObject
 * @property {string} kind
 * @property {boolean} closed
 * @property {number} state a lock is held or an event set if it is 1; a barrier's state
 * @property {number[]} queue tickets in line; a waiter that is done may have dropped out already
 * @property {number} waiting
 * @property {number} value of a semaphore
 * @property {number} bound the most permits it may have
 * @property {number} parties
 * @property {number} arrived
 * @property {number} lock the handle of a condition's lock, or 0
 */

/**
 * @typedef {object} Snapshot
 * @property {Record<number, CoreObject>} objects by handle
 * @property {Record<number, Wait>} waits by ticket
 * @property {number[]} ready tickets on the ready queue, in order
 */

/** A lock's state has other bits besides, which are the core's own affair. */
const HELD = 1;

/** @param {DataView} view @param {number} base @param {readonly [number, string]} field */
function read(view, base, [offset, type]) {
  if (type === 'uint8_t') return view.getUint8(base + offset);
  return type === 'int8_t' ? view.getInt8(base + offset) : view.getUint32(base + offset, true);
}

/**
 * A reader of one core's memory.
 * @param {{ readonly buffer: ArrayBufferLike }} memory
 * @param {number} core where `struct core` stands
 */
export function reader(memory, core) {
  let first = 0;

  /** @returns {Snapshot} */
  function snapshot() {
    const view = new DataView(memory.buffer);
    const get = (/** @type {number} */ base, /** @type {readonly [number, string]} */ field) => read(view, base, field);
    const handleOf = (/** @type {number} */ ref) => (
      ref === 0 ? 0 : get(ref, SLOT.generation) * 2 ** 24 + ref / SLOT_SIZE
    );
    const end = get(core, CORE.end);
    const result = /** @type {Snapshot} */ ({ objects: {}, waits: {}, ready: [] });
    if (first === 0 || end === 0) return result;
    for (let ref = first; ref < end; ref += SLOT_SIZE) {
      const bits = get(ref, SLOT.kind), kind = KINDS[bits & (CLOSED - 1)];
      if (kind === 'free') continue;
      if (kind === 'waiter') {
        result.waits[handleOf(ref)] = {
          cookie: get(ref, SLOT.cookie),
          state: WAIT_STATES[get(ref, SLOT.state)],
          home: handleOf(get(ref, SLOT.home)),
          origin: handleOf(get(ref, SLOT.origin)),
        };
        continue;
      }
      const queue = [], state = get(ref, SLOT.state);
      for (let at = get(ref, SLOT.queue_next); at !== ref; at = get(at, SLOT.queue_next)) queue.push(handleOf(at));
      result.objects[handleOf(ref)] = {
        kind, queue,
        closed: (bits & (CLOSED | DISCARDED)) !== 0,
        state: kind === 'barrier' ? state : state & HELD,
        waiting: get(ref, SLOT.waiting),
        value: get(ref, SLOT.value),
        bound: get(ref, SLOT.bound),
        parties: get(ref, SLOT.parties),
        arrived: get(ref, SLOT.arrived),
        lock: kind === 'condition' ? handleOf(get(ref, SLOT.lock)) : 0,
      };
    }
    for (let at = get(core, CORE.first_ready); at !== 0; at = get(at, SLOT.ready)) result.ready.push(handleOf(at));
    return result;
  }

  return {
    snapshot,
    /** The first handle ever given names the first slot. */
    begin(/** @type {number} */ handle) {
      first ||= handle * SLOT_SIZE;
    },
    slots: () => (first === 0 ? 0 : (read(new DataView(memory.buffer), core, CORE.end) - first) / SLOT_SIZE),
  };
}

/** Where `struct core` stands: `last` in it is what wait_resume answers with, in a second instance of the module. */
export function findCore(/** @type {any} */ exports) {
  const lock = exports.lock_new();
  exports.lock_acquire(lock, 0);
  exports.lock_acquire(lock, 0);
  exports.lock_release(lock);
  return exports.wait_resume() - CORE.last_outcome[0];
}
