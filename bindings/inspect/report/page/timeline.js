import { $, h } from './dom.js';
import { BAR, RULER, draw, leftOf, placing } from './draw.js';
import { LANE, firstAfter, layOut, releases } from './layout.js';
import { Overview } from './overview.js';
import { cleared, colouring, paint } from './paint.js';
import { told } from './tell.js';
import { around, moved, showing, zoomed } from './window.js';

/** @typedef {import('./data.js').Bar} Bar */

/** Pixels: the most that the timeline takes, and how near to a bar the pointer must be. */
const TALLEST = 560, REACH = 4;

/** One step of zooming in by key or button. */
const STEP = 0.6;

/** What is shown of the data, and what becomes of pointers and keys. */
export class Timeline {
  by = /** @type {'task' | 'object'} */ ('task');
  arrows = true;
  #box = $('timeline');
  #canvas = /** @type {HTMLCanvasElement} */ ($('canvas'));
  /** @type {Bar | undefined} */
  #chosen;
  /** @type {Bar | undefined} */
  #pointed;
  #asked = false;

  /** @param {import('./data.js').Data} data */
  constructor(data) {
    this.data = data;
    this.bounds = { from: data.from, to: Math.max(data.to, data.from + 0.05) };
    this.window = this.bounds;
    this.bars = data.bars;
    this.colours = { task: colouring(data.bars.map(({ object }) => object)), object: colouring(data.bars.map(({ task }) => task)) };
    this.paint = paint();
    this.overview = new Overview(/** @type {HTMLCanvasElement} */ ($('overview')), this.bounds, (at) => {
      const { from, to } = this.window;
      this.show(moved(this.window, at - (from + to) / 2, this.bounds));
    });
    this.#listen();
    this.lay();
  }

