// Properties of the binding, over whatever fast-check thinks of; a failure prints its seed and the smallest case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { Barrier, Condition, Event, Lock, Semaphore } from 'waitline';
import { abortable, guesses, listeners, slotsLost, turn } from './log.js';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

const RUNS = { numRuns: 300 };

/** Turns pass one by one, so that what happens `at` a turn meets waits in every state. */
const at = fc.integer({ min: 0, max: 6 });

/** One who wants a permit: when it comes, how long it holds, when it is aborted (or never), how else it is limited. */
const customer = fc.record({
  comes: at,
  holds: fc.integer({ min: 0, max: 3 }),
  aborts: fc.option(fc.integer({ min: -1, max: 8 }), { nil: undefined }),
  timeout: fc.constantFrom(undefined, undefined, 0, 1e9, Infinity),
});

test('however customers come, hold and give up: no permit is lost or doubled, first come, first served', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(customer, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 3 }), fc.boolean(),
    async (customers, permits, lock) => {
      const lost = slotsLost(), queued = [], granted = [], signals = [];
      const object = lock ? new Lock() : new Semaphore(permits), most = lock ? 1 : permits;
      let held = 0, now = 0;
      const turns = Array.from({ length: 12 }, () => /** @type {(() => void)[]} */ ([]));

      const visits = customers.map(async ({ comes, holds, aborts, timeout }, id) => {
        const { signal, abort } = abortable();
        signals.push(signal);
        if (aborts !== undefined && aborts < comes) abort(id);
        else if (aborts !== undefined) turns[aborts].push(() => abort(id));
        await new Promise((resolve) => turns[comes].push(() => resolve(undefined)));
        const before = object.waiting;
        const wait = object.acquire({ signal, timeout });
        if (object.waiting > before) queued.push(id);
        try {
          assert.equal(await wait, true);
        } catch (reason) {
          assert.ok(reason === id || reason.name === 'TimeoutError', String(reason));
          if (reason !== id) assert.equal(timeout, 0);
          queued.splice(queued.indexOf(id), queued.includes(id) ? 1 : 0);
          return;
        }
        assert.ok(++held <= most, 'never more holders than permits');
        if (queued.includes(id)) granted.push(id);
        await new Promise((resolve) => turns[Math.min(now + holds + 1, 11)].push(() => resolve(undefined)));
        held--;
        object.release();
      });

      for (now = 0; now < 12; now++) {
        for (const happen of turns[now]) happen();
        await turn();
      }
      for (let i = 0; i < 50 && (held > 0 || object.waiting > 0); i++) {
        for (const happen of turns[11].splice(0)) happen();
        await turn();
      }
      assert.deepEqual([held, object.waiting], [0, 0], 'everybody was served');
      await Promise.all(visits);
      assert.deepEqual(granted, queued.filter((id) => granted.includes(id)), 'first come, first served');
      assert.equal(object.locked(), false);
      if (!lock) assert.equal(object.value, permits);
      assert.ok(signals.every((signal) => listeners(signal) === 0));
      object.close();
      assert.equal(lost(), 0, 'every slot is back');
    },
  ), RUNS);
});

/** Everything that can be waited on, unable to pass. */
const stuck = {
  Lock: () => { const lock = new Lock(); lock.tryAcquire(); return { object: lock, wait: (o) => lock.acquire(o) }; },
  hold: () => { const lock = new Lock(); lock.tryAcquire(); return { object: lock, wait: (o) => lock.hold(o) }; },
  Event: () => { const event = new Event(); return { object: event, wait: (o) => event.wait(o) }; },
  Semaphore: () => { const s = new Semaphore(0); return { object: s, wait: (o) => s.acquire(o) }; },
  Barrier: () => { const b = new Barrier(99); return { object: b, wait: (o) => b.wait(o) }; },
  Condition: () => {
    const condition = new Condition();
    return { object: condition, wait: (o) => { condition.tryAcquire(); return condition.wait(o); } };
  },
};

test('whenever an object is closed, every wait settles: as aborted if it was that before, else as closed', async () => {
  await fc.assert(fc.asyncProperty(
    fc.constantFrom(...Object.keys(stuck)),
    fc.array(fc.option(at, { nil: undefined }), { minLength: 1, maxLength: 8 }),
    at,
    async (kind, aborts, closes) => {
      const { object, wait } = stuck[/** @type {keyof typeof stuck} */ (kind)](), signals = [], outcomes = [];
      aborts.forEach((_, id) => {
        const { signal, abort } = abortable();
        signals.push({ signal, abort });
        wait({ signal }).then(() => outcomes[id] = 'passed', (reason) => outcomes[id] = reason.code ?? reason);
        if (kind === 'Condition') assert.equal(object.locked(), false);
      });
      for (let now = 0; now <= 6; now++) {
        aborts.forEach((when, id) => when === now && signals[id].abort(id));
        if (closes === now) object.close();
        await turn();
        // Whoever waited for a condition holds its lock when it learns the outcome.
        if (kind === 'Condition') while (object.lock.locked()) { object.lock.release(); await turn(); }
      }
      const expected = aborts.map((when, id) => (when !== undefined && when <= closes ? id : 'ERR_CLOSED'));
      // A wait of a condition that is aborted notifies another, which passes.
      if (kind === 'Condition') outcomes.forEach((outcome, id) => outcome === 'passed' && (expected[id] = 'passed'));
      assert.deepEqual(outcomes, expected);
      const notifications = expected.filter((outcome) => typeof outcome === 'number').length;
      assert.ok(expected.filter((outcome) => outcome === 'passed').length <= notifications);
      assert.ok(signals.every(({ signal }) => listeners(signal) === 0));
    },
  ), RUNS);
});

test('whatever is collected with its waits, the waits of others go on', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(fc.record({ keep: fc.boolean(), waits: fc.integer({ min: 1, max: 5 }) }), { minLength: 2, maxLength: 10 }),
    async (plan) => {
      const passed = [];
      const refs = [];
      /** @type {(Event | undefined)[]} */
      const kept = plan.map(({ keep, waits }, id) => {
        const event = new Event();
        for (let i = 0; i < waits; i++) event.wait().then(() => passed.push(id));
        if (!keep) refs.push(new WeakRef(event));
        return keep ? event : undefined;
      });
      for (let i = 0; i < 10 && refs.some((ref) => ref.deref() !== undefined); i++) {
        await new Promise(setImmediate);
        await gc({ type: 'major', execution: 'async' });
      }
      assert.ok(refs.filter((ref) => ref.deref() !== undefined).length <= (guesses ? 1 : 0), 'collected');
      await new Promise(setImmediate);
      for (const event of kept) event?.set();
      await turn();
      assert.deepEqual(passed, plan.flatMap(({ keep, waits }, id) => (keep ? Array(waits).fill(id) : [])));
    },
  ), { numRuns: 25 });
});
