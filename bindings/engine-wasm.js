import { compile } from './compile.js';
import { SyncError } from './errors.js';

/** @returns {object} */
export function instantiate() {
  try {
    return compile();
  } catch {
    throw new SyncError('ERR_WEBASSEMBLY', `${
      typeof WebAssembly === 'undefined' ? 'no' : 'this page forbids'
    } WebAssembly: import waitline/js or allow 'wasm-unsafe-eval'`);
  }
}
