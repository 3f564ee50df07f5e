// Many operations in many threads, in any runtime or browser. Nothing may be lost: no count, no permit, no wait.
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore, Space } from 'waitline/shared';
import { BOUND, COUNTER, ITEMS, PARTS, PERMITS, SQUARES, STRICT, SUM, SYNC, TASKS, WORDS, WRONG, work } from './stress-thread.js';

const host = /** @type {any} */ (globalThis);

/** @param {boolean} node whether its worker is that of node:worker_threads */
function start(node) {
  const url = new URL(host.STRESS_THREAD ?? './stress-thread.js', host.location?.href ?? import.meta.url);
  const worker = node ? new (host.process.getBuiltinModule('node:worker_threads').Worker)(url)
    : new host.Worker(url, host.STRESS_THREAD ? undefined : { type: 'module' });
  const answer = new Promise((resolve, reject) => {
    const take = (/** @type {any} */ { error, ...rest }) => (error ? reject(new Error(error)) : resolve(rest));
    if (node) {
      worker.once('message', take);
      worker.once('error', reject);
    } else {
      worker.onmessage = (/** @type {any} */ { data }) => take(data);
      worker.onerror = (/** @type {any} */ { message }) => reject(new Error(message));
    }
  });
  return { worker, answer };
}

/**
 * @param {number} operations in all threads together
 * @param {{ node?: boolean, threads?: number }} [options]
 * @returns {Promise<{ operations: number, threads: number, seconds: number, wrong: string[] }>}
 */
export async function stress(operations, { node = false, threads = 4 } = {}) {
  const space = new Space({ objects: 8, threads: threads + 1, waits: 1024 }), words = new Int32Array(new SharedArrayBuffer(4 * WORDS));
  const lock = new Lock({ space }), strict = new Lock({ space, fair: 'strict' }), condition = new Condition(new Lock({ space })), event = new Event({ space });
  const semaphore = new Semaphore(PERMITS, { space }), bounded = new BoundedSemaphore(BOUND, { space }), parties = threads + 1;
  const barrier = new Barrier(parties, { space }), objects = { lock, strict, condition, event, semaphore, bounded, barrier };
  const tokens = Object.fromEntries(Object.entries(objects).map(([name, object]) => [name, object.share()]));
  const n = Math.ceil(operations / parties), began = host.performance.now();
  const workers = Array.from({ length: threads }, () => start(node));
  for (const { worker } of workers) worker.postMessage({ tokens, words, n });
  const results = await Promise.all([work(tokens, words, n, false), ...workers.map(({ answer }) => answer)]);
  const seconds = (host.performance.now() - began) / 1000;
  for (const { worker } of workers) worker.terminate();

  const wrong = /** @type {string[]} */ ([]);
  const same = (/** @type {string} */ what, /** @type {unknown} */ is, /** @type {unknown} */ wanted) => {
    if (is !== wanted) wrong.push(`${what}: ${is}, not ${wanted}`);
  };
  const each = (/** @type {keyof typeof PARTS} */ part, tasks = TASKS) => Math.floor(n * PARTS[part] / tasks) * tasks;
  const syncs = each('sync', 1), rounds = each('barrier', 1);
  same('the counter', words[COUNTER], each('lock') * parties);
  same('the counter of the strict lock', words[STRICT], each('strict') * parties);
  same('the counter of threads that block', words[SYNC], Math.ceil(syncs / 2) * threads);
  same('items', words[ITEMS], 0);
  same('too many inside', words[WRONG], 0);
  // Each index once in each round; the sums are those of words.
  same('the sum of the indexes', words[SUM], rounds * parties * (parties - 1) / 2 | 0);
  same('the sum of their squares', words[SQUARES], rounds * parties * (parties - 1) * (2 * parties - 1) / 6 | 0);
  same('permits', semaphore.value, PERMITS);
  same('permits, bounded', bounded.value, BOUND);
  let total = 0;
  for (const [i, { ended, disorder }] of results.entries()) {
    same('waits out of order', disorder, 0);
    for (const part of /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS))) {
      const wanted = part === 'sync' ? (i === 0 ? 0 : syncs) : part === 'barrier' ? rounds : part === 'condition' ? 2 * each(part) : each(part);
      same(`waits ended, ${part}`, ended[part] ?? 0, wanted);
      total += ended[part] ?? 0;
    }
  }
  for (const [name, object] of Object.entries(objects)) {
    same(`${name}.waiting`, object.waiting, 0);
    if (!(object instanceof Event || object instanceof Barrier)) same(`${name}.locked()`, object.locked(), false);
    object.close();
  }
  return { operations: total, threads: parties, seconds: Math.round(seconds * 10) / 10, wrong };
}
