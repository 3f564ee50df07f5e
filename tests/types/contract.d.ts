// The public names and types, as they were agreed: tests/types/usage.ts holds the package against them.

/** How long and until when to wait. Every waiting call takes it last. */
export interface WaitOptions {
  /** Aborting rejects the wait with `signal.reason` and takes it out of the queue. */
  signal?: AbortSignal;
  /** Milliseconds; then the wait rejects with a DOMException named TimeoutError. 0: now or never. */
  timeout?: number;
}

export interface PrimitiveOptions {
  /** Shown by inspection, traces and error messages. */
  name?: string;
}

/** One acquisition, released at most once: later releases do nothing. */
export interface Hold extends Disposable {
  release(): void;
}

interface Primitive extends Disposable {
  readonly name: string | undefined;
  /** Waits not settled yet in this object's queue (rule R9); of a Barrier: parties arrived while filling, else 0. */
  readonly waiting: number;
  /** Frees the core's slot. Waits still queued reject with SyncError ERR_CLOSED; so does any later call.
   *  Unreachable objects are freed without it. */
  close(): void;
}

interface Holdable {
  acquire(options?: WaitOptions): Promise<true>;
  tryAcquire(): boolean;
  release(): void;
  locked(): boolean;
  /** `using held = await lock.hold();` */
  hold(options?: WaitOptions): Promise<Hold>;
  /** Runs fn while holding; releases however fn ends; gives fn's result. */
  run<T>(fn: () => T | PromiseLike<T>, options?: WaitOptions): Promise<T>;
}

export interface Lock extends Primitive, Holdable {}
export class Lock {
  constructor(options?: PrimitiveOptions);
}

export interface Event extends Primitive {}
export class Event {
  constructor(options?: PrimitiveOptions);
  wait(options?: WaitOptions): Promise<true>;
  set(): void;
  clear(): void;
  isSet(): boolean;
}

export interface Condition extends Primitive, Holdable {}
export class Condition {
  constructor(lock?: Lock | null, options?: PrimitiveOptions);
  readonly lock: Lock;
  wait(options?: WaitOptions): Promise<true>;
  waitFor<T>(predicate: () => T, options?: WaitOptions): Promise<T>;
  notify(n?: number): void;
  notifyAll(): void;
}

export interface Semaphore extends Primitive, Holdable {}
export class Semaphore {
  constructor(value?: number, options?: PrimitiveOptions);
  readonly value: number;
}

export class BoundedSemaphore extends Semaphore {}

export interface Barrier extends Primitive {}
export class Barrier {
  constructor(parties: number, options?: PrimitiveOptions);
  wait(options?: WaitOptions): Promise<number>;
  reset(): void;
  abort(): void;
  readonly parties: number;
  readonly broken: boolean;
  readonly state: 'filling' | 'draining' | 'resetting' | 'broken';
}

/** Misuse and broken states. asyncio's RuntimeError is a SyncError, its ValueError a RangeError; each has a code. */
export class SyncError extends Error {
  readonly code: string; // ERR_NOT_ACQUIRED, ERR_CLOSED, ERR_BROKEN_BARRIER, ...
}
export class BrokenBarrierError extends SyncError {}
