// Stands for engine.js in bindings/workerd/: Cloudflare Workers compile no bytes, they are given a module.
import module from './core.wasm';

/** @returns {object} */
export const instantiate = () => new WebAssembly.Instance(module).exports;
