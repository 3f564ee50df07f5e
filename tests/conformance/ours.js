/**
 * Where waitline differs from asyncio on purpose, all of it. A difference that no entry covers is a bug, and so is
 * an entry that covers more than its rule: each may do one of these, and as little of it as will do.
 *
 *     reference    a class of asyncio_runner.py that takes the place of asyncio's own
 *     normalise    what of a line is compared, in both traces
 *     excludes     programs that a level can't express
 *
 * Not here, since programs don't do it or it is the same in the end: rules A2, A3 and A5, Condition 2, R10 (asyncio
 * has nothing to compare them with), and Barrier 10, as asyncio's `reset` and `abort` never wait either.
 */

/** @typedef {import('./programs.js').Program} Program */

/**
 * @typedef {object} Difference
 * @property {string} rule in SEMANTICS.md
 * @property {string} why
 * @property {string} [reference]
 * @property {(line: string) => string} [normalise]
 * @property {(program: Program, level: string) => boolean} [excludes]
 */

/** @type {Difference[]} */
export const ours = [
  {
    rule: 'Barrier 3: indexes are always different, and a cancellation leaves the order of the others alone',
    why: `asyncio.Barrier numbers by how many are there, so that after a cancellation two parties get one index
      (gh-155233), and a cancelled wait wakes another one, which then queues again at the back. The reference counts
      only from where a wait of a barrier is cancelled; up to there, the runner asserts that both do the same.`,
    reference: 'CorrectedBarrier',
  },
  {
    rule: 'Semaphore 1, Barrier 1: the constructors\' error',
    why: 'Its class is asyncio\'s. Its message names the argument and what it got, as everywhere in waitline.',
    normalise: (line) => line.replace(/^(new [^:]*: \w+): [^|]*/, '$1'),
  },
  {
    rule: 'R7, A1: an AbortSignal fires once',
    why: `A task of asyncio may be cancelled again while its condition wait re-acquires the lock, and loses its place
      once more. A promise has one signal, which has no second time. The core can do it, and is compared.`,
    excludes: (program, level) => level === 'promises' && JSON.stringify(program).includes('"recancel"'),
  },
];

/** The classes to run asyncio with. */
export const references = ours.flatMap(({ reference }) => reference ?? []);

/** @param {string[]} lines */
export const normalised = (lines) =>
  lines.map((line) => ours.reduce((text, { normalise }) => normalise?.(text) ?? text, line));

/** Whether a level can express the program. @param {Program} program @param {string} level */
export const comparable = (program, level) => !ours.some(({ excludes }) => excludes?.(program, level));
