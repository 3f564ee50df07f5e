import { GAP, LANE, firstAfter } from './layout.js';
import { tickText, ticks } from './window.js';

/** @typedef {import('./data.js').Bar} Bar */

/**
 * What is to be seen.
 * @typedef {object} Scene
 * @property {import('./layout.js').Group[]} groups
 * @property {import('./window.js').Window} window
 * @property {number} width pixels
 * @property {number} height
 * @property {number} scroll pixels above what is seen
 * @property {'task' | 'object'} by
 * @property {(name: string) => number} colour
 * @property {import('./paint.js').Paint} paint
 * @property {Bar | undefined} chosen
 * @property {Bar | undefined} pointed
 * @property {boolean} arrows
 * @property {(bar: Bar) => Bar | undefined} release
 */

/** Pixels: the ruler above, the height of a bar in its lane. */
export const RULER = 24, BAR = 16;

/** More arrows at a time are a thicket. */
const ARROWS = 300;

/** Where names end and bars begin. @param {number} width */
export const leftOf = (width) => Math.round(Math.min(190, Math.max(84, width * 0.18)));

/** What a bar is labelled with: what its row does not say. @param {Bar} bar @param {'task' | 'object'} by */
export const labelOf = (bar, by) => (by === 'task' ? bar.object : bar.task);

/** @param {Scene} scene */
export function placing({ window: { from, to }, width, groups, scroll }) {
  const left = leftOf(width), each = (width - left - 8) / (to - from);
  return {
    left,
    x: (/** @type {number} */ time) => left + (time - from) * each,
    time: (/** @type {number} */ x) => from + (x - left) / each,
    y: (/** @type {Bar} */ bar) => RULER + groups[bar.row].top + bar.lane * LANE - scroll,
  };
}

