// What is shown: String(), console.log, errors and their messages, names, subclasses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, Semaphore, SyncError } from 'waitline';
import { turn } from './log.js';

/** String() and util.inspect show the same. */
function shows(object, text) {
  assert.equal(String(object), text);
  assert.equal(`${object}`, text);
  assert.equal(inspect(object), text);
  assert.equal(inspect({ object }), `{ object: ${text} }`);
}

test('a Lock shows whether it is locked, and how many wait', async () => {
  const lock = new Lock();
  shows(lock, '<Lock unlocked>');
  lock.tryAcquire();
  shows(lock, '<Lock locked>');
  lock.acquire();
  lock.acquire();
  shows(lock, '<Lock locked, 2 waiting>');
  lock.release();
  shows(lock, '<Lock unlocked, 2 waiting>');
  await turn();
  shows(lock, '<Lock locked, 1 waiting>');
});

test('an Event shows whether it is set, and how many wait', async () => {
  const event = new Event();
  shows(event, '<Event unset>');
  event.wait();
  shows(event, '<Event unset, 1 waiting>');
  event.set();
  shows(event, '<Event set, 1 waiting>');
  await turn();
  shows(event, '<Event set>');
});

test('a Condition shows whether its lock is locked, and how many wait', () => {
  const condition = new Condition();
  shows(condition, '<Condition unlocked>');
  condition.tryAcquire();
  shows(condition, '<Condition locked>');
  condition.wait();
  shows(condition, '<Condition unlocked, 1 waiting>');
});

test('a Semaphore shows whether it is locked, its value if not, and how many wait', () => {
  for (const Class of [Semaphore, BoundedSemaphore]) {
    const semaphore = new Class(2);
    shows(semaphore, `<${Class.name} unlocked, value 2>`);
    semaphore.tryAcquire();
    semaphore.tryAcquire();
    shows(semaphore, `<${Class.name} locked>`);
    semaphore.acquire();
    shows(semaphore, `<${Class.name} locked, 1 waiting>`);
  }
});

test('a Barrier shows its state and how many of its parties wait', async () => {
  const barrier = new Barrier(2);
  shows(barrier, '<Barrier filling, 0/2 waiting>');
  barrier.wait();
  shows(barrier, '<Barrier filling, 1/2 waiting>');
  barrier.wait();
  shows(barrier, '<Barrier draining, 0/2 waiting>');
  await turn();
  barrier.wait().catch(() => {});
  barrier.reset();
  shows(barrier, '<Barrier resetting, 0/2 waiting>');
  barrier.abort();
  shows(barrier, '<Barrier broken>');
});

test('names are shown, in quotes that keep them apart', () => {
  shows(new Lock({ name: 'db' }), '<Lock "db" unlocked>');
  shows(new Event({ name: 'with "quotes"\nand lines' }), '<Event "with \\"quotes\\"\\nand lines" unset>');
  shows(new Condition(null, { name: 'full' }), '<Condition "full" unlocked>');
  shows(new Semaphore(3, { name: '' }), '<Semaphore "" unlocked, value 3>');
  shows(new BoundedSemaphore(3, { name: 'pool' }), '<BoundedSemaphore "pool" unlocked, value 3>');
  shows(new Barrier(3, { name: 'start' }), '<Barrier "start" filling, 0/3 waiting>');
});

test('closed objects say so', () => {
  const objects = [
    new Lock({ name: 'db' }), new Event(), new Condition(), new Semaphore(), new BoundedSemaphore(), new Barrier(2),
  ];
  for (const object of objects) {
    object.close();
    shows(object, `<${object.constructor.name}${object.name ? ' "db"' : ''} closed>`);
  }
});

test('a Condition whose lock is closed can be shown', () => {
  const condition = new Condition(null, { name: 'full' });
  condition.lock.close();
  assert.match(String(condition), /^<Condition "full" .*closed.*>$/);
  assert.equal(inspect(condition), String(condition));
});

