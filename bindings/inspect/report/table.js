// The report as text, for a terminal or a file.
import { count, group, moment, otherwise, plain, time } from './text.js';

/** @typedef {import('./summarize.js').Summary} Summary */
/** @typedef {import('./summarize.js').Slice} Slice */
/** @typedef {{ title: string, right?: boolean, shrinks?: boolean }} Column */

/** As many objects and waits are shown; the page has more. */
const OBJECTS = 20, WAITS = 10;

/** A column is never made narrower than this. */
const LEAST = 8;

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const cells = (/** @type {string} */ character) => (/\p{M}|\u200d|\ufe0f/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** How many cells of a terminal it takes. @param {string} text */
const widthOf = (text) => [...text].reduce((sum, character) => sum + cells(character), 0);

/** @param {string} text @param {number} width */
function shorten(text, width) {
  if (widthOf(text) <= width) return text;
  let short = '', taken = 1;
  for (const character of text) {
    taken += cells(character);
    if (taken > width) break;
    short += character;
  }
  return `${short}…`;
}

/**
 * Lines of a table no wider than `width`, if its columns that shrink can make it so.
 * @param {Column[]} columns @param {string[][]} rows @param {number} width
 */
export function table(columns, rows, width) {
  const shown = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, i) => Math.max(...shown.map((row) => widthOf(row[i]))));
  const shrinking = columns.map(({ shrinks }, i) => (shrinks ? i : -1)).filter((i) => i >= 0);
  for (let over = widths.reduce((a, b) => a + b + 2, -2) - width; over > 0; over--) {
    const widest = shrinking.reduce((a, b) => (widths[b] > widths[a] ? b : a), shrinking[0]);
    if (widest === undefined || widths[widest] <= LEAST) break;
    widths[widest]--;
  }
  return shown.map((row) => row.map((cell, i) => {
    const text = shorten(cell, widths[i]), space = ' '.repeat(widths[i] - widthOf(text));
    return columns[i].right ? space + text : text + space;
  }).join('  ').trimEnd());
}

/** @param {Summary} summary */
function objects({ rows, label }) {
  const columns = [
    { title: 'object', shrinks: true }, { title: 'waits', right: true }, { title: 'median', right: true },
    { title: '95% within', right: true }, { title: 'longest', right: true }, { title: 'all', right: true },
    { title: 'queue', right: true }, { title: 'did not pass', shrinks: true },
  ];
  return { columns, lines: rows.map(({ object, id, waits, outcomes, queue }) => [
    plain(label(object, id)), group(waits.count), ...(waits.count === 0 ? ['', '', '', ''] : [
      time(waits.quantile(0.5)), time(waits.quantile(0.95)), time(waits.max), time(waits.sum),
    ]), queue > 0 ? group(queue) : '', plain(otherwise(outcomes)),
  ]) };
}

/** Who ended a wait: `writer 2: release Lock "db"`. @param {Slice} slice */
export const endedBy = ({ waker }) => (!waker ? '' : [waker.task, waker.what].filter(Boolean).join(': '));

/** @param {Summary} summary */
function waits({ longest, label }) {
  const columns = [
    { title: 'waited', right: true }, { title: 'who', shrinks: true }, { title: 'for', shrinks: true },
    { title: 'since', right: true }, { title: 'until', shrinks: true }, { title: 'woken by', shrinks: true }, { title: 'where', shrinks: true },
  ];
  return { columns, lines: longest.map((slice) => [
    time(slice.dur), plain(slice.task), plain(label(slice.object, slice.id)), moment(slice.ts), plain(slice.outcome),
    plain(endedBy(slice)), plain(slice.where),
  ]) };
}

/** @param {Summary} summary */
const waitsIn = ({ rows }) => rows.reduce((sum, { waits }) => sum + waits.count, 0);

/** @param {Summary} summary @param {string} name of the file */
export function facts(summary, name) {
  const { head, events, from, to, rows, slices, leftOut } = summary, { started, waitline } = head.otherData ?? {};
  // Who only waited and held shortly is not counted, so then nobody is.
  const tasks = leftOut > 0 ? '' : ` of ${count(new Set(slices.map(({ task }) => task)).size, 'task')}`;
  return [
    name, typeof started === 'string' && `started ${started}`, typeof waitline === 'string' && `waitline ${waitline}`,
    `${time(to - from)}, ${count(events, 'event')}, ${count(waitsIn(summary), 'wait')}${tasks} for ${count(rows.length, 'object')}`,
  ].filter((fact) => fact !== false);
}

/**
 * @param {Summary} summary @param {string} name of the file
 * @param {number} [width] of the terminal
 */
export function print(summary, name, width = Infinity) {
  const { notes, longest } = summary, lines = [...facts(summary, name).map(plain), ...notes.map((note) => `! ${plain(note)}`)];
  for (const [title, most, all, { columns, lines: rows }] of /** @type {const} */ ([
    ['Waits by object', OBJECTS, summary.rows.length, objects(summary)], ['The longest waits', WAITS, waitsIn(summary), waits(summary)],
  ])) {
    if (rows.length === 0) continue;
    lines.push('', title, ...table(columns, rows.slice(0, most), width));
    if (all > most) lines.push(`and ${group(all - most)} more`);
  }
  if (longest.length === 0) lines.push('', 'Nobody waited.');
  return `${lines.join('\n')}\n`;
}
