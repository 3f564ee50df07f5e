// Tasks that take turns with a lock.
//
// Each side's loop is compiled from text of its own, so that engines see the very calls that a user writes, and learn
// nothing about one side from another: one function for all would be compiled for none.

/**
 * What takes turns.
 * @typedef {object} Turns
 * @property {string} name
 * @property {() => Promise<() => any>} load what makes the lock, known as `lock` below
 * @property {string} take the JavaScript of an acquisition, a promise; `given` is what the task was given: a signal
 * @property {string} [release] of what is held: `held` is what the promise gave. Without it `take` runs the function
 *   `work` and releases by itself.
 */

/** The turns of a task in one round, of which each begins with the task's creation. */
export const turnsOf = (/** @type {number} */ tasks) => Math.max(10, 20_000 / tasks);

const nothing = async () => {};

/**
 * Compiles a function body. The name keeps its text, by which engines find what they have compiled already, from being
 * another side's.
 * @param {string} name @param {string} body
 */
export const compile = (name, body) => new Function(`// ${name}\n${body}`)();

/**
 * The statements of a turn.
 * @param {Pick<Turns, 'take' | 'release'>} side
 * @param {string} [work] what is done while holding; in its place a `take` without `release` does `work`
 */
export const turn = ({ take, release }, work = '') => (
  release === undefined ? `await ${take};` : `const held = await ${take}; ${work} ${release}`
);

/** The loop of one task: an async function (lock, turns, work, given). @param {Turns} side @param {string} [work] */
export const loop = (side, work) => compile(side.name, `return async function (lock, turns, work, given) {
  for (let i = 0; i < turns; i++) { ${turn(side, work)} }
}`);

/** Whether those who come while another holds take their turns in the order of their coming. */
async function isFair(/** @type {Turns} */ side, /** @type {any} */ lock, /** @type {unknown} */ gift) {
  const order = /** @type {number[]} */ ([]), task = loop(side, 'work();');
  await Promise.all([0, 1, 2].map((i) => task(lock, 3, async () => { order.push(i); }, gift)));
  return order.join() === '0,1,2,0,1,2,0,1,2';
}

/** One lock of each side, so that engines keep what they compiled: of a shape that no object has any more they give it up. */
const kept = /** @type {unknown[]} */ ([]);

/**
 * The sides of a case in which tasks take turns; nanoseconds for each turn.
 * @param {Turns[]} all
 * @param {number} tasks
 * @param {() => unknown} [give] what each task is given
 * @returns {import('./measure.js').Side[]}
 */
export const sides = (all, tasks, give = () => undefined) => all.map((side) => ({
  name: side.name,
  load: async () => {
    const create = await side.load(), task = loop(side), gifts = Array.from({ length: tasks }, give);
    const turns = turnsOf(tasks), first = create();
    kept.push(first);
    return {
      fair: side.name.startsWith('limit') ? undefined : await isFair(side, first, gifts[0]),
      run: async () => {
        const lock = create(), start = performance.now();
        await Promise.all(gifts.map((gift) => task(lock, turns, nothing, gift)));
        return (performance.now() - start) * 1e6 / (tasks * turns);
      },
    };
  },
}));
