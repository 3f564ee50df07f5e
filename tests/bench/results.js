import { readFileSync, writeFileSync } from 'node:fs';
import { chart } from './chart.js';
import { rows } from './targets.js';

/**
 * @typedef {object} Results
 * @property {string} [python] the version of asyncio's
 * @property {Record<string, { title: string, cases: Record<string, import('./measure.js').Measurement[]> }>} measurements
 *   by runtime and case, by size
 * @property {import('./targets.js').Target[]} [targets]
 */

const file = new URL('results.json', import.meta.url), page = new URL('README.md', import.meta.url);

const START = '<!-- targets: written by `npm run bench` -->', END = '<!-- end of the targets -->';

/** @returns {Results} those that are committed */
export const read = () => JSON.parse(readFileSync(file, 'utf8'));

/** README.md with the targets of those results in their place. @param {Results} results */
export function told({ measurements, targets = [] }) {
  const text = readFileSync(page, 'utf8'), from = text.indexOf(START), to = text.indexOf(END);
  if (from === -1 || to < from) throw new Error(`tests/bench/README.md has lost its marks: ${START}, ${END}`);
  const table = rows(targets, Object.entries(measurements).map(([name, { title }]) => [name, title.replace(/(?<=\d)\..*/, '')]));
  return `${text.slice(0, from)}${START}\n\n${table}\n\n${text.slice(to)}`;
}

/** @param {Results} results */
export function write(results) {
  const text = JSON.stringify(results, null, 1).replace(/\{[^{}]*\}/g, (leaf) => leaf.replace(/\s+/g, ' '));
  writeFileSync(file, `${text}\n`);
  writeFileSync(new URL('chart.svg', import.meta.url), chart(results));
  writeFileSync(page, told(results));
}
