import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarios } from '../../web/build.js';
import { callText, stepText } from '../../web/page/calls.js';
import { diff, hunks } from '../../web/page/diff.js';
import { circle, statusOf, viewOf, waitsAt } from '../../web/page/view.js';
import { decodeSchedule } from '../../web/page/hash.js';
import { play } from './headless.js';

const texts = scenarios();

const END = Infinity;

/** @param {string} id @param {string} schedule @param {number} [moment] */
async function see(id, schedule, moment = END) {
  const run = await play(texts[id], decodeSchedule(schedule));
  const view = viewOf(run, { step: run.steps.length - 1, moment });
  if (!view) throw new Error('nothing to see');
  return view;
}

test('whatever blocks says on what, and behind whom', async () => {
  const view = await see('lock', '012');
  assert.deepEqual([0, 1, 2].map((task) => statusOf(view, task)), ['ready', 'waits for kettle', 'waits for kettle, behind Bob']);
});

test('a circle of waits is found at the very call that closes it, and not before', async () => {
  assert.equal(circle(await see('philosophers', '0123012')).tasks.size, 0);
  const run = await play(texts.philosophers, decodeSchedule('01230123'));
  const closing = viewOf(run, { step: 8, moment: 0 });
  assert.deepEqual([...circle(/** @type {any} */ (closing)).tasks], [0, 1, 2, 3]);
  assert.equal(circle(await see('lost-wakeup', '20201')).tasks.size, 0, 'nobody holds what they wait for');
});

test('a circle through a semaphore is none while somebody outside holds a permit', async () => {
  const source = `import { Lock, Semaphore } from 'waitline';
    const lock = new Lock(), two = new Semaphore(2);
    export const tasks = {
      A: async () => { await two.acquire(); await lock.acquire(); },
      B: async () => { await lock.acquire(); await two.acquire(); },
      C: async () => { await two.acquire(); await null; two.release(); await two.acquire(); },
    };`;
  const stuck = async (/** @type {number[]} */ schedule) => {
    const run = await play(source, schedule);
    assert.equal(run.refused, undefined);
    return [...circle(/** @type {any} */ (viewOf(run, { step: schedule.length, moment: END }))).tasks];
  };
  assert.deepEqual(await stuck([0, 2, 1, 0, 1]), [], 'C may give its permit back');
  const both = source.replace('await null; two.release(); await two.acquire();', 'await lock.acquire();');
  const run = await play(both, [0, 2, 1, 0, 1, 2]);
  assert.deepEqual([...circle(/** @type {any} */ (viewOf(run, { step: 6, moment: END }))).tasks], [0, 1, 2]);
});

test('a waiter that is woken or cancelled is still seen with its object, as the core has it', async () => {
  const run = await play(texts['notify-and-cancel'], decodeSchedule('010122'));
  const states = run.steps[6].moments.map((_, moment) => {
    const view = /** @type {import('../../web/page/view.js').View} */ (viewOf(run, { step: 6, moment }));
    const [, mail] = Object.keys(view.snapshot.objects).map(Number);
    return waitsAt(view, mail).map(({ task, state }) => `${run.names[task]} ${state}`).join(', ');
  });
  assert.ok(states.includes('Ada woken, Bob pending'), states.join(' | '));
  assert.ok(states.includes('Ada revoked, Bob pending'), states.join(' | '));
});

test('calls are told with handles and tickets, and in words', async () => {
  const { run } = await see('lock', '0100');
  assert.deepEqual(run.steps[4].moments.map(callText), [
    'lock_release(#34) → 1', 'lock_acquire(#34) → ticket #36', 'lock_admit(#34) → ticket #35 PASSED',
  ].map((text) => text.replace('#34', `#${Object.keys(run.steps[0].snapshot.objects)[0]}`)
    .replace('#35', `#${Number(Object.keys(run.steps[0].snapshot.objects)[0]) + 1}`)
    .replace('#36', `#${Number(Object.keys(run.steps[0].snapshot.objects)[0]) + 2}`)));
  assert.equal(stepText(run, 4), 'Ada releases kettle, which wakes Bob. Ada waits for kettle, behind Bob. Bob has kettle now.');
});

test('a diff shows what changed and what is around it', () => {
  const lines = diff('a\nb\nc\nd\ne\nf\ng\nh', 'a\nb\nc\nD\ne\nf\ng\nh');
  assert.deepEqual(lines.filter(({ kind }) => kind !== 'same'), [{ kind: 'out', text: 'd' }, { kind: 'in', text: 'D' }]);
  assert.deepEqual(hunks(lines).map((hunk) => hunk.length), [6]);
  assert.deepEqual(hunks(diff('a', 'a')), []);
});
