/**
 * Every build of the core, so that one suite runs on all of them. A build that was not made is skipped, and says so;
 * in CI (environment variable CI) that is a failure.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { instantiate } from 'waitline/core';

/** @typedef {import('waitline/core').Core} Core */

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string | false} skip why it can't be tested
 * @property {string} path
 * @property {() => WebAssembly.Module} [compile] nothing if it is JavaScript
 * @property {() => Promise<Core>} instantiate a new core
 */

const made = (/** @type {string} */ path) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));

/** @param {string} path */
function missing(path) {
  return !process.env.CI && !existsSync(path) && `${path} was not built: npm run build`;
}

/** @param {string} name @param {string} path @returns {Build} */
function wasm(name, path) {
  /** @type {WebAssembly.Module | undefined} */
  let module;
  const compile = () => module ??= new WebAssembly.Module(readFileSync(path));
  return {
    name, path, skip: missing(path), compile,
    async instantiate() {
      const { exports } = await WebAssembly.instantiate(compile());
      /** @type {any} A WASI reactor's start, if it needs one. */ (exports)._initialize?.();
      return /** @type {Core} */ (/** @type {unknown} */ (exports));
    },
  };
}

let instances = 0;

/**
 * A JavaScript module is instantiated anew under each new address.
 * @param {string} name @param {string} path @returns {Build}
 */
function javascript(name, path) {
  return { name, path, skip: missing(path), instantiate: () => import(`${pathToFileURL(path)}?${instances++}`) };
}

/** @type {Build} */
export const packaged = {
  ...wasm('package', fileURLToPath(import.meta.resolve('waitline/core.wasm'))),
  instantiate: async () => instantiate(),
};

export const emscripten = wasm('emscripten', made('emscripten/waitline.wasm'));
export const wasi = wasm('wasi', made('wasi/waitline.wasm'));
export const wasm2js = javascript('wasm2js', made('emscripten/wasm2js.mjs'));

export const builds = [packaged, emscripten, wasi, wasm2js];
