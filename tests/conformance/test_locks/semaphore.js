import { BoundedSemaphore, Semaphore } from 'waitline';
import { abortable, log, turn } from '../../log.js';
import { counterpart } from './counterpart.js';

counterpart('SemaphoreTests.test_initial_value_zero', (t) => {
  t.assert.equal(new Semaphore(0).locked(), true);
});

counterpart('SemaphoreTests.test_repr', async (t) => {
  const semaphore = new Semaphore();
  t.assert.equal(String(semaphore), '<Semaphore unlocked, value 1>');
  await semaphore.acquire();
  t.assert.equal(String(semaphore), '<Semaphore locked>');
  semaphore.acquire();
  t.assert.equal(String(semaphore), '<Semaphore locked, 1 waiting>');
  semaphore.acquire();
  t.assert.equal(String(semaphore), '<Semaphore locked, 2 waiting>');
});

counterpart('SemaphoreTests.test_semaphore', async (t) => {
  const semaphore = new Semaphore();
  t.assert.equal(semaphore.value, 1);
  t.assert.equal(await semaphore, semaphore, 'no thenable');
  t.assert.equal(semaphore.locked(), false);
  t.assert.equal(semaphore.value, 1);
});

counterpart('SemaphoreTests.test_semaphore_value', (t) => {
  t.assert.throws(() => new Semaphore(-1), RangeError);
});

counterpart('SemaphoreTests.test_acquire', async (t) => {
  const semaphore = new Semaphore(3), seen = log();
  t.assert.equal(await semaphore.acquire(), true);
  t.assert.equal(await semaphore.acquire(), true);
  t.assert.equal(semaphore.locked(), false);

  for (const name of [1, 2, 3]) seen(semaphore.acquire(), name);
  t.assert.deepEqual(await turn(seen), ['1: true']);
  t.assert.equal(semaphore.locked(), true);
  t.assert.equal(semaphore.waiting, 2);
  t.assert.equal(semaphore.value, 0);

  seen(semaphore.acquire(), 4);
  semaphore.release();
  semaphore.release();
  t.assert.equal(semaphore.value, 0, 'both permits are promised already');
  t.assert.deepEqual(await turn(seen), ['2: true', '3: true']);
  t.assert.equal(semaphore.locked(), true);
  t.assert.equal(semaphore.waiting, 1);
  t.assert.equal(semaphore.value, 0);

  semaphore.release();
  t.assert.deepEqual(await turn(seen), ['4: true']);
});

counterpart('SemaphoreTests.test_acquire_cancel', async (t) => {
  const semaphore = new Semaphore(), { signal, abort } = abortable(), reason = new Error('no more');
  await semaphore.acquire();
  const acquired = semaphore.acquire({ signal });
  abort(reason);
  await t.assert.rejects(acquired, reason);
  t.assert.equal(semaphore.waiting, 0);
});

counterpart('SemaphoreTests.test_acquire_cancel_before_awoken', async (t) => {
  const semaphore = new Semaphore(0), seen = log(), first = abortable(), second = abortable();
  seen(semaphore.acquire({ signal: first.signal }), 1);
  seen(semaphore.acquire({ signal: second.signal }), 2);
  seen(semaphore.acquire(), 3);
  seen(semaphore.acquire(), 4);
  first.abort('no more');
  second.abort('no more');
  semaphore.release();
  t.assert.deepEqual(await turn(seen), ['1 rejects: no more', '2 rejects: no more', '3: true']);
});

counterpart('SemaphoreTests.test_acquire_hang', async (t) => {
  const semaphore = new Semaphore(0), seen = log(), { signal, abort } = abortable();
  seen(semaphore.acquire({ signal }), 1);
  seen(semaphore.acquire(), 2);
  await turn();
  abort('no more');
  semaphore.release();
  t.assert.deepEqual(await turn(seen), ['1 rejects: no more', '2: true']);
  t.assert.equal(semaphore.locked(), true);
});

counterpart('SemaphoreTests.test_acquire_no_hang', async (t) => {
  const semaphore = new Semaphore(1), seen = log(), { signal, abort } = abortable();
  await semaphore.acquire();
  seen(semaphore.run(() => seen.note('ran'), { signal }), 2);
  semaphore.release();
  abort('no more');
  t.assert.deepEqual(await turn(seen), ['2 rejects: no more'], 'woken, then cancelled: the permit is given back');
  t.assert.equal(await semaphore.acquire({ timeout: 0 }), true);
});

counterpart('SemaphoreTests.test_release_not_acquired', (t) => {
  t.assert.throws(() => new BoundedSemaphore().release(), RangeError);
});

counterpart('SemaphoreTests.test_release_no_waiters', async (t) => {
  const semaphore = new Semaphore();
  await semaphore.acquire();
  t.assert.equal(semaphore.locked(), true);
  semaphore.release();
  t.assert.equal(semaphore.locked(), false);
});

counterpart('SemaphoreTests.test_acquire_fifo_order', async (t) => {
  const semaphore = new Semaphore(1), seen = log();
  const twice = async (name) => {
    for (const time of [1, 2]) {
      await semaphore.run(() => {
        seen.note(`${name}_${time}`);
        return turn();
      });
    }
  };
  await Promise.all(['c1', 'c2', 'c3'].map(twice));
  t.assert.deepEqual(seen.take(), ['c1_1', 'c2_1', 'c3_1', 'c1_2', 'c2_2', 'c3_2']);
});

counterpart('SemaphoreTests.test_acquire_fifo_order_2', async (t) => {
  const semaphore = new Semaphore(1), seen = log();
  const second = async () => {
    await semaphore.acquire();
    seen.note('2');
    semaphore.release();
    await semaphore.acquire();
    seen.note('4');
  };
  seen(semaphore.acquire(), 1);
  second();
  seen(semaphore.acquire(), 3);
  await turn();
  semaphore.release();
  semaphore.release();
  t.assert.deepEqual(await turn(seen), ['1: true', '2', '3: true', '4']);
});

counterpart('SemaphoreTests.test_acquire_fifo_order_3', async (t) => {
  const semaphore = new Semaphore(0), seen = log(), { signal, abort } = abortable();
  seen(semaphore.acquire({ signal }), 1);
  seen(semaphore.acquire(), 2);
  seen(semaphore.acquire(), 3);
  abort('no more');
  t.assert.deepEqual(await turn(seen), ['1 rejects: no more']);
  semaphore.release();
  semaphore.release();
  t.assert.deepEqual(await turn(seen), ['2: true', '3: true']);
});

counterpart('SemaphoreTests.test_acquire_fifo_order_4', async (t) => {
  const semaphore = new Semaphore(0), seen = log();
  const first = async () => {
    await semaphore.acquire();
    seen.note(`1, value ${semaphore.value}`);
    seen(semaphore.acquire(), 4);
  };
  first();
  for (let n = 0; n < 3; n++) semaphore.release();
  t.assert.equal(semaphore.value, 2);
  t.assert.equal(semaphore.locked(), true, 'the first has not gone on yet, and nobody overtakes it');
  seen(semaphore.acquire(), 2);
  seen(semaphore.acquire(), 3);
  t.assert.equal(semaphore.waiting, 3);
  t.assert.deepEqual(await turn(seen), ['1, value 0', '2: true', '3: true'], 'going on it has woken the other two');
  semaphore.release();
  t.assert.deepEqual(await turn(seen), ['4: true']);
});
