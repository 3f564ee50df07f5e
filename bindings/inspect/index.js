/**
 * `waitline/inspect`: who waits for what, since when, and who holds it. Importing it costs no operation anything; `follow`,
 * `watch`, `publish`, `measure` and `trace.start` do while they are on.
 */
export { snapshot } from './snapshot.js';
export { format } from './format.js';
export { task } from './tasks.js';
export { follow } from './follow.js';
export { watch } from './watch.js';
export { publish } from './channels.js';
export { measure } from './measures.js';
export { trace } from './trace.js';
export { DeadlockError } from './deadlocks.js';

/** @typedef {import('./snapshot.js').Snapshot} Snapshot */
/** @typedef {import('./snapshot.js').ObjectState} ObjectState */
/** @typedef {import('./snapshot.js').Waiting} Waiting */
/** @typedef {import('./snapshot.js').Holder} Holder */
/** @typedef {import('./tasks.js').Task} Task */
/** @typedef {import('./watch.js').Report} Report */
/** @typedef {import('./watch.js').WatchOptions} WatchOptions */
/** @typedef {import('./deadlocks.js').Link} Link */
/** @typedef {import('./follow.js').Following} Following */
/** @typedef {import('./channels.js').Beginning} Beginning */
/** @typedef {import('./channels.js').Ending} Ending */
