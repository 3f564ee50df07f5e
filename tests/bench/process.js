import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { format } from './table.js';

const script = fileURLToPath(new URL('measure.js', import.meta.url));

/** @typedef {import('./measure.js').Measurement} Measurement */

/**
 * Measures in a process of its own. What that says on stderr is shown, and if it fails, so does this.
 * @param {import('../runtimes.js').Runtime} runtime
 * @param {string} name the case's
 * @param {number} size
 * @param {string[]} options of measure.js
 * @returns {Measurement}
 */
export function inProcess(runtime, name, size, options) {
  const line = [...runtime.options, script, name, String(size), ...options];
  const { status, signal, error, stdout } = spawnSync(runtime.command, line, {
    stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${runtime.name}: ${name} ${size} ended with ${signal ?? status}`);
  return JSON.parse(stdout);
}

/** The longest that a round of a side may take, in seconds. */
const PATIENCE = 4;

/**
 * The sides that would take too long, going by how they grew from size to size, with the reason.
 * @param {Measurement[]} earlier the same case with smaller sizes
 * @param {import('./measure.js').Case} one
 * @param {number} size
 */
export function tooSlow(earlier, { unit, per, of }, size) {
  const [before, last] = earlier.length > 1 ? earlier.slice(-2) : [undefined, earlier.at(-1)];
  /** @type {Record<string, string>} */
  const slow = {};
  if (last === undefined || unit !== 'ns') return slow;
  for (const [name, { median }] of Object.entries(last.sides)) {
    const growth = before?.sides[name] === undefined ? 1 : Math.max(1, median / before.sides[name].median);
    const expected = median * growth * size;
    if (expected < PATIENCE * 1e9) continue;
    slow[name] = `${format(median, unit)} each ${per} with ${last.size.toLocaleString('en-US')} ${of}, ` +
      `so a round with ${size.toLocaleString('en-US')} would take some ${Math.round(expected / 1e9)} s`;
  }
  for (const [name, reason] of Object.entries(last.skipped)) slow[name] ??= reason;
  return slow;
}
