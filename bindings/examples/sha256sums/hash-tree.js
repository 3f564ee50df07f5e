import { opendir } from 'node:fs/promises';
import { Barrier, Event, Semaphore } from 'waitline';
import { task } from 'waitline/inspect';
import { digest } from './digest.js';
import { lineOf, Manifest } from './manifest.js';
import { bytesOf, pathOf, reasonOf, refusal, resolve, show } from './paths.js';
import { Queue } from './queue.js';
import { walk } from './walk.js';

/**
 * What is told on the way. Paths are relative to the tree.
 * @typedef {object} Hooks
 * @property {() => void} [onFound] another file was found by a second walk, which only counts
 * @property {(path: string) => unknown} [onOpen] the file is about to be opened, once this has settled
 * @property {(bytes: number) => void} [onRead]
 * @property {(path: string, hash: string) => void} [onFile] its line is written, or kept until the earlier ones are
 * @property {(path: string, reason: string) => void} [onError] a file or a directory that cannot be read
 */

/**
 * Writes the SHA-256 of every regular file below `dir` to the manifest `output`: one walker lists the files, the
 * readers hash them. Rejects with a Refusal, and leaves an old manifest as it was, if `dir` cannot be read or `output`
 * not written. A file that cannot be read is told and passed over.
 * @param {string} dir
 * @param {string} output
 * @param {Hooks & { signal?: AbortSignal, readers?: number, openFiles?: number }} [options] Aborting ends it soon, with
 *   a manifest of the files that were done.
 */
export async function hashTree(dir, output, options = {}) {
  const { signal, readers = 16, openFiles = 8, onFound, onOpen, onRead, onFile, onError } = options;
  const queue = /** @type {Queue<{ number: number, path: string }>} */ (new Queue(256));
  const permits = new Semaphore(openFiles, { name: 'open files' });
  const start = new Barrier(readers + 1, { name: 'start' });
  const stop = new Event({ name: 'stop' });

  const root = await listable(pathOf(dir));
  const manifest = await Manifest.create(pathOf(output));
  const totals = { files: 0, bytes: 0, errors: 0, leftOut: 0, interrupted: false };

  async function walker() {
    await start.wait();
    let number = 0;
    for await (const path of walk(root, { skip: manifest.paths, onError: failed, onLeftOut: () => totals.leftOut++ })) {
      if (!await queue.put({ number: number++, path })) return;
    }
    await queue.close();
  }

  /** There are more readers than files may be open: one that waits for the manifest keeps none open. */
  async function reader() {
    const buffer = Buffer.allocUnsafe(128 * 1024);
    await start.wait();
    for (let file; !stop.isSet() && (file = await queue.take()) !== undefined;) {
      const { number, path } = file;
      const done = await permits.run(() => attempt(path, buffer));
      await manifest.add(number, done === undefined ? '' : lineOf(done.hash, path));
      if (done === undefined) continue;
      totals.files++;
      totals.bytes += done.size;
      onFile?.(path, done.hash);
    }
  }

  /** @param {string} path @param {Buffer} buffer */
  async function attempt(path, buffer) {
    await onOpen?.(path);
    try {
      return await digest(`${root}/${path}`, buffer, stop, onRead);
    } catch (error) {
      failed(path, error);
      return undefined;
    }
  }

  /** @param {string} path @param {unknown} error */
  function failed(path, error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    totals.errors++;
    onError?.(path, reason);
  }

  async function counter() {
    if (onFound === undefined) return;
    for await (const _ of walk(root, { skip: manifest.paths })) {
      if (stop.isSet()) return;
      onFound();
    }
  }

  /** Once `stop` is set or the signal aborts, nobody may wait for room or for an item any more. */
  async function stopper() {
    await stop.wait({ signal }).catch(() => {
      totals.interrupted = true;
      stop.set();
    });
    await queue.close();
  }

  /** The first failure ends it all. Those that follow come from that. @param {Promise<void>} part */
  function guard(part) {
    return part.catch((error) => {
      failure ??= error;
      stop.set();
      manifest.close();
    });
  }

  /** @type {unknown} */
  let failure;
  try {
    const stopped = guard(task('stopper', stopper));
    const all = Array.from({ length: readers }, (_, i) => task(`reader ${i + 1}`, reader));
    await Promise.all([task('walker', walker), task('counter', counter), ...all].map(guard));
    stop.set();
    await stopped;
    if (failure !== undefined) throw failure;
    await manifest.finish();
    return totals;
  } finally {
    await manifest.discard();
  }
}

/** The full path of a directory that can be read. @param {string} dir */
async function listable(dir) {
  try {
    const opened = await opendir(bytesOf(dir));
    await opened.close();
    return await resolve(dir);
  } catch (error) {
    throw refusal(`cannot read ${show(dir)}`, error);
  }
}
