/**
 * Tracks show slices that nest, and no others. So each who has slices that overlap gets more than one track: lanes.
 *
 * @template {{ start: number, end: number }} T
 * @param {T[]} slices
 * @returns {Map<T, number>} by slice the lane, from 0
 */
export function lanes(slices) {
  const lane = new Map(), open = /** @type {T[][]} */ ([]);
  for (const slice of [...slices].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let at = 0;
    for (;; at++) {
      const stack = open[at] ??= [];
      while (stack.length > 0 && /** @type {T} */ (stack.at(-1)).end <= slice.start) stack.pop();
      const around = stack.at(-1);
      if (around === undefined || around.end >= slice.end) {
        stack.push(slice);
        break;
      }
    }
    lane.set(slice, at);
  }
  return lane;
}
