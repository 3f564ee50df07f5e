// A thread that announces itself and does what it is told, in any runtime: Node's Worker or a web one.
import { announce, keepAlive, mayBlock, onExit, thread } from '../../bindings/shared/platform.js';

const host = /** @type {any} */ (globalThis);
const { parentPort, workerData } = host.process?.getBuiltinModule?.('node:worker_threads') ?? {};
const post = (/** @type {any} */ message) => (parentPort ?? host).postMessage(message);

/** Words of the shared memory: what to block on, and a bit for each death that an agent saw. */
const BLOCK = 0, DEATHS = 1;

/** @type {Record<string, (order: any) => void>} */
const orders = {
  join({ memory, space, agent, generation, peers, wait }) {
    const words = new Int32Array(memory.buffer);
    host.words = words;
    if (wait) onExit(() => post({ exits: agent }));
    announce({
      space, agent, generation, others: () => peers,
      onDeath(peer, its) {
        Atomics.or(words, DEATHS + agent, 1 << peer);
        Atomics.notify(words, DEATHS + agent);
        post({ agent, peer, generation: its });
      },
    });
    post({ joined: agent, thread, blocks: mayBlock() });
  },
  busy() {
    setTimeout(() => {
      for (;;);
    });
    post('does');
  },
  block() {
    setTimeout(() => Atomics.wait(host.words, BLOCK, 0));
    post('does');
  },
  alive: () => keepAlive(true),
  exit: () => host.process.exit(3),
  close: () => (parentPort ?? host).close(),
  throws() {
    throw new Error('on purpose');
  },
};

const obey = (/** @type {any} */ order) => orders[order.do](order);
if (parentPort) parentPort.on('message', obey);
else host.onmessage = (/** @type {any} */ { data }) => obey(data);
if (workerData?.do) obey(workerData);
