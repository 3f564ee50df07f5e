import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Bytes of a bundle of that module, minified by esbuild and compressed. Node.js's own modules are not counted. */
export async function gzipped(/** @type {string} */ module) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: module, resolveDir: root }, bundle: true, minify: true, write: false, format: 'esm',
    target: 'es2022', external: [...builtinModules],
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** By peer, what brings its mutex along and nothing else. */
const modules = {
  waitline: 'export { Lock } from \'waitline\';',
  'waitline/wasm': 'export { Lock } from \'waitline/wasm\';',
  'async-mutex': 'export { Mutex } from \'async-mutex\';',
  'async-lock': 'export { default } from \'async-lock\';',
  'async-sema': 'export { Sema } from \'async-sema\';',
  mutexify: 'export { default } from \'mutexify/promise.js\';',
  'await-semaphore': 'export { Mutex } from \'await-semaphore\';',
  '@rocicorp/lock': 'export { Lock } from \'@rocicorp/lock\';',
  '@livekit/mutex': 'export { Mutex } from \'@livekit/mutex\';',
  superlock: 'export { createLock } from \'superlock\';',
  '@henrygd/semaphore': 'export { getSemaphore } from \'@henrygd/semaphore\';',
  'es-toolkit': 'export { Mutex } from \'es-toolkit/promise\';',
  'p-limit': 'export { default } from \'p-limit\';',
  '@esfx/async-mutex': 'export { AsyncMutex } from \'@esfx/async-mutex\';',
};

/** @type {import('../measure.js').Case} */
export default {
  title: 'A bundle of a mutex alone, minified by esbuild and compressed by gzip',
  unit: 'bytes',
  per: 'bundle',
  once: true,
  anywhere: true,
  sides: () => Object.entries(modules).map(([name, module]) => ({
    name,
    load: async () => ({ run: () => gzipped(module) }),
  })),
};
