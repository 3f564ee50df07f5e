// Inspection wherever JavaScript runs: with tasks that the platform need not follow.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { Barrier, Event, Lock, Semaphore } from 'waitline';
import { DeadlockError, follow, format, measure, snapshot, task, trace, watch } from 'waitline/inspect';
import { assertTrace } from './schema.js';

const swallow = (/** @type {PromiseLike<unknown>} */ promise) => void promise.then(() => {}, () => {});

const of = (/** @type {string} */ name) => /** @type {import('waitline/inspect').ObjectState} */ (snapshot().objects.find((object) => object.name === name));

test('inspection: objects, who holds them, and their queues', async () => {
  const following = follow(), lock = new Lock({ name: 'seen' }), event = new Event({ name: 'also seen' });
  const mine = task('mine', (own) => own);
  task('first', () => lock.tryAcquire());
  swallow(lock.acquire(/** @type {any} */ ({ task: mine })));
  mine.run(() => swallow(event.wait()));
  const { state, holders, queue } = of('seen');
  assert.equal(state, 'locked');
  assert.deepEqual(holders.map((holder) => holder.task), ['first']);
  assert.deepEqual(queue.map((wait) => [wait.task, wait.operation, wait.state]), [['mine', 'acquire', 'pending']]);
  assert.match(queue[0].where ?? '', /:\d+/);
  assert.deepEqual(of('also seen').queue.map((wait) => wait.task), ['mine']);
  assert.match(format(snapshot()), /Lock "seen" locked\n {2}held by {2}first .*\n {2}1\. +mine +acquire /);
  lock.release();
  event.set();
  await turn();
  assert.deepEqual(of('seen').holders.map((holder) => holder.task), ['mine']);
  following.stop();
  lock.close();
  event.close();
});

test('inspection: a deadlock is reported, and rejected where that is asked for', async () => {
  const reports = /** @type {string[]} */ ([]), [a, b] = ['A', 'B'].map((name) => new Lock({ name }));
  const [one, two] = ['one', 'two'].map((name) => task(name, (own) => own));
  const close = () => {
    one.run(() => { a.tryAcquire(); });
    two.run(() => { b.tryAcquire(); });
    swallow(one.run(() => b.acquire()));
    return two.run(() => a.acquire());
  };
  let watching = watch({ report: ({ text }) => reports.push(text) });
  swallow(close());
  watching.stop();
  assert.equal(reports.length, 1);
  assert.match(reports[0], /^waitline: deadlock\n {2}two waits for Lock "A".*\n {4}held by one.*\n {2}one waits for Lock "B".*\n {4}held by two/);
  a.release();
  b.release();
  await turn();
  a.release();
  b.release();
  watching = watch({ deadlocks: 'reject', report: ({ text }) => reports.push(text) });
  await assert.rejects(close(), DeadlockError);
  assert.equal(a.waiting, 0);
  watching.stop();
  assert.equal(reports.length, 1);
});

test('inspection: a task goes with its code through awaits', async (t) => {
  if (!/** @type {any} */ (globalThis).process?.getBuiltinModule) return t.skip('needs Node\'s AsyncLocalStorage');
  const following = follow({ places: false }), lock = new Lock({ name: 'followed' });
  lock.tryAcquire();
  await Promise.all(['a', 'b'].map((name) => task(name, async () => {
    await null;
    await turn();
    swallow(lock.acquire());
  })));
  assert.deepEqual(of('followed').queue.map((wait) => wait.task), ['a', 'b']);
  following.stop();
  lock.close();
});

test('inspection: a trace', async () => {
  trace.start({ places: true });
  const pool = new Semaphore(1, { name: 'pool' }), barrier = new Barrier(2, { name: 'start' });
  task('a', () => pool.tryAcquire());
  swallow(task('b', () => pool.acquire()));
  swallow(task('b', () => barrier.wait()));
  swallow(task('a', () => barrier.wait()));
  task('a', () => pool.release());
  await turn();
  const file = JSON.parse(trace.stop());
  assertTrace(file);
  const names = file.traceEvents.map((/** @type {any} */ { name }) => name);
  for (const name of ['wait Semaphore "pool"', 'hold Semaphore "pool"', 'release Semaphore "pool"', 'wait Barrier "start"', 'arrive Barrier "start"']) {
    assert.ok(names.includes(name), name);
  }
  assert.equal(names.filter((/** @type {string} */ name) => name === 'wake').length, 4);
});

test('inspection: User Timing measures', async (t) => {
  if (typeof performance.measure !== 'function') return t.skip('needs Node\'s performance.measure');
  const names = /** @type {string[]} */ ([]), lock = new Lock({ name: 'measured' });
  t.mock.method(performance, 'measure', (/** @type {string} */ name) => names.push(name));
  const measuring = measure();
  lock.tryAcquire();
  lock.release();
  measuring.stop();
  assert.deepEqual(names, ['hold Lock "measured"']);
});
