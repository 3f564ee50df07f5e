import { asyncio } from '../asyncio.js';
import { bareAwait, takers } from '../peers.js';
import { sides } from '../turns.js';

/** @type {import('../measure.js').Case} */
export default {
  title: 'Acquiring a free lock and releasing it',
  unit: 'ns',
  per: 'turn',
  sides: () => [...sides([bareAwait, ...takers('mutex')], 1), asyncio('uncontended')],
};
