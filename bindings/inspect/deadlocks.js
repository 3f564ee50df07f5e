/**
 * Deadlocks: a wait that could never end, since everybody it waits for waits for it. A task waits for whoever holds the
 * lock, or for all who hold permits of the semaphore. Whoever holds something that no task is known to hold may go on.
 */
import { time } from './ledger.js';

/** @typedef {import('./ledger.js').Card} Card */
/** @typedef {import('./tasks.js').Task} Task */
/** @typedef {import('./places.js').Place} Place */

/**
 * @typedef {object} Link one task of a deadlock
 * @property {string} task
 * @property {string} [thread] in which it runs, if others have to do with it
 * @property {string} waitsFor what it waits for
 * @property {string | undefined} where it began to wait
 * @property {{ task: string, thread?: string, since: number, where: string | undefined }[]} heldBy and who holds that;
 *   milliseconds ago
 */

/** What rejects a wait that would close a circle, if that is asked for. The circle is as it was without it. */
export class DeadlockError extends Error {
  /** @param {Link[]} links */
  constructor(links) {
    super(`this wait could never end:\n${describe(links)}`);
    this.name = 'DeadlockError';
    this.code = 'ERR_DEADLOCK';
    /** Who waits for whom, from the task whose wait this was. @readonly */
    this.links = links;
  }
}

/** @param {Link[]} links @returns {string} */
export function describe(links) {
  const at = (/** @type {string | undefined} */ where) => (where ? ` at ${where}` : '');
  const who = (/** @type {{ task: string, thread?: string }} */ { task, thread }) => (thread ? `${task} in ${thread}` : task);
  return links.map((link) => `  ${who(link)} waits for ${link.waitsFor}${at(link.where)}\n${
    link.heldBy.map((holder) => `    held by ${who(holder)}${at(holder.where)}\n`).join('')}`).join('').trimEnd();
}

/** @typedef {{ links: Link[], sure: boolean, blocks?: boolean, holds: () => boolean }} Deadlock `blocks`: the thread, at once, if it is not rejected */

/**
 * @internal Whether permits are items, not what is held and given back: then another task makes them. One that has taken all
 * and waits for more takes items, as far as anybody can tell.
 * @param {string} kind @param {boolean} takes whether it was given back by others, or whoever waits has some
 */
export const mayCount = (kind, takes) => takes && kind === 'Semaphore';

/**
 * Whether that wait closes a circle, and which. It is not sure where a task does more than one thing at a time, or may:
 * what it holds may be given back by another part of it.
 * @internal @param {Task} task @param {Card} object @param {Place | undefined} place @returns {Deadlock | undefined}
 */
export function circle(task, object, place) {
  const links = /** @type {Link[]} */ ([]), seen = new Set([task]);
  let closed = false, sure = task.waits.size === 0;
  /** Whether that task can't go on. @param {Task} waiter @param {Card} wanted @param {Place | undefined} at @returns {boolean} */
  const stuck = (waiter, wanted, at) => {
    const { holders } = wanted;
    if (holders.length === 0 || holders.some(({ task: holder }) => holder === undefined)) return false;
    if (mayCount(wanted.kind, wanted.items || holders.some((hold) => hold.task === waiter && !hold.scoped))) return false;
    links.push({
      task: waiter.name, waitsFor: String(wanted), where: at && String(at),
      heldBy: holders.map((hold) => ({ task: String(hold.task?.name), since: time() - hold.since, where: hold.place && String(hold.place) })),
    });
    if (waiter.forked || holders.some((hold) => hold.task === waiter && !hold.scoped)) sure = false;
    return holders.every(({ task: holder }) => {
      if (holder === task) closed = true;
      const next = /** @type {Task} */ (holder);
      if (seen.has(next)) return true;
      seen.add(next);
      return next.waits.size > 0 && [...next.waits].every((wait) => stuck(next, wait.object, wait.place));
    });
  };
  if (!stuck(task, object, place) || !closed) return undefined;
  return { links, sure, holds: () => [...task.waits].some((wait) => wait.object === object) && circle(task, object, place) !== undefined };
}

/**
 * What is to be done about it: answers what the wait is to reject with, if it is.
 * @typedef {(deadlock: Deadlock, task: Task | undefined, object: Card) => Error | undefined} Watcher
 */

/** @type {Set<Watcher>} */
const watchers = new Set();

/** @internal @param {Watcher} watcher */
export function watchDeadlocks(watcher) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/**
 * How circles are looked for where other threads have to do with them. A wait is published before it is looked whether
 * it closes one: so of two that close one at the same time at least one sees the other.
 * @typedef {object} Wide
 * @property {(card: Card, task: Task | undefined, place: Place | undefined, operation: string, blocks: boolean, home: Card) => void} intend
 * @property {() => void} unless a wait that was published has begun, it is taken back
 * @property {(card: Card, task: Task | undefined, place: Place | undefined, blocks: boolean) => Deadlock | undefined} circle
 */

/** @type {Wide | undefined} */
let wide;

/** @internal @param {Wide} how */
export function widen(how) {
  wide = how;
}

/** @internal The call after `refuse` is over: the wait has begun, if it was to. */
export const begun = () => wide?.unless();

/** @param {any} object */
function isLocked(object) {
  try {
    return object.locked();
  } catch {
    return false;   // another thread has closed it
  }
}

/**
 * @internal What a wait that is about to begin is to reject with instead. `begun` is to be called after it.
 * @param {Card} card @param {any} object @param {Task | undefined} task @param {Place | undefined} place @param {string} operation
 * @param {boolean} blocks whether the thread itself waits: then all its tasks do
 * @param {Card} home as a wait's
 * @returns {Error | undefined}
 */
export function refuse(card, object, task, place, operation, blocks = false, home = card) {
  if (watchers.size === 0 || (task === undefined && !blocks) || object.handle === 0 || !isLocked(object)) return undefined;
  wide?.intend(card, task, place, operation, blocks, home);
  const deadlock = wide === undefined ? circle(/** @type {Task} */ (task), card, place) : wide.circle(card, task, place, blocks);
  if (deadlock === undefined) return undefined;
  let error;
  for (const watcher of watchers) error ??= watcher(deadlock, task, card);
  return error;
}
