import { compile } from './compile.js';

/** @typedef {import('./core.wasm.js').Core} Core */

/**
 * With `--jitless` Node.js has no WebAssembly: then the fallback is read, and only then.
 * @returns {Core}
 */
export function instantiate() {
  if (typeof WebAssembly === 'object') return compile();
  const { createRequire } = /** @type {any} */ (globalThis).process.getBuiltinModule('node:module');
  return createRequire(import.meta.url)('./fallback.cjs').fallback();
}
