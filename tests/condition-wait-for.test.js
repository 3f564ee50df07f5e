import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Condition, Event, Lock } from 'waitline';
import { abortable, log, ticks, turn } from './log.js';

/** A condition whose lock is held. */
function held() {
  const condition = new Condition();
  assert.equal(condition.tryAcquire(), true);
  return condition;
}

test('Condition 9: waitFor gives the value of a true predicate, with no lock needed', async () => {
  const condition = new Condition(), value = {};
  assert.equal(await condition.waitFor(() => value), value);
  assert.equal(await condition.waitFor(() => 5, { timeout: 0 }), 5);
  assert.equal(condition.locked(), false);
  await condition.acquire();
  assert.equal(await condition.waitFor(() => 'yes'), 'yes');
  assert.equal(condition.locked(), true, 'it was not given up in between');
});

test('Condition 9: waitFor with a false predicate needs the lock', async () => {
  const condition = new Condition();
  await assert.rejects(condition.waitFor(() => 0), {
    name: 'SyncError', code: 'ERR_NOT_ACQUIRED', message: 'cannot wait on un-acquired lock',
  });
  assert.equal(condition.waiting, 0);
});

test('Condition 9: waitFor waits until the predicate is true, and gives its value', async () => {
  const condition = held(), seen = log();
  let value = '';
  seen(condition.waitFor(() => value), 'a');
  assert.equal(condition.locked(), false);
  for (const next of [0, null, NaN, 'now']) {
    await condition.acquire();
    value = next;
    condition.notify();
    condition.release();
    assert.deepEqual(await turn(seen), next === 'now' ? ['a: now'] : []);
    assert.equal(condition.locked(), next === 'now');
  }
});

test('Condition 9: waitFor queues again at the tail each time', async () => {
  const condition = held(), seen = log();
  let ready = false;
  seen(condition.waitFor(() => ready), 'picky');
  condition.tryAcquire();
  seen(condition.wait(), 'a');
  const notify = async () => {
    await condition.acquire();
    condition.notify();
    condition.release();
  };
  await notify();
  assert.deepEqual(await turn(seen), []);
  ready = true;
  await notify();
  assert.deepEqual(await turn(seen), ['a: true'], 'the picky one has its place behind a');
  condition.release();
  await notify();
  assert.deepEqual(await turn(seen), ['picky: true']);
});

test('Condition 9: a predicate that is false again releases the lock to the next in line', async () => {
  const condition = held(), seen = log();
  seen(condition.waitFor(() => false), 'never');
  condition.tryAcquire();
  condition.notify();
  await turn();
  condition.release();
  seen(condition.acquire(), 'next');
  assert.deepEqual(await turn(seen), ['next: true']);
  assert.equal(condition.waiting, 1);
  assert.equal(condition.lock.waiting, 0);
});

test('Condition 9: the predicate is called in the microtask of the resumption, before any other one', async () => {
  const seen = log(), condition = new Condition(), event = new Event();
  let calls = 0;
  condition.tryAcquire();
  condition.waitFor(() => calls++ > 0 && (seen.note(`predicate, ${event.waiting} waiting`), true))
    .then(() => seen.note(`passed, ${event.waiting} waiting`));
  event.wait().then(() => seen.note('event'));
  condition.tryAcquire();
  condition.notify();
  condition.release();
  event.set();
  ticks(seen, 2);
  assert.deepEqual(await turn(seen), [
    'predicate, 1 waiting', 'tick 1', 'passed, 1 waiting', 'tick 2', 'event',
  ]);
});

test('Condition 9: a predicate that throws rejects with that error, the lock being held', async () => {
  const condition = held(), error = new Error('mine'), seen = log();
  let calls = 0;
  const predicate = () => {
    if (++calls === 2) throw error;
    return false;
  };
  const wait = condition.waitFor(predicate);
  condition.tryAcquire();
  condition.notify();
  condition.release();
  await assert.rejects(wait, (reason) => reason === error);
  assert.equal(condition.locked(), true);
  assert.equal(condition.waiting, 0);

  await assert.rejects(condition.waitFor(() => { throw error; }), (reason) => reason === error);
  assert.equal(condition.locked(), true);
  seen(condition.acquire(), 'next');
  condition.release();
  assert.deepEqual(await turn(seen), ['next: true']);
});

test('Condition 9: a false predicate that released the lock or closed the condition makes it reject', async () => {
  const releases = held(), closes = held(), seen = log();
  for (const [condition, name, act] of [[releases, 'released', 'release'], [closes, 'closed', 'close']]) {
    let calls = 0;
    seen(condition.waitFor(() => ++calls === 2 && condition[act]()), name);
    condition.tryAcquire();
    condition.notify();
    condition.release();
  }
  assert.deepEqual(await turn(seen), ['released rejects: ERR_NOT_ACQUIRED', 'closed rejects: ERR_CLOSED']);
  assert.equal(releases.locked(), false);
  assert.equal(closes.locked(), true);
});

test('Condition 9: a cancelled waitFor rejects with the lock held, and does not call the predicate', async () => {
  const condition = held(), seen = log(), { signal, abort } = abortable();
  let calls = 0;
  seen(condition.waitFor(() => { calls++; }, { signal }), 'a');
  condition.tryAcquire();
  abort('no more');
  condition.release();
  assert.deepEqual(await turn(seen), ['a rejects: no more']);
  assert.equal(condition.locked(), true);
  assert.equal(calls, 1);
});

test('Condition 9: a predicate may notify and start waits of its own', async () => {
  const condition = held(), seen = log();
  let calls = 0;
  seen(condition.waitFor(() => {
    if (++calls === 1) return false;
    condition.notify();
    return calls;
  }), 'a');
  condition.tryAcquire();
  seen(condition.wait(), 'b');
  condition.tryAcquire();
  condition.notify();
  condition.release();
  assert.deepEqual(await turn(seen), ['a: 2']);
  condition.release();
  assert.deepEqual(await turn(seen), ['b: true']);
});

test('Condition: a bounded queue of two producers and two consumers keeps its order and its bound', async () => {
  const lock = new Lock(), room = new Condition(lock), goods = new Condition(lock);
  const shelf = [], taken = [];
  const produce = async (from) => {
    for (let i = from; i < from + 5; i++) {
      await lock.acquire();
      await room.waitFor(() => shelf.length < 2);
      shelf.push(i);
      assert.ok(shelf.length <= 2);
      goods.notify();
      lock.release();
    }
  };
  const consume = async () => {
    for (let i = 0; i < 5; i++) {
      await lock.acquire();
      await goods.waitFor(() => shelf.length > 0);
      taken.push(shelf.shift());
      room.notify();
      lock.release();
    }
  };
  await Promise.all([consume(), consume(), produce(0), produce(10)]);
  assert.deepEqual(taken.filter((i) => i < 10), [0, 1, 2, 3, 4]);
  assert.deepEqual(taken.filter((i) => i >= 10), [10, 11, 12, 13, 14]);
  assert.equal(lock.locked(), false);
});
