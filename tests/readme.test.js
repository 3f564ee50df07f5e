// The README is true: its code runs and prints what it says, and its figures are those of this tree.
import { test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { WASM } from '../bindings/core.bytes.js';
import { chart, RUNTIME } from './bench/chart.js';
import { gzipped } from './bench/cases/bundle.js';
import { read, told } from './bench/results.js';
import { isPeer } from './bench/table.js';
import { mutations } from './mutation/mutations.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language, text]) => ({ language, text }));

test('every block is JavaScript, which is run here, or a command that package.json knows', (t) => {
  const { scripts, name } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  for (const { language, text } of blocks) {
    if (language === 'js' || language === 'text') continue;
    t.assert.equal(language, 'sh');
    for (const line of text.trim().split('\n')) {
      if (line === 'node --import waitline/inspect/register app.js') continue;
      const [npm, first, argument] = line.split(/\s+/), command = first === 'run' ? argument : first;
      t.assert.equal(npm, 'npm');
      if (command === 'install') t.assert.equal(argument, name);
      else t.assert.ok(command in scripts, line);
    }
  }
});

for (const [i, { text }] of blocks.filter(({ language }) => language === 'js').entries()) {
  test(`JavaScript block ${i + 1} prints what its comments say`, async (t) => {
    // Node.js 20 and 22 do not know `using` yet.
    const { code } = await transform(text, { target: 'node20', format: 'esm' });
    mkdirSync(`${root}build/readme`, { recursive: true });
    const file = `${root}build/readme/block-${i + 1}.mjs`;
    writeFileSync(file, code);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
    const printed = [...text.matchAll(/console\.log\(.*\);\s*\/\/ (.*)$/gm)].map(([, output]) => output);
    t.assert.deepEqual([stdout.trim().split('\n'), stderr], [printed, '']);
  });
}

test('what it shows of a deadlock is what one prints', (t) => {
  const program = 'tests/inspection/programs/abba.mjs', text = /** @type {any} */ (blocks.find(({ language }) => language === 'text')).text;
  const { stderr } = spawnSync(process.execPath, ['--import', 'waitline/inspect/register', program], { cwd: root, encoding: 'utf8' });
  t.assert.equal(stderr.replaceAll(new URL(`../${program}`, import.meta.url).href, 'app.js').slice(0, text.length), text);
});

test('every link leads to a file', (t) => {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link).filter((link) => !link.startsWith('https:'));
  for (const link of links) t.assert.ok(existsSync(root + link), link);
});

test('the sizes are those of this tree', async (t) => {
  t.assert.ok(readme.includes(`${WASM.length.toLocaleString('en-US')} bytes of WebAssembly`), `${WASM.length} bytes`);
  const kilobytes = async (/** @type {string} */ module) => (
    `${(await gzipped(`export { Lock } from '${module}';`) / 1000).toFixed(1)} KB`
  );
  for (const told of [`bundles to ${await kilobytes('waitline')}`, `to ${await kilobytes('waitline/wasm')} from \`waitline/wasm`]) {
    t.assert.ok(readme.includes(told), told);
  }
});

