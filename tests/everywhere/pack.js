// The package as npm would publish it, installed into an empty project: once a process, and gone when it ends.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @type {string | undefined} */
let project;

function npm(/** @type {string[]} */ args, /** @type {string} */ cwd) {
  const { NODE_OPTIONS, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync('npm', args, { cwd, env, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** A folder with node_modules/waitline in it, and a package.json that says nothing but `"type": "module"`. */
export function packed() {
  if (project) return project;
  const folder = mkdtempSync(join(tmpdir(), 'waitline-packed-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Without `prepack`, which writes types into the sources: what is committed is packed, while others may do the same.
  const [{ filename }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
  writeFileSync(join(folder, 'package.json'), '{ "name": "project", "private": true, "type": "module" }');
  npm(['install', '--no-audit', '--no-fund', '--offline', `./${filename}`], folder);
  project = folder;
  return folder;
}
