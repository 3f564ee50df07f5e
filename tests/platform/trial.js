// Each way in which a thread may end, in any runtime and browser: who learns of it, and after how many milliseconds.
import { announce, assertShareable, assertSupported, keepAlive, mayBlock, thread, watchWorker } from '../../bindings/shared/platform.js';

const host = /** @type {any} */ (globalThis);
const now = () => performance.now();

/** How long an end may go unnoticed before it counts as such. */
const PATIENCE = 6000;

/** A worker as both kinds are used. @param {boolean} node of node:worker_threads */
function start(node) {
  const url = new URL(host.AGENT ?? './agent.js', host.location?.href ?? import.meta.url);
  if (node) {
    const { Worker } = host.process.getBuiltinModule('node:worker_threads'), worker = new Worker(url);
    worker.on('error', () => {});
    return { worker, hear: (/** @type {(message: any) => void} */ fn) => worker.on('message', fn) };
  }
  const worker = new host.Worker(url, { type: 'module' });
  worker.addEventListener('error', (/** @type {any} */ event) => event.preventDefault());
  return { worker, hear: (/** @type {(message: any) => void} */ fn) => worker.addEventListener('message', (/** @type {any} */ { data }) => fn(data)) };
}

const WAYS = ['terminate', 'busy', 'block', 'close', 'throws', 'exit'];

/** @param {boolean} node @param {string} how */
async function trial(node, how) {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const space = crypto.randomUUID(), peers = [{ agent: 0, generation: 1, thread }];
  const told = /** @type {Record<string, number>} */ ({});
  let began = NaN, wake = () => {}, does = () => {};
  const tell = (/** @type {string} */ who) => {
    told[who] = Math.round((now() - began) * 10) / 10;
    wake();
  };
  const { end } = announce({ space, agent: 0, generation: 1, others: () => [], onDeath: (peer) => tell(`main of ${peer}`) });
  keepAlive(true);
  const workers = [];
  let blocks = false;
  for (let agent = 1; agent <= 3; agent++) {
    const { worker, hear } = start(node);
    const joined = await new Promise((resolve) => {
      hear((message) => {
        if (message.joined) resolve(message);
        else if (message.peer !== undefined) tell(`${message.agent} of ${message.peer}`);
        else if (message === 'does') does();
      });
      worker.postMessage({ do: 'join', memory, space, agent, generation: 1, peers });
    });
    blocks = joined.blocks;
    peers.push({ agent, generation: 1, thread: joined.thread });
    workers.push(worker);
  }
  // Locks and ports need a moment until each watches each.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const last = workers[2];
  if (how === 'busy' || how === 'block') {
    const begun = new Promise((resolve) => { does = () => resolve(undefined); });
    last.postMessage({ do: how });
    await begun;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  began = now();
  watchWorker(last, () => tell('watchWorker'));
  if (['terminate', 'busy', 'block'].includes(how)) last.terminate();
  else last.postMessage({ do: how });
  await Promise.race([
    new Promise((resolve) => {
      wake = () => {
        if (['main', '1', '2'].every((who) => `${who} of 3` in told)) resolve(undefined);
      };
    }),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  end();
  keepAlive(false);
  const result = { ...told };
  for (const worker of workers) worker.terminate();
  return { blocks, told: result };
}

/** @param {boolean} node @param {string[]} [ways] */
export async function trials(node, ways = WAYS) {
  assertSupported();
  assertShareable();
  const results = /** @type {Record<string, any>} */ ({ thread, mayBlock: mayBlock() });
  for (const how of ways) results[how] = await trial(node, how);
  return results;
}
