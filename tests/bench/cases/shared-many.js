import { crew, span } from '../threads/crew.js';
import { ways } from '../threads/ways.js';

const TURNS = 40_000;

/** @param {string} side @param {number} threads @returns {import('../measure.js').Side} */
const side = (side, threads) => ({
  name: side,
  load: async () => {
    const made = await Promise.all(Array.from({ length: threads }, ways.waitline.make));
    const all = await crew(threads, { name: 'waitline', made });
    return { run: async () => span(await all({ tasks: 1, each: TURNS })) * 1e6 / TURNS };
  },
});

/** @type {import('../measure.js').Case} */
export default {
  title: 'Taking turns with a lock that no other thread uses, while another thread does so with its own',
  unit: 'ns',
  per: 'turn',
  sides: () => [side('limit: one thread alone', 1), side('waitline', 2)],
};
