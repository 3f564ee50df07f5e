import { Barrier } from 'waitline';
import { abortable, log, turn } from '../../log.js';
import { counterpart } from './counterpart.js';

const N = 5;

const together = (count, task) => Promise.all(Array.from({ length: count }, task));

/** Nobody is left in it, and it can be used again. */
function isFresh(t, barrier) {
  t.assert.equal(barrier.waiting, 0);
  t.assert.equal(barrier.state, 'filling');
}

counterpart('BarrierTests.test_barrier', async (t) => {
  const barrier = new Barrier(N);
  t.assert.equal(barrier.state, 'filling');
  t.assert.equal(await barrier, barrier, 'no thenable');
  t.assert.equal(barrier.state, 'filling');
});

counterpart('BarrierTests.test_repr', async (t) => {
  const barrier = new Barrier(N), seen = log();
  const arrive = (count) => {
    for (let i = 0; i < count; i++) seen(barrier.wait(), 'wait');
  };
  t.assert.equal(String(barrier), '<Barrier filling, 0/5 waiting>');
  arrive(2);
  t.assert.equal(String(barrier), '<Barrier filling, 2/5 waiting>');
  arrive(3);
  t.assert.equal(String(barrier), '<Barrier draining, 0/5 waiting>');
  arrive(2);
  barrier.reset();
  t.assert.equal(String(barrier), '<Barrier resetting, 0/5 waiting>');
  arrive(2);
  barrier.abort();
  t.assert.equal(String(barrier), '<Barrier broken>');
  t.assert.equal(barrier.broken, true);
  t.assert.equal((await turn(seen)).length, 9);
});

counterpart('BarrierTests.test_barrier_parties', (t) => {
  t.assert.throws(() => new Barrier(0), RangeError);
  t.assert.throws(() => new Barrier(-4), RangeError);
  t.assert.equal(new Barrier(N).parties, N);
});

counterpart('BarrierTests.test_context_manager', async (t) => {
  const barrier = new Barrier(3);
  t.assert.deepEqual((await together(3, () => barrier.wait())).sort(), [0, 1, 2]);
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_filling_one_task', async (t) => {
  const barrier = new Barrier(1);
  t.assert.equal(await barrier.wait(), 0);
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_filling_one_task_twice', async (t) => {
  const barrier = new Barrier(1), seen = log();
  seen(barrier.wait(), 1);
  t.assert.equal(barrier.waiting, 0);
  seen(barrier.wait(), 2);
  t.assert.deepEqual(await turn(seen), ['1: 0', '2: 0']);
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_filling_task_by_task', async (t) => {
  const barrier = new Barrier(3), seen = log();
  for (const arrived of [1, 2]) {
    seen(barrier.wait(), arrived);
    t.assert.deepEqual(await turn(seen), []);
    t.assert.equal(barrier.waiting, arrived);
    t.assert.equal(barrier.state, 'filling');
  }
  seen(barrier.wait(), 3);
  t.assert.deepEqual(await turn(seen), ['3: 2', '1: 0', '2: 1']);
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_filling_tasks_wait_twice', async (t) => {
  const barrier = new Barrier(N), results = [];
  await together(N, async () => {
    await barrier.wait();
    results.push(true);
    await barrier.wait();
    results.push(false);
  });
  t.assert.equal(results.filter((first) => first).length, N);
  t.assert.equal(results.filter((first) => !first).length, N);
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_filling_tasks_check_return_value', async (t) => {
  const barrier = new Barrier(N);
  const indexes = await together(N, () => barrier.wait().then(() => barrier.wait()));
  t.assert.deepEqual(indexes.sort(), [0, 1, 2, 3, 4]);
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_draining_state', async (t) => {
  const barrier = new Barrier(N), states = [];
  await together(N, () => barrier.wait().then(() => states.push(barrier.state)));
  t.assert.deepEqual(states, ['draining', 'draining', 'draining', 'draining', 'filling']);
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_blocking_tasks_while_draining', async (t) => {
  const again = 2, barrier = new Barrier(N), others = new Barrier(N - again), seen = log();
  let passed = 0;
  await together(N, async () => {
    await barrier.wait();
    if (passed++ >= again) seen.note(`other ${await others.wait()}`);
    await barrier.wait();
  });
  t.assert.equal(seen.take().length, N - again);
  isFresh(t, barrier);
});

counterpart('BarrierTests.test_filling_tasks_cancel_one', async (t) => {
  const barrier = new Barrier(3), seen = log(), { signal, abort } = abortable();
  seen(barrier.wait({ signal }), 1);
  seen(barrier.wait(), 2);
  t.assert.equal(barrier.waiting, 2);
  abort('no more');
  t.assert.deepEqual(await turn(seen), ['1 rejects: no more']);
  t.assert.equal(barrier.waiting, 1);
  seen(barrier.wait(), 3);
  t.assert.equal(barrier.waiting, 2);
  seen(barrier.wait(), 4);
  t.assert.deepEqual(await turn(seen), ['4: 2', '2: 0', '3: 1']);
  isFresh(t, barrier);
});
