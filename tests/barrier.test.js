import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Barrier, BrokenBarrierError, SyncError } from 'waitline';
import { abortable, log, turn } from './log.js';

/** A barrier, and a wait at it of each of those names. */
function arrived(parties, names, seen) {
  const barrier = new Barrier(parties);
  for (const name of names) seen(barrier.wait(), name);
  return barrier;
}

const RESET = { name: 'BrokenBarrierError', code: 'ERR_BROKEN_BARRIER', message: 'Abort or reset of barrier' };
const ABORTED = { ...RESET, message: 'Barrier aborted' };

test('Barrier: starts filling, not broken, with nobody waiting', () => {
  const barrier = new Barrier(3);
  assert.equal(barrier.parties, 3);
  assert.equal(barrier.state, 'filling');
  assert.equal(barrier.broken, false);
  assert.equal(barrier.waiting, 0);
});

test('Barrier 1: parties below 1 are a RangeError', () => {
  assert.throws(() => new Barrier(0), { name: 'RangeError', code: 'ERR_PARTIES' });
  assert.throws(() => new Barrier(-1), { name: 'RangeError', code: 'ERR_PARTIES' });
});

test('Barrier 1: with one party it never blocks', async () => {
  const barrier = new Barrier(1);
  for (let i = 0; i < 3; i++) {
    assert.equal(await barrier.wait({ timeout: 0 }), 0);
    assert.equal(barrier.state, 'filling');
  }
});

test('Barrier 2: the last to arrive returns first, the others in arrival order', async () => {
  const seen = log();
  const barrier = arrived(4, ['a', 'b', 'c'], seen);
  assert.deepEqual(await turn(seen), []);
  seen(barrier.wait(), 'last');
  assert.equal(barrier.state, 'draining');
  assert.deepEqual(await turn(seen), ['last: 3', 'a: 0', 'b: 1', 'c: 2']);
  assert.equal(barrier.state, 'filling');
});

test('Barrier 2: it works round after round', async () => {
  const barrier = new Barrier(2), seen = log();
  for (let round = 0; round < 3; round++) {
    seen(barrier.wait(), 'a');
    seen(barrier.wait(), 'b');
    assert.deepEqual(await turn(seen), ['b: 1', 'a: 0']);
  }
});

test('Barrier 3: indexes are different after a cancellation, in arrival order', async () => {
  const seen = log(), { signal, abort } = abortable(), barrier = new Barrier(4);
  seen(barrier.wait(), 'a');
  seen(barrier.wait({ signal }), 'b');
  seen(barrier.wait(), 'c');
  abort('no more');
  assert.deepEqual(await turn(seen), ['b rejects: no more']);
  seen(barrier.wait(), 'd');
  seen(barrier.wait(), 'e');
  assert.deepEqual(await turn(seen), ['e: 3', 'a: 0', 'c: 1', 'd: 2']);
});

test('Barrier 3: indexes are different if one is cancelled in the turn of the last arrival', async () => {
  for (const when of ['before', 'after']) {
    const seen = log(), { signal, abort } = abortable(), barrier = new Barrier(4);
    seen(barrier.wait({ signal }), 'a');
    seen(barrier.wait(), 'b');
    seen(barrier.wait(), 'c');
    if (when === 'before') abort('no more');
    seen(barrier.wait(), 'last');
    if (when === 'after') abort('no more');
    assert.deepEqual(await turn(seen), ['last: 3', 'a rejects: no more', 'b: 1', 'c: 2'], when);
    assert.equal(barrier.state, 'filling');
  }
});

test('Barrier 4: waiting is the number of arrived parties while filling, else 0', async () => {
  const seen = log();
  const barrier = arrived(3, ['a', 'b'], seen);
  assert.equal(barrier.waiting, 2);
  seen(barrier.wait(), 'c');
  assert.equal(barrier.state, 'draining');
  assert.equal(barrier.waiting, 0);
  await turn();
  assert.equal(barrier.waiting, 0);

  seen(barrier.wait(), 'd');
  assert.equal(barrier.waiting, 1);
  barrier.reset();
  assert.equal(barrier.state, 'resetting');
  assert.equal(barrier.waiting, 0);
  await turn();
  assert.equal(barrier.waiting, 0);

  seen(barrier.wait(), 'e');
  barrier.abort();
  assert.equal(barrier.waiting, 0);
  await turn();
});

