import { crew } from '../threads/crew.js';
import { ways } from '../threads/ways.js';

/** Milliseconds: of a round, and of what is done while holding. */
const TIME = 200, SECTION = 0.03;

const who = ['waitline', 'waitline: strict', 'by hand: compareExchange and waitAsync', 'multithreading'];

/** @type {import('../measure.js').Case} */
export default {
  title: 'The longest wait for a lock that two threads want all the time, and hold for 30 µs each time',
  unit: 'ms',
  per: 'round of 200 ms',
  of: 'tasks in each',
  sizes: [1, 8],
  seconds: 2,
  sides: (tasks) => who.map((name) => ({
    name,
    load: async () => {
      const all = await crew(2, { name, made: await ways[name].make() });
      return { run: async () => Math.max(...(await all({ tasks, time: TIME, section: SECTION })).map(({ longest }) => longest)) };
    },
  })),
};
