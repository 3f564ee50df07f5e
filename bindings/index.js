export { Lock } from './lock.js';
export { Event } from './event.js';
export { Condition } from './condition.js';
export { Semaphore, BoundedSemaphore } from './semaphore.js';
export { Barrier } from './barrier.js';
export { SyncError, BrokenBarrierError } from './errors.js';

/** @typedef {import('./wait.js').WaitOptions} WaitOptions */
/** @typedef {import('./wait.js').PrimitiveOptions} PrimitiveOptions */
/** @typedef {import('./holdable.js').Hold} Hold */
