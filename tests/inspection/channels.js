import assert from 'node:assert/strict';
import diagnostics from 'node:diagnostics_channel';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Lock } from 'waitline';
import { follow, publish, task } from 'waitline/inspect';
import { swallow } from './followed.js';

const names = ['waitline:wait:start', 'waitline:wait:end', 'waitline:hold:start', 'waitline:hold:end'];

test('publish: waits and holds, to the channels of their names', async (t) => {
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  const seen = /** @type {unknown[]} */ ([]), abort = new AbortController();
  const note = (/** @type {any} */ { where, ...message }, /** @type {string | symbol} */ name) => {
    if (where !== undefined) assert.match(where, /channels\.js:\d+:\d+/);
    seen.push([String(name).replace('waitline:', ''), message]);
  };
  for (const name of names) diagnostics.subscribe(name, note);
  const publishing = publish(), following = follow(), lock = new Lock({ name: 'db' });
  const about = { object: 'Lock "db"', kind: 'Lock', name: 'db' };
  await task('a', () => lock.acquire());
  swallow(task('b', () => lock.hold({ signal: abort.signal })));
  now = 5;
  abort.abort();
  await setImmediate();
  task('a', () => lock.release());
  assert.deepEqual(seen, [
    ['hold:start', { ...about, task: 'a', operation: undefined }],
    ['wait:start', { ...about, task: 'b', operation: 'hold' }],
    ['wait:end', { ...about, task: 'b', operation: 'hold', duration: 5, outcome: 'aborted' }],
    ['hold:end', { ...about, task: 'a', operation: undefined, duration: 5, outcome: 'released' }],
  ]);
  publishing.stop();
  following.stop();
  await lock.acquire();
  assert.equal(seen.length, 4);
  for (const name of names) diagnostics.unsubscribe(name, note);
});

test('publish: who is told that a wait begins may abort it', async () => {
  const controller = new AbortController(), { signal } = controller, lock = new Lock(), tell = () => controller.abort('no more');
  diagnostics.subscribe('waitline:wait:start', tell);
  const publishing = publish();
  lock.tryAcquire();
  const wait = lock.acquire({ signal });
  publishing.stop();
  diagnostics.unsubscribe('waitline:wait:start', tell);
  assert.deepEqual([await wait.catch((reason) => reason), lock.waiting, getEventListeners(signal, 'abort')], ['no more', 0, []]);
});

test('publish: where there is no such module it says so', (t) => {
  t.mock.method(process, 'getBuiltinModule', () => undefined);
  assert.throws(() => publish(), { code: 'ERR_UNSUPPORTED', message: /^publish\(\) needs node:diagnostics_channel/ });
});

for (const [outcome, end] of /** @type {[string, (lock: Lock) => void][]} */ ([
  ['passed', (lock) => lock.release()], ['closed', (lock) => lock.close()], ['timed out', () => {}],
])) {
  test(`publish: a wait ends as ${outcome}`, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const outcomes = /** @type {string[]} */ ([]), note = (/** @type {any} */ message) => outcomes.push(message.outcome);
    diagnostics.subscribe('waitline:wait:end', note);
    const publishing = publish(), lock = new Lock();
    lock.tryAcquire();
    swallow(lock.acquire({ timeout: 7 }));
    end(lock);
    await setImmediate();
    t.mock.timers.tick(7);
    await setImmediate();
    publishing.stop();
    diagnostics.unsubscribe('waitline:wait:end', note);
    assert.deepEqual(outcomes, [outcome]);
  });
}
