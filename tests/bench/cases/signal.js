import { limit, ours, takers } from '../peers.js';
import { sides } from '../turns.js';

/** Of a task for itself, so that a listener comes and goes with each wait; and one for all. */
const own = () => new AbortController().signal;
const { signal: shared } = new AbortController();

/** @type {import('../measure.js').Case} */
export default {
  title: 'Turns with an AbortSignal of the task\'s own',
  unit: 'ns',
  per: 'turn',
  of: 'tasks',
  sizes: [1, 100],
  roomy: 1,
  sides: (tasks) => [
    ...sides([limit(tasks), ...takers('signal'), ours('waitline: without a signal', 'mutex')], tasks, own),
    ...sides([ours('waitline: one signal for all', 'signal')], tasks, () => shared),
  ],
};