test('Barrier 5: who arrives while it drains waits until the last one is out, then joins the next cycle', async () => {
  const seen = log();
  const barrier = arrived(2, ['a', 'b', 'early', 'bird'], seen);
  assert.equal(barrier.state, 'draining');
  assert.deepEqual(await turn(seen), ['b: 1', 'a: 0', 'bird: 1', 'early: 0']);
});

test('Barrier 5: more than one party may be kept out', async () => {
  const seen = log();
  const barrier = arrived(2, ['a', 'b', 'c', 'd', 'e', 'f'], seen);
  assert.deepEqual(await turn(seen), ['b: 1', 'a: 0', 'd: 1', 'c: 0', 'f: 1', 'e: 0']);
  assert.equal(barrier.state, 'filling');
});

test('Barrier 5: who arrives while it resets waits until the last one is out, then joins', async () => {
  const seen = log();
  const barrier = arrived(2, ['a'], seen);
  barrier.reset();
  seen(barrier.wait(), 'b');
  seen(barrier.wait(), 'c');
  assert.equal(barrier.state, 'resetting');
  assert.deepEqual(await turn(seen), ['a rejects: ERR_BROKEN_BARRIER', 'c: 1', 'b: 0']);
});

test('Barrier 5: who comes before those kept out are resumed makes up a party without them', async () => {
  const barrier = new Barrier(2), seen = log();
  barrier.wait().then(() => {
    seen(barrier.wait(), 'c');
    seen(barrier.wait(), 'd');
  });
  seen(barrier.wait(), 'b');
  seen(barrier.wait(), 'early');
  assert.deepEqual(await turn(seen), ['b: 1', 'd: 1', 'c: 0']);
  assert.equal(barrier.waiting, 1);
  seen(barrier.wait(), 'late');
  assert.deepEqual(await turn(seen), ['late: 1', 'early: 0']);
});

test('Barrier 5: one that is kept out can be cancelled', async () => {
  const seen = log(), { signal, abort } = abortable();
  const barrier = arrived(2, ['a', 'b'], seen);
  seen(barrier.wait({ signal }), 'early');
  abort('no more');
  assert.deepEqual(await turn(seen), ['b: 1', 'a: 0', 'early rejects: no more']);
  assert.equal(barrier.waiting, 0);
});

test('Barrier 6: cancelled while it fills, the count goes down', async () => {
  const seen = log(), { signal, abort } = abortable(), barrier = new Barrier(2);
  seen(barrier.wait({ signal }), 'a');
  abort('no more');
  assert.deepEqual(await turn(seen), ['a rejects: no more']);
  assert.equal(barrier.waiting, 0);
  seen(barrier.wait(), 'b');
  assert.deepEqual(await turn(seen), []);
  seen(barrier.wait(), 'c');
  assert.deepEqual(await turn(seen), ['c: 1', 'b: 0']);
});

test('Barrier 6: cancelled while it drains, that one rejects and the others pass with their indexes', async () => {
  const seen = log(), { signal, abort } = abortable(), barrier = new Barrier(4);
  seen(barrier.wait(), 'a');
  seen(barrier.wait({ signal }), 'b');
  seen(barrier.wait(), 'c');
  seen(barrier.wait(), 'd');
  abort('no more');
  assert.deepEqual(await turn(seen), ['d: 3', 'a: 0', 'b rejects: no more', 'c: 2']);
  assert.equal(barrier.state, 'filling');
});

test('Barrier 7: reset breaks those who wait, then it fills anew', async () => {
  const seen = log(), barrier = new Barrier(3);
  const waits = [barrier.wait(), barrier.wait()];
  assert.equal(barrier.reset(), undefined);
  assert.equal(barrier.state, 'resetting');
  assert.equal(barrier.broken, false);
  for (const wait of waits) {
    await assert.rejects(wait, (error) => error instanceof BrokenBarrierError && error instanceof SyncError);
    await assert.rejects(wait, RESET);
  }
  assert.equal(barrier.state, 'filling');
  for (const name of ['a', 'b', 'c']) seen(barrier.wait(), name);
  assert.deepEqual(await turn(seen), ['c: 2', 'a: 0', 'b: 1']);
});

