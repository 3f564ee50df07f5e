// What inspection costs those who do not ask, in numbers that no machine changes. Times are the benchmark's.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('cost: a bundle of waitline has nothing of inspection, nor any module of its own for it', async () => {
  const { metafile } = await build({
    stdin: { contents: 'export * from \'waitline\';', resolveDir: root }, bundle: true, format: 'esm', write: false, metafile: true,
  });
  const inputs = Object.keys(metafile.inputs);
  assert.ok(inputs.includes('bindings/lock.js'));
  assert.deepEqual(inputs.filter((name) => /inspect|inside|threads/.test(name)), []);
});

test('cost: what Node.js loads for waitline is what it was, and of inspection nothing', () => {
  const text = readFileSync(`${root}bindings/node/shared.js`, 'utf8');
  assert.doesNotMatch(text, /inspect\/|diagnostics_channel/);
});

test('cost: importing it changes no method; following does, and its end takes that back', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--input-type', 'module', '-e', `
    import assert from 'node:assert/strict';
    import * as waitline from 'waitline';
    const classes = [Object.getPrototypeOf(waitline.Event), Object.getPrototypeOf(waitline.Lock), ...Object.values(waitline)];
    const methods = () => classes.map((Class) => Object.getOwnPropertyDescriptors(Class.prototype));
    const before = methods(), keys = Object.keys(new waitline.Lock());
    const { follow, snapshot } = await import('waitline/inspect');
    assert.deepEqual(methods(), before);
    assert.deepEqual(Object.keys(new waitline.Lock()), keys);
    const following = follow();
    assert.notDeepEqual(methods(), before);
    assert.deepEqual(Object.keys(new waitline.Lock()), keys);
    following.stop();
    assert.deepEqual(methods(), before);
    snapshot();
    assert.deepEqual(methods(), before);
  `], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

test('cost: importing it makes no space and compiles no core', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--input-type', 'module', '-e', `
    import assert from 'node:assert/strict';
    let modules = 0, memories = 0;
    const { Module, Memory } = WebAssembly;
    WebAssembly.Module = class extends Module { constructor(...rest) { super(...rest); modules++; } };
    WebAssembly.Memory = class extends Memory { constructor(...rest) { super(...rest); memories++; } };
    await import('waitline');
    const before = modules;
    await import('waitline/inspect');
    assert.deepEqual([modules - before, memories], [0, 0]);
  `], { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});
