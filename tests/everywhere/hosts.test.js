// Every trace through the core as hosts other than ours run it: what is in c/ natively, and the WASI reactor in
// node:wasi, as wasm2c's C and in wabt's interpreter. And the example of a host that is not JavaScript.
import { suite, test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WASI } from 'node:wasi';
import { blocks, difference, run } from '../traces/interpreter.js';
import { record } from './matrix.js';

/** @typedef {import('waitline/core').Core} Core */

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = readdirSync(`${root}tests/traces`).filter((name) => name.endsWith('.md')).sort()
  .map((name) => `tests/traces/${name}`);
const read = (/** @type {string} */ page) => blocks(readFileSync(root + page, 'utf8'));
const TRACES = `${pages.flatMap(read).length} traces`;

/** What the file at that path lacks to be tested; in CI nothing may be missing. @param {string} path */
function missing(path) {
  return existsSync(root + path) ? undefined : `${path} was not built: npm test`;
}

/**
 * A subtest for a host, and its row in the matrix.
 * @param {string} where @param {string} what @param {string} path what was built
 * @param {(t: import('node:test').TestContext) => void | Promise<void>} check
 * @param {'WASI host' | 'C program'} [area]
 */
function host(where, what, path, check, area = 'WASI host') {
  test(where, async (t) => {
    const why = missing(path);
    if (why !== undefined && !process.env.CI) {
      record({ area, where, what, outcome: 'skipped', why });
      return t.skip(why);
    }
    try {
      if (why !== undefined) throw new Error(why);
      await check(t);
    } catch (error) {
      record({ area, where, what, outcome: 'FAILED', why: why ?? String(error).split('\n')[0] });
      throw error;
    }
    record({ area, where, what, outcome: 'ok' });
  });
}

/** @param {import('node:test').TestContext} t @param {string} program @param {string[]} args */
function output(t, program, args) {
  const { status, signal, error, stdout, stderr } = spawnSync(root + program, args, { cwd: root, encoding: 'utf8' });
  t.assert.equal(status, 0, `${program}: ${error?.message ?? signal ?? ''}\n${stdout}${stderr}`);
  return stdout;
}

/** @param {string} program one that tests/native/trace.c is a part of */
const traces = (program) => (/** @type {import('node:test').TestContext} */ t) => {
  t.assert.deepEqual(output(t, program, pages).trim().split('\n'), pages.map((page) => (
    `${page}: ${read(page).length} blocks, 0 failed`
  )));
};

const reactor = 'build/wasi/waitline.wasm';

suite('hosts', () => {
  host(`node:wasi, Node.js ${process.versions.node}`, TRACES, reactor, (t) => {
    const module = new WebAssembly.Module(readFileSync(root + reactor));
    t.assert.deepEqual(WebAssembly.Module.imports(module), []);
    const found = pages.flatMap((page) => read(page).map((block) => {
      const wasi = new WASI({ version: 'preview1' });
      const instance = new WebAssembly.Instance(module, /** @type {any} */ (wasi.getImportObject()));
      wasi.initialize(instance);
      const text = difference(run(/** @type {Core} */ (/** @type {unknown} */ (instance.exports)), block));
      return text && `${page}:${block.line} (node:wasi): ${block.heading}\n${text}\n`;
    }));
    t.assert.equal(found.join(''), '');
  });

  host('wasm2c, from C', TRACES, 'build/hosts/trace_wasm2c', traces('build/hosts/trace_wasm2c'));
  host("wabt's interpreter, from C++", TRACES, 'build/hosts/trace_wabt', traces('build/hosts/trace_wabt'));
  host('libwaitline.a', TRACES, 'build/native/trace', traces('build/native/trace'), 'C program');

  host('wasm2c, from C', 'c/examples/host.c', 'build/hosts/host', (t) => {
    t.assert.equal(output(t, 'build/hosts/host', []), [
      'main has it', 'anna waits', 'ben waits', 'main releases', 'anna has it', 'ben has it', 'nobody has it', '',
    ].join('\n'));
  });
});
