// The thread in which all wait.
import { parentPort, workerData } from 'node:worker_threads';
import { wakes } from './wakes.js';

const { name, made, done } = workerData, port = /** @type {NonNullable<typeof parentPort>} */ (parentPort);
const wait = await wakes[name].open(made);
let left = 0;

async function task() {
  await wait();
  if (--left > 0) return;
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
}

port.on('message', (waits) => {
  left = waits;
  for (let i = 0; i < waits; i++) task();
  port.postMessage('all wait');
});
port.postMessage('ready');
