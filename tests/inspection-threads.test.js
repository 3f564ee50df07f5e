// waitline/inspect over threads of Node.js: who waits and holds in each, and deadlocks between them.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';
import { Lock as LocalLock } from 'waitline';
import { follow, format, snapshot, task, trace, watch } from 'waitline/inspect';
import { Barrier, Condition, Event, Lock, Semaphore, Space } from 'waitline/shared';
import { thread, until } from './threads/thread.js';

/* What the functions see that run in another thread; see threads/other.js. */
const [kept] = /** @type {any[]} */ ([]);
const inspect = /** @type {typeof import('waitline/inspect')} */ (/** @type {any} */ (undefined));

/** @typedef {Awaited<ReturnType<typeof thread>>} Thread */

const root = fileURLToPath(new URL('..', import.meta.url));

/** A thread that is followed; what it reports it keeps, and counts in the first of these words. @param {any} t @param {'report' | 'reject' | 'ignore'} [deadlocks] */
async function followed(t, deadlocks = 'report', words = new Int32Array(new SharedArrayBuffer(4))) {
  const other = await thread(t);
  await load(other);
  await other.call((how, reported) => {
    kept.reports = [];
    kept.watching = inspect.watch({ deadlocks: how, report: (report) => void (kept.reports.push(report), Atomics.add(reported, 0, 1)) });
  }, deadlocks, words);
  return other;
}

/** This thread is followed until the test is over. @param {any} t */
function following(t) {
  const { stop } = follow();
  t.after(stop);
}

/** @param {Thread} other */
const load = (other) => other.call(async () => void (/** @type {any} */ (globalThis).inspect = await import('waitline/inspect')));

const labelOf = (/** @type {Thread} */ { worker }) => `thread ${worker.threadId}`;

/** What a snapshot has of that object. @param {any} object */
function stateOf(object) {
  const { number, generation, space } = object.share(), found = snapshot().objects.filter((each) => each.space === space.id && each.id === `${number}.${generation}`);
  assert.equal(found.length, 1);
  return found[0];
}

/** @param {import('waitline/inspect').Waiting[]} queue */
const linesOf = (queue) => queue.map(({ task: whose, thread: its, operation, state }) => [whose, its, operation, state]);

const mine = threadId === 0 ? 'main thread' : `thread ${threadId}`;

test('a trace of shared objects has arrows, from this thread\'s own releases', async () => {
  trace.start();
  const lock = new Lock({ name: 'traced' }), event = new Event({ name: 'traced too' }), other = new Event({ space: new Space({ objects: 4, threads: 2, waits: 8 }) });
  lock.share();
  task('a', () => lock.tryAcquire());
  const waits = [task('b', () => lock.acquire()), task('c', () => event.wait()), task('d', () => other.wait())];
  task('a', () => lock.release());
  task('a', () => other.set());
  task('e', () => event.set());
  await Promise.all(waits);
  const { traceEvents: events } = JSON.parse(trace.stop());
  const nameOf = (/** @type {number} */ track) => events.find((/** @type {any} */ { name, tid }) => name === 'thread_name' && tid === track).args.name;
  const found = events.filter((/** @type {any} */ { ph }) => ph === 's').map((/** @type {any} */ { id, tid }) => (
    `${nameOf(tid)} > ${nameOf(events.find((/** @type {any} */ event) => event.ph === 'f' && event.id === id).tid)}`
  ));
  assert.deepEqual(found, ['a > b', 'e > c', 'a > d']);
  for (const object of [lock, event, other]) object.close();
});

/* --- snapshots ------------------------------------------------------------------------------------------------- */

