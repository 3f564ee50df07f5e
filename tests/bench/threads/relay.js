// One of two threads that wake each other in turn, and sleep meanwhile.
import { parentPort, workerData } from 'node:worker_threads';

const { locks, index } = workerData, words = /** @type {Int32Array} */ (workerData.words);
const port = /** @type {NonNullable<typeof parentPort>} */ (parentPort);

/** By two words, of which each thread waits for the other's. @param {number} rounds */
function byWords(rounds) {
  /** @param {number} value */
  async function wait(value) {
    while (Atomics.load(words, 1 - index) !== value) await /** @type {any} */ (Atomics).waitAsync(words, 1 - index, value - 1).value;
  }

  /** @param {number} value */
  function wake(value) {
    Atomics.store(words, index, value);
    Atomics.notify(words, index);
  }

  return relay(rounds, wait, wake);
}

/** By two locks that are held: each thread wants one and releases the other. @param {number} rounds */
async function byLocks(rounds) {
  const { attach } = /** @type {any} */ (await import(/** @type {string} */ ('waitline/shared')));
  const mine = attach(locks[index]), others = attach(locks[1 - index]);
  return relay(rounds, () => mine.acquire(), () => others.release());
}

let round = 0;

/** @param {number} rounds @param {(round: number) => Promise<unknown>} wait @param {(round: number) => void} wake */
async function relay(rounds, wait, wake) {
  const begun = performance.now();
  for (let i = 0; i < rounds; i++) {
    round++;
    if (index === 0) wake(round);
    await wait(round);
    if (index === 1) wake(round);
  }
  return performance.now() - begun;
}

port.on('message', async (rounds) => port.postMessage(await (locks ? byLocks : byWords)(rounds)));
port.postMessage('ready');
