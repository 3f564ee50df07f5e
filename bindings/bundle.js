// Writes what is not taken from the sources one by one. Usage: node bindings/bundle.js [folder]
//
//   node/   for runtimes that read modules one by one at every start; a dozen would cost them ten times as much. All is in
//           shared.js, of which the entries give what is theirs. The fallback is read only where there is no WebAssembly
//   js/     `waitline/js`, the fallback alone
//   wasm/   `waitline/wasm`, without it
//   workerd/  Cloudflare Workers, where the wasm is a module of its own
//   threads/  `waitline/shared`: the same modules over the core of many threads, for Node.js, and for all others; of the
//           errors there is one copy, so that `instanceof` holds
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { instead } from './alias.js';
import { WASM } from './core.bytes.js';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));
const folder = process.argv[2] ?? path('.');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true, target: 'es2022', sourcemap: 'linked', sourcesContent: false,
  banner: { js: '// Made by `npm run build` from the modules in bindings/. Do not edit.' },
};

/** @typedef {import('esbuild').Plugin} Plugin */

/**
 * The wasm as text, which Node.js decodes at once; to read it as numbers takes a parser 0.3 ms. What others bundle for
 * Node.js may run elsewhere.
 */
const TEXT = `const text = '${Buffer.from(WASM).toString('base64')}';
export const WASM = globalThis.Buffer?.from(text, 'base64') ?? Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));`;

/** Of what is read at every start: half the size, a third of the time. */
const SHORT = { minifyWhitespace: true };

/** Numbers in the place of their names: no bundler can put them there later. */
const NUMBERS = { minifySyntax: true };

/** @param {string} engine which takes the place of engine.js @returns {Plugin} */
const over = (engine) => ({
  name: 'engine',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/engine\.js$/ }, () => ({ path: path(engine), sideEffects: false }));
    onResolve({ filter: /\/core\.wasm$/ }, () => ({ path: '../core.wasm', external: true }));
    if (engine === 'engine-node.js') onLoad({ filter: /core\.bytes\.js$/ }, () => ({ contents: TEXT }));
  },
});

/** What the one module of a build exports. @param {import('esbuild').Metafile} metafile */
const exportsOf = ({ outputs }) => outputs[Object.keys(outputs).find((name) => name.endsWith('.js')) ?? ''].exports;

/** An entry that gives what that module exports, out of the file in which it is. @param {string} file @param {string} module @param {Plugin[]} plugins @param {string} from */
async function facade(file, module, plugins, from) {
  const { metafile } = await build({ ...common, entryPoints: [path(module)], format: 'esm', plugins, metafile: true, write: false, outfile: file });
  mkdirSync(file.replace(/[^/]*$/, ''), { recursive: true });
  writeFileSync(file, `${common.banner?.js}\nexport {\n${exportsOf(metafile).map((name) => `  ${name},\n`).join('')}} from '${from}';\n`);
}

/** A bundle of one file. @param {string} name @param {string} engine @param {string} entry @param {import('esbuild').BuildOptions} [options] */
async function write(name, engine, entry, options) {
  rmSync(`${folder}/${name}`, { recursive: true, force: true });
  await build({ ...common, entryPoints: [path(entry)], outfile: `${folder}/${name}/index.js`, format: 'esm', plugins: [over(engine)], ...options });
}

/** One whose entries share what they have. @param {string} name @param {string} engine @param {string} [threads] the copy for many threads, if there can be any */
async function writeEntries(name, engine, threads) {
  await write(name, engine, 'inside.js', { outfile: `${folder}/${name}/shared.js`, ...SHORT });
  for (const entry of ['index', 'core']) await facade(`${folder}/${name}/${entry}.js`, `${entry}.js`, [over(engine)], './shared.js');
  const elsewhere = /** @type {Plugin} */ ({
    name: 'elsewhere',
    setup({ onResolve }) {
      if (threads === undefined) onResolve({ filter: /^\.\/threads\.js$/ }, () => ({ path: path('inspect/no-threads.js') }));
      onResolve({ filter: /threads\/inside\.js$/ }, () => ({ path: `../threads/${threads}.js`, external: true }));
      onResolve({ filter: /^\.\.\/\w+\.js$/ }, () => ({ path: './shared.js', external: true }));
      onResolve({ filter: /^\.\/index\.js$/ }, () => ({ path: './inspect.js', external: true }));
    },
  });
  await build({
    ...common, ...SHORT, entryPoints: { inspect: path('inspect/index.js'), register: path('inspect/register.js') },
    outdir: `${folder}/${name}`, format: 'esm', plugins: [elsewhere],
  });
}

await writeEntries('node', 'engine-node.js', 'node-inside');
await build({ ...common, entryPoints: [path('core.fallback.js')], outfile: `${folder}/node/fallback.cjs`, format: 'cjs', sourcemap: false });
await write('js', 'engine-js.js', 'index.js', NUMBERS);
await write('wasm', 'engine-wasm.js', 'index.js', NUMBERS);
await writeEntries('workerd', 'engine-workerd.js');

/** @param {string} errors where the classes of errors are, as seen from threads/ @returns {Plugin} */
const together = (errors) => ({
  name: 'shared',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.?\/\w+\.js$/ }, ({ path: wanted, importer }) => {
      if (wanted === '../errors.js') return { path: errors, external: true };
      const other = instead(wanted, importer);
      return other === undefined ? undefined : { path: path(other), sideEffects: false };
    });
  },
});

/** @param {string} name @param {string} inside its file @param {string} errors */
async function writeShared(name, inside, errors) {
  const plugins = [together(errors)];
  const { metafile } = await build({
    ...common, ...SHORT, entryPoints: { [inside]: path('shared/inside.js') }, outdir: `${folder}/threads`, format: 'esm', keepNames: true, plugins, metafile: true,
  });
  // So that tsc, which reads bindings/inspect/, need not read all of it.
  writeFileSync(`${folder}/threads/${inside}.d.ts`, `${common.banner?.js}\n${exportsOf(metafile).map((each) => `export const ${each}: any;\n`).join('')}`);
  await facade(`${folder}/threads/${name}.js`, 'shared/index.js', plugins, `./${inside}.js`);
}

rmSync(`${folder}/threads`, { recursive: true, force: true });
await writeShared('node', 'node-inside', '../node/core.js');
await writeShared('index', 'inside', '../core.js');
