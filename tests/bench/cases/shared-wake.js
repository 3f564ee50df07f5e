import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { answer } from '../threads/crew.js';
import { wakes } from '../threads/wakes.js';

/** @type {import('../measure.js').Case} */
export default {
  title: 'Waking all that wait in another thread, until the last has gone on',
  unit: 'ns',
  per: 'waiter',
  of: 'waits',
  sizes: [1, 1000],
  seconds: 1,
  sides: (waits) => Object.entries(wakes).flatMap(([name, { make }]) => ['', ': the call that wakes'].map((part) => ({
    name: name + part,
    load: async () => {
      const { made, wake, rest } = await make(), done = new Int32Array(new SharedArrayBuffer(4));
      const worker = new Worker(new URL('../threads/waiter.js', import.meta.url), { workerData: { name, made, done } });
      await answer(worker);
      return {
        run: async () => {
          rest();
          Atomics.store(done, 0, 0);
          worker.postMessage(waits);
          await answer(worker);
          await sleep(2); // until it sleeps
          const begun = performance.now();
          wake();
          const called = performance.now();
          Atomics.wait(done, 0, 0);
          return ((part ? called : performance.now()) - begun) * 1e6 / waits;
        },
      };
    },
  }))),
};
