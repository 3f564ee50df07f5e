import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Condition, Lock } from 'waitline';
import { abortable, log, turn } from './log.js';

/** A condition whose lock is held. */
function held() {
  const condition = new Condition();
  assert.equal(condition.tryAcquire(), true);
  return condition;
}

/** Waits at the condition, as `async with condition: await condition.wait()` does, and notes what it got. */
async function waiter(condition, name, seen, options, stay = 0) {
  await condition.acquire();
  try {
    seen.note(`${name}: ${await condition.wait(options)}, ${condition.locked() ? 'locked' : 'unlocked'}`);
    for (let i = 0; i < stay; i++) await null;
  } catch (reason) {
    seen.note(`${name} rejects: ${reason.name ?? reason}, ${condition.locked() ? 'locked' : 'unlocked'}`);
  } finally {
    condition.release();
  }
}

const UNLOCKED = { name: 'SyncError', code: 'ERR_NOT_ACQUIRED' };

test('Condition 1: makes a lock of its own, or takes the one given', () => {
  assert.ok(new Condition().lock instanceof Lock);
  assert.ok(new Condition(null).lock instanceof Lock);
  assert.notEqual(new Condition().lock, new Condition().lock);
  const lock = new Lock();
  assert.equal(new Condition(lock).lock, lock);
  class Special extends Lock {}
  const special = new Special();
  assert.equal(new Condition(special).lock, special);
});

test('Condition 1: acquire, tryAcquire, release, locked, hold and run are those of the lock', async () => {
  const lock = new Lock(), condition = new Condition(lock), seen = log();
  assert.equal(await condition.acquire(), true);
  assert.equal(lock.locked(), true);
  assert.equal(condition.locked(), true);
  assert.equal(condition.tryAcquire(), false);
  seen(condition.acquire(), 'condition');
  seen(lock.acquire(), 'lock');
  assert.equal(lock.waiting, 2);
  assert.equal(condition.waiting, 0);
  assert.equal(condition.release(), undefined);
  assert.deepEqual(await turn(seen), ['condition: true']);
  lock.release();
  assert.deepEqual(await turn(seen), ['lock: true']);
  condition.release();

  const hold = await condition.hold();
  assert.equal(lock.locked(), true);
  hold.release();
  assert.equal(lock.locked(), false);
  assert.equal(await condition.run(() => lock.locked()), true);
  assert.equal(lock.locked(), false);
  assert.throws(() => condition.release(), { ...UNLOCKED, message: 'Lock is not acquired.' });
});

test('Condition 1: several conditions may share a lock, each with waiters of its own', async () => {
  const lock = new Lock(), seen = log();
  const full = new Condition(lock), empty = new Condition(lock);
  waiter(full, 'full', seen);
  waiter(empty, 'empty', seen);
  await turn();
  assert.deepEqual([full.waiting, empty.waiting], [1, 1]);
  await lock.acquire();
  empty.notifyAll();
  lock.release();
  assert.deepEqual(await turn(seen), ['empty: true, locked']);
  assert.deepEqual([full.waiting, empty.waiting], [1, 0]);
  await full.run(() => full.notify());
  assert.deepEqual(await turn(seen), ['full: true, locked']);
});

test('Condition 2: anything but a Lock is a TypeError', () => {
  for (const lock of [{}, 'lock', 1, false, Lock, new Condition(), Lock.prototype.acquire]) {
    assert.throws(() => new Condition(lock), { name: 'TypeError', code: 'ERR_LOCK' });
  }
});

test('Condition 3: wait, notify and notifyAll with the lock free are errors', async () => {
  const condition = new Condition();
  await assert.rejects(condition.wait(), { ...UNLOCKED, message: 'cannot wait on un-acquired lock' });
  await assert.rejects(condition.wait({ timeout: 0 }), { ...UNLOCKED, message: 'cannot wait on un-acquired lock' });
  assert.throws(() => condition.notify(), { ...UNLOCKED, message: 'cannot notify on un-acquired lock' });
  assert.throws(() => condition.notify(0), { ...UNLOCKED, message: 'cannot notify on un-acquired lock' });
  assert.throws(() => condition.notifyAll(), { ...UNLOCKED, message: 'cannot notify on un-acquired lock' });
  assert.equal(condition.waiting, 0);
});

