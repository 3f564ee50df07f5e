// Where WebAssembly is missing or refused: the same core as JavaScript, by itself or by name, or an error that says so.
import { test, suite } from 'node:test';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { instantiate as anyEngine } from '../bindings/engine.js';
import { instantiate as js } from '../bindings/engine-js.js';
import { instantiate as wasm } from '../bindings/engine-wasm.js';
import { Lock as FallbackLock } from 'waitline/js';
import { Lock } from 'waitline';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a script where there is no WebAssembly. */
function jitless(/** @type {string} */ script, /** @type {string[]} */ ...flags) {
  const { NODE_OPTIONS, ...env } = process.env;
  const line = ['--no-warnings', '--jitless', ...flags, '--input-type', 'module', '-e', script];
  const { stdout, stderr } = spawnSync(process.execPath, line, { cwd: root, env, encoding: 'utf8' });
  return { stdout, stderr };
}

/** What `run` gives while `WebAssembly` is something else. @template T @param {unknown} other @param {() => T} run */
function instead(other, run) {
  const whole = globalThis.WebAssembly;
  try {
    Object.assign(globalThis, { WebAssembly: other });
    return run();
  } finally {
    globalThis.WebAssembly = whole;
  }
}

/** As a page's policy refuses it. */
const REFUSING = { Module: class { constructor() { throw new EvalError('refused by a policy'); } } };

const uses = (/** @type {string} */ name) => `
  import { Lock, Event } from '${name}';
  const lock = new Lock(), order = [];
  const tasks = [1, 2, 3].map((n) => lock.run(async () => { order.push(n); await null; }));
  await Promise.all(tasks);
  console.log(typeof WebAssembly, order.join());
`;

suite('without WebAssembly', () => {
  for (const name of ['waitline', 'waitline/js']) {
    test(`${name} works, as Node.js loads it`, (t) => {
      t.assert.equal(jitless(uses(name)).stdout, 'undefined 1,2,3\n');
    });
  }

  test('the sources work', (t) => {
    t.assert.equal(jitless(uses('waitline'), '--conditions=waitline-source').stdout, 'undefined 1,2,3\n');
  });

  test('waitline/wasm says at import what is missing and what to do', (t) => {
    const { stdout, stderr } = jitless(uses('waitline/wasm'));
    t.assert.equal(stdout, '');
    t.assert.match(stderr, /SyncError: no WebAssembly here, .* excluded: import waitline \(ReferenceError/);
    t.assert.match(stderr, /ERR_WEBASSEMBLY/);
  });

  test('each engine does as its name says', (t) => {
    instead(undefined, () => {
      t.assert.ok(anyEngine().lock_new() > 0);
      t.assert.ok(js().lock_new() > 0);
      t.assert.throws(wasm, { code: 'ERR_WEBASSEMBLY', message: /no WebAssembly here/ });
    });
  });
});

suite('where a page forbids it', () => {
  test('the fallback takes over', (t) => {
    instead(REFUSING, () => t.assert.ok(anyEngine().lock_new() > 0));
  });

  test('without it, the error tells what the engine said', (t) => {
    instead(REFUSING, () => t.assert.throws(wasm, {
      code: 'ERR_WEBASSEMBLY', message: /was excluded: import waitline \(EvalError: refused by a policy\)/,
    }));
  });
});

suite('the fallback', () => {
  test('makes cores that know nothing of one another', (t) => {
    const [one, other] = [js(), js()];
    t.assert.equal(one.lock_new(), other.lock_new());
    t.assert.equal(one.lock_acquire(one.lock_new(), 0), 0);
  });

  test('keeps every wait while its memory grows', async (t) => {
    const lock = new FallbackLock(), order = /** @type {number[]} */ ([]);
    await lock.acquire();
    const waits = Array.from({ length: 100_000 }, (_, i) => lock.acquire().then(() => {
      order.push(i);
      lock.release();
    }));
    t.assert.equal(lock.waiting, waits.length);
    lock.release();
    await Promise.all(waits);
    t.assert.ok(order.every((n, i) => n === i));
    t.assert.equal(lock.waiting, 0);
  });

  test('is a core of its own beside that of `waitline`', (t) => {
    t.assert.notEqual(FallbackLock, Lock);
  });
});
