// The main job and the short scripts of bindings/examples.
import { execFileSync } from 'node:child_process';
import {
  chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, unlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Barrier, Event } from 'waitline';
import { hashTree } from '../bindings/examples/sha256sums/hash-tree.js';
import { Refusal } from '../bindings/examples/sha256sums/paths.js';
import { check, example, folder, lacks, manifestOf, start, tree } from './examples/tree.js';

const SHA256SUMS = example('sha256sums.js');
const noCoreutils = lacks('sha256sum', /GNU coreutils/);
const noScript = lacks('script', /util-linux/);
const windows = process.platform === 'win32' && 'Windows has no such files';

/** Runs the main job in a folder. @param {string} cwd @param {string[]} args */
const run = (cwd, ...args) => start([process.execPath, SHA256SUMS, ...args], { cwd }).ended;

/** The same as somebody whom file modes can stop: root can do without the capabilities to pass over them. */
const asAnybody = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];
const noModes = windows || (asAnybody.length > 0 && lacks('setpriv', /util-linux/));

const ODD = [
  '-', '--help', '-n', ' before', '*star', '#hash', 'after ', 'tab\t', 'quote\'"', 'dollar$(x)`y`', '~', '\x1b[31mred',
  'new\nline', 'end\n', 'carriage\rreturn', 'end\r', 'end\r\n', 'back\\slash', 'end\\', '\\n', '\xff\xfe no UTF-8',
  'caf\xc3\xa9', '...', 'a.c', 'a/b', 'a/-', 'a/deep/er/\n', 'a0', ' / /\\',
];

test('odd names: sha256sum writes the same lines and finds them all right', { skip: windows || noCoreutils }, async (t) => {
  const root = tree(t, ODD), cwd = folder(t);
  t.assert.deepEqual(await run(cwd, root), {
    status: 0, stderr: '', stdout: `${ODD.length} files, ${ODD.join('').length} bytes, 0 errors\n`,
  });
  t.assert.deepEqual(check(root, join(cwd, 'SHA256SUMS')), { status: 0, stdout: '', stderr: '' });

  // Only `-` differs: to sha256sum it would be the standard input.
  const sorted = ODD.toSorted().map((path) => path === '-' ? './-' : path);
  const script = 'for path; do sha256sum -- "$path" || exit; done';
  const theirs = execFileSync('sh', ['-c', script, 'sh', ...sorted.filter((path) => path !== '\xff\xfe no UTF-8')]);
});