test('a snapshot has who holds and who waits in all threads, since when and where', async (t) => {
  following(t);
  const [one, two] = [await followed(t), await followed(t)], lock = new Lock({ name: 'snap' });
  await one.call((its) => inspect.task('holder', () => its.acquire()), lock);
  await two.call((its) => void inspect.task('second', () => (kept.wait = its.acquire())), lock);
  const wait = task('third', () => lock.acquire());
  const state = stateOf(lock);
  assert.equal(state.state, 'locked');
  assert.equal(state.waiting, 2);
  assert.deepEqual(state.holders.map(({ task: whose, thread: its }) => [whose, its]), [['holder', labelOf(one)]]);
  assert.deepEqual(linesOf(state.queue), [['second', labelOf(two), 'acquire', 'pending'], ['third', mine, 'acquire', 'pending']]);
  for (const each of [...state.holders, ...state.queue]) {
    assert.ok(/** @type {number} */ (each.for) >= 0 && /** @type {number} */ (each.for) < 600_000);
    assert.match(String(each.where), /:\d+:\d+\)?$/);
  }
  assert.match(format(snapshot()), new RegExp(`Lock "snap" locked\n  held by +holder in ${labelOf(one)} .*\n  1\\. +second in ${labelOf(two)} +acquire`));
  // The others see the same.
  const there = await two.call((name) => inspect.snapshot().objects.find((object) => object.name === name), 'snap');
  assert.deepEqual(linesOf(there.queue), linesOf(state.queue));
  assert.equal(there.holders[0].task, 'holder');
  assert.equal(there.id, state.id);
  await one.call((its) => its.release(), lock);
  await two.call((its) => kept.wait.then(() => its.release()), lock);
  await wait;
  assert.deepEqual(stateOf(lock).holders.map(({ task: whose, thread: its }) => [whose, its]), [['third', mine]]);
  lock.release();
  assert.deepEqual([stateOf(lock).holders, stateOf(lock).queue, stateOf(lock).state], [[], [], 'unlocked']);
});

test('in the order in which they go on: of a strict lock that of arrival, else one thread after the other', async (t) => {
  following(t);
  const [one, two] = [await followed(t), await followed(t)];
  for (const [fair, order] of /** @type {const} */ ([['strict', ['a', 'b', 'c', 'd']], ['bounded', ['a', 'c', 'b', 'd']]])) {
    const lock = new Lock({ name: `order ${fair}`, fair });
    await lock.acquire();
    for (const [other, name] of /** @type {const} */ ([[one, 'a'], [two, 'b'], [one, 'c'], [two, 'd']])) {
      await other.call((its, whose) => void inspect.task(whose, () => its.acquire()), lock, name);
    }
    assert.deepEqual(stateOf(lock).queue.map(({ task: whose }) => whose), order);
    lock.release();
  }
});

test('threads that nobody follows: the core still knows which of them wait and hold', async (t) => {
  const [one, two] = [await thread(t), await thread(t)], lock = new Lock({ name: 'plain' }), semaphore = new Semaphore(3, { name: 'permits' });
  await one.call(async (its, permits) => void await Promise.all([its.acquire(), permits.acquire(), permits.acquire()]), lock, semaphore);
  await two.call((its) => void its.acquire(), lock);
  const state = stateOf(lock), held = [{ task: undefined, for: undefined, where: undefined, thread: labelOf(one) }];
  assert.deepEqual(state.holders, held);
  assert.deepEqual(linesOf(state.queue), [[undefined, labelOf(two), undefined, 'pending']]);
  assert.deepEqual([stateOf(semaphore).value, stateOf(semaphore).holders], [1, held]);
});

test('each kind of object, and waits that block their thread', async (t) => {
  following(t);
  const [one, two] = [await followed(t), await followed(t)];
  const condition = new Condition(undefined, { name: 'full' }), event = new Event({ name: 'ready' }), barrier = new Barrier(3, { name: 'start' });
  const { lock } = condition, busy = new Lock({ name: 'busy' });
  await one.call(async (its) => {
    await its.acquire();
    void inspect.task('consumer', () => its.wait());
  }, condition);
  await one.call((its) => void inspect.task('gate', () => its.wait()), event);
  await two.call((its) => void inspect.task('party', () => its.wait()), barrier);
  await busy.acquire();
  const over = two.call((its) => inspect.task('blocked', () => its.runSync(() => 'done')), busy);
  await until(() => busy.waiting === 1);
  assert.deepEqual(linesOf(stateOf(condition).queue), [['consumer', labelOf(one), 'wait', 'pending']]);
  assert.deepEqual(linesOf(stateOf(event).queue), [['gate', labelOf(one), 'wait', 'pending']]);
  assert.deepEqual(linesOf(stateOf(barrier).queue), [['party', labelOf(two), 'wait', 'pending']]);
  assert.deepEqual([stateOf(event).state, stateOf(barrier).state, stateOf(barrier).parties, stateOf(barrier).waiting], ['unset', 'filling', 3, 1]);
  await until(() => stateOf(busy).queue[0].task !== undefined);
  assert.deepEqual(linesOf(stateOf(busy).queue), [['blocked', labelOf(two), 'runSync', 'pending']]);
  busy.release();
  assert.equal(await over, 'done');
  assert.deepEqual([stateOf(busy).holders, stateOf(busy).queue], [[], []]);
  // Notified, it waits for the lock, and is known as what it was.
  await lock.acquire();
  condition.notify();
  await one.call(() => {});
  assert.equal(stateOf(condition).lock, stateOf(lock).id);
  assert.deepEqual(stateOf(lock).queue.map(({ task: whose, of }) => [whose, of]), [['consumer', 'Condition "full"']]);
  lock.release();
  event.set();
  await one.call(() => {});
  assert.deepEqual(stateOf(event).queue, []);
});

