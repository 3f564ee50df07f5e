// One adapter in a thread of its own, which ends with the first scenario that fails: what a peer breaks or leaves
// behind disturbs neither another peer nor another scenario.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { adapters } from './adapters.js';
import { restore, turn } from './check.js';
import { scenarios } from './scenarios.js';

setFlagsFromString('--expose-gc');
/** @type {any} */ (globalThis).gc = runInNewContext('gc');

// Node.js 20 lacks it, and a peer that is said to run there needs it. That is not what is looked at here.
Promise.withResolvers ??= function withResolvers() {
  let resolve, reject;
  const promise = new this((yes, no) => { [resolve, reject] = [yes, no]; });
  return { promise, resolve, reject };
};

/** @type {string | undefined} */
let broken;
const note = (/** @type {unknown} */ error) => {
  broken ??= error instanceof Error ? error.message : String(error);
};
process.on('uncaughtException', note);
process.on('unhandledRejection', note);

const peer = await adapters[workerData].load();
peer.call ??= peer.run;

parentPort?.on('message', async (/** @type {number} */ index) => {
  try {
    await scenarios[index].run(peer);
  } catch (error) {
    note(error);
  }
  restore();
  await turn();
  parentPort?.postMessage(broken);
});
