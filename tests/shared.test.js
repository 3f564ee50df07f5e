// `waitline/shared` between threads of Node.js: what each class does across them, deaths, and what is refused.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import {
  AbandonedError, Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, Semaphore, Space, SyncError, attach,
} from 'waitline/shared';
import { thread, until } from './threads/thread.js';

/* What the functions see that run in the other thread; see threads/other.js. */
const [kept, noted, noteIn] = /** @type {any[]} */ ([]);

/** As Node.js loads `waitline`, whatever conditions this process has. */
const { SyncError: LocalSyncError } = await import(new URL('../bindings/node/index.js', import.meta.url).href);

const CLASSES = { Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier };

/** One of each. @param {any} [options] */
const each = (options) => Object.entries(CLASSES).map(([kind, Class]) => {
  const args = kind === 'Condition' ? [undefined] : kind === 'Barrier' ? [3] : kind === 'Event' || kind === 'Lock' ? [] : [2];
  return [kind, new /** @type {any} */ (Class)(...args, options)];
});

/** As a message brings it. @param {any} value */
function cloned(value) {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(value);
  const { message } = /** @type {any} */ (receiveMessageOnPort(port2));
  port1.close();
  return message;
}

const words = (/** @type {number} */ n) => new Int32Array(new SharedArrayBuffer(4 * n));

/* --- tokens ------------------------------------------------------------------------------------------------ */

test('a token travels by workerData and by postMessage, with the name and all that the object says', async (t) => {
  for (const [kind, object] of each({ name: 'mine' })) {
    assert.equal(object.share(), object.share());
    const worker = new Worker(`
      const { parentPort, workerData } = require('node:worker_threads');
      import('waitline/shared').then(({ attach }) => {
        const first = attach(workerData);
        parentPort.once('message', (token) => parentPort.postMessage([first === attach(token), first.constructor.name, first.name, String(first), first.parties, first.value]));
      });`, { eval: true, execArgv: [], workerData: object.share() });
    t.after(() => worker.terminate());
    worker.postMessage(object.share());
    const [answer] = await once(worker, 'message');
    assert.deepEqual(answer, [true, kind, 'mine', String(object), object.parties, object.value]);
  }
});

test('a token that comes back, however often, is the object itself', async (t) => {
  const other = await thread(t);
  for (const [, object] of each()) {
    assert.equal(attach(object.share()), object);
    assert.equal(attach(cloned(object.share())), object);
    assert.equal(await other.call((one, two) => one === two, object, object), true);
    assert.equal(attach(await other.call((it) => it.share(), object)), object);
  }
});

test('an object that another thread made, and a condition brings its lock', async (t) => {
  const [first, second] = [await thread(t), await thread(t)];
  const token = await first.call(() => {
    const { Condition } = /** @type {any} */ (globalThis);
    kept.condition = new Condition();
    return kept.condition.share();
  });
  const condition = attach(token);
  assert.ok(condition instanceof Condition);
  await condition.lock.acquire();
  assert.equal(await first.call(() => kept.condition.locked()), true);
  assert.equal(await second.call((it) => it.lock.locked(), condition), true);
  assert.equal(await second.call((it, lock) => it.lock === lock, condition, condition.lock), true);
});

test('errors are those of waitline', async () => {
  assert.equal(SyncError, LocalSyncError);
  assert.throws(() => new Lock().release(), LocalSyncError);
  assert.ok(new AbandonedError('ERR_ABANDONED', '') instanceof LocalSyncError);
  assert.ok(/** @type {any} */ (BrokenBarrierError.prototype) instanceof LocalSyncError);
});

/* --- across two threads -------------------------------------------------------------------------------------- */

test('a lock is handed from thread to thread', async (t) => {
  const other = await thread(t), lock = new Lock();
  assert.equal(await other.call((its) => its.acquire(), lock), true);
  assert.equal(lock.locked(), true);
  assert.equal(lock.tryAcquire(), false);
  const mine = lock.acquire();
  assert.equal(lock.waiting, 1);
  assert.equal(await other.call((its) => its.waiting, lock), 1);
  await other.call((its) => its.release(), lock);
  assert.equal(await mine, true);
  assert.equal(lock.waiting, 0);
  await other.call((its) => void (kept.second = its.acquire()), lock);
  lock.release();
  assert.equal(await other.call(() => kept.second), true);
  // Nobody owns anything.
  lock.release();
  assert.equal(lock.locked(), false);
  assert.equal(await other.call((its) => its.locked(), lock), false);
});

test('run and hold across threads', async (t) => {
  const other = await thread(t), lock = new Lock();
  const held = await lock.hold();
  await other.call((its) => void (kept.run = its.run(() => 'ran')), lock);
  held.release();
  held.release();
  assert.equal(await other.call(() => kept.run), 'ran');
  assert.equal(lock.locked(), false);
});

