// What stands in the memory that the threads of a space share, as c/shared/space.h lays it out. Others may be changing it
// meanwhile: each word is right by itself, and whatever it leads to is looked at before it is followed, and for a bounded
// number of steps.
import { MOST } from '../arguments.js';
import { CLOSED, KINDS, SHARED, WAIT_STATES } from './layout.js';

const {
  AGENT, CORE, ENTRY, ENTRY_SIZE, RECORD, RECORD_SIZE, SLOT, SLOT_SIZE, SPACE, SPACE_SIZE,
  AGENT_STATE, ALIVE, COUNT, ENDED, IS_HELD, KEEPS, KIND, LAST, LIFE, MAGIC, MOST_AGENTS, NAME, PHASE, TO_TAKE, TURN,
} = SHARED;

/** @typedef {readonly [offset: number, type: string]} Field */

/**
 * @typedef {object} Queued
 * @property {number} agent
 * @property {number} cookie the host's of that agent; -1 if its thread blocks
 * @property {string} state as a wait's
 * @property {boolean} back it comes from a condition, for the lock
 * @property {number} arrival
 */

/**
 * @typedef {object} Shared an object, as all its threads have it
 * @property {number} record
 * @property {number} generation
 * @property {string} kind
 * @property {boolean} closed
 * @property {boolean} strict
 * @property {number} state a lock is held or an event set if it is 1; a barrier's phase
 * @property {number} value permits
 * @property {number} bound
 * @property {number} waiting
 * @property {number} lock a condition's: the number of its lock's record
 * @property {number} era and its generation
 * @property {boolean} items its permits don't come back when a thread dies: nobody holds them
 * @property {number[]} agents those that have it
 * @property {{ agent: number, count: number }[]} holders how many permits each agent took more than it gave back, below 0 too
 */

const PAGE = 65536, MEMBERS = (1n << BigInt(TURN)) - 1n;

const after = (/** @type {number} */ a, /** @type {number} */ b) => (a - b) | 0;

/** @param {bigint} bits */
function numbersOf(bits) {
  const all = [];
  for (let n = 0; n < MOST_AGENTS; n++) if (bits >> BigInt(n) & 1n) all.push(n);
  return all;
}

/** A space's memory, as one thread that has joined it sees it. */
export class View {
  /** @param {any} space */
  constructor(space) {
    this.space = space;
    const { buffer } = space.memory;
    this.words = /** @type {Int32Array} */ (space.words);
    this.wide = new BigUint64Array(buffer, 0, buffer.byteLength >> 3);
    const base = this.find();
    this.base = base;
    const at = (/** @type {Field} */ [offset]) => this.words[(base + offset) >> 2];
    this.objects = at(SPACE.objects);
    this.agents = at(SPACE.agents);
    this.waits = at(SPACE.waits);
    this.stride = at(SPACE.stride);
    this.records = base + SPACE_SIZE;
    this.firstAgent = this.records + this.objects * RECORD_SIZE;
    this.firstRegion = this.firstAgent + this.agents * this.stride;
    /** The refs of an agent's proxies end where the agent does. */
    this.proxies = this.stride - Math.ceil(this.objects * 4 / 64) * 64;
    /** Behind what the core uses: where it begins and ends. */
    const size = space.core.space_size(this.objects, this.agents, this.waits) >>> 0;
    this.notes = { begin: Math.ceil(size / PAGE) * PAGE, end: buffer.byteLength };
  }

  /** Where the space begins: behind the module's static data, with the agents where the core says that its own is. */
  find() {
    const { words, space } = this, wake = space.core.agent_wake() >>> 0;
    for (let base = 0; base < PAGE; base += SPACE_SIZE) {
      if (words[base >> 2] !== MAGIC) continue;
      const objects = words[(base + SPACE.objects[0]) >> 2], stride = words[(base + SPACE.stride[0]) >> 2];
      if (base + SPACE_SIZE + objects * RECORD_SIZE + space.number * stride + AGENT.wake[0] === wake) return base;
    }
    throw new Error('no space in that memory');
  }

  /** @param {number} at @param {Field} field */
  word(at, [offset]) {
    return Atomics.load(this.words, (at + offset) >> 2);
  }

