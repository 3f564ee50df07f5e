import { asyncio } from '../asyncio.js';
import { BareEvent, StrictEvent } from '../bare.js';
import { compile } from '../turns.js';

/**
 * @param {string} name
 * @param {'begun' | 'set'} from when the clock starts: with the first wait, or with set()
 * @param {() => Promise<() => any>} load makes an event
 * @returns {(size: number) => import('../measure.js').Side}
 */
const side = (name, from, load) => (size) => ({
  name,
  load: async () => {
    const create = await load();
    const work = compile(name, `
      async function task(event, end) {
        await event.wait();
        if (--end.left === 0) end.resolve();
      }
      return async function (event, n) {
        const end = { left: n }, all = new Promise((resolve) => { end.resolve = resolve; });
        const begun = performance.now();
        for (let i = 0; i < n; i++) task(event, end);
        const set = performance.now();
        event.set();
        await all;
        return (performance.now() - ${from}) * 1e6 / n;
      };`);
    return { run: () => work(create(), size) };
  },
});

const bare = async () => () => new BareEvent(), strict = async () => () => new StrictEvent();
const ours = async () => {
  const { Event } = await import('waitline');
  return () => new Event();
};

/** @type {import('../measure.js').Case} */
export default {
  title: 'Tasks that wait for an event, until it is set and all have gone on',
  unit: 'ns',
  per: 'wait',
  of: 'waits',
  sizes: [1000, 100_000],
  roomy: 100_000,
  seconds: 1.5,
  sides: (size) => [
    ...[
      side('limit: a loop that resolves a promise each', 'begun', bare),
      side('limit: the same, in a microtask each', 'begun', strict),
      side('waitline', 'begun', ours),
      side('limit: from the loop on', 'set', bare),
      side('limit: from there on, in a microtask each', 'set', strict),
      side('waitline: from set() on', 'set', ours),
    ].map((make) => make(size)),
    asyncio('event', size),
  ],
};
