import { asyncio } from '../asyncio.js';
import { handoffs, takers } from '../peers.js';
import { sides } from '../turns.js';

/** @type {import('../measure.js').Case} */
export default {
  title: 'Handing a lock on among tasks',
  unit: 'ns',
  per: 'turn',
  of: 'tasks',
  sizes: [2, 100, 10_000],
  roomy: 2,
  sides: (tasks) => [...sides([...handoffs, ...takers('mutex')], tasks), asyncio('contended', tasks)],
};
