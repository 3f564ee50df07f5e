// Counterparts of CPython's Lib/test/test_asyncio/test_locks.py under its names; conformance/test_locks.md lists them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { findPython } from './conformance/asyncio.js';
import { counterparts } from './conformance/test_locks/counterpart.js';
import './conformance/test_locks/lock.js';
import './conformance/test_locks/event.js';
import './conformance/test_locks/condition.js';
import './conformance/test_locks/semaphore.js';
import './conformance/test_locks/barrier.js';
import './conformance/test_locks/barrier-broken.js';

const page = readFileSync(new URL('conformance/test_locks.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| (\w+\.\w+) \| (yes|no): .+ \|$/gm)].map(([, name, has]) => ({ name, has }));

/** Prints the names of CPython's tests; nothing where its test package is not installed. */
const NAMES = `
import ast, importlib.util
try:
    spec = importlib.util.find_spec('test.test_asyncio.test_locks')
except ModuleNotFoundError:
    spec = None
if spec:
    for node in ast.parse(open(spec.origin, encoding='utf-8').read()).body:
        if isinstance(node, ast.ClassDef):
            for each in node.body:
                if getattr(each, 'name', '').startswith('test_'):
                    print(f'{node.name}.{each.name}')
`;

function namesOf(python) {
  return spawnSync(python.command, ['-c', NAMES], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
}

test('the table and the suite agree', (t) => {
  const yes = rows.filter(({ has }) => has === 'yes').map(({ name }) => name);
  t.assert.deepEqual(yes.toSorted(), [...counterparts].sort());
  t.assert.equal(rows.length, 75);
  t.assert.equal(new Set(rows.map(({ name }) => name)).size, 75);
  t.assert.match(page, new RegExp(`the 75 tests .* ${yes.length} have one`, 's'));
});

test('the table has every test of CPython', (t) => {
  const python = findPython(), names = python ? namesOf(python) : [];
  if (names.length === 0) return t.skip('no Python 3.13 or later with its test package');
  const listed = rows.map(({ name }) => name);
  if (python.version.startsWith('3.13.')) t.assert.deepEqual(listed, names);
  else t.assert.deepEqual(listed.filter((name) => !names.includes(name)), []);
});
