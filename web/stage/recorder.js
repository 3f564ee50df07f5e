// To be imported before `waitline`: from then on every call of the core is told to a listener.
import { CORE } from './layout.js';
import { findCore, reader } from './snapshot.js';

/** @typedef {{ outcome: number, object: number, ticket: number, index: number, more: number }} Resumption */

/**
 * @typedef {object} Call
 * @property {string} name the export
 * @property {number[]} args
 * @property {number} result
 * @property {Resumption} [resumption] what wait_resume answers
 */

/** @type {((call: Call, core: ReturnType<typeof reader>) => void) | undefined} */
let listener;

/** @param {typeof listener} listen */
export function listen(listen) {
  listener = listen;
}

const Native = WebAssembly.Instance;

/** @param {any} exports @param {ReturnType<typeof reader>} core */
function recorded(exports, core) {
  const wrapped = /** @type {Record<string, unknown>} */ ({});
  for (const [name, value] of Object.entries(exports)) {
    wrapped[name] = typeof value !== 'function' ? value : (/** @type {number[]} */ ...args) => {
      const result = value(...args);
      if (listener === undefined) return result;
      if (name.endsWith('_new') && result > 0) core.begin(result);
      const call = /** @type {Call} */ ({ name, args, result });
      if (name === 'wait_resume' && result !== 0) {
        const words = new DataView(exports.memory.buffer, result);
        const word = (/** @type {readonly [number, string]} */ [offset]) => (
          words.getInt32(offset - CORE.last_outcome[0], true)
        );
        call.resumption = {
          outcome: word(CORE.last_outcome), object: word(CORE.last_object), ticket: word(CORE.last_ticket),
          index: word(CORE.last_index), more: word(CORE.last_more),
        };
      }
      listener(call, core);
      return result;
    };
  }
  return wrapped;
}

/** @type {any} */ (WebAssembly).Instance = function Instance(
  /** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports | undefined} */ imports,
) {
  const { exports } = new Native(module, imports);
  const core = reader(/** @type {any} */ (exports).memory, findCore(new Native(module, imports).exports));
  return { exports: recorded(exports, core) };
};
