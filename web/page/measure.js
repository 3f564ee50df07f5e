// The panel that measures in the reader's own browser, and plots the ratios.
import { scaleLog } from 'd3-scale';
import { $, h, svg } from './dom.js';

/** @typedef {{ name: string, times: Record<string, number> }} Result nanoseconds an operation */

const WIDTH = 800, LEFT = 190, RIGHT = 24, ROW = 26, GAP = 16, TOP = 30;

/** @type {Record<string, number>} */
const COLOURS = { waitline: 1, 'async-mutex': 0, 'es-toolkit': 3, 'navigator.locks': 2 };

const times = (/** @type {number} */ ratio) => `${ratio < 10 ? ratio.toFixed(2) : Math.round(ratio).toLocaleString('en')} ×`;

/** @param {Result[]} results */
function ratios(results) {
  return results.map(({ name, times: { bare, ...others } }) => ({
    name, rows: Object.entries(others).map(([who, time]) => ({ who, ratio: time / bare, time })),
  }));
}

/** @param {Result[]} results */
function plot(results) {
  const cases = ratios(results), all = cases.flatMap(({ rows }) => rows.map(({ ratio }) => ratio));
  const x = scaleLog([Math.min(0.8, ...all), Math.max(10, ...all) * 2.2], [LEFT, WIDTH - RIGHT]);
  const parts = [];
  let y = TOP;
  for (const { name, rows } of cases) {
    parts.push(svg('text', { x: 0, y: y + 12, class: 'case' }, name));
    for (const { who, ratio } of rows) {
      y += ROW;
      parts.push(svg('text', { x: LEFT - 12, y: y + 4, 'text-anchor': 'end', class: who === 'waitline' ? '' : 'quiet' }, who),
        svg('line', { x1: x(1), x2: x(ratio), y1: y, y2: y, class: `t${COLOURS[who]}`, stroke: 'var(--task)', 'stroke-width': 3 }),
        svg('circle', { cx: x(ratio), cy: y, r: 6, class: `fill t${COLOURS[who]}` }),
        svg('text', { x: x(Math.max(1, ratio)) + 11, y: y + 4 }, times(ratio)));
    }
    y += ROW + GAP;
  }
  const ticks = [1, 2, 5, 10, 20, 50, 100, 1000, 10000].filter((tick) => tick <= x.domain()[1]);
  return svg('svg', { viewBox: `0 0 ${WIDTH} ${y}`, 'aria-hidden': true },
    ticks.map((tick) => [
      svg('line', { x1: x(tick), x2: x(tick), y1: TOP - 8, y2: y - GAP, class: 'grid', 'stroke-width': tick === 1 ? 2 : 0.7 }),
      svg('text', { x: x(tick), y: 14, 'text-anchor': 'middle', class: 'quiet' }, `${tick.toLocaleString('en')} ×`),
    ]), parts);
}

/** The same as text. @param {Result[]} results */
function table(results) {
  return h('table', {}, h('thead', {}, h('tr', {}, ['Work', 'By', 'Times a bare promise', 'Nanoseconds'].map((head) => h('th', { scope: 'col' }, head)))),
    h('tbody', {}, ratios(results).flatMap(({ name, rows }) => rows.map(({ who, ratio, time }) => (
      h('tr', {}, h('td', {}, name), h('td', {}, who), h('td', {}, times(ratio)), h('td', {}, Math.round(time)))
    )))));
}

export function measurePanel() {
  const start = $('measure-start'), stop = $('measure-stop'), status = $('measure-status');
  /** @type {Worker | undefined} */
  let worker;
  const end = (/** @type {string} */ text) => {
    worker?.terminate();
    worker = undefined;
    start.hidden = false;
    stop.hidden = true;
    status.textContent = text;
  };
  stop.addEventListener('click', () => end('Stopped.'));
  start.addEventListener('click', () => {
    start.hidden = true;
    stop.hidden = false;
    stop.focus();
    status.textContent = 'Measuring: 0 %';
    worker = new Worker(new URL('measure.js', document.baseURI), { type: 'module' });
    worker.onerror = () => end('It can’t be measured here: the browser did not let the worker begin.');
    worker.onmessage = ({ data: { progress, results } }) => {
      if (results === undefined) {
        const percent = Math.floor(progress * 10) * 10;
        const text = `Measuring: ${percent} %`;
        if (status.textContent !== text) status.textContent = text;
        return;
      }
      end('Measured. The line at 1 × is what bare promises cost.');
      const rest = results.some((/** @type {Result} */ { times: { 'navigator.locks': locks } }) => locks !== undefined) ? '' :
        ' navigator.locks is missing here: browsers give it to secure pages only.';
      status.textContent += rest;
      $('measure-plot').replaceChildren(plot(results), h('details', {}, h('summary', {}, 'As a table'), table(results)));
    };
  });
}