test('an event is set and cleared for all threads; who waited before a clear has passed', async (t) => {
  const others = [await thread(t), await thread(t)], event = new Event();
  for (const { call } of others) await call((its) => void (kept.waits = [its.wait(), its.wait()]), event);
  assert.equal(event.waiting, 4);
  event.set();
  event.clear();
  for (const { call } of others) assert.deepEqual(await call(() => Promise.all(kept.waits)), [true, true]);
  assert.equal(event.isSet(), false);
  assert.equal(event.waiting, 0);
  const mine = event.wait();
  await others[0].call((its) => its.set(), event);
  assert.equal(await mine, true);
  assert.equal(await others[1].call((its) => its.isSet() && its.wait(), event), true);
  await others[1].call((its) => its.clear(), event);
  assert.equal(event.isSet(), false);
});

test('a condition notifies over threads as many as it is told, and each holds the lock then', async (t) => {
  const others = [await thread(t), await thread(t)], condition = new Condition(), passed = words(1);
  for (const { call } of others) {
    await call((its, count) => {
      kept.waits = Promise.all([0, 1, 2].map(() => its.run(async () => {
        await its.wait();
        count[0] += its.locked() ? 1 : 1000;
      })));
    }, condition, passed);
  }
  await until(() => condition.waiting === 6);
  await condition.run(() => condition.notify(2));
  await until(() => condition.waiting === 4 && condition.lock.waiting === 0 && !condition.locked());
  assert.equal(passed[0], 2);
  await condition.run(() => condition.notify(0));
  assert.equal(condition.waiting, 4);
  await condition.run(() => condition.notifyAll());
  for (const { call } of others) await call(() => kept.waits);
  assert.equal(passed[0], 6);
  assert.equal(condition.locked(), false);
});

test('a notification reaches one that waits here and one there, and more than all are all', async (t) => {
  const other = await thread(t), condition = new Condition();
  await other.call((its) => void (kept.wait = its.run(() => its.wait())), condition);
  const mine = condition.run(() => condition.wait());
  await until(() => condition.waiting === 2);
  await condition.run(() => condition.notify(5));
  assert.equal(await mine, true);
  assert.equal(await other.call(() => kept.wait), true);
});

test('waitFor asks its predicate each time it is notified, whichever thread does it', async (t) => {
  const other = await thread(t), condition = new Condition(), state = words(2);
  await other.call((its, [...initial], state) => {
    kept.wait = its.run(() => its.waitFor(() => {
      state[1]++;
      return state[0] > 1 && `${initial} ${state[0]}`;
    }));
  }, condition, [7], state);
  await until(() => condition.waiting === 1);
  for (let n = 1; n <= 2; n++) {
    await condition.run(() => {
      state[0] = n;
      condition.notify();
    });
    if (n === 1) await until(() => state[1] === 2 && !condition.locked());
  }
  assert.equal(await other.call(() => kept.wait), '7 2');
  assert.equal(state[1], 3);
});

test('a semaphore lets in as many as it has permits, over all threads', async (t) => {
  const others = [await thread(t), await thread(t)], semaphore = new Semaphore(3);
  for (const { call } of others) {
    await call((its) => {
      kept.got = 0;
      kept.waits = [0, 1].map(() => its.acquire().then(() => kept.got++));
    }, semaphore);
  }
  await until(() => semaphore.value === 0);
  assert.equal(semaphore.waiting, 1);
  assert.equal(semaphore.locked(), true);
  assert.equal(semaphore.tryAcquire(), false);
  semaphore.release();
  for (const { call } of others) await call(() => Promise.all(kept.waits));
  assert.equal(semaphore.value, 0);
  for (const { call } of others) {
    await call((its) => {
      its.release();
      its.release();
    }, semaphore);
  }
  assert.equal(semaphore.value, 4);
});

test('n releases in a turn wake n waiters, in whichever threads', async (t) => {
  const other = await thread(t), semaphore = new Semaphore(0);
  await other.call((its) => void (kept.waits = [its.acquire(), its.acquire()]), semaphore);
  const mine = [semaphore.acquire(), semaphore.acquire()];
  for (let n = 0; n < 4; n++) semaphore.release();
  await Promise.all(mine);
  await other.call(() => Promise.all(kept.waits));
  assert.equal(semaphore.value, 0);
});

test('a bounded semaphore is bounded in every thread', async (t) => {
  const other = await thread(t), semaphore = new BoundedSemaphore(1);
  await assert.rejects(other.call((its) => its.release(), semaphore), { name: 'RangeError', code: 'ERR_BOUND' });
  await semaphore.acquire();
  await other.call((its) => its.release(), semaphore);
  assert.throws(() => semaphore.release(), { name: 'RangeError', code: 'ERR_BOUND' });
  assert.equal(semaphore.value, 1);
});

test('the indexes of a barrier are each there once, over all threads, round after round', async (t) => {
  const others = [await thread(t), await thread(t)], barrier = new Barrier(6);
  for (let round = 0; round < 20; round++) {
    for (const { call } of others) await call((its) => void (kept.waits = [its.wait(), its.wait()]), barrier);
    const mine = [barrier.wait(), barrier.wait()];
    const indexes = await Promise.all([...mine, ...others.map(({ call }) => call(() => Promise.all(kept.waits)))]);
    assert.deepEqual(indexes.flat().sort(), [0, 1, 2, 3, 4, 5]);
    assert.equal(barrier.waiting, 0);
  }
});

