// The report as one HTML file: what is in page/, and the summary as data. It asks no network for anything.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { endedBy, facts } from './table.js';
import { otherwise } from './text.js';

/** By this a file is known to be a report. */
export const GENERATOR = '<meta name="generator" content="waitline report">';

/** As many objects are in the page's table. */
const OBJECTS = 1000;

/** In the order in which they stand in the page's one script: a module's names are those of all. */
const MODULES = ['text.js', 'page/dom.js', 'page/data.js', 'page/window.js', 'page/layout.js', 'page/paint.js', 'page/draw.js', 'page/overview.js', 'page/tell.js', 'page/timeline.js', 'page/tables.js', 'page/theme.js', 'page/main.js'];

const read = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Modules as one: without what they import from and export to each other. */
export const script = () => MODULES.map((name) => read(name).replace(/^import [^;]*;\n/gm, '').replace(/^export /gm, '')).join('\n');

const hash = (/** @type {string} */ text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const escape = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const round = (/** @type {number} */ us) => Math.round(us * 1000) / 1000;

/** What the page's data.js unpacks: columns of numbers, and each text once. @param {import('./summarize.js').Summary} summary @param {string} name */
export function pack(summary, name) {
  const { from, to, notes, rows, slices, label } = summary;
  const strings = /** @type {Map<string, number>} */ (new Map());
  const string = (/** @type {string} */ text) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const index = new Map(slices.map((slice, i) => [slice, i]));
  const woken = slices.filter(({ waker }) => waker);
  const of = (/** @type {typeof slices} */ list, /** @type {(slice: import('./summarize.js').Slice) => unknown} */ value) => list.map(value);
  return {
    name, from: round(from), to: round(to), facts: facts(summary, name).slice(1), notes,
    slices: {
      holds: of(slices, ({ kind }) => (kind === 'hold' ? 1 : 0)),
      ts: of(slices, ({ ts }) => round(ts)), dur: of(slices, ({ dur }) => round(dur)),
      task: of(slices, ({ task }) => string(task)), object: of(slices, ({ object, id }) => string(label(object, id))),
      outcome: of(slices, ({ outcome }) => string(outcome)), where: of(slices, ({ where }) => string(where)),
    },
    wakers: {
      slice: of(woken, (slice) => index.get(slice)),
      ts: of(woken, ({ waker }) => round(waker?.ts ?? 0)), end: of(woken, ({ waker }) => round(waker?.end ?? 0)),
      task: of(woken, ({ waker }) => string(waker?.task ?? '')), text: of(woken, (slice) => string(endedBy(slice))),
    },
    rows: rows.slice(0, OBJECTS).map(({ object, id, waits, holds, queue, outcomes }) => ({
      object: label(object, id), waits: waits.count, median: waits.quantile(0.5), most: waits.quantile(0.95), longest: waits.max,
      all: waits.sum, queue, holds: holds.count, held: holds.quantile(0.5), heldLongest: holds.max, otherwise: otherwise(outcomes),
    })),
    moreRows: Math.max(0, rows.length - OBJECTS),
    strings: [...strings.keys()],
  };
}

/**
 * @param {import('./summarize.js').Summary} summary
 * @param {string} name of the trace
 */
export function page(summary, name) {
  const style = read('page/style.css'), code = script();
  const policy = `default-src 'none'; script-src ${hash(code)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const parts = /** @type {Record<string, string>} */ ({
    GENERATOR, NAME: escape(name), POLICY: policy, STYLE: `<style>${style}</style>`, SCRIPT: `<script type="module">${code}</script>`,
    DATA: `<script type="application/json" id="data">${JSON.stringify(pack(summary, name)).replaceAll('<', '\\u003c')}</script>`,
  });
  return read('page/page.html').replace(/\{\{(\w+)\}\}/g, (_, part) => parts[part]);
}
