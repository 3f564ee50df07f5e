// The HTML file, and what of its page needs no browser.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { GENERATOR, page, script } from '../../bindings/inspect/report/html.js';
import { summarize } from '../../bindings/inspect/report/summarize.js';
import { longestOf, namesWith, unpack } from '../../bindings/inspect/report/page/data.js';
import { firstAfter, layOut, releases } from '../../bindings/inspect/report/page/layout.js';
import { crowds } from '../../bindings/inspect/report/page/overview.js';
import { particulars, sentence } from '../../bindings/inspect/report/page/tell.js';
import { around, moved, showing, tickText, ticks, zoomed } from '../../bindings/inspect/report/page/window.js';
import { file } from './folder.js';
import { Tracks, busy } from './traces.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {import('node:test').TestContext} t @param {string} text */
const html = async (t, text, name = 'trace.json') => page(await summarize(file(t, text)), name);

/** What stands in a page between a tag and its end. @param {string} text @param {RegExp} tag */
const within = (text, tag) => text.match(new RegExp(`${tag.source}([^]*?)</(script|style)>`))?.[1] ?? '';

/** The data of a page, unpacked there. @param {string} text */
const dataOf = (text) => unpack(JSON.parse(within(text, /<script type="application\/json" id="data">/)));

test('the page needs nothing from elsewhere, and its policy allows only what stands in it', async (t) => {
  const text = await html(t, busy()), sha = (/** @type {string} */ part) => `'sha256-${createHash('sha256').update(part).digest('base64')}'`;
  t.assert.equal(text.slice(0, 1000).includes(GENERATOR), true);
  t.assert.doesNotMatch(text.replaceAll('http://www.w3.org/2000/svg', ''), /https?:|\b(src|href)="(?!data:|#)|@import|url\(|\bimport\b.*from|fetch\(/);
  const [, policy] = text.match(/Security-Policy" content="([^"]*)"/) ?? [];
  t.assert.equal(policy, `default-src 'none'; script-src ${sha(within(text, /<script type="module">/))}; style-src ${sha(within(text, /<style>/))}; img-src data:; base-uri 'none'; form-action 'none'`);
  t.assert.doesNotMatch(text, /\{\{[A-Z]|\sstyle="|\son\w+="/);
});

test('every module of the page is in its script once', (t) => {
  const text = script(), folder = `${root}bindings/inspect/report/page/`;
  t.assert.doesNotMatch(text, /^(import|export)\b/m);
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const last = readFileSync(folder + name, 'utf8').trim().split('\n').slice(-4).join('\n').replace(/^export /gm, '');
    t.assert.equal(text.split(last).length, 2, name);
  }
  const names = [...text.matchAll(/^(?:const|let|class|function) (\w+)/gm)].map(([, name]) => name);
  t.assert.deepEqual(names, [...new Set(names)], 'all names are in one scope');
});

test('names are text, whatever they are', async (t) => {
  const evil = '</script><!--<img src=x onerror=alert(1)>$&{{DATA}}\u2028"', tracks = new Tracks().wait(evil, evil, 0, 5, { where: evil }).hold(evil, evil, 5, 5).wake(evil, evil, 4, evil, 5);
  const text = await html(t, String(tracks), `${evil}.json`);
  t.assert.equal(text.split('</script>').length, 3);
  t.assert.doesNotMatch(text, /<img/);
  const { bars: [bar] } = dataOf(text);
  t.assert.deepEqual([bar.task, bar.object, bar.where], [evil, evil, evil]);
});

test('what was summarized is what the page has', async (t) => {
  const { bars, rows, from, to, facts, notes, moreRows } = dataOf(await html(t, readFileSync(`${root}tests/traces-report/handoff.json`, 'utf8')));
  t.assert.deepEqual([from, to, bars.length, moreRows, notes], [10, 500, 8, 0, []]);
  t.assert.deepEqual(facts.at(-1), '490 µs, 24 events, 5 waits of 3 tasks for 3 objects');
  t.assert.deepEqual(longestOf(bars, 4).map(({ from, to }) => `${from}-${to}`), ['90-412', '20-311', '30-80', '450-500']);
  t.assert.deepEqual(longestOf(bars, 1)[0], {
    hold: false, from: 90, to: 412, task: 'reader 2', object: 'Lock "db"', outcome: 'passed', where: '', row: -1, lane: 0,
    waker: { at: 411, end: 412.3, task: 'reader 1', text: 'reader 1: release Lock "db"' },
  });
  t.assert.deepEqual(rows[0], {
    object: 'Lock "db"', waits: 3, median: 291, most: 322, longest: 322, all: 663, queue: 2, holds: 3, held: 100, heldLongest: 300.5, otherwise: '1 timed out',
  });
});

test('a filter takes what has the text in its name, or the one whose name it is', (t) => {
  const names = ['Lock "db"', 'Lock "db" #2', 'reader 1', 'reader 12'], only = (/** @type {string} */ text) => [...namesWith(names, text) ?? ['all']];
  t.assert.deepEqual([only(' '), only('DB'), only('reader 1 '), only('Lock "db"'), only('x')], [['all'], names.slice(0, 2), ['reader 1'], ['Lock "db"'], []]);
});

test('colours and fonts are those of the demo page', (t) => {
  const style = readFileSync(`${root}bindings/inspect/report/page/style.css`, 'utf8'), colours = readFileSync(`${root}web/style/colours.css`, 'utf8');
  const [light, dark] = ['light', 'dark'].map((theme) => {
    const block = colours.match(new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`))?.[1] ?? '';
    return Object.fromEntries([...block.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, colour]) => [name, colour]));
  });
  const ours = [...style.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)];
  t.assert.equal(ours.length > 15, true);
  for (const [, name, ...both] of ours) t.assert.deepEqual(both, [light[name], dark[name]], name);
  const base = readFileSync(`${root}web/style/base.css`, 'utf8');
  for (const [font] of base.matchAll(/--(serif|sans|mono): .*;/g)) t.assert.equal(style.includes(font), true, font);
});

/** @param {string} text a bar each: task object from-to, in capitals what is held @returns {any[]} */
const bars = (text) => text.split(', ').map((bar) => {
  const [task, object, from, to] = bar.split(/[ -]/);
  return { task, object: object.toLowerCase(), hold: object !== object.toLowerCase(), from: Number(from), to: Number(to), row: -1, lane: 0 };
}).sort((a, b) => a.from - b.from || b.to - a.to);

/** @param {any[]} list @param {'task' | 'object'} by */
const laid = (list, by) => layOut(list, by).groups.map(({ name, lanes }) => `${name}: ${lanes.map((lane) => lane.map((bar) => `${bar.from}-${bar.to}`).join(' ')).join(' / ')}`);

const SOME = 'a l 0-10, a L 10-50, a m 15-20, a M 20-45, b l 5-50, b L 50-60, c l 7-30';

test('a row for each task: what it held lies above what it waited for meanwhile', (t) => {
  const list = bars(SOME);
  t.assert.deepEqual(laid(list, 'task'), ['a: 0-10 10-50 / 15-20 20-45', 'b: 5-50 50-60', 'c: 7-30']);
  t.assert.deepEqual(list.map(({ row, lane }) => `${row}.${lane}`), ['0.0', '1.0', '2.0', '0.0', '0.1', '0.1', '1.0']);
});

test('a row for each object: those who held it lie above those who waited', (t) => {
  t.assert.deepEqual(laid(bars(`${SOME}, d l 70-80`), 'object'), ['l: 10-50 50-60 / 0-10 70-80 / 5-50 / 7-30', 'm: 20-45 / 15-20']);
});

test('very many at a time end in the last lane', (t) => {
  const { groups: [{ lanes }], height } = layOut(bars(Array.from({ length: 100 }, (_, i) => `a l ${i}-200`).join(', ')), 'task');
  t.assert.deepEqual([lanes.length, lanes.at(-1)?.length], [40, 61]);
  t.assert.equal(height < 1000, true);
});

test('bars touch that are a rounding error apart', (t) => {
  t.assert.deepEqual(laid(bars('a l 0-10.001, a L 10-20'), 'task'), ['a: 0-10.001 10-20']);
});

test('the first bar that ends after a time', (t) => {
  const lane = bars('a l 0-10, a l 10-20, a l 30-40');
  t.assert.deepEqual([-1, 10, 10.5, 25, 40, 41].map((time) => firstAfter(lane, time)), [0, 0, 1, 2, 2, 3]);
});

test('a release is shown at what its task held of the object then', (t) => {
  const list = bars('a L 0-10, a L 20-30, b L 12-15, a M 0-21, c l 5-31'), of = releases(list);
  const released = (/** @type {string} */ task, /** @type {number} */ at) => of({ ...list.at(-1), object: 'l', waker: { at, end: at, task, text: '' } });
  t.assert.deepEqual([released('a', 9.9)?.to, released('a', 12)?.to, released('a', 29)?.to, released('a', 99)?.to, released('b', 3)?.to], [10, 10, 30, 30, 15]);
  t.assert.equal(released('c', 3), undefined);
  t.assert.equal(of(list[0]), undefined);
});

test('zooming keeps what is under the pointer, and nothing leaves the bounds', (t) => {
  const bounds = { from: 0, to: 1000 };
  t.assert.deepEqual(zoomed(bounds, 250, 0.5, bounds), { from: 125, to: 625 });
  t.assert.deepEqual(zoomed({ from: 125, to: 625 }, 250, 2, bounds), bounds);
  t.assert.deepEqual(zoomed({ from: 900, to: 1000 }, 1000, 4, bounds), { from: 600, to: 1000 });
  t.assert.deepEqual(zoomed({ from: 900, to: 1000 }, 950, 1e9, bounds), bounds);
  t.assert.equal(zoomed(bounds, 250, 1e-30, bounds).to - 250 > 0.01, true);
  const { from } = zoomed({ from: 500, to: 500.05 }, 500.04, 0.5, bounds);
  t.assert.equal(Math.abs(from - 500) < 1e-9, true, 'at the nearest it stays where it is');
  t.assert.deepEqual(moved({ from: 100, to: 200 }, -300, bounds), { from: 0, to: 100 });
  t.assert.deepEqual(moved({ from: 100, to: 200 }, 50, bounds), { from: 150, to: 250 });
  t.assert.deepEqual(moved({ from: 100, to: 200 }, 5000, bounds), { from: 900, to: 1000 });
  t.assert.deepEqual(around(100, 200, bounds), { from: 40, to: 260 });
  t.assert.deepEqual(around(0, 1000, bounds), bounds);
  const window = { from: 100, to: 200 };
  t.assert.equal(showing(window, 150, 160, bounds), window);
  t.assert.equal(showing(window, 0, 1000, bounds), window);
  t.assert.deepEqual(showing(window, 500, 520, bounds), { from: 460, to: 560 });
  t.assert.deepEqual(showing(window, 500, 900, bounds), { from: 500, to: 600 });
});

test('the ruler has round times', (t) => {
  const ruler = (/** @type {number} */ from, /** @type {number} */ to, most = 5) => {
    const { step, times } = ticks({ from, to }, most);
    return times.map((time) => tickText(time, step));
  };
  t.assert.deepEqual(ruler(0, 1000), ['0', '200 µs', '400 µs', '600 µs', '800 µs', '1.0 ms']);
  t.assert.deepEqual(ruler(3_000_100, 3_000_900, 4), ['3.0002 s', '3.0004 s', '3.0006 s', '3.0008 s']);
  t.assert.deepEqual(ruler(10, 10.05, 2), ['10.00 µs', '10.05 µs']);
});

test('how many waited at most in each part of the time', (t) => {
  t.assert.deepEqual(crowds(bars('a l 0-50, b l 20-30, c L 0-100, d l 90-100'), { from: 0, to: 100 }, 10), [1, 1, 2, 2, 1, 1, 0, 0, 0, 1]);
});

test('a bar is told in a sentence', (t) => {
  const [bar] = bars('a l 0-50');
  t.assert.equal(sentence({ ...bar, outcome: 'passed' }), 'a waited for l for 50.0 µs');
  t.assert.equal(sentence({ ...bar, outcome: 'timed out' }), 'a waited for l for 50.0 µs and gave up when its time was over');
  t.assert.equal(sentence({ ...bar, outcome: 'pending', hold: true }), 'a held l for 50.0 µs and still did when the trace ended');
  t.assert.equal(sentence({ ...bar, outcome: 'odd' }), 'a waited for l for 50.0 µs and it ended: odd');
  t.assert.deepEqual(particulars({ ...bar, where: 'app.js:1:2', waker: { at: 49, end: 50.5, task: 'b', text: 'b: release l' } }), [
    ['since', '0 µs'], ['until', '50 µs'], ['where', 'app.js:1:2'], ['woken by', 'b: release l, at 49 µs; ran 1.50 µs later'],
  ]);
  t.assert.deepEqual(particulars({ ...bar, where: '' }), [['since', '0 µs'], ['until', '50 µs']]);
});
