// Four workers append to one file and share a cache. The file's lines come out whole and in order, and nothing is
// computed twice; whether that is so is looked at in the end, and said with the exit code.
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { Lock, Semaphore, attach } from 'waitline/shared';

const WORKERS = 4, LINES = 100, KEYS = 25;

/** In shared memory: the number of the next line, how many computations there were, and the cache. */
const NEXT = 0, COMPUTED = 1, CACHE = 2;

/** How many steps it takes from there to 1. @param {number} start */
function collatz(start) {
  let steps = 0;
  for (let n = start; n !== 1; steps++) n = n % 2 === 0 ? n / 2 : 3 * n + 1;
  return steps;
}

/** @param {{ name: string, path: string, words: Int32Array, file: any, cache: any, disk: any }} given */
async function work({ name, path, words, ...tokens }) {
  const file = /** @type {Lock} */ (attach(tokens.file)), cache = /** @type {Lock} */ (attach(tokens.cache));
  const disk = /** @type {Semaphore} */ (attach(tokens.disk));

  /** A lock for all keys, since computing one takes no time. @param {number} key */
  const lookUp = (key) => cache.run(() => {
    if (words[CACHE + key] === 0) {
      words[CACHE + key] = collatz(key + 2);
      words[COMPUTED]++;
    }
    return words[CACHE + key];
  });

  /** A line in two pieces, which only the lock keeps together. @param {string} text */
  const append = (text) => file.run(async () => {
    const number = words[NEXT];
    await appendFile(path, `${number} ${name}`);
    await appendFile(path, ` ${text}\n`);
    words[NEXT] = number + 1;
  });

  // Two tasks in each worker, but no more than three of all of them at work.
  let left = LINES;
  const task = async () => {
    while (left-- > 0) {
      const key = left % KEYS;
      await disk.run(async () => append(`${key + 2}: ${await lookUp(key)}`));
    }
  };
  await Promise.all([task(), task()]);
}

/** What is wrong with the file. @param {string} text */
function faults(text) {
  const lines = text.split('\n').slice(0, -1);
  const wrong = lines.filter((line, i) => {
    const [, number, key, value] = /^(\d+) worker-\d (\d+): (\d+)$/.exec(line) ?? [];
    return Number(number) !== i || Number(value) !== collatz(Number(key));
  });
  return { lines: lines.length, wrong: wrong.length };
}

async function main() {
  const folder = await mkdtemp(join(tmpdir(), 'four-workers-')), path = join(folder, 'log');
  const words = new Int32Array(new SharedArrayBuffer(4 * (CACHE + KEYS)));
  const file = new Lock({ name: 'file' }), cache = new Lock({ name: 'cache' }), disk = new Semaphore(3, { name: 'disk' });
  const given = { path, words, file: file.share(), cache: cache.share(), disk: disk.share() };
  try {
    const workers = Array.from({ length: WORKERS }, (_, i) => (
      new Worker(fileURLToPath(import.meta.url), { workerData: { ...given, name: `worker-${i}` } })
    ));
    await Promise.all(workers.map((worker) => once(worker, 'exit')));
    const { lines, wrong } = faults(await readFile(path, 'utf8'));
    console.log(`${WORKERS} workers, ${lines} lines, ${wrong} of them wrong`);
    console.log(`${KEYS} keys, ${words[COMPUTED]} computations`);
    console.log(`${[file, cache, disk].join(' ')}`);
    if (lines !== WORKERS * LINES || wrong > 0 || words[COMPUTED] !== KEYS) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (isMainThread) await main();
else await work(workerData);
