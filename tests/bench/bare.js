// The limits: what one would write by hand with promises alone. First in, first out; no errors, no way to give up.

/** What a bare `await` is done on. */
export const settled = Promise.resolve(/** @type {true} */ (true));

/** Resolvers in an array, the least that hands a promise on. With more than one permit it is a semaphore. */
export class Bare {
  queue = /** @type {((value: true) => void)[]} */ ([]);
  first = 0;

  constructor(permits = 1) {
    this.permits = permits;
  }

  acquire() {
    if (this.permits > 0) {
      this.permits--;
      return settled;
    }
    if (this.first > 1024 && this.first * 2 > this.queue.length) {
      this.queue = this.queue.slice(this.first);
      this.first = 0;
    }
    return new Promise((resolve) => {
      this.queue.push(resolve);
    });
  }

  release() {
    if (this.first === this.queue.length) {
      this.permits++;
      return;
    }
    const resolve = this.queue[this.first];
    this.queue[this.first++] = /** @type {any} */ (undefined);
    resolve(true);
  }
}

/** The one that is handed the lock next, and the one who pumps: as waitline does. */
let next = /** @type {Strict | undefined} */ (undefined);
const pump = () => next?.resume();

/**
 * Resolvers whose waiters take the lock a microtask after the release, as rule R3 asks for and asyncio does; the least
 * that keeps the rule. In a ring that doubles when it is full, which costs less than Bare's array.
 */
export class Strict {
  ring = /** @type {(((value: true) => void) | undefined)[]} */ (new Array(16).fill(undefined));
  first = 0;
  last = 0;
  free = true;

  acquire() {
    if (this.free) {
      this.free = false;
      return settled;
    }
    return this.pending();
  }

  pending() {
    const wait = { resolve: /** @type {any} */ (undefined) };
    const promise = new Promise((resolve) => { wait.resolve = resolve; });
    this.push(wait.resolve);
    return promise;
  }

  push(/** @type {(value: true) => void} */ resolve) {
    if (this.last - this.first === this.ring.length) this.grow();
    this.ring[this.last++ & this.ring.length - 1] = resolve;
  }

  grow() {
    const { ring, first, last } = this, { length } = ring;
    this.ring = Array.from({ length: 2 * length }, (_, i) => ring[first + i & length - 1]);
    this.first = 0;
    this.last = last - first;
  }

  release() {
    if (this.first === this.last) {
      this.free = true;
      return;
    }
    next = this;
    settled.then(pump);
  }

  resume() {
    const at = this.first++ & this.ring.length - 1, resolve = /** @type {(value: true) => void} */ (this.ring[at]);
    this.ring[at] = undefined;
    resolve(true);
  }
}

/** `(a) => { word0 = a; return word1; }`, in WebAssembly. */
const bytes = Uint8Array.from(
  atob('AGFzbQEAAAABBgFgAX8BfwMCAQAFAwEAAQcFAQFmAAAKEAEOAEEAIAA2AgBBBCgCAAs='), (byte) => byte.charCodeAt(0),
);
const { f } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
const call = /** @type {(argument: number) => number} */ (f);

/** A Strict that calls into WebAssembly as often as waitline, whose core decides there. Here nothing is done there. */
export class Called extends Strict {
  acquire() {
    if (!this.free) call(this.last);
    return super.acquire();
  }

  release() {
    call(this.last);
    super.release();
  }

  resume() {
    call(this.first);
    super.resume();
  }
}

/** Resolvers that a loop calls, all at once. */
export class BareEvent {
  waiting = /** @type {((value: true) => void)[]} */ ([]);

  wait() {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }

  set() {
    for (const resolve of this.waiting) resolve(true);
  }
}

/** The same, in a microtask each, as rule R3 asks for. */
export class StrictEvent extends BareEvent {
  first = 0;
  next = () => {
    const resolve = this.waiting[this.first];
    this.waiting[this.first++] = /** @type {any} */ (undefined);
    resolve(true);
    if (this.first < this.waiting.length) settled.then(this.next);
  };

  set() {
    settled.then(this.next);
  }
}

/** A Bare with waits for a notification. */
export class BareCondition extends Bare {
  waiting = /** @type {((value: true) => void)[]} */ ([]);

  async wait() {
    const notified = new Promise((resolve) => { this.waiting.push(resolve); });
    this.release();
    await notified;
    return this.acquire();
  }

  notify() {
    this.waiting.shift()?.(true);
  }
}

/** The last of a party resolves the others. */
export class BareBarrier {
  waiting = /** @type {((index: number) => void)[]} */ ([]);

  constructor(/** @type {number} */ parties) {
    this.parties = parties;
  }

  wait() {
    if (this.waiting.length + 1 < this.parties) {
      return new Promise((resolve) => {
        this.waiting.push(resolve);
      });
    }
    const { waiting } = this;
    this.waiting = [];
    for (let i = 0; i < waiting.length; i++) waiting[i](i);
    return Promise.resolve(this.parties - 1);
  }
}
