import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Lock } from 'waitline';
import { task, watch } from 'waitline/inspect';
import { swallow } from './followed.js';

/** Time that passes only by hand. @param {import('node:test').TestContext} t */
function clock(t) {
  let now = 5000;
  t.mock.method(performance, 'now', () => now);
  t.mock.timers.enable({ apis: ['setTimeout'] });
  return (/** @type {number} */ ms) => {
    now += ms;
    t.mock.timers.tick(ms);
  };
}

test('watch: a wait that lasts longer is told of once, with who holds what it is for', async (t) => {
  const pass = clock(t), reports = /** @type {any[]} */ ([]), lock = new Lock({ name: 'slow' });
  const watching = watch({ longerThan: 100, report: (report) => reports.push(report) });
  await task('holder', () => lock.acquire());
  swallow(task('first', () => lock.acquire()));
  pass(60);
  swallow(task('second', () => lock.acquire()));
  pass(39);
  assert.equal(reports.length, 0);
  pass(1);
  assert.deepEqual(reports.map((report) => [report.type, report.object, report.task, report.for]), [['long wait', 'Lock "slow"', 'first', 100]]);
  assert.match(reports[0].text, /^waitline: first has waited for Lock "slow" \(acquire\) for 100 ms at .*watch\.js:\d+:\d+.*\n {2}held by holder for 100 ms at /);
  assert.match(reports[0].where, /watch\.js:\d+:\d+/);
  pass(1000);
  assert.deepEqual(reports.map((report) => report.task), ['first', 'second']);
  pass(10_000);
  assert.equal(reports.length, 2);
  watching.stop();
});

test('watch: one that ends in time is not; nor any after the end', async (t) => {
  const pass = clock(t), reports = /** @type {any[]} */ ([]), lock = new Lock();
  const watching = watch({ longerThan: 100, report: (report) => reports.push(report), places: false });
  await lock.acquire();
  swallow(lock.acquire());
  pass(99);
  lock.release();
  await setImmediate();
  pass(500);
  assert.deepEqual(reports, []);
  swallow(lock.acquire());
  watching.stop();
  watching.stop();
  pass(500);
  assert.deepEqual(reports, []);
});

test('watch: tells the console if nobody else is to be told', async (t) => {
  const pass = clock(t), error = t.mock.method(console, 'error', () => {}), lock = new Lock({ name: 'told' });
  const watching = watch({ longerThan: 1 });
  lock.tryAcquire();
  swallow(lock.acquire());
  pass(1);
  watching[Symbol.dispose]();
  assert.match(String(error.mock.calls[0].arguments[0]), /\(no task\) has waited for Lock "told" \(acquire\) for 1\.0 ms/);
});

test('watch: says what is wrong with its options', () => {
  const wrong = /** @type {[any, object][]} */ ([
    [{ longerThan: 0 }, { code: 'ERR_LONGERTHAN', message: 'longerThan must be a number of milliseconds above 0, got 0' }],
    [{ longerThan: NaN }, { code: 'ERR_LONGERTHAN' }],
    [{ longerThan: '5' }, { code: 'ERR_LONGERTHAN', message: 'longerThan must be a number of milliseconds above 0, got "5"' }],
    [{ deadlocks: 'throw' }, { code: 'ERR_DEADLOCKS', message: 'deadlocks must be \'report\', \'reject\' or \'ignore\', got "throw"' }],
    [{ report: 'me' }, { code: 'ERR_REPORT' }],
  ]);
  for (const [options, error] of wrong) assert.throws(() => watch(options), error);
});

test('watch: longer than setTimeout knows', (t) => {
  const pass = clock(t), reports = /** @type {any[]} */ ([]), lock = new Lock(), timers = t.mock.method(globalThis, 'setTimeout');
  const watching = watch({ longerThan: 2 ** 32, report: (report) => reports.push(report) });
  lock.tryAcquire();
  swallow(lock.acquire());
  assert.equal(timers.mock.calls[0].arguments[1], 2 ** 31 - 1);
  pass(2 ** 31);
  assert.equal(reports.length, 0);
  pass(2 ** 31);
  assert.equal(reports.length, 1);
  watching.stop();
});

test('watch: what a report throws, whoever waits is not told', async (t) => {
  const later = t.mock.method(globalThis, 'queueMicrotask', () => {});
  const watching = watch({ report: () => { throw new RangeError('no paper'); } });
  const [a, b] = [new Lock(), new Lock()], [one, two] = ['one', 'two'].map((name) => task(name, (own) => own));
  one.run(() => a.tryAcquire());
  two.run(() => b.tryAcquire());
  swallow(one.run(() => b.acquire()));
  const wait = two.run(() => a.acquire());
  watching.stop();
  assert.throws(/** @type {() => void} */ (later.mock.calls[0].arguments[0]), { message: 'no paper' });
  a.release();
  assert.equal(await wait, true);
});
