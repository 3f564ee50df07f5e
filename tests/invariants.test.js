// What issues of CPython's asyncio and of other libraries paid for. Each test is named after the issue.
import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { BoundedSemaphore, Condition, Event, Lock, Semaphore } from 'waitline';
import { abortable, log, slotsLost, turn, waits } from './log.js';

/** An object that can be acquired, with nothing left to acquire. */
function taken(object) {
  while (object.tryAcquire());
  return object;
}

/** A condition with a waiter of each of those names, each with a signal of its own; nobody has the lock. */
async function waiters(names, seen) {
  const condition = new Condition(), aborts = {};
  for (const name of names) {
    const { signal, abort } = abortable();
    aborts[name] = abort;
    await condition.acquire();
    const use = async () => {
      try {
        await condition.wait({ signal });
        seen.note(`${name} notified`);
      } catch (reason) {
        seen.note(`${name} ${reason}`);
      } finally {
        condition.release();
      }
    };
    use();
  }
  return { condition, aborts };
}

test('bpo-27585: a waiter that is cancelled just before it takes the lock passes it on', async () => {
  const lock = taken(new Lock()), seen = log(), { signal, abort } = abortable();
  seen(lock.acquire({ signal }), 'a');
  seen(lock.acquire(), 'b');
  lock.release();
  abort('cancelled');
  assert.deepEqual(await turn(seen), ['a rejects: cancelled', 'b: true']);
});

test('bpo-32734: cancel and release in one turn let exactly one in', async () => {
  for (const order of [['abort', 'release'], ['release', 'abort']]) {
    const lock = taken(new Lock()), seen = log(), { signal, abort } = abortable();
    seen(lock.acquire({ signal }), 'a');
    seen(lock.acquire(), 'b');
    seen(lock.acquire(), 'c');
    const calls = { abort: () => abort('cancelled'), release: () => lock.release() };
    for (const call of order) calls[call]();
    assert.deepEqual(await turn(seen), ['a rejects: cancelled', 'b: true']);
    assert.equal(lock.waiting, 1);
  }
});

test('bpo-22970: a wait cancelled after its notification, before it has the lock, rejects with the lock', async () => {
  const condition = new Condition(), seen = log(), { signal, abort } = abortable();
  await condition.acquire();
  condition.wait({ signal }).catch(() => seen.note(`cancelled, locked: ${condition.locked()}`));
  await condition.acquire();
  condition.notify();
  await turn();
  abort();
  await turn();
  assert.deepEqual(seen.take(), []);
  condition.release();
  assert.deepEqual(await turn(seen), ['cancelled, locked: true']);
});

test('bpo-32841: a cancellation while re-acquiring is not swallowed', async () => {
  const seen = log(), { condition, aborts } = await waiters(['a'], seen);
  await condition.acquire();
  condition.notify();
  await turn();
  aborts.a('cancelled');
  condition.release();
  assert.deepEqual(await turn(seen), ['a cancelled']);
});

test('bpo-33638: a wait that timed out holds the lock when its code goes on', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const condition = new Condition(), seen = log();
  await condition.acquire();
  condition.wait({ timeout: 10 }).catch(() => {
    seen.note(`locked: ${condition.locked()}`);
    condition.release();
  });
  t.mock.timers.tick(10);
  assert.deepEqual(await turn(seen), ['locked: true']);
  assert.equal(condition.locked(), false);
});

test('bpo-42600: every cancelled wait owns the lock, so that it may release it', async () => {
  const seen = log(), { condition, aborts } = await waiters(['a', 'b', 'c'], seen);
  for (const name of ['a', 'b', 'c']) aborts[name]('cancelled');
  assert.deepEqual(await turn(seen), ['a cancelled', 'b cancelled', 'c cancelled']);
  assert.equal(condition.locked(), false);
});

