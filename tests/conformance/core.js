/** Runs programs against the raw exports of a build, by c/core.h's rule of resuming: one at a time, each to its end. */
import {
  BARRIER_STATES, CANCELLED as CORE_CANCELLED, ERRORS, E_CLOSED, MOVED, PASSED, WAITS as CORE_WAITS,
} from 'waitline/core';
import { CANCELLED, DONE, Interpreter, WAITS } from './interpreter.js';

/** @typedef {import('waitline/core').Core} Core */
/** @typedef {import('./interpreter.js').Wait} Wait */
/** @typedef {{ handle: number, kind: string, lock: number }} Handle */

function errorText(/** @type {number} */ number) {
  const [type, , message] = ERRORS[~number] ?? ['an unknown error', , number];
  return `${type}: ${message}`;
}

class Raw extends Interpreter {
  /** @param {import('./programs.js').Program} program @param {Core} core */
  constructor(program, core) {
    super(program);
    this.core = core;
  }

  /** @returns {Handle | string} */
  create(/** @type {string} */ kind, /** @type {any} */ argument) {
    let lock = 0;
    if (kind === 'condition') lock = argument === null ? this.core.lock_new() : this.objects[argument].handle;
    const make = /** @type {(argument: number) => number} */ (this.core[/** @type {'lock_new'} */ (`${kind}_new`)]);
    const handle = make(kind === 'condition' ? lock : argument ?? 0);
    return handle > 0 ? { handle, kind: kind.replace('bounded_', ''), lock } : errorText(handle);
  }

  call(/** @type {string} */ verb, /** @type {Handle} */ { handle, kind, lock }, /** @type {number} */ n = 0) {
    const { core } = this;
    const done = (/** @type {number} */ answer) => (answer < 0 ? errorText(answer) : DONE);
    if (verb === 'notify') return done(core.condition_notify(handle, Math.max(0, n)));
    if (verb === 'notify_all') return done(core.condition_notify(handle, 2 ** 31 - 1));
    if (kind === 'condition') return done(core.lock_release(lock));
    return done(/** @type {any} */ (core)[`${kind}_${verb}`](handle));
  }

  enter(/** @type {Wait} */ wait) {
    if (wait.verb !== 'wait_for') return this.park(wait);
    const value = this.predicate(wait);
    return value ? String(value) : this.park(wait);
  }

  park(/** @type {Wait} */ wait) {
    const { core } = this, { handle, kind, lock } = /** @type {Handle} */ (wait.object);
    const answer = wait.verb !== 'acquire' ? /** @type {any} */ (core)[`${kind}_wait`](handle, wait.id)
      : kind === 'semaphore' ? core.semaphore_acquire(handle, wait.id) : core.lock_acquire(lock || handle, wait.id);
    if (answer < 0) return errorText(answer);
    wait.ticket = answer;
    if (answer > 0) return WAITS;
    return kind === 'barrier' ? String(Number(this.program.objects[this.objects.indexOf(wait.object)][1]) - 1) : 'true';
  }

  cancel(/** @type {Wait} */ { ticket }) {
    const answer = ticket === 0 ? E_CLOSED : this.core.wait_cancel(ticket);
    return answer === E_CLOSED ? 'settled' : answer === PASSED ? DONE : errorText(answer);
  }

  state(/** @type {Handle} */ { handle, kind, lock }) {
    const { core } = this, waiting = core.object_waiting(handle);
    const locked = (/** @type {number} */ answer) => (answer === 1 ? 'locked' : 'unlocked');
    switch (kind) {
      case 'lock': return `${locked(core.lock_locked(handle))} ${waiting}`;
      case 'event': return `${core.event_is_set(handle) === 1 ? 'set' : 'unset'} ${waiting}`;
      case 'condition': return `${locked(core.lock_locked(lock))} ${core.object_waiting(lock)}, ${waiting}`;
      case 'barrier': return `${BARRIER_STATES[core.barrier_state(handle)]} ${waiting}`;
      default: return `${locked(core.semaphore_locked(handle))} value ${core.semaphore_value(handle)}, ${waiting}`;
    }
  }

  drain() {
    let promised = 0;
    for (let address; (address = this.core.wait_resume()) !== 0;) {
      const [outcome, object, ticket, cookie, index, more] = new Int32Array(this.core.memory.buffer, address, 6);
      promised = more;
      this.resumed(/** @type {Wait} */ (this.waits.get(cookie)), object, ticket, outcome, index);
    }
    if (promised !== 0) this.note('resumption', 'somebody was said to be ready and was not');
  }

  /**
   * @param {Wait} wait @param {number} object @param {number} ticket @param {number} outcome @param {number} index
   */
  resumed(wait, object, ticket, outcome, index) {
    const { handle, kind, lock } = /** @type {Handle} */ (wait.object);
    if (ticket !== wait.ticket || object !== handle && object !== lock) this.note('resumption', 'of no such wait');
    if (outcome === CORE_WAITS || outcome === MOVED) return;
    if (outcome === PASSED && wait.verb === 'wait_for') this.check(wait);
    else if (outcome === PASSED) this.settle(wait, kind === 'barrier' ? String(index) : 'true');
    else this.settle(wait, outcome === CORE_CANCELLED ? CANCELLED : errorText(outcome));
  }

  /** A `wait_for` that holds the lock again: its value, its error, or another wait. */
  check(/** @type {Wait} */ wait) {
    const text = this.attempt(() => this.enter(wait));
    if (text !== WAITS) this.settle(wait, text);
  }

  /** What is told after this was left behind. */
  end() {
    for (const object of this.objects) {
      if (object === undefined) continue;
      this.core.object_discard(object.handle);
      this.core.object_discard(object.lock);
    }
    if (this.core.wait_resume() !== 0) throw new Error('a wait outlived the objects of its program');
  }
}

/**
 * @param {import('./programs.js').Program} program
 * @param {Core} core nobody waits in it, and nobody does afterwards
 */
export const run = (program, core) => new Raw(program, core).run();