  /** @param {number} at @param {Field} field */
  double(at, [offset]) {
    return Atomics.load(this.wide, (at + offset) >> 3);
  }

  recordAt = (/** @type {number} */ n) => this.records + n * RECORD_SIZE;
  entryAt = (/** @type {number} */ record, /** @type {number} */ agent) => record + RECORD.entries[0] + agent * ENTRY_SIZE;
  agentAt = (/** @type {number} */ n) => this.firstAgent + n * this.stride;
  regionAt = (/** @type {number} */ n) => this.firstRegion + n * (this.waits + 1) * SLOT_SIZE;

  /** Which life of that agent it is; 0 if nobody is there. @param {number} number */
  life(number) {
    if (!(number < this.agents)) return 0;
    const state = this.word(this.agentAt(number), AGENT.state) >>> 0;
    return (state & AGENT_STATE) === ALIVE ? state >>> LIFE : 0;
  }

  /** Whether the agent lives that called itself that, as `space.agent`. @param {number} agent */
  lives = (agent) => agent !== 0 && this.life(agent % 64) === Math.floor(agent / 64);

  /** The mark of an agent's thread: its number in the host. @param {number} number */
  threadOf(number) {
    return this.word(this.agentAt(number), AGENT.thread) - 1;
  }

  /** The number of the record that a handle of this thread leads to, and its generation. @param {number} handle */
  recordOf(handle) {
    const region = this.regionAt(this.space.number);
    const at = region + ((handle & 0xffffff) - this.word(region, CORE.first)) * SLOT_SIZE, record = this.word(at, SLOT.record);
    return { record, generation: this.word(this.recordAt(record), RECORD.name) >>> NAME };
  }

  /** This thread's handle of it, or 0. @param {number} record */
  handleOf(record) {
    const { number } = this.space, region = this.regionAt(number), proxy = this.proxyOf(number, record);
    if (proxy === 0) return 0;
    return this.word(proxy, SLOT.head) & ~0xffffff | this.word(region, CORE.first) + (proxy - region) / SLOT_SIZE;
  }

  /** Where that agent has its part of it; 0 if it has none. @param {number} agent @param {number} record */
  proxyOf(agent, record) {
    const at = this.word(this.agentAt(agent) + this.proxies, [record * 4, 'ref']);
    if (!this.isSlot(agent, at) || this.word(at, SLOT.record) !== record) return 0;
    const kind = KINDS[this.kindOf(at)];
    return kind === 'free' || kind === 'waiter' ? 0 : at;
  }

  /** Whether that is one of an agent's slots. @param {number} agent @param {number} at */
  isSlot(agent, at) {
    const region = this.regionAt(agent);
    return at > region && at <= region + this.waits * SLOT_SIZE && at % SLOT_SIZE === 0;
  }

  /** Closed or not. @param {number} at */
  kindOf(at) {
    return this.word(at, SLOT.head) >>> 16 & CLOSED - 1;
  }

  /** Whether that object lives. @param {number} record @param {number} generation */
  isLive(record, generation) {
    const name = this.word(this.recordAt(record), RECORD.name) >>> 0;
    return (name & KIND) !== 0 && (name & ENDED) === 0 && name >>> NAME === generation;
  }

