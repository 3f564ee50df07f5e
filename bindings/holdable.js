/// <reference lib="esnext.disposable" preserve="true" />
import { E_WOULD_WAIT, NOW_OR_NEVER, PASSED } from './core.js';
import { Waitable } from './wait.js';
import { callable } from './arguments.js';

/** @typedef {import('./wait.js').WaitOptions} WaitOptions */

/** One acquisition, released at most once: later releases do nothing. */
export class Hold {
  /** @type {{ release(): void } | undefined} */
  #held;

  /** @internal @param {{ release(): void }} held */
  constructor(held) {
    this.#held = held;
  }

  /** Gives back what is held. The second time, and after that, it does nothing. */
  release() {
    const held = this.#held;
    this.#held = undefined;
    held?.release();
  }

  /** `using`: the same as `release()`. */
  [Symbol.dispose]() {
    this.release();
  }
}

/** What can be acquired and released: a Lock and the semaphores. */
export class Holdable extends Waitable {
  /** @internal How the core acquires it. @type {(handle: number, cookie: number) => number} */
  enter;

  /**
   * @internal
   * @param {unknown} options
   * @param {(argument: number) => number} create the core's constructor
   * @param {(handle: number, cookie: number) => number} enter
   * @param {number} [argument]
   */
  constructor(options, create, enter, argument) {
    super(options, create, argument);
    this.enter = enter;
  }

  /**
   * Acquires without waiting: whether it did. Throws SyncError ERR_CLOSED.
   * @returns {boolean}
   */
  tryAcquire() {
    const answer = this.enter(this.handle, NOW_OR_NEVER);
    return answer !== E_WOULD_WAIT && this.ask(answer) === PASSED;
  }

  /**
   * Acquires, for `using held = await lock.hold()`: what it fulfils with releases at the end of the block, or by
   * its own `release()`, once. Rejects and is cancelled as `acquire` is.
   * @param {WaitOptions} [options]
   * @returns {Promise<Hold>}
   */
  hold(options) {
    return this.attempt(this.enter, options, () => new Hold(/** @type {any} */ (this)));
  }

  /**
   * Runs `fn` while holding, releases however it ends, and fulfils with its result. Rejects with what `fn` threw,
   * and as `acquire` does; then `fn` did not run. asyncio's `async with`.
   * @template T
   * @param {() => T | PromiseLike<T>} fn
   * @param {WaitOptions} [options]
   * @returns {Promise<T>}
   */
  async run(fn, options) {
    callable('fn', fn);
    const self = /** @type {any} */ (this);
    await self.acquire(options);
    try {
      return await fn();
    } finally {
      self.release();
    }
  }
}
