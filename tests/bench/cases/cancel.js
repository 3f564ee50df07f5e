// The limit is abort() with one listener, a loop that rejects: the least that lets go n waits by one signal. A listener
// for each wait is what one would write by hand; each looks through all before it is added.
import { setMaxListeners } from 'node:events';
import { asyncio } from '../asyncio.js';
import { takers } from '../peers.js';
import { compile } from '../turns.js';

/** Node.js warns of more than ten listeners. @param {AbortController} controller */
function quiet(controller) {
  setMaxListeners(0, controller.signal);
  return controller;
}

/**
 * @param {string} name
 * @param {() => Promise<() => any>} load makes the `lock`
 * @param {string} hold JavaScript that sees to it that all will wait
 * @param {string} wait JavaScript of a wait, a promise; `signal` is the signal
 * @returns {(size: number) => import('../measure.js').Side}
 */
const side = (name, load, hold, wait) => (size) => ({
  name,
  load: async () => {
    const create = await load();
    const work = compile(name, `
      async function task(lock, signal, end) {
        try {
          await ${wait};
        } catch {}
        if (--end.left === 0) end.resolve();
      }
      return async function (lock, n, prepared) {
        const end = { left: n }, all = new Promise((resolve) => { end.resolve = resolve; });
        const controller = prepared(new AbortController()), { signal } = controller;
        ${hold}
        for (let i = 0; i < n; i++) task(lock, signal, end);
        await 0;
        const start = performance.now();
        controller.abort();
        await all;
        return (performance.now() - start) * 1e6 / n;
      };`);
    return { run: () => work(create(), size, quiet) };
  },
});

const mutexes = Object.fromEntries(takers('mutex').map(({ name, load }) => [name, load]));

const sides = [
  side('limit: abort() with one listener, a loop that rejects a promise each', async () => () => [],
    'signal.addEventListener(\'abort\', () => { for (const reject of lock) reject(signal.reason); });',
    'new Promise((_, reject) => { lock.push(reject); })'),
  side('waitline', mutexes.waitline, 'await lock.acquire();', 'lock.acquire({ signal })'),
  side('by hand: a listener for each wait', async () => () => undefined, '',
    'new Promise((_, reject) => { signal.addEventListener(\'abort\', () => reject(signal.reason), { once: true }); })'),
  // Its own way: all waits at once.
  side('async-mutex', mutexes['async-mutex'],
    'await lock.acquire(); signal.addEventListener(\'abort\', () => lock.cancel());', 'lock.acquire()'),
  side('superlock', mutexes.superlock, 'await lock();', 'lock(signal)'),
];

/** @type {import('../measure.js').Case} */
export default {
  title: 'Cancelling all that wait for a lock by one signal, until the last one knows',
  unit: 'ns',
  per: 'wait',
  of: 'waits',
  sizes: [1000, 10_000, 100_000, 1_000_000],
  growing: true,
  roomy: 100_000,
  sides: (size) => [...sides.map((make) => make(size)), asyncio('cancel', size)],
};
