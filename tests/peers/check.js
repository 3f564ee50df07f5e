/** What the scenarios are written with. */
import { setImmediate, setTimeout } from 'node:timers/promises';

/** A scenario's verdict against a peer; every other error is one too. */
export class Broken extends Error {}

/**
 * @param {unknown} actual
 * @param {unknown} wanted
 * @param {string} [what] what is told of a peer that differs; `%` stands for what it gave
 */
export function expect(actual, wanted, what = '%') {
  if (actual !== wanted) throw new Broken(what.replace('%', String(actual)));
}

const later = setTimeout.bind(undefined, 0);

/** Lets everything run that is queued: microtasks, ticks, immediates, timers of 0; mocked timers stand still. */
export async function turn() {
  for (let i = 0; i < 3; i++) {
    await setImmediate();
    await later();
  }
}

/** @type {(() => void)[]} */
const undoing = [];

/** Undoes what the scenario did to the thread. */
export const restore = () => undoing.splice(0).forEach((undo) => undo());

/** From here on time passes only when the function that this gives is called. */
export async function clock() {
  const { mock } = await import('node:test');
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
  undoing.push(() => mock.timers.reset());
  return (/** @type {number} */ milliseconds) => mock.timers.tick(milliseconds);
}

/**
 * Somebody who wants to hold the object. `state`: waiting, holding or refused.
 * @param {Record<string, any>} peer
 * @param {any} object
 * @param {{ signal?: AbortSignal, timeout?: number }} [options]
 */
export function enter(peer, object, options) {
  const entrant = {
    state: 'waiting',
    /** @type {any} */ token: undefined,
    leave: () => peer.release(object, entrant.token),
  };
  const refused = () => { entrant.state = 'refused'; };
  try {
    peer.acquire(object, options).then((/** @type {any} */ token) => {
      entrant.token = token;
      entrant.state = 'holding';
    }, refused);
  } catch {
    refused();
  }
  return entrant;
}

/** As many as `n` who want to hold it. */
export const enterAll = (/** @type {any} */ peer, /** @type {any} */ object, /** @type {number} */ n) => (
  Array.from({ length: n }, () => enter(peer, object))
);

/** What everybody is at. */
export const states = (/** @type {{ state: string }[]} */ ...all) => all.map(({ state }) => state).join(', ');

/** How many of them hold it. */
export const holding = (/** @type {{ state: string }[]} */ ...all) => (
  all.filter(({ state }) => state === 'holding').length
);

/** A misuse: the peer may throw. */
export function misuse(/** @type {() => unknown} */ call) {
  try {
    call();
  } catch {
    // an error is the best answer
  }
}

/**
 * Gives a function that tells how much JavaScript ran since it was asked last: the sum of V8's counts of each block of
 * the functions first called from now on. The core is WebAssembly and not counted; tests/invariants.test.js sees to it.
 */
export async function workMeter() {
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result.filter(({ url }) => url.includes('/node_modules/') || url.includes('/bindings/'))
      .flatMap(({ functions }) => functions).flatMap(({ ranges }) => ranges)
      .reduce((sum, { count }) => sum + count, 0);
  };
}
