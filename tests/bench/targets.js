// What waitline is to reach on Node.js 22 and newer, and what it did.
import { format, limitOf } from './table.js';

/** @typedef {import('./measure.js').Measurement} Measurement */
/** @typedef {import('./results.js').Results['measurements']} Measurements */

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string} wanted
 * @property {Record<string, { measured: string, value: number, met: boolean }>} reached by runtime
 */

/**
 * @typedef {object} Goal
 * @property {string} name
 * @property {string} of the case
 * @property {number} [size]
 * @property {(measurement: Measurement, all: Measurement[]) => { value: number, note?: string }} value
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
    !/^(waitline|limit|asyncio)/.test(name) && !(fair && figure.fair === false)
  )).sort(([, a], [, b]) => a.median - b.median);
  const [name, { median }] = peers[0];
  return { value: median / sides.waitline.median, note: name };
};

/** @type {Goal[]} */
const goals = [
  { name: 'uncontended, beside a bare await', of: 'uncontended', value: ratio, most: 1.2, unit: 'x' },
  { name: 'uncontended, ahead of the fastest peer', of: 'uncontended', value: ahead(false), least: 1, unit: 'x' },
  ...[100, 10_000].flatMap((size) => /** @type {Goal[]} */ ([
    { name: 'contended, beside a bare handoff', of: 'contended', size, value: ratio, most: 1.3, unit: 'x' },
    { name: 'contended, ahead of the fastest fair peer', of: 'contended', size, value: ahead(true), least: 1.2, unit: 'x' },
  ])),
  { name: 'event, beside a loop that resolves', of: 'event', size: 100_000, value: ratio, most: 1.2, unit: 'x' },
];

/** @param {Goal} goal @param {number} value */
const show = ({ unit }, value) => (unit === 'x' ? `${value.toFixed(2)} x` : format(value, unit));

/** Whatever of the goals was measured. @param {Measurements} measurements @returns {Target[]} */
export const judge = (measurements) => goals.map((goal) => {
  const { name, of, size = 0, value, most = Infinity, least = 0 } = goal;
  /** @type {Target['reached']} */
  const reached = {};
  for (const [runtime, { cases }] of Object.entries(measurements)) {
    const all = cases[of] ?? [], measurement = all.find((one) => one.size === size);
    const judged = /^node-(?!20)/.test(runtime) || cases[of]?.length === 1 && of === 'bundle';
    if (measurement === undefined || !judged) continue;
    const { value: found, note } = value(measurement, all);
    const measured = show(goal, found) + (note === undefined ? '' : ` (${note})`);
    reached[runtime] = { measured, value: Number(found.toPrecision(4)), met: found <= most && found >= least };
  }
  const wanted = least === 0 ? `at most ${show(goal, most)}` : `at least ${show(goal, least)}`;
  return { name: size === 0 ? name : `${name}, ${size.toLocaleString('en-US')}`, wanted, reached };
}).filter(({ reached }) => Object.keys(reached).length > 0);

/** @param {Target[]} targets */
export const verdicts = (targets) => targets.map(({ name, wanted, reached }) => [
  `${name}: ${wanted}`,
  ...Object.entries(reached).map(([runtime, { measured, met }]) => `  ${met ? 'met   ' : 'MISSED'} ${runtime}  ${measured}`),
].join('\n')).join('\n');
