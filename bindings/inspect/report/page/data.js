/**
 * A bar: what a task waited for or held.
 * @typedef {object} Bar
 * @property {boolean} hold
 * @property {number} from microseconds since the start of the trace
 * @property {number} to
 * @property {string} task
 * @property {string} object
 * @property {string} outcome
 * @property {string} where
 * @property {{ at: number, end: number, task: string, text: string }} [waker] who ended the wait: when, and when that was noticed
 * @property {number} row where it is drawn, as layout.js has it
 * @property {number} lane
 */

/** @typedef {{ object: string, waits: number, median: number, most: number, longest: number, all: number, queue: number, holds: number, held: number, heldLongest: number, otherwise: string }} ObjectRow */

/**
 * @typedef {object} Data
 * @property {string[]} facts
 * @property {string[]} notes
 * @property {number} from
 * @property {number} to
 * @property {Bar[]} bars in order of time
 * @property {ObjectRow[]} rows
 * @property {number} moreRows
 */

/** What html.js packed. @param {any} packed @returns {Data} */
export function unpack({ facts, notes, from, to, strings, slices, wakers, rows, moreRows }) {
  const bars = slices.ts.map((/** @type {number} */ ts, /** @type {number} */ i) => ({
    hold: slices.holds[i] === 1, from: ts, to: ts + slices.dur[i], task: strings[slices.task[i]], object: strings[slices.object[i]],
    outcome: strings[slices.outcome[i]], where: strings[slices.where[i]], waker: undefined, row: -1, lane: 0,
  }));
  for (const [i, slice] of wakers.slice.entries()) {
    bars[slice].waker = { at: wakers.ts[i], end: wakers.end[i], task: strings[wakers.task[i]], text: strings[wakers.text[i]] };
  }
  return { facts, notes, from, to, bars, rows, moreRows };
}

/** The longest waits among them, the longest first. @param {Bar[]} bars @param {number} most */
export function longestOf(bars, most) {
  const length = (/** @type {Bar} */ { from, to }) => to - from;
  return bars.filter(({ hold }) => !hold).sort((a, b) => length(b) - length(a)).slice(0, most);
}

/** Those that have a text in them; one that is the text whole is alone. Undefined: no text was given. @param {string[]} names @param {string} given */
export function namesWith(names, given) {
  const text = given.trim().toLowerCase();
  const matching = names.filter((name) => name.toLowerCase().includes(text)), whole = matching.filter((name) => name.toLowerCase() === text);
  return text === '' ? undefined : new Set(whole.length > 0 ? whole : matching);
}
