import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../bindings/inspect/report/cli.js', import.meta.url));

/** A folder that is gone after the test. @param {import('node:test').TestContext} t */
export function folder(t) {
  const path = mkdtempSync(join(tmpdir(), 'waitline-report-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A file of that text. @param {import('node:test').TestContext} t @param {string | Buffer} text */
export function file(t, text, name = 'trace.json') {
  const path = join(folder(t), name);
  writeFileSync(path, text);
  return path;
}

/** What the command answers. @param {string} cwd @param {...string} args */
export function waitline(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}
