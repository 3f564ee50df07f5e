import { Worker } from 'node:worker_threads';
import { answer } from '../threads/crew.js';

const ROUNDS = 2000;

/** @param {string} name @param {() => Promise<object>} make @returns {import('../measure.js').Side} */
const side = (name, make) => ({
  name,
  load: async () => {
    const made = await make(), workers = [0, 1].map((index) => (
      new Worker(new URL('../threads/relay.js', import.meta.url), { workerData: { ...made, index } })
    ));
    await Promise.all(workers.map(answer));
    return {
      run: async () => {
        const answers = workers.map(answer);
        for (const worker of workers) worker.postMessage(ROUNDS);
        const [time] = await Promise.all(answers);
        return time * 1e6 / (2 * ROUNDS);
      },
    };
  },
});

/** @type {import('../measure.js').Case} */
export default {
  title: 'Handing a lock to a thread that sleeps, in the order of arrival',
  unit: 'ns',
  per: 'handoff',
  seconds: 1,
  sides: () => [
    side('limit: half a round trip of Atomics.waitAsync', async () => ({ words: new Int32Array(new SharedArrayBuffer(8)) })),
    side('waitline', async () => {
      const { Lock } = /** @type {any} */ (await import(/** @type {string} */ ('waitline/shared')));
      const locks = [0, 1].map(() => new Lock({ fair: 'strict' }));
      for (const lock of locks) lock.acquire();
      return { locks: locks.map((lock) => lock.share()) };
    }),
  ],
};
