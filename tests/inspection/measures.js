import assert from 'node:assert/strict';
import { PerformanceObserver } from 'node:perf_hooks';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Lock } from 'waitline';
import { follow, measure, task } from 'waitline/inspect';
import { swallow } from './followed.js';

test('measure: a User Timing measure of each wait and hold, which the platform\'s list does not keep', async () => {
  const seen = /** @type {any[]} */ ([]);
  const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
  observer.observe({ entryTypes: ['measure'] });
  const measuring = measure(), following = follow(), lock = new Lock({ name: 'db' });
  await task('a', () => lock.acquire());
  swallow(task('b', () => lock.acquire()));
  task('a', () => lock.release());
  await setImmediate();
  measuring.stop();
  following.stop();
  await setImmediate();
  observer.disconnect();
  assert.deepEqual(seen.map(({ name, detail }) => [name, detail.object, detail.task, detail.devtools.track]), [
    ['hold Lock "db"', 'Lock "db"', 'a', 'a'], ['wait Lock "db"', 'Lock "db"', 'b', 'b'],
  ]);
  const [, { duration, detail }] = seen;
  assert.ok(duration >= 0);
  assert.equal(detail.devtools.dataType, 'track-entry');
  assert.equal(detail.devtools.trackGroup, 'waitline');
  assert.deepEqual(detail.devtools.properties.slice(0, 2), [['outcome', 'passed'], ['operation', 'acquire']]);
  assert.match(detail.devtools.properties[2][1], /measures\.js:\d+:\d+/);
  assert.deepEqual(performance.getEntriesByType('measure'), []);
});
