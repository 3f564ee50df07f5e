/** Brings waitline along, and counts what it does: calls into the wasm, promises. */
import { promiseHooks } from 'node:v8';

let calls = 0, promises = 0, muted = false;

/** A WebAssembly instance that counts the calls of its exports. */
class Counting {
  constructor(...given) {
    this.exports = {};
    for (const [name, value] of Object.entries(new Instance(...given).exports)) {
      this.exports[name] = typeof value !== 'function' ? value : (...parameters) => {
        calls++;
        return value(...parameters);
      };
    }
  }
}

const { Instance } = WebAssembly;
WebAssembly.Instance = Counting;
export const waitline = await import('waitline');
export const core = await import('waitline/core');
WebAssembly.Instance = Instance;

promiseHooks.onInit(() => {
  if (!muted) promises++;
});

/**
 * Does it that often, awaiting each promise that it yields, and gives the calls and promises of each time. An `await`
 * would make promises of its own.
 * @param {() => Generator<Promise<any>, void, any>} task
 * @param {number} times
 * @returns {Promise<number[]>}
 */
export function counted(task, times) {
  return new Promise((done, fail) => {
    let left = times, running = task();
    const step = (/** @type {any} */ value) => {
      for (;;) {
        const next = running.next(value);
        if (!next.done) {
          muted = true;
          next.value.then(step, fail);
          muted = false;
          return;
        }
        if (--left === 0) return done([calls / times, promises / times]);
        running = task();
      }
    };
    calls = promises = 0;
    step(undefined);
  });
}
