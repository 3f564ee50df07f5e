/** The part of the time that is shown. @typedef {{ from: number, to: number }} Window */

/** Nothing shorter is shown: a nanosecond is what times are written in. */
const SHORTEST = 0.05;

/** A window of that length, moved so that it is within the bounds. @param {number} from @param {number} length @param {Window} bounds @returns {Window} */
function fitted(from, length, bounds) {
  const most = Math.max(SHORTEST, bounds.to - bounds.from), kept = Math.min(most, Math.max(SHORTEST, length));
  const start = Math.min(Math.max(from, bounds.from), bounds.from + most - kept);
  return { from: start, to: start + kept };
}

/** Shows `factor` times as much; what is at that time stays where it is. @param {Window} window @param {number} at @param {number} factor @param {Window} bounds */
export function zoomed({ from, to }, at, factor, bounds) {
  const length = Math.min(bounds.to - bounds.from, Math.max(SHORTEST, (to - from) * factor));
  return fitted(at - ((at - from) / (to - from)) * length, length, bounds);
}

/** @param {Window} window @param {number} by microseconds @param {Window} bounds */
export const moved = ({ from, to }, by, bounds) => fitted(from + by, to - from, bounds);

/** So that a span is seen whole, with room around it. @param {number} from @param {number} to @param {Window} bounds */
export function around(from, to, bounds) {
  const room = Math.max(to - from, SHORTEST) * 0.6;
  return fitted(from - room, to - from + 2 * room, bounds);
}

/** The same window, moved as little as needed for a span to be in it. @param {Window} window @param {number} from @param {number} to @param {Window} bounds */
export function showing(window, from, to, bounds) {
  const length = window.to - window.from, room = length * 0.05;
  if (to >= window.from + room && from <= window.to - room) return window;
  return fitted((from + Math.min(to, from + length)) / 2 - length / 2, length, bounds);
}

/** Round times, as many as there is room for. @param {Window} window @param {number} most */
export function ticks({ from, to }, most) {
  const rough = (to - from) / Math.max(1, most), power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (/** @type {number} */ ([1, 2, 5, 10].find((digit) => digit * power >= rough)));
  const times = [];
  for (let i = Math.ceil(from / step); i * step <= to; i++) times.push(i * step);
  return { step, times };
}

/** A tick's time in the unit that suits its step, all digits that matter. @param {number} us @param {number} step */
export function tickText(us, step) {
  const [size, unit] = us >= 1e6 ? [1e6, 's'] : us >= 1e3 ? [1e3, 'ms'] : [1, 'µs'];
  const digits = Math.max(0, -Math.floor(Math.log10(step / size) + 1e-9));
  return us === 0 ? '0' : `${(us / size).toFixed(Math.min(9, digits))} ${unit}`;
}
