import { EXPORTS } from './core.wasm.js';

/** @internal The exports of a core by the names of c/core.h. @param {object} exports @returns {import('./core.wasm.js').Core} */
export const named = (exports) => (
  /** @type {any} */ (Object.fromEntries(Object.values(exports).map((value, i) => [EXPORTS[i], value])))
);
