// One case in the runtime that runs this: `measure.js CASE [SIZE] [--rounds N] [--seconds S] [--skip JSON]` prints one
// JSON object, a `Measurement`. Node.js, Deno and Bun run it unchanged.
//
// The rounds of all sides are interleaved, each round in another order, and medians compared: so a busy machine, and
// what one side leaves to the next, change all sides alike. No benchmark library does that.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { quantile } from 'd3-array';
import { caseOf } from './cases.js';
import { collect, collectYoung } from './garbage.js';

/**
 * One kind of work, and all who do it. One file each in cases/, whose default export it is.
 * @typedef {object} Case
 * @property {string} title what is done and measured, for the table: one line
 * @property {'ns' | 'ms' | 'bytes'} unit
 * @property {string} per what a figure is for: 'turn', 'wait', 'waiter', 'lock', 'import', ...
 * @property {string} [of] what a size counts: 'tasks', 'waits'; told with each size
 * @property {number[]} [sizes] each is measured in a process of its own; without them `sides` gets 0
 * @property {boolean} [growing] a round's work grows with the size: a peer may be too slow for the next
 * @property {number} [roomy] from this size on V8's young generation has room for a round and is emptied before each:
 *   else what strikes, the collector, is what is measured. What waits cost it is told by `memory`.
 * @property {number} [seconds] for each side, if others than SECONDS
 * @property {boolean} [once] one round is enough: what is measured does not vary, or takes long
 * @property {boolean} [anywhere] the figures are the same in every runtime
 * @property {(size: number) => Side[]} sides
 */

/**
 * @typedef {object} Side
 * @property {string} name 'waitline', or 'waitline: how'; 'limit: what' for the least that the work can cost; else
 *   the peer's, 'asyncio', ... The figures are divided by those of the first limit.
 * @property {() => Promise<Round>} load does all that is not measured
 */

/**
 * @typedef {object} Round
 * @property {() => number | Promise<number>} run does the work once and tells what it took, in the case's unit
 * @property {boolean} [fair] first come, first served
 */

/**
 * @typedef {object} Taking a side that takes part
 * @property {string} name
 * @property {Round} round
 * @property {number[]} figures of the rounds that count
 * @property {number} rounds that did not
 * @property {boolean} warm
 * @property {number} first seconds, of its first round
 * @property {number} spent seconds, since it was warm
 * @property {boolean} done
 */

/**
 * @typedef {object} Figure
 * @property {number} median
 * @property {number} low the quartiles
 * @property {number} high
 * @property {number} rounds
 * @property {number} seconds a whole round, with what is not measured
 * @property {boolean} [fair]
 */

/**
 * @typedef {object} Measurement
 * @property {string} case
 * @property {number} size
 * @property {Record<string, Figure>} sides
 * @property {Record<string, string>} skipped the reasons
 */

/** A side's first rounds are not counted, so many or half its seconds: its loops are compiled by then. */
const WARM_UP = 5;

/** It is done after so many rounds, or so many seconds; but not before a few, and a few more if targets stand on it. */
const ROUNDS = 61, SECONDS = 0.4, FEWEST = 3, FEWEST_OURS = 7;

/** If its first round takes longer, in seconds, then that is a peer's only one, and of ours there are only a few. */
const PATIENCE = 1;

/** @param {number[]} figures */
export function summary(figures) {
  const [low, median, high] = [0.25, 0.5, 0.75].map((part) => (
    Number(/** @type {number} */ (quantile(figures, part)).toPrecision(4))
  ));
  return { median, low, high, rounds: figures.length };
}

/** Those that every measurement stands on: their errors are ours. */
export const isOurs = (/** @type {string} */ name) => /^(waitline|limit)\b/.test(name);

/**
 * @param {string} name
 * @param {number} [size]
 * @param {{ rounds?: number, seconds?: number, skip?: Record<string, string> }} [options] at most so many rounds, and
 *   seconds, for each side; sides to leave out, and why
 * @returns {Promise<Measurement>}
 */
export async function measure(name, size = 0, { rounds = ROUNDS, seconds, skip = {} } = {}) {
  const { sides, roomy = Infinity, once, seconds: usual = SECONDS } = await caseOf(name), most = seconds ?? usual;
  const taking = /** @type {Taking[]} */ ([]);
  /** @type {Record<string, string>} */
  const skipped = {};
  for (const side of sides(size)) {
    if (skip[side.name] !== undefined) {
      skipped[side.name] = skip[side.name];
      continue;
    }
    try {
      if (once) collect();
      const round = await side.load(), start = performance.now(), figure = await round.run();
      const first = (performance.now() - start) / 1000, done = once || !isOurs(side.name) && first > PATIENCE;
      const figures = done ? [figure] : [];
      taking.push({ name: side.name, round, figures, rounds: 0, warm: false, first, spent: 0, done });
    } catch (error) {
      if (isOurs(side.name)) throw error;
      skipped[side.name] = error instanceof Error ? error.message : String(error);
    }
  }
  for (let count = 0, left; (left = taking.filter(({ done }) => !done)).length > 0; count++) {
    const first = count % left.length, order = [...left.slice(first), ...left.slice(0, first)];
    if (count % 2 !== 0) order.reverse();
    for (const side of order) {
      const slow = side.first > PATIENCE, fewest = isOurs(side.name) && !slow ? FEWEST_OURS : FEWEST;
      if (size >= roomy) collectYoung();
      const start = performance.now(), figure = await side.round.run();
      if (!Number.isFinite(figure)) throw new Error(`${name}, ${side.name}: ${figure}`);
      side.spent += (performance.now() - start) / 1000;
      if (side.warm) side.done = side.figures.push(figure) >= rounds || side.figures.length >= fewest && side.spent > most;
      else if (++side.rounds >= Math.min(WARM_UP, rounds) || side.spent > most / 2) {
        side.warm = true;
        side.spent = 0;
      }
    }
  }
  return {
    case: name, size, skipped,
    sides: Object.fromEntries(taking.map(({ name, round: { fair }, figures, first }) => (
      [name, { ...summary(figures), seconds: Number(first.toPrecision(2)), fair }]
    ))),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals: [name, size = '0'] } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string' }, seconds: { type: 'string' }, skip: { type: 'string' } },
  });
  const options = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, JSON.parse(value)]));
  console.log(JSON.stringify(await measure(name, Number(size), options)));
  process.exit();
}