test('Barrier 7, 10: reset mends a broken barrier; reset and abort take effect at once', async () => {
  const barrier = new Barrier(1);
  barrier.reset();
  assert.equal(barrier.state, 'filling');
  barrier.abort();
  assert.equal(barrier.broken, true);
  barrier.reset();
  assert.equal(barrier.broken, false);
  assert.equal(barrier.state, 'filling');
  assert.equal(await barrier.wait(), 0);
});

test('Barrier 8: abort breaks it: those who arrived get the error of a reset', async () => {
  const barrier = new Barrier(3);
  const waits = [barrier.wait(), barrier.wait()];
  assert.equal(barrier.abort(), undefined);
  assert.equal(barrier.state, 'broken');
  assert.equal(barrier.broken, true);
  for (const wait of waits) await assert.rejects(wait, RESET);
  assert.equal(barrier.state, 'broken');
});

test('Barrier 8: later waits reject with Barrier aborted, until reset', async () => {
  const barrier = new Barrier(1);
  barrier.abort();
  await assert.rejects(barrier.wait(), ABORTED);
  await assert.rejects(barrier.wait({ timeout: 0 }), ABORTED);
  barrier.abort();
  await assert.rejects(barrier.wait(), ABORTED);
  barrier.reset();
  assert.equal(await barrier.wait(), 0);
});

test('Barrier 8: those kept out by draining get Barrier aborted', async () => {
  const barrier = new Barrier(2);
  const [first, last, early] = [barrier.wait(), barrier.wait(), barrier.wait()];
  barrier.abort();
  assert.equal(await last, 1);
  await assert.rejects(first, RESET);
  await assert.rejects(early, ABORTED);
  assert.equal(barrier.state, 'broken');
});

test('Barrier 8: those kept out by resetting get Barrier aborted', async () => {
  const barrier = new Barrier(2);
  const first = barrier.wait();
  barrier.reset();
  const early = barrier.wait();
  barrier.abort();
  await assert.rejects(first, RESET);
  await assert.rejects(early, ABORTED);
});

test('Barrier 9: reset in the turn of the last arrival breaks those not yet resumed', async () => {
  const seen = log();
  const barrier = arrived(3, ['a', 'b', 'last'], seen);
  barrier.reset();
  assert.deepEqual(await turn(seen), [
    'last: 2', 'a rejects: ERR_BROKEN_BARRIER', 'b rejects: ERR_BROKEN_BARRIER',
  ]);
  assert.equal(barrier.state, 'filling');
});

test('Barrier 9: abort in the turn of the last arrival breaks those not yet resumed', async () => {
  const seen = log();
  const barrier = arrived(3, ['a', 'b', 'last'], seen);
  barrier.abort();
  assert.deepEqual(await turn(seen), [
    'last: 2', 'a rejects: ERR_BROKEN_BARRIER', 'b rejects: ERR_BROKEN_BARRIER',
  ]);
  assert.equal(barrier.state, 'broken');
});

test('Barrier 9: the first one out breaks those behind it', async () => {
  const barrier = new Barrier(3), seen = log();
  const first = async () => {
    seen.note(`a: ${await barrier.wait()}`);
    barrier.abort();
  };
  first();
  seen(barrier.wait(), 'b');
  seen(barrier.wait(), 'last');
  assert.deepEqual(await turn(seen), ['last: 2', 'a: 0', 'b rejects: ERR_BROKEN_BARRIER']);
});

test('Barrier 9: abort and reset in one turn end filling, reset and abort end broken', async () => {
  for (const [calls, state] of [[['abort', 'reset'], 'filling'], [['reset', 'abort'], 'broken']]) {
    const seen = log();
    const barrier = arrived(3, ['a', 'b'], seen);
    for (const call of calls) barrier[call]();
    assert.deepEqual(await turn(seen), ['a rejects: ERR_BROKEN_BARRIER', 'b rejects: ERR_BROKEN_BARRIER']);
    assert.equal(barrier.state, state);
  }
});

test('Barrier: a timeout of 0 arrives if it is the last one, and else leaves the barrier untouched', async () => {
  const barrier = new Barrier(2), seen = log();
  await assert.rejects(barrier.wait({ timeout: 0 }), { name: 'TimeoutError' });
  assert.equal(barrier.waiting, 0);
  seen(barrier.wait(), 'a');
  assert.equal(await barrier.wait({ timeout: 0 }), 1);
  assert.deepEqual(await turn(seen), ['a: 0']);
});