test('what waits inside of runSync, and on its way back from waitSync', async (t) => {
  following(t);
  const one = await followed(t), outer = new Lock({ name: 'outer' }), inner = new Lock({ name: 'inner' }), condition = new Condition(undefined, { name: 'full' });
  await inner.acquire();
  const over = one.call((its, other, full) => inspect.task('worker', () => its.runSync(() => {
    other.acquireSync();
    full.acquireSync();
    full.waitSync();
    full.release();
    return 'done';
  })), outer, inner, condition);
  await until(() => inner.waiting === 1 && stateOf(inner).queue[0].task !== undefined);
  assert.deepEqual(linesOf(stateOf(inner).queue), [['worker', labelOf(one), 'acquireSync', 'pending']]);
  assert.deepEqual(stateOf(outer).holders.map(({ task: whose }) => whose), ['worker']);
  inner.release();
  await until(() => condition.waiting === 1 && stateOf(condition).queue[0].task !== undefined);
  assert.deepEqual(linesOf(stateOf(condition).queue), [['worker', labelOf(one), 'waitSync', 'pending']]);
  assert.deepEqual([stateOf(condition.lock).state, stateOf(condition.lock).holders], ['unlocked', []]);
  await condition.acquire();
  condition.notify();
  await until(() => condition.lock.waiting === 1 && stateOf(condition.lock).queue[0].task !== undefined);
  assert.deepEqual(stateOf(condition.lock).queue.map(({ operation, of }) => [operation, of]), [['waitSync', 'Condition "full"']]);
  condition.release();
  assert.equal(await over, 'done');
  assert.deepEqual([outer, condition.lock].map((lock) => stateOf(lock).holders), [[], []]);
});

test('a lock that another thread gives back is held by whoever takes it then', async (t) => {
  following(t);
  const one = await followed(t), lock = new Lock({ name: 'handed on' });
  await one.call((its) => inspect.task('first', () => its.acquire().then(() => true)), lock);
  lock.release();
  await one.call((its) => inspect.task('second', () => its.acquire().then(() => true)), lock);
  assert.deepEqual(stateOf(lock).holders.map(({ task: whose }) => whose), ['second']);
  const there = await one.call((name) => inspect.snapshot().objects.find((object) => object.name === name)?.holders.map((holder) => holder.task), 'handed on');
  assert.deepEqual(there, ['second']);
});

test('closed by another thread, an object is closed for all', async (t) => {
  following(t);
  const one = await followed(t), lock = new Lock({ name: 'to be closed' });
  await task('holder', () => lock.acquire());
  await one.call((its) => its.close(), lock);
  assert.deepEqual(snapshot().objects.filter(({ name }) => name === 'to be closed').map(({ state, queue }) => [state, queue]), [['closed', []]]);
  await assert.rejects(lock.acquire(), { code: 'ERR_CLOSED' });
});

/* --- deadlocks --------------------------------------------------------------------------------------------------- */

/** Takes two locks in that order, when all have the first one. */
const take = (/** @type {any} */ name, /** @type {any} */ first, /** @type {any} */ start, /** @type {any} */ second) => inspect.task(name, async () => {
  await first.acquire();
  await start.wait();
  await second.acquire();
  second.release();
  first.release();
  return 'had both';
});

const takeSync = (/** @type {any} */ name, /** @type {any} */ first, /** @type {any} */ start, /** @type {any} */ second) => inspect.task(name, () => {
  first.acquireSync();
  start.waitSync();
  try {
    second.acquireSync();
    second.release();
  } finally {
    first.release();
  }
  return 'had both';
});

const pair = () => [new Lock({ name: 'accounts' }), new Lock({ name: 'journal' })];

/** Who waits for what that who holds. @param {any} report */
const edges = ({ links }) => links.map((/** @type {any} */ { task: name, thread: its, waitsFor, heldBy }) => [name, its, waitsFor, ...heldBy.map((/** @type {any} */ holder) => `${holder.task} in ${holder.thread}`)]);

const circleOf = (/** @type {Thread} */ one, /** @type {Thread} */ two) => [
  ['audit', labelOf(two), 'Lock "accounts"', `transfer in ${labelOf(one)}`],
  ['transfer', labelOf(one), 'Lock "journal"', `audit in ${labelOf(two)}`],
];

