import { coded } from '../errors.js';
import { stoppable } from './follow.js';
import { listen } from './probes.js';
import './threads.js';

/** @typedef {import('./ledger.js').Wait} Wait */
/** @typedef {import('./ledger.js').Hold} Hold */

/**
 * What is published when a wait or a hold begins.
 * @typedef {object} Beginning
 * @property {string} object `Lock "db"`
 * @property {string} kind
 * @property {string | undefined} name the object's
 * @property {string | undefined} task whose it is
 * @property {string | undefined} operation of a wait: acquire, hold, run, wait, waitFor
 * @property {string | undefined} where it began, if places are captured
 */

/**
 * What is published when it ends.
 * @typedef {Beginning & { duration: number, outcome: string }} Ending `duration` in milliseconds; `outcome` of a wait is
 *   passed, aborted, timed out, closed or broken, of a hold released
 */

/** Their names. Waits and holds that take no time, as of a free lock, are a hold without a wait. */
export const CHANNELS = /** @type {const} */ ([
  'waitline:wait:start', 'waitline:wait:end', 'waitline:hold:start', 'waitline:hold:end',
]);

/** @param {Wait | Hold} of @returns {Beginning} */
function beginning(of) {
  const { object, task, place } = of, { kind, name } = object;
  const operation = 'operation' in of ? of.operation : undefined;
  return { object: String(object), kind, name, task: task?.name, operation, where: place && String(place) };
}

/** @param {Wait | Hold} of @returns {Ending} */
const ending = (of) => ({
  ...beginning(of), duration: of.until - of.since, outcome: 'outcome' in of ? of.outcome : 'released',
});

/**
 * Publishes waits and holds to the channels `waitline:wait:start`, `waitline:wait:end`, `waitline:hold:start` and
 * `waitline:hold:end` of node:diagnostics_channel, until it is stopped. Throws Error ERR_UNSUPPORTED where there is no such
 * module.
 * @returns {import('./follow.js').Following}
 */
export function publish() {
  const diagnostics = /** @type {any} */ (globalThis).process?.getBuiltinModule?.('node:diagnostics_channel');
  if (diagnostics === undefined) {
    throw coded(new Error('publish() needs node:diagnostics_channel: in a page take measure() or a trace'), 'ERR_UNSUPPORTED');
  }
  const [waits, waited, holds, held] = CHANNELS.map((name) => diagnostics.channel(name));
  const to = (/** @type {any} */ channel, /** @type {(of: any) => object} */ message) => (/** @type {Wait | Hold} */ of) => {
    if (channel.hasSubscribers) channel.publish(message(of));
  };
  return stoppable(listen({
    waits: to(waits, beginning), waited: to(waited, ending), holds: to(holds, beginning), held: to(held, ending),
  }));
}
