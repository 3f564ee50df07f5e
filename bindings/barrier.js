import {
  BARRIER_STATES, PASSED, barrier_abort, barrier_new, barrier_reset, barrier_state, barrier_wait,
} from './core.js';
import { integer } from './arguments.js';
import { Waitable } from './wait.js';

/** @typedef {import('./wait.js').WaitOptions} WaitOptions */
/** @typedef {import('./wait.js').PrimitiveOptions} PrimitiveOptions */

/** Lets a number of parties go on together, round after round. asyncio.Barrier. */
export class Barrier extends Waitable {
  /**
   * How many make up a party.
   * @readonly
   * @type {number}
   */
  parties;

  /**
   * @param {number} parties how many make up a party: an integer from 1 to 2147483647, else a TypeError or
   *   RangeError ERR_PARTIES
   * @param {PrimitiveOptions} [options]
   */
  constructor(parties, options) {
    super(options, barrier_new, integer('parties', parties, 1));
    this.parties = parties;
  }

  /**
   * Fulfils once all parties have come, with an index of their order: the last goes on first, with `parties - 1`,
   * then the others with 0, 1, ... Whoever comes while a round is still leaving waits for the next. Aborted or
   * timed out it rejects: while the barrier fills, one more has to come; once it is full, the others pass all the
   * same. Rejects with BrokenBarrierError after `reset` or `abort`, and with SyncError ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<number>}
   */
  wait(options) {
    if (options !== undefined) return this.attempt((handle, cookie) => this.arrive(cookie), options);
    const answer = this.arrive(this.vacant);
    return answer === PASSED ? Promise.resolve(this.given()) : this.promise(answer);
  }

  /**
   * Empties the barrier: those waiting get a BrokenBarrierError, then it fills anew. It also mends a broken one.
   * Throws SyncError ERR_CLOSED.
   */
  reset() {
    this.did(barrier_reset(this.handle));
  }

  /**
   * Breaks the barrier: every wait, now and until `reset`, rejects with a BrokenBarrierError. Throws SyncError
   * ERR_CLOSED.
   */
  abort() {
    this.did(barrier_abort(this.handle));
  }

  /** Throws SyncError ERR_CLOSED. */
  get state() {
    return BARRIER_STATES[this.ask(barrier_state(this.handle))];
  }

  /** Throws SyncError ERR_CLOSED. */
  get broken() {
    return this.state === 'broken';
  }

  /** @internal asyncio's form: `<Barrier filling, 1/3 waiting>`. */
  describe() {
    return this.broken ? this.state : `${this.state}, ${this.waiting}/${this.parties} waiting`;
  }

  /** @internal The core's answer to a wait; the last of a party wakes the others. @param {number} cookie */
  arrive(cookie) {
    const answer = barrier_wait(this.handle, cookie);
    if (answer === PASSED) this.rouse();
    return answer;
  }

  /** @internal @param {number} [index] the last one's, if it is not told */
  given(index = this.parties - 1) {
    return index;
  }
}
