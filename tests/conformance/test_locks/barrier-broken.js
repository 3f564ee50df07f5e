// The rest of BarrierTests: reset and abort.
import { Barrier, BrokenBarrierError } from 'waitline';
import { log, turn } from '../../log.js';
import { counterpart } from './counterpart.js';

const N = 5, HALF = 2;

const together = (count, task) => Promise.all(Array.from({ length: count }, task));

/** What is done if the barrier breaks; any other error is one. */
const broken = (then) => (error) => {
  if (!(error instanceof BrokenBarrierError)) throw error;
  return then();
};

/** Nobody is left in it, and it can be used again. */
function isFresh(t, barrier) {
  t.assert.equal(barrier.waiting, 0);
  t.assert.equal(barrier.state, 'filling');
}

counterpart('BarrierTests.test_reset_barrier', (t) => {
  const barrier = new Barrier(1);
  barrier.reset();
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_reset_barrier_while_tasks_waiting', async (t) => {
  const barrier = new Barrier(N), seen = log();
  for (let i = 1; i < N; i++) barrier.wait().catch(broken(() => seen.note('broken')));
  barrier.reset();
  t.assert.deepEqual(await turn(seen), Array(N - 1).fill('broken'));
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_reset_barrier_when_tasks_half_draining', async (t) => {
  const barrier = new Barrier(N), seen = log();
  let passed = 0;
  await together(N, () => barrier.wait().then(
    () => ++passed === N - HALF && barrier.reset(),
    broken(() => seen.note('broken')),
  ));
  t.assert.deepEqual(seen.take(), Array(HALF).fill('broken'));
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_reset_barrier_when_tasks_half_draining_half_blocking', async (t) => {
  const barrier = new Barrier(N), seen = log();
  let passed = 0;
  await together(N, async () => {
    try {
      await barrier.wait();
    } catch (error) {
      broken(() => seen.note('broken'))(error);
      return barrier.wait();
    }
    if (++passed === N - HALF) barrier.reset();
    return barrier.wait().catch(broken(() => seen.note('kept out, and broken')));
  });
  t.assert.deepEqual(seen.take(), Array(HALF).fill('broken'), 'those kept out wait for the next round');
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_reset_barrier_while_tasks_waiting_and_waiting_again', async (t) => {
  const barrier = new Barrier(N), seen = log();
  const again = () => {
    seen.note('broken');
    return barrier.wait();
  };
  for (let i = 1; i < N; i++) seen(barrier.wait().catch(broken(again)), 'again');
  barrier.reset();
  t.assert.deepEqual(await turn(seen), Array(N - 1).fill('broken'));
  seen(barrier.wait(), 'last');
  t.assert.deepEqual(await turn(seen), ['last: 4', 'again: 0', 'again: 1', 'again: 2', 'again: 3']);
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_reset_barrier_while_tasks_draining', async (t) => {
  const barrier = new Barrier(N), seen = log();
  let passed = 0;
  await together(N, async () => {
    await barrier.wait();
    if (++passed === N) barrier.reset(); // by the last one out: the others are kept out, and have not arrived yet
    await barrier.wait();
    seen.note('second');
    await barrier.wait();
    seen.note('third');
  });
  const notes = seen.take();
  t.assert.equal(notes.filter((note) => note === 'second').length, N);
  t.assert.equal(notes.filter((note) => note === 'third').length, N);
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_abort_barrier', (t) => {
  const barrier = new Barrier(1);
  barrier.abort();
  t.assert.equal(barrier.waiting, 0);
  t.assert.equal(barrier.broken, true);
});

counterpart('BarrierTests.test_abort_barrier_when_tasks_half_draining_half_blocking', async (t) => {
  const barrier = new Barrier(N), seen = log();
  let passed = 0;
  await together(N, async () => {
    try {
      await barrier.wait();
    } catch (error) {
      return broken(() => seen.note('broken'))(error);
    }
    if (++passed === N - HALF) barrier.abort();
    else await barrier.wait().catch(broken(() => seen.note('kept out, and broken')));
  });
  const notes = seen.take();
  t.assert.equal(notes.filter((note) => note === 'broken').length, HALF);
  t.assert.equal(notes.filter((note) => note === 'kept out, and broken').length, N - HALF - 1);
  t.assert.equal(barrier.waiting, 0);
  t.assert.equal(barrier.state, 'broken');
});

/** One of the party fails and aborts the barrier, on which the others wait for each other again. */
async function oneFails(barrier, seen) {
  try {
    if (await barrier.wait() === N >> 1) {
      barrier.abort();
      return;
    }
    await barrier.wait();
    seen.note('passed');
  } catch (error) {
    broken(() => seen.note('broken'))(error);
  }
}

counterpart('BarrierTests.test_abort_barrier_when_exception', async (t) => {
  const barrier = new Barrier(N), seen = log();
  await together(N, () => oneFails(barrier, seen));
  t.assert.deepEqual(seen.take(), Array(N - 1).fill('broken'));
  t.assert.equal(barrier.broken, true);
  t.assert.equal(barrier.waiting, 0);
});

counterpart('BarrierTests.test_abort_barrier_when_exception_then_resetting', async (t) => {
  const barrier = new Barrier(N), between = new Barrier(N), seen = log();
  await together(N, async () => {
    await oneFails(barrier, seen);
    if (await between.wait() === N >> 1) barrier.reset();
    await between.wait();
    await barrier.wait();
    seen.note('mended');
  });
  t.assert.deepEqual(seen.take(), [...Array(N - 1).fill('broken'), ...Array(N).fill('mended')]);
  isFresh(t, barrier);
});
