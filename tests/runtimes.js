// Node.js, Deno, Bun and workerd, in the versions of tests/runtimes/package.json: npm's packages bring the binaries.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packages } from './setup.js';

const folder = fileURLToPath(new URL('runtimes', import.meta.url)), modules = `${folder}/node_modules`;

/**
 * @typedef {object} Runtime
 * @property {string} name 'node-20', ..., 'deno', 'bun'
 * @property {string} title for people: 'Node.js 20.20.2'
 * @property {(script: string[], flags?: string[]) => string[]} line the command line that runs a script with its
 *   arguments, and flags for V8 where that is the engine
 */

/** @param {string} name @returns {Runtime['line']} */
function lineOf(name) {
  if (name === 'bun') return (script) => [`${modules}/.bin/bun`, ...script];
  if (name === 'deno') {
    return (script, flags = []) => [`${modules}/.bin/deno`, 'run', '-A', ...(flags.length > 0 ? [`--v8-flags=${flags.join()}`] : []), ...script];
  }
  return (script, flags = []) => [`${modules}/${name}/bin/node`, ...flags, ...script];
}

/** @returns {Runtime[]} */
export function runtimes() {
  const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const wanted = /** @type {[string, string][]} */ (Object.entries(dependencies));
  return wanted.filter(([name]) => name !== 'workerd').map(([name, wish]) => {
    const version = wish.replace(/^.*@/, ''), kind = name.replace(/-\d+$/, '');
    const title = `${{ node: 'Node.js', deno: 'Deno', bun: 'Bun' }[kind]} ${version}`;
    return { name, title, line: lineOf(name) };
  }).sort((a, b) => Number(b.name.startsWith('node')) - Number(a.name.startsWith('node')));
}

/** Cloudflare's runtime, which runs no script but serves what a configuration says. */
export function workerd() {
  const { dependencies } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return { title: `workerd ${dependencies.workerd}`, command: `${modules}/.bin/workerd` };
}

/** Installs them, unless they are there. */
export const install = () => packages('tests/runtimes/', 'Node.js, Deno, Bun and workerd from npm into tests/runtimes (some 1 GB)');
