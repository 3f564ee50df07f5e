import { Condition, Lock } from 'waitline';
import { abortable, log, turn } from '../../log.js';
import { counterpart } from './counterpart.js';

const UNLOCKED = { name: 'SyncError', code: 'ERR_NOT_ACQUIRED' };

/** Acquires and waits; keeps the lock, or gives it back. */
function waiter(condition, name, seen, { signal, release = false } = {}) {
  const wait = async () => {
    await condition.acquire();
    try {
      return await condition.wait({ signal });
    } finally {
      if (release) condition.release();
    }
  };
  seen(wait(), name);
}

counterpart('ConditionTests.test_wait', async (t) => {
  const condition = new Condition(), seen = log();
  for (const name of [1, 2, 3]) waiter(condition, name, seen);
  t.assert.deepEqual(await turn(seen), []);
  t.assert.equal(condition.locked(), false);

  t.assert.equal(await condition.acquire(), true);
  condition.notify();
  t.assert.deepEqual(await turn(seen), [], 'notified, but the lock is held');
  condition.release();
  t.assert.deepEqual(await turn(seen), ['1: true']);
  t.assert.equal(condition.locked(), true);

  condition.notify(2);
  t.assert.deepEqual(await turn(seen), []);
  condition.release();
  t.assert.deepEqual(await turn(seen), ['2: true']);
  condition.release();
  t.assert.deepEqual(await turn(seen), ['3: true']);
  t.assert.equal(condition.locked(), true);
});

counterpart('ConditionTests.test_wait_cancel', async (t) => {
  const condition = new Condition(), { signal, abort } = abortable(), reason = new Error('no more');
  await condition.acquire();
  const waited = condition.wait({ signal });
  abort(reason);
  await t.assert.rejects(waited, reason);
  t.assert.equal(condition.waiting, 0);
  t.assert.equal(condition.locked(), true);
});

counterpart('ConditionTests.test_wait_cancel_contested', async (t) => {
  const condition = new Condition(), seen = log(), { signal, abort } = abortable();
  await condition.acquire();
  seen(condition.wait({ signal }), 'wait');
  t.assert.equal(condition.locked(), false);
  await condition.acquire();
  condition.notify();
  abort('no more');
  t.assert.deepEqual(await turn(seen), [], 'it must have the lock before it may tell');
  condition.release();
  t.assert.deepEqual(await turn(seen), ['wait rejects: no more']);
  t.assert.equal(condition.locked(), true);
});

counterpart('ConditionTests.test_wait_cancel_after_notify', async (t) => {
  const condition = new Condition(), seen = log(), { signal, abort } = abortable();
  waiter(condition, 'waiter', seen, { signal, release: true });
  await turn();
  await condition.acquire();
  condition.notify();
  await turn();
  t.assert.equal(condition.lock.waiting, 1, 'it re-acquires the lock');
  abort('no more');
  t.assert.deepEqual(await turn(seen), []);
  condition.release();
  t.assert.deepEqual(await turn(seen), ['waiter rejects: no more']);
  t.assert.equal(condition.locked(), false);
});

counterpart('ConditionTests.test_wait_unacquired', async (t) => {
  await t.assert.rejects(new Condition().wait(), { ...UNLOCKED, message: 'cannot wait on un-acquired lock' });
});

counterpart('ConditionTests.test_wait_for', async (t) => {
  const condition = new Condition(), seen = log();
  let ready = false;
  const notify = () => condition.run(() => condition.notify());
  seen(condition.run(() => condition.waitFor(() => ready)), 1);
  t.assert.deepEqual(await turn(seen), []);
  await notify();
  t.assert.deepEqual(await turn(seen), [], 'notified, and it waits on');
  ready = true;
  await notify();
  t.assert.deepEqual(await turn(seen), ['1: true']);
});

counterpart('ConditionTests.test_wait_for_unacquired', async (t) => {
  const condition = new Condition(), value = [1, 2, 3];
  t.assert.equal(await condition.waitFor(() => value), value);
  await t.assert.rejects(condition.waitFor(() => false), UNLOCKED);
});

counterpart('ConditionTests.test_notify', async (t) => {
  const condition = new Condition(), seen = log();
  for (const name of [1, 2, 3]) waiter(condition, name, seen, { release: true });
  t.assert.deepEqual(await turn(seen), []);
  await condition.run(() => condition.notify(1));
  t.assert.deepEqual(await turn(seen), ['1: true']);
  await condition.run(() => {
    condition.notify(1);
    condition.notify(2048);
  });
  t.assert.deepEqual(await turn(seen), ['2: true', '3: true']);
});

