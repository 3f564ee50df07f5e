// Writes bindings/node/: the sources in two files, for runtimes that read modules one by one at every start; a dozen
// would cost them ten times as much. Everybody else gets the sources. Usage: node bindings/bundle.js [folder]
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));
const folder = process.argv[2] ?? path('node');

rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: [path('index.js'), path('core.js')], outdir: folder, bundle: true, splitting: true, format: 'esm',
  target: 'es2022', chunkNames: 'shared', sourcemap: 'linked', sourcesContent: false,
  banner: { js: '// Made by `npm run build` from the modules in bindings/. Do not edit.' },
});
