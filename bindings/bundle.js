// Writes what is not taken from the sources one by one. Usage: node bindings/bundle.js [folder]
//
//   node/   in two files, for runtimes that read modules one by one at every start; a dozen would cost them ten times
//           as much. The fallback is a third, which they read only if they have no WebAssembly
//   js/     `waitline/js`, the fallback alone
//   wasm/   `waitline/wasm`, without it
//   workerd/  Cloudflare Workers, where the wasm is a module of its own
//   threads/  `waitline/shared`: the same modules over the core of many threads, for Node.js, and for all others; of the
//           errors there is one copy, so that `instanceof` holds
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { instead } from './alias.js';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));
const folder = process.argv[2] ?? path('.');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true, target: 'es2022', sourcemap: 'linked', sourcesContent: false,
  banner: { js: '// Made by `npm run build` from the modules in bindings/. Do not edit.' },
};

/** @param {string} name @param {string} engine which takes the place of engine.js @param {string[]} entries */
async function write(name, engine, entries) {
  rmSync(`${folder}/${name}`, { recursive: true, force: true });
  await build({
    ...common, entryPoints: entries.map(path), outdir: `${folder}/${name}`, format: 'esm', splitting: true,
    chunkNames: 'shared',
    plugins: [{
      name: 'engine',
      setup({ onResolve }) {
        onResolve({ filter: /^\.\/engine\.js$/ }, () => ({ path: path(engine), sideEffects: false }));
        onResolve({ filter: /\/core\.wasm$/ }, () => ({ path: '../core.wasm', external: true }));
      },
    }],
  });
}

await write('node', 'engine-node.js', ['index.js', 'core.js']);
await build({ ...common, entryPoints: [path('core.fallback.js')], outfile: `${folder}/node/fallback.cjs`, format: 'cjs', sourcemap: false });
await write('js', 'engine-js.js', ['index.js']);
await write('wasm', 'engine-wasm.js', ['index.js']);
await write('workerd', 'engine-workerd.js', ['index.js', 'core.js']);

/** @param {string} name @param {string} errors where the classes of errors are, as seen from threads/ */
async function writeShared(name, errors) {
  await build({
    ...common, entryPoints: { [name]: path('shared/index.js') }, outdir: `${folder}/threads`, format: 'esm', keepNames: true,
    plugins: [{
      name: 'shared',
      setup({ onResolve }) {
        onResolve({ filter: /^\.\.?\/\w+\.js$/ }, ({ path: wanted, importer }) => {
          if (wanted === '../errors.js') return { path: errors, external: true };
          const other = instead(wanted, importer);
          return other === undefined ? undefined : { path: path(other), sideEffects: false };
        });
      },
    }],
  });
}

rmSync(`${folder}/threads`, { recursive: true, force: true });
await writeShared('node', '../node/core.js');
await writeShared('index', '../core.js');
