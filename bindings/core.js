import { instantiate } from './engine.js';

export * from './core.wasm.js';
export { instantiate };

/** @typedef {import('./core.wasm.js').Core} Core */

/**
 * What `wait_resume` answers is the address of six 32-bit words, this is their order. `outcome` is PASSED,
 * CANCELLED, WAITS, MOVED or an error; `object` and `ticket` say which wait; `cookie` is what the host gave it;
 * `index` is a barrier's; `more` is 1 while another waiter is ready.
 */
export const OUTCOME = 0, OBJECT = 1, TICKET = 2, COOKIE = 3, INDEX = 4, MORE = 5;

/**
 * The core on which the classes of `waitline` stand. Its state may be read by hand, but whoever parks or
 * resumes by hand takes a core of their own. As constants the exports are called without a look-up.
 */
export const {
  memory, wait_resume, wait_cancel, wait_mark, object_waiting, object_close, object_discard,
  lock_new, lock_acquire, lock_release, lock_locked,
  event_new, event_wait, event_set, event_clear, event_is_set,
  condition_new, condition_wait, condition_notify,
  semaphore_new, bounded_semaphore_new, semaphore_acquire, semaphore_release, semaphore_locked, semaphore_value,
  barrier_new, barrier_wait, barrier_reset, barrier_abort, barrier_state,
} = /* @__PURE__ */ instantiate();

/** The core's memory as 32-bit words. When memory grows, its length is 0 until it is renewed. */
export let words = /* @__PURE__ */ new Int32Array(memory.buffer);

export function renew() {
  words = new Int32Array(memory.buffer);
}
