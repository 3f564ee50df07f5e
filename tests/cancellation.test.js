// A1 to A3: signals and timeouts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Barrier, Condition, Event, Lock, Semaphore } from 'waitline';
import { abortable, listeners, log, mockedTimers, turn, waits } from './log.js';

test('A1: an aborted signal rejects the wait with its reason, the same object', async () => {
  for (const [name, make] of Object.entries(waits)) {
    const { signal, abort } = abortable(), reason = { why: name }, { object, wait } = make();
    const promise = wait({ signal });
    assert.equal(object.waiting, 1, name);
    abort(reason);
    await assert.rejects(promise, (error) => error === reason, name);
    assert.equal(object.waiting, 0, name);
  }
});

test('A1: the reason is an AbortError if none is given, and may be falsy', async () => {
  const event = new Event(), { signal, abort } = abortable(), wait = event.wait({ signal });
  abort();
  await assert.rejects(wait, { name: 'AbortError' });
  for (const reason of [null, 0, false, '', NaN]) {
    const { signal, abort } = abortable(), wait = event.wait({ signal });
    abort(reason);
    await assert.rejects(wait, (error) => Object.is(error, reason));
  }
});

test('A1: one signal cancels all its waits, on any objects, in the order in which they began', async () => {
  const { signal, abort } = abortable(), seen = log(), lock = new Lock();
  lock.tryAcquire();
  seen(lock.acquire({ signal }), 'a');
  seen(new Event().wait({ signal }), 'b');
  seen(lock.acquire({ signal, timeout: 1e6 }), 'c');
  seen(lock.acquire(), 'other');
  seen(new Barrier(2).wait({ signal }), 'd');
  abort('stop');
  assert.deepEqual(await turn(seen), ['a', 'b', 'c', 'd'].map((name) => `${name} rejects: stop`));
  assert.equal(lock.waiting, 1);
});

test('A1: the signal may come from AbortSignal.any, or be any object like one', async () => {
  const { signal, abort } = abortable(), seen = log();
  class Homemade extends EventTarget {
    aborted = false;
    reason = undefined;
    abort(reason) {
      Object.assign(this, { aborted: true, reason });
      this.dispatchEvent(new globalThis.Event('abort'));
    }
  }
  const homemade = new Homemade(), event = new Event();
  seen(event.wait({ signal: AbortSignal.any([signal, new AbortController().signal]) }), 'any');
  seen(event.wait({ signal: homemade }), 'homemade');
  abort('one of them');
  homemade.abort('handmade');
  assert.deepEqual(await turn(seen), ['any rejects: one of them', 'homemade rejects: handmade']);
});

test('A2: a signal aborted already rejects at once and leaves the object untouched', async () => {
  for (const [name, make] of Object.entries(waits)) {
    const reason = {}, signal = AbortSignal.abort(reason), { object, wait } = make();
    await assert.rejects(wait({ signal }), (error) => error === reason, name);
    assert.equal(object.waiting, 0, name);
    assert.equal(listeners(signal), 0, name);
  }
});

test('A2: so it does where it need not have waited', async () => {
  const signal = AbortSignal.abort('no'), is = (error) => error === 'no', seen = log();
  const lock = new Lock(), semaphore = new Semaphore(2), barrier = new Barrier(1), event = new Event();
  for (const call of ['acquire', 'hold']) {
    await assert.rejects(lock[call]({ signal }), is);
    await assert.rejects(semaphore[call]({ signal }), is);
  }
  await assert.rejects(lock.run(() => seen.note('fn'), { signal }), is);
  event.set();
  await assert.rejects(event.wait({ signal }), is);
  await assert.rejects(barrier.wait({ signal }), is);
  const condition = new Condition();
  await condition.acquire();
  await assert.rejects(condition.wait({ signal }), is);
  await assert.rejects(condition.waitFor(() => seen.note('predicate') ?? true, { signal }), is);
  assert.deepEqual([lock.locked(), semaphore.value, condition.locked()], [false, 2, true]);
  assert.deepEqual(seen.take(), []);
});

