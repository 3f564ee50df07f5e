// `npm run build:web`: the page as a folder of static files, build/web. What it is made of is in web/.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

const settings = /** @type {const} */ ({
  bundle: true, minify: true, charset: 'utf8', target: 'es2022', logLevel: 'warning', legalComments: 'none',
});

/** One script, as text; classes keep their names, as messages say them. @param {string} entry @param {string} [globalName] what its exports are to be called */
export async function script(entry, globalName) {
  const { outputFiles: [{ text }] } = await build({
    ...settings, keepNames: true, entryPoints: [path(entry)], format: 'iife', globalName, write: false,
  });
  return text;
}

/** The programs' texts by name. */
export function scenarios() {
  const files = readdirSync(path('scenarios')).filter((name) => name.endsWith('.js') && !['index.js', 'stories.js'].includes(name));
  return Object.fromEntries(files.map((name) => [name.slice(0, -3), readFileSync(path(`scenarios/${name}`), 'utf8')]));
}

/** Modules that are texts: `text:worker` is the realm's script, `text:scenarios` the programs. */
const texts = /** @type {import('esbuild').Plugin} */ ({
  name: 'texts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^text:/ }, ({ path: name }) => ({ path: name, namespace: 'text' }));
    onLoad({ filter: /.*/, namespace: 'text' }, async ({ path: name }) => ({
      contents: JSON.stringify(name === 'text:worker' ? await script('stage/worker.js') : scenarios()),
      loader: 'json',
    }));
  },
});

export async function buildPage(target = path('../build/web')) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  await build({
    ...settings, plugins: [texts], format: 'esm', splitting: true, outdir: target,
    entryPoints: {
      main: path('main.js'), style: path('style.css'), measure: path('measure/worker.js'),
      threads: path('threads/main.js'), 'threads-worker': path('threads/worker.js'),
    },
    chunkNames: 'parts/[name]-[hash]',
  });
  for (const name of ['index.html', 'frame.html', 'threads.html']) cpSync(path(name), `${target}/${name}`);
  return target;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`The page is in ${await buildPage()}: put it on any host, under any path.`);
}
