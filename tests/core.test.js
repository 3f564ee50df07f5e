// The core's raw exports: what the binary is made of, that no number breaks it, and how much it holds.
import { suite, test } from 'node:test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CANCELLED, COOKIE, EXPORTS, E_MEMORY, MORE, OUTCOME, PASSED } from 'waitline/core';
import { WASM } from '../bindings/core.bytes.js';
import { fallback } from '../bindings/core.fallback.js';
import { builds, emscripten, packaged, wasi, wasm2js } from './traces/builds.js';

/** @typedef {import('waitline/core').Core} Core */

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));

const exported = [...readFileSync(path('c/core.h'), 'utf8').matchAll(/^EXPORT\((\w+)\)/gm)].map(([, name]) => name);

const wasms = [packaged, emscripten, wasi];

/** A module's sections. @param {ArrayLike<number>} bytes */
function sections(bytes) {
  const found = [];
  for (let at = 8; at < bytes.length;) {
    const id = bytes[at++];
    let size = 0, shift = 0, byte;
    do {
      byte = bytes[at++];
      size |= (byte & 127) << shift;
      shift += 7;
    } while (byte & 128);
    found.push({ id, content: Array.from(bytes).slice(at, at += size) });
  }
  return found;
}

const TABLE = 4, GLOBAL = 6, START = 8, ELEMENTS = 9, CODE = 10;

/** What its functions do. @param {ArrayLike<number>} bytes */
const code = (bytes) => sections(bytes).find(({ id }) => id === CODE)?.content;

for (const build of wasms) {
  suite(`the binary: ${build.name}`, { skip: build.skip }, () => {
    const module = () => /** @type {() => WebAssembly.Module} */ (build.compile)();

    test('it imports nothing', (t) => {
      t.assert.deepEqual(WebAssembly.Module.imports(module()), []);
    });

    test('it exports what core.h says, and its memory', (t) => {
      const names = WebAssembly.Module.exports(module()).map(({ name }) => name);
      const start = build === wasi ? ['_initialize'] : [];
      t.assert.deepEqual(names.sort(), [...exported, 'memory', ...start].sort());
    });

    test('all its state is in its memory: no global, no stack pointer, no table', (t) => {
      const found = sections(readFileSync(build.path)).map(({ id }) => id);
      t.assert.ok(found.includes(CODE));
      t.assert.deepEqual(found.filter((id) => [TABLE, GLOBAL, START, ELEMENTS].includes(id)), []);
    });

    test('its memory begins with one page', async (t) => {
      const core = await build.instantiate();
      t.assert.equal(core.memory.buffer.byteLength, 65536);
      t.assert.ok(core.lock_new() > 0);
      t.assert.equal(core.memory.buffer.byteLength, 65536);
    });
  });
}

