// The behaviour suite in every runtime, over the package as `npm pack` makes it. Node.js runs the test files
// themselves, Deno, Bun and workerd the script made of them for a page. The README's first example is among them.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { behaviourScript } from '../browser/behaviour.js';
import { behaviour } from '../files.js';
import { install, runtimes, workerd } from '../runtimes.js';
import { record } from './matrix.js';
import { fromPack, packed } from './pack.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {{ name: string, outcome: string, reason?: string }} Result */

/** What this process was told about conditions and reporters is not for those it starts. */
const { NODE_OPTIONS, NODE_TEST_CONTEXT, ...env } = process.env;

/** @type {string} the project in which `waitline` is installed */
let project;

before(async () => {
  try {
    install();
  } catch (error) {
    console.error(`${error}`);
  }
  project = packed();
  mkdirSync(join(project, 'tests'));
  for (const file of [...behaviour, 'tests/log.js', 'tests/conformance']) {
    cpSync(join(root, file), join(project, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules/fast-check'), join(project, 'node_modules/fast-check'));
  writeFileSync(join(project, 'tests/readme.test.js'), await example());
});

/** The README's first example as a test; not every runtime knows `using`. */
async function example() {
  const [, block] = /** @type {RegExpMatchArray} */ (/```js\n(.*?)```/s.exec(readFileSync(`${root}README.md`, 'utf8')));
  const [, imports, body] = /** @type {RegExpMatchArray} */ (/^(import [^\n]*\n)(.*)$/s.exec(block));
  const { code } = await transform(`import { test } from 'node:test';
    ${imports}
    test('the first example of the README', async (t) => {
      const printed = [], console = { log: (line) => printed.push(line) };
      ${body}
      t.assert.deepEqual(printed, [20]);
    });`, { target: 'es2022' });
  return code;
}

/** What a child printed; throws with all of it if it failed. */
function run(/** @type {string[]} */ [command, ...args]) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: project, env, encoding: 'utf8', maxBuffer: 1e8, timeout: 200_000 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

/** @param {string[]} line @returns {Result[]} */
function inNode(line) {
  const results = /** @type {Result[]} */ ([]);
  let output;
  try {
    output = run(line);
  } catch (error) {
    output = `${error}`;
    if (!output.includes('not ok')) throw error;
  }
  for (const [, not, name, skip] of output.matchAll(/^ *(not )?ok \d+ - (.*?)(?: # SKIP ?(.*))?$/gm)) {
    results.push({ name, outcome: not ? 'failed' : skip === undefined ? 'passed' : 'skipped', reason: skip });
  }
  return results;
}

/** Resolves the package as Deno and Bun do, at run time and by their own conditions. @param {string[]} line */
async function inScript(line) {
  writeFileSync(join(project, 'behaviour.js'), `${await script()}
    console.log(JSON.stringify(await globalThis.behaviour()));`);
  return /** @type {Result[]} */ (JSON.parse(/** @type {string} */ (run(line).trim().split('\n').at(-1))));
}

/** A test that ends where it needs Node may leave promises behind; any other rejection ends the process, as ever. */
const UNHANDLED = `process.on('unhandledRejection', (reason) => {
  if (!/^needs Node's /.test(reason?.message)) throw reason;
});`;

/** @type {Promise<string> | undefined} */
let made;

const script = () => made ??= behaviourScript(
  { format: 'esm', banner: { js: UNHANDLED }, external: ['waitline', 'waitline/core', 'waitline/inspect'] }, [join(project, 'tests/readme.test.js')],
);

/** As wrangler bundles it, with its conditions, and with wasm as a module beside the script. */
async function inWorkerd(/** @type {string} */ command) {
  const folder = join(project, 'worker'), wasm = new Set();
  mkdirSync(folder, { recursive: true });
  const text = await behaviourScript({
    format: 'esm', conditions: ['workerd', 'worker', 'browser'],
    plugins: [fromPack(), {
      name: 'wrangler',
      setup({ onResolve }) {
        onResolve({ filter: /\.wasm$/ }, ({ path, resolveDir }) => {
          wasm.add(join(resolveDir, path));
          return { path: './core.wasm', external: true };
        });
      },
    }],
  }, [join(project, 'tests/readme.test.js')]);
  if (wasm.size !== 1) throw new Error(`the worker imports ${wasm.size} modules of wasm, not 1`);
  cpSync([...wasm][0], join(folder, 'core.wasm'));
  writeFileSync(join(folder, 'worker.js'), `${text}
    export default { fetch: async () => Response.json(await globalThis.behaviour()) };`);
  writeFileSync(join(folder, 'config.capnp'), `
    using Workerd = import "/workerd/workerd.capnp";
    const config :Workerd.Config = (
      services = [(name = "main", worker = (
        modules = [
          (name = "worker.js", esModule = embed "worker.js"),
          (name = "core.wasm", wasm = embed "core.wasm"),
        ],
        compatibilityDate = "2026-01-01",
      ))],
      sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
    );`);
  const child = spawn(command, ['serve', 'config.capnp', '--control-fd=3'], {
    cwd: folder, env, stdio: ['ignore', 'inherit', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stderr?.on('data', (chunk) => { printed += chunk; });
  try {
    const port = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (status) => reject(new Error(`workerd ended with ${status}\n${printed}`)));
      child.stdio[3]?.on('data', (chunk) => {
        const found = /"port": *(\d+)/.exec(`${chunk}`);
        if (found) resolve(found[1]);
      });
    });
    const response = await fetch(`http://127.0.0.1:${port}/`);
    if (!response.ok) throw new Error(`workerd answered ${response.status}\n${printed}`);
    return /** @type {Result[]} */ (await response.json());
  } finally {
    child.kill();
  }
}

/**
 * @param {string} where the runtime
 * @param {string} command what must exist
 * @param {() => Promise<Result[]> | Result[]} suite
 */
function runtime(where, command, suite) {
  test(where, async (t) => {
    if (!existsSync(command)) {
      const why = `${where} is not in tests/runtimes/node_modules`;
      record({ area: 'runtime', where, what: 'behaviour suite from npm pack', outcome: process.env.CI ? 'FAILED' : 'skipped', why });
      if (process.env.CI) assert.fail(why);
      return t.skip(why);
    }
    let results = /** @type {Result[]} */ ([]);
    try {
      results = await suite();
    } catch (error) {
      record({ area: 'runtime', where, what: 'behaviour suite from npm pack', outcome: 'FAILED', why: `${error}`.split('\n')[0] });
      throw error;
    }
    const of = (/** @type {string} */ outcome) => results.filter((result) => result.outcome === outcome);
    const failed = of('failed'), skipped = of('skipped'), passed = of('passed').length;
    const what = `behaviour suite from npm pack, ${passed} tests${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
    const why = failed.length > 0 ? `${failed.length}: ${failed[0].name}` : undefined;
    record({ area: 'runtime', where, what, outcome: failed.length > 0 ? 'FAILED' : 'ok', why });
    t.diagnostic(what);
    for (const { name, reason } of skipped) t.diagnostic(`skipped: ${name}: ${reason}`);
    assert.deepEqual(failed, []);
    assert.ok(passed > 200, `${passed} tests are not the suite`);
    assert.ok(results.some(({ name }) => name === 'the first example of the README'));
  });
}

const names = [...behaviour, 'tests/readme.test.js'];
for (const { name, title, line } of runtimes()) {
  const [command] = line([]);
  if (name.startsWith('node')) {
    runtime(title, command, () => inNode(line(names, ['--test', '--test-reporter=tap'])));
  } else {
    runtime(title, command, () => inScript(line(['behaviour.js'])));
  }
}

const { title, command } = workerd();
runtime(title, command, () => inWorkerd(command));