test('a barrier is reset and aborted for all threads', async (t) => {
  const other = await thread(t), barrier = new Barrier(3), broken = { name: 'BrokenBarrierError', code: 'ERR_BROKEN_BARRIER' };
  const wait = () => other.call((its) => void (kept.wait = its.wait(), kept.wait.catch(() => {})), barrier);
  await wait();
  assert.equal(barrier.waiting, 1);
  barrier.reset();
  await assert.rejects(other.call(() => kept.wait), broken);
  await wait();
  const mine = assert.rejects(barrier.wait(), broken);
  await other.call((its) => its.abort(), barrier);
  await mine;
  await assert.rejects(other.call(() => kept.wait), broken);
  assert.equal(barrier.broken, true);
  await assert.rejects(barrier.wait(), broken);
  barrier.reset();
  assert.equal(await other.call((its) => its.state, barrier), 'filling');
});

/* --- giving up ----------------------------------------------------------------------------------------------- */

test('a wait whose holder is another thread can be aborted and times out, and leaves nothing behind', async (t) => {
  const other = await thread(t), lock = new Lock(), reason = new Error('enough');
  await other.call((its) => its.acquire(), lock);
  const controller = new AbortController();
  const wait = lock.acquire({ signal: controller.signal });
  controller.abort(reason);
  await assert.rejects(wait, (error) => error === reason);
  await assert.rejects(lock.acquire({ timeout: 1 }), { name: 'TimeoutError' });
  await assert.rejects(lock.acquire({ timeout: 0 }), { name: 'TimeoutError' });
  assert.equal(await other.call((its) => its.waiting, lock), 0);
  await other.call((its) => its.release(), lock);
  assert.equal(lock.tryAcquire(), true);
});

test('who gives up lets the one behind it go, in whichever thread', async (t) => {
  const other = await thread(t), third = await thread(t), lock = new Lock({ fair: 'strict' });
  await lock.acquire();
  await other.call((its) => {
    kept.abort = new AbortController();
    kept.wait = its.acquire({ signal: kept.abort.signal }).catch(() => 'aborted');
  }, lock);
  await third.call((its) => void (kept.wait = its.acquire()), lock);
  assert.equal(lock.waiting, 2);
  await other.call(() => kept.abort.abort());
  assert.equal(await other.call(() => kept.wait), 'aborted');
  lock.release();
  assert.equal(await third.call(() => kept.wait), true);
});

test('each kind of wait is cancelled while other threads are in line, and they are not', async (t) => {
  const other = await thread(t);
  /** @type {[any, (object: any, options?: any) => Promise<unknown>, (object: any) => unknown][]} */
  const cases = [
    [new Event(), (event, options) => event.wait(options), (event) => event.set()],
    [new Semaphore(0), (semaphore, options) => semaphore.acquire(options), (semaphore) => semaphore.release()],
    [new BoundedSemaphore(1), (semaphore, options) => semaphore.acquire(options), (semaphore) => semaphore.release()],
    [new Barrier(2), (barrier, options) => barrier.wait(options), (barrier) => barrier.wait()],
    [new Condition(), (condition, options) => condition.run(() => condition.wait(options)), (condition) => condition.run(() => condition.notify())],
  ];
  for (const [object, wait, end] of cases) {
    if (object instanceof BoundedSemaphore) await object.acquire();
    const abort = new AbortController(), mine = wait(object, { signal: abort.signal });
    if (!(object instanceof Barrier)) await other.call((its, text) => void (kept.wait = (0, eval)(text)(its)), object, `${wait}`);
    await until(() => object.waiting === (object instanceof Barrier ? 1 : 2));
    abort.abort(new Error('aborted'));
    await assert.rejects(mine, { message: 'aborted' });
    if (object instanceof Barrier) {
      assert.equal(object.waiting, 0);
      await other.call((its, text) => void (kept.wait = (0, eval)(text)(its)), object, `${wait}`);
    }
    // asyncio: a condition's wait that is cancelled notifies another.
    if (!(object instanceof Condition)) await end(object);
    assert.ok([true, 0].includes(await other.call(() => kept.wait)));
  }
});

/* --- order -------------------------------------------------------------------------------------------------- */

/** Each notes when it holds. @param {any} other @param {any} object @param {number} n */
const queue = (other, object, n) => other.call((/** @type {any} */ its, /** @type {number} */ count) => {
  for (let i = 0; i < count; i++) {
    (kept.order ??= []).push(its.acquire().then(() => {
      const when = noted();
      its.release();
      return when;
    }));
  }
}, object, n);
const order = (/** @type {any} */ other) => other.call(() => Promise.all(kept.order));