test('A3: a timeout rejects with a TimeoutError, when it is over and not before', async (t) => {
  const { tick } = mockedTimers(t);
  for (const [name, make] of Object.entries(waits)) {
    const seen = log(), { object, wait } = make();
    const promise = wait({ timeout: 50 });
    seen(promise, name);
    tick(49);
    assert.deepEqual(await turn(seen), [], name);
    assert.equal(object.waiting, 1, name);
    tick(1);
    assert.deepEqual(await turn(seen), [`${name} rejects: TimeoutError`]);
    assert.equal(object.waiting, 0, name);
    await assert.rejects(promise, (error) => error instanceof DOMException && / after 50 ms$/.test(error.message));
  }
});

test('A3: a timeout of 0 means now', async () => {
  const lock = new Lock(), event = new Event(), condition = new Condition();
  assert.equal(await lock.acquire({ timeout: 0 }), true);
  event.set();
  assert.equal(await event.wait({ timeout: 0 }), true);
  assert.equal(await new Barrier(1).wait({ timeout: 0 }), 0);
  assert.equal(await new Semaphore(1).run(() => 'ran', { timeout: 0 }), 'ran');
  (await new Semaphore(1).hold({ timeout: 0 })).release();
  assert.equal(await condition.waitFor(() => 'now', { timeout: 0 }), 'now');
});

test('A3: a timeout of 0 means never, if not now: it rejects at once and nothing has changed', async () => {
  for (const [name, make] of Object.entries(waits)) {
    for (const timeout of [0, -0]) {
      const { object, wait } = make();
      if (name.startsWith('Condition')) object.tryAcquire();
      const locked = object.locked?.();
      const promise = wait({ timeout });
      assert.equal(object.waiting, 0, name);
      assert.equal(object.locked?.(), locked, name);
      await assert.rejects(promise, { name: 'TimeoutError' }, name);
      assert.equal(object.locked?.(), locked, name);
    }
  }
});

test('A3: a timeout beyond 2147483647 ms is kept, although no timer can wait so long', async (t) => {
  const { pending, tick } = mockedTimers(t), seen = log(), most = 2 ** 31 - 1;
  seen(new Event().wait({ timeout: 2 * most + 10 }), 'a');
  for (const step of [most, most]) {
    assert.deepEqual([...pending.values()], [most]);
    tick(step);
    assert.deepEqual(await turn(seen), []);
  }
  assert.deepEqual([...pending.values()], [10]);
  tick(9);
  assert.deepEqual(await turn(seen), []);
  tick(1);
  assert.deepEqual(await turn(seen), ['a rejects: TimeoutError']);
});

test('A3: an infinite timeout is none', (t) => {
  const { pending } = mockedTimers(t), event = new Event();
  event.wait({ timeout: Infinity });
  assert.deepEqual([pending.size, event.waiting], [0, 1]);
});

test('A3: of a signal and a timeout, the first to come ends the wait', async (t) => {
  const { pending, tick } = mockedTimers(t), seen = log(), event = new Event();
  const { signal, abort } = abortable();
  seen(event.wait({ signal, timeout: 10 }), 'timeout first');
  seen(event.wait({ signal, timeout: 20 }), 'signal first');
  tick(10);
  assert.deepEqual(await turn(seen), ['timeout first rejects: TimeoutError']);
  abort('stop');
  assert.equal(pending.size, 0);
  assert.deepEqual(await turn(seen), ['signal first rejects: stop']);
});

test('A3: signal and timeout of a waitFor are those of the whole, not of each wait', async (t) => {
  const { pending, tick } = mockedTimers(t), seen = log(), condition = new Condition();
  const { signal } = abortable();
  condition.tryAcquire();
  seen(condition.waitFor(() => false, { signal, timeout: 100 }), 'a');
  for (let i = 0; i < 9; i++) {
    tick(10);
    condition.tryAcquire();
    condition.notify();
    condition.release();
    assert.deepEqual(await turn(seen), []);
    assert.deepEqual([pending.size, listeners(signal)], [1, 1]);
  }
  tick(10);
  assert.deepEqual(await turn(seen), ['a rejects: TimeoutError']);
  assert.deepEqual([pending.size, listeners(signal)], [0, 0]);
});
