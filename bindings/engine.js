import { WASM } from './core.wasm.js';

/** @typedef {import('./core.wasm.js').Core} Core */

/**
 * A new core with a memory and a ready queue of its own, for hosts that park and resume by hand. How that goes
 * is told in `c/core.h`. Synchronous: the binary is small enough for every platform's main thread.
 * @returns {Core}
 */
export function instantiate() {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(WASM)));
  return /** @type {Core} */ (/** @type {unknown} */ (exports));
}
