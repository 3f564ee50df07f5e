// What waitline is to reach on Node.js 22 and newer, and what it did.
import { format, isPeer, limitOf } from './table.js';

/** @typedef {import('./measure.js').Measurement} Measurement */
/** @typedef {import('./results.js').Results['measurements']} Measurements */

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} wanted
 * @property {Record<string, { measured: string, value: number, met: boolean, best?: string }>} reached by runtime; where it
 *   is missed, with the best that can be, if a side tells
 */

/**
 * @typedef {object} Goal
 * @property {string} name
 * @property {string} of the case
 * @property {number} [size]
 * @property {(measurement: Measurement) => { value: number, note?: string }} value
 * @property {string} [side] ours, if it is not 'waitline'
 * @property {string} [bound] the side that keeps the rule by hand, or loads what must be, and does nothing else
 * @property {number} [most]
 * @property {number} [least]
 * @property {'x' | 'ns' | 'ms' | 'bytes'} unit
 */

/** Beside the limit. @param {Measurement} measurement */
const ratio = (measurement) => ({ value: measurement.sides.waitline.median / Number(limitOf(measurement)) });

/** One side beside another. @param {string} side @param {string} other */
const beside = (side, other) => (/** @type {Measurement} */ { sides }) => ({
  value: sides[side].median / sides[other].median,
});

/** How far ahead of the fastest peer. @param {boolean} fair of the fair ones */
const ahead = (fair) => (/** @type {Measurement} */ { sides }) => {
  const peers = Object.entries(sides).filter(([name, figure]) => (
    isPeer(name) && !(fair && figure.fair === false)
  )).sort(([, a], [, b]) => a.median - b.median);
  const [name, { median }] = peers[0];
  return { value: median / sides.waitline.median, note: name };
};

/** The figure itself. @param {string} side */
const plain = (side) => (/** @type {Measurement} */ { sides }) => ({ value: sides[side].median });

/** Rule R3, and a core in WebAssembly. */
const LEAST = 'limit: and three calls into WebAssembly, of nothing';

/** @type {Goal[]} */
const goals = [
  { name: 'uncontended, beside a bare await', of: 'uncontended', value: ratio, most: 1.2, unit: 'x' },
  { name: 'uncontended, the fastest peer beside it', of: 'uncontended', value: ahead(false), least: 1, unit: 'x' },
  ...[100, 10_000].flatMap((size) => /** @type {Goal[]} */ ([
    { name: 'contended, beside a bare handoff', of: 'contended', size, value: ratio, bound: LEAST, most: 1.3, unit: 'x' },
    {
      name: 'contended, the fastest fair peer beside it', of: 'contended', size, value: ahead(true), bound: LEAST, least: 1.2,
      unit: 'x',
    },
  ])),
  {
    name: 'event, all of it, beside the loop that resolves', of: 'event', size: 100_000, value: ratio,
    bound: 'limit: the same, in a microtask each', most: 1.2, unit: 'x',
  },
  {
    name: 'event, from set() on, beside the loop alone', of: 'event', size: 100_000, most: 1.2, unit: 'x',
    value: beside('waitline: from set() on', 'limit: from the loop on'),
    side: 'waitline: from set() on', bound: 'limit: from there on, in a microtask each',
  },
  ...[1000, 10_000, 100_000, 1_000_000].map((size) => /** @type {Goal} */ (
    { name: 'draining, beside a bare handoff', of: 'drain', size, value: ratio, bound: LEAST, most: 1.3, unit: 'x' }
  )),
  { name: 'cancelling by one signal, each wait', of: 'cancel', size: 100_000, value: plain('waitline'), most: 1500, unit: 'ns' },
  ...[1, 100].flatMap((size) => ['waitline', 'waitline: one signal for all'].map((side) => /** @type {Goal} */ ({
    name: `a signal ${side === 'waitline' ? 'of its own' : 'for all'}, beside none`, of: 'signal', size,
    value: beside(side, 'waitline: without a signal'), most: 2, unit: 'x',
  }))),
  {
    name: 'the core\'s memory, each waiter', of: 'memory', size: 1_000_000, most: 32, unit: 'bytes',
    value: plain('waitline: in the core, beside that'),
  },
  { name: 'the heap of a wait, beside a bare promise', of: 'memory', size: 1_000_000, value: ratio, most: 1.3, unit: 'x' },
  {
    name: 'import to first acquire, over an empty script', of: 'cold', most: 3, unit: 'ms',
    bound: 'limit: a package of one wasm function',
    value: (measurement) => ({ value: measurement.sides.waitline.median - Number(limitOf(measurement)) }),
  },
  { name: 'shared, uncontended, beside one thread and an Atomics pair', of: 'shared-uncontended', value: ratio, most: 1.3, unit: 'x' },
  {
    name: 'shared, uncontended, `multithreading` beside it', of: 'shared-uncontended', least: 4, unit: 'x',
    value: beside('multithreading', 'waitline'),
  },
  {
    name: 'shared, two threads, `multithreading` beside it', of: 'shared-contended', size: 8, least: 3, unit: 'x',
    value: beside('multithreading', 'waitline'),
  },
  { name: 'shared, a strict handoff, beside half a round trip', of: 'shared-handoff', value: ratio, most: 1.2, unit: 'x' },
  ...['waitline', 'waitline: strict'].map((side) => /** @type {Goal} */ ({
    name: `shared, the longest wait of barging beside ${side === 'waitline' ? 'bounded' : 'strict'}`, of: 'shared-longest',
    size: 8, least: 5, unit: 'x', value: beside('by hand: compareExchange and waitAsync', side),
  })),
  { name: 'shared, two threads with a lock each, beside memories apart', of: 'shared-many', value: ratio, most: 1.3, unit: 'x' },
  {
    name: 'shared, a waitAsync each beside waking others', of: 'shared-wake', size: 1000, least: 4, unit: 'x',
    bound: 'limit: the same, in a microtask each',
    value: beside('by hand: an Atomics.waitAsync each', 'waitline'),
  },
  ...[1, 100].flatMap((size) => /** @type {Goal[]} */ ([
    {
      name: 'inspection imported and not asked, beside none', of: 'inspect', size, most: 1.05, unit: 'x',
      value: beside('waitline: inspection imported', 'waitline'),
    },
    // A hold; or a wait, what woke it, and a hold.
    { name: 'a turn that is traced', of: 'inspect', size, most: size === 1 ? 1000 : 3000, unit: 'ns', value: plain('waitline: traced') },
  ])),
  { name: 'a bundle of Lock without the fallback', of: 'bundle', value: plain('waitline/wasm'), most: 6000, unit: 'bytes' },
];

