// Which library offers what, and how to ask it. One object per library and kind of object, see `Adapter`.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import callbacks from './adapters/callbacks.js';
import families from './adapters/families.js';
import promises from './adapters/promises.js';
import waitline from './adapters/waitline.js';

/**
 * @typedef {object} Adapter
 * @property {string} peer the package's name
 * @property {string} kind the class or call
 * @property {Record<string, string>} documented the features that it promises, and where; a scenario that needs any
 *   other does not apply:
 *   limit: how many may hold it is given; mutex: one; exact: never more than that, whatever is released;
 *   releaser: what `acquire` gives is to be released; unlock: the object is; several: n at once;
 *   signal, timeout, zeroTimeout: limits of a wait; abortSignal: the signal itself is taken; now: try;
 *   locked: ask;
 *   zero: a limit of 0; run: runs a function while holding; call: calls one, see `callbacks.js`; browser; barrier.
 * @property {Record<string, string>} [without] features that can't be tried, and why
 * @property {() => Promise<Record<string, any>>} load imports the package; its calls are told in `scenarios.js`
 */

const peers = [...families, ...promises, ...callbacks].sort((a, b) => (a.peer < b.peer ? -1 : 1));

/** @type {Adapter[]} waitline first, then by name */
export const adapters = [...waitline, ...peers];

const require = createRequire(import.meta.url);

/** The installed version. `exports` may hide package.json, so it is read by path. */
export function versionOf(/** @type {string} */ peer) {
  const read = (/** @type {URL | string} */ file) => JSON.parse(readFileSync(file, 'utf8')).version.replace(/^v/, '');
  if (peer === 'waitline') return read(new URL('../../package.json', import.meta.url));
  for (const folder of require.resolve.paths(peer) ?? []) {
    try {
      return read(join(folder, peer, 'package.json'));
    } catch {
      // not in this node_modules, so in one further up
    }
  }
  throw new Error(`${peer} is not installed: npm install`);
}
