// What `waitline/shared` must compile; what it must not stands behind @ts-expect-error.
import { AbandonedError, Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore, Space, SyncError, attach } from 'waitline/shared';
import type { Token, TokenOf } from 'waitline/shared';
import * as local from 'waitline';

const space = new Space({ objects: 10, threads: 2, waits: 100 });

export async function everyCall() {
  using lock = new Lock({ name: 'db', space, fair: 'strict' });
  const token: TokenOf<Lock> = lock.share(), plain: Token = token;
  const there: Lock = attach(token);
  const got: true = await there.acquire({ timeout: 5, rejectAbandoned: true });
  const blocked: true = there.acquireSync({ timeout: 5 });
  const result: number = there.runSync(() => 5);
  there.abandoned = false;
  const held: local.Hold = await lock.hold();
  const condition = new Condition(lock), own: Lock = condition.lock;
  const value: string = condition.waitForSync(() => 'ready', { timeout: 5 });
  const event: Event = attach(new Event({ space }).share());
  const passed: true = event.waitSync();
  const semaphore = new Semaphore(2, { fair: 'bounded', recover: false }), permits: number = semaphore.value;
  const bounded: Semaphore = new BoundedSemaphore(2);
  const index: number = new Barrier(2, { name: 'start' }).waitSync();
  const done: boolean = space.reap(space.agent);
  const error: SyncError = new AbandonedError('ERR_ABANDONED', ''), same: local.SyncError = error;
  return { plain, got, blocked, result, held, own, value, passed, permits, bounded, index, done, same };
}

// @ts-expect-error
new Lock({ fair: 'random' });
// @ts-expect-error
new Condition(new local.Lock());
// @ts-expect-error
new Event().acquireSync();
// @ts-expect-error
space.agent = 1;
// @ts-expect-error
new Lock().abandoned = 'no';
