// Who holds is what the calls tell: each way to acquire, and each way to give back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Condition, Event, Lock, Semaphore } from 'waitline';
import { follow, snapshot, task } from 'waitline/inspect';
import { followed, swallow } from './followed.js';

/** @param {{ name: string | undefined }} object */
const holders = (object) => snapshot().objects.find(({ name }) => name === object.name)?.holders.map((holder) => holder.task);

/** @type {Record<string, (object: any) => Promise<() => void>>} how to acquire, and to give it back */
const ways = {
  acquire: async (object) => (await object.acquire(), () => object.release()),
  'acquire with options': async (object) => (await object.acquire({ timeout: 1e6 }), () => object.release()),
  'acquire, now or never': async (object) => (await object.acquire({ timeout: 0 }).catch(() => object.acquire()), () => object.release()),
  tryAcquire: async (object) => {
    if (!object.tryAcquire()) await object.acquire();
    return () => object.release();
  },
  hold: async (object) => {
    const hold = await object.hold();
    return () => hold.release();
  },
  run: (object) => new Promise((resolve) => {
    object.run(() => new Promise((end) => resolve(() => end(undefined))));
  }),
};

for (const [name, acquire] of Object.entries(ways)) {
  for (const make of [() => new Lock({ name: 'held' }), () => new Semaphore(1, { name: 'held' }), () => new Condition(new Lock({ name: 'held' }))]) {
    followed(`holds: ${make().constructor.name}.${name}, at once and after a wait`, async () => {
      const object = make();
      const held = 'lock' in object ? object.lock : object;
      const back = await task('first', () => acquire(object));
      assert.deepEqual(holders(held), ['first']);
      const second = task('second', () => acquire(object));
      await setImmediate();
      assert.deepEqual(holders(held), ['first']);
      back();
      const again = await second;
      await setImmediate();
      assert.deepEqual(holders(held), ['second']);
      again();
      await setImmediate();
      assert.deepEqual(holders(held), []);
      held.close();
    });
  }
}

followed('holds: a wait that is refused, aborted or closed holds nothing', async () => {
  const lock = new Lock({ name: 'refused' });
  lock.tryAcquire();
  const abort = new AbortController();
  swallow(task('aborted', () => lock.acquire({ signal: abort.signal })));
  swallow(task('late', () => lock.acquire({ signal: AbortSignal.abort() })));
  swallow(task('never', () => lock.hold({ timeout: 0 })));
  assert.equal(task('no', () => lock.tryAcquire()), false);
  abort.abort();
  await setImmediate();
  assert.deepEqual(holders(lock), [undefined]);
  lock.release();
  await setImmediate();
  assert.deepEqual(holders(lock), []);
  assert.throws(() => lock.release(), { code: 'ERR_NOT_ACQUIRED' });
  lock.tryAcquire();
  swallow(task('closed', () => lock.acquire()));
  lock.close();
  await setImmediate();
  assert.deepEqual(snapshot().objects.filter(({ name }) => name === 'refused'), []);
});

followed('holds: a condition\'s wait gives the lock back, and has it again however it ends', async () => {
  for (const end of ['notify', 'abort', 'close', 'close the lock']) {
    const lock = new Lock({ name: `for ${end}` }), condition = new Condition(lock), abort = new AbortController();
    swallow(task('waiter', async () => {
      await condition.acquire();
      await condition.wait({ signal: abort.signal });
    }));
    await setImmediate();
    assert.deepEqual(holders(lock), [], end);
    if (end === 'abort') abort.abort();
    if (end === 'close') condition.close();
    if (end === 'close the lock') lock.close();
    if (end === 'notify') await lock.run(() => condition.notify());
    await setImmediate();
    if (end === 'close the lock') assert.deepEqual(snapshot().objects.filter(({ name }) => name === lock.name), []);
    else assert.deepEqual(holders(lock), ['waiter'], end);
    lock.close();
  }
});

followed('holds: waitFor waits on as the same task, in as many waits as it takes', async () => {
  const lock = new Lock({ name: 'waitFor' }), condition = new Condition(lock, { name: 'as often' });
  let n = 0;
  const done = task('patient', async () => {
    await condition.acquire();
    return condition.waitFor(() => n > 1 && n);
  });
  for (; n < 2;) {
    await setImmediate();
    const { queue } = /** @type {any} */ (snapshot().objects.find(({ name }) => name === 'as often'));
    assert.deepEqual(queue.map((/** @type {any} */ wait) => [wait.task, wait.operation]), [['patient', 'waitFor']]);
    n++;
    await lock.run(() => condition.notify());
  }
  assert.equal(await done, 2);
  assert.deepEqual(holders(lock), ['patient']);
});

followed('holds: anybody may release: then what was held longest is given back', async () => {
  const semaphore = new Semaphore(2, { name: 'anybody' }), own = new Semaphore(2, { name: 'one\'s own' });
  const [first, second] = ['a', 'b'].map((name) => task(name, (made) => made));
  for (const each of [first, second]) each.run(() => own.tryAcquire());
  second.run(() => own.release());
  assert.deepEqual(holders(own), ['a']);
  task('a', () => semaphore.tryAcquire());
  task('b', () => semaphore.tryAcquire());
  task('c', () => semaphore.release());
  assert.deepEqual(holders(semaphore), ['b']);
  task('b', () => semaphore.release());
  semaphore.release();
  assert.deepEqual(holders(semaphore), []);
});

followed('an event is held by nobody', async () => {
  const event = new Event({ name: 'nobody\'s' });
  swallow(task('a', () => event.wait()));
  event.set();
  await setImmediate();
  assert.deepEqual(holders(event), []);
});

test('following ends: what was put in place of the methods is gone, and so is what was known', async () => {
  const names = Object.fromEntries([Lock, Semaphore, Condition, Event].map((Class) => [Class.name, Object.getOwnPropertyDescriptors(Class.prototype)]));
  const base = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(Event.prototype));
  const lock = new Lock({ name: 'ended' });
  const following = follow(), second = follow();
  lock.tryAcquire();
  following.stop();
  following.stop();
  assert.deepEqual(holders(lock), [undefined]);
  lock.release();
  assert.deepEqual(holders(lock), [], 'the second one goes on');
  lock.tryAcquire();
  second[Symbol.dispose]();
  assert.deepEqual(holders(lock), []);
  for (const Class of [Lock, Semaphore, Condition, Event]) assert.deepEqual(Object.getOwnPropertyDescriptors(Class.prototype), names[Class.name]);
  assert.deepEqual(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(Event.prototype)), base);
  const again = follow();
  swallow(task('after', () => lock.acquire()));
  assert.deepEqual(holders(lock), [], 'what was known before is not taken up again');
  lock.release();
  await setImmediate();
  again.stop();
  const last = follow();
  assert.deepEqual(holders(lock), []);
  last.stop();
});

followed('of any number of objects', () => {
  const events = Array.from({ length: 300 }, (_, i) => new Event({ name: `number ${i}` }));
  events.forEach((event, i) => {
    swallow(task(`task ${i}`, () => event.wait()));
    if (i % 3 === 0) event.close();
  });
  const pending = snapshot().objects.filter(({ name, state }) => state !== 'closed' && name?.startsWith('number '));
  assert.equal(pending.length, 200);
  for (const { name, queue } of pending) assert.equal(queue[0].task, name?.replace('number', 'task'));
  for (const event of events) event.close();
});
