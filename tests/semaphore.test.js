import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BoundedSemaphore, Semaphore } from 'waitline';
import { abortable, log, turn } from './log.js';

for (const Class of [Semaphore, BoundedSemaphore]) {
  const { name } = Class;

  /** A semaphore for n that has no permit left. */
  const empty = (n = 1) => {
    const semaphore = new Class(n);
    while (semaphore.tryAcquire());
    return semaphore;
  };

  test(`${name} 1: the initial value is 1 by default, and may be 0`, () => {
    assert.equal(new Class().value, 1);
    assert.equal(new Class(undefined).value, 1);
    assert.equal(new Class(0).value, 0);
    assert.equal(new Class(2 ** 31 - 1).value, 2 ** 31 - 1);
  });

  test(`${name} 1: an initial value below 0 is a RangeError, one that is no integer a TypeError`, () => {
    assert.throws(() => new Class(-1), { name: 'RangeError', code: 'ERR_VALUE' });
    assert.throws(() => new Class(1.5), { name: 'TypeError', code: 'ERR_VALUE' });
  });

  test(`${name}: acquire takes a permit and fulfils with true, release gives one back`, async () => {
    const semaphore = new Class(2);
    assert.equal(await semaphore.acquire(), true);
    assert.equal(semaphore.value, 1);
    assert.equal(semaphore.release(), undefined);
    assert.equal(semaphore.value, 2);
  });

  test(`${name} 2: it is locked when no permit is left`, () => {
    const semaphore = new Class(2);
    assert.equal(semaphore.locked(), false);
    semaphore.tryAcquire();
    assert.equal(semaphore.locked(), false);
    semaphore.tryAcquire();
    assert.equal(semaphore.locked(), true);
  });

  test(`${name} 2: it is locked, permits or not, while a woken waiter is in the queue`, async () => {
    const semaphore = empty(2), seen = log();
    seen(semaphore.acquire(), 'woken');
    semaphore.release();
    semaphore.release();
    assert.equal(semaphore.value, 1);
    assert.equal(semaphore.locked(), true);
    assert.deepEqual(await turn(seen), ['woken: true']);
    assert.equal(semaphore.value, 1);
    assert.equal(semaphore.locked(), false);
  });

  test(`${name} 2: cancelled waiters do not make it locked`, async () => {
    const semaphore = empty(), seen = log(), { signal, abort } = abortable();
    seen(semaphore.acquire({ signal }), 'a');
    abort('no more');
    semaphore.release();
    assert.equal(semaphore.waiting, 1);
    assert.equal(semaphore.value, 1);
    assert.equal(semaphore.locked(), false);
    assert.equal(semaphore.tryAcquire(), true);
    assert.deepEqual(await turn(seen), ['a rejects: no more']);
    assert.equal(semaphore.value, 0);
  });

  test(`${name} 2: a waiter that was woken and then cancelled still makes it locked`, async () => {
    const semaphore = empty(2), seen = log(), { signal, abort } = abortable();
    seen(semaphore.acquire({ signal }), 'a');
    semaphore.release();
    semaphore.release();
    abort('no more');
    assert.equal(semaphore.value, 1);
    assert.equal(semaphore.locked(), true);
    assert.deepEqual(await turn(seen), ['a rejects: no more']);
    assert.equal(semaphore.locked(), false);
    assert.equal(semaphore.value, 2);
  });

  test(`${name} 3: acquire passes at once exactly when it is not locked`, async () => {
    const semaphore = new Class(2), seen = log();
    assert.equal(semaphore.tryAcquire(), true);
    assert.equal(semaphore.tryAcquire(), true);
    assert.equal(semaphore.tryAcquire(), false);

    seen(semaphore.acquire(), 'woken');
    semaphore.release();
    semaphore.release();
    assert.equal(semaphore.value, 1);
    assert.equal(semaphore.tryAcquire(), false, 'a permit is left, but somebody is before us');
    assert.deepEqual(await turn(seen), ['woken: true']);
    assert.equal(semaphore.tryAcquire(), true);
  });

  test(`${name} 4: release gives its permit to the first waiter, at the wake`, async () => {
    const semaphore = empty(), seen = log();
    seen(semaphore.acquire(), 'a');
    seen(semaphore.acquire(), 'b');
    semaphore.release();
    assert.equal(semaphore.value, 0);
    assert.deepEqual(await turn(seen), ['a: true']);
    semaphore.release();
    assert.deepEqual(await turn(seen), ['b: true']);
    assert.equal(semaphore.value, 0);
  });

  test(`${name} 4: n releases in a turn wake n waiters`, async () => {
    const semaphore = empty(3), seen = log();
    for (const waiter of ['a', 'b', 'c', 'd']) seen(semaphore.acquire(), waiter);
    for (let i = 0; i < 3; i++) semaphore.release();
    assert.equal(semaphore.value, 0);
    assert.deepEqual(await turn(seen), ['a: true', 'b: true', 'c: true']);
    assert.equal(semaphore.waiting, 1);
  });

  test(`${name} 5: one that was woken and then cancelled gives its permit to the next`, async () => {
    const semaphore = empty(), seen = log(), { signal, abort } = abortable();
    seen(semaphore.acquire({ signal }), 'a');
    seen(semaphore.acquire(), 'b');
    semaphore.release();
    abort('no more');
    assert.deepEqual(await turn(seen), ['a rejects: no more', 'b: true']);
    assert.equal(semaphore.value, 0);
  });

  test(`${name} 5: one that was woken and then cancelled gives its permit back if nobody waits`, async () => {
    const semaphore = empty(), seen = log(), { signal, abort } = abortable();
    seen(semaphore.acquire({ signal }), 'a');
    semaphore.release();
    abort('no more');
    assert.equal(semaphore.value, 0);
    assert.deepEqual(await turn(seen), ['a rejects: no more']);
    assert.equal(semaphore.value, 1);
  });

  test(`${name} 5: one that was cancelled while it was pending has no permit to give back`, async () => {
    const semaphore = empty(), seen = log(), { signal, abort } = abortable();
    seen(semaphore.acquire({ signal }), 'a');
    abort('no more');
    assert.deepEqual(await turn(seen), ['a rejects: no more']);
    assert.equal(semaphore.value, 0);
  });

  test(`${name} 5: a resumption wakes those who had to queue although permits were left`, async () => {
    const semaphore = empty(3), seen = log();
    semaphore.acquire().then(() => seen.note(`a, value ${semaphore.value}`));
    for (let i = 0; i < 3; i++) semaphore.release();
    for (const waiter of ['b', 'c', 'd']) seen(semaphore.acquire(), waiter);
    assert.equal(semaphore.value, 2);
    assert.deepEqual(await turn(seen), ['a, value 0', 'b: true', 'c: true']);
    assert.equal(semaphore.value, 0);
    semaphore.release();
    assert.deepEqual(await turn(seen), ['d: true']);
  });

  test(`${name} 5: the resumption of a cancelled one wakes them too`, async () => {
    const semaphore = empty(2), seen = log(), { signal, abort } = abortable();
    seen(semaphore.acquire({ signal }), 'a');
    semaphore.release();
    semaphore.release();
    seen(semaphore.acquire(), 'b');
    seen(semaphore.acquire(), 'c');
    abort('no more');
    assert.deepEqual(await turn(seen), ['a rejects: no more', 'b: true', 'c: true']);
    assert.equal(semaphore.value, 0);
  });

  test(`${name}: hold gives its permit back once, run when fn is done`, async () => {
    const semaphore = new Class(2);
    const hold = await semaphore.hold();
    assert.equal(semaphore.value, 1);
    assert.equal(await semaphore.run(async () => semaphore.value), 0);
    assert.equal(semaphore.value, 1);
    hold.release();
    hold.release();
    hold[Symbol.dispose]();
    assert.equal(semaphore.value, 2);
  });

  test(`${name}: at most so many run at a time, first come, first served`, async () => {
    const semaphore = new Class(2), seen = log();
    let running = 0, most = 0;
    const job = (name, length) => semaphore.run(async () => {
      most = Math.max(most, ++running);
      seen.note(name);
      for (let i = 0; i < length; i++) await null;
      running--;
    });
    ['a', 'b', 'c', 'd', 'e'].forEach((waiter, i) => job(waiter, 2 + i % 3));
    assert.deepEqual(await turn(seen), ['a', 'b', 'c', 'd', 'e']);
    assert.equal(most, 2);
    assert.equal(semaphore.value, 2);
  });
}

