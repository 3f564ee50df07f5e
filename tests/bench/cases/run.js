import { bareAwait, bareHandoff, takers } from '../peers.js';
import { sides } from '../turns.js';

/** The same by hand. @param {import('../turns.js').Turns} bare @returns {import('../turns.js').Turns} */
const limit = ({ name, load, take, release }) => ({
  name: `${name}, and a call`,
  load,
  take,
  release: `try { await work(); } finally { ${release} }`,
});

/** @type {import('../measure.js').Case} */
export default {
  title: 'Running an async function that does nothing while holding',
  unit: 'ns',
  per: 'turn',
  of: 'tasks',
  sizes: [1, 100],
  sides: (tasks) => sides([limit(tasks === 1 ? bareAwait : bareHandoff), ...takers('run')], tasks),
};