suite('the committed files', () => {
  test('the wasm is at most 4,096 bytes, so that every main thread may compile it', (t) => {
    t.assert.ok(WASM.length <= 4096, `${WASM.length} bytes`);
  });

  test('the wasm in the modules is core.wasm, with letters for the names of its exports, which are in the order of EXPORTS', (t) => {
    const inside = new WebAssembly.Module(Uint8Array.from(WASM)), named = new WebAssembly.Module(readFileSync(packaged.path));
    const names = (/** @type {WebAssembly.Module} */ module) => WebAssembly.Module.exports(module).map(({ name }) => name);
    const functions = (/** @type {WebAssembly.Module} */ module) => (
      Object.values(new WebAssembly.Instance(module).exports).map((value) => /** @type {Function} */ (value).name)
    );
    t.assert.deepEqual(names(named), EXPORTS);
    t.assert.deepEqual(names(inside).map((name) => name.length), EXPORTS.map(() => 1));
    t.assert.deepEqual(functions(inside), functions(named)); // their numbers
    t.assert.deepEqual(code(WASM), code(readFileSync(packaged.path)));
    t.assert.deepEqual(Object.keys(fallback()), EXPORTS);
  });

  test('what generate.js makes of core.h, the wasm and wasm2js\'s module', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'waitline-')), short = join(folder, 'short.wasm');
    try {
      writeFileSync(short, Uint8Array.from(WASM));
      execFileSync(process.execPath, [path('bindings/generate.js'), folder, short, ...wasm2js.skip ? [] : [wasm2js.path]]);
      for (const name of ['core.wasm.js', 'core.exports.js', 'core.bytes.js', 'core.fallback.js']) {
        await t.test(name, { skip: name === 'core.fallback.js' && wasm2js.skip }, (t) => {
          t.assert.equal(readFileSync(join(folder, name), 'utf8'), readFileSync(path(`bindings/${name}`), 'utf8'));
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('core.wasm is the Emscripten build', { skip: emscripten.skip }, (t) => {
    t.assert.ok(readFileSync(emscripten.path).equals(readFileSync(packaged.path)), 'npm run build makes it anew');
  });
});

/** Marsaglia's xorshift32. @param {number} seed above 0 */
function random(seed) {
  let x = seed;
  return (/** @type {number} */ n) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % n;
  };
}

const SPECIAL = [0, 1, 2, 127, 0xffff, 0xffffff, 0x1000000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

/** Those whose answer, if above 0, is a handle or a ticket. */
const NAMES = /_(new|acquire|wait)$/;

/** Those whose first argument is a count. */
const COUNTS = /^(bounded_)?semaphore_new$|^barrier_new$/;

/** What may be called with a handle or ticket that an export gave. @param {string} name */
function suiting(name) {
  if (!name.endsWith('_new')) return ['wait_cancel', 'wait_mark'];
  const kind = name.replace('bounded_', '').replace('new', '');
  const own = exported.filter((other) => other.startsWith(kind) && !other.endsWith('_new'));
  return [...own, ...own, ...own, 'object_waiting', kind === 'lock_' ? 'condition_new' : own[0]];
}

/**
 * Calls in an order that the seed decides. Most make sense, so that all states are reached; the others are any export
 * with live and dead names of any kind, slightly wrong ones, or any numbers. Gives all answers, names counted from
 * the first slot, which is not in the same place in every build.
 * @param {Core} core @param {number} seed @param {number} calls
 */
function chaos(core, seed, calls) {
  const any = random(seed), answers = [], first = core.lock_new();
  const objects = [{ handle: first, suits: suiting('lock_new') }], tickets = [...objects];
  const number = () => [SPECIAL[any(SPECIAL.length)], any(2 ** 32), any(4)][any(3)];
  const recent = () => {
    const list = any(6) ? objects : tickets;
    return list[Math.max(0, list.length - 1 - any([6, 30, 300][any(3)]))];
  };
  const handle = () => [number(), recent().handle ^ 1 << any(32), recent().handle][any(3)];
  const sense = () => {
    const { handle, suits } = recent();
    return { name: suits[any(suits.length)], args: [handle, any(4)] };
  };
  const nonsense = () => {
    const name = exported[any(exported.length)];
    return { name, args: [COUNTS.test(name) ? number() : handle(), number()] };
  };
  for (let i = 0; i < calls; i++) {
    const choice = any(16);
    const { name, args } = choice === 0 ? nonsense() : choice < 12 ? sense() : { name: 'wait_resume', args: [] };
    let answer;
    try {
      answer = /** @type {any} */ (core)[name](...args);
    } catch (error) {
      throw new Error(`call ${i}: ${name}(${args.map((value) => value >>> 0)})`, { cause: error });
    }
    if (name === 'wait_resume' && answer !== 0) {
      const [outcome, object, ticket, ...rest] = new Int32Array(core.memory.buffer, answer, 6);
      answers.push(outcome, object - first, ticket - first, ...rest);
    } else if (answer > 0 && NAMES.test(name)) {
      answers.push(answer - first);
      const list = name.endsWith('_new') ? objects : tickets;
      list.push({ handle: answer, suits: suiting(name) });
      if (list.length > 300) list.shift();
    } else {
      answers.push(answer);
    }
  }
  return answers;
}

suite('any number at every export', () => {
  const seed = Number(process.env.WAITLINE_SEED ?? 20250), calls = 300000;
  const expected = packaged.instantiate().then((core) => chaos(core, seed, calls));

  for (const build of builds) {
    test(`is answered, and by ${build.name} as by the package`, { skip: build.skip }, async (t) => {
      t.diagnostic(`WAITLINE_SEED=${seed}`);
      const core = await build.instantiate(), answers = chaos(core, seed, calls), should = await expected;
      t.assert.equal(answers.findIndex((answer, i) => answer !== should[i]), -1);
      t.assert.equal(answers.length, should.length);
      t.assert.ok(answers.filter((answer) => answer >= 0).length > calls / 10);
    });
  }
});

for (const build of [packaged, wasi]) {
  const name = `${build.name}: 16.7 million waits fill the memory, and go in the order they came`;
  test(name, { skip: build.skip }, async (t) => {
    const core = await build.instantiate();
    const { event_wait, wait_resume } = core;
    const event = core.event_new(), lock = core.lock_new();
    let count = 0, last = 0;
    for (let ticket; (ticket = event_wait(event, count)) > 0; count++) last = ticket;
    t.assert.ok(count > 16_700_000, `${count} waits`);
    t.assert.equal(core.memory.buffer.byteLength, 2 ** 29);
    const results = new Int32Array(core.memory.buffer);

    // Out of memory, all goes on as before.
    t.assert.equal(event_wait(event, count), E_MEMORY);
    t.assert.equal(core.lock_new(), E_MEMORY);
    t.assert.equal(core.object_waiting(event), count);
    t.assert.equal(core.lock_acquire(lock, 0), PASSED);
    t.assert.equal(core.lock_acquire(lock, 0), E_MEMORY);
    t.assert.equal(core.lock_release(lock), 0);
    t.assert.equal(wait_resume(), 0);

    // Whoever leaves makes room for another.
    t.assert.equal(core.wait_cancel(last), PASSED);
    t.assert.equal(results[wait_resume() / 4 + OUTCOME], CANCELLED);
    t.assert.ok(event_wait(event, count - 1) > 0);
    t.assert.equal(event_wait(event, count), E_MEMORY);

    t.assert.equal(core.event_set(event), count);
    let next = 0;
    for (let more = 1, at; more && next < count; next++) {
      at = wait_resume() / 4;
      if (results[at + COOKIE] !== next || results[at + OUTCOME] !== PASSED) break;
      more = results[at + MORE];
    }
    t.assert.equal(next, count);
    t.assert.equal(wait_resume(), 0);
    t.assert.equal(core.object_waiting(event), 0);
  });
}
