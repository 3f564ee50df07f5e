// What a trace tells: for every object how long was waited for it, which waits were the longest and who ended them, and
// the slices that a timeline shows. Reads the trace three times, so that only what is kept need be in memory.
import { Durations } from './durations.js';
import { Trace, Unreadable } from './read.js';
import { count } from './text.js';
import { wakers } from './wakers.js';

/**
 * A bar of the timeline. Times are microseconds since the start of the trace.
 * @typedef {object} Slice
 * @property {'wait' | 'hold'} kind
 * @property {string} track of one slice at a time, or of some within each other
 * @property {number} ts
 * @property {number} dur
 * @property {string} task
 * @property {string} object
 * @property {number} id tells objects of the same name apart
 * @property {string} outcome passed, aborted, timed out, closed, broken, deadlock, pending; of a hold: pending or ''
 * @property {string} where
 * @property {Waker} [waker] who ended the wait
 */

/**
 * @typedef {object} Waker
 * @property {number} ts when it released or cancelled
 * @property {number} end when who waited went on
 * @property {string} task '' if it is not known
 * @property {string} what `release Lock "db"`, or '' if it is not known
 */

/**
 * @typedef {object} Row what was waited for
 * @property {string} object
 * @property {number} id
 * @property {Durations} waits
 * @property {Record<string, number>} outcomes how many waits ended in which way
 * @property {Durations} holds
 * @property {number} queue the most that waited at a time
 */

/**
 * @typedef {object} Summary
 * @property {Trace['head']} head
 * @property {number} events
 * @property {number} from when the first wait or hold began, microseconds since the start of the trace
 * @property {number} to when the last ended
 * @property {Row[]} rows those that were waited for the longest first
 * @property {Slice[]} longest waits, the longest first
 * @property {Slice[]} slices in order of time
 * @property {number} leftOut slices that are not among them
 * @property {(object: string, id: number) => string} label what an object is called: its name, and its id if others have that name
 * @property {string[]} notes what people must know before they trust it
 */

/** As many slices are kept for the timeline, waits as the longest, and objects apart from each other. */
export const SLICES = 200_000, WAITS = 100, OBJECTS = 20_000;

const OTHERS = '(other objects)';

/** The longest of many slices. Twice as many at most are in memory. */
class Longest {
  leftOut = 0;
  #least = 0;
  #slices = /** @type {Slice[]} */ ([]);

  /** @param {number} most */
  constructor(most) {
    this.most = most;
  }

