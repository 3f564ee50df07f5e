// Threads of Node.js that end in the middle of everything: what they held is handed on, and the others go on.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore, Space } from 'waitline/shared';
import { thread, until } from './threads/thread.js';

/** In the other thread; see threads/other.js. */
const [kept] = /** @type {any[]} */ ([]);

/** @typedef {Awaited<ReturnType<typeof thread>>} Thread */

/** How a thread ends. @type {Record<string, (other: Thread) => unknown>} */
const ends = {
  'terminate()': ({ worker }) => worker.terminate(),
  'an exception': ({ call, ended }) => {
    call(() => void setImmediate(() => {
      throw new Error('on purpose');
    }));
    return ended;
  },
  'process.exit()': ({ call, ended }) => {
    call(() => process.exit(3));
    return ended;
  },
};

/** Two threads, and what they share. @param {any} t */
const two = async (t) => [await thread(t), await thread(t)];

const broken = { name: 'BrokenBarrierError', code: 'ERR_BROKEN_BARRIER' };

for (const [how, end] of Object.entries(ends)) {
  test(`${how}: a lock that was held is handed on, and says that it was abandoned`, async (t) => {
    const [victim, sibling] = await two(t), lock = new Lock();
    await victim.call((its) => its.acquire(), lock);
    await sibling.call((its) => void (kept.wait = its.acquire()), lock);
    assert.equal(lock.abandoned, false);
    await end(victim);
    assert.equal(await sibling.call(() => kept.wait), true);
    assert.equal(await sibling.call((its) => its.abandoned, lock), true);
    const mine = lock.acquire();
    await sibling.call((its) => its.release(), lock);
    await mine;
    assert.equal(lock.abandoned, true);
    lock.abandoned = false;
    assert.equal(await sibling.call((its) => its.abandoned, lock), false);
    lock.release();
    assert.equal(lock.locked(), false);
    assert.equal(lock.waiting, 0);
  });

  test(`${how}: who waited is out of the line, and was never abandoned`, async (t) => {
    const [victim, sibling] = await two(t), lock = new Lock({ fair: 'strict' });
    await lock.acquire();
    await victim.call((its) => void (kept.waits = [its.acquire(), its.acquire()]), lock);
    await sibling.call((its) => void (kept.wait = its.acquire()), lock);
    assert.equal(lock.waiting, 3);
    await end(victim);
    await until(() => lock.waiting === 1);
    lock.release();
    assert.equal(await sibling.call(() => kept.wait), true);
    assert.equal(lock.abandoned, false);
  });

  test(`${how}: permits come back, unless the semaphore says that they don't`, async (t) => {
    const [victim, sibling] = await two(t), semaphore = new Semaphore(3), bounded = new BoundedSemaphore(2), items = new Semaphore(2, { recover: false });
    await victim.call((...its) => Promise.all(its.flatMap((each) => [each.acquire(), each.acquire()])), semaphore, bounded, items);
    await sibling.call((its) => void (kept.waits = [its.acquire(), its.acquire()]), semaphore);
    assert.deepEqual([semaphore.value, semaphore.waiting, bounded.value, items.value], [0, 1, 0, 0]);
    await end(victim);
    await sibling.call(() => Promise.all(kept.waits));
    await until(() => bounded.value === 2);
    assert.deepEqual([semaphore.value, items.value], [1, 0]);
    assert.throws(() => bounded.release(), { code: 'ERR_BOUND' });
  });

  test(`${how}: a barrier where a party of it stood is broken, until it is reset`, async (t) => {
    const [victim, sibling] = await two(t), barrier = new Barrier(4);
    await victim.call((its) => void (kept.wait = its.wait()), barrier);
    await sibling.call((its) => void (kept.wait = its.wait().catch((/** @type {any} */ error) => error.code)), barrier);
    const mine = assert.rejects(barrier.wait(), broken);
    assert.equal(barrier.waiting, 3);
    await end(victim);
    await mine;
    assert.equal(await sibling.call(() => kept.wait), 'ERR_BROKEN_BARRIER');
    assert.equal(barrier.broken, true);
    barrier.reset();
    await sibling.call((its) => void (kept.waits = [its.wait(), its.wait(), its.wait()]), barrier);
    assert.equal(await barrier.wait(), 3);
    assert.deepEqual(await sibling.call(() => Promise.all(kept.waits)), [0, 1, 2]);
  });

  test(`${how}: a thread that is in no round of a barrier breaks none`, async (t) => {
    const [victim] = await two(t), barrier = new Barrier(2), event = new Event();
    await victim.call((its) => void (kept.wait = its.wait()), barrier);
    await barrier.wait();
    await victim.call(() => kept.wait);
    const watched = victim.call((its) => its.wait(), event);
    watched.catch(() => {});
    await until(() => event.waiting === 1);
    await end(victim);
    await until(() => event.waiting === 0);
    assert.equal(barrier.state, 'filling');
  });

  test(`${how}: waits for events and conditions are gone`, async (t) => {
    const [victim, sibling] = await two(t), event = new Event(), condition = new Condition();
    for (const { call } of [victim, sibling]) {
      await call((event, condition) => void (kept.waits = [event.wait(), condition.run(() => condition.wait())]), event, condition);
    }
    await until(() => event.waiting === 2 && condition.waiting === 2);
    await end(victim);
    await until(() => event.waiting === 1 && condition.waiting === 1);
    event.set();
    await condition.run(() => condition.notify());
    await sibling.call(() => Promise.all(kept.waits));
    assert.equal(condition.lock.abandoned, false);
  });

  test(`${how}: everything at once`, async (t) => {
    const [victim, sibling] = await two(t), space = new Space({ threads: 4 });
    const locks = [new Lock({ space }), new Lock({ space })], semaphore = new Semaphore(2, { space }), barrier = new Barrier(2, { space }), event = new Event({ space });
    await locks[1].acquire();
    await victim.call(async (first, second, semaphore, barrier, event) => {
      await first.acquire();
      await semaphore.acquire();
      kept.waits = [second.acquire(), barrier.wait(), event.wait(), first.acquire()];
    }, ...locks, semaphore, barrier, event);
    await end(victim);
    await locks[0].acquire();
    await until(() => semaphore.value === 2 && barrier.broken && event.waiting === 0 && locks[1].waiting === 0);
    assert.deepEqual(locks.map((lock) => lock.abandoned), [true, false]);
    locks[1].release();
    assert.equal(await sibling.call((its) => its.acquire(), locks[1]), true);
  });
}