/** Of both threads, what they reported. @param {Thread[]} threads */
const reportsOf = async (...threads) => (await Promise.all(threads.map(({ call }) => call(() => kept.reports)))).flat();

test('two threads that wait for each other: reported once, with names, threads and places', async (t) => {
  const words = new Int32Array(new SharedArrayBuffer(4)), [one, two] = [await followed(t, 'report', words), await followed(t, 'report', words)];
  for (let round = 1; round <= 20; round++) {
    const [a, b] = pair(), start = new Barrier(2);
    one.call(take, 'transfer', a, start, b).catch(() => {});
    two.call(take, 'audit', b, start, a).catch(() => {});
    await until(() => a.waiting === 1 && b.waiting === 1 && Atomics.load(words, 0) >= round);
    // Whoever has yet to look has looked then.
    assert.equal((await reportsOf(one, two)).length, round);
  }
  const reports = await reportsOf(one, two), expected = circleOf(one, two);
  for (const report of reports) {
    assert.deepEqual(edges(report).sort(), expected);
    for (const { where, heldBy } of report.links) for (const place of [where, heldBy[0].where]) assert.match(place, /:\d+:\d+\)?$/);
    assert.match(report.text, /^waitline: deadlock\n {2}\w+ in thread \d+ waits for Lock "\w+" at .*\n {4}held by \w+ in thread \d+ at /);
  }
});

test('two threads that block: reported once, before they do', async (t) => {
  for (let round = 0; round < 4; round++) {
    const words = new Int32Array(new SharedArrayBuffer(4));
    const [one, two] = [await followed(t, 'report', words), await followed(t, 'report', words)], [a, b] = pair(), start = new Barrier(2);
    one.call(takeSync, 'transfer', a, start, b).catch(() => {});
    two.call(takeSync, 'audit', b, start, a).catch(() => {});
    await until(() => a.waiting === 1 && b.waiting === 1 && Atomics.load(words, 0) > 0);
    await until(() => [a, b].every((lock) => stateOf(lock).queue[0].task !== undefined));
    assert.equal(Atomics.load(words, 0), 1);
    await Promise.all([one, two].map(({ worker }) => worker.terminate()));
  }
});

/** As `take`, and gives back the first one however it ends. */
const takeOrLeave = (/** @type {any} */ name, /** @type {any} */ first, /** @type {any} */ start, /** @type {any} */ second) => inspect.task(name, async () => {
  await first.acquire();
  await start.wait();
  try {
    await second.acquire();
    second.release();
  } finally {
    first.release();
  }
  return 'had both';
});

for (const [how, taking] of /** @type {const} */ ([['promises', takeOrLeave], ['acquireSync', takeSync]])) {
  test(`rejected, a wait leaves all else as it was: ${how}`, async (t) => {
    const [one, two] = [await followed(t, 'reject'), await followed(t, 'reject')];
    for (let round = 0; round < 20; round++) {
      const [a, b] = pair(), start = new Barrier(2);
      const results = await Promise.allSettled([one.call(taking, 'transfer', a, start, b), two.call(taking, 'audit', b, start, a)]);
      const [failed, ...others] = results.sort((x, y) => x.status.localeCompare(y.status)).reverse();
      assert.equal(failed.status, 'rejected', JSON.stringify(results));
      assert.deepEqual([/** @type {any} */ (failed).reason.name, /** @type {any} */ (failed).reason.code], ['DeadlockError', 'ERR_DEADLOCK']);
      assert.deepEqual(others, [{ status: 'fulfilled', value: 'had both' }]);
      for (const lock of [a, b]) {
        assert.deepEqual([lock.locked(), lock.waiting, lock.tryAcquire()], [false, 0, true]);
        lock.close();
      }
    }
    assert.deepEqual(await reportsOf(one, two), []);
  });
}

test('threads that block need no tasks; nor need what they hold have been seen to be taken', async (t) => {
  const words = new Int32Array(new SharedArrayBuffer(4)), one = await thread(t), two = await followed(t, 'reject', words), [a, b] = pair();
  await one.call((its) => its.acquireSync(), a);
  await load(one);
  // It looks for none: if it did at the same instant, it might be the one that is told.
  await one.call(() => void inspect.follow());
  await two.call((its) => its.acquireSync(), b);
  one.call((its) => its.acquireSync(), b).catch(() => {});
  await until(() => b.waiting === 1 && stateOf(b).queue[0].operation !== undefined);
  await assert.rejects(two.call((its) => its.acquireSync(), a), { name: 'DeadlockError', message: /\(no task\) in thread \d+ waits for Lock "accounts"/ });
  assert.deepEqual([a.waiting, a.locked(), Atomics.load(words, 0)], [0, true, 0]);
});

