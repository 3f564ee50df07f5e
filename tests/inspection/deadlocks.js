import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { BoundedSemaphore, Condition, Event, Lock, Semaphore } from 'waitline';
import { DeadlockError, task, watch } from 'waitline/inspect';
import { swallow } from './followed.js';

/** @typedef {import('waitline/inspect').Report} Report */

/**
 * A test with what was reported.
 * @param {string} name @param {(reports: Report[], t: import('node:test').TestContext) => unknown} fn @param {'report' | 'reject' | 'ignore'} [deadlocks]
 */
function watched(name, fn, deadlocks = 'report') {
  test(`deadlocks: ${name}`, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const reports = /** @type {Report[]} */ ([]);
    const watching = watch({ deadlocks, report: (report) => reports.push(report) });
    try {
      await fn(reports, t);
    } finally {
      watching.stop();
    }
  });
}

/** Who waits for what that who holds. @param {Report} report */
const edges = ({ links }) => links?.map(({ task: name, waitsFor, heldBy }) => [name, waitsFor, heldBy.map((holder) => holder.task)]);

const two = () => [new Lock({ name: 'A' }), new Lock({ name: 'B' })];

/** Takes one after the other, as a task. @param {string} name @param {(Lock | Semaphore)[]} locks */
const takes = (name, ...locks) => task(name, async () => {
  for (const lock of locks) {
    await lock.acquire();
    await setImmediate();
  }
});

watched('two tasks and two locks, with names and places, once', async (reports) => {
  const [a, b] = two();
  swallow(takes('one', a, b));
  swallow(takes('two', b, a));
  for (let i = 0; i < 4; i++) await setImmediate();
  assert.equal(reports.length, 1);
  assert.deepEqual(edges(reports[0]), [['two', 'Lock "A"', ['one']], ['one', 'Lock "B"', ['two']]]);
  assert.equal(reports[0].type, 'deadlock');
  for (const { where, heldBy } of reports[0].links ?? []) {
    for (const place of [where, heldBy[0].where]) assert.match(place ?? '', /deadlocks\.js:\d+:\d+/);
  }
  assert.match(reports[0].text, /two waits for Lock "A" at .*\n {4}held by one at .*\n {2}one waits for Lock "B" at .*\n {4}held by two at /);
});

watched('three tasks; and a fourth, that waits for one of them, is none of it', async (reports) => {
  const [a, b] = two(), c = new Lock({ name: 'C' });
  swallow(takes('one', a, b));
  swallow(takes('two', b, c));
  swallow(takes('three', c, a));
  for (let i = 0; i < 4; i++) await setImmediate();
  swallow(takes('four', a));
  await setImmediate();
  assert.deepEqual(reports.map(edges), [[['three', 'Lock "A"', ['one']], ['one', 'Lock "B"', ['two']], ['two', 'Lock "C"', ['three']]]]);
});

watched('no circle: the same order, an event, a lock that no task is known to hold, another that moves on', async (reports) => {
  const [a, b] = two();
  swallow(takes('one', a, b));
  swallow(takes('two', a, b));
  const event = new Event(), c = new Lock();
  c.tryAcquire();
  swallow(task('three', async () => {
    await b.acquire();
    await event.wait();
  }));
  swallow(task('four', () => c.acquire()));
  for (let i = 0; i < 4; i++) await setImmediate();
  assert.deepEqual(reports, []);
});

watched('a semaphore: only when all who have its permits are stuck', async (reports) => {
  const pool = new Semaphore(2, { name: 'pool' }), lock = new Lock({ name: 'L' }), event = new Event();
  swallow(takes('one', pool, lock));
  swallow(task('free', async () => {
    await pool.acquire();
    await event.wait();
    await lock.acquire();
  }));
  swallow(takes('holder', lock, pool));
  for (let i = 0; i < 4; i++) await setImmediate();
  assert.deepEqual(reports, []);
  event.set();
  await setImmediate();
  assert.deepEqual(edges(reports[0]), [
    ['free', 'Lock "L"', ['holder']], ['holder', 'Semaphore "pool"', ['one', 'free']], ['one', 'Lock "L"', ['holder']],
  ]);
});

watched('permits that are items are held by nobody: whoever has taken all waits for more of them', async (reports, t) => {
  const items = new Semaphore(2, { name: 'items' }), lock = new Lock();
  swallow(takes('consumer', items, items, items));
  for (let i = 0; i < 3; i++) await setImmediate();
  t.mock.timers.tick(1000);
  assert.equal(reports.length, 0);
  // Given back by somebody else they are items for good.
  task('producer', () => items.release());
  swallow(takes('another', lock, items));
  swallow(task('last', async () => {
    await items.acquire();
    await lock.acquire();
  }));
  for (let i = 0; i < 3; i++) await setImmediate();
  t.mock.timers.tick(1000);
  assert.equal(reports.length, 0);
});

watched('of a bounded semaphore permits come back: whoever has all and wants one more waits for itself', async (reports, t) => {
  const pool = new BoundedSemaphore(1, { name: 'bounded' });
  swallow(takes('greedy', pool, pool));
  for (let i = 0; i < 3; i++) await setImmediate();
  t.mock.timers.tick(1000);
  assert.deepEqual(reports.map(edges), [[['greedy', 'BoundedSemaphore "bounded"', ['greedy']]]]);
});

