/**
 * Random programs over the primitives. A program is JSON:
 *
 *     {"objects": [["lock"], ["condition", 0], ["semaphore", 2]],
 *      "turns": [[["acquire", 0, 0, [["wait", 1, 1, []]]], ["release", 2]], [["cancel", 1]]]}
 *
 * An object is a kind and its constructor's argument; a condition's is the index of its lock, or null for one of
 * its own. A turn is a list of operations with no microtask between them. An operation is one of
 *
 *     ["acquire" | "wait", object, id, then]             may wait; `then` is done right after the wait has completed
 *     ["wait_for", object, id, then, flag]               the predicate reads the flag, or throws if it is -1
 *     ["release" | "set" | "clear" | "notify_all" | "reset" | "abort", object]
 *     ["notify", object, n]
 *     ["flag", flag, value]
 *     ["cancel", id]                                     once for each wait; later ones do nothing
 *     ["recancel", id]                                   any number of times, as a task of asyncio may be
 */
import { Beliefs } from './beliefs.js';
import { random } from './random.js';

/** @typedef {[kind: string, argument?: number | null]} Spec */
/** @typedef {[verb: string, target: number, ...rest: any[]]} Operation */
/** @typedef {{ objects: Spec[], turns: Operation[][] }} Program */

export const BLOCKING = new Set(['acquire', 'wait', 'wait_for']);

/** The operations behind a wait. @param {Operation} operation @returns {Operation[]} */
export const thenOf = (operation) => (BLOCKING.has(operation[0]) ? operation[3] : []);

/** Every operation of a program, those behind waits included. @param {Program} program */
export function* operations({ turns }) {
  const open = turns.flat().reverse();
  for (let operation; (operation = open.pop());) {
    yield operation;
    open.push(...thenOf(operation).toReversed());
  }
}

const FLAGS = 2, DEEPEST = 3;

/** What can't be made. @type {Spec[]} */
const NEVER = [['semaphore', -1], ['bounded_semaphore', -2], ['barrier', 0]];

/** What races are made of: done back to back on one object, on its condition if there is one. */
const RACES = /** @type {Record<string, string[][]>} */ ({
  lock: [
    ['release', 'acquire'], ['release', 'cancel'], ['cancel', 'release'], ['release', 'acquire', 'cancel'],
    ['cancel', 'release', 'acquire'], ['release', 'cancel', 'acquire', 'release'],
  ],
  event: [
    ['set', 'clear'], ['set', 'wait'], ['set', 'cancel'], ['cancel', 'set', 'clear'], ['set', 'clear', 'wait', 'set'],
  ],
  condition: [
    ['notify', 'release'], ['notify', 'cancel', 'release'], ['notify', 'release', 'cancel'], ['cancel', 'release'],
    ['notify', 'release', 'acquire'], ['notify', 'acquire', 'cancel', 'release'], ['notify_all', 'release', 'cancel'],
    ['acquire', 'notify', 'cancel', 'cancel', 'release'], ['cancel', 'notify'], ['acquire', 'notify_all', 'cancel'],
    ['acquire', 'wait', 'acquire', 'wait'], ['acquire', 'wait_for', 'acquire', 'wait_for'],
    ['acquire', 'flag', 'notify_all', 'release'], ['flag', 'notify_all', 'release', 'cancel'],
    ['acquire', 'wait', 'acquire', 'wait', 'acquire', 'notify_all', 'any'],
  ],
  semaphore: [
    ['release', 'acquire'], ['release', 'cancel'], ['cancel', 'release'], ['release', 'release', 'acquire'],
    ['release', 'release', 'cancel', 'acquire'], ['acquire', 'release', 'acquire', 'cancel'],
  ],
  barrier: [
    ['wait', 'wait'], ['wait', 'reset'], ['wait', 'abort'], ['wait', 'cancel'], ['cancel', 'wait'], ['abort', 'reset'],
    ['reset', 'abort'], ['reset', 'wait'], ['wait', 'wait', 'cancel', 'wait'], ['reset', 'wait', 'wait', 'wait'],
  ],
});