/** @param {CanvasRenderingContext2D} context @param {string} text @param {number} width */
function fitting(context, text, width) {
  if (context.measureText(text).width <= width) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (context.measureText(`${text.slice(0, middle)}…`).width <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${text.slice(0, low)}…`;
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Bar} bar @param {number} left @param {number} right @param {number} y */
function drawBar(context, { paint, by, colour, chosen, pointed }, bar, left, right, y) {
  const { named, tasks, hatches } = paint, label = labelOf(bar, by), tint = colour(label), width = Math.max(1.5, right - left);
  const radius = Math.min(3, width / 2);
  context.beginPath();
  context.roundRect(left, y, width, BAR, radius);
  context.fillStyle = bar.hold ? tasks[tint] : hatches[tint];
  context.fill();
  const vain = !bar.hold && bar.outcome !== 'passed' && bar.outcome !== 'pending';
  if (!bar.hold && width > 3) {
    context.fillStyle = vain ? named.red : tasks[tint];
    context.fillRect(right - 2, y, 2, BAR);
  }
  if (vain) {
    context.strokeStyle = named.red;
    context.lineWidth = 1.5;
    context.stroke();
  }
  if (bar.outcome === 'pending' && width > 8) {
    // Its end is torn off.
    context.fillStyle = named.sheet;
    context.beginPath();
    context.moveTo(right + 1, y);
    for (let i = 0; i < 4; i++) {
      context.lineTo(right - 5, y + i * 4 + 2);
      context.lineTo(right + 1, y + i * 4 + 4);
    }
    context.fill();
  }
  if (width > 26) {
    const shown = Math.min(right, context.canvas.clientWidth) - left;
    const text = fitting(context, label, shown - 10);
    if (!bar.hold && text) {
      context.fillStyle = named.sheet;
      context.globalAlpha = 0.72;
      context.fillRect(left + 3, y + 2, context.measureText(text).width + 4, BAR - 4);
      context.globalAlpha = 1;
    }
    context.fillStyle = bar.hold ? named['on-task'] : named.ink;
    context.fillText(text, left + 5, y + BAR / 2 + 0.5);
  }
  if (bar === chosen || bar === pointed) {
    context.strokeStyle = bar === chosen ? named.accent : named.ink;
    context.lineWidth = bar === chosen ? 2.5 : 1.5;
    context.beginPath();
    context.roundRect(left - 2, y - 2, width + 4, BAR + 4, radius + 2);
    context.stroke();
  }
}

/** From a release to the end of the wait that it ended. @param {CanvasRenderingContext2D} context @param {Scene} scene @param {ReturnType<typeof placing>} at @param {Bar} bar @param {boolean} strong */
function drawArrow(context, { paint: { named }, release, by, groups, scroll }, { x, y }, bar, strong) {
  const { waker } = bar, from = release(bar);
  if (!waker) return;
  // Who released what it did not hold did so somewhere in its row.
  const row = by === 'task' ? groups.find(({ name }) => name === waker.task) : undefined, above = from ? y(from) : row && RULER + row.top - scroll;
  if (above === undefined) return;
  const [x1, x2] = [x(waker.at), x(bar.to)], [y1, y2] = [above + BAR / 2, y(bar) + BAR / 2];
  const bend = Math.max(10, Math.min(40, Math.abs(y2 - y1) / 2)), down = Math.sign(y2 - y1) || 1;
  context.strokeStyle = context.fillStyle = strong ? named.accent : named.quiet;
  context.globalAlpha = strong ? 1 : 0.6;
  context.lineWidth = strong ? 2.2 : 1.1;
  context.beginPath();
  context.moveTo(x1, y1);
  const tip = y2 - down * (BAR / 2);
  context.bezierCurveTo(x1 + bend / 2, y1 + down * bend, x2 + bend / 4, tip - down * bend, x2, tip - down * 4);
  context.stroke();
  context.beginPath();
  context.arc(x1, y1, strong ? 3 : 2, 0, 7);
  context.moveTo(x2, tip);
  context.lineTo(x2 - 3.5, tip - down * 6);
  context.lineTo(x2 + 3.5, tip - down * 6);
  context.fill();
  context.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {ReturnType<typeof placing>} at */
function drawRuler(context, { paint: { named, sans }, window, width, height }, { left, x }) {
  const { step, times } = ticks(window, (width - left) / 96);
  context.font = `11px ${sans}`;
  context.fillStyle = named.sheet;
  context.fillRect(0, 0, width, RULER);
  for (const time of times) {
    context.fillStyle = named.rule;
    context.fillRect(Math.round(x(time)), 0, 1, height);
    context.fillStyle = named.quiet;
    context.fillText(tickText(time, step), Math.round(x(time)) + 4, RULER / 2 + 1);
  }
  context.fillStyle = named.rule;
  context.fillRect(0, RULER - 1, width, 1);
}

/** @param {CanvasRenderingContext2D} context a canvas that is empty @param {Scene} scene */
export function draw(context, scene) {
  const { groups, width, height, scroll, window, paint: { named, sans }, chosen, pointed } = scene;
  const at = placing(scene), { left, x, y } = at, right = x(window.to);
  context.textBaseline = 'middle';
  drawRuler(context, scene, at);

  const waits = /** @type {Bar[]} */ ([]);
  context.save();
  context.beginPath();
  context.rect(0, RULER, width, height - RULER);
  context.clip();
  for (const [i, { name, lanes, top }] of groups.entries()) {
    const above = RULER + top - scroll, tall = lanes.length * LANE;
    if (above > height || above + tall < 0) continue;
    if (i > 0) {
      context.fillStyle = named.faint;
      context.fillRect(0, Math.round(above - GAP / 2 - 2), width, 1);
    }
    context.font = `600 12px ${sans}`;
    context.fillStyle = named.ink;
    context.fillText(fitting(context, name, left - 22), 12, above + BAR / 2 + 0.5);
    context.save();
    context.beginPath();
    context.rect(left, RULER, width - left, height);
    context.clip();
    context.font = `11px ${sans}`;
    for (const lane of lanes) {
      let drawn = -1;
      for (let j = firstAfter(lane, window.from); j < lane.length && lane[j].from <= window.to; j++) {
        const bar = lane[j], end = Math.min(x(bar.to), right + 9);
        if (bar.waker) waits.push(bar);
        // What lies within a pixel that is drawn already can't be seen.
        if (end < drawn + 0.75 && bar !== chosen && bar !== pointed) continue;
        drawBar(context, scene, bar, Math.max(x(bar.from), left - 4), end, y(bar));
        drawn = Math.max(end, x(bar.from) + 1.5);
      }
    }
    context.restore();
  }
  context.beginPath();
  context.rect(left, RULER, width - left, height);
  context.clip();
  const strong = [chosen, pointed].filter((bar) => bar?.waker && bar.row >= 0);
  if (scene.arrows && waits.length <= ARROWS) for (const bar of waits) if (!strong.includes(bar)) drawArrow(context, scene, at, bar, false);
  for (const bar of strong) if (bar) drawArrow(context, scene, at, bar, true);
  context.restore();
}
