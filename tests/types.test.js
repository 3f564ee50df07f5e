// What the types accept and refuse, and that the scripts around the package are as well typed as the package.
import { test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function tsc(/** @type {string[]} */ ...args) {
  const { status, stdout } = spawnSync(`${root}node_modules/.bin/tsc`, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
}

test('the package is typed strictly, and writes its declarations', () => tsc());

test('what must compile compiles, what must not does not', () => tsc('-p', 'tests/types'));

test('examples and tools are typed strictly', () => tsc('-p', 'tests/types/scripts.json'));

test('the demo page and its tests are typed strictly', () => tsc('-p', 'tests/types/web.json'));
