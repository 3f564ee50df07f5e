// Threads for tests: one does what it is told, and says how it went.
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const OTHER = new URL('other.js', import.meta.url);

/** Condition and reporter are for this process alone. */
const execArgv = /** @type {string[]} */ ([]);

/**
 * Another thread, gone when the test is over. `call` runs a function there: it sees no variable of the test, its
 * arguments are cloned, and in place of an object of `waitline/shared` it gets its own of the same.
 * @param {{ after(fn: () => unknown): void }} t
 */
export async function thread(t) {
  const worker = new Worker(OTHER, { execArgv });
  const answers = /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */ (new Map());
  let calls = 0;
  worker.on('message', ({ id, value, error }) => {
    const answer = answers.get(id);
    answers.delete(id);
    if (error) answer?.reject(Object.assign(new Error(error.message), error));
    else answer?.resolve(value);
  });
  worker.on('error', () => {});
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  t.after(() => worker.terminate());

  /** @param {(...values: any[]) => unknown} fn @param {any[]} given @returns {Promise<any>} */
  function call(fn, ...given) {
    const id = calls++;
    worker.postMessage({ id, text: `${fn}`, given: given.map((value) => (typeof value?.share === 'function' ? value.share() : value)) });
    return new Promise((resolve, reject) => answers.set(id, { resolve, reject }));
  }

  await call(() => {});
  return { worker, call, ended };
}

/** Looks at it each turn of the event loop until it is so: for what another thread does that can send no message. */
export async function until(/** @type {() => unknown} */ isSo) {
  while (!isSo()) await setImmediate();
}
