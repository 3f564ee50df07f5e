// Made by `npm run build` from c/: what c/core.h says of the wasm. Do not edit.

/**
 * The exports of the core, as c/core.h documents them. Numbers are 32 bits; handles and tickets are above 0.
 * @typedef {object} Core
 * @property {{ readonly buffer: ArrayBuffer }} memory
 * @property {() => number} wait_resume Resumes the first ready waiter; 0 if there is none.
 * @property {(ticket: number) => number} wait_cancel Cancels a wait: its resumption will tell CANCELLED, unless its object was closed before, and passes on what it was given. Cancelling twice changes nothing, but for a condition's wait: it loses its place in the lock's queue each time.
 * @property {(ticket: number, cookie: number) => number} wait_mark Gives a wait another cookie: after MOVED, when the host keeps its waits by queue.
 * @property {(handle: number) => number} object_waiting How many waits in the object's own queue are not settled; a barrier's: how many arrived while it fills.
 * @property {(handle: number) => number} object_close Frees the object; answers how many waits it woke. Those not granted yet are woken to E_CLOSED, and so are those that were to acquire a lock or a semaphore now closed. Those of a condition hold the lock again when they learn it. A closed lock closes the waits of its conditions.
 * @property {(handle: number) => number} object_discard The same for an object that nobody can reach: its waits vanish without being told, in the next wait_resume().
 * @property {() => number} lock_new
 * @property {(handle: number, cookie: number) => number} lock_acquire
 * @property {(handle: number) => number} lock_release Answers 1 if this woke a waiter, else 0.
 * @property {(handle: number) => number} lock_locked
 * @property {(handle: number) => number} lock_admit Resumes the first ready waiter, as wait_resume does and in less time, if it waits for this lock and takes it: answers twice its cookie, and 1 more if another waiter is ready then. Any other is for wait_resume, as is one whose cookie is above 2^30 - 1: E_WOULD_WAIT.
 * @property {() => number} event_new
 * @property {(handle: number, cookie: number) => number} event_wait
 * @property {(handle: number) => number} event_set Answers how many it woke.
 * @property {(handle: number) => number} event_clear
 * @property {(handle: number) => number} event_is_set
 * @property {(lock: number) => number} condition_new
 * @property {(handle: number, cookie: number) => number} condition_wait Never PASSED: it releases the lock, which may wake one of the lock's waiters, and waits.
 * @property {(handle: number, n: number) => number} condition_notify Answers how many it woke: the first n still pending, or all there are.
 * @property {(value: number) => number} semaphore_new
 * @property {(value: number) => number} bounded_semaphore_new
 * @property {(handle: number, cookie: number) => number} semaphore_acquire
 * @property {(handle: number) => number} semaphore_release Answers 1 if this woke a waiter, else 0.
 * @property {(handle: number) => number} semaphore_locked
 * @property {(handle: number) => number} semaphore_value
 * @property {(parties: number) => number} barrier_new
 * @property {(handle: number, cookie: number) => number} barrier_wait PASSED only to the last of the party: its index is parties - 1.
 * @property {(handle: number) => number} barrier_reset Both answer how many they woke.
 * @property {(handle: number) => number} barrier_abort
 * @property {(handle: number) => number} barrier_state
 */

export const NOW_OR_NEVER = -1;
export const LOCK_FREE = 0x20000;
export const LOCK_HELD = 0x20001;
export const E_CLOSED = -1;
export const E_MEMORY = -2;
export const E_WOULD_WAIT = -3;
export const E_RANGE = -4;
export const E_NOT_ACQUIRED = -5;
export const E_WAIT_UNLOCKED = -6;
export const E_NOTIFY_UNLOCKED = -7;
export const E_BOUND = -8;
export const E_OVERFLOW = -9;
export const E_ABORTED = -10;
export const E_RESET = -11;
export const PASSED = 0;
export const CANCELLED = 1;
export const WAITS = 2;
export const MOVED = 3;

/** By ~number. @type {['SyncError' | 'RangeError' | 'BrokenBarrierError', string, string][]} */
export const ERRORS = [
  ['SyncError', "ERR_CLOSED", "it is closed"],
  ['SyncError', "ERR_MEMORY", "out of memory: about 16 million objects and waits"],
  ['SyncError', "ERR_WOULD_WAIT", "it would have to wait"],
  ['RangeError', "ERR_RANGE", "a count from 0 to 2147483647 is needed"],
  ['SyncError', "ERR_NOT_ACQUIRED", "Lock is not acquired."],
  ['SyncError', "ERR_NOT_ACQUIRED", "cannot wait on un-acquired lock"],
  ['SyncError', "ERR_NOT_ACQUIRED", "cannot notify on un-acquired lock"],
  ['RangeError', "ERR_BOUND", "BoundedSemaphore released too many times"],
  ['RangeError', "ERR_OVERFLOW", "Semaphore value must stay below 2147483648"],
  ['BrokenBarrierError', "ERR_BROKEN_BARRIER", "Barrier aborted"],
  ['BrokenBarrierError', "ERR_BROKEN_BARRIER", "Abort or reset of barrier"],
];

/** @type {readonly ['filling', 'draining', 'resetting', 'broken']} */
export const BARRIER_STATES = ['filling', 'draining', 'resetting', 'broken'];

/** What the core exports, in its order: the wasm that is part of the package has letters in the place of names. */
export const EXPORTS = [
  'memory',
  'wait_resume',
  'wait_cancel',
  'wait_mark',
  'object_waiting',
  'object_close',
  'object_discard',
  'lock_new',
  'lock_acquire',
  'lock_release',
  'lock_locked',
  'lock_admit',
  'event_new',
  'event_wait',
  'event_set',
  'event_clear',
  'event_is_set',
  'condition_new',
  'condition_wait',
  'condition_notify',
  'semaphore_new',
  'bounded_semaphore_new',
  'semaphore_acquire',
  'semaphore_release',
  'semaphore_locked',
  'semaphore_value',
  'barrier_new',
  'barrier_wait',
  'barrier_reset',
  'barrier_abort',
  'barrier_state',
];
