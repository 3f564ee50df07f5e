/// <reference lib="esnext.disposable" preserve="true" />
/**
 * waitline/shared: the objects of `waitline`, in use by many threads: Web Workers, worker_threads, and the page or main
 * thread. Same methods, same rules. Between threads whoever waits is served by turns; within a thread it is first come,
 * first served.
 */
import * as local from './types/index.js';

export { BrokenBarrierError, Hold, SyncError } from './types/index.js';
export type WaitOptions = import('./types/limit.js').WaitOptions;

/** How many there can be; the memory is fixed from the start. */
export interface SpaceOptions {
  /** Objects at a time: 1024 if nothing is said, at most 262,144. */
  objects?: number;
  /** Threads at a time: 32 if nothing is said, at most 56. */
  threads?: number;
  /** Objects and waits of one thread at a time: 8192 if nothing is said, at most 262,143. */
  waits?: number;
}

/**
 * One shared memory, with room for a fixed number of objects. A default one is made for objects that name none. A thread
 * joins a space when it attaches to its first object there, and can be in 64 at most.
 */
export class Space {
  /**
   * Throws SyncError ERR_UNSUPPORTED where there is no shared memory or no Atomics.waitAsync, RangeError ERR_SPACE if the
   * numbers are too large together, and ERR_SPACES in a thread that is in 64 already.
   */
  constructor(options?: SpaceOptions);
  /** This thread in this space, as a number for others to `reap` if the platform does not tell them of its end. */
  readonly agent: number;
  /**
   * Takes a dead thread out of the space: what it held is free, its waits are gone, barriers at which it stood are
   * broken. Whether it was still there. A thread that is reaped by mistake finds everything closed. Needed only where
   * no platform tells: Bun's web workers, Deno's workers of node:worker_threads.
   */
  reap(agent: number): boolean;
}

export interface SharedOptions {
  /** Shown by inspection and in error messages; it travels with the token. */
  name?: string;
  /** Where it is; the default one if nothing is said. */
  space?: Space;
}

export interface FairOptions extends SharedOptions {
  /**
   * Whose turn it is between threads. 'bounded', if nothing is said: a thread may acquire up to 64 times in a row while
   * others wait, then it is the next one's turn. 'strict': the order of arrival, at the cost of a wake for each handoff.
   */
  fair?: 'bounded' | 'strict';
}

export interface SemaphoreOptions extends FairOptions {
  /** Whether permits that a dead thread had acquired come back: true if nothing is said; false if they count items. */
  recover?: boolean;
}

export interface LockWaitOptions extends WaitOptions {
  /** Leave the lock to the next one and reject with AbandonedError, if a thread ended while it held it. */
  rejectAbandoned?: boolean;
}

/** What structured clone carries to another thread, by postMessage or workerData. */
export interface Token {
  readonly waitline: number;
  readonly kind: 'Lock' | 'Event' | 'Condition' | 'Semaphore' | 'BoundedSemaphore' | 'Barrier';
  readonly name: string | undefined;
  readonly space: { readonly id: string; readonly memory: WebAssembly.Memory };
  readonly number: number;
  readonly generation: number;
  readonly parties?: number;
  readonly lock?: Token;
}

/** A token that tells the type of its object. */
export type TokenOf<T> = Token & { readonly [shared]?: T };
declare const shared: unique symbol;

/** What all have more than those of `waitline`. */
interface Shared<T> {
  readonly space: Space;
  /**
   * A token of this object for other threads. From then on it lives until it is closed, by whichever thread, and its
   * pending waits keep the event loop alive. Throws SyncError ERR_CLOSED, and ERR_NOT_ISOLATED on a page that may not
   * share memory, with the two headers that are missing.
   */
  share(): TokenOf<T>;
}

/** What can be acquired by a thread that stops until it may. */
interface Blocking {
  /**
   * Acquires, and blocks the thread until it has; it goes before the thread's own waiters. Throws a DOMException named
   * TimeoutError when `timeout` milliseconds are over; SyncError ERR_CLOSED, ERR_DEADLOCK if this thread holds the lock
   * already, since that could never end, and ERR_MAY_NOT_BLOCK on a page. A signal is looked at only before.
   */
  acquireSync(options?: WaitOptions): true;
  /** Runs `fn` while holding, releases however it ends, and gives its result. Throws as `acquireSync` does. */
  runSync<T>(fn: () => T, options?: WaitOptions): T;
}

/** A thread ended while it held the lock: what that guards may be half done. */
export class AbandonedError extends local.SyncError {}

/** asyncio.Lock, between threads. */
export interface Lock extends Shared<Lock>, Blocking {}
export class Lock extends local.Lock {
  constructor(options?: FairOptions);
  /** As in `waitline`; with `rejectAbandoned` it may reject with AbandonedError. */
  acquire(options?: LockWaitOptions): Promise<true>;
  acquireSync(options?: LockWaitOptions): true;
  /**
   * Whether a thread ended while it held the lock. It stays true until whoever has put right what the lock guards sets
   * it to false. Throws SyncError ERR_CLOSED.
   */
  abandoned: boolean;
}

/** asyncio.Event, between threads. */
export interface Event extends Shared<Event> {}
export class Event extends local.Event {
  constructor(options?: SharedOptions);
  /** As `wait`, and blocks the thread. Throws as `acquireSync` of a lock does. */
  waitSync(options?: WaitOptions): true;
}

/** asyncio.Condition, between threads. It is in its lock's space. */
export interface Condition extends Shared<Condition>, Blocking {}
export class Condition extends local.Condition {
  constructor(lock?: Lock | null, options?: SharedOptions);
  readonly lock: Lock;
  /** As `wait`, and blocks the thread until it holds the lock again. Throws as `acquireSync` of a lock does. */
  waitSync(options?: WaitOptions): true;
  /** As `waitFor`, and blocks the thread. */
  waitForSync<T>(predicate: () => T, options?: WaitOptions): T;
}

/** asyncio.Semaphore, between threads. */
export interface Semaphore extends Shared<Semaphore>, Blocking {}
export class Semaphore extends local.Semaphore {
  constructor(value?: number, options?: SemaphoreOptions);
}

/** asyncio.BoundedSemaphore, between threads. */
export class BoundedSemaphore extends Semaphore {}

/** asyncio.Barrier, between threads. A thread that ends while its parties stand there breaks it. */
export interface Barrier extends Shared<Barrier> {}
export class Barrier extends local.Barrier {
  constructor(parties: number, options?: SharedOptions);
  /** As `wait`, and blocks the thread. Throws as `acquireSync` of a lock does, and BrokenBarrierError. */
  waitSync(options?: WaitOptions): number;
}

/**
 * The object of a token, in this thread: the same one each time. Throws TypeError ERR_TOKEN for anything else; SyncError
 * ERR_VERSION for a token of another version of waitline, ERR_CLOSED, ERR_AGENTS if the space has no place for another
 * thread, and ERR_MEMORY if it has none for another object.
 */
export function attach<T>(token: TokenOf<T>): T;