test('errors have their class\'s name, a code, and a stack that begins with them', () => {
  const error = new SyncError('ERR_CODE', 'a message');
  assert.ok(error instanceof Error);
  assert.deepEqual([error.name, error.code, error.message], ['SyncError', 'ERR_CODE', 'a message']);
  assert.equal(String(error), 'SyncError: a message');
  assert.match(error.stack, /^SyncError: a message\n/);
  const broken = new BrokenBarrierError('ERR_BROKEN_BARRIER', 'broken');
  assert.ok(broken instanceof SyncError);
  assert.equal(broken.name, 'BrokenBarrierError');
  assert.match(broken.stack, /^BrokenBarrierError: broken\n/);
  assert.match(inspect(broken), /^BrokenBarrierError: broken\n[^]*code: 'ERR_BROKEN_BARRIER'/);
  assert.deepEqual(Object.keys(error), ['code']);
});

test('an error\'s stack shows who made the call', () => {
  function caller() {
    new Lock().release();
  }
  assert.throws(caller, (error) => /\n\s+at caller /.test(error.stack));
});

test('errors name the object if it has a name', async () => {
  const lock = new Lock({ name: 'db' }), condition = new Condition(lock, { name: 'full' });
  assert.throws(() => lock.release(), { message: 'Lock is not acquired. (Lock "db")' });
  assert.throws(() => condition.notify(), { message: 'cannot notify on un-acquired lock (Condition "full")' });
  await assert.rejects(condition.wait(), { message: 'cannot wait on un-acquired lock (Condition "full")' });
  const semaphore = new BoundedSemaphore(1, { name: 'pool' });
  assert.throws(() => semaphore.release(), {
    message: 'BoundedSemaphore released too many times (BoundedSemaphore "pool")',
  });
  const barrier = new Barrier(1, { name: 'start' });
  barrier.abort();
  await assert.rejects(barrier.wait(), { message: 'Barrier aborted (Barrier "start")' });
  lock.close();
  assert.throws(() => lock.release(), { message: 'Lock "db" is closed' });
});

test('a timeout\'s message shows the object as it was when the time was over', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const lock = new Lock({ name: 'db' });
  lock.tryAcquire();
  await assert.rejects(lock.acquire({ timeout: 0 }), { message: '<Lock "db" locked> timed out after 0 ms' });
  const wait = lock.acquire({ timeout: 20 });
  lock.acquire();
  t.mock.timers.tick(20);
  await assert.rejects(wait, { message: '<Lock "db" locked, 2 waiting> timed out after 20 ms' });
});

test('name, lock and parties can be read', () => {
  const lock = new Lock({ name: 'db' });
  assert.equal(lock.name, 'db');
  assert.equal(new Lock().name, undefined);
  assert.equal(new Condition(lock).lock, lock);
  assert.equal(new Barrier(5).parties, 5);
});

test('subclasses work, and are shown under their own names', async () => {
  class Mutex extends Lock {
    constructor(label) {
      super({ name: label });
      this.label = label;
    }
    async twice(fn) {
      return [await this.run(fn), await this.run(fn)];
    }
  }
  class Pool extends BoundedSemaphore {}
  class Gate extends Event {}
  class Round extends Barrier {}
  class Queue extends Condition {}
  const mutex = new Mutex('db');
  shows(mutex, '<Mutex "db" unlocked>');
  assert.deepEqual(await mutex.twice(() => mutex.locked()), [true, true]);
  assert.throws(() => mutex.release(), { message: 'Lock is not acquired. (Mutex "db")' });
  shows(new Queue(mutex), '<Queue unlocked>');
  shows(new Gate(), '<Gate unset>');
  shows(new Round(1), '<Round filling, 0/1 waiting>');
  const pool = new Pool(1);
  shows(pool, '<Pool unlocked, value 1>');
  assert.throws(() => pool.release(), { code: 'ERR_BOUND' });
  pool.close();
  assert.throws(() => pool.release(), { message: 'Pool is closed' });
});

test('a prototype can be shown, as any object', () => {
  for (const Class of [Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier]) {
    assert.equal(typeof inspect(Class.prototype), 'string');
  }
});

test('classes are called with new', () => {
  for (const Class of [Lock, Event, Condition, Semaphore, BoundedSemaphore, Barrier]) {
    assert.throws(() => Class(1), TypeError);
  }
});
