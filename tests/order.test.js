// R1 to R10: who is resumed when, and what the code behind an `await` finds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from 'waitline';
import { abortable, log, ticks, turn, waits } from './log.js';

function held() {
  const lock = new Lock();
  lock.tryAcquire();
  return lock;
}

test('R1: one ready queue for all objects, first in, first out, the cancelled included', async () => {
  const seen = log(), { signal, abort } = abortable();
  const lock = held(), event = new Event(), semaphore = new Semaphore(0), barrier = new Barrier(2);
  const condition = new Condition();
  seen(lock.acquire(), 'lock');
  seen(lock.acquire({ signal }), 'cancelled');
  seen(event.wait(), 'event');
  seen(event.wait(), 'event too');
  seen(semaphore.acquire(), 'semaphore');
  seen(barrier.wait(), 'barrier');
  condition.tryAcquire();
  seen(condition.wait(), 'condition');

  semaphore.release();
  condition.tryAcquire();
  condition.notify();
  condition.release();
  abort('no more');
  event.set();
  lock.release();
  seen(barrier.wait(), 'last');
  assert.deepEqual(await turn(seen), [
    'last: 1', // it need not wait, and the others are resumed in the order in which they were woken
    'semaphore: true', 'condition: true', 'cancelled rejects: no more', 'event: true', 'event too: true',
    'lock: true', 'barrier: 0',
  ]);
});

test('R1: what a resumption wakes goes to the end of the ready queue', async () => {
  const seen = log(), lock = held(), event = new Event();
  const pass = async (name) => {
    await lock.acquire();
    seen.note(name);
    lock.release();
  };
  pass('a');
  pass('b');
  seen(event.wait(), 'event');
  seen(event.wait(), 'event too');
  lock.release();
  event.set();
  assert.deepEqual(await turn(seen), ['a', 'event: true', 'event too: true', 'b']);
});

test('R1: the order holds while memory grows between two resumptions', async () => {
  const event = new Event(), order = [], many = 20_000;
  event.wait().then(() => order.push('first'));
  event.wait().then(() => {
    event.clear();
    for (let i = 0; i < many; i++) event.wait().then(() => order.push(i));
    event.set();
  });
  event.set();
  await turn();
  assert.deepEqual(order, ['first', ...Array.from({ length: many }, (_, i) => i)]);
});

test('R2: a woken waiter changes the state when it is resumed', async () => {
  const lock = held(), barrier = new Barrier(2), condition = new Condition();
  lock.acquire();
  lock.release();
  assert.equal(lock.locked(), false);
  barrier.wait();
  barrier.wait();
  assert.equal(barrier.state, 'draining');
  condition.tryAcquire();
  condition.wait();
  condition.tryAcquire();
  condition.notify();
  condition.release();
  assert.equal(condition.locked(), false);
  await turn();
  assert.equal(lock.locked(), true);
  assert.equal(barrier.state, 'filling');
  assert.equal(condition.locked(), true);
});

test('R3: the code behind one waiter\'s await runs before the next is resumed', async () => {
  const seen = log(), event = new Event(), lock = held(), semaphore = new Semaphore(0), barrier = new Barrier(3);
  for (const name of ['a', 'b']) {
    event.wait().then(() => seen.note(`event ${name}, ${event.waiting} waiting`));
    semaphore.acquire().then(() => seen.note(`semaphore ${name}, ${semaphore.waiting} waiting`));
    barrier.wait().then(() => seen.note(`barrier ${name}, ${barrier.state}`));
  }
  lock.acquire().then(() => seen.note(`lock, ${event.isSet()}`));
  event.set();
  lock.release();
  semaphore.release();
  semaphore.release();
  barrier.wait();
  assert.deepEqual(await turn(seen), [
    'event a, 1 waiting', 'event b, 0 waiting', 'lock, true',
    'semaphore a, 1 waiting', 'semaphore b, 0 waiting', 'barrier a, draining', 'barrier b, filling',
  ]);
});

