/**
 * A memory that threads share, and this thread's place in it: how it learns that somebody may go on, and that others
 * have died.
 */
import { bad, integer } from '../arguments.js';
import { SyncError, coded, errorOf } from './errors.js';
import { ARMED, E_RANGE, E_WOULD_WAIT, PARKED, aim, enter, instantiate, mayEnter, object_close } from './core.js';
import { SLOT } from '../wait.js';
import { settled } from '../limit.js';
import { announce, assertShareable, assertSupported, REST, keepAlive, mayBlock, onExit, thread, watchdog } from './platform.js';

/**
 * @typedef {object} SpaceOptions
 * @property {number} [objects] How many there can be at a time: 1024 if nothing is said, at most 262,144.
 * @property {number} [threads] How many can use it at a time: 32 if nothing is said, at most 56.
 * @property {number} [waits] How many waits and objects a thread can have in it at a time: 8192 if nothing is said, at
 *   most 262,143.
 */

/**
 * @typedef {object} SpaceToken what travels to another thread
 * @property {string} id
 * @property {WebAssembly.Memory} memory
 */

/** @internal By id: a memory that is posted twice is two memories to this thread. @type {Map<string, Space>} */
export const spaces = new Map();

/** Objects of all spaces in this thread that have waits which others may end. */
let waitingInAll = 0;

/** Seconds that a thread has which was reaped by hand, if it lives after all, to see that. */
const MISTAKEN = 60;

/** Whether `letGo` is about to be called: whoever has just been resumed may wait again at once. */
let lettingGo = false;

function letGo() {
  lettingGo = false;
  if (waitingInAll > 0) return;
  keepAlive(false);
  watchdog(false, lookAtAll);
}

const PAGE = 65536, MOST_PAGES = 32768;

/** Pages behind what the core uses, for what inspection has to tell other threads; nobody else touches them. */
const NOTES = 8;

/** @type {WebAssembly.Memory | undefined} */
let least;

/** A memory that no Space has made. @param {unknown} memory */
const foreign = (memory) => bad('token', 'what share() gave, with its memory', memory);

/** @param {WebAssembly.Memory} memory */
function viewOf(memory) {
  try {
    return instantiate(memory);
  } catch {
    throw foreign(memory);
  }
}

/** How many bytes that takes; 0 if it can't be. @param {[number, number, number]} numbers */
function sizeOf(numbers) {
  least ??= new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  return instantiate(least).space_size(...numbers);
}

/** @param {Record<string, unknown>} options @param {string} name @param {number} otherwise */
const count = (options, name, otherwise) => (options[name] === undefined ? otherwise : integer(name, options[name], 1));

/**
 * One shared memory, with room for a fixed number of objects. A default one is made when the first object is. Throws
 * SyncError ERR_UNSUPPORTED where there is no shared memory, and RangeError ERR_SPACE if the numbers are too large.
 */
export class Space {
  /** @internal Objects of this thread that others know, while they have waits. @type {Map<number, any>} */
  waiting = new Map();

  /** @internal Whether an Atomics.waitAsync is pending. */
  asleep = false;

  /** @internal Whether it is about to arm. */
  resting = false;

  /** @internal */
  rested = () => {
    this.resting = false;
    if (this.waiting.size > 0) this.arm();
  };

  /** @internal */
  woken = () => {
    this.asleep = false;
    this.look();
  };