test('within a thread it is first come, first served', async (t) => {
  const others = [await thread(t), await thread(t)];
  for (const object of [new Lock(), new Lock({ fair: 'strict' }), new Semaphore(1), new Semaphore(1, { fair: 'strict' })]) {
    const notes = words(1);
    await object.acquire();
    for (const other of others) {
      await other.call((its) => {
        noteIn(its);
        kept.order = undefined;
      }, notes);
      await queue(other, object, 100);
    }
    object.release();
    for (const other of others) {
      const when = await order(other);
      assert.deepEqual(when, when.toSorted((/** @type {number} */ a, /** @type {number} */ b) => a - b));
    }
    assert.equal(notes[0], 200);
  }
});

for (const Class of [Lock, Semaphore]) {
  const make = (/** @type {any} */ options) => (Class === Lock ? new Lock(options) : new Semaphore(1, options));

  test(`${Class.name}, 'strict': the order of arrival over all threads`, async (t) => {
    const one = await thread(t), two = await thread(t), object = make({ fair: 'strict' }), notes = words(1);
    for (const other of [one, two]) await other.call((its) => noteIn(its), notes);
    await object.acquire();
    const mine = /** @type {Promise<number>[]} */ ([]), here = () => mine.push(object.acquire().then(() => {
      const when = Atomics.add(notes, 0, 1);
      object.release();
      return when;
    }));
    await queue(one, object, 1);
    await queue(two, object, 2);
    here();
    await queue(one, object, 1);
    here();
    await queue(two, object, 1);
    object.release();
    assert.deepEqual([await order(one), await order(two), await Promise.all(mine)], [[0, 4], [1, 2, 6], [3, 5]]);
  });

  test(`${Class.name}, 'bounded': 64 in a row, then it is the next thread's turn`, async (t) => {
    const one = await thread(t), two = await thread(t), object = make(undefined), notes = words(1);
    for (const other of [one, two]) await other.call((its) => noteIn(its), notes);
    await object.acquire();
    await queue(one, object, 80);
    await queue(two, object, 1);
    object.release();
    const when = await order(one);
    assert.deepEqual(await order(two), [64]);
    assert.deepEqual(when, Array.from({ length: 81 }, (_, i) => i).filter((i) => i !== 64));
  });
}

test('fair is \'bounded\' or \'strict\'', () => {
  for (const fair of ['unfair', 0, true, 'toString']) {
    const options = /** @type {any} */ ({ fair });
    for (const make of [() => new Lock(options), () => new Semaphore(1, options), () => new BoundedSemaphore(1, options)]) {
      assert.throws(make, { name: 'TypeError', code: 'ERR_FAIR' });
    }
  }
});

/* --- the end of an object -------------------------------------------------------------------------------------- */

test('closed in one thread, its waits reject in the others, and every later call throws', async (t) => {
  const other = await thread(t), closed = { name: 'SyncError', code: 'ERR_CLOSED' };
  /** @type {[any, (object: any) => Promise<unknown>][]} */
  const cases = [
    [new Lock({ name: 'l' }), (lock) => lock.acquire()], [new Event(), (event) => event.wait()],
    [new Semaphore(0), (semaphore) => semaphore.acquire()], [new BoundedSemaphore(1), (semaphore) => semaphore.acquire()],
    [new Barrier(3), (barrier) => barrier.wait()],
    [new Condition(), (condition) => condition.run(() => condition.wait())],
  ];
  for (const [object, wait] of cases) {
    if (object instanceof Lock || object instanceof BoundedSemaphore) await object.acquire();
    const token = object.share();
    await other.call((its, text) => {
      kept.object = its;
      kept.wait = (0, eval)(text)(its);
      kept.wait.catch(() => {});
    }, object, `${wait}`);
    await until(() => object.waiting > 0);
    object.close();
    await assert.rejects(other.call(() => kept.wait), closed);
    await assert.rejects(other.call((text) => (0, eval)(text)(kept.object), `${wait}`), closed);
    await assert.rejects(other.call(() => kept.object.waiting), closed);
    await assert.rejects(other.call(() => kept.object.share()), closed);
    await assert.rejects(other.call((its) => its, token), closed);
    await other.call(() => kept.object.close());
    assert.throws(() => attach(token), closed);
    assert.throws(() => object.share(), closed);
  }
});

test('closed by another thread, waits here reject; a lock that is closed ends those of its conditions', async (t) => {
  const other = await thread(t), closed = { name: 'SyncError', code: 'ERR_CLOSED' };
  const lock = new Lock(), condition = new Condition(lock), event = new Event();
  const waits = [condition.run(() => condition.wait()), event.wait()].map((wait) => assert.rejects(wait, closed));
  await other.call((its) => void (kept.wait = its.run(() => its.wait()).catch((/** @type {any} */ error) => error.code)), condition);
  await until(() => condition.waiting === 2);
  await other.call((lock, event) => {
    lock.close();
    event.close();
  }, lock, event);
  await Promise.all(waits);
  assert.equal(await other.call(() => kept.wait), 'ERR_CLOSED');
});

test('an event that has let pass has let pass, closed or not', async (t) => {
  const other = await thread(t), event = new Event();
  await other.call((its) => void (kept.wait = its.wait()), event);
  event.set();
  event.close();
  assert.equal(await other.call(() => kept.wait), true);
});

