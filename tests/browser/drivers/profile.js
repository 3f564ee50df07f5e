import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for a browser that has never been used before. */
export function profile(/** @type {string} */ name) {
  const path = mkdtempSync(join(tmpdir(), `waitline-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}