test('R3: the code behind a hold\'s await, and a run\'s fn, run before the next is resumed', async () => {
  const seen = log(), semaphore = new Semaphore(0);
  semaphore.hold().then(() => seen.note(`hold, ${semaphore.waiting} waiting`));
  semaphore.acquire({ timeout: 1e6 }).then(() => seen.note(`acquire, ${semaphore.waiting} waiting`));
  semaphore.run(() => seen.note(`run, ${semaphore.waiting} waiting`));
  semaphore.acquire().then(() => seen.note(`last, ${semaphore.waiting} waiting`));
  for (let i = 0; i < 4; i++) semaphore.release();
  assert.deepEqual(await turn(seen), [
    'hold, 3 waiting', 'acquire, 2 waiting', 'run, 1 waiting', 'last, 0 waiting',
  ]);
});

test('R3: one who is resumed may change what the next one in line gets', async () => {
  const seen = log(), semaphore = new Semaphore(0), { signal, abort } = abortable();
  semaphore.acquire().then(() => abort('by the first'));
  seen(semaphore.acquire({ signal }), 'second');
  seen(semaphore.acquire(), 'third');
  semaphore.release();
  semaphore.release();
  assert.deepEqual(await turn(seen), ['second rejects: by the first', 'third: true']);
});

for (const how of ['aborted', 'closed']) {
  test(`R3: the code behind a wait that was ${how} runs before the next is resumed`, async () => {
    for (const [name, make] of Object.entries(waits)) {
      if (name.endsWith('.run')) continue; // what its await of acquire finds, it tells a microtask later
      const seen = log(), { signal, abort } = abortable(), event = new Event(), { object, wait } = make();
      const options = how === 'aborted' ? { signal } : undefined;
      wait(options).catch(() => {
        seen.note(`rejected, ${event.waiting} waiting`);
      });
      event.wait().then(() => seen.note('event'));
      if (how === 'aborted') abort();
      else object.close();
      event.set();
      assert.deepEqual(await turn(seen), ['rejected, 1 waiting', 'event'], name);
    }
  });
}

test('R3: each of several rejections gives way to the code behind it', async () => {
  const seen = log(), barrier = new Barrier(4);
  for (const name of ['a', 'b', 'c']) {
    barrier.wait().catch(() => seen.note(`${name}, ${barrier.state}`));
  }
  barrier.reset();
  assert.deepEqual(await turn(seen), ['a, resetting', 'b, resetting', 'c, filling']);
});

test('R3: one waiter a microtask, those that are cancelled too', async () => {
  const seen = log(), event = new Event(), { signal, abort } = abortable();
  seen(event.wait({ signal }), 'a');
  seen(event.wait({ signal }), 'b');
  seen(event.wait(), 'c');
  abort('stop');
  event.set();
  ticks(seen, 4);
  assert.deepEqual(await turn(seen), [
    'tick 1', 'a rejects: stop', 'tick 2', 'b rejects: stop', 'tick 3', 'c: true', 'tick 4',
  ]);
});

test('R4: every wait settles in the resumption itself: one microtask resumes it, the next runs the code', async () => {
  for (const [name, make] of Object.entries(waits)) {
    if (name.endsWith('.run')) continue;
    for (const options of [undefined, {}, { timeout: 1e6 }, { signal: new AbortController().signal }]) {
      const seen = log(), { wait, grant } = make();
      wait(options).then(() => seen.note('passed'));
      grant();
      ticks(seen, 2);
      assert.deepEqual(await turn(seen), ['tick 1', 'passed', 'tick 2'], name);
    }
  }
});

test('R4: a condition\'s wait that had to re-acquire settles in its resumption by the lock', async () => {
  const seen = log(), condition = new Condition();
  let ready = false;
  const calls = [() => condition.wait(), () => condition.waitFor(() => ready && (seen.note('predicate'), true))];
  for (const call of calls) {
    await condition.acquire();
    call().then(() => seen.note('passed'));
    ready = condition.tryAcquire();
    condition.notify();
    await turn(seen);
    condition.release();
    ticks(seen, 2);
    const settled = ['tick 1', 'passed', 'tick 2'];
    assert.deepEqual(await turn(seen), call === calls[0] ? settled : ['predicate', ...settled]);
    condition.release();
    ready = false;
  }
});