counterpart('ConditionTests.test_notify_all', async (t) => {
  const condition = new Condition(), seen = log();
  for (const name of [1, 2]) waiter(condition, name, seen, { release: true });
  t.assert.deepEqual(await turn(seen), []);
  await condition.run(() => condition.notifyAll());
  t.assert.deepEqual(await turn(seen), ['1: true', '2: true']);
});

counterpart('ConditionTests.test_notify_unacquired', (t) => {
  t.assert.throws(() => new Condition().notify(), { ...UNLOCKED, message: 'cannot notify on un-acquired lock' });
});

counterpart('ConditionTests.test_notify_all_unacquired', (t) => {
  t.assert.throws(() => new Condition().notifyAll(), { ...UNLOCKED, message: 'cannot notify on un-acquired lock' });
});

counterpart('ConditionTests.test_repr', async (t) => {
  const condition = new Condition();
  t.assert.equal(String(condition), '<Condition unlocked>');
  await condition.acquire();
  t.assert.equal(String(condition), '<Condition locked>');
  condition.wait();
  t.assert.equal(String(condition), '<Condition unlocked, 1 waiting>');
  await condition.acquire();
  condition.wait();
  t.assert.equal(String(condition), '<Condition unlocked, 2 waiting>');
});

counterpart('ConditionTests.test_context_manager', async (t) => {
  const condition = new Condition();
  t.assert.equal(condition.locked(), false);
  t.assert.equal(await condition.run(() => condition.locked()), true);
  t.assert.equal(condition.locked(), false);
});

counterpart('ConditionTests.test_explicit_lock', async (t) => {
  const lock = new Lock(), condition = new Condition(lock);
  t.assert.equal(condition.lock, lock);
  for (const object of [condition, lock]) {
    t.assert.deepEqual([lock.locked(), condition.locked()], [false, false]);
    t.assert.deepEqual(await object.run(() => [lock.locked(), condition.locked()]), [true, true]);
  }
  t.assert.deepEqual([lock.locked(), condition.locked()], [false, false]);
});

counterpart('ConditionTests.test_timeout_in_block', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const condition = new Condition(), seen = log();
  seen(condition.run(() => condition.wait({ timeout: 500 })), 'wait');
  t.assert.deepEqual(await turn(seen), []);
  t.mock.timers.tick(500);
  t.assert.deepEqual(await turn(seen), ['wait rejects: TimeoutError']);
  t.assert.equal(condition.locked(), false);
});

/** The wait's error is the signal's reason, whenever it was cancelled. */
async function rejectsWithReason(t, notified) {
  const condition = new Condition(), { signal, abort } = abortable(), reason = new Error('foo');
  let wake = false, caught;
  const waited = condition.run(() => condition.waitFor(() => wake, { signal }).catch((error) => {
    caught = error;
    throw error;
  }));
  await turn();
  if (notified) {
    await condition.acquire();
    wake = true;
    condition.notify();
    await turn();
  }
  abort(reason);
  if (notified) condition.release();
  await t.assert.rejects(waited, (error) => error === reason);
  t.assert.equal(caught, reason);
}

counterpart('ConditionTests.test_cancelled_error_wakeup', (t) => rejectsWithReason(t, false));

counterpart('ConditionTests.test_cancelled_error_re_aquire', (t) => rejectsWithReason(t, true));

/** Two consumers, one item. The one who is notified of it is cancelled: the other one gets it. */
async function itemIsConsumed(t, relocking) {
  const condition = new Condition(), seen = log(), { signal, abort } = abortable();
  let items = 0;
  const consumer = (options) => condition.run(async () => {
    while (await condition.waitFor(() => items !== 0, options) && items > 0) items--;
    return 'done';
  });
  seen(consumer({ signal }), 'first');
  seen(consumer(), 'second');
  await turn();

  await condition.acquire();
  items++;
  condition.notify(1);
  if (relocking) {
    await turn();
    t.assert.equal(condition.lock.waiting, 1, 'the first re-acquires the lock');
  }
  abort('no more');
  condition.release();
  t.assert.deepEqual(await turn(seen), ['first rejects: no more']);
  t.assert.equal(items, 0, 'the second was notified instead');

  items = -1;
  await condition.run(() => condition.notifyAll());
  t.assert.deepEqual(await turn(seen), ['second: done']);
}

counterpart('ConditionTests.test_cancelled_wakeup', (t) => itemIsConsumed(t, false));

counterpart('ConditionTests.test_cancelled_wakeup_relock', (t) => itemIsConsumed(t, true));