test('a full barrier lets its parties go, closed or not', async (t) => {
  const other = await thread(t), barrier = new Barrier(3);
  await other.call((its) => void (kept.waits = [its.wait(), its.wait()]), barrier);
  assert.equal(await barrier.wait(), 2);
  barrier.close();
  assert.deepEqual(await other.call(() => Promise.all(kept.waits)), [0, 1]);
});

test('who was notified holds the lock again, and passes, if the condition is closed then', async (t) => {
  const other = await thread(t), condition = new Condition();
  await other.call((its) => void (kept.wait = its.run(() => its.wait())), condition);
  await until(() => condition.waiting === 1);
  await condition.run(() => {
    condition.notify();
    condition.close();
  });
  assert.equal(await other.call(() => kept.wait), true);
});

/* --- waits that block ------------------------------------------------------------------------------------------- */

test('each wait that blocks, granted by another thread', async (t) => {
  const other = await thread(t), lock = new Lock(), semaphore = new Semaphore(0), event = new Event(), barrier = new Barrier(2);
  await lock.acquire();
  const blocked = other.call((lock, semaphore, event, barrier) => [
    lock.acquireSync(), semaphore.acquireSync(), event.waitSync(), barrier.waitSync(),
    semaphore.runSync(() => 'ran', { timeout: 1e6 }),
  ], lock, semaphore, event, barrier);
  await until(() => lock.waiting === 1);
  lock.release();
  await until(() => semaphore.waiting === 1);
  semaphore.release();
  await until(() => event.waiting === 1);
  event.set();
  await until(() => barrier.waiting === 1);
  assert.equal(await barrier.wait(), 1);
  await until(() => semaphore.waiting === 1);
  semaphore.release();
  assert.deepEqual(await blocked, [true, true, true, 0, 'ran']);
  assert.equal(lock.locked(), true);
  assert.equal(semaphore.value, 1);
});

test('a condition blocks until it is notified and the lock is free again', async (t) => {
  const other = await thread(t), condition = new Condition(), state = words(1);
  const blocked = other.call((its, state) => its.runSync(() => [
    its.waitSync(), its.locked(), its.waitForSync(() => Atomics.load(state, 0)),
  ]), condition, state);
  await until(() => condition.waiting === 1);
  assert.equal(condition.locked(), false);
  await condition.acquire();
  condition.notify();
  await until(() => condition.lock.waiting === 1 && condition.waiting === 0);
  condition.release();
  await until(() => condition.waiting === 1);
  await condition.run(() => condition.notify());
  await until(() => condition.waiting === 1 && !condition.locked());
  await condition.run(() => {
    state[0] = 5;
    condition.notify();
  });
  assert.deepEqual(await blocked, [true, true, 5]);
  assert.equal(condition.locked(), false);
});

test('a wait that blocks times out, and leaves the line', async (t) => {
  const other = await thread(t), lock = new Lock(), event = new Event(), semaphore = new Semaphore(0), barrier = new Barrier(2), condition = new Condition();
  await lock.acquire();
  const tried = await other.call((...objects) => {
    const errors = [];
    for (const object of objects) {
      for (const timeout of [0, 2]) {
        try {
          if (object.lock) object.runSync(() => object.waitSync({ timeout }));
          else if (object.acquireSync) object.acquireSync({ timeout });
          else object.waitSync({ timeout });
        } catch (error) {
          errors.push(/** @type {any} */ (error).name);
        }
      }
      errors.push(object.waiting);
    }
    return errors;
  }, lock, event, semaphore, barrier, condition);
  assert.deepEqual(tried, Array.from({ length: 5 }, () => ['TimeoutError', 'TimeoutError', 0]).flat());
  assert.equal(condition.locked(), false);
  lock.release();
  assert.equal(await other.call((its) => its.acquireSync({ timeout: 0 }), lock), true);
});

test('a wait that times out does not keep a notification from others', async (t) => {
  const other = await thread(t), condition = new Condition();
  const mine = condition.run(() => condition.wait());
  await until(() => condition.waiting === 1);
  await assert.rejects(other.call((its) => its.runSync(() => its.waitSync({ timeout: 1 })), condition), { name: 'TimeoutError' });
  // asyncio's rule: who gives up notifies another.
  assert.equal(await mine, true);
});

test('a thread that would wait for itself is told so', async (t) => {
  const lock = new Lock(), other = await thread(t), deadlock = { name: 'SyncError', code: 'ERR_DEADLOCK' };
  await lock.acquire();
  assert.throws(() => lock.acquireSync(), deadlock);
  assert.throws(() => lock.runSync(() => assert.fail()), deadlock);
  assert.throws(() => lock.acquireSync({ timeout: 5 }), deadlock);
  lock.release();
  await other.call((its) => its.runSync(() => {
    try {
      its.acquireSync();
    } catch (error) {
      kept.error = /** @type {any} */ (error).code;
    }
  }), lock);
  assert.equal(await other.call(() => kept.error), 'ERR_DEADLOCK');
  assert.equal(lock.locked(), false);
});

