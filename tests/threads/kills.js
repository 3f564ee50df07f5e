// Terminates threads at any instant while others use the same objects: `node tests/threads/kills.js 10000`. Whatever
// happens, the survivors go on, nobody is let in too many, and all that the dead had is there again.
import { setImmediate } from 'node:timers/promises';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore, Space } from 'waitline/shared';
import { ABANDONED, FAILED, FAILURES, ITEMS, ROUNDS, SURVIVORS, WORDS, audit, leave } from './kills-rules.js';

const THREAD = new URL('kills-thread.js', import.meta.url);
const OBJECTS = 16, VICTIMS = 6, PERMITS = 3, BOUND = 2;

/** Between two looks at everything. */
const EPOCH = 50;

/** How long nothing may happen: a run that hangs is to fail, and to say where. */
const PATIENCE = 60_000;

/**
 * @param {number} n how many are to be killed
 * @returns {Promise<{ kills: number, early: number, rounds: number, abandoned: number, seconds: number }>} `early`: before
 *   they had begun
 */
export async function kills(n) {
  const start = performance.now(), words = new Int32Array(new SharedArrayBuffer(4 * WORDS));
  const space = new Space({ objects: OBJECTS, threads: SURVIVORS + 2 * VICTIMS + 4, waits: 256 });
  const lock = new Lock({ space }), strict = new Lock({ space, fair: 'strict' }), condition = new Condition(lock), event = new Event({ space });
  const semaphore = new Semaphore(PERMITS, { space }), bounded = new BoundedSemaphore(BOUND, { space }), barrier = new Barrier(2, { space });
  const objects = { lock, strict, condition, event, semaphore, bounded, barrier };
  const tokens = Object.fromEntries(Object.entries(objects).map(([name, object]) => [name, object.share()]));

  /** Whoever is there, beside this thread. */
  const there = () => [.../** @type {any} */ (space).peers()].length;

  let killed = 0, early = 0, where = '', moved = performance.now(), failure = /** @type {any} */ (undefined);
  /** @type {(error: Error) => void} */
  let fail = () => {};
  const failing = new Promise((_, reject) => { fail = reject; });
  failing.catch((error) => { failure = error; });

  const state = () => `${killed} killed, ${where}: words ${words.slice(0, ABANDONED + 1)}, agents ${there()}, ${
    Object.values(objects).map((object) => `${object}`).join(' ')} value ${semaphore.value} ${bounded.value}`;
  const dog = setInterval(() => {
    if (performance.now() - moved > PATIENCE) fail(new Error(`nothing happens: ${state()}`));
  }, 1000);

  function check() {
    moved = performance.now();
    if (failure) throw failure;
    const code = Atomics.load(words, FAILED);
    const what = Object.entries(FAILURES).find(([, value]) => value === code)?.[0];
    if (what && what !== 'THREW') throw new Error(`${what}: ${state()}`);
  }

  /** @template T @param {string} what @param {Promise<T>} promise @returns {Promise<T>} */
  function step(what, promise) {
    where = what;
    return /** @type {Promise<T>} */ (Promise.race([promise, failing]));
  }

  async function until(/** @type {string} */ what, /** @type {() => unknown} */ isSo) {
    where = what;
    while (!isSo()) {
      if (failure) throw failure;
      await setImmediate();
    }
  }

  function begin(/** @type {string} */ role, /** @type {number} */ number) {
    const worker = new Worker(THREAD, { workerData: { role, number, words, tokens }, execArgv: [], env: SHARE_ENV });
    worker.on('message', ({ failed }) => {
      if (failed) fail(new Error(failed));
    });
    worker.on('error', fail);
    return worker;
  }

  const survivors = Array.from({ length: SURVIVORS }, (_, i) => begin('survivor', i));
  const order = (/** @type {string} */ what) => survivors.forEach((worker) => worker.postMessage(what));
  const paused = () => Promise.all(survivors.map((worker) => new Promise((resolve) => worker.once('message', resolve))));

  /** What the dead left half done is put right by the next one who has the lock: at the latest this. */
  async function repair() {
    for (const [which, pair] of /** @type {[Lock, number][]} */ ([[lock, 0], [strict, 2]])) {
      await step('a lock that a dead thread may hold', which.acquire());
      audit(which, pair, words, condition);
      leave(which, pair, words);
    }
  }

  async function kill(/** @type {number} */ number) {
    const worker = begin('victim', number), ended = new Promise((resolve) => worker.once('exit', resolve));
    if (number % 10 === 0) {
      early++;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
    } else {
      await step('a victim that begins', new Promise((resolve) => worker.once('message', resolve)));
      order('more');
      for (let turns = Math.random() ** 2 * 8; turns > 0; turns--) await setImmediate();
    }
    await worker.terminate();
    await step('the end of a thread', ended);
    killed++;
    await repair();
    check();
  }

  /** Nobody is there but the survivors, and they rest. */
  async function look() {
    order('pause');
    await step('the survivors, who are to end their rounds', paused());
    await until('the dead, who are to be taken out', () => there() === SURVIVORS);
    await until('permits', () => semaphore.value === PERMITS && bounded.value === BOUND);
    await repair();
    check();
    barrier.reset();
    await until('waits', () => Object.values(objects).every((object) => object.waiting === 0));
    if (lock.locked() || strict.locked() || semaphore.locked() || bounded.locked()) throw new Error(`something is held: ${state()}`);
    // What the dead had made is free again.
    const free = Array.from({ length: OBJECTS - Object.keys(objects).length }, () => new Event({ space }));
    for (const each of free) each.close();
    words[ITEMS] = 0;
    check();
  }

  try {
    let number = 0;
    while (number < n) {
      order('run');
      const last = Math.min(n, number + EPOCH);
      const lane = async () => {
        while (number < last) await kill(number++);
      };
      const before = words[ROUNDS] + words[ROUNDS + 1];
      await Promise.all(Array.from({ length: VICTIMS }, lane));
      // Each goes on after the last death.
      const then = [words[ROUNDS], words[ROUNDS + 1]];
      order('more');
      await until('the survivors, who are to go on', () => then.every((rounds, i) => words[ROUNDS + i] > rounds));
      if (words[ROUNDS] + words[ROUNDS + 1] === before) throw new Error('no rounds');
      await look();
    }
    return {
      kills: killed, early, rounds: words[ROUNDS] + words[ROUNDS + 1], abandoned: words[ABANDONED],
      seconds: Math.round((performance.now() - start) / 100) / 10,
    };
  } finally {
    clearInterval(dog);
    await Promise.all(survivors.map((worker) => worker.terminate()));
  }
}

if (import.meta.filename === process.argv[1]) console.log(JSON.stringify(await kills(Number(process.argv[2] ?? 10_000))));
