// Who ended a wait: a flow leads from a release to the resumption that it caused, and a slice at its beginning tells
// whose release it was. They may stand anywhere in the file.

/** @typedef {import('./summarize.js').Slice} Slice */
/** @typedef {{ track: string, ts: number }} Place */

/** Flows of which one end is known; the oldest are given up. */
const OPEN = 1_000_000;

/** Times are written with three digits: a sum of two is not exact. */
const NEAR = 0.002;

/**
 * The last index at which that is not above a limit, in ascending order; -1 if there is none.
 * @template T
 * @param {T[]} list @param {(item: T) => number} of @param {number} limit
 */
function lastBelow(list, of, limit) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(list[middle]) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** @template T @param {T[]} items @param {(item: T) => string} by @returns {Map<string, T[]>} */
function grouped(items, by) {
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(by(item));
    if (group) group.push(item);
    else groups.set(by(item), [item]);
  }
  return groups;
}

const endOf = (/** @type {Slice} */ { ts, dur }) => ts + dur;
const begun = (/** @type {Slice} */ { waker }) => /** @type {import('./summarize.js').Waker} */ (waker).ts;

/**
 * Writes into waits who ended them.
 * @param {import('./read.js').Trace} trace
 * @param {Slice[]} waits
 */
export async function wakers(trace, waits) {
  const tracks = grouped(waits, ({ track }) => track);
  for (const list of tracks.values()) list.sort((a, b) => endOf(a) - endOf(b));

  /** Where a flow begins or ends, until its other end is known. @type {Map<unknown, Place>[]} */
  const open = [new Map(), new Map()];
  /** Where its flow begins. @type {Map<Slice, string>} */
  const woken = new Map();

  /** The wait that ends between the two ends of a flow, if it is one of those. @param {Place} from @param {Place} to */
  const flow = (from, to) => {
    const list = tracks.get(to.track) ?? [], slice = list[lastBelow(list, endOf, to.ts + NEAR)];
    if (!slice || endOf(slice) < from.ts - NEAR) return;
    // The next wait may begin and end before somebody else's flow arrives: the first that arrives is its own.
    if (slice.waker && slice.waker.end <= to.ts) return;
    slice.waker = { ts: from.ts, end: to.ts, task: '', what: '' };
    woken.set(slice, from.track);
  };

  if (waits.length === 0) return;
  await trace.read(({ ph, cat, id, pid, tid, ts }) => {
    if (cat !== 'wake' || (ph !== 's' && ph !== 'f') || !Number.isFinite(ts)) return;
    const here = { track: `${pid}/${tid}`, ts }, [mine, others] = ph === 's' ? open : [open[1], open[0]], other = others.get(id);
    if (other) {
      others.delete(id);
      if (ph === 's') flow(here, other);
      else flow(other, here);
      return;
    }
    mine.set(id, here);
    if (mine.size > OPEN) mine.delete(mine.keys().next().value);
  }, '"wake"');

  if (woken.size === 0) return;
  const begins = grouped([...woken.keys()], (slice) => /** @type {string} */ (woken.get(slice)));
  for (const list of begins.values()) list.sort((a, b) => begun(a) - begun(b));
  /** When the slice began that a flow begins in: of some within each other it is the innermost. @type {Map<Slice, number>} */
  const within = new Map();
  await trace.read(({ ph, cat, pid, tid, ts, dur = 0, name, args }) => {
    if (ph !== 'X' || cat !== 'wake' || !Number.isFinite(ts)) return;
    const list = begins.get(`${pid}/${tid}`);
    if (!list) return;
    for (let i = lastBelow(list, begun, ts + dur + NEAR); i >= 0 && begun(list[i]) >= ts - NEAR; i--) {
      const slice = list[i], { waker } = slice;
      if (!waker || ts < (within.get(slice) ?? -Infinity)) continue;
      within.set(slice, ts);
      waker.task = typeof args?.task === 'string' ? args.task : '';
      waker.what = typeof name === 'string' ? name : '';
    }
  }, '"wake"');
}
