import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarios } from '../../web/build.js';
import { play, realm, TIME } from './headless.js';
import { instrument } from '../../web/stage/instrument.js';

/** @typedef {import('../../web/stage/engine.js').Step} Step */

const texts = scenarios();

const last = (/** @type {import('./headless.js').Run} */ run) => /** @type {Step} */ (run.steps.at(-1));

/** The calls of a step in short. @param {Step} step */
const calls = ({ moments }) => moments.map(({ by, name, result, resumption }) => (
  `${by} ${name} ${resumption ? `${resumption.outcome}` : Math.sign(result)}`
));

const program = (/** @type {string} */ tasks, rest = '') => (
  `import { Lock, Event, Condition, Semaphore, Barrier } from 'waitline';\nconst lock = new Lock({ name: 'lock' });\n${rest}\nexport const tasks = { ${tasks} };\n`
);

test('a step runs from one await to the next, and no further', async () => {
  const run = await play(program('A: async () => { console.log(1); await null; console.log(2); await null; console.log(3); }'), [0, 0, 0]);
  assert.deepEqual(run.steps.map(({ output }) => output.map(({ text }) => text).join()), ['', '1', '2', '3']);
  assert.deepEqual(run.steps.map(({ tasks: [{ status }] }) => status), ['new', 'ready', 'ready', 'done']);
});

test('a handoff as the core tells it: woken in the turn of the release, resumed after it', async () => {
  const run = await play(texts.lock, [0, 1, 0, 0]), { moments, holders } = last(run);
  assert.deepEqual(calls(last(run)), ['0 lock_release 1', '0 lock_acquire 1', '1 lock_admit 0']);
  const [release, newcomer, resumption] = moments;
  const [handle] = Object.keys(holders).map(Number), { ready, objects } = release.snapshot;
  assert.deepEqual([ready.length, objects[handle].state, objects[handle].queue.length], [1, 0, 1]);
  assert.equal(release.snapshot.waits[ready[0]].state, 'woken');
  assert.deepEqual(newcomer.snapshot.objects[handle].queue, [ready[0], newcomer.result], 'nobody overtakes');
  assert.deepEqual([resumption.snapshot.ready, holders[handle]], [[], [1]]);
});

test('the same schedule gives the same run, handles and tickets included', async () => {
  const schedule = [0, 1, 2, 0, 1];
  assert.deepEqual(await play(texts['if-not-while'], schedule), await play(texts['if-not-while'], schedule));
});

test('a replay of one step less equals the run before that step', async () => {
  const schedule = [0, 1, 0, TIME, 2];
  const whole = await play(texts.timeout, [0, 0, 1, 2, TIME, 1]), less = await play(texts.timeout, [0, 0, 1, 2, TIME]);
  assert.deepEqual(whole.steps.slice(0, -1), less.steps);
  assert.equal(schedule.length, 5);
});

test('stepping one by one equals playing at once', async () => {
  const { play: begin, step } = realm();
  const run = await begin(instrument(texts.pool).code, []);
  const steps = [...run.steps];
  for (const chosen of [0, 0, 1, 2]) steps.push(await step(chosen));
  assert.deepEqual(structuredClone(steps), (await play(texts.pool, [0, 0, 1, 2])).steps);
});

test('what is not possible is refused, and what was before it is kept', async () => {
  const run = await play(texts.lock, [0, 1, 1, 2]);
  assert.deepEqual([run.refused, run.steps.length], [2, 3]);
  assert.equal((await play(texts.lock, [TIME])).refused, 0);
  assert.equal((await play(texts.lock, [9])).refused, 0);
  const over = await play(program('A: async () => {}'), [0, 0]);
  assert.equal(over.refused, 1, 'nothing comes after the end');
});

test('asyncio\'s choice is whoever became ready first', async () => {
  const run = await play(texts.lock, []);
  assert.equal(run.steps[0].first, 0);
  assert.equal(last(await play(texts.lock, [2])).first, 0);
  assert.equal(last(await play(texts.lock, [2, 0, 1])).first, 2);
});

test('time stands still until it is let pass, one timer at a time', async () => {
  const source = program('A: async () => { await new Promise((go) => setTimeout(go, 70)); console.log(Date.now()); }, B: async () => { await new Promise((go) => setTimeout(go, 20)); }');
  const run = await play(source, [0, 1, TIME, TIME, 0]);
  assert.deepEqual(run.steps.map(({ now }) => now), [0, 0, 0, 20, 70, 70]);
  assert.deepEqual(run.steps[2].timers.map(({ due }) => due), [20, 70]);
  assert.equal(last(run).output[0].text, '70');
});

