// Threads that are killed at any instant, threads that do a lot, and what the compiled core must not contain.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SHARED_WASM } from '../bindings/shared/core.wasm.js';
import { runtimes } from './runtimes.js';
import { stress } from './threads/stress.js';

/** That of the newest Node.js here: it starts a thread in a third of the time. */
function newest() {
  const [last] = runtimes().filter(({ name }) => name.startsWith('node')).map(({ line }) => line([])[0]).filter(existsSync).sort().slice(-1);
  return last ?? process.execPath;
}

test('1000 threads are killed at any instant, and the others lose nothing', (t) => {
  const { NODE_OPTIONS, NODE_V8_COVERAGE, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(newest(), [fileURLToPath(new URL('threads/kills.js', import.meta.url)), '1000'], { env, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const { kills, rounds, abandoned } = JSON.parse(stdout);
  t.diagnostic(stdout.trim());
  assert.equal(kills, 1000);
  assert.ok(rounds > 1000);
  assert.ok(abandoned > 10, 'some must have died while they held a lock');
});

test('100,000 operations in 5 threads lose nothing', async () => {
  const { operations, wrong } = await stress(100_000, { node: true });
  assert.deepEqual(wrong, []);
  assert.ok(operations >= 100_000);
});

/* --- the compiled core: a thread may die between any two instructions -------------------------------------------- */

/** What wabt says of the core that the package has; undefined if wabt is missing. @type {{ parts: string, functions: Map<string, string[]> } | undefined} */
const core = (() => {
  if (spawnSync('which', ['wasm-objdump']).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'waitline-')), file = join(folder, 'shared.wasm');
  writeFileSync(file, Buffer.from(SHARED_WASM, 'base64'));
  const said = (/** @type {string} */ flag) => spawnSync('wasm-objdump', [flag, file], { encoding: 'utf8', maxBuffer: 1e8 }).stdout;
  const parts = said('-x'), functions = /** @type {Map<string, string[]>} */ (new Map());
  let lines = /** @type {string[]} */ ([]);
  for (const line of said('-d').split('\n')) {
    const name = /^[0-9a-f]+ func\[(\d+)\](?: <(.*)>)?:/.exec(line);
    if (name) functions.set(name[2] ?? name[1], lines = []);
    else if (line.includes('|')) lines.push(line.split('|')[1].trim());
  }
  rmSync(folder, { recursive: true });
  return { parts, functions };
})();

const compiled = (/** @type {string} */ what, /** @type {(core: { parts: string, functions: Map<string, string[]> }) => void} */ check) => test(what, (t) => {
  if (core) return check(core);
  if (process.env.CI) assert.fail('wabt is missing');
  return t.skip('wabt is missing');
});

/** In which functions that occurs. @param {RegExp} pattern */
const where = (pattern) => [.../** @type {NonNullable<typeof core>} */ (core).functions].filter(([, lines]) => lines.some((line) => pattern.test(line))).map(([name]) => name);

/** What the linker adds: it fills the memory when the first thread begins. */
const START = '0';

compiled('it imports a memory and nothing else, and never makes it larger', ({ parts, functions }) => {
  assert.match(parts, /Import\[1\]:\n - memory\[0\] pages: initial=1 max=32768 shared <- env.memory\n/);
  assert.doesNotMatch(parts, /^Table/m);
  assert.ok(functions.size > 80);
  assert.deepEqual(where(/^(memory\.grow|call_indirect)/), []);
});

compiled('it never blocks: whether a thread may is for the binding to know', ({ parts }) => {
  assert.match(parts, /start function: 0\n/);
  assert.deepEqual(where(/^memory\.atomic\.wait/), [START]);
});

compiled('it has no stack in memory: instances share that', ({ parts }) => {
  assert.match(parts, /Global\[1\]:\n - global\[0\] i32 mutable=1/);
  assert.deepEqual(where(/^global\.set/), [START, '__wasm_init_tls']);
  assert.deepEqual(where(/^memory\.init/), [START, '__wasm_init_tls']);
});

compiled('what threads share in 64 bits changes in one instruction, and by a plain store only to begin anew', ({ functions }) => {
  assert.deepEqual(where(/^i64\.load /), []);
  assert.ok(where(/^i64\.atomic\.rmw\.cmpxchg/).length > 10);
  for (const [name, lines] of functions) {
    for (const [i, line] of lines.entries()) {
      if (/^i64\.atomic\.store/.test(line)) assert.match(lines[i - 1], /^i64\.(const|extend_i32_u)/, `in ${name}`);
    }
  }
});

compiled('words of 32 bits that several threads write change in one instruction', ({ functions }) => {
  // A store of something computed from what stands there would lose what another thread wrote in between.
  for (const [name, lines] of functions) {
    for (const [i, line] of lines.entries()) {
      const at = /^i32\.atomic\.store \d+ (\d+)/.exec(line);
      if (!at || name === START) continue;
      const before = lines.slice(Math.max(0, i - 4), i).filter((each) => each.startsWith('i32.atomic.load') && each.endsWith(` ${at[1]}`));
      assert.deepEqual(before, [], `in ${name}`);
    }
  }
});
