// A5: what nobody can reach any more is collected, pending waits included.
import assert from 'node:assert/strict';
import { test as once } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { Condition, Event, Lock, Semaphore } from 'waitline';
import { lock_new, memory, object_close } from 'waitline/core';
import { abortable, guesses, log, slotsLost, turn, waits } from './log.js';

v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc');

/**
 * Collects garbage until that is so, and answers whether it came to be so. From a task of its own: from here, Chromium takes
 * whatever an earlier call left on the stack for a reference, in every round the same.
 */
async function collects(isSo, rounds = 10) {
  for (let round = 0; round < rounds; round++) {
    await setImmediate(); // what was looked at in this turn can't be collected
    await gc({ type: 'major', execution: 'async' });
    await setImmediate(); // finalizers
    if (isSo()) return true;
  }
  return false;
}

/**
 * A test; where the collector guesses, of objects made anew up to three times, each time elsewhere in memory: what it takes
 * for a reference is the same in each round, and happens in one run of ten. What is really held is held each time.
 */
function test(name, fn) {
  const tries = guesses ? 3 : 1;
  once(name, async (t) => {
    for (let left = tries; left > 0; left--) {
      const ballast = Array.from({ length: 1000 * (tries - left) }, () => ({}));
      try {
        return await fn(t);
      } catch (error) {
        if (left === 1 || error.constructor.name !== 'AssertionError') throw error;
        t.diagnostic(`${name}: once more, after: ${error.message} (${ballast.length})`);
        t.mock.timers.reset();
      }
    }
  });
}

/** Which of those that `abandon` gave are there still, wait by wait. */
const kept = (refs) => [...new Set(refs.flatMap((ref, i) => (ref.deref() === undefined ? [] : Math.floor(i / 3))))];

/** All of them; but where the collector guesses, of several waits all but one: what leaks, leaks of each. */
const gone = (refs) => () => kept(refs).length <= (guesses && refs.length > 10 ? 1 : 0);

/** What that one may have in the core: itself, its object, and the lock of that. */
const OF_ONE = guesses ? 3 : 0;

/** Waits, and forgets all but weak references: to the object, the promise, and what the code behind it captured. */
function abandon({ object, wait }, options) {
  const captured = {}, promise = wait(options);
  promise.then(() => captured, () => captured);
  return [object, promise, captured].map((target) => new WeakRef(target));
}

for (const [name, make] of Object.entries(waits)) {
  test(`A5: ${name}: the object, its pending waits and what their code captured are collected`, async () => {
    const lost = slotsLost();
    const refs = Array.from({ length: 20 }, () => abandon(make())).flat();
    assert.ok(lost() > 0);
    assert.ok(await collects(() => gone(refs)() && lost() <= OF_ONE), `${lost()} slots lost, kept ${kept(refs)}`);
  });

  test(`A5: ${name}: also with a signal that nobody can abort`, async () => {
    const refs = Array.from({ length: 5 }, () => abandon(make(), { signal: new AbortController().signal })).flat();
    assert.ok(await collects(gone(refs)), `kept ${kept(refs)}`);
  });

  test(`A5: ${name}: a signal that may be aborted keeps its wait alive`, async () => {
    const { signal, abort } = abortable(), refs = abandon(make(), { signal }), seen = log();
    assert.equal(await collects(() => !refs.every((ref) => ref.deref()), 3), false);
    seen(refs[1].deref(), name);
    abort('stop');
    assert.deepEqual(await turn(seen), [`${name} rejects: stop`]);
    assert.ok(await collects(gone(refs)), 'the signal is still there, the wait is not');
    assert.ok(signal.aborted);
  });

  test(`A5: ${name}: a timer keeps its wait alive`, async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const refs = abandon(make(), { timeout: 50 }), seen = log();
    assert.equal(await collects(() => !refs.every((ref) => ref.deref()), 3), false);
    seen(refs[1].deref(), name);
    t.mock.timers.tick(50);
    assert.deepEqual(await turn(seen), [`${name} rejects: TimeoutError`]);
    assert.ok(await collects(gone(refs)));
  });

  test(`A4: ${name}: an object that lives on keeps nothing of a wait that has ended`, async () => {
    const ends = {
      granted: ({ grant }) => grant(),
      aborted: (_, abort) => abort(),
      closed: ({ object }) => object.close(),
    };
    for (const [outcome, end] of Object.entries(ends)) {
      const made = make(), { signal, abort } = abortable();
      const [, ...refs] = abandon(made, { signal, timeout: 1e6 });
      end(made, abort);
      await turn();
      assert.ok(await collects(gone(refs)), outcome);
      assert.ok(made.object && signal);
    }
  });
}

test('A5: racing a wait that nobody ever lets pass leaves slab and heap flat', async () => {
  const race = (promises) => {
    const wait = new Event().wait();
    promises.push(new WeakRef(wait));
    return Promise.race([wait, null]);
  };
  let most = 0;
  for (let batch = 0; batch < 20; batch++) {
    const lost = slotsLost(), promises = [];
    for (let i = 0; i < 1000; i++) await race(promises);
    assert.ok(await collects(() => gone(promises)() && lost() <= OF_ONE), `batch ${batch}: ${lost()} slots lost, kept ${kept(promises)}`);
    if (batch === 1) most = memory.buffer.byteLength;
  }
  assert.equal(memory.buffer.byteLength, most);
});

