// close() and Symbol.dispose: the end of an object, and of the waits in its queue.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from 'waitline';
import { abortable, log, slotsLost, turn, waits } from './log.js';

const CLOSED = { name: 'SyncError', code: 'ERR_CLOSED' };

const makers = [
  () => new Lock(), () => new Event(), () => new Condition(), () => new Semaphore(), () => new BoundedSemaphore(),
  () => new Barrier(2),
];

/** What is called on a closed object, by class: a promise rejects, anything else throws. */
const holdable = {
  promises: ['acquire', 'hold', (object) => object.run(() => assert.fail('fn ran'))],
  throws: ['tryAcquire', 'release', 'locked', (object) => object.waiting],
};
const calls = {
  Lock: holdable,
  Semaphore: { ...holdable, throws: [...holdable.throws, (object) => object.value] },
  BoundedSemaphore: { ...holdable, throws: [...holdable.throws, (object) => object.value] },
  Event: { promises: ['wait'], throws: ['set', 'clear', 'isSet', (object) => object.waiting] },
  Condition: {
    promises: ['wait', (object) => object.waitFor(() => false), (object) => object.waitFor(() => true)],
    throws: ['notify', 'notifyAll', (object) => object.notify(0), (object) => object.waiting],
  },
  Barrier: {
    promises: ['wait'],
    throws: ['reset', 'abort', (object) => object.waiting, (object) => object.state, (object) => object.broken],
  },
};
const call = (object, what) => (typeof what === 'string' ? object[what]() : what(object));

for (const make of makers) {
  const { name } = make().constructor;

  test(`${name}: every call after close is SyncError ERR_CLOSED`, async () => {
    const object = make();
    if (name === 'Condition') await object.acquire();
    object.close();
    const error = { ...CLOSED, message: `${name} is closed` };
    for (const what of calls[name].promises) await assert.rejects(call(object, what), error, `${what}`);
    for (const what of calls[name].throws) assert.throws(() => call(object, what), error, `${what}`);
  });

  test(`${name}: close returns undefined; a second close, and dispose after it, do nothing`, () => {
    const object = make();
    assert.equal(object.close(), undefined);
    assert.equal(object.close(), undefined);
    object[Symbol.dispose]();
    const disposed = make();
    assert.equal(disposed[Symbol.dispose](), undefined);
    disposed.close();
    assert.equal(String(disposed), `<${name} closed>`);
  });

  test(`${name}: a second close does not close the object that has the slot by now`, () => {
    const object = make();
    object.close();
    const next = make();
    object.close();
    object[Symbol.dispose]();
    assert.equal(next.waiting, 0);
  });

  test(`${name}: close frees the slot at once`, () => {
    const lock = new Lock(), lost = slotsLost();
    for (let i = 0; i < 50; i++) {
      const object = name === 'Condition' ? new Condition(lock) : make();
      object.close();
    }
    assert.equal(lost(), 0);
  });
}

test('every wait still in the queue of a closed object rejects with ERR_CLOSED', async () => {
  for (const [name, make] of Object.entries(waits)) {
    for (const options of [undefined, { signal: new AbortController().signal, timeout: 1e6 }]) {
      const lost = slotsLost(), seen = log(), { object, wait } = make();
      seen(wait(options), 'a');
      seen(wait(options), 'b');
      object.close();
      assert.deepEqual(seen.take(), []);
      const lines = await turn(seen);
      // The second wait at a barrier for two is its last; that of a condition needs the lock, which the first one has.
      if (name === 'Barrier.wait') assert.deepEqual(lines, ['b: 1', 'a: 0']);
      else if (name.startsWith('Condition')) assert.deepEqual(lines, ['a rejects: ERR_CLOSED']);
      else assert.deepEqual(lines, ['a rejects: ERR_CLOSED', 'b rejects: ERR_CLOSED'], name);
      object.lock?.release();
      if (name.startsWith('Condition')) assert.deepEqual(await turn(seen), ['b rejects: ERR_CLOSED'], name);
      object.lock?.close();
      await turn();
      assert.equal(lost(), 0, name);
    }
  }
});

