import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lock } from 'waitline';
import { abortable, log, turn } from './log.js';

/** A lock that is held. */
function held() {
  const lock = new Lock();
  assert.equal(lock.tryAcquire(), true);
  return lock;
}

test('Lock 1: starts unlocked, acquire fulfils with true, release returns undefined', async () => {
  const lock = new Lock();
  assert.equal(lock.locked(), false);
  assert.equal(await lock.acquire(), true);
  assert.equal(lock.locked(), true);
  assert.equal(lock.release(), undefined);
  assert.equal(lock.locked(), false);
});

test('Lock 1: those who wait get it in the order in which they came, and true', async () => {
  const lock = held(), seen = log();
  for (const name of ['a', 'b', 'c']) seen(lock.acquire(), name);
  assert.deepEqual(await turn(seen), []);
  assert.equal(lock.waiting, 3);

  for (const line of ['a: true', 'b: true', 'c: true']) {
    lock.release();
    assert.deepEqual(await turn(seen), [line]);
    assert.equal(lock.locked(), true);
  }
  assert.equal(lock.waiting, 0);
});

test('Lock 2: acquire passes at once if every queued waiter is a cancelled one', async () => {
  const lock = held(), seen = log(), { signal, abort } = abortable();
  seen(lock.acquire({ signal }), 'a');
  seen(lock.acquire({ signal }), 'b');
  abort('no more');
  lock.release();
  assert.equal(lock.waiting, 2);
  assert.equal(lock.tryAcquire(), true);
  assert.deepEqual(await turn(seen), ['a rejects: no more', 'b rejects: no more']);
  assert.equal(lock.locked(), true);
});

test('Lock 2: one who was woken and then cancelled is not overtaken', async () => {
  const lock = held(), seen = log(), { signal, abort } = abortable();
  seen(lock.acquire({ signal }), 'woken');
  lock.release();
  abort('no more');
  assert.equal(lock.locked(), false);
  assert.equal(lock.tryAcquire(), false);
  seen(lock.acquire(), 'newcomer');
  assert.deepEqual(await turn(seen), ['woken rejects: no more', 'newcomer: true']);
});

test('Lock 2: a cancelled one among others does not let a newcomer pass', async () => {
  const lock = held(), seen = log(), { signal, abort } = abortable();
  seen(lock.acquire({ signal }), 'cancelled');
  seen(lock.acquire(), 'waiter');
  abort('no more');
  lock.release();
  assert.equal(lock.tryAcquire(), false);
  assert.deepEqual(await turn(seen), ['cancelled rejects: no more', 'waiter: true']);
});

test('Lock 3: release when unlocked is an error and changes nothing', async () => {
  const lock = new Lock();
  const error = { name: 'SyncError', code: 'ERR_NOT_ACQUIRED', message: 'Lock is not acquired.' };
  assert.throws(() => lock.release(), error);
  await lock.acquire();
  lock.release();
  assert.throws(() => lock.release(), error);
  assert.equal(lock.locked(), false);
  assert.equal(await lock.acquire(), true);
});

test('Lock 4: release wakes the head only', async () => {
  const lock = held(), seen = log();
  seen(lock.acquire(), 'a');
  seen(lock.acquire(), 'b');
  lock.release();
  assert.deepEqual(await turn(seen), ['a: true']);
  assert.equal(lock.waiting, 1);
});

test('Lock 4: release wakes nobody if the head is cancelled; that one wakes the next when it is resumed', async () => {
  const lock = held(), other = held(), seen = log(), { signal, abort } = abortable();
  seen(lock.acquire({ signal }), 'head');
  seen(lock.acquire(), 'next');
  seen(other.acquire(), 'elsewhere');
  abort('no more');
  lock.release();
  other.release();
  assert.deepEqual(await turn(seen), ['head rejects: no more', 'elsewhere: true', 'next: true']);
});

test('Lock 5: in the turn of a release with waiters it is unlocked, and a second release is an error', async () => {
  const lock = held(), seen = log();
  seen(lock.acquire(), 'waiter');
  lock.release();
  assert.equal(lock.locked(), false);
  assert.throws(() => lock.release(), { code: 'ERR_NOT_ACQUIRED' });
  assert.equal(lock.locked(), false);
  assert.deepEqual(await turn(seen), ['waiter: true']);
  assert.equal(lock.locked(), true);
});

test('Lock 5: in the turn of a release with waiters a newcomer queues', async () => {
  const lock = held(), seen = log();
  seen(lock.acquire(), 'waiter');
  lock.release();
  assert.equal(lock.tryAcquire(), false);
  seen(lock.acquire({ timeout: 0 }), 'impatient');
  seen(lock.acquire(), 'newcomer');
  assert.equal(lock.waiting, 2);
  assert.deepEqual(await turn(seen), ['impatient rejects: TimeoutError', 'waiter: true']);
  lock.release();
  assert.deepEqual(await turn(seen), ['newcomer: true']);
});

