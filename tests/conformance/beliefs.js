/**
 * What the generator believes of its program so far: roughly who waits where. It need not be right, as programs are
 * judged by asyncio; it makes operations that meet somebody likelier than misuse and than a cancellation too late.
 */

/** @typedef {{ id: number, releases: boolean }} Waiting `releases`: it gives back at once what it acquires */
/**
 * @typedef {object} Belief
 * @property {string} kind
 * @property {number} lock the index of what `acquire` acquires
 * @property {number} free how often it can be acquired; 1 if an event is set
 * @property {number} bound how often at most; a barrier's parties
 * @property {boolean} broken
 * @property {Waiting[]} waiting
 */

/** How many of the woken are kept in mind. */
const LATELY = 6;

export class Beliefs {
  /** @param {Belief[]} list @param {number[]} woken */
  constructor(list = [], woken = []) {
    this.list = list;
    this.woken = woken;
  }

  /** What is behind a wait happens later: it is generated with a copy. */
  copy() {
    return new Beliefs(this.list.map((belief) => ({ ...belief, waiting: belief.waiting.slice() })), this.woken.slice());
  }

  /** @param {import('./programs.js').Spec} spec */
  add([kind, argument]) {
    const own = this.list.length, waiting = /** @type {Waiting[]} */ ([]);
    const lock = kind === 'condition' ? argument ?? own : own;
    const free = kind.endsWith('semaphore') ? argument ?? 0 : kind === 'lock' || kind === 'condition' ? 1 : 0;
    const bound = kind === 'semaphore' ? Infinity : kind === 'barrier' ? argument ?? 1 : free;
    this.list.push({ kind, lock, free, bound, broken: false, waiting });
  }

  /** What is acquired and released by `target`. @param {number} target */
  acquirable(target) {
    return this.list[this.list[target].lock];
  }

  /** @param {number} target */
  held(target) {
    return this.acquirable(target).free < this.acquirable(target).bound;
  }

  /** Whether the call would wait, if it is no misuse. @param {string} verb @param {number} target */
  waits(verb, target) {
    const { kind, free, bound, broken, waiting } = this.list[target];
    if (verb === 'acquire') return this.acquirable(target).free === 0;
    if (kind === 'barrier') return !broken && waiting.length + 1 < bound;
    return kind === 'event' ? free === 0 : this.held(target);
  }

  /** A wait begins. @param {string} verb @param {number} target @param {number} id @param {boolean} releases */
  begin(verb, target, id, releases) {
    const belief = verb === 'acquire' ? this.acquirable(target) : this.list[target];
    const waits = this.waits(verb, target);
    if (waits) belief.waiting.push({ id, releases });
    if (waits && belief.kind === 'condition' && verb !== 'acquire') this.did('release', target);
    else if (!waits && verb === 'acquire') belief.free--;
    else if (!waits && belief.kind === 'barrier') this.wake(belief, Infinity);
  }

  /** Anything else was done. @param {string} verb @param {number} target @param {number} [n] */
  did(verb, target, n = 1) {
    const belief = this.list[target], own = this.acquirable(target);
    if (verb === 'release' && (this.held(target) || own.bound === Infinity)) {
      own.free++;
      while (own.free > 0 && own.waiting.length > 0) own.free -= this.wake(own, 1)[0].releases ? 0 : 1;
    } else if (verb === 'notify' || verb === 'notify_all') {
      if (this.held(target)) own.waiting.push(...this.wake(belief, verb === 'notify' ? Math.max(0, n) : Infinity));
    } else if (verb === 'set' || verb === 'reset' || verb === 'abort') {
      this.wake(belief, Infinity);
      belief.free = 1;
      belief.broken = verb === 'abort';
    } else if (verb === 'clear') {
      belief.free = 0;
    }
  }

  /** @param {Belief} belief @param {number} n */
  wake({ waiting }, n) {
    const woken = waiting.splice(0, n);
    this.woken = [...this.woken, ...woken.map(({ id }) => id)].slice(-LATELY);
    return woken;
  }

  /** @param {number} id */
  cancelled(id) {
    for (const belief of this.list) belief.waiting = belief.waiting.filter((waiting) => waiting.id !== id);
    this.woken = this.woken.filter((woken) => woken !== id);
  }

  /** Those that wait. */
  get waiting() {
    return this.list.flatMap(({ waiting }) => waiting.map(({ id }) => id));
  }
}