  /** @param {SpaceOptions | SpaceToken} [options] */
  constructor(options = {}) {
    assertSupported();
    if (typeof options !== 'object' || options === null) throw bad('options', 'an object', options);
    if (!mayEnter()) throw new SyncError('ERR_SPACES', 'a thread can be in 64 spaces at most');
    const token = /** @type {Partial<SpaceToken>} */ (options), numbers = numbersOf(/** @type {any} */ (options));
    /** @internal */
    this.id = token.id ?? newId();
    /** @internal @type {WebAssembly.Memory} */
    this.memory = token.memory ?? allocate(numbers);
    /** @internal */
    this.core = viewOf(this.memory);
    if (token.memory === undefined) this.core.space_begin(...numbers);
    this.tellTime();
    const number = this.core.agent_join(thread + 1);
    if (number === E_RANGE) throw foreign(this.memory);
    if (number < 0) throw errorOf(number, /** @type {any} */ (this));
    enter(this.core, number, this.memory, (slot) => this.waiting.get(slot)?.rouse());
    /** @internal */
    this.number = number;
    /** @internal */
    this.generation = this.core.agent_generation(number);
    /** @internal */
    this.words = new Int32Array(this.memory.buffer);
    /** @internal Where this thread's wake word is. */
    this.wake = this.core.agent_wake() >>> 2;
    spaces.set(this.id, this);
    const announcement = announce({
      space: this.id, agent: number, generation: this.generation, others: () => this.peers(),
      onDeath: (agent, generation) => this.bury(agent, generation),
    });
    onExit(() => {
      this.core.agent_reap(number, this.generation);
      announcement.end();
    });
  }

  /**
   * This thread's number in the space, to be told to others: whoever learns that the thread has ended, where the platform
   * does not tell, calls `reap` with it.
   */
  get agent() {
    return this.generation * 64 + this.number;
  }

  /**
   * Takes a dead thread out of the space: what it held is free again, its waits are gone, barriers at which it stood are
   * broken. Whether it was still there. A thread that is reaped by mistake finds everything closed. Needed only where
   * the platform tells nobody of a death; the README has the table.
   * @param {number} agent what `space.agent` is in that thread
   */
  reap(agent) {
    const number = integer('agent', agent, 0);
    return this.bury(number % 64, Math.floor(number / 64), MISTAKEN);
  }

  /** @internal @param {number} number @param {number} generation */
  bury(number, generation, rest = REST) {
    this.tellTime(rest);
    const done = this.core.agent_reap(number, generation) === 1;
    if (this.waiting.size > 0) this.look();
    return done;
  }

  /** @internal So that the place of a dead thread rests while that may still run. */
  tellTime(rest = REST) {
    this.core.space_time(Date.now() / 1000, rest);
  }

  /** @internal Whoever else is there, as the memory says. */
  * peers() {
    for (let number = 0; number < 64; number++) {
      const generation = number === this.number ? 0 : this.core.agent_generation(number);
      if (generation !== 0) yield { agent: number, generation, thread: this.core.agent_thread(number) - 1 };
    }
  }

  /** @internal It has waits now, which another thread may end. @param {any} object */
  began(object) {
    const before = this.waiting.get(object.slot);
    if (before === object) return; // again, in its own resumption
    this.waiting.set(object.slot, object);
    if (before === undefined && waitingInAll++ === 0) keepAlive(true);
    if (!this.asleep) this.rest();
  }

  /** @internal It has none any more. @param {any} object */
  ended(object) {
    if (this.waiting.get(object.slot) !== object) return; // shared only now, in its last resumption
    this.waiting.delete(object.slot);
    if (--waitingInAll === 0 && !lettingGo) {
      lettingGo = true;
      settled.then(letGo);
    }
  }

  /** @internal Will sleep, once what has been roused has had its turn: mostly it waits no more then, or again. */
  rest() {
    if (this.resting) return;
    this.resting = true;
    settled.then(this.rested);
  }

  /** @internal One wait for the whole thread: until its wake word changes. */
  arm() {
    watchdog(true, lookAtAll);
    while (this.core.agent_arm(ARMED) === 0) this.rouse();
    if (this.core.agent_generation(this.number) !== this.generation) {
      this.leave();
      return;
    }
    if (this.asleep) return;
    const { async, value } = /** @type {any} */ (Atomics).waitAsync(this.words, this.wake, ARMED);
    if (!async) {
      this.look();
      return;
    }
    this.asleep = true;
    value.then(this.woken);
  }