test('a task that waits and a thread that blocks', async (t) => {
  const words = new Int32Array(new SharedArrayBuffer(4)), [one, two] = [await followed(t, 'report', words), await followed(t, 'report', words)];
  const [a, b] = pair(), start = new Barrier(2);
  one.call(take, 'transfer', a, start, b).catch(() => {});
  two.call(takeSync, 'audit', b, start, a).catch(() => {});
  await until(() => a.waiting === 1 && b.waiting === 1 && Atomics.load(words, 0) > 0);
  await one.call(() => {});
  assert.equal(Atomics.load(words, 0), 1);
});

/** A task in that thread that takes those one after the other, each when `step` says so; `local` is a lock of `waitline`. */
const steps = (/** @type {Thread} */ other, /** @type {string} */ name, /** @type {any[]} */ ...locks) => other.call(async (whose, ...all) => {
  kept.local ??= new (await import('waitline')).Lock({ name: 'local' });
  void inspect.task(whose, async () => {
    for (const each of all) {
      await new Promise((resolve) => (kept[whose] = resolve));
      await (each === 'local' ? kept.local : each).acquire();
    }
  });
}, name, ...locks);

async function step(/** @type {Thread} */ other, /** @type {string} */ name) {
  await other.call((whose) => kept[whose](), name);
  await other.call(() => {});
}

test('what another task holds of a thread that blocks is not given back', async (t) => {
  const words = new Int32Array(new SharedArrayBuffer(4)), [one, two] = [await followed(t, 'report', words), await followed(t, 'report', words)], [a, b] = pair();
  await steps(one, 'keeper', a);
  await steps(two, 'audit', b, a);
  await step(one, 'keeper');
  await step(two, 'audit');
  await step(two, 'audit');
  assert.equal(Atomics.load(words, 0), 0);
  one.call((its) => inspect.task('blocker', () => its.acquireSync()), b).catch(() => {});
  await until(() => Atomics.load(words, 0) === 1);
});

test('three threads in a circle, and a fourth that waits for one of them', async (t) => {
  const words = new Int32Array(new SharedArrayBuffer(4)), threads = [], locks = ['a', 'b', 'c'].map((name) => new Lock({ name })), start = new Barrier(3);
  for (let i = 0; i < 4; i++) threads.push(await followed(t, 'report', words));
  for (let i = 0; i < 3; i++) threads[i].call(take, `task ${i}`, locks[i], start, locks[(i + 1) % 3]).catch(() => {});
  await until(() => locks.every(({ waiting }) => waiting === 1) && Atomics.load(words, 0) > 0);
  await threads[3].call((its) => void inspect.task('fourth', () => its.acquire()), locks[0]);
  const reports = await reportsOf(...threads);
  assert.equal(reports.length, 1);
  assert.deepEqual(reports[0].links.map((/** @type {any} */ link) => link.task).sort(), ['task 0', 'task 1', 'task 2']);
});

test('circles within one thread, over shared objects and those of waitline', async (t) => {
  const reports = /** @type {any[]} */ ([]), watching = watch({ report: (report) => void reports.push(report) });
  t.after(() => watching.stop());
  for (const locks of [pair(), [new LocalLock({ name: 'accounts' }), new Lock({ name: 'journal' })]]) {
    for (const order of [[0, 1], [1, 0]]) {
      reports.length = 0;
      const start = new Event(), tasks = order.map((i) => task(['transfer', 'audit'][i], async () => {
        await locks[i].acquire();
        await start.wait();
        await locks[1 - i].acquire({ signal });
      }));
      const { signal, abort } = abortable();
      start.set();
      await until(() => locks.every(({ waiting }) => waiting === 1));
      assert.equal(reports.length, 1);
      assert.deepEqual(reports[0].links.map((/** @type {any} */ { task: name, waitsFor }) => [name, waitsFor]).sort(), [
        ['audit', 'Lock "accounts"'], ['transfer', 'Lock "journal"'],
      ]);
      abort();
      await Promise.allSettled(tasks);
      for (const lock of locks) lock.release();
    }
  }
});

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

