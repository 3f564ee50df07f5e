import { moment, time } from '../text.js';
import { h } from './dom.js';

/** @typedef {import('./data.js').Bar} Bar */

/** @type {Record<string, string>} */
const ENDS = {
  aborted: 'and was aborted', 'timed out': 'and gave up when its time was over', closed: 'until it was closed', broken: 'until it broke',
  deadlock: 'and it was a deadlock', pending: 'and still did when the trace ended',
};

/** In one sentence. @param {Bar} bar */
export function sentence({ hold, task, object, from, to, outcome }) {
  const did = hold ? `held ${object}` : `waited for ${object}`;
  const end = ENDS[outcome] ?? (outcome === '' || outcome === 'passed' ? '' : `and it ended: ${outcome}`);
  return `${task} ${did} for ${time(to - from)}${end && ` ${end}`}`;
}

/** What else there is to say, as names and values. @param {Bar} bar @returns {[string, string][]} */
export function particulars({ from, to, where, waker }) {
  /** @type {[string, string][]} */
  const said = [['since', moment(from)], ['until', moment(to)]];
  if (where) said.push(['where', where]);
  if (waker?.text) said.push(['woken by', `${waker.text}, at ${moment(waker.at)}; ran ${time(Math.max(0, waker.end - waker.at))} later`]);
  return said;
}

/** @param {Bar} bar @param {...(Node | false)} more */
export const told = (bar, ...more) => [
  h('p', {}, h('strong', {}, sentence(bar))),
  h('dl', {}, ...particulars(bar).flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
  ...more.filter((each) => each !== false),
];
