// Goes through the schedules of a program: all of them, or as many as one likes by a seeded generator.
import { instrument } from '../../web/stage/instrument.js';
import { realm } from './headless.js';

/** @typedef {import('../../web/stage/engine.js').Step} Step */

/** @typedef {{ schedule: number[], verdict: import('../../web/stage/engine.js').Verdict | null }} Ending */

/** Longer than any program here needs. */
const MOST_STEPS = 200;

/**
 * One run to its end.
 * @param {string} code @param {(choices: number[], depth: number) => number} choose
 * @returns {Promise<Ending>}
 */
async function runTo(code, choose) {
  const { play, step } = realm(), schedule = /** @type {number[]} */ ([]);
  const run = await play(code, []);
  if (run.error) throw new Error(run.error);
  let last = /** @type {Step} */ (run.steps[0]);
  while (last.verdict === null && schedule.length < MOST_STEPS) {
    const chosen = choose([...last.choices], schedule.length);
    schedule.push(chosen);
    last = await step(chosen);
  }
  return { schedule, verdict: last.verdict };
}

/**
 * Every schedule there is, depth first. Throws if there are more than `most`.
 * @param {string} source @param {number} [most]
 */
export async function everySchedule(source, most = 20_000) {
  const { code } = instrument(source), results = [];
  const path = /** @type {{ choices: number[], at: number }[]} */ ([]);
  for (;;) {
    results.push(await runTo(code, (choices, depth) => {
      path[depth] ??= { choices, at: 0 };
      return path[depth].choices[path[depth].at];
    }));
    if (results.length > most) throw new Error(`more than ${most} schedules`);
    while (path.length > 0 && path[path.length - 1].at === path[path.length - 1].choices.length - 1) path.pop();
    if (path.length === 0) return results;
    path[path.length - 1].at++;
  }
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32. @param {number} seed */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {string} source @param {number} count @param {number} seed */
export async function randomSchedules(source, count, seed) {
  const { code } = instrument(source), random = generator(seed), results = [];
  for (let i = 0; i < count; i++) {
    results.push(await runTo(code, (choices) => choices[Math.floor(random() * choices.length)]));
  }
  return results;
}
