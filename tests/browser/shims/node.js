// What the suite uses of Node's other modules, as far as a browser has it.
import { needsNode } from './needs-node.js';

const listening = /** @type {WeakMap<EventTarget, Map<string, Set<unknown>>>} */ (new WeakMap());

/** Counts as the browser does: the same listener counts once, and one that has fired `once` no more. */
function counted(/** @type {EventTarget} */ target, /** @type {string} */ type) {
  const types = listening.get(target) ?? new Map();
  listening.set(target, types);
  const all = types.get(type) ?? new Set();
  types.set(type, all);
  return all;
}

const { addEventListener, removeEventListener } = EventTarget.prototype;
AbortSignal.prototype.addEventListener = function add(
  /** @type {string} */ type, /** @type {any} */ listener, /** @type {any} */ options,
) {
  counted(this, type).add(listener);
  addEventListener.call(this, type, listener, options);
};
AbortSignal.prototype.removeEventListener = function remove(
  /** @type {string} */ type, /** @type {any} */ listener, /** @type {any} */ options,
) {
  counted(this, type).delete(listener);
  removeEventListener.call(this, type, listener, options);
};

export const getEventListeners = (/** @type {EventTarget} */ target, /** @type {string} */ type) => [...counted(target, type)];

/** The one that no test has mocked. */
const { setTimeout } = globalThis;

/** Fulfils when every microtask has run. In workerd a message comes before they have, and in Deno once it has Node's modules. */
export const setImmediate = () => new Promise((resolve) => {
  if (/^(Cloudflare-Workers|Deno)/.test(navigator.userAgent)) return void setTimeout(resolve, 0);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve(undefined);
  };
  port2.postMessage(0);
});

/** Our own form of an object, alone or as the only property of another. @param {any} value @returns {string} */
export function inspect(value) {
  if (value === value?.constructor?.prototype) return needsNode('util.inspect');
  const custom = value?.[Symbol.for('nodejs.util.inspect.custom')];
  if (custom) return custom.call(value);
  const [entry, ...more] = Object.entries(value ?? {});
  if (!entry || more.length > 0 || value instanceof Error) return needsNode('util.inspect');
  return `{ ${entry[0]}: ${inspect(entry[1])} }`;
}

export class AsyncLocalStorage {
  constructor() {
    needsNode('AsyncLocalStorage');
  }
}

export const setFlagsFromString = () => {};

/** Chromium has it too if it is started so. */
export const runInNewContext = () => /** @type {any} */ (globalThis).gc ?? (() => needsNode('garbage collector at a call'));
export const queryObjects = () => needsNode('v8.queryObjects');

/** Node's global of that name takes a callback. */
const later = (/** @type {() => void} */ callback) => void setImmediate().then(callback);

Object.assign(globalThis, { setImmediate: later, process: { on: () => needsNode('process'), off() {} } });

export default { setFlagsFromString, runInNewContext, queryObjects };
