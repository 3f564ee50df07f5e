// How a thread wakes all that wait in another.

/**
 * @typedef {object} Waking
 * @property {() => Promise<{ made: any, wake: () => void, rest: () => void }>} make in the thread that wakes
 * @property {(made: any) => Promise<() => Promise<unknown>>} open in the other: what gives a wait
 */

/** @param {string} name @returns {Promise<any>} */
const load = (name) => import(name);

/** A word that changes. @returns {Promise<ReturnType<Waking['make']> extends Promise<infer Made> ? Made : never>} */
async function word() {
  const made = new Int32Array(new SharedArrayBuffer(4));
  return {
    made,
    wake: () => {
      Atomics.store(made, 0, 1);
      Atomics.notify(made, 0);
    },
    rest: () => { Atomics.store(made, 0, 0); },
  };
}

/** @param {Int32Array} word @returns {Promise<unknown>} */
const waitAsync = (word) => /** @type {any} */ (Atomics).waitAsync(word, 0, 0).value;

/** Waits in this thread alone, woken after one for the word. @param {Int32Array} word @param {{ wait: () => Promise<unknown>, wake: () => void }} inside */
function after(word, { wait, wake }) {
  let waits = false;
  return () => {
    if (!waits) {
      waits = true;
      waitAsync(word).then(() => {
        waits = false;
        wake();
      });
    }
    return wait();
  };
}

/** @type {Record<string, Waking>} */
export const wakes = {
  waitline: {
    make: async () => {
      const event = new (await load('waitline/shared')).Event();
      return { made: event.share(), wake: () => event.set(), rest: () => event.clear() };
    },
    open: async (made) => {
      const event = (await load('waitline/shared')).attach(made);
      return () => event.wait();
    },
  },
  'by hand: an Atomics.waitAsync each': {
    make: word,
    open: async (made) => () => waitAsync(made),
  },
  'limit: a waitAsync, then a loop that resolves': {
    make: word,
    open: async (made) => {
      const resolvers = /** @type {(() => void)[]} */ ([]);
      return after(made, {
        wait: () => new Promise((/** @type {(value: void) => void} */ resolve) => { resolvers.push(resolve); }),
        wake: () => { for (const resolve of resolvers.splice(0)) resolve(); },
      });
    },
  },
  'limit: the same, in a microtask each': {
    make: word,
    open: async (made) => {
      const event = new (await load('waitline')).Event();
      return after(made, {
        wait: () => event.wait(),
        wake: () => {
          event.set();
          event.clear();
        },
      });
    },
  },
};
