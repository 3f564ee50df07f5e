// Where inspection looks for things in the core's memory is where C has put them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CORE, SLOT, SLOT_SIZE } from '../bindings/inspect/layout.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {(folder: string) => void} fn */
function inFolder(fn) {
  const folder = mkdtempSync(join(tmpdir(), 'waitline-layout-'));
  try {
    fn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('bindings/inspect/layout.js is what c/ gives', () => inFolder((folder) => {
  const file = join(folder, 'layout.js');
  const { status, stderr } = spawnSync(process.execPath, [`${root}bindings/generate-layout.js`, file], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(readFileSync(`${root}bindings/inspect/layout.js`, 'utf8'), readFileSync(file, 'utf8'));
}));

const compiler = ['cc', 'gcc', 'clang-19', 'clang'].find((name) => spawnSync(name, ['--version']).status === 0);

test('the offsets are the compiler\'s', { skip: compiler || process.env.CI ? false : 'no C compiler here' }, () => inFolder((folder) => {
  const member = (/** @type {string} */ name) => name.replace(/^(queue|conditions)_/, '$1.').replace(/^last_(?!ready)/, 'last.');
  const lines = [
    ...Object.keys(SLOT).map((name) => `printf("%zu\\n", offsetof(slot, ${member(name)}));`),
    ...Object.keys(CORE).map((name) => `printf("%zu\\n", offsetof(struct core, ${member(name)}));`),
  ];
  writeFileSync(join(folder, 'offsets.c'), `#include <stdio.h>\n#include "slab.h"\nint main(void) { ${lines.join('\n')} printf("%zu\\n", sizeof(slot)); }`);
  const made = spawnSync(/** @type {string} */ (compiler), ['-I', `${root}c`, '-o', join(folder, 'offsets'), join(folder, 'offsets.c')], { encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  const { stdout } = spawnSync(join(folder, 'offsets'), { encoding: 'utf8' });
  const expected = [...Object.values(SLOT), ...Object.values(CORE)].map(([offset]) => offset);
  assert.deepEqual(stdout.trim().split('\n').map(Number), [...expected, SLOT_SIZE]);
}));
