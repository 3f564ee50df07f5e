import { LOCK_FREE, LOCK_HELD, lock_acquire, lock_admit, lock_locked, lock_new, lock_release, words } from './core.js';
import { Holdable } from './holdable.js';
import { SLOT, passed } from './wait.js';

/** @typedef {import('./wait.js').WaitOptions} WaitOptions */
/** @typedef {import('./wait.js').PrimitiveOptions} PrimitiveOptions */

/** No word is ever that. */
const NONE = -1;

/**
 * Held by one at a time, handed on first come, first served. Nobody owns it: whoever can reach it may release it;
 * `hold` and `run` release what they acquired. asyncio.Lock.
 */
export class Lock extends Holdable {
  /** @internal Those over it. @type {Set<WeakRef<import('./condition.js').Condition>> | undefined} */
  conditions = undefined;

  /** @param {PrimitiveOptions} [options] */
  constructor(options) {
    super(options, lock_new, lock_acquire);
    /** @internal Where the core has this lock's word, and what it is while nobody is in line. */
    this.word = this.slot << 3;
    /** @internal */
    this.free = this.handle & ~SLOT | LOCK_FREE;
    /** @internal */
    this.held = this.free | LOCK_HELD;
  }

  /** Closes the waits of its conditions too: nobody could notify them. */
  close() {
    super.close();
    this.free = this.held = NONE;
    for (const condition of this.conditions ?? []) condition.deref()?.rouse();
  }

  /**
   * Fulfils with `true` once the lock is held; at once if it is free and nobody waits. Aborted or timed out it
   * rejects and leaves the queue, and if it had been chosen already, the next one is. Rejects with SyncError
   * ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  acquire(options) {
    if (options !== undefined) return this.attempt(lock_acquire, options);
    if (words[this.word] === this.free) {
      words[this.word] = this.held;
      return passed;
    }
    return this.promise(lock_acquire(this.handle, this.vacant));
  }

  /**
   * Unlocks and wakes the first waiter, which takes the lock a microtask later; nobody can overtake it. Throws
   * SyncError ERR_NOT_ACQUIRED if the lock is free, also between a release and that microtask, or ERR_CLOSED.
   */
  release() {
    if (words[this.word] === this.held) words[this.word] = this.free;
    else this.did(lock_release(this.handle));
  }

  /** @internal */
  admit() {
    return lock_admit(this.handle);
  }

  /** Whether it is held. Throws SyncError ERR_CLOSED. */
  locked() {
    return this.ask(lock_locked(this.handle)) === 1;
  }

  /** @internal */
  describe() {
    return (this.locked() ? 'locked' : 'unlocked') + super.describe();
  }
}
