// What is tested where. Each check that has run says so with `record`; `print` shows the last run, and `write` puts it
// into tests/README.md, between the marks. Rows are kept as files, since the checks are processes of their own.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));
const folder = path('../../build/matrix'), page = path('../README.md');

const START = '<!-- matrix: written by `npm run matrix` -->', END = '<!-- end of the matrix -->';

/** In this order. */
const AREAS = /** @type {const} */ (['runtime', 'browser', 'threads', 'bundler', 'strict page', 'WASI host', 'C program']);

/**
 * @typedef {object} Row
 * @property {typeof AREAS[number]} area
 * @property {string} where 'Node.js 24.21.0', 'Chromium, service worker', 'Vite 8.0.1, build'
 * @property {string} what 'behaviour suite, 212 tests'
 * @property {'ok' | 'FAILED' | 'skipped'} outcome
 * @property {string} [why] what is missing, if it was skipped; what failed
 */

/** Forgets the rows of an earlier run. */
export function forget() {
  rmSync(folder, { recursive: true, force: true });
}

export function record(/** @type {Row} */ row) {
  if (row.why) row.why = row.why.split('\n')[0].replaceAll(path('../..'), '');
  mkdirSync(folder, { recursive: true });
  const name = `${row.area} ${row.where} ${row.what.replace(/\d+/g, '')}`.replace(/[^\w.-]+/g, '-');
  writeFileSync(`${folder}/${name}.json`, JSON.stringify(row));
}

/** @returns {Row[]} */
export function rows() {
  let names = /** @type {string[]} */ ([]);
  try {
    names = readdirSync(folder);
  } catch {}
  const found = names.map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
  const key = (/** @type {Row} */ { area, where, what }) => `${AREAS.indexOf(area)} ${where} ${what}`;
  return found.sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
}

const told = (/** @type {Row} */ { outcome, why }) => (why === undefined ? outcome : `${outcome}: ${why}`);

export function print() {
  const list = rows();
  const widths = (/** @type {keyof Row} */ key) => Math.max(...list.map((row) => `${row[key]}`.length));
  const [areas, wheres, whats] = [widths('area'), widths('where'), widths('what')];
  return list.map((row) => (
    `${row.area.padEnd(areas)}  ${row.where.padEnd(wheres)}  ${row.what.padEnd(whats)}  ${told(row)}`
  )).join('\n');
}

/** The last run, in Markdown, in its place. */
export function write() {
  const text = readFileSync(page, 'utf8');
  const table = [
    '| | where | what | |', '|---|---|---|---|',
    ...rows().map((row) => `| ${row.area} | ${row.where} | ${row.what} | ${told(row)} |`),
  ].join('\n');
  const [before, rest] = text.split(START), [, after] = rest.split(END);
  writeFileSync(page, `${before}${START}\n\n${table}\n\n${END}${after}`);
}

if (import.meta.filename === process.argv[1]) write();