test('Condition 3: in the turn of a release the lock is free, whoever waits for it', async () => {
  const condition = held(), seen = log();
  seen(condition.acquire(), 'a');
  condition.release();
  seen(condition.wait(), 'wait');
  assert.throws(() => condition.notify(), UNLOCKED);
  assert.deepEqual(await turn(seen), ['wait rejects: ERR_NOT_ACQUIRED', 'a: true']);
});

test('Condition 4: wait releases the lock at once, and fulfils with true once it holds it again', async () => {
  const condition = held(), seen = log();
  seen(condition.wait(), 'a');
  assert.equal(condition.locked(), false);
  assert.equal(condition.waiting, 1);
  assert.equal(condition.tryAcquire(), true);
  condition.notify();
  assert.deepEqual(await turn(seen), [], 'notified, but somebody else has the lock');
  condition.release();
  assert.deepEqual(await turn(seen), ['a: true']);
  assert.equal(condition.locked(), true);
});

test('Condition 4: wait lets in the first who waits for the lock', async () => {
  const condition = held(), seen = log();
  seen(condition.acquire(), 'a');
  seen(condition.wait(), 'b');
  assert.deepEqual(await turn(seen), ['a: true']);
});

test('Condition 4: a notified one queues for the lock at its tail', async () => {
  const condition = held(), seen = log();
  seen(condition.wait(), 'notified');
  await condition.acquire();
  seen(condition.acquire(), 'a');
  seen(condition.acquire(), 'b');
  condition.notify();
  condition.release();
  assert.deepEqual(await turn(seen), ['a: true']);
  seen(condition.acquire(), 'c');
  for (const line of ['b: true', 'notified: true', 'c: true']) {
    condition.release();
    assert.deepEqual(await turn(seen), [line]);
  }
});

test('Condition 4: without anybody before it, it takes the lock in its own resumption', async () => {
  const condition = held(), seen = log();
  seen(condition.wait(), 'a');
  condition.tryAcquire();
  condition.notify();
  condition.release();
  assert.equal(condition.locked(), false);
  assert.equal(condition.tryAcquire(), true, 'until then the lock is free, and nobody is in its queue');
  assert.deepEqual(await turn(seen), []);
  condition.release();
  assert.deepEqual(await turn(seen), ['a: true']);
});

test('Condition 5: notify wakes the first, notify(n) the first n, notifyAll all; they come one by one', async () => {
  const condition = new Condition(), seen = log();
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) waiter(condition, name, seen);
  await turn();
  assert.equal(condition.waiting, 6);
  assert.equal(await condition.run(() => condition.notify()), undefined);
  assert.deepEqual(await turn(seen), ['a: true, locked']);
  assert.equal(await condition.run(() => condition.notify(2)), undefined);
  assert.deepEqual(await turn(seen), ['b: true, locked', 'c: true, locked']);
  assert.equal(await condition.run(() => condition.notifyAll()), undefined);
  assert.deepEqual(await turn(seen), ['d: true, locked', 'e: true, locked', 'f: true, locked']);
  assert.equal(condition.locked(), false);
});

test('Condition 5: notify with n below 1 wakes nobody, with too many all there are', async () => {
  const condition = new Condition(), seen = log();
  waiter(condition, 'a', seen);
  waiter(condition, 'b', seen);
  await turn();
  for (const n of [0, -1, -(2 ** 40)]) await condition.run(() => condition.notify(n));
  assert.deepEqual(await turn(seen), []);
  await condition.run(() => condition.notify(2 ** 40));
  assert.deepEqual(await turn(seen), ['a: true, locked', 'b: true, locked']);
});

test('Condition 5: notify keeps the lock, and is not remembered if nobody waits', async () => {
  const condition = held(), seen = log();
  condition.notify(3);
  assert.equal(condition.locked(), true);
  seen(condition.wait(), 'a');
  assert.deepEqual(await turn(seen), []);
  assert.equal(condition.waiting, 1);
});

