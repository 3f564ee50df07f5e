import { limit, ours } from '../peers.js';
import { sides } from '../turns.js';

const js = async () => {
  const { Lock } = await import('waitline/js');
  return () => new Lock();
};

/** @type {import('../measure.js').Case} */
export default {
  title: 'Taking turns without WebAssembly',
  unit: 'ns',
  per: 'turn',
  of: 'tasks',
  sizes: [1, 100],
  sides: (tasks) => sides([
    limit(tasks), ours('waitline', 'mutex'), { ...ours('waitline/js', 'mutex'), load: js },
  ], tasks),
};
