// Another thread, which does what thread.js tells it: functions by their text, objects by their tokens.
import { parentPort } from 'node:worker_threads';
import * as shared from 'waitline/shared';

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);

/** What the functions see: the names of `waitline/shared`, `noted`, and `kept` for what a later one needs. */
Object.assign(globalThis, shared, { kept: {}, ...notes(undefined) });

/** @param {Int32Array | undefined} words */
function notes(words) {
  return {
    /** Which of all notes, in all threads, that was. */
    noted: () => Atomics.add(/** @type {Int32Array} */ (words), 0, 1),
    /** From now on notes are counted there. */
    noteIn: (/** @type {Int32Array} */ there) => void (words = there),
  };
}

port.on('message', async ({ id, text, given }) => {
  try {
    const values = given.map((/** @type {any} */ value) => (value?.waitline === undefined ? value : shared.attach(value)));
    port.postMessage({ id, value: await (0, eval)(`(${text})`)(...values) });
  } catch (error) {
    const { name, code, message } = /** @type {any} */ (error);
    port.postMessage({ id, error: { name, code, message } });
  }
});
