/**
 * node tests/conformance/run.js --programs 10000 --seed 7 --level core --record
 *
 * Runs random programs on asyncio and on waitline, at the level of Promises and of every build's core or at one of
 * them, until a difference is found; it is printed as small as it gets. The seed is a new one if it is not given.
 * `--record` writes recorded.json.br from the programs, if there is no difference.
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { SingleBar, Presets } from 'cli-progress';
import { asyncio, findPython } from './asyncio.js';
import { difference, targetsOf } from './compare.js';
import { comparable, references } from './ours.js';
import { program } from './programs.js';
import { write } from './recorded.js';
import { showProgram, showTraces } from './show.js';
import { shrink } from './shrink.js';

/** @typedef {import('./programs.js').Program} Program */
/** @typedef {import('./compare.js').Target} Target */

const BATCH = 250;

/** The program that runs. @type {Program | undefined} */
let current;

/** @param {string} name @param {string} text @param {number} least */
function integer(name, text, least) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new RangeError(`--${name} must be an integer from ${least}, got ${text}`);
}

function options() {
  const { values } = parseArgs({
    options: {
      programs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
      level: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  });
  const { level, record } = values;
  if (level !== undefined && level !== 'core' && level !== 'promises') {
    throw new RangeError(`--level must be core or promises, got ${level}`);
  }
  return { level, record, count: integer('programs', values.programs, 1), seed: integer('seed', values.seed, 0) };
}

/** A bar on a terminal, else a line now and then. @param {number} total */
function progress(total) {
  if (!process.stderr.isTTY) {
    return {
      update: (/** @type {number} */ done) => done % (BATCH * 40) === 0 && console.log(`${done} of ${total} programs`),
      stop() {},
    };
  }
  const format = '{bar} {value}/{total} programs, {eta_formatted} to go';
  const bar = new SingleBar({ format }, Presets.shades_classic);
  bar.start(total, 0);
  return bar;
}

/**
 * The first difference of these programs.
 * @param {ReturnType<typeof asyncio>} python @param {Program[]} programs @param {Target[]} targets
 */
async function firstDifference(python, programs, targets) {
  const recorded = (await python.traces(programs)).map((trace, index) => ({ trace, program: programs[index] }));
  for (const { program, trace } of recorded) {
    current = program;
    for (const target of targets) {
      const found = await difference(program, trace, target);
      if (found !== undefined) return { recorded, found: { ...found, program } };
    }
  }
  return { recorded, found: undefined };
}

/** @param {ReturnType<typeof asyncio>} python @param {string} version @returns {Promise<number>} the exit code */
async function main(python, version) {
  const { count, seed, level, record } = options();
  const targets = await targetsOf(level);
  console.log(`asyncio of Python ${version} and ${targets.map(({ name }) => name).join('; ')}
--programs ${count} --seed ${seed}${level ? ` --level ${level}` : ''}`);

  const bar = progress(count), all = [];
  let referred = 0, lines = 0;
  for (let at = 0; at < count; at += BATCH) {
    const programs = Array.from({ length: Math.min(BATCH, count - at) }, (_, i) => program(seed, at + i, level));
    const { recorded, found } = await firstDifference(python, programs, targets);
    if (found !== undefined) {
      bar.stop();
      console.log(`\nProgram ${at + programs.indexOf(found.program)} of seed ${seed} differs. Made smaller:\n`);
      await report(python, version, found);
      return 1;
    }
    if (record) all.push(...recorded);
    referred += recorded.filter(({ trace }) => trace.reference).length;
    lines += recorded.reduce((sum, { trace }) => sum + trace.lines.length, 0);
    bar.update(at + programs.length);
  }
  bar.stop();
  console.log(`${count} programs with ${lines} lines, no difference; ${referred} compared with ${references}`);
  if (record) console.log(`recorded.json.br: ${write({ python: version, seed, recorded: all })} bytes`);
  return 0;
}

/**
 * @param {ReturnType<typeof asyncio>} python @param {string} version
 * @param {import('./compare.js').Difference & { program: Program }} found
 */
async function report(python, version, { target, program }) {
  const failing = async (/** @type {Program[]} */ programs) =>
    (await firstDifference(python, programs.filter((program) => comparable(program, target.level)), [target])).found;
  const smallest = await shrink(program, async (programs) => (await failing(programs))?.program);
  const found = /** @type {import('./compare.js').Difference} */ (await failing([smallest]));
  console.log(`${showProgram(smallest)}

${showTraces([`asyncio of Python ${version}`, found.expected], [target.name, found.actual])}

${JSON.stringify(smallest)}`);
}

/** What is thrown where no promise can tell it, in a microtask of the binding's own. */
process.on('uncaughtException', (error) => {
  console.error(current === undefined ? '' : `\n${showProgram(current)}\n\n${JSON.stringify(current)}\n`, error);
  process.exit(1);
});

const found = findPython();
if (found === undefined) {
  console.error('Python 3.13 or later is needed: on the PATH, by pyenv, or named by the environment variable PYTHON');
  process.exitCode = 1;
} else {
  const python = asyncio(found, references);
  try {
    process.exitCode = await main(python, found.version);
  } catch (error) {
    console.error(error instanceof RangeError ? error.message : error);
    process.exitCode = 1;
  } finally {
    python.end();
  }
}