test('gh-112202: a notification is not lost if the one it wakes is cancelled', async () => {
  for (const when of ['at once', 'while it re-acquires', 'before']) {
    const seen = log(), { condition, aborts } = await waiters(['a', 'b'], seen);
    await condition.acquire();
    if (when === 'before') aborts.a('cancelled');
    condition.notify();
    if (when === 'while it re-acquires') await turn();
    if (when !== 'before') aborts.a('cancelled');
    condition.release();
    assert.deepEqual((await turn(seen)).sort(), ['a cancelled', 'b notified'], when);
  }
});

test('gh-111693: a wait rejects with the very reason, also if it was cancelled while re-acquiring', async () => {
  for (const notified of [false, true]) {
    const condition = new Condition(), { signal, abort } = abortable(), reason = new Error('mine');
    await condition.acquire();
    const wait = condition.wait({ signal });
    await condition.acquire();
    if (notified) condition.notify();
    await turn();
    abort(reason);
    condition.release();
    await assert.rejects(wait, (error) => error === reason);
  }
});

test('gh-90155: a newcomer does not overtake a woken waiter, and no permit is lost', async () => {
  const semaphore = taken(new Semaphore(1)), seen = log(), { signal, abort } = abortable();
  seen(semaphore.acquire({ signal }), 'a');
  seen(semaphore.acquire(), 'b');
  semaphore.release();
  assert.equal(semaphore.tryAcquire(), false);
  seen(semaphore.acquire(), 'newcomer');
  abort('cancelled');
  assert.deepEqual(await turn(seen), ['a rejects: cancelled', 'b: true']);
  semaphore.release();
  assert.deepEqual(await turn(seen), ['newcomer: true']);
  semaphore.release();
  assert.equal(semaphore.value, 1);
});

test('gh-90155: who releases and acquires at once goes behind those who wait', async () => {
  const semaphore = new Semaphore(1), seen = log();
  const loop = async (name) => {
    for (let i = 0; i < 3; i++) {
      await semaphore.acquire();
      seen.note(name);
      semaphore.release();
    }
  };
  loop('a');
  loop('b');
  loop('c');
  assert.deepEqual(await turn(seen), ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c']);
});

test('gh-97545: n releases wake n', async () => {
  const semaphore = taken(new Semaphore(2)), seen = log();
  for (const name of ['a', 'b', 'c']) seen(semaphore.acquire(), name);
  for (let i = 0; i < 2; i++) semaphore.release();
  assert.deepEqual(await turn(seen), ['a: true', 'b: true']);
});

test('gh-97028: those who queued behind a woken waiter are woken with it, if there are permits for them', async () => {
  const semaphore = taken(new Semaphore(3)), seen = log(), { signal, abort } = abortable();
  seen(semaphore.acquire({ signal }), 'a');
  for (let i = 0; i < 3; i++) semaphore.release();
  seen(semaphore.acquire(), 'b');
  seen(semaphore.acquire(), 'c');
  abort('cancelled');
  assert.deepEqual(await turn(seen), ['a rejects: cancelled', 'b: true', 'c: true']);
  assert.equal(semaphore.value, 1);
});

test('anyio#1145: a release that finds a cancelled waiter at the head does not strand those behind it', async () => {
  for (const object of [new Lock(), new Semaphore(), new BoundedSemaphore()]) {
    const seen = log(), { signal, abort } = abortable();
    taken(object);
    seen(object.acquire({ signal }), 'a');
    seen(object.acquire(), 'b');
    abort('cancelled');
    object.release();
    assert.deepEqual(await turn(seen), ['a rejects: cancelled', 'b: true']);
  }
});

test('async-mutex#54: a waiter that timed out does not leave the lock locked', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  for (const object of [new Lock(), new Semaphore(), new BoundedSemaphore()]) {
    const seen = log();
    taken(object);
    seen(object.acquire({ timeout: 10 }), 'a');
    t.mock.timers.tick(10);
    assert.deepEqual(await turn(seen), ['a rejects: TimeoutError']);
    object.release();
    assert.equal(object.locked(), false);
    assert.equal(await object.run(() => 'ran'), 'ran');
  }
});

