// A thread of kills.js, over and over all there is: a survivor, which is told when to pause, or a victim.
import { parentPort, workerData } from 'node:worker_threads';
import { Event, Lock, Semaphore, attach } from 'waitline/shared';
import { FAILED, FAILURES, ITEMS, ROUNDS, SURVIVORS, audit, leave } from './kills-rules.js';

const { role, number, words, tokens } = workerData;
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
const lock = /** @type {Lock} */ (attach(tokens.lock)), strict = /** @type {Lock} */ (attach(tokens.strict));
const semaphore = attach(tokens.semaphore), bounded = attach(tokens.bounded), event = attach(tokens.event);
const barrier = attach(tokens.barrier), condition = attach(tokens.condition);
const { space } = lock;

/** @param {Lock} which what it guards is half done for a moment, and for longer now and then @param {number} pair */
function change(which, pair) {
  audit(which, pair, words, condition);
  words[pair]++;
  for (let i = number % 4 * 50; i > 0; i--) Atomics.load(words, pair);
  words[pair + 1]++;
}

/** @param {Lock} which @param {number} pair */
async function section(which, pair) {
  await which.acquire();
  change(which, pair);
  leave(which, pair, words);
}

async function permit(/** @type {any} */ which) {
  await which.acquire();
  await null;
  which.release();
}

async function signal() {
  const wait = event.wait();
  event.set();
  await wait;
  event.clear();
}

async function produce() {
  await condition.acquire();
  change(lock, 0);
  words[ITEMS]++;
  condition.notify();
  leave(lock, 0, words);
}

async function consume() {
  await condition.acquire();
  audit(lock, 0, words, condition);
  // The lock is free while it waits.
  leave(lock, 0, words, true);
  await condition.waitFor(() => {
    audit(lock, 0, words, condition);
    if (words[ITEMS] > 0) return true;
    leave(lock, 0, words, true);
    return false;
  });
  words[ITEMS]--;
  leave(lock, 0, words);
}

async function meet(/** @type {AbortSignal} */ until) {
  try {
    await barrier.wait({ signal: until });
  } catch (error) {
    if (/** @type {any} */ (error).code !== 'ERR_BROKEN_BARRIER') return;
    barrier.reset();
  }
}

/** A victim's come in this order: there are never fewer items than survivors wait for. */
async function trade() {
  if (role === 'survivor') await Promise.all([consume(), produce()]);
  else {
    await produce();
    await consume();
  }
}

/** Once everything, at the same time. @param {AbortSignal} until */
const round = (until) => Promise.all([
  section(lock, 0), section(strict, 2), permit(semaphore), permit(bounded), signal(), trade(), meet(until),
  section(lock, 0), section(strict, 2), permit(semaphore),
]);

/** What comes and goes; some is closed, the rest goes with the thread. */
let passed = 0;
function passing() {
  const own = [() => new Event({ space }), () => new Lock({ space }), () => new Semaphore(2, { space })][passed % 3]();
  if (own instanceof Semaphore) own.tryAcquire();
  if (passed++ % 7) own.close();
}

const expected = (/** @type {any} */ error) => error.name === 'TimeoutError' || error.code === 'ERR_BROKEN_BARRIER' || error.code === 'ERR_MEMORY';

function attempt(/** @type {() => unknown} */ fn) {
  try {
    fn();
  } catch (error) {
    if (!expected(error)) throw error;
    if (/** @type {any} */ (error).code === 'ERR_BROKEN_BARRIER') barrier.reset();
  }
}

/** The same without `await`, so that the thread is in the core most of the time. */
function blocking() {
  lock.acquireSync();
  change(lock, 0);
  words[ITEMS]++;
  condition.notify();
  leave(lock, 0, words);
  strict.acquireSync();
  change(strict, 2);
  leave(strict, 2, words);
  semaphore.runSync(() => bounded.runSync(() => {}));
  event.set();
  event.clear();
  attempt(() => event.waitSync({ timeout: 0.01 }));
  attempt(() => barrier.waitSync({ timeout: 0.01 }));
  lock.acquireSync();
  audit(lock, 0, words, condition);
  leave(lock, 0, words);
  if (condition.tryAcquire()) {
    audit(lock, 0, words, condition);
    leave(lock, 0, words, true);
    attempt(() => condition.waitSync({ timeout: 0.01 }));
    audit(lock, 0, words, condition);
    // The notification may have been another's.
    condition.notify();
    leave(lock, 0, words);
  }
  attempt(passing);
}

/** How many rounds a survivor may do yet, and what tells it of more: the victims are to have their share of the processor. */
let rounds = 0, more = () => {};

/** Rounds, until it is told to pause or is no more. */
async function run(/** @type {AbortSignal} */ until) {
  while (!until.aborted) {
    if (role === 'survivor' && rounds-- <= 0) await new Promise((resolve) => { more = () => resolve(undefined); });
    await round(until);
    Atomics.add(words, role === 'survivor' ? ROUNDS + number : ROUNDS + SURVIVORS, 1);
  }
}

function failed(/** @type {any} */ error) {
  Atomics.store(words, FAILED, FAILURES.THREW);
  port.postMessage({ failed: `${role} ${number}: ${error?.stack}` });
}

if (role === 'survivor') {
  let pause = new AbortController(), over = Promise.resolve();
  port.on('message', async (/** @type {string} */ order) => {
    if (order === 'run') {
      pause = new AbortController();
      over = run(pause.signal).catch(failed);
    } else if (order === 'more') {
      rounds = 30;
      more();
    } else {
      pause.abort();
      more();
      await over;
      port.postMessage({ paused: true });
    }
  });
} else {
  port.postMessage({ begins: true });
  const { signal: never } = new AbortController();
  if (number % 2) {
    try {
      for (;;) blocking();
    } catch (error) {
      failed(error);
    }
  } else for (let i = 0; i < 3; i++) run(never).catch(failed);
}
