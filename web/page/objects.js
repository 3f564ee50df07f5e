// Each primitive with its queue, as they stand in the core's memory.
import { BARRIER_STATES } from '../../bindings/core.wasm.js';
import { $, h } from './dom.js';
import { badge } from './source.js';
import { actorName, nameOf, show, waitsAt } from './view.js';
import { glide } from './glide.js';

/** @typedef {import('./view.js').View} View */

const WORDS = /** @type {Record<string, string>} */ ({
  pending: '', woken: 'woken', given_up: 'cancelled', revoked: 'woken, then cancelled', shut: 'closed',
});

/** @param {View} view @param {{ ticket: number, task: number, state: string }} wait */
const chip = ({ run }, { ticket, task, state }) => h('li', { class: `chip ${state}`, 'data-key': ticket },
  badge(actorName(run, task), task), h('span', {}, actorName(run, task)),
  h('span', { class: 'ticket' }, `ticket ${show(ticket)}`), WORDS[state] && h('span', { class: 'word' }, WORDS[state]));

/** @param {View} view @param {number[]} tasks */
const who = ({ run }, tasks) => tasks.map((task) => actorName(run, task)).join(', ');

/** @param {View} view @param {number} handle */
function stateOf(view, handle) {
  const { kind, state, closed, value, parties, arrived, lock } = view.snapshot.objects[handle];
  const holders = view.holders[handle] ?? [];
  if (closed) return 'closed';
  switch (kind) {
    case 'lock': return state ? `held by ${who(view, holders)}` : 'free';
    case 'event': return state ? 'set' : 'not set';
    case 'condition': return `over ${nameOf(view.run, lock)}`;
    case 'semaphore': return `${value} free${holders.length ? `, held by ${who(view, holders)}` : ''}`;
    default: return `${BARRIER_STATES[state]}, ${arrived} of ${parties} there`;
  }
}

/** Places taken and free, for what has several. @param {View} view @param {number} handle */
function dots(view, handle) {
  const { kind, value, parties, arrived } = view.snapshot.objects[handle];
  const holders = view.holders[handle] ?? [];
  const taken = kind === 'barrier' ? Math.min(arrived, 12) : holders.length;
  const free = kind === 'barrier' ? parties - taken : kind === 'semaphore' ? value : 0;
  if (taken + free === 0 || free > 12) return false;
  return h('span', { class: 'dots', 'aria-hidden': true },
    Array.from({ length: taken }, (_, i) => h('i', { class: kind === 'semaphore' ? `t${holders[i]}` : 'full' })),
    Array.from({ length: free }, () => h('i')));
}

/** @param {View} view @param {number} handle */
function card(view, handle) {
  const { kind, state, closed } = view.snapshot.objects[handle], waits = waitsAt(view, handle);
  const type = view.run.steps.at(-1)?.names[handle]?.type ?? kind;
  const active = kind === 'lock' || kind === 'event' ? state === 1 : false;
  return h('section', { class: `card ${kind}${active ? ' on' : ''}${closed ? ' closed' : ''}`, 'aria-label': `${type} ${nameOf(view.run, handle)}` },
    h('h4', {}, h('span', { class: 'type' }, type), ' ', nameOf(view.run, handle), ' ', h('span', { class: 'ticket' }, show(handle))),
    h('p', { class: 'state' }, dots(view, handle), stateOf(view, handle)),
    waits.length > 0
      ? h('ol', { class: 'queue', 'aria-label': 'Queue' }, waits.map((wait) => chip(view, wait)))
      : h('p', { class: 'empty' }, 'nobody in line'));
}

/** @param {View} view */
function readyCard(view) {
  const { ready, waits } = view.snapshot;
  const chips = ready.map((ticket) => ({ ticket: -ticket, task: view.owners[ticket] ?? -2, state: waits[ticket].state, of: ticket }));
  return h('section', { class: 'card ready', 'aria-label': 'Ready queue' },
    h('h4', {}, h('span', { class: 'type' }, 'the core’s'), ' ready queue'),
    chips.length > 0
      ? h('ol', { class: 'queue' }, chips.map(({ of, ...wait }) => chip(view, { ...wait, ticket: of })))
      : h('p', { class: 'empty' }, 'nobody to resume'));
}

/** @param {View} view */
function programCard({ run, step, whole }) {
  const { watch } = run.steps[whole ? step : Math.max(0, step - 1)];
  if (watch.length === 0) return false;
  return h('section', { class: 'card watch', 'aria-label': 'What the program watches' },
    h('h4', {}, h('span', { class: 'type' }, 'the program’s'), ' values'),
    h('dl', {}, watch.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])));
}

/** @param {View | undefined} view */
export function renderObjects(view) {
  const box = $('objects');
  if (!view) return box.replaceChildren();
  const handles = Object.keys(view.snapshot.objects).map(Number);
  glide(box, () => box.replaceChildren(...[
    programCard(view), ...handles.map((handle) => card(view, handle)), readyCard(view),
  ].filter((each) => typeof each === 'object')));
}
