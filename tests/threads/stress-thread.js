// What each thread does in stress.js, in any runtime or browser: as many operations as it is told, over all there is.
import { attach } from 'waitline/shared';

const host = /** @type {any} */ (globalThis);
const { parentPort } = host.process?.getBuiltinModule?.('node:worker_threads') ?? {};

/** Words: counters that a lock guards and nothing else; how many are inside, and whether ever too many were; and sums. */
export const COUNTER = 0, STRICT = 1, SYNC = 2, ITEMS = 3, INSIDE = 4, BOUNDED = 5, WRONG = 6, SUM = 7, SQUARES = 8, WORDS = 16;
export const PERMITS = 3, BOUND = 2, TASKS = 8;

/** Of all operations, those of each part. */
export const PARTS = { lock: 0.3, sync: 0.2, semaphore: 0.2, condition: 0.1, strict: 0.05, bounded: 0.05, cancelled: 0.05, event: 0.025, barrier: 0.025 };

/**
 * @param {Record<string, any>} tokens @param {Int32Array} words @param {number} n operations @param {boolean} blocks whether
 *   this thread may
 * @returns {Promise<{ ended: Record<string, number>, disorder: number }>} how many waits ended in each part, and how many
 *   not in their order
 */
export async function work(tokens, words, n, blocks) {
  const lock = attach(tokens.lock), strict = attach(tokens.strict), semaphore = attach(tokens.semaphore);
  const bounded = attach(tokens.bounded), event = attach(tokens.event), condition = attach(tokens.condition), barrier = attach(tokens.barrier);
  const ended = /** @type {Record<string, number>} */ ({});
  let disorder = 0;

  /** So many tasks at a time share the operations of a part. @param {keyof typeof PARTS} part @param {(i: number) => unknown} fn */
  async function part(part, fn, tasks = TASKS) {
    const each = Math.floor(n * PARTS[part] / tasks);
    const task = async () => {
      for (let i = 0; i < each; i++) {
        await fn(i);
        ended[part] = (ended[part] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: tasks }, task));
  }

  /** Within a thread it is first come, first served. @param {any} object */
  function inOrder(object) {
    let came = 0, went = 0;
    return async () => {
      const mine = came++;
      await object.acquire();
      if (mine !== went++) disorder++;
    };
  }

  /** @param {any} object @param {number} word */
  function guarded(object, word) {
    const acquire = inOrder(object);
    return async (/** @type {number} */ i) => {
      await acquire();
      const before = words[word];
      if (i % 16 === 0) await null;
      words[word] = before + 1;
      object.release();
    };
  }

  /** @param {any} object @param {number} word @param {number} most */
  function counted(object, word, most) {
    const acquire = inOrder(object);
    return async (/** @type {number} */ i) => {
      await acquire();
      if (Atomics.add(words, word, 1) >= most) Atomics.add(words, WRONG, 1);
      if (i % 16 === 0) await null;
      Atomics.sub(words, word, 1);
      object.release();
    };
  }

  await part('lock', guarded(lock, COUNTER));
  await part('strict', guarded(strict, STRICT));
  await part('semaphore', counted(semaphore, INSIDE, PERMITS));
  await part('bounded', counted(bounded, BOUNDED, BOUND));
  await Promise.all([
    part('condition', async () => {
      await condition.acquire();
      await condition.waitFor(() => words[ITEMS] > 0);
      words[ITEMS]--;
      condition.release();
    }),
    part('condition', async () => {
      await condition.acquire();
      words[ITEMS]++;
      condition.notify();
      condition.release();
    }),
  ]);
  await part('event', async () => {
    const wait = event.wait();
    event.set();
    await wait;
    event.clear();
  });
  await part('cancelled', async (i) => {
    const abort = new AbortController(), wait = lock.acquire({ signal: abort.signal });
    if (i % 2) await null;
    abort.abort();
    try {
      await wait;
      lock.release();
    } catch (error) {
      if (error !== abort.signal.reason) throw error;
    }
  });
  // All come as often: the last thing that they do together.
  await part('barrier', async () => {
    const index = await barrier.wait();
    Atomics.add(words, SUM, index);
    Atomics.add(words, SQUARES, index * index);
  }, 1);
  if (blocks) {
    await part('sync', (i) => (i % 2 ? semaphore.runSync(() => {}) : lock.runSync(() => {
      words[SYNC]++;
    })), 1);
  }
  return { ended, disorder };
}

if (parentPort || typeof host.WorkerGlobalScope === 'function') {
  const answer = (/** @type {any} */ message) => (parentPort ?? host).postMessage(message);
  const begin = async (/** @type {any} */ { tokens, words, n }) => {
    try {
      answer(await work(tokens, words, n, true));
    } catch (error) {
      answer({ error: `${error} ${/** @type {any} */ (error)?.stack}` });
    }
  };
  if (parentPort) parentPort.once('message', begin);
  else host.onmessage = (/** @type {any} */ { data }) => begin(data);
}
