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

/** @typedef {{ name: string, forked: boolean, thread?: string }} Party who waits and holds: a task, or a thread that blocks */
/** @typedef {{ kind: string, title: string, where: unknown, items: boolean }} Wanted an object that is waited for, and where that began */

/** @template P @typedef {{ node: P, since: number, where: unknown, scoped: boolean }} Holder */

const textOf = (/** @type {unknown} */ where) => (where === undefined ? undefined : String(where));

/**
 * @internal Whether a wait closes a circle: its links and its waits, and all who are in it. It is not sure where one does more
 * than one thing at a time, or may: what it holds may be given back by another part of it. Permits that others give back, and
 * those that whoever waits for more has taken, may be items, which another makes.
 * @template {Party} P @template {Wanted} W
 * @param {P} start @param {W} first
 * @param {(wanted: W) => Holder<P>[] | undefined} holdersOf undefined if somebody may hold it that is not known, or nobody
 * @param {(party: P) => W[]} waitsOf
 */
export function search(start, first, holdersOf, waitsOf) {
  const links = /** @type {Link[]} */ ([]), waits = /** @type {W[]} */ ([]), parties = new Set([start]);
  let closed = false, sure = true;
  /** Whether it can't go on. @param {P} party @param {W} wanted @returns {boolean} */
  const stuck = (party, wanted) => {
    const holders = holdersOf(wanted);
    if (holders === undefined) return false;
    const own = holders.some(({ node, scoped }) => node === party && !scoped);
    if (wanted.kind === 'Semaphore' && (wanted.items || own)) return false;
    waits.push(wanted);
    links.push({
      task: party.name, thread: party.thread, waitsFor: wanted.title, where: textOf(wanted.where),
      heldBy: holders.map(({ node, since, where }) => ({ task: node.name, thread: node.thread, since, where: textOf(where) })),
    });
    if (party.forked || own) sure = false;
    return holders.every(({ node }) => {
      if (node === start) closed = true;
      if (parties.has(node)) return true;
      parties.add(node);
      const others = waitsOf(node);
      return others.length > 0 && others.every((other) => stuck(node, other));
    });
  };
  if (!stuck(start, first) || !closed) return undefined;
  if (start.thread === undefined) forgetThreads(links);
  return { links, waits, sure, parties };
}

/** @internal Where there is one thread, links need not say which. @param {Link[]} links */
export function forgetThreads(links) {
  for (const link of links) for (const each of [link, ...link.heldBy]) delete each.thread;
}

/** @param {Card} card @param {Place | undefined} place */
const wantedOf = (card, place) => ({ card, kind: card.kind, title: String(card), where: place, items: card.items });

/** @param {{ card: Card }} wanted @returns {Holder<Task>[] | undefined} */
function holdersOf({ card: { holders } }) {
  const known = holders.flatMap(({ task, since, place, scoped }) => (task === undefined ? [] : { node: task, since: time() - since, where: place, scoped }));
  return known.length > 0 && known.length === holders.length ? known : undefined;
}

/**
 * Whether that wait closes a circle of this thread's tasks, and which.
 * @internal @param {Task} task @param {Card} object @param {Place | undefined} place @returns {Deadlock | undefined}
 */
export function circle(task, object, place) {
  const alone = task.waits.size === 0;
  const found = search(task, wantedOf(object, place), holdersOf, ({ waits }) => [...waits].map((wait) => wantedOf(wait.object, wait.place)));
  return found && {
    links: found.links, sure: alone && found.sure,
    holds: () => [...task.waits].some((wait) => wait.object === object) && circle(task, object, place) !== undefined,
  };
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