/** Its waits begin, and it is busy from then on: nothing that it is given gets as far as its code. @param {Thread} other */
async function busyWith(other, /** @type {(...given: any[]) => void} */ begin, /** @type {any[]} */ ...given) {
  const word = new Int32Array(new SharedArrayBuffer(4));
  other.call((text, word, ...its) => {
    (0, eval)(`(${text})`)(...its);
    Atomics.store(word, 0, 1);
    for (;;);
  }, `${begin}`, word, ...given).catch(() => {});
  await until(() => Atomics.load(word, 0));
}

test('who is chosen and ends before it takes the lock: the next one has it', async (t) => {
  const [victim, sibling] = await two(t), lock = new Lock({ fair: 'strict' });
  await lock.acquire();
  await busyWith(victim, (its) => void its.acquire(), lock);
  await sibling.call((its) => void (kept.wait = its.acquire()), lock);
  lock.release();
  await victim.worker.terminate();
  assert.equal(await sibling.call(() => kept.wait), true);
  assert.equal(lock.abandoned, false);
});

test('who was woken and ends before it is resumed: the next one has it', async (t) => {
  const [victim, sibling] = await two(t), lock = new Lock(), semaphore = new Semaphore(1);
  for (const object of [lock, semaphore]) {
    await victim.call((its) => its.acquire(), object);
    await sibling.call((its) => void (kept[its.constructor.name] = its.acquire()), object);
  }
  await busyWith(victim, (...its) => {
    for (const object of its) {
      object.acquire();
      object.release();
    }
  }, lock, semaphore);
  await victim.worker.terminate();
  assert.deepEqual(await sibling.call(() => Promise.all([kept.Lock, kept.Semaphore])), [true, true]);
  assert.equal(lock.abandoned, false);
  assert.equal(semaphore.value, 0);
});

