import { asyncio } from '../asyncio.js';
import { Bare } from '../bare.js';
import { bareHandoff, takers } from '../peers.js';
import { sides } from '../turns.js';

const limit = { ...bareHandoff, load: async () => () => new Bare(10) };

/** @type {import('../measure.js').Case} */
export default {
  title: 'Handing on the ten permits of a semaphore among tasks',
  unit: 'ns',
  per: 'turn',
  of: 'tasks',
  sizes: [100],
  sides: (tasks) => [...sides([limit, ...takers('semaphore')], tasks), asyncio('semaphore', tasks)],
};
