// Made by `npm run build` from the modules in bindings/. Do not edit.
export {
  Barrier,
  BoundedSemaphore,
  BrokenBarrierError,
  Condition,
  Event,
  Lock,
  Semaphore,
  SyncError,
} from './shared.js';
