// Stands for ../wait.js in `waitline/shared`: what every object has more, if others may know it.
import { limitsOf } from '../arguments.js';
import { refusal } from '../limit.js';
import { Waitable as Local } from '../wait.js';
import { aimed } from './space.js';
import { VERSION, keyOf, remember } from './token.js';

export * from '../wait.js';

/** @typedef {import('./token.js').Token} Token */

export class Waitable extends Local {
  /** What others know it by, once it is shared. @internal @type {Token | undefined} */
  token = undefined;

  /** @param {unknown} options @param {(argument: number) => number} create @param {number} [argument] */
  constructor(options, create, argument) {
    const space = aimed(options);
    super(options, create, argument);
    /** The space in which it is. @readonly */
    this.space = space;
    /** @internal So that a call finds it at once. */
    this.core = space.core;
  }

  /**
   * A token that structured clone carries to another thread, where `attach` gives the same object. From now on it lives
   * until it is closed. Throws SyncError ERR_CLOSED, and ERR_NOT_ISOLATED on a page that may not share memory.
   * @returns {Token}
   */
  share() {
    const { core } = this, generation = this.ask(core.object_generation(this.handle));
    if (this.token !== undefined) return this.token;
    const space = this.space.token(), details = this.details(), number = this.ask(core.object_share(this.handle));
    const token = { waitline: VERSION, kind: this.constructor.name, name: this.name, space, number, generation, ...details };
    this.become(token);
    return token;
  }

  /** @internal What else another thread has to know. @returns {{ parties?: number, lock?: Token }} */
  details() {
    return {};
  }

  /** @internal From now on others may end its waits. @param {Token} token */
  become(token) {
    this.token = token;
    remember(keyOf(token), this);
    if (this.kept > 0) this.space.began(this);
  }

  /** @internal @param {import('../wait.js').Settler} settler */
  keep(settler) {
    super.keep(settler);
    if (this.kept === 1 && this.token !== undefined) this.space.began(this);
  }

  /** @internal @param {number} last */
  settle(last) {
    super.settle(last);
    if (this.kept === 0 && this.token !== undefined) this.space.ended(this);
  }

  /**
   * @internal Blocks the thread until its wait is over.
   * @param {import('../wait.js').WaitOptions | undefined} options
   */
  block(options) {
    const { timeout } = limitsOf(options), answer = this.space.block(this, timeout);
    if (answer < 0) throw refusal(this, answer, timeout);
  }
}
