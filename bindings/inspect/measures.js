import { stoppable } from './follow.js';
import { listen } from './probes.js';
import './threads.js';

/** @typedef {import('./ledger.js').Wait} Wait */
/** @typedef {import('./ledger.js').Hold} Hold */

/** Chromium's colours of waits and holds. */
const COLOURS = { wait: 'tertiary', hold: 'primary' };

/** @param {'wait' | 'hold'} what @param {Wait | Hold} of @param {[string, string][]} more */
function measured(what, { object, task, place, since, until }, more) {
  const name = `${what} ${object}`, properties = /** @type {[string, string][]} */ ([...more, ...place ? [['where', String(place)]] : []]);
  performance.measure(name, {
    start: since, end: until,
    detail: {
      object: String(object), task: task?.name,
      devtools: { dataType: 'track-entry', trackGroup: 'waitline', track: task?.name ?? '(no task)', color: COLOURS[what], properties },
    },
  });
  // Whoever records or observes has been told; the platform's own list would grow for ever.
  performance.clearMeasures(name);
}

/**
 * Makes a User Timing measure of each wait and each hold, when it ends, until it is stopped: browsers' tools show them, in
 * Chromium on a track for each task, and a PerformanceObserver is told.
 * @returns {import('./follow.js').Following}
 */
export function measure() {
  return stoppable(listen({
    waited: (wait) => measured('wait', wait, [['outcome', wait.outcome], ['operation', wait.operation]]),
    held: (hold) => measured('hold', hold, []),
  }));
}
