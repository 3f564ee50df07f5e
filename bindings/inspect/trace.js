/**
 * What happened, as a file of Chrome's Trace Event format: a track for each task and each object, and an arrow from what
 * woke somebody to where that went on. It opens in Perfetto, in chrome://tracing and with `npx waitline report`.
 */
import { bad, integer } from '../arguments.js';
import { coded } from '../errors.js';
import { lanes } from './lanes.js';
import { active, time } from './ledger.js';
import { capture } from './places.js';
import { listen } from './probes.js';
import './threads.js';
import { Ring } from './ring.js';

/** @typedef {import('./ledger.js').Wait} Wait */
/** @typedef {import('./ledger.js').Hold} Hold */
/** @typedef {import('./ledger.js').Cause} Cause */
/** @typedef {import('./ledger.js').Card} Card */
/** @typedef {import('./tasks.js').Task} Task */

/** Of the file, told in it. */
const VERSION = '1';

/** Microseconds that what woke somebody is shown for: it took less. */
const INSTANT = 0.1;

/** A nanosecond: what begins and ends at the same one is on no track. */
const LEAST = 0.001;

const TASKS = 1, OBJECTS = 2;

/** @typedef {{ start: number, end: number, pid: number, key: unknown, track: string, cat: string, name: string, args: object }} Slice */

/** @type {{ ring: Ring, begun: number, started: string, end: () => void, places: boolean } | undefined} */
let running;

const isWait = (/** @type {Wait | Hold | Cause} */ of) => 'outcome' in of;

const nameOf = (/** @type {Task | undefined} */ task) => task?.name ?? '(no task)';

/** To the nanosecond. */
const us = (/** @type {number} */ value) => Math.round(value * 1000) / 1000;

class Writer {
  /** @type {Slice[]} */
  slices = [];

  /** Where each wait and each cause is shown. @type {Map<Wait | Cause, Slice>} */
  shown = new Map();

  /** @param {number} begun @param {number} now */
  constructor(begun, now) {
    this.begun = begun;
    this.now = now;
  }

  /** Microseconds since the beginning. @param {number} ms */
  at(ms) {
    return Math.max(0, (ms - this.begun) * 1000);
  }

  /** @param {Wait | Hold | Cause} of @param {string} cat @param {string} name @param {number} start @param {number} end @param {object} more */
  slice({ object, task }, cat, name, start, end, more) {
    const args = { task: nameOf(task), object: String(object), id: object.number, ...more };
    const slice = { start, end: Math.max(end, start + LEAST), pid: TASKS, key: task?.named ? task : args.task, track: args.task, cat, name, args };
    this.slices.push(slice);
    return slice;
  }

  /** @param {Wait | Hold | Cause} of */
  add(of) {
    const { object, task } = of;
    if ('operation' in of && !isWait(of)) {
      const cause = /** @type {Cause} */ (of), start = this.at(cause.time);
      this.shown.set(cause, this.slice(cause, 'wake', `${cause.operation} ${object}`, start, start + INSTANT, {}));
      return;
    }
    const lasting = /** @type {Wait | Hold} */ (of), pending = Number.isNaN(lasting.until);
    const start = this.at(lasting.since), end = this.at(pending ? this.now : lasting.until);
    const where = lasting.place && String(lasting.place);
    if (isWait(of)) {
      const wait = /** @type {Wait} */ (of), { outcome, operation } = wait;
      this.shown.set(wait, this.slice(wait, 'wait', `wait ${wait.home}`, start, end, { outcome, operation, where, object: String(wait.home), id: wait.home.number }));
      return;
    }
    this.slice(of, 'hold', `hold ${object}`, start, end, { where, ...pending && { pending } });
    this.slices.push({
      start, end: Math.max(end, start + LEAST), pid: OBJECTS, key: object, track: String(object), cat: 'held', name: nameOf(task),
      args: { task: nameOf(task), object: String(object), id: object.number },
    });
  }