/** @param {Goal} goal @param {number} value */
const show = ({ unit }, value) => (unit === 'x' ? `${value.toFixed(2)} x` : format(value, unit));

/** Whatever of the goals was measured. @param {Measurements} measurements @returns {Target[]} */
export const judge = (measurements) => goals.map((goal) => {
  const { name, of, size = 0, value, side = 'waitline', bound, most = Infinity, least = 0 } = goal;
  /** @type {Target['reached']} */
  const reached = {};
  for (const [runtime, { cases }] of Object.entries(measurements)) {
    const measurement = cases[of]?.find((one) => one.size === size);
    if (measurement === undefined || !(/^node-(?!20)/.test(runtime) || of === 'bundle')) continue;
    const { value: found, note } = value(measurement);
    const measured = show(goal, found) + (note === undefined ? '' : ` (${note})`);
    reached[runtime] = { measured, value: Number(found.toPrecision(4)), met: found <= most && found >= least };
    if (bound === undefined || reached[runtime].met) continue;
    const { sides } = measurement, instead = { ...measurement, sides: { ...sides, [side]: sides[bound] } };
    reached[runtime].best = show(goal, value(instead).value);
  }
  const wanted = least === 0 ? `at most ${show(goal, most)}` : `at least ${show(goal, least)}`;
  return { name: size > 1 ? `${name}, ${size.toLocaleString('en-US')}` : name, wanted, reached };
}).filter(({ reached }) => Object.keys(reached).length > 0);

/** @param {Target[]} targets */
export const verdicts = (targets) => targets.map(({ name, wanted, reached }) => [
  `${name}: ${wanted}`,
  ...Object.entries(reached).map(([runtime, { measured, met, best }]) => (
    `  ${met ? 'met   ' : 'MISSED'} ${runtime}  ${measured}${best === undefined ? '' : `; at best ${best}`}`
  )),
].join('\n')).join('\n');

/** In Markdown, what is missed in bold. @param {Target[]} targets @param {[runtime: string, title: string][]} runtimes */
export function rows(targets, runtimes) {
  const columns = runtimes.filter(([name]) => targets.some(({ reached }) => reached[name] !== undefined));
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [
    line(['', 'wanted', ...columns.map(([, title]) => title)]),
    line(['', '', ...columns].map(() => '---')),
    ...targets.map(({ name, wanted, reached }) => line([name, wanted, ...columns.map(([runtime]) => {
      const { measured = '', met = true, best } = reached[runtime] ?? {};
      return (met ? measured : `**${measured}**`) + (best === undefined ? '' : `, at best ${best}`);
    })])),
  ].join('\n');
}