test('a circle over two threads in which a task waits for a lock of waitline, whichever wait comes last', async (t) => {
  // In the end the other thread looks for none itself.
  for (const [last, how] of /** @type {const} */ ([['inner', 'report'], ['transfer', 'report'], ['audit', 'report'], ['audit', 'ignore']])) {
    const words = new Int32Array(new SharedArrayBuffer(4)), [one, two] = [await followed(t, how, words), await followed(t, 'report', words)], [a, b] = pair();
    await steps(one, 'inner', 'local', b);
    await steps(one, 'transfer', a, 'local');
    await steps(two, 'audit', b, a);
    const all = /** @type {[Thread, string][]} */ ([[one, 'inner'], [one, 'transfer'], [two, 'audit']]);
    for (const each of all) await step(...each);
    for (const each of all) if (each[1] !== last) await step(...each);
    assert.deepEqual(await reportsOf(one, two), [], last);
    for (const each of all) if (each[1] === last) await step(...each);
    const reports = await reportsOf(one, two);
    assert.equal(reports.length, 1, last);
    assert.deepEqual(edges(reports[0]).sort(), [
      ['audit', labelOf(two), 'Lock "accounts"', `transfer in ${labelOf(one)}`],
      ['inner', labelOf(one), 'Lock "journal"', `audit in ${labelOf(two)}`],
      ['transfer', labelOf(one), 'Lock "local"', `inner in ${labelOf(one)}`],
    ]);
    await Promise.all([one, two].map(({ worker }) => worker.terminate()));
  }
});

test('no circle: a permit or a lock that is held since before that was followed, permits that count items', async (t) => {
  const words = new Int32Array(new SharedArrayBuffer(4)), one = await thread(t), two = await followed(t, 'report', words);
  const [a, b] = pair(), permits = new Semaphore(2, { name: 'permits' }), items = new Semaphore(1, { recover: false });
  await one.call((its, unknown) => void (kept.held = [its.acquire(), unknown.acquire()]), a, permits);
  await load(one);
  await one.call((reported) => void inspect.watch({ report: () => void Atomics.add(reported, 0, 1) }), words);
  // Both hold what the other wants, but whose a is nobody knows; of the permits one is known to be held.
  await steps(two, 'audit', b, a);
  for (const [name, semaphore] of /** @type {const} */ ([['permit', permits], ['item', items]])) {
    const lock = new Lock();
    await steps(two, name, semaphore, lock);
    await steps(two, `${name} later`, lock, semaphore);
    for (const whose of [name, `${name} later`, name, `${name} later`]) await step(two, whose);
    assert.deepEqual([semaphore.waiting, lock.waiting], [1, 1]);
  }
  for (const name of ['audit', 'audit']) await step(two, name);
  await one.call((its) => void inspect.task('late', () => its.acquire()), b);
  await one.call(() => {});
  assert.equal(Atomics.load(words, 0), 0);
});

test('a circle over a semaphore, all of whose permits are held by those who wait', async (t) => {
  const words = new Int32Array(new SharedArrayBuffer(4)), [one, two] = [await followed(t, 'report', words), await followed(t, 'report', words)];
  const lock = new Lock({ name: 'accounts' }), permits = new Semaphore(2, { name: 'permits' });
  await steps(one, 'first', permits, lock);
  await steps(one, 'second', permits, lock);
  await steps(two, 'audit', lock, permits);
  for (const each of /** @type {[Thread, string][]} */ ([[one, 'first'], [one, 'second'], [two, 'audit'], [one, 'first'], [two, 'audit']])) await step(...each);
  assert.equal(Atomics.load(words, 0), 0);
  await step(one, 'second');
  const reports = await reportsOf(one, two);
  assert.deepEqual(reports.map(({ links }) => links.map((/** @type {any} */ link) => link.task).sort()), [['audit', 'first', 'second']]);
});

/* --- those who are not followed, come late, or die ------------------------------------------------------------------- */

test('a thread that is followed late, and one that is followed no more', async (t) => {
  following(t);
  const one = await thread(t), lock = new Lock({ name: 'early' }), event = new Event({ name: 'later' });
  await one.call((its) => void (kept.held = its.acquire()), lock);
  await load(one);
  await one.call(() => void (kept.following = inspect.follow()));
  await one.call((its) => void inspect.task('late', () => its.wait()), event);
  assert.deepEqual(stateOf(lock).holders.map(({ task: whose, thread: its }) => [whose, its]), [[undefined, labelOf(one)]]);
  assert.deepEqual(linesOf(stateOf(event).queue), [['late', labelOf(one), 'wait', 'pending']]);
  await one.call(() => kept.following.stop());
  assert.deepEqual(linesOf(stateOf(event).queue), [[undefined, labelOf(one), undefined, 'pending']]);
  await one.call((its) => its.release(), lock);
  assert.deepEqual(stateOf(lock).holders, []);
});