test('an Event that was set has let its waiters pass, closed or not', async () => {
  const event = new Event(), seen = log();
  seen(event.wait(), 'a');
  seen(event.wait(), 'b');
  event.set();
  event.close();
  assert.deepEqual(await turn(seen), ['a: true', 'b: true']);
});

test('a Barrier that was full has let its parties pass, closed or not; those kept out reject', async () => {
  const barrier = new Barrier(2), seen = log();
  for (const name of ['a', 'b', 'early']) seen(barrier.wait(), name);
  barrier.close();
  assert.deepEqual(await turn(seen), ['b: 1', 'a: 0', 'early rejects: ERR_CLOSED']);
});

test('who was kept out of a Barrier rejects too if it is closed before it could join', async () => {
  const barrier = new Barrier(2), seen = log();
  barrier.wait().then(() => barrier.close());
  for (const name of ['b', 'early']) seen(barrier.wait(), name);
  assert.deepEqual(await turn(seen), ['b: 1', 'early rejects: ERR_CLOSED']);
});

test('a Barrier that was reset or aborted before it was closed rejects as it did then', async () => {
  for (const how of ['reset', 'abort']) {
    const barrier = new Barrier(2), seen = log();
    seen(barrier.wait(), 'a');
    barrier[how]();
    barrier.close();
    assert.deepEqual(await turn(seen), ['a rejects: ERR_BROKEN_BARRIER'], how);
  }
});

test('a lock or a permit is not handed over once it is closed: the woken reject too', async () => {
  for (const object of [new Lock(), new Semaphore(), new BoundedSemaphore()]) {
    const seen = log();
    await object.acquire();
    seen(object.acquire(), 'woken');
    seen(object.acquire(), 'pending');
    object.release();
    object.close();
    const lines = await turn(seen);
    assert.deepEqual(lines.sort(), ['pending rejects: ERR_CLOSED', 'woken rejects: ERR_CLOSED']);
  }
});

test('a wait that was aborted before its object was closed rejects with the signal\'s reason', async () => {
  for (const [name, make] of Object.entries(waits)) {
    const seen = log(), { signal, abort } = abortable(), { object, wait } = make();
    seen(wait({ signal }), name);
    abort('first');
    object.close();
    assert.deepEqual(await turn(seen), [`${name} rejects: first`]);
  }
});

test('a wait whose object was closed before its signal was aborted rejects with ERR_CLOSED', async () => {
  for (const [name, make] of Object.entries(waits)) {
    const seen = log(), { signal, abort } = abortable(), { object, wait } = make();
    seen(wait({ signal }), name);
    object.close();
    abort('second');
    assert.deepEqual(await turn(seen), [`${name} rejects: ERR_CLOSED`]);
  }
});

test('the waits of a closed Condition hold the lock again when they reject', async () => {
  const condition = new Condition(), { lock } = condition, seen = log();
  for (const name of ['a', 'b']) {
    await lock.acquire();
    condition.wait().catch(() => {
      seen.note(`${name}, ${lock.locked() ? 'locked' : 'unlocked'}`);
      lock.release();
    });
  }
  await lock.acquire();
  condition.close();
  assert.deepEqual(await turn(seen), []);
  lock.release();
  assert.deepEqual(await turn(seen), ['a, locked', 'b, locked']);
  assert.equal(lock.locked(), false);
});

test('a wait that was notified before its Condition was closed passes', async () => {
  const condition = new Condition(), { lock } = condition, seen = log();
  await lock.acquire();
  seen(condition.wait(), 'a');
  await lock.acquire();
  condition.notify();
  condition.close();
  lock.release();
  assert.deepEqual(await turn(seen), ['a: true']);
  assert.equal(lock.locked(), true);
});

