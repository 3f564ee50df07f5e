import { asyncio } from '../asyncio.js';
import { handoffs, takers } from '../peers.js';
import { compile, turn } from '../turns.js';

/** @param {import('../turns.js').Turns} one @param {number} size @returns {import('../measure.js').Side} */
const side = (one, size) => ({
  name: one.name,
  load: async () => {
    const create = await one.load();
    const work = compile(one.name, `
      async function hold(lock, work) { ${turn(one, 'await work();')} }
      async function task(lock, end, work) {
        ${turn(one)}
        if (--end.left === 0) end.resolve();
      }
      return async function (lock, n, work) {
        const end = { left: n }, all = new Promise((resolve) => { end.resolve = resolve; });
        let open;
        const gate = new Promise((resolve) => { open = resolve; });
        hold(lock, () => gate);
        for (let i = 0; i < n; i++) task(lock, end, work);
        await 0;
        const start = performance.now();
        open();
        await all;
        return (performance.now() - start) * 1e6 / n;
      };`);
    return { run: () => work(create(), size, async () => {}) };
  },
});

/** @type {import('../measure.js').Case} */
export default {
  title: 'Releasing a lock that tasks wait for, until each has had its turn',
  unit: 'ns',
  per: 'waiter',
  of: 'waiters',
  sizes: [1000, 10_000, 100_000, 1_000_000],
  growing: true,
  roomy: 100_000,
  sides: (size) => [...[...handoffs, ...takers('mutex')].map((one) => side(one, size)), asyncio('drain', size)],
};
