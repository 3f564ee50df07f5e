// Where inspection looks for things in the core's memory is where C has put them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CORE, SHARED, SLOT, SLOT_SIZE } from '../bindings/inspect/layout.js';

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

/** By what a C struct is called: where its members are, and its size. @param {[string, Record<string, readonly [number, string]>, number][]} structs @param {string[]} flags @param {string[]} headers */
function compare(structs, flags, headers) {
  inFolder((folder) => {
    const member = (/** @type {string} */ name) => name.replace(/^(queue|conditions)_/, '$1.').replace(/^last_(?!ready)/, 'last.');
    const lines = structs.flatMap(([name, fields]) => [
      ...Object.keys(fields).map((field) => `printf("%zu\\n", offsetof(${name}, ${member(field)}));`), `printf("%zu\\n", sizeof(${name}));`,
    ]);
    const text = `#include <stdio.h>\n${headers.map((name) => `#include "${name}"\n`).join('')}int main(void) { ${lines.join('\n')} }`;
    writeFileSync(join(folder, 'offsets.c'), text);
    const made = spawnSync(/** @type {string} */ (compiler), [...flags, '-I', `${root}c`, '-o', join(folder, 'offsets'), join(folder, 'offsets.c')], { encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
    const { stdout } = spawnSync(join(folder, 'offsets'), { encoding: 'utf8' });
    assert.deepEqual(stdout.trim().split('\n').map(Number), structs.flatMap(([, fields, size]) => [...Object.values(fields).map(([offset]) => offset), size]));
  });
}

const skip = compiler || process.env.CI ? false : 'no C compiler here';

test('the offsets are the compiler\'s', { skip }, () => {
  compare([['slot', SLOT, SLOT_SIZE], ['struct core', CORE, 48]], [], ['slab.h']);
});

test('those of many threads too', { skip }, () => {
  const { SLOT: slot, CORE: core, ENTRY, RECORD, AGENT, SPACE } = SHARED;
  compare([
    ['slot', slot, SHARED.SLOT_SIZE], ['struct core', core, SHARED.CORE_SIZE], ['entry', ENTRY, SHARED.ENTRY_SIZE],
    ['record', RECORD, SHARED.RECORD_SIZE], ['agent', AGENT, SHARED.AGENT_SIZE], ['space', SPACE, SHARED.SPACE_SIZE],
  ], ['-DWAITLINE_SHARED'], ['slab.h', 'shared/space.h']);
});
