// Must compile; what must not stands behind @ts-expect-error, which fails where there is no error.
import * as waitline from 'waitline';
import { Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, Semaphore, SyncError } from 'waitline';
import type { Hold, PrimitiveOptions, WaitOptions } from 'waitline';
import * as core from 'waitline/core';
import module from 'waitline/core.wasm';
import type * as contract from './contract.d.ts';

// The contract, class by class: whatever it promises is there.
export const agreed: {
  Lock: new (options?: contract.PrimitiveOptions) => contract.Lock;
  Event: new (options?: contract.PrimitiveOptions) => contract.Event;
  Condition: new (lock?: Lock | null, options?: contract.PrimitiveOptions) => Omit<contract.Condition, 'lock'>;
  Semaphore: new (value?: number, options?: contract.PrimitiveOptions) => contract.Semaphore;
  BoundedSemaphore: new (value?: number, options?: contract.PrimitiveOptions) => contract.BoundedSemaphore;
  Barrier: new (parties: number, options?: contract.PrimitiveOptions) => contract.Barrier;
  SyncError: new (...args: never[]) => contract.SyncError;
  BrokenBarrierError: new (...args: never[]) => contract.BrokenBarrierError;
} = waitline;

const wait: WaitOptions = { signal: AbortSignal.timeout(5), timeout: 10 };
const named: PrimitiveOptions = { name: 'db' };

export async function everyCall() {
  using lock = new Lock(named);
  const got: true = await lock.acquire(wait);
  lock.release();
  const tried: boolean = lock.tryAcquire();
  {
    using held: Hold = await lock.hold(wait);
    held.release();
  }
  const result: number = await lock.run(async () => 5, wait);
  const plain: string = await lock.run(() => 'sync');

  const event = new Event();
  event.set();
  event.clear();
  const passed: true = await event.wait(wait);
  const set: boolean = event.isSet();

  const condition = new Condition(lock, named);
  const shared: Lock = condition.lock;
  const item: { id: number } | undefined = await condition.waitFor(() => [{ id: 1 }].pop(), wait);
  const notified: true = await condition.wait();
  condition.notify();
  condition.notify(2);
  condition.notifyAll();

  const semaphore: Semaphore = new BoundedSemaphore(2);
  const value: number = semaphore.value;
  const locked: boolean = semaphore.locked();

  const barrier = new Barrier(3, named);
  const index: number = await barrier.wait(wait);
  const { parties, broken, waiting, name } = barrier;
  const state: 'filling' | 'draining' | 'resetting' | 'broken' = barrier.state;
  barrier.reset();
  barrier.abort();
  barrier.close();

  const error: SyncError = new BrokenBarrierError('ERR_BROKEN_BARRIER', 'Barrier aborted');
  const code: string = error.code;

  const handle: number = core.instantiate().lock_new();
  const states: WebAssembly.Module = module;
  return [
    got, tried, result, plain, passed, set, shared, item, notified, value, locked, index, parties, broken, waiting,
    name, state, code, handle, states,
  ];
}

export async function mustFail(lock: Lock, condition: Condition, barrier: Barrier) {
  // @ts-expect-error a Lock takes options, no name
  new Lock('db');
  // @ts-expect-error no Event is a Lock
  new Condition(new Event());
  // @ts-expect-error the number of parties has no default
  new Barrier();
  // @ts-expect-error
  new Semaphore('2');
  // @ts-expect-error a timeout is an option
  await lock.acquire(100);
  // @ts-expect-error
  await lock.acquire({ timeout: '5' });
  // @ts-expect-error
  await lock.run(5);
  // @ts-expect-error
  await condition.waitFor(true);
  // @ts-expect-error release gives nothing
  const released: boolean = lock.release();
  // @ts-expect-error
  barrier.parties = 5;
  // @ts-expect-error
  lock.name = 'other';
  // @ts-expect-error what is internal is not typed
  lock.settlers;
  return released;
}
