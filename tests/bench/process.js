import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isOurs } from './measure.js';

const script = fileURLToPath(new URL('measure.js', import.meta.url));

/** @typedef {import('./measure.js').Measurement} Measurement */

const ROOMY = ['--min-semi-space-size=256', '--max-semi-space-size=256'];

/**
 * Measures in a process of its own. What that says on stderr is shown, and if it fails, so does this.
 * @param {import('../runtimes.js').Runtime} runtime
 * @param {import('./measure.js').Case & { name: string }} one
 * @param {number} size
 * @param {string[]} options of measure.js
 * @returns {Measurement}
 */
export function inProcess(runtime, { name, roomy = Infinity }, size, options) {
  const flags = ['--expose-gc', ...size >= roomy ? ROOMY : []];
  const [command, ...line] = runtime.line([script, name, String(size), ...options], flags);
  const { status, signal, error, stdout } = spawnSync(command, line, {
    stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${runtime.name}: ${name} ${size} ended with ${signal ?? status}`);
  return JSON.parse(stdout);
}

/** The longest that a round of a side may take, in seconds. */
const PATIENCE = 4;

/**
 * The peers that would take too long, going by how they grew from size to size, with the reason.
 * @param {Measurement[]} earlier the same case with smaller sizes
 * @param {import('./measure.js').Case} one
 * @param {number} size
 */
export function tooSlow(earlier, { of, growing }, size) {
  if (!growing) return {};
  const last = earlier.at(-1), before = earlier.at(-2);
  /** @type {Record<string, string>} */
  const slow = { ...last?.skipped };
  for (const [name, { seconds }] of Object.entries(last?.sides ?? {})) {
    const times = size / Number(last?.size), faster = before?.sides[name]?.seconds ?? seconds / times;
    const expected = seconds * Math.max(times, seconds / faster);
    if (expected < PATIENCE || isOurs(name)) continue;
    const count = (/** @type {number | undefined} */ number) => `${number?.toLocaleString('en-US')} ${of}`;
    slow[name] = `a round took ${seconds} s with ${count(last?.size)}, so would take some ` +
      `${Math.round(expected)} s with ${count(size)}`;
  }
  return slow;
}
