import { crew, span } from '../threads/crew.js';
import { ways } from '../threads/ways.js';

const TURNS = 40_000;

/** A lock for each thread. @param {string} name @param {number} threads @param {() => Promise<any>} make @returns {import('../measure.js').Side} */
const side = (name, threads, make) => ({
  name,
  load: async () => {
    const made = [];
    for (let i = 0; i < threads; i++) made.push(await make());
    const all = await crew(threads, { name: 'waitline', made });
    return { run: async () => span(await all({ tasks: 1, each: TURNS })) * 1e6 / TURNS };
  },
});

/** In a memory of its own. */
async function apart() {
  const { Lock, Space } = /** @type {any} */ (await import(/** @type {string} */ ('waitline/shared')));
  return new Lock({ space: new Space({ objects: 1 }) }).share();
}

/** @type {import('../measure.js').Case} */
export default {
  title: 'Taking turns with a lock that no other thread uses, while another thread does so with its own',
  unit: 'ns',
  per: 'turn',
  seconds: 1,
  sides: () => [
    side('limit: two threads, each lock in a memory of its own', 2, apart),
    side('waitline: one thread alone', 1, ways.waitline.make),
    side('waitline', 2, ways.waitline.make),
  ],
};