test('closed meanwhile, a wait that blocks throws', async (t) => {
  const other = await thread(t), closed = { name: 'SyncError', code: 'ERR_CLOSED' };
  const lock = new Lock(), event = new Event(), semaphore = new Semaphore(0), barrier = new Barrier(2);
  await lock.acquire();
  for (const object of [lock, event, semaphore, barrier]) {
    const blocked = other.call((its) => (its.acquireSync ? its.acquireSync() : its.waitSync()), object);
    blocked.catch(() => {});
    await until(() => object.waiting === 1);
    object.close();
    await assert.rejects(blocked, closed);
  }
});

test('a condition that is closed meanwhile gives the lock back to who blocks, as to who waits', async (t) => {
  const other = await thread(t), condition = new Condition();
  const blocked = other.call((its) => its.runSync(() => {
    try {
      return its.waitSync();
    } catch (error) {
      return [/** @type {any} */ (error).code, its.lock.locked()];
    }
  }), condition);
  await until(() => condition.waiting === 1);
  const { lock } = condition;
  condition.close();
  assert.deepEqual(await blocked, ['ERR_CLOSED', true]);
  assert.equal(lock.locked(), false);
});

test('runSync releases however it ends, and gives what it got', async () => {
  const lock = new Lock(), semaphore = new Semaphore(1);
  for (const object of [lock, semaphore, new Condition(lock)]) {
    assert.equal(object.runSync(() => 5), 5);
    assert.throws(() => object.runSync(() => {
      throw new Error('mine');
    }), { message: 'mine' });
    assert.throws(() => object.runSync(/** @type {any} */ (5)), { code: 'ERR_FN' });
  }
  assert.equal(lock.locked(), false);
  assert.equal(semaphore.value, 1);
});

test('a thread that blocks goes before its own waiters, and they are served after it', async (t) => {
  const other = await thread(t), lock = new Lock(), semaphore = new Semaphore(0);
  await lock.acquire();
  for (const object of [lock, semaphore]) {
    await other.call((its) => void (kept.wait = its.acquire()), object);
    const blocked = other.call((its) => {
      its.acquireSync();
      its.release();
      return 'first';
    }, object);
    await until(() => object.waiting === 2);
    object.release();
    assert.equal(await blocked, 'first');
    assert.equal(await other.call(() => kept.wait), true);
  }
});

/* --- the event loop ------------------------------------------------------------------------------------------------ */