test('what a dead thread waited for and held is gone, and its notes count no more', async (t) => {
  following(t);
  const words = new Int32Array(new SharedArrayBuffer(4)), [one, two] = [await followed(t, 'report', words), await followed(t, 'report', words)], [a, b] = pair();
  await steps(one, 'transfer', a, b);
  await steps(two, 'audit', b, a);
  await step(one, 'transfer');
  await step(two, 'audit');
  await step(one, 'transfer');
  await one.worker.terminate();
  await until(() => !a.locked() && b.waiting === 0);
  assert.deepEqual([stateOf(a).holders, stateOf(b).queue], [[], []]);
  // It would have closed a circle with the dead.
  await step(two, 'audit');
  assert.equal(Atomics.load(words, 0), 0);
  assert.deepEqual(stateOf(a).holders.map(({ task: whose }) => whose), ['audit']);
});

test('a thread that has a dead one\'s place is not taken for it', async (t) => {
  following(t);
  const space = new Space({ threads: 2 }), lock = new Lock({ name: 'inherited', space }), victim = await followed(t);
  await victim.call((its) => inspect.task('dead', () => its.acquire()), lock);
  assert.equal(stateOf(lock).holders[0].task, 'dead');
  await victim.worker.terminate();
  await until(() => !lock.locked());
  const heir = await thread(t);
  await heir.call((its) => its.acquire().then(() => true), lock);
  assert.deepEqual(stateOf(lock).holders, [{ task: undefined, for: undefined, where: undefined, thread: labelOf(heir) }]);
});

test('the notes of the dead make room', async (t) => {
  following(t);
  const space = new Space(), event = new Event({ name: 'crowd', space }), victim = await followed(t);
  await victim.call((its) => {
    for (let i = 0; i < 2000; i++) void inspect.task('one of many', () => its.wait());
  }, event);
  const { lost } = snapshot();
  await victim.worker.terminate();
  await until(() => event.waiting === 0);
  new Lock({ space }).tryAcquire();
  assert.equal(snapshot().lost, lost);
});

test('more waits than there is room to note: they are counted, and told', async (t) => {
  following(t);
  const space = new Space(), event = new Event({ name: 'crowd', space }), lock = new Lock({ name: 'beside', space });
  const waits = Array.from({ length: 2000 }, () => task('one of many', () => event.wait()));
  const all = snapshot(), lost = all.lost ?? 0;
  assert.ok(lost > 0 && lost < 2000);
  assert.match(format(all), new RegExp(`^.*, ${lost} waits or holds of other threads without room to be noted`));
  assert.equal(stateOf(event).queue.length, 2000);
  await task('after', () => lock.acquire());
  assert.equal(stateOf(lock).holders[0].task, 'after');
  event.set();
  await Promise.all(waits);
  // There is room again.
  const other = await followed(t);
  await other.call((its) => void inspect.task('there', () => its.acquire()), lock);
  assert.deepEqual(linesOf(stateOf(lock).queue), [['there', labelOf(other), 'acquire', 'pending']]);
  lock.release();
});

test('notes of objects that others have closed make room', (t) => {
  following(t);
  const space = new Space(), { lost } = snapshot();
  for (let i = 0; i < 3000; i++) {
    const lock = new Lock({ space });
    lock.tryAcquire();
    // As if by another thread: this one's probes hear nothing of it.
    /** @type {any} */ (lock).core.object_close(/** @type {any} */ (lock).handle);
  }
  assert.equal(snapshot().lost, lost);
});

test('names and places of any length and script', async (t) => {
  following(t);
  const other = await followed(t), name = '名'.repeat(300), lock = new Lock({ name: 'x'.repeat(200) });
  const long = 'é'.repeat(300), text = `(its, whose) => inspect.task(whose, () => { function ${long}() { return its.acquire().then(() => true); } return ${long}(); })`;
  await other.call(/** @type {any} */ ({ toString: () => text }), lock, `${name}\0`);
  const [{ task: whose, where }] = stateOf(lock).holders;
  assert.match(String(whose), /^名{8}…名+ ?$/);
  assert.ok(/^x+$/.test(String(stateOf(lock).name)));
  assert.match(String(where), /^…é+ \(.*:\d+:\d+\)\)?$/);
});

