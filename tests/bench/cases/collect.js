// The limit is an object that a FinalizationRegistry must know of, since something outside of the heap is to be freed.
import { collect, turn } from '../garbage.js';
import { takers } from '../peers.js';
import { compile } from '../turns.js';

/**
 * @param {string} name
 * @param {() => Promise<() => any>} load
 * @param {() => Promise<(handles: number[]) => boolean>} [freed] whether finalizers have run, by some of the handles
 * @returns {(size: number) => import('../measure.js').Side}
 */
const side = (name, load, freed = async () => () => true) => (size) => ({
  name,
  load: async () => {
    const create = await load(), areFreed = await freed();
    const make = compile(name, `return function (create, n) {
      const handles = [];
      for (let i = 0; i < n; i++) {
        const { handle } = create();
        if (i % 1000 === 0) handles.push(handle);
      }
      return handles;
    };`);
    return {
      run: async () => {
        const start = performance.now(), handles = make(create, size);
        do {
          await turn();
          collect();
          await turn();
        } while (!areFreed(handles));
        return (performance.now() - start) * 1e6 / size;
      },
    };
  },
});

let registered = 0;

async function objects() {
  const registry = new FinalizationRegistry(() => { registered--; });
  return () => {
    const object = { handle: ++registered, name: undefined, locked: false };
    registry.register(object, object.handle, object);
    return object;
  };
}

async function slots() {
  const { lock_locked } = await import('waitline/core');
  return (/** @type {number[]} */ handles) => handles.every((handle) => lock_locked(handle) < 0);
}

const sides = [
  side('limit: objects in a FinalizationRegistry', objects, async () => () => registered === 0),
  ...takers('mutex').map(({ name, load }) => side(name, load, name === 'waitline' ? slots : undefined)),
];

/** @type {import('../measure.js').Case} */
export default {
  title: 'Creating locks that are thrown away, and collecting them',
  unit: 'ns',
  per: 'lock',
  of: 'locks',
  sizes: [1_000_000],
  once: true,
  sides: (size) => sides.map((make) => make(size)),
};
