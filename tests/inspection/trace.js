import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { Barrier, Condition, Event, Lock, Semaphore } from 'waitline';
import { task, trace } from 'waitline/inspect';
import { lanes } from '../../bindings/inspect/lanes.js';
import { assertTrace } from './schema.js';
import { swallow } from './followed.js';

/** What a trace of that has. @param {() => unknown} fn @param {Parameters<typeof trace.start>[0]} [options] */
async function traced(fn, options) {
  trace.start(options);
  let text = '';
  try {
    await fn();
  } finally {
    text = trace.stop();
  }
  const file = JSON.parse(text);
  assertTrace(file);
  const events = /** @type {any[]} */ (file.traceEvents);
  const tracks = new Map(events.filter(({ name }) => name === 'thread_name').map(({ tid, args }) => [tid, args.name]));
  const slices = (/** @type {string} */ cat) => events.filter((event) => event.ph === 'X' && event.cat === cat);
  return { text, file, events, tracks, slices };
}

/** Each arrow: what woke, by whom, whose wait. @param {Awaited<ReturnType<typeof traced>>} of */
function arrows({ events }) {
  const around = (/** @type {any} */ flow, /** @type {string} */ cat) => {
    const [slice, ...more] = events.filter(({ ph, cat: of, tid, ts, dur }) => ph === 'X' && of === cat && tid === flow.tid && ts <= flow.ts && flow.ts < ts + dur);
    assert.ok(slice, `an arrow begins or ends in no ${cat}`);
    assert.equal(more.length, 0);
    return slice;
  };
  return events.filter(({ ph }) => ph === 's').map((from) => {
    const to = events.find(({ ph, id }) => ph === 'f' && id === from.id);
    const wake = around(from, 'wake'), wait = around(to, 'wait');
    assert.equal(to.bp, 'e');
    return [wake.name, wake.args.task, wait.args.task, wait.args.object];
  });
}

const name = { name: 'x' };

/** What wakes whom. @type {Record<string, [() => unknown, unknown[]]>} */
const causes = {
  release: [async () => {
    const lock = new Lock(name);
    task('a', () => lock.tryAcquire());
    swallow(task('b', () => lock.acquire()));
    swallow(task('c', () => lock.run(() => {})));
    task('a', () => lock.release());
    await setImmediate();
    task('b', () => lock.release());
  }, [['release Lock "x"', 'a', 'b', 'Lock "x"'], ['release Lock "x"', 'b', 'c', 'Lock "x"']]],
  'two releases of a semaphore before anybody goes on': [async () => {
    const semaphore = new Semaphore(0, name);
    for (const waiter of ['a', 'b']) swallow(task(waiter, () => semaphore.acquire()));
    for (const releaser of ['c', 'd']) task(releaser, () => semaphore.release());
    await setImmediate();
  }, [['release Semaphore "x"', 'c', 'a', 'Semaphore "x"'], ['release Semaphore "x"', 'd', 'b', 'Semaphore "x"']]],
  set: [async () => {
    const event = new Event(name);
    for (const waiter of ['a', 'b']) swallow(task(waiter, () => event.wait()));
    task('c', () => event.set());
  }, [['set Event "x"', 'c', 'a', 'Event "x"'], ['set Event "x"', 'c', 'b', 'Event "x"']]],
  'notify, and then the lock': [async () => {
    const condition = new Condition(new Lock({ name: 'lock' }), name);
    swallow(task('a', async () => {
      await condition.acquire();
      await condition.wait();
      condition.release();
    }));
    await setImmediate();
    await task('b', async () => {
      await condition.acquire();
      condition.notify();
      await setImmediate();
      condition.release();
    });
  }, [['release Lock "lock"', 'b', 'a', 'Condition "x"']]],
  'the last one to arrive': [async () => {
    const barrier = new Barrier(3, name);
    for (const party of ['a', 'b', 'c']) swallow(task(party, () => barrier.wait()));
  }, [['arrive Barrier "x"', 'c', 'a', 'Barrier "x"'], ['arrive Barrier "x"', 'c', 'b', 'Barrier "x"']]],
  abort: [async () => {
    const barrier = new Barrier(3, name);
    swallow(task('a', () => barrier.wait()));
    task('b', () => barrier.abort());
  }, [['abort Barrier "x"', 'b', 'a', 'Barrier "x"']]],
  close: [async () => {
    const lock = new Lock(name);
    lock.tryAcquire();
    swallow(task('a', () => lock.acquire()));
    task('b', () => lock.close());
  }, [['close Lock "x"', 'b', 'a', 'Lock "x"']]],
  'a wait that is given up, and what it had been given goes to the next': [async () => {
    const lock = new Lock(name), abort = new AbortController();
    task('a', () => lock.tryAcquire());
    swallow(task('b', () => lock.acquire({ signal: abort.signal })));
    swallow(task('c', () => lock.acquire()));
    task('a', () => lock.release());
    task('d', () => abort.abort());
  }, [['release Lock "x"', 'a', 'b', 'Lock "x"'], ['cancel Lock "x"', 'b', 'c', 'Lock "x"']]],
};

for (const [what, [fn, expected]] of Object.entries(causes)) {
  test(`trace: an arrow from what woke to what went on: ${what}`, async () => {
    const of = await traced(async () => {
      await fn();
      await setImmediate();
    });
    assert.deepEqual(arrows(of), expected);
    assert.deepEqual(of.slices('wait').filter(({ args }) => args.outcome === 'pending'), []);
    if (what === 'close') assert.deepEqual(of.slices('hold').filter(({ args }) => args.pending), []);
  });
}

