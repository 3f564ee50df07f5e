import { instantiate } from './engine.js';

export * from './core.wasm.js';
export { BrokenBarrierError, SyncError, coded, errorOf } from './errors.js';
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
 * resumes by hand takes a core of their own.
 */
const core = /* @__PURE__ */ instantiate();

/** @template {keyof Core} Name @param {Name} name @returns {Core[Name]} */
const of = (name) => core[name];

// As constants they are called without a look-up; one by one, so that a bundle leaves out those it does not use.
export const memory = /* @__PURE__ */ of('memory');
export const wait_resume = /* @__PURE__ */ of('wait_resume');
export const wait_cancel = /* @__PURE__ */ of('wait_cancel');
export const wait_mark = /* @__PURE__ */ of('wait_mark');
export const object_waiting = /* @__PURE__ */ of('object_waiting');
export const object_close = /* @__PURE__ */ of('object_close');
export const object_discard = /* @__PURE__ */ of('object_discard');
export const lock_new = /* @__PURE__ */ of('lock_new');
export const lock_acquire = /* @__PURE__ */ of('lock_acquire');
export const lock_release = /* @__PURE__ */ of('lock_release');
export const lock_locked = /* @__PURE__ */ of('lock_locked');
export const event_new = /* @__PURE__ */ of('event_new');
export const event_wait = /* @__PURE__ */ of('event_wait');
export const event_set = /* @__PURE__ */ of('event_set');
export const event_clear = /* @__PURE__ */ of('event_clear');
export const event_is_set = /* @__PURE__ */ of('event_is_set');
export const condition_new = /* @__PURE__ */ of('condition_new');
export const condition_wait = /* @__PURE__ */ of('condition_wait');
export const condition_notify = /* @__PURE__ */ of('condition_notify');
export const semaphore_new = /* @__PURE__ */ of('semaphore_new');
export const bounded_semaphore_new = /* @__PURE__ */ of('bounded_semaphore_new');
export const semaphore_acquire = /* @__PURE__ */ of('semaphore_acquire');
export const semaphore_release = /* @__PURE__ */ of('semaphore_release');
export const semaphore_locked = /* @__PURE__ */ of('semaphore_locked');
export const semaphore_value = /* @__PURE__ */ of('semaphore_value');
export const barrier_new = /* @__PURE__ */ of('barrier_new');
export const barrier_wait = /* @__PURE__ */ of('barrier_wait');
export const barrier_reset = /* @__PURE__ */ of('barrier_reset');
export const barrier_abort = /* @__PURE__ */ of('barrier_abort');
export const barrier_state = /* @__PURE__ */ of('barrier_state');

/** The core's memory as 32-bit words. When memory grows, its length is 0 until it is renewed. */
export let words = /* @__PURE__ */ new Int32Array(memory.buffer);

export function renew() {
  words = new Int32Array(memory.buffer);
}
