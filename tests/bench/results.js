import { readFileSync, writeFileSync } from 'node:fs';
import { chart } from './chart.js';

/**
 * @typedef {object} Results
 * @property {string} [python] the version of asyncio's
 * @property {Record<string, { title: string, cases: Record<string, import('./measure.js').Measurement[]> }>} measurements
 *   by runtime and case, by size
 * @property {import('./targets.js').Target[]} [targets]
 */

const file = new URL('results.json', import.meta.url);

/** @returns {Results} those that are committed */
export const read = () => JSON.parse(readFileSync(file, 'utf8'));

/** @param {Results} results */
export function write(results) {
  const text = JSON.stringify(results, null, 1).replace(/\{[^{}]*\}/g, (leaf) => leaf.replace(/\s+/g, ' '));
  writeFileSync(file, `${text}\n`);
  writeFileSync(new URL('chart.svg', import.meta.url), chart(results));
}
