import { WASM } from './core.bytes.js';

/** Synchronous: the binary is small enough for every platform's main thread. @returns {object} */
export const compile = () => new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(WASM))).exports;
