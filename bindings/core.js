import { memory } from './core.exports.js';
import { instantiate as engine } from './engine.js';
import { named } from './named.js';

/**
 * Those of the core on which the classes of `waitline` stand. Its state may be read by hand, but whoever parks or
 * resumes by hand takes a core of their own.
 */
export * from './core.exports.js';
export * from './core.wasm.js';
export { BrokenBarrierError, SyncError, coded, errorOf } from './errors.js';

/** @typedef {import('./core.wasm.js').Core} Core */

/**
 * What `wait_resume` answers is the address of six 32-bit words, this is their order. `outcome` is PASSED,
 * CANCELLED, WAITS, MOVED or an error; `object` and `ticket` say which wait; `cookie` is what the host gave it;
 * `index` is a barrier's; `more` is 1 while another waiter is ready.
 */
export const OUTCOME = 0, OBJECT = 1, TICKET = 2, COOKIE = 3, INDEX = 4, MORE = 5;

/**
 * A new core with a memory and a ready queue of its own, for hosts that park and resume by hand. How that goes
 * is told in `c/core.h`. Where WebAssembly is missing or refused, it is the same core as JavaScript.
 * @returns {Core}
 */
export const instantiate = () => named(engine());

/** The core's memory as 32-bit words. When memory grows, its length is 0 until it is renewed. */
export let words = /* @__PURE__ */ new Int32Array(memory.buffer);

export function renew() {
  words = new Int32Array(memory.buffer);
}
