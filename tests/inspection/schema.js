// What Chrome's Trace Event format says of the events that a trace has; Perfetto drops what is not so.
import assert from 'node:assert/strict';

const isTime = (/** @type {unknown} */ value) => typeof value === 'number' && value >= 0 && Number.isFinite(value);

/** By phase: what each of its events must have. @type {Record<string, Record<string, (value: any) => boolean>>} */
const PHASES = {
  M: { name: (name) => ['process_name', 'thread_name'].includes(name), args: ({ name }) => typeof name === 'string' && name !== '' },
  X: { ts: isTime, dur: (dur) => isTime(dur) && dur > 0, name: (name) => typeof name === 'string', cat: (cat) => typeof cat === 'string', args: (args) => typeof args === 'object' },
  C: { ts: isTime, name: (name) => typeof name === 'string', args: ({ waiting }) => Number.isInteger(waiting) && waiting >= 0 },
  s: { ts: isTime, id: Number.isInteger, cat: (cat) => cat === 'wake', name: (name) => name === 'wake' },
  f: { ts: isTime, id: Number.isInteger, cat: (cat) => cat === 'wake', name: (name) => name === 'wake', bp: (bp) => bp === 'e' },
};

/** @param {any} file */
export function assertTrace(file) {
  assert.equal(file.displayTimeUnit, 'ms');
  assert.ok(Array.isArray(file.traceEvents));
  for (const event of file.traceEvents) {
    const rules = PHASES[event.ph];
    assert.ok(rules, `phase ${event.ph}`);
    for (const key of ['pid', 'tid']) assert.ok(Number.isInteger(event[key]) && event[key] >= 0, `${key} of ${JSON.stringify(event)}`);
    for (const [key, holds] of Object.entries(rules)) assert.ok(holds(event[key]), `${key} of ${JSON.stringify(event)}`);
  }
  const slices = file.traceEvents.filter((/** @type {any} */ { ph }) => ph === 'X');
  const named = new Set(file.traceEvents.filter((/** @type {any} */ { ph }) => ph === 'M').map((/** @type {any} */ { pid, tid }) => `${pid} ${tid}`));
  const byTrack = Map.groupBy ? Map.groupBy(slices, (/** @type {any} */ { tid }) => tid) : new Map();
  for (const { pid, tid } of slices) assert.ok(named.has(`${pid} ${tid}`), 'each track has a name');
  for (const track of byTrack.values()) {
    for (const a of track) for (const b of track) assert.ok(!(a.ts < b.ts && b.ts < a.ts + a.dur && a.ts + a.dur < b.ts + b.dur), 'slices of a track nest');
  }
  const flows = file.traceEvents.filter((/** @type {any} */ { ph }) => ph === 's' || ph === 'f');
  for (const { id, ph } of flows) assert.equal(flows.filter((/** @type {any} */ other) => other.id === id && other.ph !== ph).length, 1, 'an arrow has two ends');
}
