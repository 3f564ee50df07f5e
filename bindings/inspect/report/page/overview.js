import { cleared } from './paint.js';

/** @typedef {import('./data.js').Bar} Bar */
/** @typedef {import('./window.js').Window} Window */

/** Pixels. */
const HEIGHT = 40;

/** How many waits there are at most in each of so many parts of the time. @param {Bar[]} bars @param {Window} bounds @param {number} parts */
export function crowds(bars, { from, to }, parts) {
  const change = new Int32Array(parts + 1), each = parts / Math.max(to - from, 1e-9);
  const part = (/** @type {number} */ time) => Math.min(parts - 1, Math.max(0, Math.floor((time - from) * each)));
  for (const bar of bars) {
    if (bar.hold) continue;
    change[part(bar.from)]++;
    change[part(bar.to) + 1]--;
  }
  let waiting = 0;
  return Array.from({ length: parts }, (_, i) => (waiting += change[i]));
}

/** The whole time in a strip: how many waited, and which part the timeline shows. */
export class Overview {
  /** @type {{ bars: Bar[], width: number, heights: number[] } | undefined} */
  #known;

  /** @param {HTMLCanvasElement} canvas @param {Window} bounds @param {(at: number) => void} go */
  constructor(canvas, bounds, go) {
    this.canvas = canvas;
    this.bounds = bounds;
    this.left = 0;
    const follow = (/** @type {PointerEvent} */ { offsetX, buttons }) => {
      if (buttons !== 1) return;
      go(bounds.from + ((offsetX - this.left) / Math.max(1, canvas.clientWidth - this.left - 8)) * (bounds.to - bounds.from));
    };
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      follow(event);
    });
    canvas.addEventListener('pointermove', follow);
  }

  /** @param {Bar[]} bars @param {Window} window @param {import('./paint.js').Paint} paint @param {number} width @param {number} left */
  render(bars, window, { named, sans }, width, left) {
    this.left = left;
    const context = cleared(this.canvas, width, HEIGHT), parts = Math.max(1, Math.floor(width - left - 8)), { from, to } = this.bounds;
    if (this.#known?.bars !== bars || this.#known.width !== parts) this.#known = { bars, width: parts, heights: crowds(bars, this.bounds, parts) };
    const { heights } = this.#known, most = heights.reduce((a, b) => Math.max(a, b), 1), room = HEIGHT - 8;
    const x = (/** @type {number} */ time) => left + ((time - from) / Math.max(to - from, 1e-9)) * parts;
    context.fillStyle = named.here;
    context.fillRect(x(window.from), 0, Math.max(2, x(window.to) - x(window.from)), HEIGHT);
    context.fillStyle = named.quiet;
    context.globalAlpha = 0.75;
    for (const [i, waiting] of heights.entries()) {
      const tall = (waiting / most) * room;
      context.fillRect(left + i, HEIGHT - tall, 1, tall);
    }
    context.globalAlpha = 1;
    context.fillStyle = named.accent;
    for (const edge of [x(window.from), x(window.to) - 2]) context.fillRect(edge, 0, 2, HEIGHT);
    context.fillStyle = named.quiet;
    context.font = `11px ${sans}`;
    context.textBaseline = 'middle';
    context.fillText(`${most} waiting`, 12, HEIGHT / 2 + 1, left - 20);
  }
}
