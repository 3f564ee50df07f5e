import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('node:test').TestContext} TestContext */

/** @param {string} name */
export const example = (name) => fileURLToPath(new URL(`../../bindings/examples/${name}`, import.meta.url));

/** The command line of the main job, without its arguments. */
export const job = [process.execPath, example('sha256sums.js')];

/** A new folder that goes when the test ends. @param {TestContext} t */
export function folder(t) {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'waitline-')));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/**
 * Files in a new folder; each file's text is its own path. Paths are latin1: a character is a byte.
 * @param {TestContext} t
 * @param {string[]} paths
 */
export function tree(t, paths) {
  const root = folder(t);
  for (const path of paths) {
    mkdirSync(Buffer.from(dirname(`${root}/${path}`), 'latin1'), { recursive: true });
    writeFileSync(Buffer.from(`${root}/${path}`, 'latin1'), path, 'latin1');
  }
  return root;
}

/** Paths of so many files, a hundred to a folder. @param {number} n */
export const numbered = (n) =>
  Array.from({ length: n }, (_, number) => `${Math.floor(number / 100)}/${number}`).sort();

/** The manifest of such files whose names need no escape. @param {string[]} paths */
export const manifestOf = (paths) =>
  paths.map((path) => `${createHash('sha256').update(path).digest('hex')}  ${path}\n`).join('');

/**
 * Starts a command; `ended` tells how it came out. Its coverage is not asked for: it might have nowhere to write.
 * @param {string[]} command
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start([command, ...args], options) {
  const { NODE_V8_COVERAGE, ...env } = { ...process.env, ...options?.env };
  const child = spawn(command, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { stdout, stderr } = /** @type {import('node:child_process').ChildProcessByStdio<null, any, any>} */ (child);
  const output = { stdout: '', stderr: '' };
  stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => output.stdout += text);
  stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => output.stderr += text);
  const ended = once(child, 'close').then(([code, signal]) => ({ status: signal ?? code, ...output }));
  return { child, stdout, ended };
}

/** @param {string} tool @param {RegExp} version what it has to call itself */
export function lacks(tool, version) {
  const { stdout } = spawnSync(tool, ['--version'], { encoding: 'utf8' });
  return version.test(stdout ?? '') ? false : `needs ${tool} of ${version.source}`;
}

/** What `sha256sum -c` says of a manifest. @param {string} root @param {string} manifest */
export function check(root, manifest) {
  const { status, stdout, stderr } = spawnSync('sha256sum', ['--check', '--strict', '--quiet', manifest], {
    cwd: root, input: '', encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** A manifest, with a character for each byte. @param {string} path */
export const read = (path) => readFileSync(path, 'latin1');

/** File modes do not stop root, unless it does without the capabilities to pass over them. */
export const asAnybody = process.getuid?.() === 0
  ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search']
  : [];

/** Why a test is skipped that needs FIFOs, modes and names of any bytes; false if it is not. */
export const noLinux = process.platform !== 'linux' && 'needs Linux';
export const noModes = noLinux || (asAnybody.length > 0 && lacks('setpriv', /util-linux/));
