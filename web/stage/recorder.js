// To be imported before `waitline`: from then on every call of the core is told to a listener, and so is a lock that is
// taken or given back by its word, without a call.
import { LOCK_HELD, PASSED } from '../../bindings/core.wasm.js';
import { CORE, SLOT_SIZE } from '../../bindings/inspect/layout.js';
import { findCore, reader } from '../../bindings/inspect/memory.js';
import { named } from '../../bindings/named.js';

/** @typedef {{ outcome: number, object: number, ticket: number, index: number, more: number }} Resumption */

/**
 * @typedef {object} Call
 * @property {string} name the export
 * @property {number[]} args
 * @property {number} result
 * @property {Resumption} [resumption] what wait_resume and lock_admit tell
 * @property {boolean} [direct] it was no call: the lock's word was exchanged
 */

/** @type {((call: Call, core: ReturnType<typeof reader>) => void) | undefined} */
let listener;

/** @param {typeof listener} listen */
export function listen(listen) {
  listener = listen;
}

const Native = WebAssembly.Instance;

/** What wait_resume wrote. @param {ArrayBuffer} memory @param {number} at @returns {Resumption} */
function told(memory, at) {
  const words = new DataView(memory, at);
  const word = (/** @type {readonly [number, string]} */ [offset]) => words.getInt32(offset - CORE.last_outcome[0], true);
  return {
    outcome: word(CORE.last_outcome), object: word(CORE.last_object), ticket: word(CORE.last_ticket),
    index: word(CORE.last_index), more: word(CORE.last_more),
  };
}

/** @param {import('../../bindings/core.wasm.js').Core} exports @param {ReturnType<typeof reader>} core */
function recorded(exports, core) {
  const wrapped = /** @type {Record<string, unknown>} */ ({});
  for (const [name, value] of Object.entries(exports)) {
    wrapped[name] = typeof value !== 'function' ? value : (/** @type {number[]} */ ...args) => {
      const admits = name === 'lock_admit', [ticket] = admits ? core.snapshot().ready : [];
      const result = /** @type {Function} */ (value)(...args);
      if (listener === undefined || admits && result < 0) return result;
      if (name.endsWith('_new') && result > 0) core.begin(result);
      const call = /** @type {Call} */ ({ name, args, result });
      if (name === 'wait_resume' && result !== 0) call.resumption = told(exports.memory.buffer, result);
      if (admits) call.resumption = { outcome: PASSED, object: args[0], ticket, index: 0, more: result & 1 };
      listener(call, core);
      return result;
    };
  }
  return wrapped;
}

/** The memory in words, as the binding sees it. @param {Int32Array} words @param {ReturnType<typeof reader>} core */
const watched = (words, core) => new Proxy(words, {
  get: (target, key) => Reflect.get(target, key, target),
  set(target, key, word) {
    target[Number(key)] = word;
    const slot = Number(key) * words.BYTES_PER_ELEMENT / SLOT_SIZE, held = (word & 0xffffff) === LOCK_HELD;
    const name = held ? 'lock_acquire' : 'lock_release';
    listener?.({ name, args: [word & ~0xffffff | slot], result: 0, direct: true }, core);
    return true;
  },
});

/** @param {{ readonly buffer: ArrayBuffer }} memory @param {ReturnType<typeof reader>} core */
function watch(memory, core) {
  globalThis.Int32Array = new Proxy(Int32Array, {
    construct(target, args, derived) {
      const words = Reflect.construct(target, args, derived);
      return args[0] === memory.buffer ? watched(words, core) : words;
    },
  });
}

/** @type {any} */ (WebAssembly).Instance = function Instance(
  /** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports | undefined} */ imports,
) {
  const exports = named(new Native(module, imports).exports);
  const core = reader(exports.memory, findCore(named(new Native(module, imports).exports)));
  watch(exports.memory, core);
  return { exports: recorded(exports, core) };
};
