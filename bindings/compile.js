import { WASM } from './core.bytes.js';

/** @typedef {import('./core.wasm.js').Core} Core */

/**
 * Synchronous: the binary is small enough for every platform's main thread.
 * @returns {Core}
 */
export function compile() {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(WASM)));
  return /** @type {Core} */ (/** @type {unknown} */ (exports));
}
