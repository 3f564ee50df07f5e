// All there is of a copy of the binding, in one file of the bundles: inspection needs what `waitline` does not export.
export * from './core.js';
export * from './arguments.js';
export * from './limit.js';
export * from './wait.js';
export * from './holdable.js';
export * from './index.js';
