import { constants } from 'node:fs';
import { access, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, sep } from 'node:path';
import { Condition, Lock } from 'waitline';
import { bytesOf, refusal, Refusal, resolve, show } from './paths.js';

/** How many lines may wait in memory for an earlier one. */
export const AHEAD = 1024;

/** @type {Record<string, string>} */
const ESCAPES = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };

/**
 * A line as sha256sum writes it: a backslash in front says that the name is escaped. A file called `-` would be
 * taken for the standard input.
 * @param {string} hash
 * @param {string} path
 */
export function lineOf(hash, path) {
  const escaped = path.replace(/[\\\n\r]/g, (character) => ESCAPES[character]);
  return `${escaped === path ? '' : '\\'}${hash}  ${path === '-' ? './-' : escaped}\n`;
}

/**
 * The file that the lines go to, in the order of their numbers whatever order they come in. It takes its name only in
 * `finish`, so nobody ever sees half a line or half a manifest, and a crash leaves the old one as it was.
 */
export class Manifest {
  #lock = new Lock({ name: 'manifest' });
  #advanced = new Condition(this.#lock, { name: 'advanced' });
  #lines = /** @type {Map<number, string>} */ (new Map());
  #next = 0;
  #target;
  #temporary;
  #file;

  /**
   * @param {string} target
   * @param {string} temporary
   * @param {import('node:fs/promises').FileHandle} file
   */
  constructor(target, temporary, file) {
    this.#target = target;
    this.#temporary = temporary;
    this.#file = file;
    /** Full paths of the files that it writes. */
    this.paths = new Set([target, temporary]);
  }

  /** Finds out now, before any work is done, whether `output` can be written. @param {string} output */
  static async create(output) {
    try {
      const target = await locate(output);
      const temporary = `${target}.${process.pid}.tmp`;
      return new Manifest(target, temporary, await open(bytesOf(temporary), 'wx'));
    } catch (error) {
      throw refusal(`cannot write ${show(output)}`, error);
    }
  }

  /**
   * Puts a line in its place and writes all that are next in order; waits if it is too far ahead of them. Every number
   * has to come, also that of a file that has no line.
   * @param {number} number
   * @param {string} line
   */
  add(number, line) {
    return this.#lock.run(async () => {
      await this.#advanced.waitFor(() => number < this.#next + AHEAD);
      this.#lines.set(number, line);
      let text = '';
      for (let next; (next = this.#lines.get(this.#next)) !== undefined; this.#next++) {
        this.#lines.delete(this.#next);
        text += next;
      }
      if (text !== '') await this.#attempt(() => this.#file.appendFile(bytesOf(text)));
      this.#advanced.notifyAll();
    });
  }

  /** Puts the manifest in the place of the old one. */
  async finish() {
    await this.#attempt(async () => {
      await this.#file.sync();
      await this.#file.close();
      await rename(bytesOf(this.#temporary), bytesOf(this.#target));
    });
  }

  /** Whoever waits to add a line gets a SyncError ERR_CLOSED. */
  close() {
    this.#lock.close();
  }

  /** Leaves nothing behind of a manifest that was not finished. */
  async discard() {
    await this.#file.close();
    await rm(bytesOf(this.#temporary), { force: true });
  }

  /** @param {() => Promise<void>} write */
  async #attempt(write) {
    try {
      await write();
    } catch (error) {
      throw refusal(`cannot write ${show(this.#target)}`, error);
    }
  }
}

/**
 * The full path of the file to write. A device or a directory is refused, for the manifest would take its place.
 * @param {string} output
 */
async function locate(output) {
  if (output === '' || output.endsWith(sep)) throw new Refusal('it names no file');
  const stats = await stat(bytesOf(output)).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (stats === undefined) return `${await resolve(dirname(output))}/${basename(output)}`;
  if (!stats.isFile()) throw new Refusal('not a regular file');
  await access(bytesOf(output), constants.W_OK);
  return resolve(output);
}
