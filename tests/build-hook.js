/**
 * The suite over another build of the core: node --import ./tests/build-hook.js --test tests/*.test.js, with
 * WAITLINE_BUILD set to
 *
 *   package       what is committed; nothing is replaced, and this is the default
 *   emscripten    build/emscripten/waitline.wasm
 *   wasi          build/wasi/waitline.wasm
 *   wasm2js       bindings/core.fallback.js, with no WebAssembly
 *   shared        waitline/shared, in one thread, with room enough for the suite
 */
import { existsSync, readFileSync } from 'node:fs';
import * as module from 'node:module';
import { instead } from '../bindings/alias.js';

const builds = {
  package: undefined,
  emscripten: { from: 'build/emscripten/waitline.wasm', into: 'bindings/core.bytes.js', change: inline },
  wasi: { from: 'build/wasi/waitline.wasm', into: 'bindings/compile.js', change: compile },
  wasm2js: { from: 'bindings/engine-js.js', into: 'bindings/engine.js', change: take },
  shared: { from: 'bindings/shared/core.wasm.js', into: 'bindings/shared/space.js', change: enlarge },
};

/** What tests import, and what that is then. */
const SHARED = /** @type {Record<string, string>} */ ({ waitline: 'bindings/shared/index.js', 'waitline/core': 'bindings/shared/core.js' });


const name = process.env.WAITLINE_BUILD || 'package';
if (!Object.hasOwn(builds, name)) {
  throw new Error(`WAITLINE_BUILD is ${Object.keys(builds).join(', ')} or nothing, not ${name}`);
}
const build = builds[/** @type {keyof typeof builds} */ (name)];

const url = (/** @type {string} */ path) => new URL(`../${path}`, import.meta.url);

/** A pattern that is not found would leave the package's own core in place, and the suite would test that. */
function replace(/** @type {string} */ source, /** @type {RegExp} */ pattern, /** @type {string} */ by) {
  if (!pattern.test(source)) throw new Error(`no ${pattern} to replace for ${name}: this hook must follow`);
  return source.replace(pattern, () => by);
}

function inline(/** @type {string} */ source, /** @type {Buffer} */ wasm) {
  return replace(source, /(?<=export const WASM = )\[[^\]]*\]/, `[${wasm.join()}]`);
}

/** Its exports stand in the order of core.h, but for one that a reactor may have. */
function compile(/** @type {string} */ source, /** @type {Buffer} */ wasm) {
  const own = replace(source, /new Uint8Array\(WASM\)/, `Uint8Array.of(${wasm.join()})`);
  return `${replace(own, /compile = /, 'all = ')}
export const compile = () => (({ _initialize, ...exports }) => exports)(all());`;
}

function take(/** @type {string} */ _source, /** @type {Buffer} */ other) {
  return other.toString();
}

/** The default space, from the start, with room for what the suite has at a time. */
function enlarge(/** @type {string} */ source) {
  return `${replace(source, /let common;/, 'let common;')}
aim((common = new Space({ objects: 131072, threads: 1, waits: 262143 })).core);`;
}

/** Node's module hooks. */
export function resolve(
  /** @type {string} */ specifier, /** @type {{ parentURL?: string }} */ context, /** @type {Function} */ nextResolve,
) {
  const { parentURL = '' } = context, inside = name === 'shared' && parentURL.startsWith(url('bindings/').href);
  const other = inside ? instead(specifier, parentURL) : undefined;
  if (other !== undefined) return { url: url(`bindings/${other}`).href, shortCircuit: true };
  if (name !== 'shared' || !Object.hasOwn(SHARED, specifier)) return nextResolve(specifier, context);
  return { url: url(SHARED[specifier]).href, shortCircuit: true };
}

export function load(
  /** @type {string} */ address, /** @type {object} */ context, /** @type {Function} */ nextLoad,
) {
  if (build === undefined || address !== url(build.into).href) return nextLoad(address, context);
  const source = build.change(readFileSync(url(build.into), 'utf8'), readFileSync(url(build.from)));
  return { format: 'module', shortCircuit: true, source };
}

/** Where hooks run in a thread of their own, this file is loaded there once more. */
if (!import.meta.url.endsWith('?hook') && build !== undefined) {
  if (!existsSync(url(build.from))) {
    const reason = `${build.from} is not built: \`cmake --preset ${build.from.split('/')[1]}\` and build it`;
    console.log(process.env.CI ? `FAILED: ${reason}` : `# SKIP every test over ${name}: ${reason}`);
    process.exit(process.env.CI ? 1 : 0);
  }
  if ('registerHooks' in module) module.registerHooks({ load, resolve });
  else module.register(`${import.meta.url}?hook`);
}
