// Numbers, the longest waits, and who ended them.
import { test } from 'node:test';
import { Durations } from '../../bindings/inspect/report/durations.js';
import { summarize } from '../../bindings/inspect/report/summarize.js';
import { facts } from '../../bindings/inspect/report/table.js';
import { file } from './folder.js';
import { Tracks, written } from './traces.js';

test('a quantile is the duration of that rank', (t) => {
  const durations = new Durations(), of = () => [0.5, 0.95, 1].map((part) => durations.quantile(part));
  t.assert.deepEqual([durations.count, durations.sum, durations.max, ...of()], [0, 0, 0, 0, 0, 0]);
  durations.add(7);
  t.assert.deepEqual(of(), [7, 7, 7]);
  for (let i = 1; i <= 99; i++) durations.add((i * 37) % 100 < 50 ? i : 1000 - i);
  durations.add(0);
  const sorted = [7, 0, ...Array.from({ length: 99 }, (_, i) => ((i + 1) * 37) % 100 < 50 ? i + 1 : 999 - i)].sort((a, b) => a - b);
  t.assert.deepEqual(of(), [sorted[50], sorted[95], sorted[100]]);
  t.assert.deepEqual([durations.count, durations.max], [101, sorted[100]]);
});

test('of very many it is off by half a percent at most', (t) => {
  const durations = new Durations(), all = [];
  for (let i = 0; i < 50_000; i++) all.push(1.5 ** ((i * 7919) % 50) * (1 + (i % 97) / 97));
  for (const duration of [...all, 0]) durations.add(duration);
  const sorted = Float64Array.from([...all, 0]).sort();
  for (const part of [1e-9, 0.01, 0.25, 0.5, 0.95, 0.999, 1]) {
    const exact = sorted[Math.ceil(part * sorted.length) - 1], told = durations.quantile(part);
    t.assert.equal(Math.abs(told - exact) <= exact * 0.00505, true, `${part}: ${told}, not ${exact}`);
  }
  t.assert.deepEqual([durations.count, durations.max], [50_001, sorted[50_000]]);
});

test('objects are told apart by id, and those for which most was waited come first', async (t) => {
  const tracks = new Tracks().wait('a', 'Lock', 0, 5, { id: 1 }).wait('a', 'Lock', 10, 7, { id: 2 }).wait('b', 'Event', 0, 6, { id: 3 })
    .hold('a', 'Lock', 5, 3, { id: 1 }).queue('Lock', 10, 4, 2).queue('Lock', 11, 3, 2).wait('b', 'Lock', 20, 1, { id: 2, outcome: 'aborted' });
  const { rows, label } = await summarize(file(t, String(tracks)));
  t.assert.deepEqual(rows.map(({ object, id, waits, holds, queue, outcomes }) => [label(object, id), waits.count, waits.sum, holds.max, queue, { ...outcomes }]), [
    ['Lock #2', 2, 8, 0, 4, { passed: 1, aborted: 1 }], ['Event', 1, 6, 0, 0, { passed: 1 }], ['Lock #1', 1, 5, 3, 0, { passed: 1 }],
  ]);
});

test('no more are kept than was said: the longest, in order of time, and objects beyond are one', async (t) => {
  const tracks = new Tracks();
  for (let i = 0; i < 100; i++) tracks.wait(`task ${i}`, 'Lock', i * 10, (i * 37) % 100, { id: i % 7 });
  const summary = await summarize(file(t, String(tracks)), { slices: 8, waits: 2, objects: 3 }), { slices, leftOut, longest, rows, notes } = summary;
  t.assert.equal(facts(summary, '').at(-1), '1.06 ms, 202 events, 100 waits for 4 objects');
  t.assert.deepEqual(longest.map(({ dur }) => dur), [99, 98]);
  t.assert.deepEqual(slices.map(({ dur }) => dur).sort(), [92, 93, 94, 95, 96, 97, 98, 99]);
  t.assert.deepEqual(slices.map(({ ts }) => ts), slices.map(({ ts }) => ts).sort((a, b) => a - b));
  t.assert.equal(leftOut, 92);
  t.assert.deepEqual(notes, ['The timeline shows the 8 longest waits and holds; 92 shorter ones are left out there, and counted below.']);
  t.assert.deepEqual(rows.map(({ object, waits }) => [object, waits.count]).sort(), [['(other objects)', 56], ['Lock', 14], ['Lock', 15], ['Lock', 15]]);
});