test('Semaphore: it may be released beyond its first value', async () => {
  const semaphore = new Semaphore(0);
  semaphore.release();
  semaphore.release();
  assert.equal(semaphore.value, 2);
});

test('Semaphore: a release at 2147483647 is a RangeError and changes nothing', () => {
  const semaphore = new Semaphore(2 ** 31 - 1);
  assert.throws(() => semaphore.release(), { name: 'RangeError', code: 'ERR_OVERFLOW' });
  assert.equal(semaphore.value, 2 ** 31 - 1);
  semaphore.tryAcquire();
  semaphore.release();
  assert.equal(semaphore.value, 2 ** 31 - 1);
});

test('BoundedSemaphore 6: a release at the bound is a RangeError and changes nothing', () => {
  const error = { name: 'RangeError', code: 'ERR_BOUND', message: 'BoundedSemaphore released too many times' };
  for (const bound of [0, 1, 3, 2 ** 31 - 1]) {
    const semaphore = new BoundedSemaphore(bound);
    assert.throws(() => semaphore.release(), error);
    assert.equal(semaphore.value, bound);
  }
});

test('BoundedSemaphore 6: what was taken may be given back, up to the bound', async () => {
  const semaphore = new BoundedSemaphore(2), seen = log();
  semaphore.tryAcquire();
  semaphore.tryAcquire();
  seen(semaphore.acquire(), 'a');
  semaphore.release();
  semaphore.release();
  assert.deepEqual(await turn(seen), ['a: true']);
  assert.equal(semaphore.value, 1);
  semaphore.release();
  assert.throws(() => semaphore.release(), { code: 'ERR_BOUND' });
  assert.equal(semaphore.value, 2);
});

test('BoundedSemaphore is a Semaphore', () => {
  assert.ok(new BoundedSemaphore() instanceof Semaphore);
});
