import { asyncio } from '../asyncio.js';
import { BareCondition } from '../bare.js';
import { compile } from '../turns.js';

const ITEMS = 10_000;

/** @param {string} name @param {() => Promise<() => any>} load @returns {import('../measure.js').Side} */
const side = (name, load) => ({
  name,
  load: async () => {
    const create = await load();
    const work = compile(name, `
      async function producer(condition, items, n) {
        for (let i = 0; i < n; i++) {
          await condition.acquire();
          while (items.length > 0) await condition.wait();
          items.push(i);
          condition.notify();
          condition.release();
        }
      }
      async function consumer(condition, items, n) {
        for (let i = 0; i < n; i++) {
          await condition.acquire();
          while (items.length === 0) await condition.wait();
          items.pop();
          condition.notify();
          condition.release();
        }
      }
      return async function (condition, n) {
        const items = [], start = performance.now();
        await Promise.all([producer(condition, items, n), consumer(condition, items, n)]);
        return (performance.now() - start) * 1e6 / n;
      };`);
    return { run: () => work(create(), ITEMS) };
  },
});

/** @type {import('../measure.js').Case} */
export default {
  title: 'A producer and a consumer of one item at a time, over a condition',
  unit: 'ns',
  per: 'item',
  sides: () => [
    side('limit: bare promises in arrays', async () => () => new BareCondition()),
    side('waitline', async () => {
      const { Condition } = await import('waitline');
      return () => new Condition();
    }),
    asyncio('condition'),
  ],
};