test('the ratios are those that the benchmark wrote, and the chart shows the same run', (t) => {
  const results = read(), { title, cases } = results.measurements[RUNTIME], [{ sides: free }] = cases.uncontended;
  const { sides: queued } = cases.contended.find(({ size }) => size === 100);
  const ratio = (/** @type {any} */ sides, /** @type {string} */ side) => (
    (sides[side].median / sides[Object.keys(sides).find((name) => name.startsWith('limit'))].median).toFixed(2)
  );
  const text = readme.replace(/\s+/g, ' '), strict = 'limit: the same, a microtask after each release';
  t.assert.ok(text.includes(`cost ${ratio(free, 'waitline')} times a bare`), ratio(free, 'waitline'));
  t.assert.ok(text.includes(`costs ${ratio(queued, 'waitline')} times handing on`), ratio(queued, 'waitline'));
  t.assert.ok(text.includes(`makes ${ratio(queued, strict)} times`), ratio(queued, strict));
  for (const { sides } of cases.fallback) {
    const told = `${(sides['waitline/js'].median / sides.waitline.median).toFixed(2)} times`;
    t.assert.ok(text.includes(told), told);
  }
  t.assert.ok(text.includes(title), title);
  const peers = Object.keys(free).filter(isPeer);
  t.assert.ok(text.includes(`any of the ${peers.length} libraries`), `${peers.length}`);
  for (const peer of peers) t.assert.ok(free[peer].median > free.waitline.median, peer);
  t.assert.equal(readFileSync(`${root}tests/bench/chart.svg`, 'utf8'), chart(results));
  t.assert.equal(readFileSync(`${root}tests/bench/README.md`, 'utf8'), told(results));
});

test('the figures of tests/README.md are those of the last runs', (t) => {
  const proof = readFileSync(`${root}tests/README.md`, 'utf8');
  const read = (/** @type {string} */ file) => readFileSync(`${root}tests/${file}`, 'utf8');
  const rows = read('mutation/results.md').match(/^\| .* \| (c|bindings)\//gm)?.length;
  t.assert.equal(rows, mutations.length);
  for (const { name, file, from } of mutations) {
    t.assert.equal(readFileSync(`${root}${file}`, 'utf8').split(from).length - 1, 1, `what "${name}" breaks stands once in ${file}`);
  }
  t.assert.ok(read('mutation/results.md').includes(`${rows} of ${rows} mutations caught`));
  t.assert.ok(proof.includes(`${rows} of ${rows} caught`));
  const peers = read('peers/results.md').match(/^\| \S+ \| [\d.]+ \| \d+ of \d+ \|/gm) ?? [];
  t.assert.ok(proof.includes(`run against ${peers.length - 1} of them`), `${peers.length - 1} peers`);
  t.assert.ok(proof.includes(`waitline passes ${peers[0].match(/\d+ of \d+/)?.[0]}`));
  const counterparts = read('conformance/test_locks.md').match(/(\d+) have one/)?.[1];
  t.assert.ok(proof.includes(`${counterparts} of the 75`), counterparts);
});

test('the runtime that the README asks for is the one that package.json asks for', (t) => {
  const { engines: { node } } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  t.assert.ok(readme.includes(`Node.js ${node.replace('>=', '')} and newer`));
});

test('what it says of threads and of inspection is what the benchmark wrote', (t) => {
  const { cases } = read().measurements[RUNTIME], text = readme.replace(/\s+/g, ' ');
  const sidesOf = (/** @type {string} */ name, size = 0) => cases[name].find((measurement) => measurement.size === size).sides;
  const ratio = (/** @type {any} */ sides, /** @type {string} */ one, /** @type {string} */ other) => (
    sides[one].median / sides[Object.keys(sides).find((name) => name.startsWith(other))].median
  );
  const free = sidesOf('shared-uncontended'), turns = sidesOf('inspect', 100);
  for (const told of [
    `give it back ${ratio(free, 'waitline', 'limit').toFixed(2)} times`,
    `takes ${ratio(free, 'multithreading', 'waitline').toFixed(0)} times as long, and`,
    `and ${ratio(sidesOf('shared-contended', 8), 'multithreading', 'waitline').toFixed(0)} times with two threads of 8 tasks`,
    `in ${ratio(sidesOf('shared-handoff'), 'waitline', 'limit').toFixed(2)} times half a round trip`,
    `takes ${(turns['waitline: inspection imported'].median / turns.waitline.median).toFixed(2)} times as long among 100 tasks`,
    `free lock takes ${(sidesOf('inspect', 1)['waitline: traced'].median / 1000).toFixed(2)} µs`,
  ]) t.assert.ok(text.includes(told), told);
});
