// Stands for ../core.js in `waitline/shared`: the same calls, each made in the space that its handle belongs to.
import { E_WOULD_WAIT } from '../core.wasm.js';
import { SHARED_WASM } from './core.wasm.js';

export * from '../core.wasm.js';
export * from './core.wasm.js';

/** @typedef {import('./core.wasm.js').SharedCore} SharedCore */

export const OUTCOME = 0, OBJECT = 1, TICKET = 2, COOKIE = 3, INDEX = 4, MORE = 5;

/** The number of a slot: in its highest bits the number of the space. */
const SPACE_BITS = 18, MOST_SPACES = 64, SLOT = 0xffffff, NOBODY = -1;

/** Those that this thread has joined, by number. @type {SharedCore[]} */
const cores = [];

/** Where the next object is made, and its handle if it exists already. */
let target = /** @type {SharedCore | undefined} */ (undefined), existing = 0;

/** The next object that is constructed is in that space; with a handle, it is that one. @param {SharedCore} core */
export function aim(core, handle = 0) {
  target = core;
  existing = handle;
}

/** @type {WebAssembly.Module | undefined} */
let compiled;

/**
 * This thread's view of a space's memory, before it has joined.
 * @param {WebAssembly.Memory} memory
 */
export function instantiate(memory) {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(SHARED_WASM), (character) => character.charCodeAt(0)));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return /** @type {SharedCore} */ (/** @type {unknown} */ (exports));
}

/**
 * Joins, as an agent with that number. `rouse` is called for the slot of each object that a wait was resumed of: what
 * others did may have woken it in the middle of a turn, before the binding heard of it.
 * @param {SharedCore} core @param {number} agent @param {WebAssembly.Memory} memory @param {(slot: number) => void} rouse
 */
export function enter(core, agent, memory, rouse) {
  const number = cores.length;
  core.__wasm_init_tls(core.agent_region(agent));
  core.agent_enter(agent, number << SPACE_BITS);
  cores.push(core);
  memories.push(new Int32Array(memory.buffer));
  rousers.push(rouse);
}

export const mayEnter = () => cores.length < MOST_SPACES;

const memories = /** @type {Int32Array[]} */ ([]), rousers = /** @type {((slot: number) => void)[]} */ ([]);

/** The words of the space in which the last resumption stands. */
export let words = /** @type {Int32Array} */ (new Int32Array(1));
export const renew = () => {};

/** Only its size, for all spaces together. */
export const memory = { get buffer() { return { byteLength: memories.reduce((sum, { byteLength }) => sum + byteLength, 0) }; } };

const of = (/** @type {number} */ handle) => cores[handle >> SPACE_BITS & MOST_SPACES - 1];

/** Whose object was roused last, while more are to be resumed after it. */
let roused = NOBODY;

/** @returns {number} */
export function wait_resume() {
  for (let i = 0; i < cores.length; i++) {
    const at = cores[i].wait_resume(), last = at >>> 2;
    if (last === 0) continue;
    words = memories[i];
    if (cores.length > 1) words[last + MORE] = 1;
    const slot = words[last + OBJECT] & SLOT;
    if (slot !== roused) rousers[i](slot);
    roused = words[last + MORE] === 0 ? NOBODY : slot;
    return at;
  }
  roused = NOBODY;
  return 0;
}

function taken() {
  const handle = existing;
  existing = 0;
  return handle;
}

const make = (/** @type {keyof SharedCore} */ name) => (/** @type {number} */ argument) => taken()
  || /** @type {(argument: number) => number} */ (/** @type {SharedCore} */ (target)[name])(argument);

export const lock_new = make('lock_new');
export const event_new = make('event_new');
export const semaphore_new = make('semaphore_new');
export const bounded_semaphore_new = make('bounded_semaphore_new');
export const barrier_new = make('barrier_new');
export const condition_new = (/** @type {number} */ lock) => taken() || of(lock).condition_new(lock);

/** Never: a thread that blocks may have been let in before. */
export const lock_admit = () => E_WOULD_WAIT;

export const wait_cancel = (/** @type {number} */ ticket) => of(ticket).wait_cancel(ticket);
export const wait_mark = (/** @type {number} */ ticket, /** @type {number} */ cookie) => of(ticket).wait_mark(ticket, cookie);
export const object_waiting = (/** @type {number} */ handle) => of(handle).object_waiting(handle);
export const object_close = (/** @type {number} */ handle) => of(handle).object_close(handle);
export const object_discard = (/** @type {number} */ handle) => of(handle).object_discard(handle);
export const lock_acquire = (/** @type {number} */ handle, /** @type {number} */ cookie) => of(handle).lock_acquire(handle, cookie);
export const lock_release = (/** @type {number} */ handle) => of(handle).lock_release(handle);
export const lock_locked = (/** @type {number} */ handle) => of(handle).lock_locked(handle);
export const event_wait = (/** @type {number} */ handle, /** @type {number} */ cookie) => of(handle).event_wait(handle, cookie);
export const event_set = (/** @type {number} */ handle) => of(handle).event_set(handle);
export const event_clear = (/** @type {number} */ handle) => of(handle).event_clear(handle);
export const event_is_set = (/** @type {number} */ handle) => of(handle).event_is_set(handle);
export const condition_wait = (/** @type {number} */ handle, /** @type {number} */ cookie) => of(handle).condition_wait(handle, cookie);
export const condition_notify = (/** @type {number} */ handle, /** @type {number} */ n) => of(handle).condition_notify(handle, n);
export const semaphore_acquire = (/** @type {number} */ handle, /** @type {number} */ cookie) => of(handle).semaphore_acquire(handle, cookie);
export const semaphore_release = (/** @type {number} */ handle) => of(handle).semaphore_release(handle);
export const semaphore_locked = (/** @type {number} */ handle) => of(handle).semaphore_locked(handle);
export const semaphore_value = (/** @type {number} */ handle) => of(handle).semaphore_value(handle);
export const barrier_wait = (/** @type {number} */ handle, /** @type {number} */ cookie) => of(handle).barrier_wait(handle, cookie);
export const barrier_reset = (/** @type {number} */ handle) => of(handle).barrier_reset(handle);
export const barrier_abort = (/** @type {number} */ handle) => of(handle).barrier_abort(handle);
export const barrier_state = (/** @type {number} */ handle) => of(handle).barrier_state(handle);
