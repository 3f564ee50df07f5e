/**
 * sfc32, the Small Fast Counting generator of PractRand: the same numbers everywhere for the same seed.
 * @param {number} seed
 * @param {number} stream numbers of different streams have nothing to do with each other
 */
export function random(seed, stream) {
  let a = seed | 0, b = stream | 0, c = Math.floor(seed / 2 ** 32) | 0, counter = 1;

  function next() {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21 | c >>> 11) + sum) | 0;
    return sum >>> 0;
  }
  for (let i = 0; i < 12; i++) next();

  /** An integer from 0 to n - 1. */
  const below = (/** @type {number} */ n) => next() % n;

  return {
    below,

    /** Whether something that happens so many times in a hundred does. */
    chance: (/** @type {number} */ percent) => below(100) < percent,

    /** @template T @param {T[]} list @returns {T} */
    pick: (list) => list[below(list.length)],

    /** One of the choices, each as often as its weight says. @template T @param {[number, T][]} choices @returns {T} */
    weighted(choices) {
      let left = below(choices.reduce((sum, [weight]) => sum + weight, 0));
      return /** @type {[number, T]} */ (choices.find(([weight]) => (left -= weight) < 0))[1];
    },
  };
}

/** @typedef {ReturnType<typeof random>} Random */
