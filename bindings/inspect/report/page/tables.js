import { count, group, moment, time } from '../text.js';
import { $, h } from './dom.js';

/** @typedef {import('./data.js').Bar} Bar */
/** @typedef {import('./data.js').ObjectRow} ObjectRow */

const header = (/** @type {string[]} */ ...titles) => h('thead', {}, h('tr', {}, ...titles.map((title) => h('th', { scope: 'col' }, title))));

/** A button that does what a row is for, so that keys reach it. @param {string} text @param {() => void} onclick @param {string} label */
const link = (text, onclick, label) => h('button', { type: 'button', class: 'link', onclick, 'aria-label': label }, text);

/** @param {Bar[]} bars @param {(bar: Bar) => void} choose */
export function renderLongest(bars, choose) {
  const longest = bars[0] ? bars[0].to - bars[0].from : 1;
  $('longest').replaceChildren(bars.length === 0 ? h('p', { class: 'note' }, 'Nobody waited.') : h('table', {},
    header('waited', 'who', 'for', 'since', 'until', 'woken by', 'where'),
    h('tbody', {}, ...bars.map((bar) => {
      const { from, to, task, object, outcome, where, waker } = bar, share = h('i', { class: 'share' });
      share.style.width = `${Math.max(1, ((to - from) / longest) * 100)}%`;
      return h('tr', {},
        h('td', { class: 'number' }, link(time(to - from), () => choose(bar), `Show in the timeline: ${task} waited ${time(to - from)} for ${object}`), share),
        h('td', {}, task), h('td', {}, object), h('td', { class: 'number' }, moment(from)),
        h('td', outcome === 'passed' || outcome === 'pending' ? {} : { class: 'vain' }, outcome), h('td', {}, waker?.text ?? ''), h('td', { class: 'where' }, where));
    })),
  ));
}

/** @type {[string, keyof ObjectRow, ((value: any) => string)?, string?][]} */
const COLUMNS = [
  ['object', 'object'], ['waits', 'waits', group], ['median', 'median', time], ['95% within', 'most', time], ['longest', 'longest', time],
  ['all', 'all', time], ['queue', 'queue', group, 'the most that waited at a time'], ['held, median', 'held', time], ['held, longest', 'heldLongest', time], ['did not pass', 'otherwise'],
];

/** Columns that are empty where nothing was waited for or held. @type {Partial<Record<keyof ObjectRow, keyof ObjectRow>>} */
const NEEDS = { median: 'waits', most: 'waits', longest: 'waits', all: 'waits', queue: 'queue', held: 'holds', heldLongest: 'holds' };

/** From the median to the longest, with a mark at 95%, on a scale of powers of ten that all rows share. @param {ObjectRow} row @param {number} least @param {number} most */
function spread({ waits, median, most: within, longest }, least, most) {
  const box = h('span', { class: 'spread', 'aria-hidden': 'true' });
  if (waits === 0) return box;
  const x = (/** @type {number} */ us) => (Math.log(Math.max(us, least) / least) / Math.max(Math.log(most / least), 1e-9)) * 100;
  const range = h('i', { class: 'range' }), mark = h('i', { class: 'mark' });
  range.style.left = `${x(median)}%`;
  range.style.width = `${Math.max(2, x(longest) - x(median))}%`;
  mark.style.left = `${x(within)}%`;
  box.append(range, mark);
  return box;
}

/** The table of objects, which any column sorts. */
export class Objects {
  /** @type {keyof ObjectRow} */
  #by = 'all';
  #up = false;

  /** @param {ObjectRow[]} rows @param {number} more @param {(object: string) => void} filter */
  constructor(rows, more, filter) {
    this.rows = rows;
    this.more = more;
    this.filter = filter;
    const waited = rows.filter(({ waits }) => waits > 0);
    this.least = Math.max(0.1, waited.reduce((a, { median }) => Math.min(a, median), Infinity));
    this.most = waited.reduce((a, { longest }) => Math.max(a, longest), this.least * 10);
  }

  /** @param {keyof ObjectRow} key */
  #sort(key) {
    this.#up = key === this.#by ? !this.#up : key === 'object';
    this.#by = key;
    this.render(this.shown);
    /** @type {HTMLElement | null} */ ($('objects').querySelector(`[data-key="${key}"]`))?.focus();
  }

  /** @param {ObjectRow[]} [shown] */
  render(shown = this.rows) {
    this.shown = shown;
    const by = this.#by, sign = this.#up ? 1 : -1;
    const rows = [...shown].sort((a, b) => (a[by] < b[by] ? -sign : a[by] > b[by] ? sign : 0));
    const heads = COLUMNS.map(([title, key, , hint]) => h('th', { scope: 'col', 'aria-sort': key === by && (this.#up ? 'ascending' : 'descending') },
      h('button', { type: 'button', class: 'sort', 'data-key': key, title: hint, onclick: () => this.#sort(key) }, title)));
    heads.splice(5, 0, h('th', { scope: 'col', class: 'spread-title' }, 'median to longest'));
    $('objects').replaceChildren(h('table', {}, h('thead', {}, h('tr', {}, ...heads)), h('tbody', {}, ...rows.map((row) => {
      const cells = COLUMNS.map(([, key, show = String]) => {
        const needed = NEEDS[key], empty = needed !== undefined && row[needed] === 0;
        if (key === 'object') return h('th', { scope: 'row' }, link(row.object, () => this.filter(row.object), `Show only ${row.object} in the timeline`));
        return h('td', { class: key === 'otherwise' ? 'vain' : 'number' }, empty ? '' : show(row[key]));
      });
      cells.splice(5, 0, h('td', {}, spread(row, this.least, this.most)));
      return h('tr', {}, ...cells);
    }))), this.more > 0 && h('p', { class: 'note' }, `and ${count(this.more, 'object')} more, for which less was waited`) || '');
  }
}
