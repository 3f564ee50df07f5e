// How times, numbers and names are written, in the terminal and on the page.

/** @type {[number, string][]} */
const UNITS = [[60e6, 'min'], [1e6, 's'], [1e3, 'ms'], [1, 'µs'], [1e-3, 'ns']];

/** Three digits of it, in the unit that leaves the fewest in front. @param {number} us microseconds */
export function time(us) {
  if (us === 0) return '0 s';
  const [size, unit] = UNITS.find(([size]) => us >= size * 0.9995) ?? [1e-3, 'ns'];
  const number = us / size;
  return `${number >= 100 ? group(Math.round(number)) : number.toPrecision(3)} ${unit}`;
}

/** A point in time, to the microsecond, so that it differs from those near it. @param {number} us */
export function moment(us) {
  if (us >= 1e6) return `${(us / 1e6).toFixed(6)} s`;
  return us >= 1e3 ? `${(us / 1e3).toFixed(3)} ms` : `${Number(us.toFixed(2))} µs`;
}

/** @param {number} number an integer, with commas */
export const group = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** @param {number} number @param {string} one @param {string} [many] */
export const count = (number, one, many = `${one}s`) => `${group(number)} ${number === 1 ? one : many}`;

/** Without a character that a terminal would obey or that would turn the line around. @param {string} text */
export const plain = (text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => (
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
));

/** What became of the waits that did not pass: `2 timed out, 1 pending`. @param {Record<string, number>} outcomes */
export const otherwise = (outcomes) => Object.entries(outcomes).filter(([outcome]) => outcome !== 'passed')
  .map(([outcome, number]) => `${group(number)} ${outcome}`).join(', ');