  /** Only these, in rows by what `by` says. @param {Bar[]} [bars] */
  lay(bars = this.bars) {
    if (bars !== this.bars) for (const bar of this.bars) bar.row = -1;
    this.bars = bars;
    const { groups, height } = layOut(bars, this.by);
    this.groups = groups;
    this.release = releases(bars);
    if (this.#chosen && this.#chosen.row < 0) this.choose(undefined);
    this.#pointed = undefined;
    const tall = Math.max(RULER + height, 80);
    $('extent').style.height = `${tall}px`;
    this.#box.style.height = `${Math.min(tall, TALLEST)}px`;
    this.render();
  }

  /** @param {import('./window.js').Window} window */
  show(window) {
    this.window = window;
    this.render();
  }

  /** The colours have changed. */
  repaint() {
    this.paint = paint();
    this.render();
  }

  /** Draws with the next picture, however often it was asked for. */
  render() {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame(() => {
      this.#asked = false;
      const scene = this.#scene();
      draw(cleared(this.#canvas, scene.width, scene.height), scene);
      this.overview.render(this.bars, this.window, this.paint, scene.width, leftOf(scene.width));
      document.documentElement.dataset.drawn = `${Number(document.documentElement.dataset.drawn ?? 0) + 1}`;
    });
  }

  /** @returns {import('./draw.js').Scene} */
  #scene() {
    const { window, by, paint, arrows } = this;
    return {
      groups: this.groups ?? [], window, by, paint, arrows, width: this.#box.clientWidth, height: this.#box.clientHeight,
      scroll: this.#box.scrollTop, colour: this.colours[by], chosen: this.#chosen, pointed: this.#pointed,
      release: (bar) => this.release?.(bar),
    };
  }

  /** Chooses a bar, tells of it, and brings it into view. @param {Bar | undefined} bar @param {boolean} [zoom] so that it is seen well */
  choose(bar, zoom = false) {
    this.#chosen = bar;
    $('details').replaceChildren(...(bar ? told(bar, this.#buttons(bar)) : []));
    if (bar && bar.row >= 0) {
      this.window = zoom ? around(bar.from, bar.to, this.bounds) : showing(this.window, bar.from, bar.to, this.bounds);
      const top = (this.groups?.[bar.row].top ?? 0) + bar.lane * LANE, { scrollTop, clientHeight } = this.#box;
      if (top < scrollTop) this.#box.scrollTop = top - BAR;
      else if (top + RULER + 2 * BAR > scrollTop + clientHeight) this.#box.scrollTop = top + RULER + 2 * BAR - clientHeight;
    }
    this.render();
  }

  /** @param {Bar} bar */
  #buttons(bar) {
    const released = this.release?.(bar);
    return h('p', { class: 'buttons' },
      h('button', { type: 'button', onclick: () => this.choose(bar, true) }, 'Zoom to it'),
      released && h('button', { type: 'button', onclick: () => this.choose(released) }, 'Who woke it'));
  }

  get chosen() {
    return this.#chosen;
  }

  /** The bar at or next to a place. @param {number} x @param {number} y pixels in the canvas */
  at(x, y) {
    const { time, left, x: xOf } = placing(this.#scene()), inside = y - RULER + this.#box.scrollTop;
    if (x < left || y < RULER) return undefined;
    const group = this.groups?.find(({ top, lanes }) => inside >= top - 2 && inside < top + lanes.length * LANE);
    const lane = group?.lanes[Math.max(0, Math.floor((inside - group.top) / LANE))];
    if (!lane) return undefined;
    const next = firstAfter(lane, time(x)), distance = (/** @type {Bar | undefined} */ bar) => (
      bar ? Math.max(xOf(bar.from) - x, x - xOf(bar.to), 0) : Infinity);
    const best = [lane[next], lane[next - 1]].reduce((a, b) => (distance(b) < distance(a) ? b : a));
    return distance(best) <= REACH ? best : undefined;
  }

  /** @param {Bar | undefined} bar @param {number} [x] @param {number} [y] where the pointer is */
  #point(bar, x = 0, y = 0) {
    const tip = $('tip');
    tip.hidden = !bar;
    if (bar !== this.#pointed) {
      this.#pointed = bar;
      tip.replaceChildren(...(bar ? told(bar) : []));
      this.render();
    }
    if (!bar) return;
    const { offsetWidth, offsetHeight } = tip;
    tip.style.left = `${Math.max(8, Math.min(x + 14, innerWidth - offsetWidth - 8))}px`;
    tip.style.top = `${y + 18 + offsetHeight > innerHeight ? Math.max(8, y - offsetHeight - 12) : y + 18}px`;
  }

  #listen() {
    const box = this.#box;
    let drag = /** @type {{ x: number, y: number, moved: boolean } | undefined} */ (undefined);
    const place = (/** @type {MouseEvent} */ { clientX, clientY }) => {
      const { left, top } = this.#canvas.getBoundingClientRect();
      return /** @type {const} */ ([clientX - left, clientY - top]);
    };
    const microseconds = (/** @type {number} */ pixels) => {
      const { time } = placing(this.#scene());
      return time(pixels) - time(0);
    };
    box.addEventListener('scroll', () => this.render());
    new ResizeObserver(() => this.render()).observe(box);
    this.#canvas.addEventListener('pointerdown', ({ clientX, clientY, button }) => {
      if (button === 0) drag = { x: clientX, y: clientY, moved: false };
    });
    addEventListener('pointermove', (event) => {
      if (!drag) return;
      const { clientX, clientY } = event;
      if (!drag.moved && Math.hypot(clientX - drag.x, clientY - drag.y) < 4) return;
      drag.moved = true;
      this.#point(undefined);
      box.scrollTop -= clientY - drag.y;
      this.show(moved(this.window, microseconds(drag.x - clientX), this.bounds));
      [drag.x, drag.y] = [clientX, clientY];
    });
    addEventListener('pointerup', (event) => {
      if (drag && !drag.moved) this.choose(this.at(...place(event)));
      drag = undefined;
    });
    addEventListener('pointercancel', () => (drag = undefined));
    this.#canvas.addEventListener('pointermove', (event) => {
      if (!drag) this.#point(this.at(...place(event)), event.clientX, event.clientY);
    });
    this.#canvas.addEventListener('pointerleave', () => this.#point(undefined));
    this.#canvas.addEventListener('dblclick', (event) => {
      const bar = this.at(...place(event));
      if (bar) this.choose(bar, true);
    });
    box.addEventListener('wheel', (event) => {
      const { ctrlKey, metaKey, shiftKey, deltaX, deltaY } = event;
      const along = shiftKey ? deltaX || deltaY : Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : 0;
      if (ctrlKey || metaKey) this.show(zoomed(this.window, placing(this.#scene()).time(place(event)[0]), Math.exp(deltaY / 300), this.bounds));
      else if (along !== 0) this.show(moved(this.window, microseconds(along), this.bounds));
      else return;
      event.preventDefault();
    }, { passive: false });
    box.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !this.press(event.key, event.shiftKey)) return;
      event.preventDefault();
    });
  }

  /** @param {number} factor below 1: nearer */
  zoom(factor) {
    const { from, to } = this.window, { chosen } = this;
    const middle = chosen && chosen.from < to && chosen.to > from ? (Math.max(chosen.from, from) + Math.min(chosen.to, to)) / 2 : (from + to) / 2;
    this.show(zoomed(this.window, middle, factor, this.bounds));
  }

  /** What a key does; false if nothing. @param {string} key @param {boolean} [shift] */
  press(key, shift = false) {
    const { from, to } = this.window, along = { ArrowLeft: -1, ArrowRight: 1 }[key], across = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (along && shift) this.show(moved(this.window, ((to - from) / 5) * along, this.bounds));
    else if (along) this.choose(this.#beside(along) ?? this.chosen);
    else if (across) this.choose(this.#below(across) ?? this.chosen);
    else if (key === '+' || key === '=') this.zoom(STEP);
    else if (key === '-') this.zoom(1 / STEP);
    else if (key === '0') this.show(this.bounds);
    else if (key === 'Escape') this.choose(undefined);
    else if (key === 'Enter' && this.chosen) this.choose(this.chosen, true);
    else if (key === 'w' && this.chosen) this.choose(this.release?.(this.chosen) ?? this.chosen);
    else return false;
    return true;
  }

  #first() {
    const { from, to } = this.window;
    return this.groups?.flatMap(({ bars }) => bars.find((bar) => bar.to >= from && bar.from <= to) ?? [])[0];
  }

  /** The next bar of the same row. @param {number} step */
  #beside(step) {
    const { chosen } = this;
    if (!chosen) return this.#first();
    const bars = this.groups?.[chosen.row].bars ?? [];
    return bars[bars.indexOf(chosen) + step];
  }

  /** The bar of the next row that is nearest in time. @param {number} step */
  #below(step) {
    const { chosen } = this;
    if (!chosen) return this.#first();
    const middle = (chosen.from + chosen.to) / 2, distance = (/** @type {Bar} */ bar) => Math.max(bar.from - middle, middle - bar.to, 0);
    return this.groups?.[chosen.row + step]?.bars.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  }
}