class Generator {
  /** @param {import('./random.js').Random} random @param {{ turns: boolean, recancel: boolean }} style */
  constructor(random, { turns, recancel }) {
    this.random = random;
    this.turns = turns;
    this.recancel = recancel;
    this.ids = 0;
    this.left = 6 + random.below(26);
    /** @type {Spec[]} */
    this.objects = [];
    this.beliefs = new Beliefs();
  }

  /** @returns {Program} */
  program() {
    const { random } = this;
    const count = random.weighted([[5, 1], [4, 2], [2, 3], [1, 4]]);
    while (this.objects.length < count) this.add(this.object());
    const turns = [];
    while (this.left > 0) {
      turns.push(this.turns ? this.turn(1 + random.below(6)) : [this.any(0)]);
    }
    if (random.chance(2)) this.objects.push(random.pick(NEVER));
    return { objects: this.objects, turns };
  }

  /** @param {number} length */
  turn(length) {
    const { random } = this, turn = /** @type {Operation[]} */ ([]);
    while (turn.length < length) {
      if (random.chance(65)) turn.push(this.any(0));
      else turn.push(...this.race(random.below(this.objects.length)));
    }
    return turn;
  }

  /** @param {number} target */
  race(target) {
    const conditions = this.conditions(target);
    const kind = conditions.length > 0 ? 'condition' : this.objects[target][0].replace('bounded_', '');
    return this.random.pick(RACES[kind]).map((verb) => this.named(verb, target, 0));
  }

  /** An operation by the name that it has in RACES and `then`. */
  named(/** @type {string} */ name, /** @type {number} */ target, /** @type {number} */ depth) {
    if (name === 'any') return this.any(depth);
    return name === 'cancel' ? this.cancel() : this.operation(name, this.aim(name, target), depth);
  }

  /** @param {Spec} spec */
  add(spec) {
    this.objects.push(spec);
    this.beliefs.add(spec);
  }

  /** @returns {Spec} */
  object() {
    const { random } = this;
    const kind = random.weighted([
      [4, 'lock'], [2, 'event'], [6, 'condition'], [3, 'semaphore'], [2, 'bounded_semaphore'], [4, 'barrier'],
    ]);
    switch (kind) {
      case 'condition': return [kind, this.lock()];
      case 'semaphore': return [kind, random.below(4)];
      case 'bounded_semaphore': return [kind, random.below(3)];
      case 'barrier': return [kind, random.weighted([[1, 1], [5, 2], [5, 3], [3, 4]])];
      default: return [kind];
    }
  }

  lock() {
    const locks = this.objects.flatMap(([kind], index) => (kind === 'lock' ? [index] : []));
    return locks.length > 0 && this.random.chance(80) ? this.random.pick(locks) : null;
  }

  /** The conditions over what one acquires by `target`. @param {number} target */
  conditions(target) {
    const { list } = this.beliefs;
    return list.flatMap(({ kind, lock }, index) => (kind === 'condition' && lock === list[target].lock ? [index] : []));
  }

  /** Any operation on anything. @param {number} depth @returns {Operation} */
  any(depth) {
    if (this.ids > 0 && this.random.chance(15)) return this.cancel();
    const target = this.random.below(this.objects.length);
    return this.operation(this.random.weighted(this.choices(target)), target, depth);
  }

  /** @param {number} target @returns {[number, string][]} */
  choices(target) {
    const { kind, free, broken, waiting } = this.beliefs.list[target];
    const held = this.beliefs.held(target), met = waiting.length > 0;
    switch (kind) {
      case 'event': return [[6, 'wait'], [met ? 3 : 1, 'set'], [free ? 4 : 1, 'clear']];
      case 'barrier': return [[12, 'wait'], [broken ? 8 : met ? 2 : 1, 'reset'], [met ? 2 : 1, 'abort']];
      case 'condition': return held ? [
        [4, 'wait'], [2, 'wait_for'], [met ? 5 : 1, 'notify'], [1, 'notify_all'], [2, 'flag'],
        [4, 'acquire'], [4, 'release'],
      ] : [[16, 'acquire'], [1, 'wait'], [1, 'wait_for'], [1, 'notify'], [1, 'release'], [2, 'flag']];
      default: return [[held ? 12 : 20, 'acquire'], [held ? 9 : 1, 'release']];
    }
  }

