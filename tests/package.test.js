// The package as npm would publish it, installed into empty projects.
import { test, before, after } from 'node:test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (/** @type {string} */ name) => join(root, 'node_modules/.bin', name);

/** @type {string} the folder of an installed project */
let project;
/** @type {string} */
let tarball;

/** Runs a command and gives what it printed; throws with all of it if it failed. */
function run(/** @type {string} */ command, /** @type {string[]} */ args, cwd = project) {
  const { NODE_OPTIONS, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

function file(/** @type {string} */ name, /** @type {string} */ text) {
  writeFileSync(join(project, name), text);
  return name;
}

before(() => {
  project = mkdtempSync(join(tmpdir(), 'waitline-package-'));
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', project], root));
  tarball = join(project, filename);
  file('package.json', '{ "name": "project", "private": true, "type": "module" }');
  run('npm', ['install', '--no-audit', '--no-fund', '--offline', tarball]);
});

after(() => rmSync(project, { recursive: true, force: true }));

const uses = `
  const lock = new Lock({ name: 'db' });
  lock.acquire().then((got) => console.log(got, String(lock)));
`;

test('works by import', (t) => {
  const main = file('main.mjs', `import { Lock } from 'waitline';${uses}`);
  t.assert.equal(run(process.execPath, [main]), 'true <Lock "db" locked>\n');
});

test('works by require', (t) => {
  const main = file('main.cjs', `const { Lock } = require('waitline');${uses}`);
  t.assert.equal(run(process.execPath, ['--no-warnings', main]), 'true <Lock "db" locked>\n');
});

test('what is made by bundle.js is what it makes of the sources', (t) => {
  const made = join(root, 'build/bundles');
  rmSync(made, { recursive: true, force: true });
  run(process.execPath, ['bindings/bundle.js', made], root);
  for (const folder of readdirSync(made)) {
    const names = readdirSync(join(made, folder)), committed = join(root, 'bindings', folder);
    t.assert.deepEqual(names, readdirSync(committed));
    for (const name of names.filter((name) => !name.endsWith('.map'))) {
      t.assert.equal(readFileSync(join(committed, name), 'utf8'), readFileSync(join(made, folder, name), 'utf8'), `${folder}/${name}`);
    }
  }
});

test('errors lead back to the sources', (t) => {
  const main = file('stack.mjs', `
    import { Lock } from 'waitline';
    try {
      new Lock().release();
    } catch ({ stack }) {
      console.log(stack);
    }
  `);
  t.assert.match(run(process.execPath, ['--enable-source-maps', main]), /at Lock\.release .*waitline\/bindings\/lock\.js:\d+/);
});

test('gives the raw core and its wasm', (t) => {
  const main = file('core.mjs', `
    import { instantiate, PASSED } from 'waitline/core';
    import { readFileSync } from 'node:fs';
    import { createRequire } from 'node:module';
    const core = instantiate();
    console.log(core.lock_acquire(core.lock_new(), 0) === PASSED);
    const wasm = readFileSync(createRequire(import.meta.url).resolve('waitline/core.wasm'));
    console.log(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).length);
  `);
  t.assert.equal(run(process.execPath, [main]), 'true\n0\n');
});

for (const [module, moduleResolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']]) {
  test(`has types that tsc --strict accepts, moduleResolution ${moduleResolution}`, () => {
    file('main.ts', `
      import { Lock, Barrier, type Hold, type WaitOptions } from 'waitline';
      import { instantiate } from 'waitline/core';
      const options: WaitOptions = { timeout: 5 };
      export const lock: Lock = new Lock();
      export const held: Promise<Hold> = lock.hold(options);
      export const index: Promise<number> = new Barrier(2).wait();
      export const handle: number = instantiate().lock_new();
      // @ts-expect-error
      lock.acquire(5);
    `);
    run(bin('tsc'), [
      '--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--types', '',
      '--module', module, '--moduleResolution', moduleResolution, 'main.ts',
    ]);
  });
}

test('publint --strict finds nothing', () => {
  run(bin('publint'), ['--strict', tarball]);
});

test('attw finds nothing, in the profile for ESM only', () => {
  run(bin('attw'), [tarball, '--profile', 'esm-only']);
});

test('holds what it needs and nothing else, and depends on nothing', (t) => {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies']) t.assert.equal(manifest[kind], undefined);
  const names = run('tar', ['-tzf', tarball]).trim().split('\n').map((name) => name.replace('package/', ''));
  const modules = [
    'arguments', 'barrier', 'compile', 'condition', 'core', 'core.bytes', 'core.exports', 'core.fallback', 'core.wasm', 'engine', 'engine-js',
    'engine-node', 'engine-wasm', 'errors', 'event', 'holdable', 'index', 'limit', 'lock', 'named', 'semaphore', 'wait',
  ];
  const inspection = readdirSync(`${root}bindings/inspect`).filter((name) => name.endsWith('.js') && name !== 'no-threads.js')
    .map((name) => name.slice(0, -3));
  t.assert.deepEqual(names.sort(), [
    'CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', 'bindings/core.wasm', 'bindings/module.d.ts', 'c/core.h',
    'c/shared/shared.h', 'bindings/shared.d.ts', 'bindings/node/fallback.cjs',
    ...readdirSync(`${root}bindings/shared`).map((name) => `bindings/shared/${name}`),
    ...readdirSync(`${root}bindings/inspect`, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length)),
    ...inspection.flatMap((name) => [`bindings/types/inspect/${name}.d.ts`, `bindings/types/inspect/${name}.d.ts.map`]),
    ...['js/index', 'wasm/index', 'threads/inside', 'threads/node-inside', ...['node', 'workerd'].flatMap((runtime) => (
      ['inspect', 'register', 'shared'].map((name) => `${runtime}/${name}`)
    ))].flatMap((name) => [`bindings/${name}.js`, `bindings/${name}.js.map`]),
    ...['threads/index.js', 'threads/node.js', 'threads/inside.d.ts', 'threads/node-inside.d.ts'].map((name) => `bindings/${name}`),
    ...['node', 'workerd'].flatMap((runtime) => ['core', 'index'].map((name) => `bindings/${runtime}/${name}.js`)),
    'bindings/engine-workerd.js',
    ...modules.flatMap((name) => [
      `bindings/${name}.js`, `bindings/types/${name}.d.ts`, `bindings/types/${name}.d.ts.map`,
    ]),
  ].sort());
});

test('the lock file names no registry', (t) => {
  t.assert.ok(!readFileSync(`${root}package-lock.json`, 'utf8').includes('"resolved"'));
});

/** What a bundler makes of a few lines of code. */
async function bundle(/** @type {string} */ contents) {
  const { outputFiles: [{ text }] } = await build({
    stdin: { contents, resolveDir: project }, bundle: true, write: false, format: 'esm', logLevel: 'silent',
  });
  return text;
}

test('a bundle of one class leaves the others out', async (t) => {
  const text = await bundle('import { Lock } from \'waitline\'; console.log(new Lock());');
  t.assert.match(text, /class Lock\b|Lock = class/);
  for (const other of ['Barrier', 'Condition', 'Event', 'Semaphore']) {
    t.assert.doesNotMatch(text, new RegExp(`class ${other}\\b|\\b${other} = class`));
  }
});

test('a bundle that uses nothing is empty', async (t) => {
  t.assert.equal((await bundle('import \'waitline\';')).trim(), '');
  t.assert.equal((await bundle('import { Lock } from \'waitline\';')).trim(), '');
});
