import { asyncio } from '../asyncio.js';
import { compile } from '../turns.js';

/**
 * @param {string} name
 * @param {'begun' | 'set'} from when the clock starts: with the first wait, or with set()
 * @param {() => Promise<() => any>} load makes an `event`
 * @param {string} wait JavaScript that gives a promise
 * @param {string} set JavaScript that lets all of them pass
 * @returns {(size: number) => import('../measure.js').Side}
 */
const side = (name, from, load, wait, set) => (size) => ({
  name,
  load: async () => {
    const create = await load();
    const work = compile(name, `
      async function task(event, end) {
        await ${wait};
        if (--end.left === 0) end.resolve();
      }
      return async function (event, n) {
        const end = { left: n }, all = new Promise((resolve) => { end.resolve = resolve; });
        const begun = performance.now();
        for (let i = 0; i < n; i++) task(event, end);
        const set = performance.now();
        ${set}
        await all;
        return (performance.now() - ${from}) * 1e6 / n;
      };`);
    return { run: () => work(create(), size) };
  },
});

const event = async () => {
  const { Event } = await import('waitline');
  return () => new Event();
};

/** @param {string} name @param {'begun' | 'set'} from */
const ours = (name, from) => side(name, from, event, 'event.wait()', 'event.set();');

/** @param {string} name @param {'begun' | 'set'} from */
const loop = (name, from) => side(name, from, async () => () => [],
  'new Promise((resolve) => { event.push(resolve); })', 'for (const resolve of event) resolve(true);');

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
      loop('limit: a loop that resolves a promise each', 'begun'), ours('waitline', 'begun'),
      loop('limit: from the loop on', 'set'), ours('waitline: from set() on', 'set'),
    ].map((make) => make(size)),
    asyncio('event', size),
  ],
};
