// stress.js over the package from npm pack, as each runtime and each browser is to run it.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fromPack, packed } from '../everywhere/pack.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const NEEDED = ['stress.js', 'stress-thread.js', 'in-runtime.js'];

/** @typedef {Awaited<ReturnType<typeof import('./stress.js').stress>>} Outcome */

/** The script that a runtime runs, where `waitline` is installed. */
export function script() {
  const folder = join(packed(), 'threads');
  mkdirSync(folder, { recursive: true });
  for (const name of NEEDED) cpSync(join(here, name), join(folder, name));
  return join(folder, 'in-runtime.js');
}

/** Which workers: those that the README advises. @param {string} runtime */
export const kindOf = (runtime) => (runtime === 'deno' ? 'web' : 'node');

/** WebKitGTK hides shared memory else. */
process.env.JSC_useSharedArrayBuffer = '1';

export const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** What the script for a page makes available there. */
const PAGE = `
  import { Lock } from 'waitline/shared';
  import { stress } from './stress.js';
  globalThis.STRESS_THREAD = 'threads-worker.js';
  Object.assign(globalThis, { stress, share: () => new Lock().share() });`;

/** Two scripts: for a page, with `stress` and `share`, and for its workers, at threads-worker.js. */
export async function scripts() {
  const made = async (/** @type {import('esbuild').BuildOptions} */ entry) => {
    const { outputFiles } = await build({
      bundle: true, format: 'iife', write: false, target: 'es2022', plugins: [fromPack()], define: { 'import.meta.url': 'undefined' }, ...entry,
    });
    return /** @type {import('esbuild').OutputFile[]} */ (outputFiles)[0].text;
  };
  const [page, worker] = await Promise.all([
    made({ stdin: { contents: PAGE, resolveDir: here } }),
    made({ entryPoints: [join(here, 'stress-thread.js')] }),
  ]);
  return { page, worker };
}
