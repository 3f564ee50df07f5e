/** What is compared with asyncio: the binding, and the core of every build. */
import { builds } from '../traces/builds.js';
import { run as runCore } from './core.js';
import { run as runPromises } from './promises.js';
import { comparable, normalised } from './ours.js';

/** @typedef {import('./programs.js').Program} Program */
/** @typedef {import('./asyncio.js').Trace} Trace */
/** @typedef {{ name: string, level: string, run: (program: Program) => Promise<string[]> }} Target */
/** @typedef {{ target: Target, expected: string[], actual: string[] }} Difference */

/** @type {Target} */
export const promises = { name: 'waitline', level: 'promises', run: runPromises };

/** One core for all programs: none may leave anything behind. @param {import('../traces/builds.js').Build} build */
export async function coreOf(build) {
  const core = await build.instantiate();
  const run = (/** @type {Program} */ program) => runCore(program, core);
  return { name: `the core, ${build.name}`, level: 'core', run };
}

/** Every level, or one; a build that was not made is named and left out. @param {string} [level] */
export async function targetsOf(level) {
  const targets = level === 'core' ? [] : [promises];
  if (level === 'promises') return targets;
  for (const build of builds) {
    if (build.skip) console.log(`# SKIP ${build.skip}`);
    else targets.push(await coreOf(build));
  }
  return targets;
}

/**
 * Nothing if the target does what asyncio does, or if its level can't express the program.
 * @param {Program} program @param {Trace} trace @param {Target} target @returns {Promise<Difference | undefined>}
 */
export async function difference(program, trace, target) {
  if (!comparable(program, target.level)) return undefined;
  const expected = normalised(trace.lines);
  const actual = normalised(await target.run(program).catch((error) => [String(error)]));
  const same = actual.length === expected.length && actual.every((line, index) => line === expected[index]);
  return same ? undefined : { target, expected, actual };
}
