// A world for one run of one program: a fresh core, tasks that wait to be chosen, a clock that stands still. It
// is evaluated in a worker of its own, or in a context of its own in Node, and nothing of it is used twice.
import { closeWorld } from './globals.js';
import { Stage } from './engine.js';
import { show } from './show.js';

/** @typedef {import('./engine.js').Step} Step */

/**
 * What a program did, chosen step by chosen step. The first step is its top level.
 * @typedef {object} Run
 * @property {string[]} names the tasks
 * @property {string[]} rules what must hold after every step
 * @property {Step[]} steps
 * @property {number} [refused] which step of the schedule was not possible, from 0
 * @property {string} [error] why it did not even begin
 */

const stage = new Stage(), { clock } = stage;

function timeout(/** @type {number} */ delay) {
  const controller = new AbortController();
  clock.set(() => controller.abort(new DOMException('signal timed out', 'TimeoutError')), delay, stage.actor);
  return controller.signal;
}

const { AbortSignal } = globalThis;

Object.assign(globalThis, {
  setTimeout: (/** @type {Function} */ fn, /** @type {number} */ delay, /** @type {unknown[]} */ ...args) => (
    clock.set(() => fn(...args), delay, stage.actor)
  ),
  clearTimeout: (/** @type {number} */ id) => clock.clear(id),
  AbortSignal: new Proxy(AbortSignal, {
    get: (target, key) => (key === 'timeout' ? timeout : /** @type {any} */ (target)[key]),
  }),
  console: Object.fromEntries(['log', 'info', 'warn', 'error', 'debug'].map((name) => [
    name, (/** @type {unknown[]} */ ...values) => stage.say(...values),
  ])),
});
Date.now = () => clock.now;

closeWorld();

/**
 * Begins and goes through a schedule as far as it is possible.
 * @param {string} code what instrument() made
 * @param {number[]} schedule
 * @returns {Promise<Run>}
 */
export async function play(code, schedule) {
  const run = /** @type {Run} */ ({ names: [], rules: [], steps: [] });
  try {
    run.steps.push(await stage.start(code));
  } catch (error) {
    return { ...run, error: show(error) };
  }
  run.names = stage.tasks.map(({ name }) => name);
  run.rules = [...Object.keys(stage.always), ...Object.keys(stage.atEnd)];
  for (const [i, chosen] of schedule.entries()) {
    const { choices, verdict } = run.steps[run.steps.length - 1];
    if (verdict !== null || !choices.includes(chosen)) return { ...run, refused: i };
    run.steps.push(await stage.step(chosen));
  }
  return run;
}

export const step = (/** @type {number} */ chosen) => stage.step(chosen);