test('async-mutex#90: a semaphore of 2147483647 permits takes the place of one', async () => {
  const lost = slotsLost(), semaphores = [1, 2 ** 31 - 1].map((value) => new Semaphore(value));
  assert.equal(lost(), 2);
  for (const semaphore of semaphores) await semaphore.run(() => {});
  assert.equal(lost(), 2);
  for (const semaphore of semaphores) semaphore.close();
  assert.equal(lost(), 0);
});

test('p-queue#241: a signal aborted already settles the call', async () => {
  for (const [name, make] of Object.entries(waits)) {
    const seen = log();
    seen(make().wait({ signal: AbortSignal.abort('before') }), name);
    assert.deepEqual(await turn(seen), [`${name} rejects: before`]);
  }
});

test('p-queue PR 235, p-map#75: a signal that lives on gathers no listeners, and Node does not warn', async (t) => {
  const { signal } = abortable(), lock = new Lock(), warnings = [];
  const warn = (warning) => warnings.push(warning.name);
  process.on('warning', warn);
  t.after(() => process.off('warning', warn));
  for (let i = 0; i < 100; i++) {
    const event = new Event();
    const held = lock.acquire({ signal });
    const rest = Array.from({ length: 20 }, () => lock.run(() => {}, { signal }));
    rest.push(event.wait({ signal, timeout: 1e6 }));
    await held;
    lock.release();
    event.set();
    await Promise.all(rest);
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  }
  await turn();
  assert.equal(warnings.filter((name) => name === 'MaxListenersExceededWarning').length, 0);
});

test('p-queue#200: an AsyncLocalStorage context survives a handoff', async () => {
  const storage = new AsyncLocalStorage();
  for (const [name, make] of Object.entries(waits)) {
    const { wait, grant } = make();
    const inside = storage.run('waiter', async () => {
      await wait();
      return storage.getStore();
    });
    storage.run('granter', grant);
    assert.equal(await inside, 'waiter', name);
  }
});

test('async-rwlock: one that timed out in the middle of the queue does not wedge the lock', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const lock = taken(new Lock()), seen = log();
  seen(lock.acquire(), 'a');
  seen(lock.acquire({ timeout: 10 }), 'b');
  seen(lock.acquire(), 'c');
  lock.release();
  t.mock.timers.tick(10);
  assert.deepEqual(await turn(seen), ['a: true', 'b rejects: TimeoutError']);
  lock.release();
  assert.deepEqual(await turn(seen), ['c: true']);
});

test('mutexify: a double release does not lose a waiter', async () => {
  const lock = taken(new Lock()), seen = log();
  seen(lock.acquire(), 'a');
  seen(lock.acquire(), 'b');
  lock.release();
  assert.throws(() => lock.release(), { code: 'ERR_NOT_ACQUIRED' });
  assert.deepEqual(await turn(seen), ['a: true']);
  lock.release();
  assert.deepEqual(await turn(seen), ['b: true']);
});

test('@openally/mutex: aborting a waiter does not let a second holder in', async () => {
  const lock = taken(new Lock()), seen = log(), { signal, abort } = abortable();
  seen(lock.acquire({ signal }), 'a');
  seen(lock.acquire(), 'b');
  abort('cancelled');
  assert.deepEqual(await turn(seen), ['a rejects: cancelled']);
  assert.equal(lock.locked(), true);
  assert.equal(lock.tryAcquire(), false);
});

test('@matrixai/async-locks: cancelling the head lets those behind it go on, if they can', async () => {
  const semaphore = taken(new Semaphore(2)), seen = log(), { signal, abort } = abortable();
  seen(semaphore.acquire({ signal }), 'head');
  semaphore.release();
  semaphore.release();
  seen(semaphore.acquire(), 'behind');
  abort('cancelled');
  assert.deepEqual(await turn(seen), ['head rejects: cancelled', 'behind: true']);
  assert.equal(semaphore.value, 1);
});
