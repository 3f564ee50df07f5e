// Writes bindings/node/: the sources in two files, for runtimes that read modules one by one at every start; a dozen
// would cost them ten times as much. And bindings/workerd/, where Cloudflare Workers find the wasm as a module of its
// own. Everybody else gets the sources. Usage: node bindings/bundle.js [folder for both]
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));
const folder = process.argv[2] ?? path('.');

/** @type {import('esbuild').Plugin} */
const workerd = {
  name: 'workerd',
  setup({ onResolve }) {
    onResolve({ filter: /\/engine\.js$/ }, () => ({ path: path('engine-workerd.js') }));
    onResolve({ filter: /\/core\.wasm$/ }, () => ({ path: '../core.wasm', external: true }));
  },
};

for (const [name, plugins] of /** @type {const} */ ([['node', []], ['workerd', [workerd]]])) {
  rmSync(`${folder}/${name}`, { recursive: true, force: true });
  await build({
    entryPoints: [path('index.js'), path('core.js')], outdir: `${folder}/${name}`, bundle: true, splitting: true,
    format: 'esm', target: 'es2022', chunkNames: 'shared', sourcemap: 'linked', sourcesContent: false,
    plugins: [...plugins],
    banner: { js: '// Made by `npm run build` from the modules in bindings/. Do not edit.' },
  });
}
