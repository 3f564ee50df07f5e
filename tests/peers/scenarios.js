// The defects, one scenario each. An adapter that lacks one of `needs` is left out of a scenario.
import exclusion from './scenarios/exclusion.js';
import leaving from './scenarios/leaving.js';
import limits from './scenarios/limits.js';
import running from './scenarios/running.js';

/**
 * @typedef {object} Scenario
 * @property {string} name what goes wrong, or must not
 * @property {string} issue where it was met
 * @property {string} promise what the libraries' documentation leads users to expect, in our words
 * @property {string[]} needs features of an adapter, see `adapters.js`
 * @property {string} [mended] the version that ended it, if no peer of today has it
 * @property {boolean} [fresh] whether it needs a thread where the peer has not run yet
 * @property {(peer: Record<string, any>) => Promise<void>} run throws if the promise is broken. Of `peer`:
 *   `create(limit = 1)` makes the object; `acquire(object, { signal, timeout })` gives a promise of a token, which
 *   `release(object, token)` gives back; `take` and `unlock` are acquire and release without a token; `locked`; `now`;
 *   `run(object, fn)`; `call(object, fn)`; `releaseSeveral(object, n)`; `createBarrier(parties)` and
 *   `wait(barrier, { signal })`.
 */

/** @type {Scenario[]} */
export const scenarios = [...exclusion, ...leaving, ...limits, ...running];
