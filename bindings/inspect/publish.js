/**
 * This thread's notes for others: its waits and holds of objects that threads share. Of those of `waitline` others have
 * to know what stands between two objects that threads share: whatever a task waits for that holds something noted, who
 * holds that, and so on.
 */
import { spaces } from '../threads/inside.js';
import { listen, time, unlisten } from './ledger.js';
import { viewOf } from './memories.js';
import { notesOf } from './notes.js';

/** @typedef {import('./ledger.js').Card} Card */
/** @typedef {import('./ledger.js').Wait} Wait */
/** @typedef {import('./ledger.js').Hold} Hold */
/** @typedef {import('./notes.js').Notes} Notes */
/** @typedef {{ notes: Notes, index: number }} Place where a note stands */

/** @type {Map<Wait | Hold, Place[]>} */
const mine = new Map();

/** A wait that was noted before it began. @type {{ card: Card, places: Place[] } | undefined} */
let intended;

/** @internal Where a wait stands that begins only now, or that has begun. @param {Wait | undefined} wait @returns {Place | undefined} */
export const noteOf = (wait) => (wait === undefined ? intended?.places[0] : mine.get(wait)?.[0]);

/** @internal Time as other threads have it, too. @param {number} at as performance.now() */
export const common = (at) => performance.timeOrigin + at;

/** Where notes on that go. @param {Card} card @returns {Notes[]} */
function tablesOf({ shared }) {
  const views = shared === undefined ? [...spaces.values()].map(viewOf) : [shared.view];
  return views.map(notesOf);
}

/** Of this thread's notes on objects that are gone nobody hears any more. @param {Notes} notes */
function sweep(notes) {
  for (const [thing, places] of mine) {
    const { shared } = thing.object;
    if (shared === undefined || shared.view.isLive(shared.record, shared.generation)) continue;
    mine.delete(thing);
    if (!('home' in thing)) count(thing, -1);
    for (const place of places) place.notes.take(place.index);
  }
  return notes.claim();
}

/**
 * @param {Card} card
 * @param {{ task: import('./tasks.js').Task | undefined, since: number, place: unknown, operation?: string, home?: Card }} what
 * @param {{ waits: boolean, blocks?: boolean, scoped?: boolean, cookie?: number }} how
 * @param {Place[]} [before] to be written anew
 * @returns {Place[]}
 */
function write(card, { task, since, place, operation, home }, { waits, blocks = false, scoped = false, cookie = -1 }, before) {
  const { shared } = card;
  const note = {
    waits, blocks, scoped, cookie, forked: task?.forked ?? false, local: shared === undefined, record: shared?.record ?? card.number,
    generation: shared?.generation ?? 0, task: task?.id ?? 0, since: common(since),
  };
  const texts = {
    task: task?.name, name: card.name, kind: card.kind, operation, of: home === undefined || home === card ? undefined : String(home),
    where: place === undefined ? undefined : String(place),
  };
  return (before ?? tablesOf(card).map((notes) => ({ notes, index: notes.claim() }))).map(({ notes, index }) => {
    const at = index < 0 ? sweep(notes) : index;
    if (at < 0) notes.lose();
    return { notes, index: notes.put(note, texts, at) };
  });
}

/** @param {Place[]} places */
function takeBack(places) {
  for (const { notes, index } of places) if (index >= 0) notes.take(index);
}

/** Whether others know of it. @param {Card} card */
const isNoted = (card) => card.shared !== undefined || mine.size > 0 && (card.holders.some((hold) => mine.has(hold)) || [...card.waits.values()].some((wait) => mine.has(wait)));

/** @param {Wait} wait @param {number | undefined} cookie */
function noteWait(wait, cookie) {
  mine.set(wait, write(wait.object, wait, { waits: true, blocks: wait.blocks, cookie }));
}

/** How many noted holds a task has. @type {WeakMap<import('./tasks.js').Task, number>} */
let holding = new WeakMap();

/** @param {Hold} hold @param {1 | -1} by */
function count({ task }, by) {
  if (task !== undefined) holding.set(task, (holding.get(task) ?? 0) + by);
}

/** @param {Hold} hold */
function noteHold(hold) {
  count(hold, 1);
  mine.set(hold, write(hold.object, hold, { waits: false, scoped: hold.scoped }));
}

/** Notes what keeps that task waiting, if it holds something that was noted. @param {import('./tasks.js').Task | undefined} task */
function noteWaitsOf(task) {
  if (task === undefined || spaces.size === 0) return;
  for (const wait of task.waits) {
    if (mine.has(wait)) continue;
    noteWait(wait, undefined);
    for (const hold of wait.object.holders) {
      if (mine.has(hold)) continue;
      noteHold(hold);
      noteWaitsOf(hold.task);
    }
  }
}

/** @param {import('./tasks.js').Task | undefined} task */
const holdsNoted = (task) => task !== undefined && (holding.get(task) ?? 0) > 0;

/** @param {Wait | Hold} thing */
function over(thing) {
  const places = mine.get(thing);
  if (places === undefined) return;
  mine.delete(thing);
  takeBack(places);
}

const listener = {
  waits(/** @type {Wait} */ wait, /** @type {number | undefined} */ cookie) {
    if (intended?.card === wait.object) {
      mine.set(wait, intended.places);
      for (const { notes, index } of intended.places) notes.mark(index, cookie ?? -1);
      intended = undefined;
    } else if (wait.object.shared !== undefined) noteWait(wait, cookie);
    if (holdsNoted(wait.task)) noteWaitsOf(wait.task);
  },
  moves(/** @type {Wait} */ wait, /** @type {number} */ cookie) {
    const places = mine.get(wait);
    if (places !== undefined) mine.set(wait, write(wait.object, wait, { waits: true, cookie }, places));
  },
  waited: over,
  held(/** @type {Hold} */ hold) {
    if (mine.has(hold)) count(hold, -1);
    over(hold);
  },
  holds(/** @type {Hold} */ hold) {
    const { object, task } = hold;
    if (object.shared?.isLock) object.alone(hold);
    if (!isNoted(object)) return;
    noteHold(hold);
    noteWaitsOf(task);
  },
};

/**
 * @internal Notes that a wait is about to begin.
 * @param {Card} card @param {import('./tasks.js').Task | undefined} task @param {unknown} place @param {string} operation @param {boolean} blocks
 * @param {Card} home
 */
export function intend(card, task, place, operation, blocks, home) {
  if (card.shared === undefined && !holdsNoted(task)) return;
  intended = { card, places: write(card, { task, since: time(), place, operation, home }, { waits: true, blocks }) };
  for (const hold of card.shared === undefined ? card.holders : []) {
    if (mine.has(hold)) continue;
    noteHold(hold);
    noteWaitsOf(hold.task);
  }
}

/** @internal If it has not begun, it won't. */
export function unless() {
  if (intended === undefined) return;
  takeBack(intended.places);
  intended = undefined;
}

/** @internal From now on others are told. @returns {() => void} that ends it */
export function tellOthers() {
  listen(listener);
  return () => {
    unlisten(listener);
    for (const places of mine.values()) takeBack(places);
    mine.clear();
    holding = new WeakMap();
  };
}
