import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from 'waitline';
import { snapshot, task } from 'waitline/inspect';
import { followed, swallow } from './followed.js';

v8.setFlagsFromString('--expose-gc');
const gc = vm.runInNewContext('gc');

/** The one of that name. */
const of = (/** @type {string} */ name) => {
  const found = snapshot().objects.filter((object) => object.name === name);
  assert.equal(found.length, 1, `${found.length} objects are named ${name}`);
  return found[0];
};

/** Without what times and places make of it. */
const plain = (/** @type {string} */ name) => {
  const { id, holders, queue, ...rest } = of(name);
  assert.equal(typeof id, 'number');
  return { ...rest, holders: holders.map(({ task: name }) => name), queue: queue.map(({ task: name, operation, state }) => [name, operation, state]) };
};

test('snapshot: each kind, with its state, also of what was made and waited for while nobody followed', () => {
  const lock = new Lock({ name: 'a lock' }), event = new Event({ name: 'an event' }), condition = new Condition(lock, { name: 'a condition' });
  const semaphore = new Semaphore(2, { name: 'a semaphore' }), bounded = new BoundedSemaphore(3, { name: 'a bounded one' });
  const barrier = new Barrier(3, { name: 'a barrier' });
  assert.deepEqual(plain('a lock'), { kind: 'Lock', name: 'a lock', state: 'unlocked', waiting: 0, holders: [], queue: [] });
  lock.tryAcquire();
  swallow(lock.acquire());
  assert.deepEqual(plain('a lock'), {
    kind: 'Lock', name: 'a lock', state: 'locked', waiting: 1, holders: [], queue: [[undefined, undefined, 'pending']],
  });
  assert.deepEqual(plain('a condition'), {
    kind: 'Condition', name: 'a condition', state: 'locked', waiting: 0, lock: of('a lock').id, holders: [], queue: [],
  });
  event.set();
  assert.equal(plain('an event').state, 'set');
  event.clear();
  assert.equal(plain('an event').state, 'unset');
  semaphore.tryAcquire();
  assert.deepEqual([plain('a semaphore').kind, plain('a semaphore').state, plain('a semaphore').value], ['Semaphore', 'unlocked', 1]);
  for (let i = 0; i < 3; i++) bounded.tryAcquire();
  assert.deepEqual([plain('a bounded one').kind, plain('a bounded one').state, plain('a bounded one').value], ['BoundedSemaphore', 'locked', 0]);
  const woken = new Semaphore(0, { name: 'woken' });
  swallow(woken.acquire());
  for (let i = 0; i < 2; i++) woken.release();
  assert.deepEqual([plain('woken').state, woken.locked(), plain('woken').waiting], ['locked', true, 1]);
  swallow(barrier.wait());
  assert.deepEqual([plain('a barrier').state, plain('a barrier').waiting, plain('a barrier').parties], ['filling', 1, 3]);
  barrier.abort();
  assert.equal(plain('a barrier').state, 'broken');
  assert.equal(plain('a barrier').waiting, 0);
  const all = snapshot();
  assert.equal(all.followed, false);
  assert.deepEqual(JSON.parse(JSON.stringify(all)).objects.length, all.objects.length);
  for (const object of [lock, event, condition, semaphore, bounded, barrier]) object.close();
  for (const name of ['a lock', 'an event', 'a condition', 'a semaphore', 'a bounded one']) {
    const left = snapshot().objects.filter((object) => object.name === name);
    assert.deepEqual(left.map(({ state, queue }) => [state, queue.length]), left.length ? [['closed', 0]] : [], name);
  }
});

