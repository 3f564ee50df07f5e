// The wait-for graph: everybody has a place on a ring and keeps it, so that a circle of waits looks like one.
import { $, svg } from './dom.js';
import { circle, nameOf, waitsOf } from './view.js';

/** @typedef {import('./view.js').View} View */

/** @typedef {{ key: string, name: string, task?: number, handle?: number, x: number, y: number, half: number }} Place */

const WIDTH = 340, HEIGHT = 300, LETTER = 7.2;

/** @param {View} view @returns {Place[]} */
function places({ run, snapshot }) {
  const handles = Object.keys(snapshot.objects).map(Number);
  const nodes = [
    ...run.names.map((name, task) => ({ key: `t${task}`, name, task, rank: task / run.names.length })),
    ...handles.map((handle, i) => ({ key: `o${handle}`, name: nameOf(run, handle), handle, rank: (i - 0.5) / handles.length })),
  ].sort((a, b) => a.rank - b.rank);
  return nodes.map(({ rank, name, ...node }, i) => {
    const angle = (i / nodes.length) * 2 * Math.PI - Math.PI / 2;
    const short = name.length > 14 ? `${name.slice(0, 13)}…` : name, half = short.length * LETTER / 2 + 10;
    const x = WIDTH / 2 + Math.cos(angle) * 118, y = HEIGHT / 2 + Math.sin(angle) * 118;
    return { ...node, name: short, half, x: Math.max(half + 2, Math.min(WIDTH - half - 2, x)), y };
  });
}

/** Where the line from one place to another leaves its box. @param {Place} from @param {Place} to */
function edge(from, to) {
  const dx = to.x - from.x, dy = to.y - from.y;
  const scale = Math.min((from.half + 3) / Math.abs(dx || 1e-9), 16 / Math.abs(dy || 1e-9));
  return [from.x + dx * scale, from.y + dy * scale];
}

/** @param {Place} from @param {Place} to @param {string} kind @param {boolean} red */
function arrow(from, to, kind, red) {
  const [x1, y1] = edge(from, to), [x2, y2] = edge(to, from);
  return svg('line', { x1, y1, x2, y2, class: `${kind}${red ? ' red' : ''}`, 'marker-end': `url(#${red ? 'red-' : ''}tip)` });
}

const tip = (/** @type {string} */ id) => svg('marker', {
  id, viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: 'auto-start-reverse',
}, svg('path', { d: 'M0 0.5L8 4L0 7.5z', class: id }));

/** @param {View | undefined} view */
export function renderGraph(view) {
  const box = $('graph');
  if (!view) return box.replaceChildren();
  const nodes = places(view), red = circle(view);
  const task = (/** @type {number} */ i) => /** @type {Place} */ (nodes.find((node) => node.task === i));
  const object = (/** @type {number} */ handle) => /** @type {Place} */ (nodes.find((node) => node.handle === handle));
  const lines = [], told = [];
  for (const [i, name] of view.run.names.entries()) {
    for (const { handle } of waitsOf(view, i)) {
      lines.push(arrow(task(i), object(handle), 'wait', red.tasks.has(i) && red.handles.has(handle)));
      told.push(`${name} waits for ${nameOf(view.run, handle)}`);
    }
  }
  for (const [key, tasks] of Object.entries(view.holders)) {
    const handle = Number(key);
    for (const i of tasks.filter((each) => each >= 0)) {
      lines.push(arrow(object(handle), task(i), 'hold', red.tasks.has(i) && red.handles.has(handle)));
      told.push(`${nameOf(view.run, handle)} is held by ${view.run.names[i]}`);
    }
  }
  const label = `${red.tasks.size ? 'A deadlock, a circle of waits. ' : ''}${told.join('; ') || 'Nobody waits, nobody holds'}.`;
  box.replaceChildren(svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label, class: red.tasks.size ? 'deadlock' : '' },
    svg('defs', {}, tip('tip'), tip('red-tip')), lines,
    nodes.map(({ x, y, half, name, task: i, handle }) => svg('g', {
      class: `${i === undefined ? 'object' : `task t${i}`}${(i === undefined ? red.handles.has(handle ?? 0) : red.tasks.has(i)) ? ' red' : ''}`,
    }, svg('rect', { x: x - half, y: y - 13, width: half * 2, height: 26, rx: i === undefined ? 4 : 13 }),
    svg('text', { x, y: y + 4.5 }, name)))));
}