  /** How many wait, at each time at which that changes. */
  * counters() {
    const changes = [...this.shown.values()].filter(({ cat }) => cat === 'wait').flatMap(({ start, end, args }) => {
      const { object, id } = /** @type {any} */ (args), name = `${object} #${id} waiting`;
      return [{ ts: start, name, by: 1 }, { ts: end, name, by: -1 }];
    }).sort((a, b) => a.ts - b.ts);
    const counts = /** @type {Map<string, number>} */ (new Map());
    for (const { ts, name, by } of changes) {
      const waiting = (counts.get(name) ?? 0) + by;
      counts.set(name, waiting);
      yield { ph: 'C', pid: OBJECTS, tid: 0, ts: us(ts), name, args: { waiting } };
    }
  }

  /** Each event. */
  * events() {
    const tracks = /** @type {Map<unknown, Slice[]>} */ (new Map()), tids = /** @type {Map<Slice, number>} */ (new Map());
    for (const slice of this.slices) {
      const { key } = slice, all = tracks.get(key);
      if (all) all.push(slice);
      else tracks.set(key, [slice]);
    }
    for (const [pid, name] of [[TASKS, 'tasks'], [OBJECTS, 'objects']]) {
      yield { ph: 'M', pid, tid: 0, name: 'process_name', args: { name } };
    }
    let last = 0;
    for (const slices of tracks.values()) {
      const lane = lanes(slices), first = last + 1, [{ pid, track }] = slices;
      for (const slice of slices) {
        const tid = first + /** @type {number} */ (lane.get(slice));
        tids.set(slice, tid);
        while (last < tid) yield { ph: 'M', pid, tid: ++last, name: 'thread_name', args: { name: track } };
      }
    }
    for (const slice of this.slices) {
      const { start, end, pid, cat, name, args } = slice;
      yield { ph: 'X', pid, tid: tids.get(slice), ts: us(start), dur: us(end - start), cat, name, args };
    }
    let flow = 0;
    for (const [of, slice] of this.shown) {
      const { cause } = /** @type {Wait} */ (of), from = cause && this.shown.get(cause);
      if (from === undefined) continue;
      const event = { cat: 'wake', name: 'wake', id: ++flow, pid: TASKS };
      yield { ph: 's', ...event, tid: tids.get(from), ts: us(from.start + INSTANT / 2) };
      // Inside its last nanosecond: at its end it is over.
      yield { ph: 'f', bp: 'e', ...event, tid: tids.get(slice), ts: us(Math.max(slice.start, slice.end - LEAST)) };
    }
    yield* this.counters();
  }
}

/**
 * Begins a trace. Throws Error ERR_TRACE if one is running.
 * @param {{ capacity?: number, places?: boolean }} [options] `capacity` is how many waits, holds and wakes are kept, the
 *   last ones: 100,000 if nothing is said, some 20 MB. `places`: whether it has where each began; if nothing is said, not.
 */
function start({ capacity = 100_000, places = false } = {}) {
  if (running !== undefined) throw coded(new Error('a trace is running: stop() it first'), 'ERR_TRACE');
  if (typeof places !== 'boolean') throw bad('places', 'a boolean', places);
  const ring = new Ring(integer('capacity', capacity, 1));
  if (places) capture(true);
  const end = listen({ waited: (wait) => ring.wait(wait), held: (hold) => ring.hold(hold), causes: (cause) => ring.cause(cause) });
  running = { ring, begun: time(), started: new Date().toISOString(), end, places };
}

/**
 * Ends the trace and gives it as the text of a JSON file, an event a line. What waits or is held still is in it as pending.
 * Its `otherData` has how many had to make `lost`: room for later ones. Throws Error ERR_TRACE if none is running.
 * @returns {string}
 */
function stop() {
  if (running === undefined) throw coded(new Error('no trace is running'), 'ERR_TRACE');
  const { ring, begun, started, end, places } = running, writer = new Writer(begun, time());
  const pending = active().flatMap((card) => [...card.waits.values(), ...card.blocking, ...card.holders]);
  running = undefined;
  end();
  if (places) capture(false);
  for (const of of [...ring.all(), ...pending]) writer.add(of);
  const lines = [];
  for (const event of writer.events()) lines.push(JSON.stringify(event));
  const otherData = { waitline: VERSION, started, lost: ring.lost, events: lines.length };
  return `{"displayTimeUnit":"ms","otherData":${JSON.stringify(otherData)},"traceEvents":[\n${lines.join(',\n')}\n]}\n`;
}

export const trace = { start, stop };
