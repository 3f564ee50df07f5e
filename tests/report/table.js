// The report as text.
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { summarize } from '../../bindings/inspect/report/summarize.js';
import { print, table } from '../../bindings/inspect/report/table.js';
import { group, moment, plain, time } from '../../bindings/inspect/report/text.js';
import { file } from './folder.js';
import { Tracks } from './traces.js';

const traces = fileURLToPath(new URL('../traces-report/', import.meta.url));

test('three tasks and a lock, as they are told', async (t) => {
  t.assert.equal(print(await summarize(`${traces}handoff.json`), 'handoff.json'), readFileSync(`${traces}handoff.txt`, 'utf8'));
});

test('durations have three digits, points in time as many as there are microseconds', (t) => {
  const shown = /** @type {[number, string][]} */ ([
    [0, '0 s'], [0.0004, '0.400 ns'], [0.25, '250 ns'], [0.9996, '1.00 µs'], [1.5, '1.50 µs'], [99.96, '100 µs'], [999.4, '999 µs'], [999.6, '1.00 ms'],
    [12345, '12.3 ms'], [2.5e6, '2.50 s'], [59.99e6, '1.00 min'], [90e6, '1.50 min'], [7.2e9, '120 min'], [7.2e12, '120,000 min'],
  ]);
  for (const [us, text] of shown) t.assert.equal(time(us), text);
  t.assert.deepEqual([0, 412.3, 12345.6789, 3378713.4].map(moment), ['0 µs', '412.3 µs', '12.346 ms', '3.378713 s']);
  t.assert.deepEqual([0, 999, 1000, 1234567].map(group), ['0', '999', '1,000', '1,234,567']);
});

test('a terminal obeys nothing that stands in a name', async (t) => {
  t.assert.equal(plain('a\x1b[2J\nb\u202e\u009bc\u2028 höhe ⏳'), 'a\\u001b[2J\\u000ab\\u202e\\u009bc\\u2028 höhe ⏳');
  const evil = 'x\x1b]0;y\x07\r\n', tracks = new Tracks().wait(evil, `Lock "${evil}"`, 0, 5, { where: evil, outcome: evil }).wake(evil, evil, 4, evil, 5, evil);
  t.assert.doesNotMatch(print(await summarize(file(t, String(tracks))), evil), /[^\n\P{Cc}]/u);
});

test('a table is as wide as the terminal, if its texts can be shortened so far', (t) => {
  const columns = [{ title: 'n', right: true }, { title: 'name', shrinks: true }, { title: 'where', shrinks: true }];
  const rows = [['1', 'a name of some length', 'app.js:1:2'], ['1,000', '⏳', 'x']];
  t.assert.deepEqual(table(columns, rows, 100), [
    '    n  name                   where', '    1  a name of some length  app.js:1:2', '1,000  ⏳                      x',
  ]);
  t.assert.deepEqual(table(columns, rows, 30), [
    '    n  name         where', '    1  a name of …  app.js:1:2', '1,000  ⏳            x',
  ]);
  t.assert.deepEqual(table(columns, rows, 3), ['    n  name      where', '    1  a name …  app.js:…', '1,000  ⏳         x']);
});

test('wide and combining characters take the cells that they take', (t) => {
  const columns = [{ title: 'a', shrinks: true }, { title: 'b' }];
  t.assert.deepEqual(table(columns, [['漢字漢字漢字', '|'], ['e\u0301e\u0301', '|'], ['👩‍🚀', '|']], 12), [
    'a          b', '漢字漢字…  |', 'e\u0301e\u0301         |', '👩‍🚀       |',
  ]);
});

test('more objects and waits than there is room for are counted', async (t) => {
  const tracks = new Tracks();
  for (let i = 0; i < 25; i++) tracks.wait('a', `Lock "${i}"`, i * 10, 9);
  const text = print(await summarize(file(t, String(tracks))), 'trace.json');
  t.assert.match(text, /\nLock "4" .*\nand 5 more\n\nThe longest waits\n/);
  t.assert.match(text, /\nand 15 more\n$/);
  for (let i = 0; i < 100; i++) tracks.wait('a', 'Lock "0"', i, 1);
  t.assert.match(print(await summarize(file(t, String(tracks))), 'trace.json'), /\nand 115 more\n$/);
});

test('without a wait, and with something to note', async (t) => {
  t.assert.equal(print(await summarize(file(t, String(new Tracks().hold('a', 'Lock', 0, 5)).slice(0, -4))), 'trace.json').replace(/started.*\n.*\n/, ''), [
    'trace.json', '5.00 µs, 6 events, 0 waits of 1 task for 1 object', '! The file is cut off in line 7: 6 events were read before that.', '',
    'Waits by object', 'object  waits  median  95% within  longest  all  queue  did not pass', 'Lock        0', '', 'Nobody waited.', '',
  ].join('\n'));
});