test('the longest waits are there, also if all that is longer is a hold', async (t) => {
  const tracks = new Tracks().wait('a', 'Lock', 0, 1).hold('a', 'Lock', 1, 50).hold('b', 'Lock', 60, 70);
  const { slices, longest } = await summarize(file(t, String(tracks)), { slices: 1 });
  t.assert.deepEqual([slices.map(({ dur }) => dur), longest.map(({ dur }) => dur)], [[1, 70], [1]]);
});

/** Who ended which wait, in order of time. @param {import('node:test').TestContext} t @param {string} text */
async function endings(t, text) {
  const { slices } = await summarize(file(t, text));
  return slices.filter(({ kind }) => kind === 'wait').map(({ task, ts, waker }) => [task, ts, waker && `${waker.task}: ${waker.what} at ${waker.ts}`]);
}

test('a flow leads from a release to the wait that ended with it', async (t) => {
  const tracks = new Tracks().hold('a', 'Lock', 0, 10).wait('b', 'Lock', 1, 9.5).wait('c', 'Lock', 2, 20).wait('b', 'Event', 12, 3, { outcome: 'timed out' })
    .wait('b', 'Lock', 20, 5).wake('a', 'Lock', 10, 'b', 10.7).wake('b', 'Lock', 21.5, 'c', 22).wake('c', 'Lock', 24.5, 'b', 25.1, 'notify');
  const told = [
    ['b', 1, 'a: release Lock at 10.2'], ['c', 2, 'b: release Lock at 21.7'], ['b', 12, undefined], ['b', 20, 'c: notify Lock at 24.7'],
  ];
  t.assert.deepEqual(await endings(t, String(tracks)), told);
  t.assert.deepEqual(await endings(t, written(tracks.events.toReversed())), told, 'in whatever order they are written');
});

test('a flow that no wait ended with, or none that is kept, tells nothing', async (t) => {
  const tracks = new Tracks().wait('b', 'Lock', 1, 9).wait('c', 'Lock', 1, 8).wake('a', 'Lock', 15, 'b', 16);
  tracks.events.push({ ph: 's', id: 99, pid: 1, tid: 1, ts: 9, cat: 'wake' }, { ph: 'f', id: 98, pid: 1, tid: tracks.tid('c'), ts: 9, cat: 'wake' });
  t.assert.deepEqual(await endings(t, String(tracks)), [['b', 1, undefined], ['c', 1, undefined]]);
});

test('of two that arrive the first ended it, and of releases within each other it is the inner', async (t) => {
  const tracks = new Tracks().wait('b', 'Lock', 1, 9).wake('a', 'Lock', 9.7, 'b', 14).wake('c', 'Lock', 9.5, 'b', 10.1);
  tracks.events.push({ ph: 'X', cat: 'wake', name: 'close Lock', pid: 1, tid: tracks.tid('c'), ts: 9, dur: 2, args: { task: 'c' } });
  t.assert.deepEqual(await endings(t, String(tracks)), [['b', 1, 'c: release Lock at 9.7']]);
  t.assert.deepEqual(await endings(t, written(tracks.events.toReversed())), [['b', 1, 'c: release Lock at 9.7']]);
});

test('a release of which only the flow is there is told as far as it is known', async (t) => {
  const tracks = new Tracks().wait('b', 'Lock', 1, 9).wake('a', 'Lock', 9.5, 'b', 10);
  t.assert.deepEqual(await endings(t, written(tracks.events.filter(({ ph, cat }) => ph !== 'X' || cat !== 'wake'))), [['b', 1, ':  at 9.7']]);
});
