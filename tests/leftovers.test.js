// A4: whatever becomes of a wait, no listener, timer or slot is left behind, and no abort is missed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Barrier, Condition, Event, Lock, Semaphore } from 'waitline';
import { abortable, listeners, log, mockedTimers, slotsLost, turn, waits } from './log.js';

/** Ways for a wait to end: each makes and settles one. */
const outcomes = {
  granted({ grant }) { grant(); },
  aborted(_, abort) { abort(); },
  'timed out'(_, abort, tick) { tick(100); },
  closed({ object }) { object.close(); },
  'granted, then aborted'({ grant }, abort) { grant(); abort(); },
  'aborted, then closed'({ object }, abort) { abort(); object.close(); },
  'granted, then closed'({ object, grant }) { grant(); object.close(); },
};
for (const [outcome, settle] of Object.entries(outcomes)) {
  test(`A4: ${outcome}, a wait leaves no listener, no timer and no slot behind`, async (t) => {
    const { pending, tick } = mockedTimers(t);
    for (const [name, make] of Object.entries(waits)) {
      const lost = slotsLost();
      for (let round = 0; round < 20; round++) {
        const { signal, abort } = abortable(), { object, wait, grant } = make();
        const promises = Promise.allSettled([wait({ signal, timeout: 100 })]);
        assert.deepEqual([pending.size, listeners(signal)], [1, 1], name);
        settle({ object, grant }, abort, tick);
        await promises;
        assert.deepEqual([pending.size, listeners(signal)], [0, 0], name);
        object.close();
        object.lock?.close();
      }
      await turn();
      assert.equal(lost(), 0, name);
    }
  });
}

test('A4: a waitFor whose predicate throws leaves no listener and no timer behind', async (t) => {
  const { pending } = mockedTimers(t), { signal } = abortable(), condition = new Condition(), error = new Error();
  let calls = 0;
  await condition.acquire();
  const wait = condition.waitFor(() => {
    if (++calls === 2) throw error;
  }, { signal, timeout: 100 });
  assert.deepEqual([pending.size, listeners(signal)], [1, 1]);
  await condition.acquire();
  condition.notify();
  condition.release();
  await assert.rejects(wait, (reason) => reason === error);
  assert.deepEqual([pending.size, listeners(signal)], [0, 0]);
});

test('A4: a call that does not wait sets no timer and adds no listener', async (t) => {
  const { pending } = mockedTimers(t), { signal } = abortable(), limits = { signal, timeout: 100 };
  const lock = new Lock(), event = new Event(), semaphore = new Semaphore(), barrier = new Barrier(1);
  const condition = new Condition(), lost = slotsLost();
  event.set();
  const calls = [
    lock.acquire(limits), event.wait(limits), semaphore.hold(limits), barrier.wait(limits),
    condition.waitFor(() => true, limits),
  ];
  assert.deepEqual([pending.size, listeners(signal)], [0, 0]);
  await Promise.all(calls);
  await assert.rejects(lock.acquire({ signal, timeout: 0 }), { name: 'TimeoutError' });
  await assert.rejects(condition.wait(limits), { code: 'ERR_NOT_ACQUIRED' });
  assert.deepEqual([pending.size, listeners(signal), lost()], [0, 0, 0]);
});

test('A4: a signal has one listener, however many waits it may cancel', async () => {
  const { signal, abort } = abortable(), event = new Event(), lock = new Lock();
  lock.tryAcquire();
  const promises = Promise.allSettled(Array.from({ length: 1000 }, () => event.wait({ signal })));
  const last = lock.acquire({ signal });
  assert.equal(listeners(signal), 1);
  event.set();
  await promises;
  assert.equal(listeners(signal), 1);
  abort('stop');
  assert.equal(listeners(signal), 0);
  await assert.rejects(last, (error) => error === 'stop');
});

test('A4: tasks that wait again with signals of their own find their listeners, until they wait no more', async () => {
  const lock = new Lock(), controls = [abortable(), abortable()], added = [0, 0];
  controls.forEach(({ signal }, i) => {
    signal.addEventListener = (...args) => {
      added[i]++;
      EventTarget.prototype.addEventListener.apply(signal, args);
    };
  });
  lock.tryAcquire();
  const tasks = controls.map(async ({ signal, abort }, i) => {
    for (let again = 0; again < 3; again++) {
      await lock.acquire({ signal });
      if (again === 2) return abort(i);
      lock.release();
    }
  });
  lock.release();
  await tasks[0];
  assert.deepEqual(added, [1, 1]);
  controls[1].abort('stop');
  await assert.rejects(tasks[1], (error) => error === 'stop');
  await turn();
  assert.deepEqual(controls.map(({ signal }) => listeners(signal)), [0, 0]);
});

test('A4: an abort event on a signal that is not aborted changes nothing', async () => {
  const { signal, abort } = abortable(), event = new Event(), seen = log();
  seen(event.wait({ signal }), 'a');
  signal.dispatchEvent(new globalThis.Event('abort'));
  assert.deepEqual(await turn(seen), []);
  assert.equal(listeners(signal), 1);
  abort('stop');
  assert.deepEqual(await turn(seen), ['a rejects: stop']);
});

test('A4: no gap: a signal aborted while the call reads its options rejects', async () => {
  for (const [name, make] of Object.entries(waits)) {
    const { signal, abort } = abortable(), seen = log(), { object, wait } = make();
    seen(wait({ signal, get timeout() { return abort('in between'); } }), name);
    assert.deepEqual(await turn(seen), [`${name} rejects: in between`]);
    assert.equal(object.waiting, 0);
  }
});

for (const call of [1, 2]) {
  test(`A4: no gap: a signal aborted by call ${call} of a predicate that is false rejects`, async () => {
    const { signal, abort } = abortable(), seen = log(), condition = new Condition();
    let calls = 0;
    await condition.acquire();
    seen(condition.waitFor(() => {
      if (++calls === call) abort('by the predicate');
      return false;
    }, { signal }), 'a');
    if (call === 2) {
      await condition.acquire();
      condition.notify();
      condition.release();
    }
    assert.deepEqual(await turn(seen), ['a rejects: by the predicate']);
    assert.deepEqual([calls, listeners(signal), condition.waiting, condition.locked()], [call, 0, 0, true]);
  });
}