test('who is notified and ends before it holds the lock: another is notified', async (t) => {
  const [victim, sibling] = await two(t), condition = new Condition();
  await busyWith(victim, (its) => {
    its.tryAcquire();
    its.wait();
  }, condition);
  await sibling.call((its) => void (kept.wait = its.run(() => its.wait())), condition);
  await until(() => condition.waiting === 2 && condition.tryAcquire());
  condition.notify();
  condition.release();
  await victim.worker.terminate();
  assert.equal(await sibling.call(() => kept.wait), true);
});

test('who was let out of a barrier and ends before it is out: the others are out, and it is broken', async (t) => {
  const [victim, sibling] = await two(t), barrier = new Barrier(3);
  await busyWith(victim, (its) => void its.wait(), barrier);
  await sibling.call((its) => void (kept.wait = its.wait()), barrier);
  assert.equal(await barrier.wait(), 2);
  assert.ok(await sibling.call(() => kept.wait) < 2);
  assert.equal(barrier.state, 'draining');
  await victim.worker.terminate();
  await until(() => barrier.broken);
});

test('who was kept out waits for the next round, also when a party of the one that drains ends', async (t) => {
  const [victim, sibling] = await two(t), barrier = new Barrier(2);
  await busyWith(victim, (its) => void its.wait(), barrier);
  assert.equal(await barrier.wait(), 1);
  await sibling.call((its) => void (kept.wait = its.wait().catch((/** @type {any} */ error) => error.code)), barrier);
  await victim.worker.terminate();
  assert.equal(await sibling.call(() => kept.wait), 'ERR_BROKEN_BARRIER');
});

for (const busy of [true, false]) {
  test(`ended while it ${busy ? 'is busy' : 'is blocked'} in line`, async (t) => {
    const [victim, sibling] = await two(t), lock = new Lock(), condition = new Condition(), semaphore = new Semaphore(0);
    await lock.acquire();
    for (const object of [lock, semaphore, condition]) {
      const next = object === lock ? victim : await thread(t);
      if (busy) {
        await busyWith(next, (its) => {
          if (its.lock) its.tryAcquire();
          if (its.lock) its.wait();
          else its.acquire();
        }, object);
      } else next.call((its) => (its.lock ? its.runSync(() => its.waitSync()) : its.acquireSync()), object).catch(() => {});
      await until(() => object.waiting === 1);
      await sibling.call((its) => void (kept.wait = its.lock ? its.run(() => its.wait()) : its.acquire()), object);
      await next.worker.terminate();
      await until(() => object.waiting === 1);
      if (object instanceof Condition) await object.run(() => object.notify());
      else object.release();
      assert.equal(await sibling.call(() => kept.wait), true);
    }
  });
}

test('blocked for a lock whose holder ends: it has the lock', async (t) => {
  const [victim, sibling] = await two(t), lock = new Lock();
  await victim.call((its) => its.acquire(), lock);
  const blocked = sibling.call((its) => its.acquireSync() && its.abandoned, lock);
  await until(() => lock.waiting === 1);
  await victim.worker.terminate();
  assert.equal(await blocked, true);
});

test('blocked at a barrier of which another party ends: it is broken', async (t) => {
  const [victim, sibling] = await two(t), barrier = new Barrier(3);
  await victim.call((its) => void its.wait(), barrier);
  const blocked = assert.rejects(sibling.call((its) => its.waitSync(), barrier), broken);
  await until(() => barrier.waiting === 2);
  await victim.worker.terminate();
  await blocked;
});