  /** @param {string} verb @param {number} target @param {number} depth @returns {Operation} */
  operation(verb, target, depth) {
    this.left--;
    const { random } = this;
    if (verb === 'flag') return [verb, random.below(FLAGS), random.weighted([[2, 0], [4, 1], [1, 7], [1, -1]])];
    if (BLOCKING.has(verb)) return this.wait(verb, target, depth);
    const n = verb === 'notify' ? [random.weighted([[6, 1], [3, 2], [1, 3], [1, 0], [1, -1]])] : [];
    this.beliefs.did(verb, target, n[0]);
    return [verb, target, ...n];
  }

  /** @param {string} verb @param {number} target @param {number} depth @returns {Operation} */
  wait(verb, target, depth) {
    const { random, beliefs } = this, id = this.ids++;
    const names = depth < DEEPEST && this.left > 0 ? this.then(verb, target) : [];
    const waits = beliefs.waits(verb, target);
    beliefs.begin(verb, target, id, names.includes('release'));
    if (waits) this.beliefs = beliefs.copy();
    const then = names.map((name) => this.named(name, target, depth + 1));
    this.beliefs = beliefs;
    return verb === 'wait_for' ? [verb, target, id, then, random.below(FLAGS)] : [verb, target, id, then];
  }

  /** What to wait for or to notify, for one who holds `target`. @param {string} name @param {number} target */
  aim(name, target) {
    const conditions = this.conditions(target);
    const same = name === 'acquire' || name === 'release' || conditions.length === 0;
    return same || this.random.chance(50) && conditions.includes(target) ? target : this.random.pick(conditions);
  }

  /** What comes right after a wait: mostly what one does there, often nothing. */
  then(/** @type {string} */ verb, /** @type {number} */ target) {
    const [kind] = this.objects[target];
    /** @type {[number, string[]][]} */
    const choices = [[4, []], [3, ['any']], [2, ['any', 'any']], [1, ['cancel']]];
    if (kind === 'event') choices.push([1, ['clear']], [1, ['clear', 'wait']], [1, ['wait']]);
    else if (kind === 'barrier') choices.push([4, ['wait']], [1, ['reset']], [1, ['abort']], [1, ['reset', 'wait']]);
    else choices.push([4, ['release']], [1, ['release', 'acquire']], [1, ['release', 'release']], [1, ['acquire']]);
    if (this.conditions(target).length > 0) {
      choices.push([verb === 'acquire' ? 12 : 3, ['wait']], [2, ['wait_for']], [3, ['notify', 'release']]);
      choices.push([2, ['notify']], [1, ['notify', 'wait']], [2, ['flag', 'notify_all', 'release']]);
    }
    return this.random.weighted(choices);
  }

  /** Mostly one who waits or was woken just now; else any, even one that is yet to begin. @returns {Operation} */
  cancel() {
    this.left--;
    const { random, beliefs: { waiting, woken } } = this;
    const likely = [...waiting, ...woken];
    const id = likely.length > 0 && random.chance(88) ? random.pick(likely) : random.below(this.ids + 2);
    if (this.recancel && random.chance(60)) return ['recancel', id];
    if (random.chance(85)) this.beliefs.cancelled(id);
    return ['cancel', id];
  }
}

/**
 * Number `index` of the programs of a seed. Every other one has turns. At the level of the core, one in four
 * cancels waits more than once.
 * @param {number} seed @param {number} index @param {string} [level]
 */
export function program(seed, index, level = 'core') {
  const style = { turns: index % 2 === 1, recancel: level === 'core' && index % 8 >= 6 };
  return new Generator(random(seed, index), style).program();
}
