// How a thread wakes all that wait in another.

/**
 * @typedef {object} Waking
 * @property {() => Promise<{ made: any, wake: () => void, rest: () => void }>} make in the thread that wakes
 * @property {(made: any) => Promise<() => Promise<unknown>>} open in the other: what gives a wait
 */

/** @param {string} name @returns {Promise<any>} */
const load = (name) => import(name);

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
    make: async () => {
      const made = new Int32Array(new SharedArrayBuffer(4));
      return {
        made,
        wake: () => {
          Atomics.store(made, 0, 1);
          Atomics.notify(made, 0);
        },
        rest: () => { Atomics.store(made, 0, 0); },
      };
    },
    open: async (made) => () => /** @type {any} */ (Atomics).waitAsync(made, 0, 0).value,
  },
};
