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
 * @property {string} waitsFor what it waits for
 * @property {string | undefined} where it began to wait
 * @property {{ task: string, since: number, where: string | undefined }[]} heldBy and who holds that; milliseconds ago
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
  return links.map(({ task, waitsFor, where, heldBy }) => `  ${task} waits for ${waitsFor}${at(where)}\n${
    heldBy.map((holder) => `    held by ${holder.task}${at(holder.where)}\n`).join('')}`).join('').trimEnd();
}

/** @typedef {{ links: Link[], sure: boolean, holds: () => boolean }} Deadlock */

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
 * @typedef {(deadlock: Deadlock, task: Task, object: Card) => Error | undefined} Watcher
 */

/** @type {Set<Watcher>} */
const watchers = new Set();

/** @internal @param {Watcher} watcher */
export function watchDeadlocks(watcher) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/**
 * @internal What a wait that is about to begin is to reject with instead.
 * @param {Card} card @param {any} object @param {Task | undefined} task @param {Place | undefined} place
 * @returns {Error | undefined}
 */
export function refuse(card, object, task, place) {
  if (watchers.size === 0 || task === undefined || object.handle === 0 || !object.locked()) return undefined;
  const deadlock = card.shared === undefined ? circle(task, card, place) : card.shared.circle(task, card, place);
  if (deadlock === undefined) return undefined;
  let error;
  for (const watcher of watchers) error ??= watcher(deadlock, task, card);
  return error;
}
