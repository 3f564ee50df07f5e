import { compile } from './compile.js';
import { fallback } from './core.fallback.js';

/** @typedef {import('./core.wasm.js').Core} Core */

/**
 * A new core with a memory and a ready queue of its own, for hosts that park and resume by hand. How that goes
 * is told in `c/core.h`. Where WebAssembly is missing or refused, it is the same core as JavaScript.
 * @returns {Core}
 */
export function instantiate() {
  try {
    return compile();
  } catch {
    return fallback();
  }
}