test('A5: an object with woken waiters is not collected before they are resumed', async () => {
  const seen = log();
  const start = () => {
    const event = new Event(), semaphore = new Semaphore(0);
    for (const name of ['a', 'b']) event.wait().then(() => seen.note(`event ${name}`) ?? gc());
    for (const name of ['a', 'b']) semaphore.acquire().then(() => seen.note(`semaphore ${name}`) ?? gc());
    event.set();
    semaphore.release();
    semaphore.release();
    return new WeakRef(event);
  };
  const ref = start();
  gc();
  assert.deepEqual(await turn(seen), ['event a', 'event b', 'semaphore a', 'semaphore b']);
  assert.ok(await collects(gone([ref])));
});

test('A5: of many objects roused in one turn none is collected before its resumption, all are after', async () => {
  const seen = log();
  const start = () => Array.from({ length: 100 }, (_, i) => {
    const lock = new Lock();
    lock.tryAcquire();
    lock.acquire().then(() => seen.note(i));
    lock.release();
    return new WeakRef(lock);
  });
  const refs = start();
  gc();
  assert.deepEqual(await turn(seen), Array.from({ length: 100 }, (_, i) => i));
  assert.ok(await collects(gone(refs)));
});

test('A5: the waits of a collected Condition never take the lock', async () => {
  const lock = new Lock(), lost = slotsLost();
  const start = () => {
    const condition = new Condition(lock);
    const promises = [0, 1, 2].map(() => {
      lock.tryAcquire();
      return condition.wait();
    });
    return [condition, ...promises].map((target) => new WeakRef(target));
  };
  const refs = start();
  assert.ok(await collects(() => gone(refs)() && lost() === 0), `${lost()} slots lost`);
  assert.equal(lock.locked(), false);
  assert.equal(lock.waiting, 0);
  assert.equal(lock.tryAcquire(), true);
  lock.release();
});

test('A5: a lock that lives on keeps nothing of the conditions that were over it', async () => {
  const lock = new Lock(), lost = slotsLost(), before = v8.queryObjects(WeakRef);
  for (let i = 0; i < 1000; i++) new Condition(lock);
  assert.ok(await collects(() => lost() === 0 && v8.queryObjects(WeakRef) <= before));
  assert.equal(lock.locked(), false);
});

test('A5: a wait that is re-acquiring is settled although its Condition is collected', async () => {
  const lock = new Lock(), seen = log(), lost = slotsLost();
  const start = () => {
    const condition = new Condition(lock);
    lock.tryAcquire();
    seen(condition.wait(), 'a');
    lock.tryAcquire();
    condition.notify();
    return new WeakRef(condition);
  };
  const ref = start();
  await turn();
  assert.equal(lock.waiting, 1);
  assert.ok(await collects(gone([ref])));
  lock.release();
  assert.deepEqual(await turn(seen), ['a: true']);
  assert.equal(lock.locked(), true);
  assert.equal(lost(), 0);
});

test('A5: a lock that is reachable only through a re-acquiring wait is collected with it', async () => {
  const lost = slotsLost();
  const start = async () => {
    const condition = new Condition(), captured = {};
    await condition.acquire();
    condition.wait().then(() => captured);
    await condition.acquire();
    condition.notify();
    await turn();
    assert.equal(condition.lock.waiting, 1);
    return [condition, condition.lock, captured].map((target) => new WeakRef(target));
  };
  const refs = await start();
  assert.ok(await collects(() => gone(refs)() && lost() === 0), `${lost()} slots lost`);
});

test('A5: while a hold can be reached, so can its lock and those who wait for it', async () => {
  const seen = log();
  const start = async () => {
    const lock = new Lock(), hold = await lock.hold();
    seen(lock.acquire(), 'a');
    return hold;
  };
  const hold = await start();
  await collects(() => false, 3);
  hold.release();
  assert.deepEqual(await turn(seen), ['a: true']);
});

test('A5: a closed object that is collected later leaves alone who has its handle by then', async () => {
  const before = lock_new(), seen = log();
  object_close(before);
  const start = () => {
    const old = new Lock();
    old.close();
    return new WeakRef(old);
  };
  const ref = start();
  // The generations of a slot come round: the handle after `before` is the old one's, and the next one's again.
  for (let handle = 0; handle !== before; object_close(handle)) handle = lock_new();
  const next = new Lock();
  next.tryAcquire();
  seen(next.acquire(), 'a');
  assert.ok(await collects(gone([ref])));
  next.release();
  assert.deepEqual(await turn(seen), ['a: true']);
});

test('A5: a constructor that throws leaves no slot behind', async () => {
  const lost = slotsLost();
  for (let i = 0; i < 20; i++) {
    assert.throws(() => new Lock({ name: 1 }));
    assert.throws(() => new Condition(null, { name: 1 }));
    assert.throws(() => new Semaphore(-1));
  }
  assert.ok(await collects(() => lost() === 0), `${lost()} slots lost`);
});
