// Node.js, Deno and Bun, in the versions of tests/runtimes/package.json: npm's packages bring the binaries.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('runtimes', import.meta.url)), modules = `${folder}/node_modules`;

/**
 * @typedef {object} Runtime
 * @property {string} name 'node-20', ..., 'deno', 'bun'
 * @property {string} title for people: 'Node.js 20.20.2'
 * @property {string} command
 * @property {string[]} options before the file to run; garbage can then be collected by hand, see bench/garbage.js
 */

/** How it runs a file. @param {string} name @returns {Pick<Runtime, 'command' | 'options'>} */
export function commandLine(name) {
  if (name === 'deno') return { command: `${modules}/.bin/deno`, options: ['run', '-A', '--v8-flags=--expose-gc'] };
  if (name === 'bun') return { command: `${modules}/.bin/bun`, options: [] };
  return { command: `${modules}/${name}/bin/node`, options: ['--expose-gc'] };
}

/** @returns {Runtime[]} */
export function runtimes() {
  const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const wanted = /** @type {[string, string][]} */ (Object.entries(dependencies));
  return wanted.map(([name, wish]) => {
    const version = wish.replace(/^.*@/, ''), kind = name.replace(/-\d+$/, '');
    const title = `${{ node: 'Node.js', deno: 'Deno', bun: 'Bun' }[kind]} ${version}`;
    return { name, title, ...commandLine(name) };
  }).sort((a, b) => Number(b.name.startsWith('node')) - Number(a.name.startsWith('node')));
}

/** Installs them, unless they are as package-lock.json wants them. npm empties what a link leads to: not ours. */
export function install() {
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  const installed = `${modules}/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${folder}/package-lock.json`).mtimeMs) return;
  console.error('Installing Node.js, Deno and Bun from npm into tests/runtimes (some 700 MB):');
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ci ended with ${status}`);
}
