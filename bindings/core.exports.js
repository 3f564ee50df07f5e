// Made by `npm run build` from c/: what the core exports. Do not edit.
import { instantiate } from './engine.js';

/** @typedef {import('./core.wasm.js').Core} Core */

const core = /* @__PURE__ */ Object.values(/* @__PURE__ */ instantiate());

/** @param {number} i @returns {any} */
const of = (i) => core[i];

// As constants they are called without a look-up; one by one, so that a bundle leaves out those it does not use.
/** @type {Core['memory']} */
export const memory = /* @__PURE__ */ of(0);
/** @type {Core['wait_resume']} */
export const wait_resume = /* @__PURE__ */ of(1);
/** @type {Core['wait_cancel']} */
export const wait_cancel = /* @__PURE__ */ of(2);
/** @type {Core['wait_mark']} */
export const wait_mark = /* @__PURE__ */ of(3);
/** @type {Core['object_waiting']} */
export const object_waiting = /* @__PURE__ */ of(4);
/** @type {Core['object_close']} */
export const object_close = /* @__PURE__ */ of(5);
/** @type {Core['object_discard']} */
export const object_discard = /* @__PURE__ */ of(6);
/** @type {Core['lock_new']} */
export const lock_new = /* @__PURE__ */ of(7);
/** @type {Core['lock_acquire']} */
export const lock_acquire = /* @__PURE__ */ of(8);
/** @type {Core['lock_release']} */
export const lock_release = /* @__PURE__ */ of(9);
/** @type {Core['lock_locked']} */
export const lock_locked = /* @__PURE__ */ of(10);
/** @type {Core['lock_admit']} */
export const lock_admit = /* @__PURE__ */ of(11);
/** @type {Core['event_new']} */
export const event_new = /* @__PURE__ */ of(12);
/** @type {Core['event_wait']} */
export const event_wait = /* @__PURE__ */ of(13);
/** @type {Core['event_set']} */
export const event_set = /* @__PURE__ */ of(14);
/** @type {Core['event_clear']} */
export const event_clear = /* @__PURE__ */ of(15);
/** @type {Core['event_is_set']} */
export const event_is_set = /* @__PURE__ */ of(16);
/** @type {Core['condition_new']} */
export const condition_new = /* @__PURE__ */ of(17);
/** @type {Core['condition_wait']} */
export const condition_wait = /* @__PURE__ */ of(18);
/** @type {Core['condition_notify']} */
export const condition_notify = /* @__PURE__ */ of(19);
/** @type {Core['semaphore_new']} */
export const semaphore_new = /* @__PURE__ */ of(20);
/** @type {Core['bounded_semaphore_new']} */
export const bounded_semaphore_new = /* @__PURE__ */ of(21);
/** @type {Core['semaphore_acquire']} */
export const semaphore_acquire = /* @__PURE__ */ of(22);
/** @type {Core['semaphore_release']} */
export const semaphore_release = /* @__PURE__ */ of(23);
/** @type {Core['semaphore_locked']} */
export const semaphore_locked = /* @__PURE__ */ of(24);
/** @type {Core['semaphore_value']} */
export const semaphore_value = /* @__PURE__ */ of(25);
/** @type {Core['barrier_new']} */
export const barrier_new = /* @__PURE__ */ of(26);
/** @type {Core['barrier_wait']} */
export const barrier_wait = /* @__PURE__ */ of(27);
/** @type {Core['barrier_reset']} */
export const barrier_reset = /* @__PURE__ */ of(28);
/** @type {Core['barrier_abort']} */
export const barrier_abort = /* @__PURE__ */ of(29);
/** @type {Core['barrier_state']} */
export const barrier_state = /* @__PURE__ */ of(30);
