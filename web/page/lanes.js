// Swimlanes: what each task did in each step, and what it held.
import { $, svg } from './dom.js';
import { nameOf } from './view.js';

/** @typedef {import('./player.js').Player} Player */
/** @typedef {import('./view.js').View} View */

const LANE = 34, LEFT = 92, TOP = 18, WIDEST = 34, NARROWEST = 14;

/** Runs of steps in which a task held an object. @param {import('../stage/realm.js').Run} run @param {number} task */
function holds(run, task) {
  const found = /** @type {{ handle: number, from: number, to: number }[]} */ ([]);
  const open = /** @type {Map<number, { handle: number, from: number, to: number }>} */ (new Map());
  for (const [i, { holders }] of run.steps.entries()) {
    const now = Object.entries(holders).filter(([, tasks]) => tasks.includes(task)).map(([handle]) => Number(handle));
    for (const [handle, hold] of open) {
      hold.to = i;
      if (!now.includes(handle)) open.delete(handle);
    }
    for (const handle of now) {
      if (open.has(handle)) continue;
      const hold = { handle, from: i, to: i };
      open.set(handle, hold);
      found.push(hold);
    }
  }
  for (const hold of open.values()) hold.to = run.steps.length;
  return found;
}

/** @param {Player} player @param {View | undefined} view */
export function renderLanes(player, view) {
  const box = $('lanes'), { run } = player;
  if (!view) return box.replaceChildren();
  const steps = run.steps.slice(1), width = Math.max(box.clientWidth, 300);
  const cell = Math.max(NARROWEST, Math.min(WIDEST, (width - LEFT - 8) / Math.max(steps.length, 12)));
  const x = (/** @type {number} */ step) => LEFT + (step - 1) * cell;
  const height = TOP + run.names.length * LANE + 4;
  const total = Math.max(width, x(steps.length + 1) + 8);
  const marks = [];
  for (const [task, name] of run.names.entries()) {
    const y = TOP + task * LANE;
    marks.push(svg('text', { x: LEFT - 10, y: y + 15, class: 'lane-name' }, name));
    marks.push(svg('line', { x1: LEFT, x2: total, y1: y + 11, y2: y + 11, class: 'rail' }));
    for (const [i, step] of steps.entries()) {
      const { status } = step.tasks[task], at = x(i + 1);
      if (step.by === task) {
        marks.push(svg('rect', { x: at + 1, y: y + 2, width: cell - 2, height: 18, rx: 4, class: `fill t${task}` }));
      } else if (status === 'waiting') {
        marks.push(svg('rect', { x: at, y: y + 7, width: cell, height: 8, class: `waits t${task}`, fill: 'url(#hatch)' }));
      } else if (status === 'ready') {
        marks.push(svg('line', { x1: at, x2: at + cell, y1: y + 11, y2: y + 11, class: `ready t${task}` }));
      }
      if (status === 'done' && step.by === task) {
        marks.push(svg('line', { x1: at + cell, x2: at + cell, y1: y, y2: y + 22, class: `end t${task}` }));
      }
      if (status === 'failed' && step.by === task) {
        marks.push(svg('path', { d: `M${at + cell - 4} ${y + 7}l8 8m0-8l-8 8`, class: 'failed' }));
      }
    }
    for (const [row, { handle, from, to }] of holds(run, task).entries()) {
      const start = x(from) + cell - 4, end = x(to) + 4, label = nameOf(run, handle);
      marks.push(svg('g', { class: `hold t${task}` },
        svg('rect', { x: start, y: y + 22, width: Math.max(4, end - start), height: 9, rx: 2 }),
        svg('title', {}, `${name} holds ${label}`),
        end - start > label.length * 6.2 && svg('text', { x: start + 4, y: y + 29.5, 'data-row': row }, label)));
    }
  }
  const here = view.step > 0 && svg('rect', { x: x(view.step), y: 0, width: cell, height, class: 'here' });
  const numbers = steps.map((_, i) => (i % Math.ceil(22 / cell) === 0 || i === steps.length - 1
    ? svg('text', { x: x(i + 1) + cell / 2, y: 11, class: 'step-number' }, i + 1) : false));
  const summary = `${steps.length} steps. ${run.names.map((name, i) => `${name} ran ${steps.filter(({ by }) => by === i).length} times`).join(', ')}.`;
  const drawing = svg('svg', { width: total, height, viewBox: `0 0 ${total} ${height}`, role: 'img', 'aria-label': summary },
    svg('defs', {}, svg('pattern', { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { width: 1.6, height: 5, class: 'hatch' }))),
    here, numbers, marks);
  drawing.addEventListener('click', (event) => {
    const step = Math.floor((/** @type {MouseEvent} */ (event).offsetX - LEFT) / cell) + 1;
    if (step >= 1 && step <= steps.length) player.look(step);
  });
  box.replaceChildren(drawing);
  if (view.step === steps.length) box.scrollLeft = box.scrollWidth;
}