  /** What stands there, if it is an object. @param {number} n @returns {Shared | undefined} */
  read(n) {
    const at = this.recordAt(n), name = this.word(at, RECORD.name) >>> 0, kind = KINDS[name & KIND];
    if (kind === undefined || kind === 'free' || kind === 'waiter') return undefined;
    const value = this.double(at, RECORD.value), low = Number(value & 0xffffffffn);
    const agents = numbersOf(this.double(at, RECORD.attached)).filter((agent) => agent < this.agents);
    const phase = Number(value >> BigInt(PHASE) & 3n), barrier = kind === 'barrier';
    const arrived = barrier && phase === 0 ? low & COUNT : 0;
    const result = {
      record: n, generation: name >>> NAME, kind,
      closed: (name & ENDED) !== 0,
      strict: this.word(at, RECORD.batch) === 0,
      state: barrier ? phase : kind === 'lock' ? Number((low & IS_HELD) !== 0) : low & 1,
      value: low | 0,
      bound: this.word(at, RECORD.bound) >>> 0,
      waiting: barrier ? arrived : agents.reduce((sum, agent) => sum + this.word(this.entryAt(at, agent), ENTRY.waiting), 0),
      lock: this.word(at, RECORD.bound) >>> 0,
      era: this.word(at, RECORD.era) >>> 0,
      items: (name & KEEPS) !== 0,
      agents,
      holders: /** @type {{ agent: number, count: number }[]} */ ([]),
    };
    if (kind === 'lock' && (low & (IS_HELD | TO_TAKE)) === IS_HELD) result.holders.push({ agent: Number(value >> BigInt(LAST) & 63n), count: 1 });
    if (kind === 'semaphore') {
      for (const agent of agents) {
        const count = Number(this.double(this.entryAt(at, agent), ENTRY.tally) & 0xffffffffn) | 0;
        if (count !== 0) result.holders.push({ agent, count });
      }
    }
    // It may be another's by now.
    return this.word(at, RECORD.name) >>> 0 === name ? result : undefined;
  }

  /** Every object there is. */
  * all() {
    const used = Math.min(this.word(this.base, SPACE.used), this.objects);
    for (let n = 0; n < used; n++) {
      const object = this.read(n);
      if (object !== undefined) yield object;
    }
  }

  /**
   * Who is in line, those first who go on first: who was woken; then, where the order of arrival counts, in that order,
   * else one agent's after the other's, from that whose turn it is, though each goes on for some acquisitions at most.
   * @param {Shared} object
   * @returns {Queued[]}
   */
  queueOf({ record, strict, agents }) {
    const line = this.double(this.recordAt(record), RECORD.line), turn = Number(line >> BigInt(TURN)), members = line & MEMBERS;
    const order = (/** @type {number} */ agent) => (members >> BigInt(agent) & 1n ? 0 : MOST_AGENTS) + (agent - turn + MOST_AGENTS) % MOST_AGENTS;
    const all = [...agents].sort((a, b) => order(a) - order(b)).flatMap((agent) => this.queueIn(agent, record));
    const woken = all.filter(({ state }) => state !== 'pending'), pending = all.filter(({ state }) => state === 'pending');
    if (strict) pending.sort((a, b) => after(a.arrival, b.arrival));
    return [...woken, ...pending];
  }

  /** One agent's part of it: its thread itself, if that blocks, before its waiters. @param {number} agent @param {number} record @returns {Queued[]} */
  queueIn(agent, record) {
    for (let tries = 0; tries < 3; tries++) {
      const { whole, queue } = this.walk(agent, record);
      if (whole || tries === 2) return queue;
    }
    return [];
  }

  /** @param {number} agent @param {number} record */
  walk(agent, record) {
    const queue = /** @type {Queued[]} */ ([]), proxy = this.proxyOf(agent, record);
    if (proxy === 0) return { whole: true, queue };
    const arrival = this.word(this.entryAt(this.recordAt(record), agent), ENTRY.arrival);
    if (this.word(proxy, SLOT.blocked) === 1) queue.push({ agent, cookie: -1, state: 'pending', back: false, arrival });
    let at = this.word(proxy, SLOT.queue_next);
    for (let steps = 0; at !== proxy && steps < this.waits; steps++) {
      if (!this.isSlot(agent, at) || KINDS[this.kindOf(at)] !== 'waiter' || this.word(at, SLOT.home) !== proxy) return { whole: false, queue };
      const state = WAIT_STATES[this.word(at, SLOT.head) & 0xff] ?? 'pending';
      queue.push({ agent, cookie: this.word(at, SLOT.cookie), state, back: this.word(at, SLOT.origin) !== 0, arrival: this.word(at, SLOT.arrival) });
      at = this.word(at, SLOT.queue_next);
    }
    return { whole: at === proxy, queue };
  }
}

/** Whether it has at most so many permits. @param {Shared} object */
export const isBounded = ({ kind, bound }) => kind === 'semaphore' && bound < MOST;

/** @type {WeakMap<object, View>} */
const views = new WeakMap();

/** @internal @param {any} space @returns {View} */
export function viewOf(space) {
  let view = views.get(space);
  if (view === undefined) views.set(space, view = new View(space));
  return view;
}
