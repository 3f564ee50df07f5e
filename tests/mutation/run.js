// `npm run mutations`: breaks the core and the binding, one way at a time, in a copy, and shows what catches it.
// With names as arguments, only those that contain one of them. Their rows in results.md are written anew.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SingleBar } from 'cli-progress';
import { behaviour } from '../files.js';
import { mutations } from './mutations.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'waitline-mutation-'));
for (const name of ['bindings', 'c', 'tests', 'package.json', 'CMakeLists.txt', 'CMakePresets.json']) {
  cpSync(join(root, name), join(copy, name), { recursive: true, filter: (path) => !path.endsWith('node_modules') });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** A mutant may hang: that is caught too. */
const PATIENCE = 120_000;

/** In a process group of its own, since a test runner that is killed leaves its hanging tests behind. */
function succeeds(/** @type {string} */ command, /** @type {string[]} */ args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: copy, env: { ...process.env, NODE_OPTIONS: '--conditions=waitline-source', ...env }, stdio: 'ignore', detached: true,
    });
    const timer = setTimeout(() => process.kill(-Number(child.pid), 'SIGKILL'), PATIENCE);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve(status === 0);
    });
  });
}

const WASI = { WAITLINE_BUILD: 'wasi', CI: '' };
/** What the classes do, and what fresh programs do in CPython. */
const suite = ['--import', './tests/build-hook.js', '--test', ...behaviour, 'tests/conformance.test.js'];

/** What is tried, the quickest first; the binding has no part in the first. */
const stages = [
  { name: 'traces', run: () => succeeds(process.execPath, ['--test', 'tests/traces.test.js'], { CI: '' }), core: true },
  { name: 'behaviour', run: () => succeeds(process.execPath, suite, WASI), core: false },
];

/** @returns {Promise<string | undefined>} what caught it */
async function caught(/** @type {string} */ file) {
  const inCore = file.startsWith('c/');
  const compiles = !inCore || await succeeds('cmake', ['--build', '--preset', 'wasi']);
  if (!compiles) throw new Error(`${file} does not compile so`);
  for (const { name, run, core } of stages) if ((inCore || !core) && !await run()) return name;
  return undefined;
}

if (!await succeeds('cmake', ['--preset', 'wasi']) || !await succeeds('cmake', ['--build', '--preset', 'wasi'])) {
  throw new Error('the wasi build is needed: npm test installs what it takes');
}
for (const { name, run } of stages) if (!await run()) throw new Error(`${name} must pass before anything is broken`);

const wanted = process.argv.slice(2);
const chosen = mutations.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
for (const { name, file, from } of chosen) {
  const times = readFileSync(join(root, file), 'utf8').split(from).length - 1;
  if (times !== 1) throw new Error(`${name}: its text must stand once in ${file}, not ${times} times`);
}
const bar = process.stdout.isTTY ? new SingleBar({ format: '{bar} {value}/{total} {name}' }) : undefined;
bar?.start(chosen.length, 0, { name: '' });

const file = new URL('results.md', import.meta.url);
/** The row of each, those of the last run among them. */
const rows = new Map([...readFileSync(file, 'utf8').matchAll(/^\| (.*?) \| (?:c|bindings)\/.*$/gm)].map(([row, name]) => [name, row]));

for (const { name, file: broken, from, to } of chosen) {
  bar?.increment(1, { name });
  const path = join(copy, broken), source = readFileSync(path, 'utf8');
  writeFileSync(path, source.replace(from, () => to));
  const by = await caught(broken);
  writeFileSync(path, source);
  rows.set(name, `| ${name} | ${broken} | ${by ?? 'SURVIVED'} |`);
  if (!bar) console.log(rows.get(name));
}
bar?.stop();
if (bar) console.log(chosen.map(({ name }) => rows.get(name)).join('\n'));
rmSync(copy, { recursive: true, force: true });
const lines = mutations.flatMap(({ name }) => rows.get(name) ?? []);
const survivors = lines.filter((line) => line.includes('SURVIVED')).length;
const sum = `${lines.length - survivors} of ${mutations.length} mutations caught`;
console.log(sum);
process.exitCode = lines.length - survivors === mutations.length ? 0 : 1;

writeFileSync(file, `# What catches which mutation

Made by \`npm run mutations\`; do not edit. ${sum}.

| mutation | in | caught by |
|---|---|---|
${lines.join('\n')}
`);
