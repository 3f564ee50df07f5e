// Stands for engine.js in bindings/workerd/: Cloudflare Workers compile no bytes, they are given a module.
import module from './core.wasm';

/** @typedef {import('./core.wasm.js').Core} Core */

/** @returns {Core} */
export function instantiate() {
  const { exports } = new WebAssembly.Instance(module);
  return /** @type {Core} */ (/** @type {unknown} */ (exports));
}
