// The program with a marker for each task at the line at which it stands.
import { $, h } from './dom.js';
import { tokens } from './highlight.js';

/** @typedef {import('./player.js').Player} Player */
/** @typedef {import('./view.js').View} View */

/** What part of a line is what: tokens, and awaits at which tasks stand. @typedef {{ start: number, end: number, class: string, task?: number }} Span */

const initial = (/** @type {string} */ name) => [...name.replace(/^(.).*?(\d+|\b[A-Z])$/, '$1$2')].slice(0, 2).join('');

/** A small badge: the task's colour, and letters for those who can't see it. @param {string} name @param {number} task */
export const badge = (name, task) => h('span', { class: `badge t${task}`, title: name, 'aria-hidden': true }, initial(name));

/** @param {Player} player @param {View} view @param {number} task */
function lineOf({ program }, { tasks, run }, task) {
  const { status, at } = tasks[task];
  if (!program || status === 'done') return undefined;
  return at < 0 ? program.begins[run.names[task]] : program.awaits[at]?.line;
}

/** @param {string} source @param {number} from @param {number} to @param {Span[]} spans */
function pieces(source, from, to, spans) {
  const cuts = new Set([from, to]);
  for (const { start, end } of spans) for (const cut of [start, end]) if (cut > from && cut < to) cuts.add(cut);
  const all = [...cuts].sort((a, b) => a - b);
  return all.slice(0, -1).map((cut, i) => {
    const over = spans.filter(({ start, end }) => start <= cut && end >= all[i + 1]);
    const text = source.slice(cut, all[i + 1]);
    return over.length === 0 ? text : h('span', { class: over.map((span) => span.class).join(' ') }, text);
  });
}

/** @param {Player} player @param {View | undefined} view */
export function renderSource(player, view) {
  const { source, program } = player;
  const spans = /** @type {Span[]} */ (tokens(source).map(({ kind, ...rest }) => ({ ...rest, class: `k-${kind}` })));
  const marks = /** @type {Map<number, number[]>} */ (new Map());
  for (const [task, { status, at }] of view?.tasks.entries() ?? []) {
    const line = lineOf(player, /** @type {View} */ (view), task);
    if (line === undefined) continue;
    marks.set(line, [...marks.get(line) ?? [], task]);
    if (at >= 0 && program) spans.push({ ...program.awaits[at], class: `at s-${status}`, task });
  }
  let from = 0;
  const lines = source.replace(/\n$/, '').split('\n').map((text, i) => {
    const to = from + text.length, here = marks.get(i + 1) ?? [];
    const names = here.map((task) => view?.run.names[task] ?? '');
    const row = h('div', { class: `line${here.length ? ' here' : ''}${here.some((task) => task === view?.by) ? ' active' : ''}` },
      h('span', { class: 'marks' }, here.map((task, j) => badge(names[j], task)),
        here.length > 0 && h('span', { class: 'hidden' }, `${names.join(', ')} here: `)),
      h('span', { class: 'number', 'aria-hidden': true }, i + 1),
      h('code', {}, pieces(source, from, to, spans)));
    from = to + 1;
    return row;
  });
  const box = $('source');
  box.replaceChildren(...lines);
  const active = /** @type {HTMLElement | null} */ (box.querySelector('.active'));
  if (active && (active.offsetTop < box.scrollTop || active.offsetTop > box.scrollTop + box.clientHeight - 40)) {
    box.scrollTop = active.offsetTop - box.clientHeight / 2;
  }
}
