// What a scenario tells: its text, what is to be broken, and once it is broken, why and how it is mended.
import { $, h } from './dom.js';
import { diff, hunks } from './diff.js';
import { actorName } from './view.js';

/** @typedef {import('./player.js').Player} Player */
/** @typedef {import('../scenarios/index.js').Scenario} Scenario */

/** Text with `code` in it. @param {string} text */
export const prose = (text) => text.split('`').map((part, i) => (i % 2 ? h('code', {}, part) : part));

/** @param {Scenario | undefined} scenario @param {boolean} fixed */
export function renderStory(scenario, fixed) {
  if (!scenario) {
    $('kind').textContent = 'Playground';
    $('title').textContent = 'A program of your own';
    $('text').replaceChildren(h('p', {}, 'It runs on the same core, step by step. ', h('code', {}, 'tasks'),
      ' are the tasks; what ', h('code', {}, 'always'), ' says must hold after every step, what ', h('code', {}, 'atEnd'),
      ' says once all are done.'));
    return;
  }
  $('kind').textContent = fixed ? 'The fixed program' : scenario.goal ? 'Challenge: make it fail' : 'Watch';
  $('title').textContent = scenario.title;
  $('text').replaceChildren(...scenario.text.map((text) => h('p', {}, prose(text))));
}

/**
 * @param {Player} player @param {Scenario | undefined} scenario @param {boolean} fixed
 * @param {{ playFixed(): void, playBroken(): void, edit(): void, solved: boolean }} actions
 */
export function renderChallenge(player, scenario, fixed, { playFixed, playBroken, edit, solved }) {
  const box = $('challenge');
  if (!scenario?.goal || !scenario.fix) return box.replaceChildren();
  const verdict = player.over, broken = verdict && verdict.kind !== 'done' && verdict.kind !== 'flood';
  const goal = h('p', { class: 'goal' }, h('strong', {}, fixed ? 'Try to break it now: ' : 'Your goal: '), prose(scenario.goal));
  if (fixed) {
    return box.replaceChildren(goal, verdict?.kind === 'done' && h('p', {}, 'It held. Try another order, if you like.') || '',
      h('p', { class: 'buttons' }, h('button', { type: 'button', onclick: playBroken }, 'Back to the broken one')));
  }
  if (!broken && !solved) {
    const held = verdict?.kind === 'done' && h('p', {}, 'It came through this time. Go back or restart, and let somebody else run first.');
    return box.replaceChildren(goal, ...[held].filter((each) => !!each));
  }
  const found = broken && h('p', { class: 'won' }, `Broken in ${player.schedule.length} steps.`);
  box.replaceChildren(goal, ...[found].filter((each) => !!each), h('div', { class: 'why' },
    h('h2', {}, 'Why it fails'), scenario.why?.map((text) => h('p', {}, prose(text))) ?? [],
    h('h2', {}, 'The fix'), h('div', { class: 'diff', role: 'region', 'aria-label': 'The fix', tabindex: 0 },
      hunks(diff(scenario.source, scenario.fixed)).map((hunk) => h('div', { class: 'hunk' }, hunk.map(({ kind, text }) => (
        h('div', { class: kind }, h('span', { class: 'hidden' }, kind === 'in' ? 'new: ' : kind === 'out' ? 'old: ' : ''),
          h('code', {}, `${kind === 'in' ? '+' : kind === 'out' ? '−' : ' '} ${text}`))))))),
    h('p', { class: 'buttons' }, h('button', { type: 'button', class: 'primary', 'data-do': 'fixed', onclick: playFixed }, 'Play the fixed program'),
      h('button', { type: 'button', onclick: edit }, 'Fix it yourself'))));
}

/** What became of the run, beside the stage. @param {Player} player @param {boolean} challenge */
export function renderVerdict(player, challenge) {
  const box = $('verdict'), verdict = player.over;
  box.hidden = !verdict;
  if (!verdict) return box.replaceChildren();
  const { kind, text, task } = verdict;
  box.dataset.kind = kind;
  const waiting = player.step.tasks.flatMap(({ status }, i) => (status === 'waiting' ? [player.run.names[i]] : []));
  const head = {
    done: 'All done.', rule: 'A rule is broken.', end: 'It came to its end, but not as it should.', stuck: 'Deadlock.',
    error: `${actorName(player.run, task ?? -2)} failed.`, flood: 'Stopped.',
  }[kind];
  const tail = kind === 'stuck' ? `Nobody can go on: ${waiting.join(', ')} ${waiting.length === 1 ? 'waits' : 'wait'} for ever.`
    : kind === 'rule' || kind === 'end' ? `This does not hold: ${text}.` : text;
  const win = challenge && kind !== 'done' && kind !== 'flood';
  box.replaceChildren(h('strong', {}, win ? `You broke it. ${head}` : head), ' ', tail);
  box.classList.toggle('win', win);
}
