// What is in memory: a lock's word; and out of memory, an error, and nothing changes: half a gigabyte, so it has a process of
// its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from 'waitline';
import { E_MEMORY, LOCK_FREE, LOCK_HELD, lock_new, memory, words } from 'waitline/core';
import { log, turn, waits } from './log.js';

const least = 16_000_000;

test('a lock\'s word tells whether it is held while nobody is in line, and again when the line is gone', async () => {
  const lock = new Lock(), seen = log(), word = () => words[lock.word] & 0xffffff;
  assert.equal(word(), LOCK_FREE);
  await lock.acquire();
  assert.equal(word(), LOCK_HELD);
  seen(lock.acquire(), 'a');
  assert.notEqual(word(), LOCK_HELD);
  lock.release();
  assert.notEqual(word(), LOCK_FREE);
  assert.deepEqual(await turn(seen), ['a: true']);
  lock.release();
  assert.equal(word(), LOCK_FREE);
});

test(`${least} objects and waits fit, and what does not fit any more is SyncError ERR_MEMORY`, async () => {
  const made = Object.entries(waits).map(([name, make]) => ({ name, ...make() })), spare = new Lock(), seen = log();
  let count = 0, answer;
  while ((answer = lock_new()) > 0) count++;
  assert.equal(answer, E_MEMORY);
  assert.ok(count >= least);
  assert.ok(memory.buffer.byteLength <= 2 ** 29);

  const error = { name: 'SyncError', code: 'ERR_MEMORY' };
  for (const Class of [Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier]) {
    assert.throws(() => new Class(Class === Barrier ? 2 : undefined), error);
  }
  assert.throws(() => new Condition(spare), error);
  for (const { name, object, wait } of made) {
    if (name.startsWith('Condition')) object.tryAcquire();
    const state = String(object);
    await assert.rejects(wait(), error, name);
    await assert.rejects(wait({ timeout: 1e6, signal: new AbortController().signal }), error, name);
    assert.equal(String(object), state);
  }
  assert.equal(await spare.run(() => 'ran'), 'ran', 'what need not wait needs no memory');

  spare.close();
  seen(made[0].wait(), made[0].name);
  assert.equal(made[0].object.waiting, 1);
  made[0].grant();
  assert.deepEqual(await turn(seen), [`${made[0].name}: true`]);
});