followed('snapshot: the queue as the core has it, with who waits, since when and where', (t) => {
  let now = 1000;
  t.mock.method(performance, 'now', () => now);
  const lock = new Lock({ name: 'queue' });
  task('holder', () => lock.tryAcquire());
  now = 1250;
  const abort = new AbortController();
  task('first', () => swallow(lock.acquire({ signal: abort.signal })));
  task('second', () => swallow(lock.hold()));
  swallow(lock.acquire());
  task('third', () => swallow(lock.run(() => 1)));
  now = 1300;
  const { holders, queue, waiting } = of('queue');
  assert.equal(waiting, 4);
  assert.deepEqual(holders.map(({ task: name, for: time }) => [name, time]), [['holder', 300]]);
  assert.match(holders[0].where ?? '', /snapshot\.js:\d+:\d+/);
  assert.deepEqual(queue.map(({ task: name, operation, for: time, state }) => [name, operation, time, state]), [
    ['first', 'acquire', 50, 'pending'], ['second', 'hold', 50, 'pending'], [undefined, 'acquire', 50, 'pending'], ['third', 'run', 50, 'pending'],
  ]);
  for (const { where } of queue) assert.match(where ?? '', /snapshot\.js:\d+:\d+/);
  lock.release();
  const states = () => of('queue').queue.map(({ task: name, state }) => [name, state]);
  assert.deepEqual(of('queue').holders, []);
  assert.deepEqual(states(), [['first', 'woken'], ['second', 'pending'], [undefined, 'pending'], ['third', 'pending']]);
  abort.abort();
  assert.deepEqual(states()[0], ['first', 'given up']);
});

followed('snapshot: a condition\'s wait on its way back is in the lock\'s queue, and says whose it is', async () => {
  const lock = new Lock({ name: 'the lock' }), condition = new Condition(lock, { name: 'ready' });
  await task('consumer', async () => {
    await condition.acquire();
    swallow(condition.wait());
  });
  assert.deepEqual(plain('ready').queue, [['consumer', 'wait', 'pending']]);
  await task('producer', () => condition.acquire());
  condition.notify();
  await setImmediate();
  assert.deepEqual(plain('ready').queue, []);
  const object = of('the lock');
  assert.deepEqual(object.queue.map(({ task: name, operation, of: home }) => [name, operation, home]), [['consumer', 'wait', 'Condition "ready"']]);
  assert.deepEqual(object.holders.map(({ task: name }) => name), ['producer']);
  lock.release();
  await setImmediate();
  assert.deepEqual(of('the lock').holders.map(({ task: name }) => name), ['consumer']);
});

test('snapshot: names go with the object, not with the slot it was in', () => {
  const before = new Lock({ name: 'old' }), { id } = of('old');
  before.close();
  const slot = Number(id) % 2 ** 24, made = [];
  for (;;) {
    made.push(new Lock());
    if (snapshot().objects.some((object) => Number(object.id) % 2 ** 24 === slot && object.state !== 'closed')) break;
  }
  assert.deepEqual(snapshot().objects.filter(({ name }) => name === 'old'), []);
  for (const each of made) each.close();
});

followed('snapshot: to follow keeps nothing alive', async () => {
  const start = () => {
    const lock = new Lock({ name: 'unreachable' }), condition = new Condition(lock), captured = {};
    lock.tryAcquire();
    const wait = lock.acquire({ signal: new AbortController().signal }), other = lock.run(() => captured);
    return [lock, condition, wait, other, captured].map((target) => new WeakRef(target));
  };
  const refs = start();
  for (let i = 0; i < 10; i++) {
    await setImmediate();
    gc();
    await setImmediate();
  }
  assert.deepEqual(refs.map((ref) => ref.deref()), refs.map(() => undefined));
  assert.deepEqual(snapshot().objects.filter(({ name }) => name === 'unreachable'), []);
});

followed('snapshot: without places, if none are wanted', () => {
  const lock = new Lock({ name: 'somewhere' });
  lock.tryAcquire();
  swallow(lock.acquire());
  assert.deepEqual([of('somewhere').holders[0].where, of('somewhere').queue[0].where], [undefined, undefined]);
}, { places: false });