test('a signal\'s timeout is on the same clock, and chance is the same each time', async () => {
  const source = program('A: async () => { await lock.acquire(); await lock.acquire({ signal: AbortSignal.timeout(50) }).catch((e) => console.log(e.name)); console.log(Math.random()); }');
  const run = await play(source, [0, 0, TIME, 0]);
  assert.equal(run.steps[3].output[0].text, 'TimeoutError');
  assert.deepEqual(last(run), last(await play(source, [0, 0, TIME, 0])));
});

test('whoever holds a lock is whoever took it, also by tryAcquire, through a condition, and by another\'s hand', async () => {
  const source = program(`
    A: async () => { lock.tryAcquire(); await null; await cond.wait(); await null; },
    B: async () => { await lock.acquire(); cond.notify(); await null; lock.release(); }`, 'const cond = new Condition(lock, { name: "cond" });');
  const run = await play(source, [0, 0, 1, 1, 1]);
  assert.deepEqual(run.steps.map(({ holders }) => Object.values(holders).flat()), [[], [0], [], [1], [1], [0]]);
});

test('permits belong to whoever took them', async () => {
  const source = program('A: async () => { await s.acquire(); await null; s.release(); }, B: async () => { await s.acquire(); await null; s.release(); }', 'const s = new Semaphore(1);');
  const run = await play(source, [0, 1, 0, 0]);
  assert.deepEqual(run.steps.map(({ holders }) => Object.values(holders).flat()), [[], [0], [0], [0], [1]]);
});

test('verdicts: a rule, the end, a deadlock, an error', async () => {
  const verdict = async (/** @type {string} */ tasks, /** @type {number[]} */ schedule, rest = '') => last(await play(program(tasks, rest), schedule)).verdict;
  assert.deepEqual(await verdict('A: async () => { n = 2; await null; }', [0], 'let n = 1; export const always = { "n is 1": () => n === 1 };'), { kind: 'rule', text: 'n is 1' });
  assert.deepEqual(await verdict('A: async () => {}', [0], 'export const atEnd = { never: () => false };'), { kind: 'end', text: 'never' });
  assert.deepEqual(await verdict('A: async () => { await lock.acquire(); await lock.acquire(); }', [0, 0]), { kind: 'stuck', text: 'Nobody can go on.' });
  assert.deepEqual(await verdict('A: async () => { lock.release(); }', [0]), { kind: 'error', text: 'SyncError: Lock is not acquired. (Lock "lock")', task: 0 });
  assert.deepEqual(await verdict('A: async () => {}', [0]), { kind: 'done', text: 'Every task has come to its end.' });
  assert.match((await verdict('A: async () => {}', [0], 'export const always = { odd: () => { throw new Error("oh"); } };'))?.text ?? '', /odd \(Error: oh\)/);
});

test('floods are stopped: of calls, of objects, of tasks, of lines', async () => {
  const calls = await play(program('A: async () => { for (;;) lock.tryAcquire(); }'), [0]);
  assert.equal(last(calls).verdict?.kind, 'flood');
  const objects = await play(program('A: async () => { for (let i = 0; i < 250; i++) new Lock(); await null; for (let i = 0; i < 250; i++) new Lock(); }'), [0, 0]);
  assert.equal(last(objects).verdict?.kind, 'flood');
  assert.match((await play(program(Array.from({ length: 11 }, (_, i) => `t${i}: async () => {}`).join()))).error ?? '', /11 tasks/);
  const lines = await play(program('A: async () => { for (let i = 0; i < 1e4; i++) console.log("x".repeat(1e4)); }'), [0]);
  assert.ok(JSON.stringify(lines).length < 100_000);
});

test('a program that does not begin says why', async () => {
  assert.equal((await play(program('', 'null.x;'))).error?.startsWith('TypeError'), true);
  assert.match((await play(program(''))).error ?? '', /`tasks` is empty/);
  assert.match((await play(program('A: 5'))).error ?? '', /The task A is not a function/);
});

test('an async iterator stops at each of its values, and is closed when it is left', async () => {
  const source = program('A: async () => { for await (const x of numbers()) { console.log(x); if (x === 2) break; } console.log(closed); }',
    'let closed = false; async function* numbers() { try { for (let i = 1; ; i++) yield i; } finally { closed = true; } }');
  const run = await play(source, [0, 0, 0]);
  assert.deepEqual(run.steps.map(({ output }) => output.map(({ text }) => text).join()), ['', '', '1', '2,true']);
});

test('`using` releases at the end of the block, whatever happens', async () => {
  const source = program('A: async () => { try { using held = await lock.hold(); await null; throw new Error("x"); } catch { console.log(lock.locked()); } }');
  const run = await play(source, [0, 0, 0]);
  assert.equal(last(run).output[0].text, 'false');
});
