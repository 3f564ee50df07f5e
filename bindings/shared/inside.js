// As ../inside.js, of the copy that `waitline/shared` is.
export * from './core.js';
export * from '../limit.js';
export * from './wait.js';
export * from './holdable.js';
export * from './space.js';
export * from './index.js';
export { Lock as LocalLock } from '../lock.js';
export { Semaphore as LocalSemaphore } from '../semaphore.js';
export { Waitable as LocalWaitable } from '../wait.js';
