// `npm test`: installs what it needs, builds everything and runs every test. A step that can't be run here is
// skipped and named; with CI=true that is a failure.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { behaviour, files } from './files.js';
import { browsers, packages, toolchains } from './setup.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The modules in bindings/ themselves, where Node.js would take what `bindings/bundle.js` makes of them. */
const source = { NODE_OPTIONS: '--conditions=waitline-source' };

/** @type {{ name: string, outcome: string }[]} */
const results = [];

/**
 * @param {string} name
 * @param {string[]} commandLine
 * @param {Record<string, string>} [env]
 */
function step(name, [command, ...args], env) {
  const line = [...Object.entries(env ?? {}).map((pair) => pair.join('=')), command, ...args].join(' ');
  console.log(`\n=== ${name}\n$ ${line}`);
  const start = performance.now();
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) console.error(error.message);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  results.push({ name, outcome: status === 0 ? `ok, ${seconds} s` : 'FAILED' });
  return status === 0;
}

packages();
const missing = toolchains();

if (missing.length === 0) {
  for (const preset of ['emscripten', 'wasi', 'native', 'coverage', 'fuzz', 'hosts']) {
    if (!step(`build ${preset}`, ['cmake', '--preset', preset])) continue;
    step(`compile ${preset}`, ['cmake', '--build', '--preset', preset]);
  }
  step('native tests under ASan and UBSan', ['ctest', '--preset', 'native']);
  step('native coverage', ['ctest', '--preset', 'coverage']);
  step('fuzzers, for a bounded time', ['ctest', '--preset', 'fuzz']);
} else {
  const outcome = `${process.env.CI ? 'FAILED' : 'skipped'}: ${missing.join(', ')} missing`;
  results.push({ name: 'builds from C, native tests', outcome });
}

step('types', ['npx', 'tsc']);
step('the core in other hosts', [process.execPath, '--test', 'tests/everywhere/hosts.test.js']);
step('behaviour of the package, every line and branch of the binding', [
  'npx', 'c8', '--100', '--include', 'bindings/*.js', '--exclude', 'bindings/generate.js', '--exclude', 'bindings/bundle.js', '--reporter', 'text',
  process.execPath, '--test', ...files,
], source);
step('behaviour of the package as Node.js loads it', [process.execPath, '--test', ...behaviour]);
for (const WAITLINE_BUILD of ['emscripten', 'wasi', 'wasm2js']) {
  step(`behaviour over ${WAITLINE_BUILD}`, [
    process.execPath, '--import', './tests/build-hook.js', '--test', ...behaviour,
  ], { WAITLINE_BUILD, ...source });
}

const absent = browsers();
for (const [browser, missing] of Object.entries(absent)) {
  if (missing.length === 0) {
    step(`the page and the behaviour in ${browser}`, [
      process.execPath, '--test', '--test-timeout', '300000', 'tests/browser/page.test.js',
    ], { BROWSER: browser });
  } else {
    results.push({ name: `the page in ${browser}`, outcome: `${process.env.CI ? 'FAILED' : 'skipped'}: ${missing.join(', ')} missing` });
  }
}

const width = Math.max(...results.map(({ name }) => name.length));
console.log(`\n${results.map(({ name, outcome }) => `${name.padEnd(width)}  ${outcome}`).join('\n')}`);
const failed = results.filter(({ outcome }) => outcome.startsWith('FAILED')).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
