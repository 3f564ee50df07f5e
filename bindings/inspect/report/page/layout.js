/** @typedef {import('./data.js').Bar} Bar */

/**
 * @typedef {object} Group what has a row: a task or an object
 * @property {string} name
 * @property {Bar[]} bars in order of time
 * @property {Bar[][]} lanes bars of a lane overlap only in the last, if there are too many
 * @property {number} top pixels
 */

/** More lanes than these are no picture any more. */
const LANES = 40;

/** Times are rounded: one bar may seem to begin before the other has ended. Microseconds. */
const NEAR = 0.003;

export const LANE = 20, GAP = 12;

/** Puts each bar into the first lane that is free. @param {Bar[]} bars in order of time @param {Bar[][]} lanes @param {number} first no lane before that */
function lay(bars, lanes, first) {
  for (const bar of bars) {
    let lane = first;
    while (lane < LANES - 1 && lanes[lane] !== undefined && /** @type {Bar} */ (lanes[lane].at(-1)).to > bar.from + NEAR) lane++;
    bar.lane = lane;
    (lanes[lane] ??= []).push(bar);
  }
}

/**
 * A row for each task, in which what it held lies above what it waited for meanwhile; or for each object, in which those
 * who held it lie above those who waited.
 * @param {Bar[]} bars in order of time
 * @param {'task' | 'object'} by
 * @returns {{ groups: Group[], height: number }}
 */
export function layOut(bars, by) {
  const found = /** @type {Map<string, Bar[]>} */ (new Map());
  for (const bar of bars) {
    const group = found.get(bar[by]);
    if (group) group.push(bar);
    else found.set(bar[by], [bar]);
  }
  let top = GAP / 2;
  const groups = [...found].map(([name, own], row) => {
    const lanes = /** @type {Bar[][]} */ ([]), group = { name, bars: own, lanes, top };
    if (by === 'task') lay(own, lanes, 0);
    else {
      lay(own.filter(({ hold }) => hold), lanes, 0);
      lay(own.filter(({ hold }) => !hold), lanes, Math.min(lanes.length, LANES - 1));
    }
    for (const bar of own) bar.row = row;
    top += lanes.length * LANE + GAP;
    return group;
  });
  return { groups, height: top - GAP / 2 };
}

/** The index of the first bar of a lane that ends after that time. @param {Bar[]} lane @param {number} time */
export function firstAfter(lane, time) {
  let low = 0, high = lane.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lane[middle].to < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The bar that shows from where somebody released: what that task held of that object then. @param {Bar[]} bars all that are shown */
export function releases(bars) {
  const holds = /** @type {Map<string, Bar[]>} */ (new Map());
  for (const bar of bars) {
    if (!bar.hold) continue;
    const key = `${bar.task}\0${bar.object}`, list = holds.get(key);
    if (list) list.push(bar);
    else holds.set(key, [bar]);
  }
  for (const list of holds.values()) list.sort((a, b) => a.to - b.to);
  return (/** @type {Bar} */ { waker, object }) => {
    const list = waker && holds.get(`${waker.task}\0${object}`);
    if (!list) return undefined;
    const next = firstAfter(list, waker.at), [before, after] = [list[next - 1], list[next]];
    if (!after) return before;
    return before && waker.at - before.to < Math.abs(after.to - waker.at) ? before : after;
  };
}