/** A process of its own: what it ended with, and what it said. @param {string} code */
function runs(code) {
  const { NODE_OPTIONS, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', `
    import { Worker } from 'node:worker_threads';
    import { Barrier, Condition, Event, Lock, Semaphore } from 'waitline/shared';
    process.on('exit', () => console.log('ends'));
    ${code}`], { cwd: new URL('..', import.meta.url), encoding: 'utf8', timeout: 60_000, env });
  return `${stdout}${status} ${stderr}`;
}

/** Starts a thread that keeps nothing alive, and in which `code` can use what it is given. */
const START = `const start = (code, given) => {
  const worker = new Worker('const { parentPort, workerData } = require("node:worker_threads"); import("waitline/shared").then(async ({ attach }) => {' + code + '})', { eval: true, execArgv: [], workerData: given });
  return worker;
};`;

test('a process lives while a wait for a shared object is pending, and ends when there is none', () => {
  assert.equal(runs(`${START}
    const lock = new Lock();
    const worker = start('const lock = attach(workerData); await lock.acquire(); parentPort.postMessage(1); parentPort.once("message", () => lock.release());', lock.share());
    worker.once('message', () => {
      lock.acquire().then(() => console.log('got'));
      worker.unref();
      worker.postMessage(0);
    });`), 'got\nends\n0 ');
});

test('each kind of pending wait keeps it alive, in the main thread too while a worker is not', () => {
  for (const [make, wait, end] of [
    ['new Event()', 'it.wait()', 'it.set()'],
    ['new Semaphore(0)', 'it.acquire()', 'it.release()'],
    ['new Barrier(2)', 'it.wait()', 'it.wait()'],
    ['new Condition()', 'it.run(() => it.wait())', 'it.run(() => it.notify())'],
  ]) {
    assert.equal(runs(`${START}
      const it = ${make};
      const worker = start('const it = attach(workerData); parentPort.once("message", () => ${end}); parentPort.postMessage(1);', it.share());
      worker.once('message', async () => {
        const wait = ${wait};
        await null;
        worker.unref();
        worker.postMessage(0);
        console.log('got', await wait);
      });`).replace(/got \w+/, 'got'), 'got\nends\n0 ', wait);
  }
});

test('a process ends with shared objects, other threads that hold them, and waits that are given up', () => {
  assert.equal(runs(`${START}
    const lock = new Lock();
    const worker = start('const lock = attach(workerData); await lock.acquire(); parentPort.postMessage(1); setInterval(() => {}, 1e6);', lock.share());
    worker.once('message', () => {
      worker.unref();
      const abort = new AbortController();
      lock.acquire({ signal: abort.signal }).catch(() => console.log('aborted'));
      abort.abort();
    });`), 'aborted\nends\n0 ');
});

test('objects that nobody shared keep nothing alive', () => {
  assert.equal(runs(`
    const lock = new Lock();
    await lock.acquire();
    lock.acquire().then(() => console.log('never'));`), 'ends\n0 ');
});

test('what is shared in the last resumption of its waits keeps nothing alive, and other waits do', () => {
  assert.equal(runs(`
    const condition = new Condition();
    await condition.acquire();
    let calls = 0;
    const waited = condition.waitFor(() => calls++ > 0 && condition.share());
    await condition.acquire();
    condition.notify();
    condition.release();
    await waited;
    const event = new Event(), timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    event.share();
    const before = timers(), wait = event.wait();
    console.log(before, timers());
    event.set();
    await wait;`), '0 1\nends\n0 ');
});

test('a thread ends by itself once its waits are over, and not before', async () => {
  const lock = new Lock();
  await lock.acquire();
  const worker = new Worker(`
    const { parentPort, workerData } = require('node:worker_threads');
    import('waitline/shared').then(async ({ attach }) => {
      const lock = attach(workerData);
      await Promise.all([lock.run(() => {}), lock.run(() => {})]);
      parentPort.postMessage('got');
    });`, { eval: true, execArgv: [], workerData: lock.share() });
  const said = /** @type {string[]} */ ([]);
  worker.on('message', (message) => said.push(message));
  await until(() => lock.waiting === 2);
  lock.release();
  assert.deepEqual(await once(worker, 'exit'), [0]);
  assert.deepEqual(said, ['got']);
});

/* --- what is refused ------------------------------------------------------------------------------------------------ */

test('what is no token is ERR_TOKEN, and changes nothing', () => {
  const lock = new Lock(), token = lock.share(), condition = new Condition().share(), barrier = new Barrier(3).share();
  const before = [lock.waiting, new Lock().share().number];
  const bad = [
    undefined, null, 5, 'token', {}, [], () => {}, new Lock(), { ...token, waitline: undefined },
    { ...token, kind: 'Space' }, { ...token, kind: 'toString' }, { ...token, kind: undefined },
    { ...token, number: -1 }, { ...token, number: 1.5 }, { ...token, number: 2 ** 40 }, { ...token, number: '0' }, { ...token, number: undefined }, { ...token, generation: undefined },
    { ...token, name: 5 }, { ...token, space: undefined }, { ...token, space: {} }, { ...token, space: { ...token.space, id: 5 } },
    { ...token, space: { ...token.space, memory: undefined } },
    { ...token, space: { ...token.space, memory: new WebAssembly.Memory({ initial: 1 }) } },
    { ...token, space: { ...token.space, memory: { buffer: new SharedArrayBuffer(8) } } },
    { ...condition, lock: undefined }, { ...condition, lock: barrier }, { ...condition, lock: { ...token, kind: 'Event' } },
    { ...barrier, parties: undefined }, { ...barrier, parties: 0 }, { ...barrier, parties: -1 }, { ...barrier, parties: 2 ** 31 },
    { ...token, space: { id: 'empty', memory: new WebAssembly.Memory({ initial: 0, maximum: 0, shared: true }) } },
    { ...token, space: { id: 'blank', memory: new WebAssembly.Memory({ initial: 4, maximum: 4, shared: true }) } },
  ];
  for (const [i, it] of bad.entries()) {
    assert.throws(() => attach(/** @type {any} */ (it)), { name: 'TypeError', code: 'ERR_TOKEN' }, `${i}`);
  }
  const next = new Lock();
  assert.equal(next.locked(), false);
  assert.equal(next.toString(), '<Lock unlocked>');
  assert.deepEqual([lock.waiting, next.share().number - before[1]], [0, 2]);
  assert.equal(attach(token), lock);
});

test('a token of another version says that both threads need the same', () => {
  const token = new Lock().share();
  for (const waitline of [0, 2, '1', null]) {
    assert.throws(() => attach(/** @type {any} */ ({ ...token, waitline })), (/** @type {any} */ { name, code, message }) => (
      name === 'SyncError' && code === 'ERR_VERSION' && message.includes(`${waitline}`)
    ));
  }
});

test('a token of something that is not there is ERR_CLOSED', () => {
  const closed = { name: 'SyncError', code: 'ERR_CLOSED' }, token = new Lock().share(), event = new Event().share();
  const bad = [
    { ...token, number: 5000 }, { ...token, generation: token.generation + 1 },
    { ...token, kind: /** @type {const} */ ('Event') }, { ...event, kind: /** @type {const} */ ('Semaphore') },
  ];
  for (const it of bad) assert.throws(() => attach(/** @type {any} */ (it)), closed);
});

test('options are checked', () => {
  for (const space of [5, {}, null]) {
    if (space !== null) assert.throws(() => new Lock(/** @type {any} */ ({ space })), { name: 'TypeError', code: 'ERR_SPACE' });
  }
  for (const options of [5, 'a', null]) assert.throws(() => new Space(/** @type {any} */ (options)), { name: 'TypeError', code: 'ERR_OPTIONS' });
  for (const key of ['objects', 'threads', 'waits']) {
    assert.throws(() => new Space({ [key]: 0 }), RangeError);
    assert.throws(() => new Space({ [key]: 1.5 }), TypeError);
    assert.throws(() => new Space({ [key]: 'many' }), TypeError);
  }
  for (const numbers of [{ objects: 262145 }, { threads: 57 }, { waits: 262144 }]) {
    assert.throws(() => new Space(numbers), { name: 'RangeError', code: 'ERR_SPACE' });
  }
  assert.throws(() => new Semaphore(1, /** @type {any} */ ({ recover: 1 })), { name: 'TypeError', code: 'ERR_RECOVER' });
  assert.throws(() => new Condition(new Lock(), { space: new Space() }), { name: 'TypeError', code: 'ERR_SPACE' });
  const lock = new Lock();
  assert.throws(() => { lock.abandoned = /** @type {any} */ (true); }, { name: 'TypeError', code: 'ERR_ABANDONED' });
  for (const agent of [-1, 1.5, 'a', undefined]) assert.throws(() => lock.space.reap(/** @type {any} */ (agent)), { code: 'ERR_AGENT' });
  assert.equal(lock.space.reap(63), false);
  assert.equal(lock.space.reap(2 ** 31 - 1), false);
  assert.equal(lock.locked(), false);
});

test('a space that has no room for another object says so, and has again when one is closed', async (t) => {
  const other = await thread(t), space = new Space({ objects: 3 }), full = { name: 'SyncError', code: 'ERR_MEMORY' };
  const made = [new Lock({ space }), new Event({ space }), new Semaphore(1, { space })];
  assert.throws(() => new Lock({ space }), full);
  assert.throws(() => new BoundedSemaphore(1, { space }), full);
  assert.throws(() => new Event({ space }), full);
  assert.throws(() => new Barrier(2, { space }), full);
  assert.throws(() => new Condition(/** @type {Lock} */ (made[0])), full);
  await other.call((event, semaphore) => void (kept.wait = event.wait().catch(() => 'closed'), kept.semaphore = semaphore), made[1], made[2]);
  made[0].close();
  const lock = new Lock({ space });
  assert.throws(() => new Event({ space }), full);
  made[1].close();
  // It is free once the other thread has left it too: because it hears of it, or closes it.
  assert.equal(await other.call(() => kept.wait), 'closed');
  const event = new Event({ space });
  made[2].close();
  await other.call(() => kept.semaphore.close());
  assert.ok(new Event({ space }));
  assert.equal(event.isSet(), false);
  assert.equal(lock.tryAcquire(), true);
});

test('a thread that has no room for another wait says so, and the others have', async (t) => {
  const other = await thread(t), space = new Space({ objects: 4, waits: 4 }), lock = new Lock({ space }), full = { name: 'SyncError', code: 'ERR_MEMORY' };
  const event = new Event({ space });
  await lock.acquire();
  const waits = [lock.acquire(), lock.acquire()];
  await assert.rejects(lock.acquire(), full);
  await assert.rejects(event.wait(), full);
  assert.throws(() => new Lock({ space }), full);
  assert.equal(lock.waiting, 2);
  await other.call((its) => void (kept.wait = its.acquire()), lock);
  assert.equal(lock.waiting, 3);
  for (const wait of waits) {
    lock.release();
    await wait;
  }
  lock.release();
  assert.equal(await other.call(() => kept.wait), true);
  assert.equal(lock.waiting, 0);
  assert.ok(new Lock({ space }));
});

test('more threads than fit are refused, and fit when another is gone', async (t) => {
  const [one, two] = [await thread(t), await thread(t)], space = new Space({ threads: 2 }), lock = new Lock({ space });
  await one.call((its) => its.acquire(), lock);
  await assert.rejects(two.call((its) => its, lock), { name: 'SyncError', code: 'ERR_AGENTS' });
  await assert.rejects(two.call((its) => its, lock), { name: 'SyncError', code: 'ERR_AGENTS' });
  await one.worker.terminate();
  await lock.acquire();
  assert.equal(await two.call((its) => its.locked(), lock), true);
});

test('a thread is in 64 spaces at most', async (t) => {
  const other = await thread(t);
  assert.deepEqual(await other.call(() => {
    const { Space, Lock } = /** @type {any} */ (globalThis), spaces = [];
    for (;;) {
      try {
        spaces.push(new Space({ objects: 1, threads: 1, waits: 4 }));
      } catch (error) {
        const locks = spaces.map((space) => new Lock({ space }));
        const got = locks.map((lock) => lock.tryAcquire());
        return [spaces.length, /** @type {any} */ (error).code, got.every(Boolean), locks.every((lock) => lock.locked())];
      }
    }
  }), [64, 'ERR_SPACES', true, true]);
});

test('objects of two spaces wait beside each other', async (t) => {
  const other = await thread(t), spaces = [new Space(), new Space({ objects: 2, threads: 2 })];
  const events = spaces.map((space) => new Event({ space }));
  const waits = events.map((event) => event.wait());
  await other.call((a, b) => {
    b.set();
    a.set();
  }, ...events);
  assert.deepEqual(await Promise.all(waits), [true, true]);
});
