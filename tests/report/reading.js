// Traces that are whole, and what is left of others.
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { join } from 'node:path';
import { summarize } from '../../bindings/inspect/report/summarize.js';
import { Trace } from '../../bindings/inspect/report/read.js';
import { file, folder } from './folder.js';
import { HEAD, Tracks, written } from './traces.js';

const three = () => new Tracks().wait('a', 'Lock', 10, 20).wait('b', 'Lock', 15, 30).wait('a', 'Lock', 50, 5);
const LINES = three().events.length + 2;

/** What a reader learns. @param {import('node:test').TestContext} t @param {string | Buffer} text */
const learnt = (t, text) => learntFrom(file(t, text));

/** @param {string} path */
async function learntFrom(path) {
  const { events, rows, notes } = await summarize(path);
  return { events, waits: rows.reduce((sum, { waits }) => sum + waits.count, 0), notes };
}

/** Why it can't be read. @param {string} path */
const reason = async (path) => summarize(path).then(() => 'it was read', (error) => (error.constructor.name === 'Unreadable' ? error.message : error));

const whole = { events: three().events.length, waits: 3, notes: [] };

test('one event a line', async (t) => {
  t.assert.deepEqual(await learnt(t, String(three())), whole);
});

test('other ways to write the same: line ends of Windows, a byte order mark, blank lines, nothing at the end', async (t) => {
  const text = String(three());
  for (const same of [text.replaceAll('\n', '\r\n'), `\ufeff${text}`, `\n\n${text.replaceAll('\n', '\n\n')}`, text.trimEnd()]) {
    t.assert.deepEqual(await learnt(t, same), whole);
  }
});

test('JSON that is written in one line, or indented', async (t) => {
  const parsed = JSON.parse(String(three()));
  for (const space of [0, 2, '\t']) t.assert.deepEqual(await learnt(t, JSON.stringify(parsed, null, space)), whole);
});

test('the first event in the line of the head, the end in that of the last, and the rest behind it', async (t) => {
  const { otherData } = HEAD, events = three().events.map((event) => JSON.stringify(event)).join(',\n');
  t.assert.deepEqual(await learnt(t, `{"otherData":${JSON.stringify(otherData)},"traceEvents":[${events}]}`), whole);
  t.assert.deepEqual(await learnt(t, `{"traceEvents":[\n${events}\n],\n"otherData":${JSON.stringify(otherData)}}`), whole);
  t.assert.deepEqual(await learnt(t, `{"traceEvents":[\n${events}],"otherData":${JSON.stringify(otherData)}}`), whole);
});

test('names that look like the end of something', async (t) => {
  const odd = 'a "]}\\" {"traceEvents":[', tracks = new Tracks().wait(odd, `Lock "${odd}"`, 1, 2);
  for (const text of [String(tracks), JSON.stringify(JSON.parse(String(tracks)))]) {
    const { longest: [{ task, object }] } = await summarize(file(t, text));
    t.assert.deepEqual([task, object], [odd, `Lock "${odd}"`]);
  }
});

test('characters across the pieces in which a file is read', async (t) => {
  const tracks = new Tracks();
  for (let i = 0; i < 5000; i++) tracks.wait('⏳'.repeat(300), 'Lock', i, 1);
  const { slices, events } = await summarize(file(t, String(tracks)));
  t.assert.equal(events, tracks.events.length);
  t.assert.deepEqual(new Set(slices.map(({ task }) => task)), new Set(['⏳'.repeat(300)]));
});

test('a file that is cut off is read up to there, wherever that is', async (t) => {
  const text = String(three());
  const cut = (/** @type {number} */ line, /** @type {number} */ events) => [`The file is cut off in line ${line}: ${events} events were read before that.`];
  t.assert.deepEqual(await learnt(t, text.slice(0, text.lastIndexOf('"dur"'))), { events: whole.events - 1, waits: 2, notes: cut(LINES - 1, whole.events - 1) });
  t.assert.deepEqual(await learnt(t, text.slice(0, text.lastIndexOf('\n]}'))), { ...whole, notes: cut(LINES - 1, whole.events) });
  t.assert.deepEqual(await learnt(t, text.slice(0, text.lastIndexOf(']}'))), { ...whole, notes: cut(LINES - 1, whole.events) });
  const path = file(t, text), ends = [...text.matchAll(/\}(?=,?\n)/g)].map(({ index }) => index + 1);
  for (let end = text.indexOf('[') + 1; end <= text.lastIndexOf(']}'); end++) {
    writeFileSync(path, text.slice(0, end));
    const { events, notes } = await learntFrom(path), line = text.slice(0, end).trimEnd().split('\n').length;
    const full = ends.filter((each) => each <= end).length, were = full === 1 ? '1 event was' : `${full} events were`;
    t.assert.deepEqual([events, notes], [full, [`The file is cut off in line ${line}: ${were} read before that.`]]);
  }
});