  /** @param {Slice} slice */
  add(slice) {
    if (slice.dur < this.#least) this.leftOut++;
    else if (this.#slices.push(slice) >= this.most * 2) this.#cut();
  }

  #cut() {
    this.#slices.sort((a, b) => b.dur - a.dur || a.ts - b.ts);
    if (this.#slices.length < this.most) return;
    this.leftOut += this.#slices.length - this.most;
    this.#slices.length = this.most;
    this.#least = this.#slices[this.most - 1].dur;
  }

  /** The longest first. */
  get slices() {
    this.#cut();
    return this.#slices;
  }
}

const text = (/** @type {unknown} */ value) => (typeof value === 'string' ? value : '');

/** The slice that an event of ours stands for; what objects' tracks show is what tasks hold, once more. @param {Record<string, any>} event @returns {Slice | undefined} */
function sliceOf({ ph, cat, pid, tid, ts, dur, args }) {
  if (ph !== 'X' || (cat !== 'wait' && cat !== 'hold')) return undefined;
  if (typeof args?.task !== 'string' || typeof args.object !== 'string') return undefined;
  if (!Number.isFinite(ts) || !(dur >= 0 && dur < Infinity)) return undefined;
  const outcome = cat === 'wait' ? text(args.outcome) || 'passed' : args.pending === true ? 'pending' : '';
  return {
    kind: cat, track: `${pid}/${tid}`, ts, dur, task: args.task, object: args.object, id: Number(args.id ?? 0), outcome, where: text(args.where),
  };
}

/** Rows by object, and what objects are called. */
class Rows {
  /** @type {Map<string, Row>} */
  #rows = new Map();
  /** @type {Map<string, number>} how many have that name */
  #names = new Map();

  /** @param {string} object @param {number} id @param {number} most @returns {Row} */
  of(object, id, most) {
    const key = `${object}\0${id}`, known = this.#rows.get(key);
    if (known) return known;
    if (this.#rows.size >= most && object !== OTHERS) return this.of(OTHERS, 0, most);
    const row = { object, id, waits: new Durations(), outcomes: Object.create(null), holds: new Durations(), queue: 0 };
    this.#rows.set(key, row);
    this.#names.set(object, (this.#names.get(object) ?? 0) + 1);
    return row;
  }

  /** @param {string} object @param {number} id */
  label(object, id) {
    return object === OTHERS || this.#names.get(object) === 1 ? object : `${object} #${id}`;
  }

  get list() {
    return [...this.#rows.values()].sort((a, b) => b.waits.sum - a.waits.sum || b.holds.sum - a.holds.sum || (a.object < b.object ? -1 : 1));
  }
}

/** @param {Trace} trace @param {import('./read.js').End} end @param {number} ours @param {number} odd */
function notesOn({ head, array }, { events, bad, firstBad, line, cut }, ours, odd) {
  const notes = [], lost = head.otherData?.lost;
  if (cut) notes.push(`The file is cut off in line ${line}: ${count(events, 'event was', 'events were')} read before that.`);
  if (bad > 0) {
    const first = firstBad === 0 ? '' : bad === 1 ? ` It is line ${firstBad}.` : ` The first is line ${firstBad}.`;
    notes.push(`${count(bad, 'event', 'events')} could not be read.${first}`);
  }
  if (odd > 0) notes.push(`${count(odd, 'wait or hold', 'waits or holds')} had no time, no task or no object, and ${odd === 1 ? 'is' : 'are'} left out.`);
  if (lost > 0) notes.push(`${count(lost, 'event was', 'events were')} lost before these: the trace had room for no more.`);
  if (ours > 0 && typeof head.otherData?.waitline !== 'string') {
    notes.push(`${array ? 'The file is a list of events without a head' : 'The file does not say that waitline wrote it'}: whether events were lost is not known.`);
  }
  return notes;
}

/**
 * Throws Unreadable if there is nothing of waitline's in it.
 * @param {string} path
 * @param {{ slices?: number, waits?: number, objects?: number }} [most]
 * @returns {Promise<Summary>}
 */
export async function summarize(path, { slices = SLICES, waits = WAITS, objects = OBJECTS } = {}) {
  const trace = await Trace.open(path), rows = new Rows();
  const shown = new Longest(slices), longest = new Longest(waits);
  let from = Infinity, to = 0, ours = 0, odd = 0;

  const end = await trace.read((event) => {
    const { ph, cat, args, name } = event, slice = sliceOf(event);
    if (slice) {
      const { kind, ts, dur, outcome } = slice;
      ours++;
      from = Math.min(from, ts);
      to = Math.max(to, ts + dur);
      shown.add(slice);
      const row = rows.of(slice.object, slice.id, objects);
      if (kind === 'hold') return row.holds.add(dur);
      row.waits.add(dur);
      row.outcomes[outcome] = (row.outcomes[outcome] ?? 0) + 1;
      longest.add(slice);
    } else if (ph === 'C') {
      const [, object, id] = /^(.*) #(\d+) waiting$/s.exec(name) ?? [];
      if (object === undefined || !(args?.waiting >= 0)) return;
      const row = rows.of(object, Number(id), objects);
      row.queue = Math.max(row.queue, args.waiting);
    } else if (ph === 'X' && (cat === 'wait' || cat === 'hold')) odd++;
  });

  if (ours === 0 && typeof trace.head.otherData?.waitline !== 'string') {
    throw new Unreadable(end.events === 0 && end.cut ? `it is cut off in line ${end.line}, before the first event`
      : `it is a trace of another tool: ${count(end.events, 'event was', 'events were')} read, and none is a wait or a hold of waitline's`);
  }
  const kept = new Set(longest.slices), leftOut = (shown.slices, shown.leftOut);
  for (const slice of shown.slices) kept.add(slice);
  const ordered = [...kept].sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  await wakers(trace, ordered.filter(({ kind }) => kind === 'wait'));

  const notes = notesOn(trace, end, ours, odd);
  if (leftOut > 0) notes.push(`The timeline shows the ${count(slices, 'longest wait or hold', 'longest waits and holds')}; ${count(leftOut, 'shorter one is', 'shorter ones are')} left out there, and counted below.`);
  return {
    head: trace.head, events: end.events, from: Math.min(from, to), to, rows: rows.list, longest: longest.slices,
    slices: ordered, leftOut, label: (object, id) => rows.label(object, id), notes,
  };
}
