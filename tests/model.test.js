// The protocol of c/shared as models, searched exhaustively by spin: see tests/model/README.md.
//     node --test tests/model.test.js               what is searched within a minute
//     MODEL=long node --test tests/model.test.js    more waits, more deaths: minutes, and up to 12 GB
import { suite, test } from 'node:test';
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = fileURLToPath(new URL('model/', import.meta.url));
const build = fileURLToPath(new URL('../build/model/', import.meta.url));
const call = promisify(execFile);
const long = process.env.MODEL === 'long';

/** @typedef {{ model: string, proves: string, flags: string[][], long: string[][], breaks: Record<string, string[]>, longBreaks?: Record<string, string[]> }} Model */

/** Each with the configurations that hold, and what is broken on purpose, in a configuration that shows it. */
const models = /** @type {Model[]} */ ([
  {
    model: 'inbox',
    proves: 'what is told is looked at, though a teller dies',
    flags: [[]],
    long: [['TIMES=3']],
    breaks: { NO_TELL_ALL: [], NOTIFIES_ONLY_THE_ARMED: [], NO_SECOND_LOOK: [], NO_LOOK_ONCE_ARMED: [] },
  },
  {
    model: 'lock',
    proves: 'one holder, no lost wake, a free lock after a death, and no starvation',
    flags: [['DEATHS=0', 'TIMES=2', 'CANCELS=1'], ['DEATHS=1', 'TIMES=2'], ['DEATHS=0', 'TIMES=3', 'STRICT', 'BOUND', 'BRIEF'],
      ['DEATHS=0', 'TIMES=4', 'STRICT', 'BOUND', 'BRIEF', 'PAIR'], ['DEATHS=0', 'TIMES=6', 'BATCH=2', 'BOUND', 'BRIEF', 'PAIR']],
    long: [['DEATHS=0', 'TIMES=3'], ['DEATHS=1', 'TIMES=3'], ['DEATHS=0', 'TIMES=3', 'CANCELS=2'], ['DEATHS=2', 'TIMES=2'], ['DEATHS=0', 'TIMES=4', 'BOUND', 'BRIEF']],
    breaks: {
      LOOKS_BEFORE_IT_JOINS: ['DEATHS=0', 'TIMES=2'],
      RELEASE_UNTOLD: ['DEATHS=0', 'TIMES=2'],
      ARMS_AFTER_IT_LOOKED: ['DEATHS=0', 'TIMES=2'],
      TURN_UNTOLD: ['DEATHS=0', 'TIMES=3', 'CANCELS=1'],
      NO_TELL_ALL: ['DEATHS=1', 'TIMES=2'],
      DEAD_STAY_IN_LINE: ['DEATHS=1', 'TIMES=2'],
      ANY_NUMBER_IN_A_ROW: ['DEATHS=0', 'TIMES=5', 'BOUND', 'BRIEF', 'PAIR'],
    },
  },
  {
    model: 'semaphore',
    proves: 'as many permits as ever, though an agent dies between taking and counting',
    flags: [['DEATHS=0', 'TIMES=2', 'CANCELS=1'], ['DEATHS=1', 'TIMES=2', 'BRIEF']],
    long: [['DEATHS=1', 'TIMES=2'], ['DEATHS=0', 'TIMES=3'], ['DEATHS=1', 'TIMES=2', 'PERMITS=2'], ['DEATHS=2', 'TIMES=2']],
    breaks: {
      LOOKS_BEFORE_IT_JOINS: ['DEATHS=0', 'TIMES=2'],
      RELEASE_UNTOLD: ['DEATHS=0', 'TIMES=2'],
      NOT_SETTLED: ['DEATHS=1', 'TIMES=1'],
      SETTLED_WHATEVER_CAME: ['DEATHS=1', 'TIMES=2', 'BRIEF'],
      NO_TELL_ALL: ['DEATHS=1', 'TIMES=2'],
    },
  },
  {
    model: 'event',
    proves: 'who waits when it is set passes, and nobody else',
    flags: [['DEATHS=1', 'TIMES=1', 'SETS=1']],
    long: [['DEATHS=0', 'TIMES=2', 'SETS=2'], ['DEATHS=1', 'TIMES=2', 'SETS=1']],
    breaks: {
      NO_SECOND_LOOK: ['DEATHS=0', 'TIMES=1', 'SETS=1'],
      SETS_UNTOLD: ['DEATHS=0', 'TIMES=1', 'SETS=1'],
      NO_TELL_ALL: ['DEATHS=1', 'TIMES=1', 'SETS=1'],
    },
  },
  {
    model: 'condition',
    proves: 'no notification is lost, and nobody goes on without one',
    flags: [['DEATHS=0', 'TIMES=3', 'NOTIFIES=1', 'CANCELS=1'], ['DEATHS=1', 'TIMES=2', 'NOTIFIES=1']],
    long: [['DEATHS=0', 'TIMES=4', 'NOTIFIES=2'], ['DEATHS=0', 'TIMES=3', 'NOTIFIES=2', 'CANCELS=1'], ['DEATHS=1', 'TIMES=3', 'NOTIFIES=1'], ['DEATHS=1', 'TIMES=2', 'NOTIFIES=1', 'CANCELS=1'], ['DEATHS=2', 'TIMES=2', 'NOTIFIES=1']],
    breaks: {
      JOINS_ONCE_IT_RELEASED: ['DEATHS=0', 'TIMES=2', 'NOTIFIES=1'],
      NOTIFIES_UNTOLD: ['DEATHS=0', 'TIMES=2', 'NOTIFIES=1'],
      GIVES_UP_THOUGH_NOTIFIED: ['DEATHS=0', 'TIMES=2', 'NOTIFIES=1', 'CANCELS=1'],
      GIVES_UP_SILENTLY: ['DEATHS=0', 'TIMES=2', 'NOTIFIES=1', 'CANCELS=1'],
      TAKES_THEM_ALONG: ['DEATHS=1', 'TIMES=2', 'NOTIFIES=1'],
      CLEARS_BEFORE_IT_HANDS_ON: ['DEATHS=2', 'TIMES=2', 'NOTIFIES=1'],
      NO_TELL_ALL: ['DEATHS=1', 'TIMES=2', 'NOTIFIES=1'],
    },
  },
  {
    model: 'barrier',
    proves: 'a whole round passes or none of it, and nobody is left behind',
    flags: [['DEATHS=0', 'TIMES=3'], ['DEATHS=0', 'TIMES=2', 'CANCELS=1', 'TURNS=1'], ['DEATHS=1', 'TIMES=2']],
    long: [['DEATHS=0', 'TIMES=4'], ['DEATHS=0', 'TIMES=3', 'PARTIES=3'], ['DEATHS=0', 'TIMES=3', 'SLOTS=2'], ['DEATHS=0', 'TIMES=3', 'CANCELS=1'], ['DEATHS=0', 'TIMES=3', 'TURNS=1'], ['DEATHS=1', 'TIMES=3'], ['DEATHS=1', 'TIMES=4', 'TURNS=1', 'ROLES']],
    breaks: {
      ARRIVES_BEFORE_IT_JOINS: ['DEATHS=0', 'TIMES=3'],
      COMPLETES_UNTOLD: ['DEATHS=0', 'TIMES=3'],
      LEAVES_UNTOLD: ['DEATHS=0', 'TIMES=3'],
      PASSES_WHATEVER_CAME: ['DEATHS=0', 'TIMES=2', 'TURNS=1'],
      COUNTS_ONCE_IT_ARRIVED: ['DEATHS=1', 'TIMES=2'],
      NO_TELL_ALL: ['DEATHS=1', 'TIMES=2'],
    },
    longBreaks: {
      SAME_ROUND: ['DEATHS=1', 'TIMES=3', 'TURNS=1', 'ROLES'],
      NUMBERS_WHATEVER_DRAINS: ['DEATHS=1', 'TIMES=4', 'TURNS=1', 'ROLES'],
    },
  },
]);

