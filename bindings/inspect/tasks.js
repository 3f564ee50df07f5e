/**
 * Logical tasks: who waits, and who holds. A task goes with its code through every `await` where the platform can follow
 * it (AsyncLocalStorage in Node.js, Deno, Bun and workerd; AsyncContext where it exists). Elsewhere it is known in the
 * code that runs at once, and where it is named: `task.run(fn)`, `lock.acquire({ task })`.
 */
import { bad, callable } from '../arguments.js';

/** @typedef {import('./ledger.js').Wait} Wait */

let last = 0;

/** What runs one thing after another, and may hold and wait. What runs beside it is a task of its own. */
export class Task {
  /** @internal @type {Set<Wait>} */
  waits = new Set();

  /**
   * @internal Whether it was seen to do two things at a time: then what it holds need not be what its waits are about.
   */
  forked = false;

  /** @internal @param {string} name @param {boolean} [named] by the program, and not after a place */
  constructor(name, named = true) {
    /** @readonly */
    this.name = name;
    /** @internal */
    this.named = named;
    /** @internal */
    this.id = ++last;
  }

  /**
   * Runs `fn` as part of this task, and gives what it gives.
   * @template T
   * @param {() => T} fn
   * @returns {T}
   */
  run(fn) {
    callable('fn', fn);
    return storage.run(this, fn);
  }
}

/** @typedef {{ run<T>(task: Task, fn: () => T): T, get(): Task | undefined }} Storage */

/** Known while code runs that was called by it. @returns {Storage} */
function stack() {
  /** @type {Task | undefined} */
  let present;
  return {
    run(task, fn) {
      const before = present;
      present = task;
      try {
        return fn();
      } finally {
        present = before;
      }
    },
    get: () => present,
  };
}

/** @returns {Storage} */
function platform() {
  const { process, AsyncContext } = /** @type {any} */ (globalThis);
  const hooks = process?.getBuiltinModule?.('node:async_hooks');
  if (hooks?.AsyncLocalStorage) {
    const local = new hooks.AsyncLocalStorage();
    return { run: (task, fn) => local.run(task, fn), get: () => local.getStore() };
  }
  if (AsyncContext?.Variable) {
    const variable = new AsyncContext.Variable();
    return { run: (task, fn) => variable.run(task, fn), get: () => variable.get() };
  }
  return stack();
}

const storage = platform();

/** @internal Who makes the call that is being made. @param {any} [options] that of the call */
export function current(options) {
  const named = options?.task;
  return named instanceof Task ? named : storage.get();
}

/**
 * Runs `fn` as a task of that name, and gives what it gives. Its waits and holds, and those of all it awaits, are the
 * task's. `fn` is given the task, for where the platform can't follow it. What runs beside `fn`, as in `Promise.all`,
 * should be a task of its own.
 * @template T
 * @param {string} name
 * @param {(task: Task) => T} fn
 * @returns {T}
 */
export function task(name, fn) {
  if (typeof name !== 'string') throw bad('name', 'a string', name);
  callable('fn', fn);
  const made = new Task(name);
  return storage.run(made, () => fn(made));
}

/** @internal The same for a task that has no name but where it began. @template T @param {string} name @param {() => T} fn */
export const unnamed = (name, fn) => storage.run(new Task(name, false), fn);
