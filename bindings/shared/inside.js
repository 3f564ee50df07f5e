// As ../inside.js, of the copy that `waitline/shared` is.
export * from './core.js';
export { Failure, Limit } from '../limit.js';
export { Waitable, passed, registry, SLOT } from './wait.js';
export { Holdable } from './holdable.js';
export { spaces } from './space.js';
export { errorOf } from './errors.js';
export * from './index.js';
export { Lock as LocalLock } from '../lock.js';
export { Semaphore as LocalSemaphore } from '../semaphore.js';
