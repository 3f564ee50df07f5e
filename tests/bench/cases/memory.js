import { collect, turn as settle } from '../garbage.js';
import { bareHandoff, takers } from '../peers.js';
import { compile, turn } from '../turns.js';

/** Bytes in use once all that can be collected is. */
async function heap() {
  await settle();
  collect();
  return process.memoryUsage().heapUsed;
}

/** @param {import('../turns.js').Turns} one @param {number} size @returns {import('../measure.js').Side} */
const side = (one, size) => ({
  name: one.name,
  load: async () => {
    const create = await one.load();
    const [hold, wait] = compile(one.name, `return [
      async function hold(lock, work, keep) { ${turn(one, 'keep(held); await work();')} },
      function wait(lock, n, work) {
        for (let i = 0; i < n; i++) ${one.take};
      },
    ];`);
    return {
      run: async () => {
        // All is pending as long as somebody can end it.
        const lock = create(), kept = [lock], keep = (/** @type {unknown} */ what) => { kept.push(what); };
        const forever = () => new Promise(keep);
        hold(lock, forever, keep);
        const before = await heap();
        wait(lock, size, forever);
        const taken = await heap() - before;
        return kept.splice(0) && taken / size;
      },
    };
  },
});

/** What the core's memory grows by, as long as it has not grown for another side. @param {number} size */
const core = (size) => ({
  name: 'waitline: in the core, beside that',
  load: async () => {
    const { Lock } = await import('waitline'), { memory } = await import('waitline/core');
    return {
      run: () => {
        const lock = new Lock(), before = memory.buffer.byteLength;
        for (let i = 0; i <= size; i++) lock.acquire();
        return (memory.buffer.byteLength - before) / size;
      },
    };
  },
});

/** @type {import('../measure.js').Case} */
export default {
  title: 'The JavaScript heap that pending waits take',
  unit: 'bytes',
  per: 'waiter',
  of: 'waiters',
  sizes: [1_000_000],
  once: true,
  // A tenth tells as much of the peers, in a tenth of the time.
  sides: (size) => [
    core(size), side(bareHandoff, size),
    ...takers('mutex').map((one) => side(one, one.name === 'waitline' ? size : size / 10)),
  ],
};
