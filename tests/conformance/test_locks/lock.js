import { Lock } from 'waitline';
import { abortable, log, turn } from '../../log.js';
import { counterpart } from './counterpart.js';

counterpart('LockTests.test_repr', (t) => {
  const lock = new Lock();
  t.assert.equal(String(lock), '<Lock unlocked>');
  lock.tryAcquire();
  t.assert.equal(String(lock), '<Lock locked>');
});

counterpart('LockTests.test_lock', async (t) => {
  const lock = new Lock();
  t.assert.equal(await lock, lock, 'no thenable');
  t.assert.equal(lock.locked(), false);
});

counterpart('LockTests.test_acquire', async (t) => {
  const lock = new Lock(), seen = log();
  t.assert.equal(await lock.acquire(), true);
  seen(lock.acquire(), 1);
  seen(lock.acquire(), 2);
  t.assert.deepEqual(await turn(seen), []);

  lock.release();
  t.assert.deepEqual(await turn(seen), ['1: true']);
  t.assert.deepEqual(await turn(seen), []);

  seen(lock.acquire(), 3);
  lock.release();
  t.assert.deepEqual(await turn(seen), ['2: true']);
  lock.release();
  t.assert.deepEqual(await turn(seen), ['3: true']);
});

counterpart('LockTests.test_acquire_cancel', async (t) => {
  const lock = new Lock(), { signal, abort } = abortable(), reason = new Error('no more');
  t.assert.equal(await lock.acquire(), true);
  const acquired = lock.acquire({ signal });
  abort(reason);
  await t.assert.rejects(acquired, reason);
  t.assert.equal(lock.waiting, 0);
});

counterpart('LockTests.test_cancel_race', async (t) => {
  const lock = new Lock(), seen = log(), { signal, abort } = abortable();
  const pass = (name, options) => seen(lock.acquire(options).then(() => lock.release()), name);
  await lock.acquire();
  pass('b', { signal });
  t.assert.equal(lock.waiting, 1);
  pass('c');
  t.assert.equal(lock.waiting, 2);

  lock.release();
  abort('no more');
  await turn();
  t.assert.deepEqual(seen.take(), ['b rejects: no more', 'c: undefined'], 'b was woken, then cancelled');

  const again = abortable();
  lock.tryAcquire();
  pass('b', { signal: again.signal });
  pass('c');
  again.abort('no more');
  t.assert.equal(lock.waiting, 2, 'cancelled, and still in the queue');
  lock.release();
  t.assert.deepEqual(await turn(seen), ['b rejects: no more', 'c: undefined']);
  t.assert.equal(lock.locked(), false);
});

counterpart('LockTests.test_cancel_release_race', async (t) => {
  const lock = new Lock(), seen = log(), first = abortable(), third = abortable();
  await lock.acquire();
  seen(lock.acquire({ signal: first.signal }), 'first');
  seen(lock.acquire(), 'second');
  seen(lock.acquire({ signal: third.signal }), 'third');

  first.abort('no more');
  lock.release();
  t.assert.deepEqual(await turn(seen), ['first rejects: no more', 'second: true'], 'only one has the lock');
  t.assert.equal(lock.locked(), true);

  third.abort('no more');
  t.assert.deepEqual(await turn(seen), ['third rejects: no more']);
});

counterpart('LockTests.test_finished_waiter_cancelled', async (t) => {
  const lock = new Lock(), seen = log(), { signal, abort } = abortable();
  await lock.acquire();
  seen(lock.acquire({ signal }), 'b');
  t.assert.equal(lock.waiting, 1);
  seen(lock.acquire(), 'c');
  abort('no more');
  lock.release();
  t.assert.deepEqual(await turn(seen), ['b rejects: no more', 'c: true'], 'the lock goes to the next');
  t.assert.equal(lock.locked(), true);
});

counterpart('LockTests.test_release_not_acquired', (t) => {
  const lock = new Lock();
  t.assert.throws(() => lock.release(), { name: 'SyncError', message: 'Lock is not acquired.' });
});

counterpart('LockTests.test_release_no_waiters', async (t) => {
  const lock = new Lock();
  await lock.acquire();
  t.assert.equal(lock.locked(), true);
  lock.release();
  t.assert.equal(lock.locked(), false);
});

counterpart('LockTests.test_context_manager', async (t) => {
  const lock = new Lock();
  t.assert.equal(lock.locked(), false);
  t.assert.equal(await lock.run(() => lock.locked()), true);
  t.assert.equal(lock.locked(), false);

  const hold = await lock.hold();
  t.assert.equal(lock.locked(), true);
  hold[Symbol.dispose]();
  t.assert.equal(lock.locked(), false);
});