test('Condition 5: notify counts those still pending: not the woken, not the cancelled', async () => {
  const condition = new Condition(), seen = log(), { signal, abort } = abortable();
  waiter(condition, 'woken', seen);
  waiter(condition, 'cancelled', seen, { signal });
  waiter(condition, 'a', seen);
  waiter(condition, 'b', seen);
  await turn();
  condition.tryAcquire();
  condition.notify();
  abort(new Error('no more'));
  condition.notify();
  condition.release();
  assert.deepEqual(await turn(seen), [
    'woken: true, locked', 'cancelled rejects: Error, locked', 'a: true, locked',
    'b: true, locked', // the cancelled one passed on a notification, by rule 8
  ]);
});

test('Condition 6: a cancelled wait rejects only after it holds the lock again', async () => {
  const condition = held(), seen = log(), { signal, abort } = abortable();
  seen(condition.wait({ signal }), 'a');
  condition.tryAcquire();
  abort('no more');
  assert.deepEqual(await turn(seen), []);
  assert.equal(condition.waiting, 0, 'it is in the lock\'s queue by now');
  assert.equal(condition.lock.waiting, 1);
  condition.release();
  assert.deepEqual(await turn(seen), ['a rejects: no more']);
  assert.equal(condition.locked(), true);
});

test('Condition 6: a wait that timed out rejects only after it holds the lock again', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const condition = held(), seen = log();
  seen(condition.wait({ timeout: 5 }), 'a');
  condition.tryAcquire();
  t.mock.timers.tick(5);
  assert.deepEqual(await turn(seen), []);
  condition.release();
  assert.deepEqual(await turn(seen), ['a rejects: TimeoutError']);
  assert.equal(condition.locked(), true);
});

test('Condition 7: cancelled while re-acquiring, it queues again at the tail', async () => {
  const condition = held(), seen = log(), { signal, abort } = abortable();
  seen(condition.wait({ signal }), 'a');
  condition.tryAcquire();
  condition.notify();
  await turn();
  assert.equal(condition.lock.waiting, 1, 'it is re-acquiring');
  seen(condition.acquire(), 'b');
  abort('no more');
  condition.release();
  assert.deepEqual(await turn(seen), ['b: true']);
  condition.release();
  assert.deepEqual(await turn(seen), ['a rejects: no more']);
  assert.equal(condition.locked(), true);
});

test('Condition 7: cancelled while re-acquiring, woken by the lock already, it queues again too', async () => {
  const condition = held(), seen = log(), { signal, abort } = abortable();
  seen(condition.wait({ signal }), 'a');
  condition.tryAcquire();
  condition.notify();
  await turn();
  seen(condition.acquire(), 'b');
  condition.release();
  abort('no more');
  assert.deepEqual(await turn(seen), ['b: true']);
  condition.release();
  assert.deepEqual(await turn(seen), ['a rejects: no more']);
});

test('Condition 8: a cancelled wait notifies another once it has the lock, even if it was never notified', async () => {
  const condition = new Condition(), seen = log(), { signal, abort } = abortable();
  waiter(condition, 'a', seen, { signal });
  waiter(condition, 'b', seen);
  waiter(condition, 'c', seen);
  await turn();
  condition.tryAcquire();
  abort(new Error('no more'));
  assert.deepEqual(await turn(seen), []);
  assert.equal(condition.waiting, 2);
  condition.release();
  assert.deepEqual(await turn(seen), ['a rejects: Error, locked', 'b: true, locked']);
  assert.equal(condition.waiting, 1);
});

test('Condition 8: cancelled in the turn of its notification, it passes the notification on', async () => {
  const condition = new Condition(), seen = log(), { signal, abort } = abortable();
  waiter(condition, 'a', seen, { signal });
  waiter(condition, 'b', seen);
  await turn();
  condition.tryAcquire();
  condition.notify();
  abort(new Error('no more'));
  condition.release();
  assert.deepEqual(await turn(seen), ['a rejects: Error, locked', 'b: true, locked']);
});

test('Condition 8: cancelled while re-acquiring, it passes the notification on', async () => {
  const condition = new Condition(), seen = log(), { signal, abort } = abortable();
  waiter(condition, 'a', seen, { signal });
  waiter(condition, 'b', seen);
  await turn();
  condition.tryAcquire();
  condition.notify();
  await turn();
  abort(new Error('no more'));
  condition.release();
  assert.deepEqual(await turn(seen), ['a rejects: Error, locked', 'b: true, locked']);
});
