/** The core as hosts give it that import WebAssembly as modules, or that forbid compiling from bytes. */
declare const module: WebAssembly.Module;
export default module;