test('R4: run begins in the resumption\'s own continuation, and never inside the call to run', async () => {
  const lock = new Lock(), seen = log();
  lock.run(() => seen.note('fn'));
  seen.note('called');
  ticks(seen, 1);
  assert.deepEqual(await turn(seen), ['called', 'fn', 'tick 1']);

  lock.tryAcquire();
  lock.run(() => seen.note('fn'));
  lock.release();
  ticks(seen, 2);
  assert.deepEqual(await turn(seen), ['tick 1', 'fn', 'tick 2']);
});

test('R5: a call that need not wait changes the state at once and returns a fulfilled promise', () => {
  const lock = new Lock(), semaphore = new Semaphore(2), event = new Event();
  assert.match(inspect(lock.acquire()), /^Promise {\s+true\b/);
  assert.equal(lock.locked(), true);
  assert.match(inspect(semaphore.acquire({ timeout: 5 })), /^Promise {\s+true\b/);
  assert.match(inspect(semaphore.hold()), /^Promise {\s+Hold\b/);
  assert.equal(semaphore.value, 0);
  event.set();
  assert.match(inspect(event.wait()), /^Promise {\s+true\b/);
  assert.match(inspect(new Barrier(1).wait()), /^Promise {\s+0\b/);
  assert.match(inspect(new Condition().waitFor(() => 'now')), /^Promise {\s+'now'/);
});

test('R6: woken, then cancelled before it is resumed: it is cancelled', async () => {
  for (const [name, make] of Object.entries(waits)) {
    const seen = log(), { signal, abort } = abortable(), { wait, grant } = make();
    seen(wait({ signal }), name);
    grant();
    abort('no more');
    assert.deepEqual(await turn(seen), [`${name} rejects: no more`]);
  }
});

test('R7: cancelling a wait that is settled does nothing', async () => {
  for (const [name, make] of Object.entries(waits)) {
    const seen = log(), { signal, abort } = abortable(), { object, wait, grant } = make();
    const promise = wait({ signal });
    grant();
    promise.then(() => {
      seen.note('passed');
      abort('too late');
    });
    assert.deepEqual(await turn(seen), ['passed'], name);
    await promise;
    assert.equal(object.waiting, 0);
  }
});

test('R7: what was acquired stays acquired if its signal is aborted later', async () => {
  const lock = new Lock(), { signal, abort } = abortable();
  await lock.acquire({ signal });
  abort();
  await turn();
  assert.equal(lock.locked(), true);
});

test('R8: whoever can reach a lock may release it', async () => {
  const lock = held(), seen = log();
  seen(lock.acquire(), 'a');
  await (async function stranger() { lock.release(); })();
  assert.deepEqual(await turn(seen), ['a: true']);
});

test('R9: waiting counts the pending, the woken and the cancelled until they are resumed', async () => {
  for (const [name, make] of Object.entries(waits)) {
    if (name.startsWith('Barrier')) continue;
    const { signal, abort } = abortable(), { object, wait, grant } = make();
    assert.equal(object.waiting, 0, name);
    const promises = Promise.allSettled([wait(), wait({ signal })]);
    assert.equal(object.waiting, 2, name);
    grant();
    abort();
    assert.equal(object.waiting, 2, name);
    await turn();
    if (name.startsWith('Condition')) object.release();
    await promises;
    assert.equal(object.waiting, 0, name);
  }
});

test('R9: a condition\'s wait that is re-acquiring counts on the lock', async () => {
  const condition = new Condition();
  condition.tryAcquire();
  condition.wait();
  condition.tryAcquire();
  condition.notify();
  assert.deepEqual([condition.waiting, condition.lock.waiting], [1, 0]);
  await turn();
  assert.deepEqual([condition.waiting, condition.lock.waiting], [0, 1]);
  condition.release();
  await turn();
  assert.deepEqual([condition.waiting, condition.lock.waiting], [0, 0]);
});
