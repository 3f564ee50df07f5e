import { $, h } from './dom.js';
import { asks, callSentence, callText } from './calls.js';
import { badge } from './source.js';
import { actorName } from './view.js';
import { END } from './player.js';

/** @typedef {import('./player.js').Player} Player */

/** The steps, as they stand in the list. @type {import('../stage/engine.js').Step[]} */
let listed = [];

/** @param {Player} player @param {number} index */
function entry(player, index) {
  const { run } = player, step = run.steps[index], name = actorName(run, step.by);
  return h('li', { class: 'entry' },
    h('p', { class: 'step-title' }, step.by >= 0 && badge(name, step.by), index === 0 ? 'The program begins' : `${index}. ${name}`),
    h('ul', {},
      step.moments.map((moment, j) => h('li', {}, h('button', {
        type: 'button', class: `call${asks(moment.name) ? ' asks' : ''}`, title: callSentence(run, moment),
        'data-at': `${index}.${j}`, onclick: () => player.look(index, j),
      }, callText(moment)))),
      step.output.map(({ by, text }) => h('li', { class: 'says' }, `${actorName(run, by)}: ${text}`)),
      step.moments.length + step.output.length === 0 && h('li', { class: 'empty' }, 'no call of the core')));
}

/** @param {Player} player */
export function renderLog(player) {
  const box = $('log'), { steps } = player.run;
  const same = steps.findIndex((step, i) => step !== listed[i]);
  const keep = same < 0 ? steps.length : same;
  while (box.children.length > keep) box.lastElementChild?.remove();
  for (let i = keep; i < steps.length; i++) box.append(entry(player, i));
  if (keep < steps.length) box.scrollTop = box.scrollHeight;
  listed = [...steps];
  const { step, moment } = player.at;
  const now = moment === END ? undefined : `${step}.${moment}`;
  for (const button of box.querySelectorAll('.call')) {
    const here = /** @type {HTMLElement} */ (button).dataset.at === now;
    button.classList.toggle('shown', here);
    if (here) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
  $('now').hidden = steps.length === 0 || (step === steps.length - 1 && moment === END);
}
