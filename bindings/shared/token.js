/** What travels between threads in place of an object. */
import { MOST, bad } from '../arguments.js';
import { SyncError } from './errors.js';

/**
 * @typedef {object} Token
 * @property {number} waitline the version of tokens
 * @property {string} kind
 * @property {string | undefined} name
 * @property {{ id: string, memory: WebAssembly.Memory }} space
 * @property {number} number
 * @property {number} generation
 * @property {number} [parties] a barrier's
 * @property {Token} [lock] a condition's
 */

/** Of tokens. */
export const VERSION = 1;

/** The objects of this thread that others know. @type {Map<string, WeakRef<any>>} */
const known = new Map();

const registry = new FinalizationRegistry((/** @type {string} */ key) => {
  if (known.get(key)?.deref() === undefined) known.delete(key);
});

/** @param {Token} token */
export const keyOf = (token) => `${token.space.id} ${token.number} ${token.generation}`;

/** @param {string} key @param {any} object */
export function remember(key, object) {
  known.set(key, new WeakRef(object));
  registry.register(object, key);
}

/** The object of that token, if this thread has it. @param {Token} token */
export const recall = (token) => known.get(keyOf(token))?.deref();

const isCount = (/** @type {any} */ value) => Number.isInteger(value) && value >= 0 && value <= MOST;

const isShared = (/** @type {any} */ memory) => {
  try {
    return Object.prototype.toString.call(memory.buffer) === '[object SharedArrayBuffer]' && memory instanceof WebAssembly.Memory;
  } catch {
    return false;
  }
};

/**
 * Throws TypeError ERR_TOKEN for what is none, and SyncError ERR_VERSION for one of another version of waitline.
 * @param {any} token @param {string[]} kinds
 * @returns {asserts token is Token}
 */
export function assertToken(token, kinds) {
  if (typeof token !== 'object' || token === null || token.waitline === undefined) throw bad('token', 'what share() gave', token);
  if (token.waitline !== VERSION) {
    throw new SyncError('ERR_VERSION', `the token is of version ${token.waitline}, this waitline knows ${VERSION}: both threads need the same`);
  }
  const { kind, name, space, number, generation, lock } = token;
  if (!kinds.includes(kind)) throw bad('token', `that of ${kinds.join(', ')}`, kind);
  if (!isCount(number) || !isCount(generation) || typeof space?.id !== 'string' || !isShared(space.memory)
    || (name !== undefined && typeof name !== 'string')) throw bad('token', 'what share() gave, as it was', token);
  if (kind === 'Condition') assertToken(lock, ['Lock']);
  if (kind === 'Barrier' && !(isCount(token.parties) && token.parties > 0)) throw bad('token', 'what share() gave, as it was', token);
}
