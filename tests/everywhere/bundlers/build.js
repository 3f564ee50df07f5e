// Each bundler as it is without configuration: told what comes in, what goes out, and to map it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { packages } from '../../setup.js';

const here = fileURLToPath(new URL('.', import.meta.url)), require = createRequire(import.meta.url);

/** Why they can't be had, if they can't. */
export function lacking() {
  try {
    packages('tests/everywhere/bundlers/', 'the bundlers from npm into tests/everywhere/bundlers (some 170 MB)');
  } catch (error) {
    return `not installed: ${/** @type {Error} */ (error).message}`;
  }
}

/** @returns {Promise<any>} a module of theirs */
const load = (/** @type {string} */ name) => import(pathToFileURL(require.resolve(name)).href);

const versionOf = (/** @type {string} */ name) => require('./package.json').dependencies[name];

/**
 * @typedef {object} Job
 * @property {string} project where they run
 * @property {string} entry `src/....js` in it
 * @property {string} out the folder to write
 */

/**
 * @typedef {object} Mode
 * @property {string} title 'Vite 8.0.1, build'
 * @property {'module' | 'commonjs' | 'script' | 'page'} kind how the result is run; a page is a folder with index.html
 * @property {(job: Job) => Promise<unknown>} build writes bundle.js, bundle.mjs or bundle.cjs with its map; or the page
 */

const FORMATS = /** @type {const} */ ({ es: 'module', cjs: 'commonjs', iife: 'script' });
const FILES = { module: 'bundle.mjs', commonjs: 'bundle.cjs', script: 'bundle.js' };
const formats = /** @type {(keyof typeof FORMATS)[]} */ (Object.keys(FORMATS));

export const fileOf = (/** @type {'module' | 'commonjs' | 'script'} */ kind) => FILES[kind];

const quiet = (/** @type {string} */ root) => ({ root, configFile: false, logLevel: /** @type {const} */ ('error') });

/** The development server. */
export const viteTitle = `Vite ${versionOf('vite')}`;

export async function viteServer(/** @type {string} */ project) {
  const { createServer } = await load('vite');
  const server = await createServer({ ...quiet(project), server: { host: '127.0.0.1', port: 0 } });
  await server.listen();
  return { url: server.resolvedUrls.local[0], close: () => server.close() };
}

/** @type {Mode[]} */
const vite = [
  {
    title: `${viteTitle}, build`, kind: 'page',
    async build({ project, entry, out }) {
      const { build } = await load('vite');
      const input = join(project, entry.replace('src/', '').replace('.js', '.html'));
      await build({ ...quiet(project), build: { outDir: out, sourcemap: true, rollupOptions: { input } } });
    },
  },
  ...formats.map((format) => ({
    title: `${viteTitle}, library, ${format}`, kind: FORMATS[format],
    async build(/** @type {Job} */ { project, entry, out }) {
      const { build } = await load('vite'), fileName = () => FILES[FORMATS[format]];
      const lib = { entry: join(project, entry), formats: [format], name: 'bundle', fileName };
      await build({ ...quiet(project), build: { outDir: out, sourcemap: true, lib } });
    },
  })),
];

/** @param {Job} job @param {object} output @param {object} [more] */
async function pack({ project, entry, out }, output, more) {
  const { default: webpack } = await load('webpack');
  const compiler = webpack({
    context: project, mode: 'production', entry: `./${entry}`, devtool: 'source-map', output: { path: out, ...output }, ...more,
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((/** @type {Error?} */ error, /** @type {any} */ done) => (error ? reject(error) : resolve(done)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
}

const webpackTitle = `webpack ${versionOf('webpack')}`;

/** @type {Mode[]} */
const webpack = [
  { title: `${webpackTitle}, iife`, kind: 'script', build: (job) => pack(job, { filename: 'bundle.js' }) },
  {
    title: `${webpackTitle}, es`, kind: 'module',
    build: (job) => pack(job, { filename: 'bundle.mjs', module: true }, { experiments: { outputModule: true } }),
  },
  {
    title: `${webpackTitle}, cjs for Node.js`, kind: 'commonjs',
    build: (job) => pack(job, { filename: 'bundle.cjs', library: { type: 'commonjs2' } }, { target: 'node' }),
  },
];

/** @type {Mode[]} */
const rollup = formats.map((format) => ({
  title: `Rollup ${versionOf('rollup')}, ${format}`, kind: FORMATS[format],
  async build({ project, entry, out }) {
    const [{ rollup }, { nodeResolve }] = await Promise.all([load('rollup'), load('@rollup/plugin-node-resolve')]);
    const warned = (/** @type {{ code: string, message: string }} */ { code, message }) => {
      if (code !== 'EMPTY_BUNDLE') throw new Error(message);
    };
    const bundle = await rollup({ input: join(project, entry), plugins: [nodeResolve()], onwarn: warned });
    await bundle.write({ file: join(out, FILES[FORMATS[format]]), format, sourcemap: true });
    await bundle.close();
  },
}));

/** @type {Mode[]} */
const esbuilds = formats.map((format) => ({
  title: `esbuild ${esbuild.version}, ${format}${format === 'cjs' ? ' for Node.js' : ''}`, kind: FORMATS[format],
  async build({ project, entry, out }) {
    await esbuild.build({
      absWorkingDir: project, entryPoints: [entry], outfile: join(out, FILES[FORMATS[format]]), bundle: true, minify: true,
      sourcemap: true, format: format === 'es' ? 'esm' : format, platform: format === 'cjs' ? 'node' : 'browser',
      logLevel: 'silent',
    });
  },
}));

/** @type {Mode[]} */
const parcel = [{
  title: `Parcel ${versionOf('parcel')}, build`, kind: 'page',
  async build({ project, entry, out }) {
    const page = entry.replace('src/', '').replace('.js', '.html');
    const { status, stdout, stderr } = spawnSync(process.execPath, [
      join(here, 'node_modules/parcel/lib/bin.js'), 'build', page, '--dist-dir', out, '--public-url', './', '--cache-dir', `${out}-cache`,
    ], { cwd: project, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } });
    if (status !== 0) throw new Error(stdout + stderr);
  },
}];

export const modes = [...vite, ...webpack, ...rollup, ...esbuilds, ...parcel];