test('rejectAbandoned leaves an abandoned lock to others, until somebody mends it', async (t) => {
  const [victim, sibling] = await two(t), lock = new Lock({ name: 'l' }), abandoned = { name: 'AbandonedError', code: 'ERR_ABANDONED', message: /Lock "l"/ };
  await victim.call((its) => its.acquire(), lock);
  const mine = assert.rejects(lock.acquire({ rejectAbandoned: true }), abandoned);
  const blocked = assert.rejects(sibling.call((its) => its.acquireSync({ rejectAbandoned: true }), lock), abandoned);
  await until(() => lock.waiting === 2);
  await victim.worker.terminate();
  await Promise.all([mine, blocked]);
  assert.equal(lock.locked(), false);
  await assert.rejects(lock.acquire({ rejectAbandoned: true }), abandoned);
  assert.throws(() => lock.acquireSync({ rejectAbandoned: true }), abandoned);
  assert.equal(lock.abandoned, true);
  assert.equal(await lock.acquire(), true);
  lock.abandoned = false;
  lock.release();
  assert.equal(await lock.acquire({ rejectAbandoned: true }), true);
  lock.release();
  assert.equal(lock.acquireSync({ rejectAbandoned: true }), true);
});

test('a thread is taken out by hand, once; one that lives finds everything closed', async (t) => {
  const [other, sibling] = await two(t), lock = new Lock(), { space } = lock, semaphore = new Semaphore(1);
  const agent = await other.call((lock, semaphore) => {
    lock.tryAcquire();
    semaphore.tryAcquire();
    kept.wait = lock.acquire().catch((/** @type {any} */ error) => error.code);
    kept.lock = lock;
    kept.semaphore = semaphore;
    return lock.space.agent;
  }, lock, semaphore);
  assert.notEqual(agent, space.agent);
  const mine = lock.acquire();
  assert.equal(space.reap(agent), true);
  assert.equal(space.reap(agent), false);
  assert.equal(await mine, true);
  assert.equal(lock.abandoned, true);
  assert.equal(semaphore.value, 1);
  assert.equal(await other.call(() => kept.wait), 'ERR_CLOSED');
  for (const call of [() => kept.lock.tryAcquire(), () => kept.lock.release(), () => kept.semaphore.release(), () => kept.semaphore.value]) {
    await assert.rejects(other.call(call), { code: 'ERR_CLOSED' });
  }
  assert.equal(lock.locked(), true);
  assert.equal(await sibling.call((its) => its.locked(), lock), true);
});

/* The thousands are in threads.test.js. */
test('a space is not filled by 100 threads that come and go, whatever they leave behind', async () => {
  const space = new Space({ objects: 8, threads: 6, waits: 16 }), lock = new Lock({ space }), semaphore = new Semaphore(4, { space }), event = new Event({ space });
  const given = { lock: lock.share(), semaphore: semaphore.share(), event: event.share() };
  const text = `
    const { workerData } = require('node:worker_threads');
    import('waitline/shared').then(async ({ Lock, attach }) => {
      const lock = attach(workerData.lock), semaphore = attach(workerData.semaphore), event = attach(workerData.event);
      const own = new Lock({ space: lock.space });
      await own.acquire();
      own.acquire();
      await semaphore.acquire();
      await lock.acquire();
      event.wait({ timeout: 1e9 });
      process.exit();
    });`;
  let left = 100;
  const lane = async () => {
    while (left-- > 0) {
      const worker = new Worker(text, { eval: true, execArgv: [], workerData: given });
      await once(worker, 'exit');
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  await lock.acquire();
  assert.equal(lock.abandoned, true);
  await until(() => semaphore.value === 4 && event.waiting === 0);
  for (let i = 0; i < 5; i++) new Lock({ space });
});
