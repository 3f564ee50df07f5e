// Installs what a run needs and says so: `node tests/setup.js packages toolchains browsers`. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Debian's packages by the command or file that shows that they are there. */
const DEBIAN = {
  cmake: 'cmake',
  ninja: 'ninja-build',
  gcc: 'gcc',
  emcc: 'emscripten',
  wasm2js: 'binaryen',
  'clang-19': 'clang-19',
  'wasm-ld-19': 'lld-19',
  '/usr/lib/llvm-19/lib/clang/19/lib/wasi/libclang_rt.builtins-wasm32.a': 'libclang-rt-19-dev-wasm32',
  '/usr/lib/wasm32-wasi/libc.a': 'wasi-libc',
  '/usr/lib/llvm-19/lib/clang/19/lib/linux': 'libclang-rt-19-dev',
  gcovr: 'gcovr',
  wasm2c: 'wabt',
  spin: 'spin',
  'g++': 'g++',
  'pkg-config': 'pkg-config',
};

/** The same for the browsers in which the page is tested. */
const BROWSERS = {
  chromium: { chromium: 'chromium' },
  firefox: { 'firefox-esr': 'firefox-esr' },
  webkit: { WebKitWebDriver: 'webkit2gtk-driver', 'xvfb-run': 'xvfb' },
};

/** @param {string} name a command on the PATH, or a file */
const has = (name) => (name.startsWith('/') ? existsSync(name) : spawnSync('which', [name]).status === 0);

/** @param {string} command @param {string[]} args */
function run(command, args, cwd = root) {
  console.error(`$ ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['inherit', 2, 2] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}`);
}

/**
 * npm's packages, unless they are as package-lock.json wants them. npm empties what a link leads to: not ours.
 * @param {string} [folder] as seen from the root, with a slash @param {string} [what] for people
 */
export function packages(folder = '', what = 'the npm packages that development needs (the package itself needs none)') {
  const cwd = `${root}${folder}`, installed = `${cwd}node_modules/.package-lock.json`;
  if (lstatSync(`${cwd}node_modules`, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${cwd}package-lock.json`).mtimeMs) return;
  console.error(`Installing ${what}:`);
  run('npm', ['ci', '--no-audit', '--no-fund'], cwd);
}

/** Whether what is missing can be installed here. */
const installs = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** @param {string[]} wanted Debian's names */
function install(wanted) {
  console.log(`Installing Debian's packages ${wanted.join(', ')}:`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted]);
}

/** @param {Record<string, string>} table @returns {string[]} Debian's names of what is missing */
const missingOf = (table) => Object.entries(table).filter(([name]) => !has(name)).map(([, debian]) => debian);

/**
 * The compilers: installed on Debian as root, else what is missing is returned.
 * @returns {string[]} Debian's names of what is still missing
 */
export function toolchains() {
  const wanted = missingOf(DEBIAN);
  if (wanted.length === 0) return [];
  if (!installs()) {
    console.log(`Not found here: ${wanted.join(', ')} (Debian's names).
As root on Debian 12 they are installed; elsewhere take Emscripten (emscripten.org), clang 19 as in wasi-sdk
(github.com/WebAssembly/wasi-sdk), binaryen, wabt 1.0.32, CMake, Ninja and gcovr.`);
    return wanted;
  }
  install(wanted);
  return missingOf(DEBIAN);
}

/**
 * The browsers, likewise.
 * @returns {Record<string, string[]>} Debian's names of what each still lacks
 */
export function browsers() {
  const lacks = () => Object.fromEntries(Object.entries(BROWSERS).map(([name, table]) => [name, missingOf(table)]));
  const wanted = Object.values(lacks()).flat();
  if (wanted.length > 0 && installs()) install(wanted);
  return lacks();
}

if (process.argv[1] && readFileSync(process.argv[1]).equals(readFileSync(fileURLToPath(import.meta.url)))) {
  const wanted = process.argv.slice(2);
  if (wanted.includes('packages')) packages();
  if (wanted.includes('toolchains') && toolchains().length > 0) process.exitCode = 1;
  if (wanted.includes('browsers') && Object.values(browsers()).flat().length > 0) process.exitCode = 1;
}
