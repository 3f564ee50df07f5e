// Out of memory: an error, and nothing changes. It takes half a gigabyte, so it has a process of its own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from 'waitline';
import { E_MEMORY, lock_new, memory } from 'waitline/core';
import { log, turn, waits } from './log.js';

const least = 16_000_000;

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
