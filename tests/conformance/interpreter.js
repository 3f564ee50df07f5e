/**
 * Runs programs and writes down what happens, line by line; how the calls are made is told by promises.js and
 * core.js. asyncio_runner.py is the same in Python, so that lines are compared as text.
 *
 * Behind each line stands the state of every object that has changed since the last one, as seen at that moment.
 * A call that need not wait has its continuation run at once: asyncio's `await` does not suspend there.
 */
import { BLOCKING } from './programs.js';

/** @typedef {import('./programs.js').Program} Program */
/** @typedef {import('./programs.js').Operation} Operation */

/**
 * @typedef {object} Wait
 * @property {number} id
 * @property {string} verb
 * @property {any} object
 * @property {Operation[]} then
 * @property {number} flag
 * @property {boolean} settled
 * @property {boolean} cancelled
 * @property {number} ticket of core.js
 * @property {AbortController | undefined} controller of promises.js
 */

const LETTERS = { lock: 'L', event: 'E', condition: 'C', semaphore: 'S', bounded_semaphore: 'S', barrier: 'B' };

/** `L0`, `C1`: how an object is called in lines. @param {Program} program @param {number} index */
export const nameOf = ({ objects }, index) => LETTERS[/** @type {'lock'} */ (objects[index][0])] + index;

export const WAITS = 'waits', DONE = 'done', CANCELLED = 'cancelled';

/** Thrown by the predicate of a `wait_for`. */
export class PredicateError extends Error {}

/**
 * An interpreter for one program. A subclass provides
 *
 *     create(kind, argument)     a new object
 *     call(verb, object, n)      a call that never waits; what it gives
 *     enter(wait)                a call that may wait: WAITS, or what it gives; `settle` is told the rest
 *     cancel(wait)               DONE, or `settled`
 *     state(object)              what it looks like now
 *     drain()                    resumes all who are ready, and those that they wake
 *     end()                      leaves nothing behind
 */
export class Interpreter {
  /** @param {Program} program */
  constructor(program) {
    this.program = program;
    this.names = program.objects.map((_, index) => nameOf(program, index));
    /** @type {Map<number, Wait>} */
    this.waits = new Map();
    /** @type {number[]} */
    this.flags = [];
    /** @type {string[]} */
    this.states = [];
    /** @type {string[]} */
    this.lines = [];
    /** @type {any[]} */
    this.objects = [];
  }

  /** The trace of the program. */
  async run() {
    const { objects, turns } = this.program;
    objects.forEach(([kind, argument], index) => {
      const object = this.attempt(() => this.create(kind, argument));
      if (typeof object !== 'string') this.objects[index] = object;
      else this.note(`new ${kind} ${argument}`, object);
    });
    for (const turn of turns) {
      for (const operation of turn) this.perform(operation);
      await this.drain();
      this.note('end of turn', DONE);
    }
    const lines = this.lines.slice();
    await this.end();
    return lines;
  }

  /** @param {Operation} operation */
  perform([verb, target, ...rest]) {
    if (BLOCKING.has(verb)) this.start(verb, target, rest);
    else if (verb === 'flag') this.flags[target] = rest[0];
    else if (verb.endsWith('cancel')) this.note(`${verb} #${target}`, this.cancelOnce(verb, this.waits.get(target)));
    else this.note(this.head(verb, target, rest), this.attempt(() => this.call(verb, this.objects[target], rest[0])));
  }

  /** @param {string} verb @param {number} target @param {any[]} rest */
  start(verb, target, [id, then, flag]) {
    const wait = {
      id, verb, then, flag, object: this.objects[target],
      settled: false, cancelled: false, ticket: 0, controller: undefined,
    };
    this.waits.set(id, wait);
    const answer = this.attempt(() => this.enter(wait));
    wait.settled = answer !== WAITS;
    this.note(`${this.head(verb, target, [])} #${id}`, answer);
    if (wait.settled) this.goOn(wait);
  }

  /** A wait has completed: its line, then its continuation. @param {Wait} wait @param {string} text */
  settle(wait, text) {
    wait.settled = true;
    this.note(`#${wait.id}`, text);
    this.goOn(wait);
  }

  /** @param {Wait} wait */
  goOn({ then }) {
    for (const operation of then) this.perform(operation);
  }

  /** @param {string} verb @param {Wait | undefined} wait */
  cancelOnce(verb, wait) {
    if (wait === undefined) return 'not begun';
    if (wait.cancelled && verb === 'cancel') return 'again';
    wait.cancelled = true;
    return this.attempt(() => this.cancel(wait));
  }

  /** @param {Wait} wait */
  predicate({ id, flag }) {
    const value = this.flags[flag] ?? 0;
    this.note(`predicate #${id}`, String(value));
    if (value < 0) throw new PredicateError('predicate');
    return value;
  }

  /** @param {string} verb @param {number} target @param {any[]} rest */
  head(verb, target, [n]) {
    return `${verb} ${this.names[target]}${n === undefined ? '' : ` ${n}`}`;
  }

  /** @param {string} head @param {string | Promise<string>} text a promise if it will be known a microtask later */
  note(head, text) {
    let state = '';
    this.objects.forEach((object, index) => {
      const now = this.attempt(() => this.state(object));
      if (this.states[index] === now) return;
      this.states[index] = now;
      state += ` | ${this.names[index]} ${now}`;
    });
    const { lines } = this, at = lines.push(`${head}: ${text}${state}`) - 1;
    if (typeof text !== 'string') text.then((text) => lines[at] = `${head}: ${text}${state}`);
  }

  /** @template T @param {() => T} call @returns {T | string} */
  attempt(call) {
    try {
      return call();
    } catch (error) {
      return this.textOf(error);
    }
  }

  /** @param {unknown} error */
  textOf(error) {
    if (error instanceof PredicateError) return error.message;
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