test('a closed Condition leaves its lock, and the other conditions of that lock, as they are', async () => {
  const lock = new Lock(), closed = new Condition(lock), open = new Condition(lock), seen = log();
  await lock.acquire();
  seen(open.wait(), 'open');
  closed.close();
  await lock.acquire();
  open.notify();
  lock.release();
  assert.deepEqual(await turn(seen), ['open: true']);
});

test('a closed Lock closes the waits of its conditions wherever they are, also those aborted before', async () => {
  for (const notified of [false, true]) {
    for (const aborted of [false, true]) {
      const lock = new Lock(), condition = new Condition(lock), seen = log(), { signal, abort } = abortable();
      await lock.acquire();
      seen(condition.wait({ signal }), 'a');
      await lock.acquire();
      seen(condition.waitFor(() => false), 'b');
      await lock.acquire();
      if (notified) condition.notifyAll();
      await turn(seen);
      if (aborted) abort('too late');
      lock.close();
      assert.deepEqual((await turn(seen)).sort(), ['a rejects: ERR_CLOSED', 'b rejects: ERR_CLOSED']);
    }
  }
});

test('a Condition over a closed Lock is of no use, and may be closed', async () => {
  const lock = new Lock(), condition = new Condition(lock);
  await lock.acquire();
  lock.close();
  const error = { ...CLOSED, message: 'Lock is closed' };
  await assert.rejects(condition.wait(), error);
  await assert.rejects(condition.waitFor(() => false), error);
  assert.throws(() => condition.notify(), error);
  assert.throws(() => condition.release(), error);
  assert.throws(() => new Condition(lock), error);
  condition.close();
  await assert.rejects(condition.wait(), { ...CLOSED, message: 'Condition is closed' });
  assert.equal(String(condition), '<Condition closed>');
});

test('a wait may close its own object in its continuation', async () => {
  const lock = new Lock(), seen = log();
  await lock.acquire();
  lock.acquire().then(() => lock.close());
  seen(lock.acquire(), 'next');
  lock.release();
  assert.deepEqual(await turn(seen), ['next rejects: ERR_CLOSED']);
});

test('a new object that takes a closed one\'s slot in the same turn gets its own waiters', async () => {
  const seen = log();
  for (let i = 0; i < 3; i++) {
    const old = new Event();
    seen(old.wait(), `old ${i}`);
    old.set();
    old.close();
    const next = new Event();
    seen(next.wait(), `new ${i}`);
    next.set();
  }
  const names = ['new 0', 'new 1', 'new 2', 'old 0', 'old 1', 'old 2'];
  assert.deepEqual((await turn(seen)).sort(), names.map((name) => `${name}: true`));
});

test('so does one made by the code behind the last wait of a closed one, while others are ready', async () => {
  const old = new Event(), other = new Event(), seen = log();
  old.wait().then(() => {
    const next = new Event();
    seen(next.wait(), 'new');
    next.set();
  });
  seen(other.wait(), 'other');
  seen(other.wait(), 'other too');
  old.set();
  old.close();
  other.set();
  assert.deepEqual(await turn(seen), ['other: true', 'other too: true', 'new: true']);
});

test('a hold outlives its lock: its release is ERR_CLOSED, once', async () => {
  const lock = new Lock(), hold = await lock.hold();
  lock.close();
  assert.throws(() => hold.release(), CLOSED);
  hold.release();
});

test('a Condition whose lock is closed does not disturb who has the lock\'s slot by now', async () => {
  const old = new Lock(), condition = new Condition(old), seen = log();
  old.close();
  await turn();
  const others = Array.from({ length: 8 }, () => new Lock());
  for (const lock of others) {
    lock.tryAcquire();
    seen(lock.acquire(), 'other');
    lock.release();
  }
  condition.close();
  assert.deepEqual(await turn(seen), others.map(() => 'other: true'));
});
