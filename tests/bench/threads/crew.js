// Threads that do the same work, from the same moment on.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** @typedef {{ begun: number, ended: number, longest: number }} Shift of one thread, in milliseconds of one clock */

/** What a worker says next. @param {Worker} worker @returns {Promise<any>} */
export const answer = async (worker) => (await once(worker, 'message'))[0];

/**
 * @param {number} size how many threads
 * @param {object} data see worker.js
 * @returns {Promise<(message: object) => Promise<Shift[]>>} has all of them do it
 */
export async function crew(size, data) {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const workers = Array.from({ length: size }, (_, index) => (
    new Worker(new URL('worker.js', import.meta.url), { workerData: { ...data, index, size, gate } })
  ));
  const answers = () => Promise.all(workers.map(answer));
  await answers();
  return (message) => {
    const all = answers();
    Atomics.store(gate, 0, 0);
    for (const worker of workers) worker.postMessage(message);
    return all;
  };
}

/** From the first one's beginning to the last one's end. @param {Shift[]} shifts */
export const span = (shifts) => Math.max(...shifts.map(({ ended }) => ended)) - Math.min(...shifts.map(({ begun }) => begun));
