import { compile } from './compile.js';

/**
 * With `--jitless` Node.js has no WebAssembly: then the fallback is read, and only then.
 * @returns {object}
 */
export function instantiate() {
  if (typeof WebAssembly === 'object') return compile();
  const { createRequire } = /** @type {any} */ (globalThis).process.getBuiltinModule('node:module');
  return createRequire(import.meta.url)('./fallback.cjs').fallback();
}