test('as long as nobody listens nothing is noted, and what was put in place is taken away', async (t) => {
  const prototypes = [Lock, Semaphore, Event, Condition, Barrier, Space].flatMap(({ prototype }) => {
    const chain = [];
    for (let each = prototype; each !== Object.prototype; each = Object.getPrototypeOf(each)) chain.push(each);
    return chain;
  });
  const look = () => prototypes.map((each) => Object.values(Object.getOwnPropertyDescriptors(each)).map(({ value, get }) => value ?? get));
  const before = look(), watching = watch({ report() {} });
  assert.notDeepEqual(look(), before);
  watching.stop();
  assert.deepEqual(look(), before);
  const space = new Space(), lock = new Lock({ name: 'quiet', space }), other = await thread(t);
  await lock.acquire();
  lock.acquire().then(() => lock.release());
  await other.call((its) => void its.acquire(), lock);
  const { memory } = /** @type {any} */ (space), pages = memory.buffer.byteLength / 65536;
  assert.ok(new Uint8Array(memory.buffer, (pages - 8) * 65536).every((byte) => byte === 0));
  lock.release();
});

/** @param {string} code @param {string[]} flags */
const evaluate = (code, ...flags) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, '--input-type', 'module', '-e', code], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  return { status, stdout, stderr };
};

test('where there is no shared memory it can be imported, and makes none elsewhere', () => {
  const count = `
    let made = 0;
    WebAssembly.Memory = new Proxy(WebAssembly.Memory, { construct: (Memory, args) => (made++, new Memory(...args)) });`;
  const use = `
    const { follow, snapshot, task } = await import('waitline/inspect'), { Lock } = await import('waitline');
    follow();
    await task('one', () => new Lock({ name: 'db' }).acquire());
    console.log(snapshot().objects.length, made);`;
  assert.deepEqual(evaluate(`${count} ${use}`), { status: 0, stdout: '1 0\n', stderr: '' });
  assert.deepEqual(evaluate(`delete globalThis.SharedArrayBuffer; delete globalThis.Atomics; ${count} ${use}`), { status: 0, stdout: '1 0\n', stderr: '' });
});

test('what is reported to the console by a thread that blocks comes out all the same', async (t) => {
  const program = `
    import { Worker } from 'node:worker_threads';
    import { setImmediate } from 'node:timers/promises';
    import { follow, task } from 'waitline/inspect';
    import { Lock } from 'waitline/shared';
    follow();
    const a = new Lock({ name: 'accounts' }), b = new Lock({ name: 'journal' });
    task('main', async () => {
      await a.acquire();
      while (!b.locked()) await setImmediate();
      await b.acquire();
    });
    new Worker(\`
      Promise.all([import('waitline/inspect'), import('waitline/shared'), import('node:worker_threads')]).then(async ([{ task, watch }, { attach }, { workerData }]) => {
        watch();
        const [a, b] = workerData.map(attach);
        await task('worker', async () => {
          await b.acquire();
          while (b.waiting === 0) await new Promise(setImmediate);
          console.error('before');
          a.acquireSync();
        });
      });\`, { eval: true, workerData: [a.share(), b.share()] });
`;
  const child = spawn(process.execPath, ['--input-type', 'module', '-e', program], { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } });
  t.after(() => child.kill());
  let said = '';
  for await (const chunk of child.stderr) {
    said += chunk;
    if (said.split('\n').length > 5) break;
  }
  assert.match(said, new RegExp([
    'waitline: deadlock', ' {2}worker in thread 1 waits for Lock "accounts" at .*', ' {4}held by main in main thread at .*',
    ' {2}main in main thread waits for Lock "journal" at .*', ' {4}held by worker in thread 1 at .*', '',
  ].join('\n')));
});

test('node --import waitline/inspect/register: two workers that deadlock, with both names and source lines', () => {
  const program = 'tests/inspection/programs/abba-threads.mjs';
  for (const how of ['acquire', 'acquireSync']) {
    const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', 'waitline/inspect/register', program, how], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    assert.equal(status, 0, stderr);
    assert.equal(stdout, '');
    const text = stderr.replaceAll(new URL('..', import.meta.url).href, '').split('waitline: it ended')[0], who = `\\S+(?: \\S+)? in thread \\d`;
    const place = `.*${program.replaceAll('.', '\\.')}:\\d+:\\d+\\)?`;
    assert.match(text, new RegExp(`^waitline: deadlock
  ${who} waits for Lock "(accounts|journal)" at ${place}
    held by ${who} at ${place}
  ${who} waits for Lock "(?!\\1)(accounts|journal)" at ${place}
    held by ${who} at ${place}
$`));
  }
});
