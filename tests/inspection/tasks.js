import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Lock } from 'waitline';
import { snapshot, task } from 'waitline/inspect';
import { followed, swallow } from './followed.js';

/** Who waits for it. @param {Lock} lock */
const waiters = (lock) => snapshot().objects.find(({ name }) => name === lock.name)?.queue.map(({ task: name }) => name);

test('task: gives what its function gives, and hands on what it throws', async () => {
  assert.equal(task('t', () => 5), 5);
  assert.equal(await task('t', async () => 6), 6);
  assert.throws(() => task('t', () => { throw new RangeError('no'); }), RangeError);
  assert.throws(() => task(/** @type {any} */ (1), () => 1), { code: 'ERR_NAME', message: 'name must be a string, got 1' });
  assert.throws(() => task('t', /** @type {any} */ (1)), { code: 'ERR_FN', message: 'fn must be a function, got 1' });
});

followed('task: goes with its code through awaits, timers and what it calls; side by side with others', async () => {
  const lock = new Lock({ name: 'tasks' });
  lock.tryAcquire();
  const work = async () => {
    await null;
    await setImmediate();
    swallow(lock.acquire());
  };
  await Promise.all([task('a', work), task('b', () => task('inner', work)), work()]);
  assert.deepEqual(waiters(lock), ['a', 'inner', undefined]);
});

followed('task: named by hand, where the platform can\'t follow it', () => {
  const lock = new Lock({ name: 'by hand' });
  lock.tryAcquire();
  const made = task('mine', (own) => own);
  assert.equal(made.name, 'mine');
  swallow(lock.acquire(/** @type {any} */ ({ task: made })));
  made.run(() => swallow(lock.acquire()));
  swallow(lock.acquire(/** @type {any} */ ({ task: 'no task' })));
  assert.deepEqual(waiters(lock), ['mine', 'mine', undefined]);
  assert.throws(() => made.run(/** @type {any} */ (undefined)), { code: 'ERR_FN' });
});

followed('a run outside of tasks is one, called by its place', async () => {
  const outer = new Lock({ name: 'outer' }), inner = new Lock({ name: 'inner' });
  inner.tryAcquire();
  swallow(outer.run(async () => {
    await null;
    await inner.acquire();
  }));
  await setImmediate();
  const [name] = waiters(inner) ?? [];
  assert.match(name ?? '', /^run at .*tasks\.js:\d+:\d+\)?$/);
  assert.deepEqual(snapshot().objects.find((object) => object.name === 'outer')?.holders.map((holder) => holder.task), [name]);
});

/** In a process of its own, as if the platform were another. @param {string} before @param {string} code */
function elsewhere(before, code) {
  const { status, stderr } = spawnSync(process.execPath, ['--input-type', 'module', '-e', `
    import assert from 'node:assert/strict';
    const { AsyncLocalStorage } = process.getBuiltinModule('node:async_hooks');
    ${before}
    const { Lock } = await import('waitline');
    const { follow, snapshot, task } = await import('waitline/inspect');
    follow({ places: false });
    const lock = new Lock({ name: 'elsewhere' });
    lock.tryAcquire();
    const waiters = () => snapshot().objects.find(({ name }) => name === 'elsewhere').queue.map((wait) => wait.task);
    ${code}
  `], { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

test('task: by AsyncContext where that exists, and no AsyncLocalStorage', () => elsewhere(`
  process.getBuiltinModule = undefined;
  globalThis.AsyncContext = { Variable: class {
    #local = new AsyncLocalStorage();
    run(value, fn) { return this.#local.run(value, fn); }
    get() { return this.#local.getStore(); }
  } };
`, `
  await task('followed', async () => {
    await null;
    void lock.acquire();
  });
  assert.deepEqual(waiters(), ['followed']);
`));

test('task: with neither, in the code that runs at once', () => elsewhere('process.getBuiltinModule = undefined;', `
  await task('outer', async (own) => {
    void lock.acquire();
    task('inner', () => void lock.acquire());
    void lock.acquire();
    await null;
    void lock.acquire();
    own.run(() => void lock.acquire());
    try {
      own.run(() => { throw new Error('no'); });
    } catch {}
    void lock.acquire();
  });
  assert.deepEqual(waiters(), ['outer', 'inner', 'outer', undefined, 'outer', undefined]);
`));
