import { limit, takers } from '../peers.js';
import { sides } from '../turns.js';

/** @type {import('../measure.js').Case} */
export default {
  title: 'Turns with a timeout for the wait',
  unit: 'ns',
  per: 'turn',
  of: 'tasks',
  sizes: [1, 100],
  sides: (tasks) => sides([limit(tasks), ...takers('timeout')], tasks),
};
