import { compile } from './compile.js';
import { SyncError } from './errors.js';

/** @typedef {import('./core.wasm.js').Core} Core */

/** @returns {Core} */
export function instantiate() {
  try {
    return compile();
  } catch (cause) {
    throw new SyncError('ERR_WEBASSEMBLY', `no WebAssembly here, and the JavaScript fallback was excluded: import waitline (${cause})`);
  }
}
