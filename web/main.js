// Ties the page together: the address says what is played, the player plays it, and what changes is drawn.
import { scenarios } from './scenarios/index.js';
import { $, h, write } from './page/dom.js';
import { BadAddress, decode, encode } from './page/hash.js';
import { Player } from './page/player.js';
import { Moments, Transport } from './page/transport.js';
import { viewOf } from './page/view.js';
import { renderSource } from './page/source.js';
import { layTasks, renderTasks } from './page/tasks.js';
import { renderObjects } from './page/objects.js';
import { renderLanes } from './page/lanes.js';
import { renderGraph } from './page/graph.js';
import { renderLog } from './page/log.js';
import { renderChallenge, renderStory, renderVerdict } from './page/story.js';
import { stepText } from './page/calls.js';
import { Playground } from './page/playground.js';
import { measurePanel } from './page/measure.js';
import { listenToKeys } from './page/keys.js';
import { themeButton } from './page/theme.js';
import { recall, remember } from './page/memory.js';

const player = new Player(), transport = new Transport(player), moments = new Moments();

/** @type {{ scenario: string, fixed: boolean }} */
let place = { scenario: '', fixed: false };

const solved = new Set(JSON.parse(recall('solved') ?? '[]'));
const ids = scenarios.map(({ id }) => id);
const current = () => scenarios.find(({ id }) => id === place.scenario);

const playground = new Playground(player, {
  async run(source) {
    place = { scenario: 'play', fixed: false };
    await player.load(source);
  },
});

function renderMenu() {
  $('scenarios').replaceChildren(h('ol', {}, scenarios.map(({ id, title, goal }) => h('li', {}, h('a', {
    href: `#/${id}/`, 'aria-current': id === place.scenario ? 'page' : undefined,
    class: `${goal ? 'challenge' : ''}${solved.has(id) ? ' solved' : ''}`,
  }, title, goal && h('span', { class: 'hidden' }, solved.has(id) ? ' (challenge, broken)' : ' (challenge)'))))));
}

/** Everything that depends on the moment that is looked at. */
function render() {
  const view = viewOf(player.run, player.at);
  document.documentElement.toggleAttribute('data-empty', !view);
  renderSource(player, view);
  renderTasks(player, view);
  renderObjects(view);
  renderLanes(player, view);
  renderGraph(view);
  renderLog(player);
  const scrubber = /** @type {HTMLInputElement} */ ($('scrubber')), { step } = player.at;
  scrubber.max = String(Math.max(0, player.run.steps.length - 1));
  scrubber.value = String(Math.max(0, step));
  $('scrub-value').textContent = `${Math.max(0, step)} of ${scrubber.max}`;
}

function renderOutcome() {
  const scenario = current(), verdict = player.over;
  if (scenario?.goal && !place.fixed && verdict && !['done', 'flood'].includes(verdict.kind) && !solved.has(scenario.id)) {
    solved.add(scenario.id);
    remember('solved', JSON.stringify([...solved]));
    renderMenu();
  }
  renderVerdict(player, Boolean(scenario?.goal && !place.fixed));
  renderChallenge(player, scenario, place.fixed, {
    solved: false,
    playFixed: () => go(place.scenario, true),
    playBroken: () => go(place.scenario, false),
    edit: () => playground.open(player.source),
  });
  const problem = $('problem');
  problem.hidden = player.problem === '';
  write(problem, player.problem);
}

/** The address follows what is played; it is not a new page to go back to. */
async function writeAddress() {
  const source = place.scenario === 'play' ? player.source : undefined;
  const hash = await encode({ ...place, source, schedule: player.schedule });
  if (!player.busy && hash !== location.hash) history.replaceState(null, '', hash);
  written = location.hash;
  document.documentElement.dataset.address = written;
}

let written = '';

player.addEventListener('change', (event) => {
  const what = /** @type {CustomEvent<string>} */ (event).detail;
  document.documentElement.dataset.state = player.busy ? 'busy' : 'idle';
  if (what === 'busy') {
    moments.stop();
    return;
  }
  if (what === 'load') {
    layTasks(player);
    renderStory(current(), place.fixed);
    renderMenu();
  }
  render();
  transport.render();
  if (what === 'look') return;
  renderOutcome();
  if (player.run.steps.length > 0) {
    const last = player.run.steps.length - 1;
    const back = what === 'back' ? `Back to step ${last}. ` : what === 'restart' ? 'From the beginning. ' : '';
    write($('told'), `${back}${stepText(player.run, last)}`);
  } else write($('told'), '');
  if (what === 'step') moments.show(player, player.step);
  else if (player.problem === '' || player.run.steps.length > 0) playground.consent(undefined);
  writeAddress();
});

/** @param {string} scenario @param {boolean} fixed @param {number[]} [schedule] */
async function go(scenario, fixed, schedule = []) {
  transport.stop();
  playground.leave();
  place = { scenario, fixed };
  const { source, fixed: mended } = /** @type {import('./scenarios/index.js').Scenario} */ (current());
  await player.load(fixed ? mended : source, schedule);
}

/** Does what the address says; what it can't say is told, and the page stays as it is. */
async function follow() {
  if (location.hash === written && written !== '') return;
  try {
    const wanted = await decode(location.hash, ids);
    if (!wanted) return await go(ids[0], false);
    if (wanted.source === undefined) return await go(wanted.scenario, wanted.fixed, wanted.schedule);
    const { source, schedule } = wanted;
    transport.stop();
    place = { scenario: 'play', fixed: false };
    playground.leave();
    player.show(source);
    playground.consent(() => player.load(source, schedule));
  } catch (error) {
    if (!(error instanceof BadAddress)) throw error;
    if (!player.program) await go(ids[0], false);
    player.problem = error.message;
    renderOutcome();
  }
}

$('scrubber').addEventListener('input', (event) => player.look(Number(/** @type {HTMLInputElement} */ (event.target).value)));
$('now').addEventListener('click', () => player.look(player.run.steps.length - 1));
$('skip').addEventListener('click', (event) => {
  event.preventDefault();
  $('stage').focus();
});
addEventListener('hashchange', follow);
addEventListener('resize', () => renderLanes(player, viewOf(player.run, player.at)));
themeButton();
measurePanel();
listenToKeys(player, transport);
await follow();
