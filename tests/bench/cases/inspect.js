import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { limit, ours } from '../peers.js';
import { sides } from '../turns.js';

const bindings = fileURLToPath(new URL('../../../bindings', import.meta.url));

/** The package's modules once more: what is done to their classes, or not, is done to no others. */
async function copy(/** @type {boolean} */ inspected) {
  const folder = mkdtempSync(`${tmpdir()}/waitline-bench-`);
  try {
    for (const part of ['node', 'threads']) cpSync(`${bindings}/${part}`, `${folder}/${part}`, { recursive: true });
    const load = (/** @type {string} */ name) => import(pathToFileURL(`${folder}/node/${name}.js`).href);
    return { waitline: await load('index'), inspect: inspected ? await load('inspect') : undefined };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} name @param {(inspect: any) => void} [begin] undefined: it is not imported */
const side = (name, begin) => ({
  ...ours(name, 'mutex'),
  load: async () => {
    const { waitline, inspect } = await copy(begin !== undefined);
    begin?.(inspect);
    return () => new waitline.Lock({ name: 'db' });
  },
});

/** @type {import('../measure.js').Case} */
export default {
  title: 'Taking turns with inspection at hand',
  unit: 'ns',
  per: 'turn',
  of: 'tasks',
  sizes: [1, 100],
  roomy: 1,
  sides: (tasks) => sides([
    limit(tasks),
    side('waitline'),
    side('waitline: inspection imported', () => {}),
    side('waitline: followed', ({ follow }) => follow({ places: false })),
    side('waitline: followed, with places', ({ follow }) => follow()),
    side('waitline: traced', ({ trace }) => trace.start()),
  ], tasks),
};
