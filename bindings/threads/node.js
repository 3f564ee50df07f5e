// Made by `npm run build` from the modules in bindings/. Do not edit.
export {
  AbandonedError,
  Barrier,
  BoundedSemaphore,
  BrokenBarrierError,
  Condition,
  Event,
  Hold,
  Lock,
  Semaphore,
  Space,
  SyncError,
  attach,
} from './node-inside.js';