  /** @internal */
  rouse() {
    for (let handle; (handle = this.core.agent_look()) !== 0;) {
      const slot = handle & SLOT;
      const object = this.waiting.get(slot);
      object?.rouse();
      // A lock that another thread has closed ends the waits of its conditions, also if nobody waits for it.
      if (object !== undefined && object.conditions === undefined || this.core.object_generation(handle) >= 0) continue;
      for (const other of this.waiting.values()) if (other.lock?.slot === slot) other.rouse();
    }
  }

  /** @internal Others took this thread for dead: its waits end. */
  leave() {
    for (const object of this.waiting.values()) {
      object_close(object.handle);
      object.rouse();
    }
  }

  /** @internal */
  look() {
    if (this.core.agent_generation(this.number) !== this.generation) {
      this.leave();
      return;
    }
    this.rouse();
    if (this.waiting.size > 0) this.rest();
  }

  /** @internal @param {import('../wait.js').Waitable} object */
  begin(object) {
    if (!mayBlock()) throw new SyncError('ERR_MAY_NOT_BLOCK', 'a page may not block: use the waits that return promises, or a worker');
    return this.core.block_begin(object.handle);
  }

  /**
   * @internal Blocks until the core lets the object's wait pass, or the time is over.
   * @param {import('../wait.js').Waitable} object
   * @param {number | undefined} timeout
   * @param {number} [answer] what `begin` gave
   * @returns {number} PASSED, an error, or E_WOULD_WAIT if the time is over
   */
  block(object, timeout, answer = this.begin(object)) {
    const { core } = this, until = timeout === undefined ? Infinity : performance.now() + timeout;
    while (answer === E_WOULD_WAIT) {
      const left = until - performance.now();
      if (!(left > 0)) {
        answer = core.block_end(object.handle);
        break;
      }
      if (core.agent_arm(PARKED) === 1) Atomics.wait(this.words, this.wake, PARKED, left);
      this.rouse();
      answer = core.block_try(object.handle);
    }
    this.look();
    return answer;
  }

  /** @internal @returns {SpaceToken} */
  token() {
    assertShareable();
    return { id: this.id, memory: this.memory };
  }
}

function lookAtAll() {
  for (const space of spaces.values()) if (space.waiting.size > 0) space.look();
}

/** No randomUUID: pages that may not share have none. */
const newId = () => crypto.getRandomValues(new Uint32Array(4)).join('.');

/** @param {SpaceOptions} options @returns {[number, number, number]} */
const numbersOf = (options) => {
  const given = /** @type {Record<string, unknown>} */ (options);
  return [count(given, 'objects', 1024), count(given, 'threads', 32), count(given, 'waits', 8192)];
};

/** @param {[number, number, number]} numbers */
function allocate(numbers) {
  const size = sizeOf(numbers), pages = Math.ceil(size / PAGE);
  if (size === 0 || pages > MOST_PAGES) {
    throw coded(new RangeError('objects is at most 262144, threads 56, waits 262143, and all of it 2 GiB'), 'ERR_SPACE');
  }
  const all = Math.min(pages + NOTES, MOST_PAGES);
  return new WebAssembly.Memory({ initial: all, maximum: all, shared: true });
}

/** @type {Space | undefined} */
let common;

/** Where the next object is to be, if that is not for its options to say, and its handle if it exists. @type {[Space, number] | undefined} */
let next;

/** @internal @param {Space} space */
export function aimAt(space, handle = 0) {
  next ??= [space, handle];
}

/** @internal The space in which the core makes the next object. @param {any} options @returns {Space} */
export function aimed(options) {
  const [space, handle] = next ?? [options?.space ?? (common ??= new Space()), 0];
  next = undefined;
  if (!(space instanceof Space)) throw bad('space', 'a Space', space);
  aim(space.core, handle);
  return space;
}

/** @internal The space of a token, in this thread. @param {SpaceToken} token */
export const spaceOf = (token) => spaces.get(token.id) ?? new Space(token);
