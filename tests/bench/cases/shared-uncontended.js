import { ways } from '../threads/ways.js';
import { sides } from '../turns.js';

const left = ['waitline: strict'];

/** @type {import('../measure.js').Case} */
export default {
  title: 'Acquiring a free lock that other threads know, and releasing it',
  unit: 'ns',
  per: 'turn',
  sides: () => sides(Object.entries(ways).filter(([name]) => !left.includes(name)).map(([name, way]) => ({
    ...way,
    name,
    load: async () => {
      const lock = await way.open(await way.make());
      return () => lock;
    },
  })), 1),
};
