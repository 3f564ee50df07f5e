import { asyncio } from '../asyncio.js';
import { BareBarrier } from '../bare.js';
import { compile, turnsOf } from '../turns.js';

/** @param {string} name @param {() => Promise<(parties: number) => any>} load */
const side = (name, load) => (/** @type {number} */ parties) => ({
  name,
  load: async () => {
    const create = await load(), rounds = turnsOf(parties);
    const work = compile(name, `
      async function party(barrier, rounds) {
        for (let i = 0; i < rounds; i++) await barrier.wait();
      }
      return async function (barrier, parties, rounds) {
        const start = performance.now();
        await Promise.all(Array.from({ length: parties }, () => party(barrier, rounds)));
        return (performance.now() - start) * 1e6 / (parties * rounds);
      };`);
    return { run: () => work(create(parties), parties, rounds) };
  },
});

const sides = [
  side('limit: bare promises in an array', async () => (parties) => new BareBarrier(parties)),
  side('waitline', async () => {
    const { Barrier } = await import('waitline');
    return (parties) => new Barrier(parties);
  }),
];

/** @type {import('../measure.js').Case} */
export default {
  title: 'Meeting at a barrier, again and again',
  unit: 'ns',
  per: 'wait',
  of: 'parties',
  sizes: [100],
  sides: (parties) => [...sides.map((make) => make(parties)), asyncio('barrier', parties)],
};