test('trace: a second one has its arrows too', async () => {
  const lock = new Lock(name);
  for (const again of [false, true]) {
    const of = await traced(async () => {
      task('a', () => lock.tryAcquire());
      swallow(task('b', () => lock.acquire()));
      lock.release();
      await setImmediate();
      lock.release();
    });
    assert.equal(arrows(of).length, 1, `again: ${again}`);
  }
});

test('trace: a track for each task and each object, with what it waited for and held, and where', async () => {
  const db = new Lock({ name: 'db' });
  const { slices, tracks, file, text } = await traced(async () => {
    await task('a', () => db.acquire());
    swallow(task('b', () => db.acquire()));
    task('a', () => db.release());
    await setImmediate();
    swallow(task('c', () => db.hold()));
    await setImmediate();
  }, { places: true });
  const shown = (/** @type {string} */ cat) => slices(cat).map(({ name: what, tid, args }) => [tracks.get(tid), what, args.task, args.object, args.outcome ?? args.pending]);
  assert.deepEqual(shown('wait'), [['b', 'wait Lock "db"', 'b', 'Lock "db"', 'passed'], ['c', 'wait Lock "db"', 'c', 'Lock "db"', 'pending']]);
  assert.deepEqual(shown('hold'), [['a', 'hold Lock "db"', 'a', 'Lock "db"', undefined], ['b', 'hold Lock "db"', 'b', 'Lock "db"', true]]);
  assert.deepEqual(shown('held'), [['Lock "db"', 'a', 'a', 'Lock "db"', undefined], ['Lock "db"', 'b', 'b', 'Lock "db"', undefined]]);
  for (const slice of [...slices('wait'), ...slices('hold')]) assert.match(slice.args.where, /trace\.js:\d+:\d+/);
  assert.equal(file.otherData.lost, 0);
  assert.equal(file.otherData.events, file.traceEvents.length);
  assert.ok(Math.abs(Date.parse(file.otherData.started) - Date.now()) < 86_400_000);
  assert.equal(text.split('\n').length, file.traceEvents.length + 3, 'an event a line');
});

test('trace: a condition\'s wait that ends in another place of the lock\'s queue has ended', async () => {
  const { slices } = await traced(async () => {
    const condition = new Condition(), { lock } = condition;
    await lock.acquire();
    swallow(condition.wait());
    await lock.acquire();
    swallow(lock.acquire());
    condition.notify();
    await setImmediate();
    for (let i = 0; i < 2; i++) {
      lock.release();
      await setImmediate();
    }
  });
  assert.deepEqual(slices('wait').map(({ args }) => args.outcome), ['passed', 'passed']);
});

test('trace: a condition\'s wait that ends because the lock was closed holds nothing', async () => {
  const { slices } = await traced(async () => {
    const condition = new Condition();
    await condition.acquire();
    swallow(condition.wait());
    condition.lock.close();
    await setImmediate();
  });
  assert.deepEqual(slices('hold').map(({ args }) => args.pending), [undefined]);
});

test('trace: with a clock that stands still', async (t) => {
  t.mock.method(performance, 'now', () => 1);
  const of = await traced(causes.release[0]);
  assert.equal(of.slices('wait').length, 2);
});

test('trace: how many wait, whenever that changes', async () => {
  const { events } = await traced(async () => {
    const event = new Event({ name: 'go' });
    for (let i = 0; i < 3; i++) swallow(event.wait());
    event.set();
    await setImmediate();
  });
  const counts = events.filter(({ ph }) => ph === 'C');
  assert.deepEqual(counts.map(({ args }) => args.waiting), [1, 2, 3, 2, 1, 0]);
  assert.match(counts[0].name, /^Event "go" #\d+ waiting$/);
});

test('trace: of more than there is room for the last ones are kept, and it tells how many were lost', async () => {
  const lock = new Lock({ name: 'many' });
  const { file, slices } = await traced(() => {
    for (let i = 0; i < 25; i++) task(`t${i}`, () => lock.tryAcquire() && lock.release());
  }, { capacity: 10 });
  assert.equal(file.otherData.lost, 15);
  assert.deepEqual(slices('hold').map(({ args }) => args.task), Array.from({ length: 10 }, (_, i) => `t${i + 15}`));
});

test('trace: one at a time, and what is wrong with its options', () => {
  assert.throws(() => trace.stop(), { code: 'ERR_TRACE', message: 'no trace is running' });
  trace.start();
  assert.throws(() => trace.start(), { code: 'ERR_TRACE', message: 'a trace is running: stop() it first' });
  trace.stop();
  assert.throws(() => trace.start({ capacity: 0 }), { code: 'ERR_CAPACITY' });
  assert.throws(() => trace.start(/** @type {any} */ ({ places: 1 })), { code: 'ERR_PLACES' });
  assert.throws(() => trace.stop(), { code: 'ERR_TRACE' }, 'a start that failed began nothing');
});

test('trace: slices that do not nest are on tracks of their own, and no more than it takes', () => {
  const slice = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(fc.property(fc.array(slice, { maxLength: 20 }), (slices) => {
    const lane = lanes(slices), cross = (/** @type {any} */ a, /** @type {any} */ b) => a.start < b.start && b.start < a.end && a.end < b.end;
    for (const a of slices) for (const b of slices) if (lane.get(a) === lane.get(b)) assert.ok(!cross(a, b));
    if (!slices.some((a) => slices.some((b) => cross(a, b)))) assert.ok([...lane.values()].every((at) => at === 0));
  }));
});