test('one that is cut off before the first event, or written in one line', async (t) => {
  t.assert.equal(await reason(file(t, String(three()).slice(0, 60))), 'it is cut off in line 1, before the first event');
  const line = JSON.stringify(JSON.parse(String(three())));
  t.assert.deepEqual(await learnt(t, line.slice(0, -30)), {
    events: whole.events - 1, waits: 2, notes: [`The file is cut off in line 1: ${whole.events - 1} events were read before that.`],
  });
});

test('lines that are no event are counted, and left out', async (t) => {
  const text = String(three()).split('\n');
  text.splice(4, 0, '{"ph":"X","ts":', 'what is this');
  t.assert.deepEqual(await learnt(t, text.join('\n')), { ...whole, notes: ['2 events could not be read. The first is line 5.'] });
});

test('a line that never ends is left out, and not kept in memory', async (t) => {
  const lines = String(three()).split('\n');
  lines.splice(4, 0, `{"name":"${'x'.repeat(17 * 2 ** 20)}"},`);
  t.assert.deepEqual(await learnt(t, lines.join('\n')), { ...whole, notes: ['1 event could not be read. It is line 5.'] });
});

test('waits without a time, a task or an object are left out', async (t) => {
  const tracks = three(), { length } = tracks.events, wait = tracks.events[length - 1];
  for (const odd of [{ ts: null }, { dur: -1 }, { args: undefined }, { args: { task: 'a' } }, { args: { object: 'Lock' } }]) tracks.events.push({ ...wait, ...odd });
  t.assert.deepEqual(await learnt(t, String(tracks)), {
    events: length + 5, waits: 3, notes: ['5 waits or holds had no time, no task or no object, and are left out.'],
  });
});

test('events that were lost are told', async (t) => {
  const head = { ...HEAD, otherData: { ...HEAD.otherData, lost: 12345 } };
  t.assert.deepEqual((await learnt(t, written(three().events, head))).notes, ['12,345 events were lost before these: the trace had room for no more.']);
});

test('a list without a head is read', async (t) => {
  const note = 'The file is a list of events without a head: whether events were lost is not known.';
  const { events } = three();
  for (const text of [JSON.stringify(events), JSON.stringify(events, null, 1), `[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]`]) {
    t.assert.deepEqual(await learnt(t, text), { ...whole, notes: [note] });
  }
});

test('a trace in which nobody waited', async (t) => {
  t.assert.deepEqual(await learnt(t, written([])), { events: 0, waits: 0, notes: [] });
});

test('what is no trace of ours says what it is', async (t) => {
  const foreign = written([{ ph: 'X', ts: 1, dur: 2, name: 'v8.compile', cat: 'v8' }, { ph: 'M', name: 'thread_name' }], { displayTimeUnit: 'ms', otherData: { version: '2' } });
  const none = 'it is a trace of another tool: 2 events were read, and none is a wait or a hold of waitline\'s';
  for (const [text, why] of /** @type {[string | Buffer, string][]} */ ([
    ['', 'it is empty'],
    [foreign, none], [JSON.stringify(JSON.parse(foreign).traceEvents), none],
    ['{"a": 1}', 'it is JSON, but no trace: there is no list "traceEvents" in it'],
    ['\ufeff12', 'it is JSON, but no trace: there is no list "traceEvents" in it'],
    ['[]', 'it is a trace of another tool: 0 events were read, and none is a wait or a hold of waitline\'s'],
    ['hello, \x1b[31mworld\n', 'it is no JSON: it begins with "hello, \\\\u001b[31mworld"'],
    [Buffer.from([0x1f, 0x8b, 8, 0, 0xff]), 'it is no JSON: it begins with "\\\\u001f\ufffd\\\\u0008\\\\u0000\ufffd"'],
  ])) t.assert.equal(await reason(file(t, text)), why);
  const cwd = folder(t);
  t.assert.equal(await reason(cwd), 'it is a directory');
  t.assert.equal(await reason(join(cwd, 'none')), 'there is no such file');
  t.assert.equal(await reason('/dev/null'), 'it is no regular file');
});

test('a trace is read again and again, by a word in its lines', async (t) => {
  const path = file(t, String(three().wake('b', 'Lock', 29, 'a', 30)));
  const trace = await Trace.open(path), seen = /** @type {string[]} */ ([]);
  for (const word of [undefined, '"wake"']) await trace.read(({ ph }) => void seen.push(ph), word);
  t.assert.deepEqual(seen.join(''), 'MMMXMXXXsfXsf');
});
