// The package's behaviour suite as one script for a page, or for a runtime without node:test. What needs Node itself is skipped, test by test.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { behaviour } from '../files.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shim = (/** @type {string} */ name) => fileURLToPath(new URL(`shims/${name}.js`, import.meta.url));

const SHIMS = /** @type {Record<string, string>} */ ({ 'node:test': shim('test'), 'node:assert/strict': shim('assert') });

/** What stands for this file in a page: it reads Node's files and Python's, its tests do not. */
const PARTS = /** @type {Record<string, string[]>} */ ({
  'tests/test_locks.test.js': ['lock', 'event', 'condition', 'semaphore', 'barrier', 'barrier-broken']
    .map((name) => `tests/conformance/test_locks/${name}.js`),
});

/**
 * @param {import('esbuild').BuildOptions} [options] what another runtime wants otherwise than a page
 * @param {string[]} [more] more test files, by their full path
 */
export async function behaviourScript(options = {}, more = []) {
  const files = [...[...behaviour.flatMap((file) => PARTS[file] ?? [file]), 'tests/inspection/anywhere.js'].map((file) => `./${file}`), ...more];
  const contents = `${files.map((file) => `import '${file}';`).join('\n')}
    import { run } from 'node:test';
    globalThis.behaviour = run;`;
  const { plugins = [], ...others } = options;
  const { outputFiles: [{ text }] } = await build({
    stdin: { contents, resolveDir: root }, bundle: true, format: 'iife', target: 'es2022', keepNames: true,
    logLevel: 'warning', ignoreAnnotations: true, ...others, write: false,
    plugins: [...plugins, {
      name: 'shims',
      setup: ({ onResolve }) => onResolve({ filter: /^node:/ }, ({ path }) => ({ path: SHIMS[path] ?? shim('node') })),
    }],
  });
  return text;
}