test('Lock 6: a cancelled waiter leaves the queue, and the next one is woken only if the lock is free', async () => {
  const lock = held(), seen = log(), { signal, abort } = abortable();
  seen(lock.acquire(), 'a');
  seen(lock.acquire({ signal }), 'b');
  seen(lock.acquire(), 'c');
  abort('no more');
  assert.equal(lock.waiting, 3);
  assert.deepEqual(await turn(seen), ['b rejects: no more']);
  assert.equal(lock.waiting, 2);
  lock.release();
  assert.deepEqual(await turn(seen), ['a: true']);
  lock.release();
  assert.deepEqual(await turn(seen), ['c: true']);
});

test('Lock 6: a waiter woken and then cancelled passes the lock on', async () => {
  const lock = held(), seen = log(), { signal, abort } = abortable();
  seen(lock.acquire({ signal }), 'a');
  seen(lock.acquire(), 'b');
  lock.release();
  abort('no more');
  assert.deepEqual(await turn(seen), ['a rejects: no more', 'b: true']);
  assert.equal(lock.locked(), true);
});

test('tryAcquire takes a free lock, and never waits', () => {
  const lock = new Lock();
  assert.equal(lock.tryAcquire(), true);
  assert.equal(lock.tryAcquire(), false);
  assert.equal(lock.waiting, 0);
  lock.release();
  assert.equal(lock.tryAcquire(), true);
});

test('hold: what it fulfils with releases once, and then does nothing', async () => {
  const lock = new Lock();
  const hold = await lock.hold();
  assert.equal(lock.locked(), true);
  assert.equal(hold.release(), undefined);
  assert.equal(lock.locked(), false);
  hold.release();

  const other = await lock.hold();
  hold.release();
  hold[Symbol.dispose]();
  assert.equal(lock.locked(), true, 'what another one holds is left alone');
  other[Symbol.dispose]();
  assert.equal(lock.locked(), false);
});

test('hold: those who wait get a hold each, in order', async () => {
  const lock = held(), seen = log();
  const use = async (name) => {
    const hold = await lock.hold();
    seen.note(`${name} in, ${lock.locked() ? 'locked' : 'unlocked'}`);
    await null;
    seen.note(`${name} out`);
    hold.release();
  };
  use('a');
  use('b');
  lock.release();
  assert.deepEqual(await turn(seen), ['a in, locked', 'a out', 'b in, locked', 'b out']);
  assert.equal(lock.locked(), false);
});

test('hold: its release is an error if somebody else has released the lock, and only the first time', async () => {
  const lock = new Lock();
  const hold = await lock.hold();
  lock.release();
  assert.throws(() => hold.release(), { code: 'ERR_NOT_ACQUIRED' });
  hold.release();
});

test('run: gives the result of fn, and holds the lock until fn is done', async () => {
  const lock = new Lock(), seen = log();
  let finish;
  seen(lock.run(() => new Promise((resolve) => { finish = resolve; })), 'async');
  seen(lock.run(() => `sync, ${lock.locked()}`), 'sync');
  assert.deepEqual(await turn(seen), []);
  finish('done');
  assert.deepEqual(await turn(seen), ['async: done', 'sync: sync, true']);
  assert.equal(lock.locked(), false);
});

test('run: takes any thenable from fn', async () => {
  assert.equal(await new Lock().run(() => ({ then: (resolve) => resolve('thenable') })), 'thenable');
});

test('run: rejects with what fn throws or rejects with, and releases', async () => {
  const lock = new Lock(), error = new Error('mine');
  await assert.rejects(lock.run(() => { throw error; }), (reason) => reason === error);
  assert.equal(lock.locked(), false);
  await assert.rejects(lock.run(() => Promise.reject(error)), (reason) => reason === error);
  assert.equal(lock.locked(), false);
});

test('run: does not call fn, and releases nothing, if the lock is not had', async () => {
  const lock = held(), seen = log(), { signal, abort } = abortable();
  const fn = () => seen.note('fn ran');
  seen(lock.run(fn, { signal }), 'aborted');
  seen(lock.run(fn, { timeout: 0 }), 'timed out');
  abort('no more');
  assert.deepEqual(await turn(seen), ['timed out rejects: TimeoutError', 'aborted rejects: no more']);
  assert.equal(lock.locked(), true);
  assert.equal(lock.waiting, 0);
});
