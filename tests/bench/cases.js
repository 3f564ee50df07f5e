/** The cases, in the order of the table. */
export const names = [
  'uncontended', 'contended', 'signal', 'timeout', 'run', 'hold', 'event', 'condition', 'semaphore', 'barrier',
  'drain', 'cancel', 'memory', 'collect', 'cold', 'bundle', 'fallback', 'inspect',
  'shared-uncontended', 'shared-contended', 'shared-handoff', 'shared-longest', 'shared-many', 'shared-wake',
];

/** @param {string} name @returns {Promise<import('./measure.js').Case>} */
export const caseOf = async (name) => (await import(`./cases/${name}.js`)).default;
