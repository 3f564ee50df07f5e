import { compile } from './compile.js';
import { SyncError } from './errors.js';

/** @typedef {import('./core.wasm.js').Core} Core */

/** @returns {Core} */
export function instantiate() {
  try {
    return compile();
  } catch {
    throw new SyncError('ERR_WEBASSEMBLY', `${
      typeof WebAssembly === 'undefined' ? 'no' : 'this page forbids'
    } WebAssembly: import waitline/js or allow 'wasm-unsafe-eval'`);
  }
}
