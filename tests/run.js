// `npm test`: installs what it needs, builds everything and runs every test. A step that can't be run here is
// skipped and named; with CI=true that is a failure.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { forget, print } from './everywhere/matrix.js';
import { behaviour, elsewhere, files, threads } from './files.js';
import { install as runtimes } from './runtimes.js';
import { browsers, packages, toolchains } from './setup.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The modules in bindings/ themselves, where Node.js would take what `bindings/bundle.js` makes of them. */
const source = { NODE_OPTIONS: '--conditions=waitline-source' };

/** @typedef {{ name: string, outcome: string }} Result */

/** @type {Result[]} */
const results = [];

/**
 * Runs a command, and prints what it said when it has ended: others may run beside it.
 * @param {string} name
 * @param {string[]} commandLine
 * @param {Record<string, string>} [env]
 */
function step(name, [command, ...args], env) {
  const start = performance.now(), line = [...Object.entries(env ?? {}).map((pair) => pair.join('=')), command, ...args];
  const result = { name, outcome: 'FAILED' };
  results.push(result);
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = /** @type {Buffer[]} */ ([]);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
  return new Promise((/** @type {(passed: boolean) => void} */ resolve) => child.on('close', (status) => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (status === 0) result.outcome = `ok, ${seconds} s`;
    console.log(`\n=== ${name}\n$ ${line.join(' ')}\n${Buffer.concat(said)}${result.outcome}`);
    resolve(status === 0);
  }));
}

function skip(/** @type {string} */ name, /** @type {string[]} */ missing) {
  results.push({ name, outcome: `${process.env.CI ? 'FAILED' : 'skipped'}: ${missing.join(', ')} missing` });
}

/** Two at a time: a browser or a child process leaves a core idle now and then. */
async function beside(/** @type {(() => Promise<unknown>)[]} */ steps) {
  const lane = async () => {
    for (let next; (next = steps.shift()) !== undefined;) await next();
  };
  await Promise.all([lane(), lane()]);
}

packages();
forget();
const missing = toolchains();

if (missing.length === 0) {
  for (const preset of ['emscripten', 'wasi', 'native', 'tsan', 'coverage', 'fuzz', 'hosts']) {
    if (!await step(`build ${preset}`, ['cmake', '--preset', preset])) continue;
    await step(`compile ${preset}`, ['cmake', '--build', '--preset', preset]);
  }
} else skip('builds from C, native tests', missing);

await step('types', ['npx', 'tsc']);

const native = missing.length > 0 ? [] : [
  () => step('native tests under ASan and UBSan', ['ctest', '--preset', 'native']),
  () => step('many threads under ThreadSanitizer', ['ctest', '--preset', 'tsan']),
  () => step('native coverage', ['ctest', '--preset', 'coverage']),
  () => step('fuzzers, for a bounded time', ['ctest', '--preset', 'fuzz']),
];

/** What has no part in how much of the binding is run; to measure that makes them slow. */
const aside = files.filter((name) => /\/(bench|inspection|layout|model|package|peers|readme|report|types|web)\./.test(name));

const measured = files.filter((name) => ![...threads, ...aside].includes(name));

const node = [
  () => step('behaviour of the package, every line and branch of the binding', [
    'npx', 'c8', '--100', '--include', 'bindings/*.js', '--exclude', 'bindings/generate*.js', '--exclude', 'bindings/bundle.js', '--exclude', 'bindings/alias.js',
    '--exclude', 'bindings/core.fallback.js', '--exclude', 'bindings/engine-node.js', '--exclude', 'bindings/engine-workerd.js', '--reporter', 'text',
    process.execPath, '--test', ...measured,
  ], source),
  () => step('the package, its proof, inspection, reports and the page, without a browser', [process.execPath, '--test', ...aside], source),
  () => step('threads', [process.execPath, '--test', '--test-timeout', '300000', ...threads]),
  () => step('behaviour of the package as Node.js loads it', [process.execPath, '--test', ...behaviour]),
  ...['emscripten', 'wasi', 'wasm2js', 'shared'].map((build) => () => step(`behaviour over ${build}`, [
    process.execPath, '--import', './tests/build-hook.js', '--test', ...behaviour,
  ], { WAITLINE_BUILD: build, ...source })),
];

const pages = Object.entries(browsers()).flatMap(([browser, absent]) => {
  if (absent.length > 0) return skip(`the page and the behaviour in ${browser}`, absent) ?? [];
  return ['tests/browser/page.test.js', 'tests/browser/report.test.js', 'tests/everywhere/browsers.test.js', 'tests/everywhere/cprograms.test.js'].map((file) => () => step(
    `${file} in ${browser}`, [process.execPath, '--test', '--test-timeout', '300000', file], { BROWSER: browser },
  ));
});

/** The package as npm has it, in what people use it with. */
const everywhere = elsewhere.map((file) => () => step(file, [process.execPath, '--test', '--test-timeout', '300000', file]));

// Several steps want them, and two at a time would empty each other's folder. If they can't be had, each says so.
try {
  runtimes();
} catch (error) {
  console.log(`${error}`);
}

// The longest first: none is left alone at the end.
await beside([...node, ...pages, ...everywhere, ...native]);

console.log(`\n${print()}`);
const width = Math.max(...results.map(({ name }) => name.length));
console.log(`\n${results.map(({ name, outcome }) => `${name.padEnd(width)}  ${outcome}`).join('\n')}`);
const failed = results.filter(({ outcome }) => outcome.startsWith('FAILED')).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
