import { $, h } from './dom.js';

/** @typedef {import('./player.js').Player} Player */

/** @type {[keys: string, what: string][]} */
const KEYS = [
  ['1 to 9, 0', 'let the first, second, … task run'],
  ['T', 'let time pass up to the next timer'],
  ['←', 'one step back'],
  ['→', 'one step forward: the one taken back, or asyncio’s choice'],
  ['Home', 'restart'],
  ['P', 'play slowly, or pause'],
  ['R', 'a random step'],
  ['A', 'asyncio’s order, to the end'],
  ['[ and ]', 'the moment before or after, call by call'],
  ['?', 'this list'],
];

/** @param {Player} player @param {number} by */
function lookOn(player, by) {
  const { steps } = player.run;
  let { step, moment } = player.at;
  if (moment === Infinity) moment = steps[step]?.moments.length ?? 0;
  moment += by;
  if (moment < 0 && step > 0) moment = steps[--step].moments.length;
  if (moment > (steps[step]?.moments.length ?? 0) && step < steps.length - 1) {
    step++;
    moment = 0;
  }
  if (moment >= 0) player.look(step, moment < steps[step].moments.length ? moment : Infinity);
}

/** @param {Player} player @param {import('./transport.js').Transport} transport */
export function listenToKeys(player, transport) {
  const help = /** @type {HTMLDialogElement} */ ($('help'));
  $('keys').append(...KEYS.map(([keys, what]) => h('tr', {}, h('th', { scope: 'row' }, h('kbd', {}, keys)), h('td', {}, what))));
  $('help-button').addEventListener('click', () => help.showModal());
  const actions = /** @type {Record<string, () => void>} */ ({
    t: () => player.choose(-1), ArrowLeft: () => transport.back(), ArrowRight: () => transport.forward(),
    Home: () => transport.restart(), p: () => transport.toggle(), r: () => transport.random(),
    a: () => transport.asyncio(), '[': () => lookOn(player, -1), ']': () => lookOn(player, 1), '?': () => help.showModal(),
  });
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest?.('input, textarea, select, .cm-editor')) return;
    const { key } = event;
    if (/^[0-9]$/.test(key)) {
      transport.stop();
      player.choose((Number(key) + 9) % 10);
      return;
    }
    const action = actions[key.length === 1 ? key.toLowerCase() : key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
