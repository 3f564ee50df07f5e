import { limit, takers } from '../peers.js';
import { sides } from '../turns.js';

/** @type {import('../measure.js').Case} */
export default {
  title: 'Turns whose acquisition gives what releases it',
  unit: 'ns',
  per: 'turn',
  of: 'tasks',
  sizes: [1, 100],
  sides: (tasks) => sides([limit(tasks), ...takers('hold')], tasks),
};
