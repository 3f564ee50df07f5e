import { compile } from './compile.js';
import { fallback } from './core.fallback.js';

/**
 * What a new core exports, in the order of EXPORTS. Where WebAssembly is missing or refused, it is the same core as
 * JavaScript.
 * @returns {object}
 */
export function instantiate() {
  try {
    return compile();
  } catch {
    return fallback();
  }
}