/** Searches it all, unless there is an error. @param {string} model @param {string[]} flags */
async function search(model, flags) {
  const cwd = build + [model, ...flags].join('-').replaceAll('=', '');
  mkdirSync(cwd, { recursive: true });
  await call('spin', ['-a', ...flags.map((flag) => `-D${flag}`), `${here}${model}.pml`], { cwd });
  await call('gcc', [flags.some((flag) => flag.startsWith('BREAK_')) ? '-O0' : '-O1', '-w', '-DSAFETY', '-DNOREDUCE', `-DMEMLIM=${long ? 12000 : 1400}`, '-o', 'pan', 'pan.c'], { cwd });
  const { stdout } = await call('./pan', ['-m100000', '-w22'], { cwd, maxBuffer: 1 << 24 });
  const number = (/** @type {RegExp} */ what) => Number(what.exec(stdout)?.[1] ?? NaN);
  return {
    errors: number(/errors: (\d+)/),
    states: number(/(\d+) states, stored/),
    seconds: number(/elapsed time ([\d.]+)/),
    whole: !/max search depth too small|out of memory|reached -DMEMLIM|Search not completed/.test(stdout),
    text: stdout,
  };
}

const missing = ['spin', 'gcc'].filter((tool) => spawnSync(tool, ['--version']).error);

suite('models', { concurrency: 2 }, () => {
  for (const { model, proves, flags, long: more, breaks, longBreaks } of models) {
    for (const how of long ? [...flags, ...more] : flags) {
      test(`${model} ${how.join(' ')}: ${proves}`, async (t) => {
        if (missing.length && !process.env.CI) return t.skip(`without ${missing.join(' and ')}`);
        t.assert.deepEqual(missing, []);
        const { errors, states, seconds, whole, text } = await search(model, how);
        t.diagnostic(`${model} ${how.join(' ')}: ${states} states, ${seconds} s`);
        t.assert.equal(errors, 0, text);
        t.assert.ok(whole, text);
      });
    }
    for (const [name, how] of Object.entries(long ? { ...breaks, ...longBreaks } : breaks)) {
      test(`${model} does not hold with ${name}`, async (t) => {
        if (missing.length && !process.env.CI) return t.skip(`without ${missing.join(' and ')}`);
        t.assert.deepEqual(missing, []);
        const { errors, text } = await search(model, [...how, `BREAK_${name}`]);
        t.assert.equal(errors, 1, text);
        t.assert.match(text, /assertion violated/);
      });
    }
  }
});
