// Every scenario's broken schedule breaks it; its fixed program holds under every schedule, or under many.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarios } from '../../web/build.js';
import { decodeSchedule, encodeSchedule } from '../../web/page/hash.js';
import { stories } from '../../web/scenarios/stories.js';
import { everySchedule, randomSchedules } from './explore.js';
import { play } from './headless.js';

const texts = scenarios();

/** Those with more schedules than one would wait for; the others are explored to the last one. */
const LARGE = new Set(['event', 'queue', 'barrier', 'philosophers', 'timeout', 'if-not-while']);

/** Kinds of endings, each with an example. @param {import('./explore.js').Ending[]} endings */
function kinds(endings) {
  return Object.fromEntries(endings.map(({ schedule, verdict }) => [verdict?.kind ?? 'endless', encodeSchedule(schedule)]));
}

/** @param {string} id @param {string} source */
const explore = (id, source) => (LARGE.has(id) ? randomSchedules(source, 120, 2026) : everySchedule(source));

/** @param {import('../../web/scenarios/stories.js').Story} story */
function fixed({ id, fix = [] }) {
  let text = texts[id];
  for (const [from, to] of fix) {
    assert.equal(text.split(from).length, 2, `${id}: "${from}" is there once`);
    text = text.replace(from, to);
  }
  return text;
}

test('every program has its story, and every story its program; five are challenges at least', () => {
  assert.deepEqual(stories.map(({ id }) => id).sort(), Object.keys(texts).sort());
  assert.ok(stories.filter(({ goal }) => goal).length >= 5);
});

for (const story of stories) {
  const { id, goal, plays, why, fix } = story;

  test(`${id}: its schedule can be played${goal ? ', and breaks it' : ''}`, async () => {
    const run = await play(texts[id], decodeSchedule(plays));
    assert.deepEqual([run.error, run.refused], [undefined, undefined]);
    const verdict = run.steps.at(-1)?.verdict;
    if (goal) assert.ok(verdict && ['rule', 'end', 'stuck', 'error'].includes(verdict.kind), JSON.stringify(verdict));
    assert.equal(Boolean(goal), Boolean(why && fix));
  });

  test(`${id}: ${goal ? 'can be broken, and fixed it holds' : 'holds'} under ${LARGE.has(id) ? 'random schedules' : 'every schedule'}`, async () => {
    const found = kinds(await explore(id, texts[id]));
    if (!goal) return assert.deepEqual(Object.keys(found), ['done'], JSON.stringify(found));
    assert.ok(Object.keys(found).some((kind) => kind !== 'done'), JSON.stringify(found));
    const mended = kinds(await explore(id, fixed(story)));
    return assert.deepEqual(Object.keys(mended), ['done'], JSON.stringify(mended));
  });
}
