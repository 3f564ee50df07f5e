import { crew, span } from '../threads/crew.js';
import { ways } from '../threads/ways.js';

const left = ['limit: a raw Atomics pair, and waitline in one thread', 'by hand: a raw Atomics pair'];

const THREADS = 2, TURNS = 40_000;

/** @type {import('../measure.js').Case} */
export default {
  title: 'Taking turns with a lock in two threads',
  unit: 'ns',
  per: 'turn',
  of: 'tasks in each',
  sizes: [1, 8],
  seconds: 1,
  sides: (tasks) => Object.entries(ways).filter(([name]) => !left.includes(name)).map(([name, { make, slow = 1 }]) => ({
    name,
    load: async () => {
      const all = await crew(THREADS, { name, made: await make() }), each = Math.ceil(TURNS / slow / tasks);
      return { run: async () => span(await all({ tasks, each })) * 1e6 / (THREADS * tasks * each) };
    },
  })),
};
