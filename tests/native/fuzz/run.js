// `npm run fuzz -- SECONDS`: each fuzzer for so long, from the committed corpus and what earlier runs added to it in
// build/fuzz/corpus. `npm run fuzz -- minimise` makes the committed corpus anew from both.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const build = `${root}build/fuzz`;
const names = ['model', 'exports'];

/**
 * @param {string} command
 * @param {string[]} args
 * @param {'inherit' | 'pipe'} [stderr] libFuzzer reports there
 */
function run(command, args, stderr = 'inherit') {
  const { status, error, stderr: said } = spawnSync(command, args, {
    cwd: root, stdio: ['ignore', 'inherit', stderr], encoding: 'utf8', maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { ok: status === 0, said };
}

/** @param {string} name @returns {string[]} this run's own first: what is new is written there */
const inputs = (name) => [`${build}/corpus/${name}`, ...['corpus', 'found'].map((kind) => here(kind, name))];

/** @param {string} kind @param {string} name */
const here = (kind, name) => fileURLToPath(new URL(`${kind}/${name}`, import.meta.url));

/** @param {string} name @param {number} seconds */
function fuzz(name, seconds) {
  console.log(`fuzz_${name}: ${seconds} s`);
  const { ok, said } = run(`${build}/fuzz_${name}`, [
    `-max_total_time=${seconds}`, '-max_len=256', '-timeout=10', '-print_final_stats=1',
    `-artifact_prefix=${build}/found-${name}-`, ...inputs(name),
  ], 'pipe');
  const figure = (/** @type {string} */ what) => Number(said.match(new RegExp(`${what}:\\s+(\\d+)`))?.[1]);
  if (!ok) console.error(said.split('\n').filter((line) => !/NEW|REDUCE|RELOAD|pulse/.test(line)).join('\n'));
  console.log(`fuzz_${name}: ${figure('number_of_executed_units')} executions, seed ${figure('Seed')}, ${
    ok ? 'nothing found' : 'FOUND; FUZZ_TRACE=1 with the file named above prints what it does'}`);
  return ok;
}

/** Fewest inputs for all edges; the counts of an edge are left to fresh runs. @param {string} name */
function minimise(name) {
  const corpus = here('corpus', name), fresh = mkdtempSync(`${build}/corpus-`);
  const { ok } = run(`${build}/fuzz_${name}`, ['-merge=1', '-use_counters=0', fresh, ...inputs(name)]);
  if (!ok) return false;
  rmSync(corpus, { recursive: true });
  renameSync(fresh, corpus);
  console.log(`fuzz_${name}: ${readdirSync(corpus).length} inputs`);
  return true;
}

const [wanted] = process.argv.slice(2);
if (wanted !== 'minimise' && !(Number(wanted) >= 1)) {
  console.error('npm run fuzz -- SECONDS | minimise');
  process.exit(2);
}
const configured = run('cmake', ['--preset', 'fuzz']).ok && run('cmake', ['--build', '--preset', 'fuzz']).ok;
for (const name of names) mkdirSync(`${build}/corpus/${name}`, { recursive: true });
const work = wanted === 'minimise' ? minimise : (/** @type {string} */ name) => fuzz(name, Number(wanted));
const failed = configured ? names.filter((name) => !work(name)) : names;
process.exitCode = failed.length === 0 ? 0 : 1;
