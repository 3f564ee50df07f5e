// The tasks, and a button for each that may run.
import { $, h, write } from './dom.js';
import { badge } from './source.js';
import { nameOf, statusOf, heldBy } from './view.js';

/** @typedef {import('./player.js').Player} Player */
/** @typedef {import('./view.js').View} View */

/** @type {{ button: HTMLButtonElement, status: HTMLElement, held: HTMLElement, row: HTMLElement }[]} */
let rows = [];

/** @type {typeof rows[0]} */
let time;

/** @param {Player} player @param {string} name @param {number} task @param {string} key */
function rowOf(player, name, task, key) {
  const button = h('button', { type: 'button', class: 'run', onclick: () => player.choose(task) },
    task < 0 ? 'Let it pass' : 'Run', h('span', { class: 'hidden' }, ` ${name}`), h('kbd', { 'aria-hidden': true }, key));
  const status = h('span', { class: 'status' }), held = h('span', { class: 'held' });
  const icon = task < 0 ? h('span', { class: 'badge time', 'aria-hidden': true }, '◷') : badge(name, task);
  const row = h('li', {}, icon, h('span', { class: 'who' }, name), h('span', { class: 'does' }, status, held), button);
  return { button, status, held, row };
}

/** Buttons stay the same for a whole program, so that the focus stays where it is. @param {Player} player */
export function layTasks(player) {
  rows = player.run.names.map((name, i) => rowOf(player, name, i, String((i + 1) % 10)));
  time = rowOf(player, 'Time', -1, 'T');
  $('tasks').replaceChildren(h('ul', { class: 'tasks' }, rows.map(({ row }) => row), time.row));
}

/** @param {Player} player @param {View | undefined} view */
export function renderTasks(player, view) {
  const { choices, step } = player;
  for (const [i, { button, status, held, row }] of rows.entries()) {
    button.disabled = !choices.includes(i);
    if (!view) continue;
    row.dataset.status = view.tasks[i].status;
    row.classList.toggle('acted', view.by === i);
    write(status, statusOf(view, i));
    write(held, heldBy(view, i).map((handle) => `holds ${nameOf(view.run, handle)}`).join(', '));
  }
  time.button.disabled = !choices.includes(-1);
  time.row.hidden = !step || (step.timers.length === 0 && step.now === 0);
  if (!step) return;
  const [next] = step.timers;
  write(time.status, `${step.now} ms${next ? `, next timer at ${next.due} ms` : ''}`);
}