watched('a task that waits for itself: at once inside of run, else when it has stood for a second', async (reports, t) => {
  const lock = new Lock({ name: 'once' }), other = new Lock({ name: 'twice' });
  swallow(lock.run(() => lock.acquire()));
  assert.deepEqual(reports.map(edges), [], 'nothing yet: it is acquired a microtask later');
  await setImmediate();
  assert.equal(reports.length, 1);
  assert.match(edges(reports[0])?.[0][0].toString() ?? '', /^run at .*deadlocks\.js/);
  swallow(takes('self', other, other));
  for (let i = 0; i < 2; i++) await setImmediate();
  assert.equal(reports.length, 1);
  t.mock.timers.tick(1000);
  assert.deepEqual(edges(reports[1]), [['self', 'Lock "twice"', ['self']]]);
});

watched('a task that does things side by side is not accused of what comes free', async (reports, t) => {
  const lock = new Lock({ name: 'shared' });
  await task('server', () => Promise.all([1, 2, 3].map(async () => {
    await lock.acquire();
    await setImmediate();
    lock.release();
  })));
  t.mock.timers.tick(1000);
  assert.deepEqual(reports, []);
});

/** Two tasks, of which each has a lock and the first waits for the other's; what the second does closes the circle. */
function nearly() {
  const [a, b] = two(), [one, other] = ['one', 'two'].map((name) => task(name, (own) => own)), event = new Event();
  one.run(() => a.tryAcquire());
  other.run(() => b.tryAcquire());
  return { one, other, event, wait: () => swallow(one.run(() => b.acquire())), close: () => swallow(other.run(() => a.acquire())) };
}

watched('where the task that closes it waits for more, it is told of when it has stood for a second', (reports, t) => {
  const { other, event, wait, close } = nearly();
  wait();
  swallow(other.run(() => event.wait()));
  close();
  assert.equal(reports.length, 0);
  t.mock.timers.tick(1000);
  assert.equal(reports.length, 1);
});

watched('and where a task in it has done two things at a time', async (reports, t) => {
  const { one, event, wait, close } = nearly();
  swallow(one.run(() => event.wait()));
  wait();
  event.set();
  await setImmediate();
  close();
  assert.equal(reports.length, 0);
  t.mock.timers.tick(1000);
  assert.equal(reports.length, 1);
});

watched('no circle where a task waits for something else besides', (reports, t) => {
  const { one, event, wait, close } = nearly();
  swallow(one.run(() => event.wait()));
  wait();
  close();
  t.mock.timers.tick(1000);
  assert.equal(reports.length, 0);
});

watched('one that was given up meanwhile is not told of', async (reports, t) => {
  const lock = new Lock(), abort = new AbortController();
  swallow(task('self', async () => {
    await lock.acquire();
    await lock.acquire({ signal: abort.signal });
  }));
  await setImmediate();
  abort.abort();
  await setImmediate();
  t.mock.timers.tick(1000);
  assert.equal(reports.length, 0);
});

watched('over a condition: its waits hold nothing while they wait, and wait for the lock on their way back', async (reports) => {
  const [a, b] = two(), condition = new Condition(a);
  swallow(task('waiter', async () => {
    await b.acquire();
    await condition.acquire();
    await condition.wait();
  }));
  await setImmediate();
  swallow(task('notifier', async () => {
    await condition.acquire();
    condition.notify();
    await setImmediate();
    await b.acquire();
  }));
  for (let i = 0; i < 3; i++) await setImmediate();
  assert.deepEqual(reports.map(edges), [[['notifier', 'Lock "B"', ['waiter']], ['waiter', 'Lock "A"', ['notifier']]]]);
});

watched('rejected, if asked, and all else is as it was', async (reports) => {
  const [a, b] = two(), order = /** @type {string[]} */ ([]);
  const one = takes('one', a, b).then(() => order.push('one has both'));
  const two_ = takes('two', b, a).catch((error) => {
    assert.ok(error instanceof DeadlockError);
    assert.equal(error.code, 'ERR_DEADLOCK');
    assert.match(error.message, /two waits for Lock "A".*\n.*held by one/);
    assert.equal(a.waiting, 0);
    order.push('two is told');
    b.release();
  });
  await Promise.all([one, two_]);
  assert.deepEqual(order, ['two is told', 'one has both']);
  assert.deepEqual([a.locked(), b.locked(), a.waiting, b.waiting], [true, true, 0, 0]);
  assert.deepEqual(reports, []);
  for (const lock of [a, b]) lock.close();
}, 'reject');

watched('hold and run are rejected too; tryAcquire and a timeout of 0 only say no', async () => {
  const [a, b] = two();
  swallow(takes('one', a, b));
  const told = /** @type {string[]} */ ([]);
  await task('two', async () => {
    await b.acquire();
    for (let i = 0; i < 3; i++) await setImmediate();
    const note = (/** @type {Error} */ error) => told.push(error.name);
    await a.hold().catch(note);
    await a.run(() => 1).catch(note);
    await a.acquire({ timeout: 0 }).catch(note);
    told.push(String(a.tryAcquire()));
  });
  assert.deepEqual(told, ['DeadlockError', 'DeadlockError', 'TimeoutError', 'false']);
}, 'reject');

watched('ignored, if asked', async (reports) => {
  const [a, b] = two();
  swallow(takes('one', a, b));
  swallow(takes('two', b, a));
  for (let i = 0; i < 4; i++) await setImmediate();
  assert.deepEqual(reports, []);
}, 'ignore');
