/**
 * Deadlocks over threads: this thread's tasks as its ledger has them, those of others by their notes. Who holds something
 * the core says too: what is held by an agent of which there is no such note, somebody holds who may go on. A thread that
 * blocks waits as a whole, with all its tasks.
 */
import { spaces } from '../threads/inside.js';
import { active, time } from './ledger.js';
import { viewOf } from './memories.js';
import { notesOf, thread as self } from './notes.js';
import { common, noteOf } from './publish.js';
import { labelOf } from './labels.js';
import { forgetThreads, search } from './deadlocks.js';

/** @typedef {import('./ledger.js').Card} Card */
/** @typedef {import('./tasks.js').Task} Task */
/** @typedef {import('./places.js').Place} Place */
/** @typedef {import('./deadlocks.js').Deadlock} Deadlock */
/** @typedef {import('./memories.js').View} View */
/** @typedef {import('./notes.js').Note} Note */
/** @typedef {{ view: View, note: Note }} Noted */

/**
 * @typedef {object} Node who may wait and hold: a task, or a thread that blocks
 * @property {string} key
 * @property {string} name
 * @property {string} thread
 * @property {Task | undefined} task this thread's
 * @property {Noted[]} noted the waits of another thread's
 * @property {boolean} forked
 */

/** @typedef {{ card?: Card, view?: View, record: number, generation: number, thread?: string }} Thing what is waited for; in `view`, or of `waitline` in that thread */

/** @typedef {import('./deadlocks.js').Holder<Node>} Holder */

/** @typedef {import('./deadlocks.js').Wanted & { thing: Thing, noted: { notes: import('./notes.js').Notes, note: Note } | undefined }} Edge */

const titleOf = (/** @type {import('./notes.js').Texts} */ { kind, name }, /** @type {Note} */ { record, generation, local }) => (
  name === undefined ? `${kind} #${local ? record : `${record}.${generation}`}` : `${kind} ${JSON.stringify(name)}`
);

/** What is known at one moment. */
class Graph {
  /** @type {Noted[]} */
  noted = [];

  /** By thread, the wait that blocks it. @type {Map<string, Noted>} */
  blocked = new Map();

  /** @type {Map<string, Node>} */
  nodes = new Map();

  /** @param {boolean} blocks whether this thread is about to */
  constructor(blocks) {
    this.blocks = blocks;
    for (const space of spaces.values()) {
      const view = viewOf(space);
      for (const note of notesOf(view).all()) {
        if (note.thread === self()) continue;
        const noted = { view, note };
        this.noted.push(noted);
        if (note.waits && note.blocks) this.blocked.set(note.thread, noted);
      }
    }
  }

  /** @param {string} key @param {() => Omit<Node, 'key'>} make */
  node(key, make) {
    let node = this.nodes.get(key);
    if (node === undefined) this.nodes.set(key, node = { key, ...make() });
    return node;
  }

  /** Of this thread. @param {Task | undefined} task @returns {Node | undefined} undefined if nobody knows whose it is */
  own(task) {
    if (task === undefined && !this.blocks) return undefined;
    return this.node(this.blocks ? self() : `${self()} ${task?.id}`, () => ({
      name: task?.name ?? '(no task)', thread: labelOf(), task, noted: [], forked: !this.blocks && task?.forked === true,
    }));
  }

  /** Whose note that is. @param {Noted} noted @returns {Node | undefined} */
  other({ view, note }) {
    const { thread, task } = note, blocked = this.blocked.get(thread);
    if (task === 0 && blocked === undefined) return undefined;
    return this.node(blocked ? thread : `${thread} ${task}`, () => {
      const noted = blocked ? [blocked] : this.noted.filter(({ note: other }) => other.waits && other.thread === thread && other.task === task);
      const first = blocked ?? { view, note };
      return {
        name: notesOf(first.view).textsOf(first.note)?.task ?? '(no task)', thread: labelOf(view, note.agent % 64), task: undefined,
        noted, forked: !blocked && noted.some((wait) => wait.note.forked),
      };
    });
  }

  /** @param {Node} node @returns {Edge[]} */
  waitsOf({ task, noted }) {
    if (task !== undefined) {
      return [...task.waits].map((wait) => ({ ...wantedOf(wait.object, wait.place), noted: ownNote(noteOf(wait)) }));
    }
    return noted.flatMap(({ view, note }) => {
      const notes = notesOf(view), texts = notes.textsOf(note);
      if (texts === undefined) return [];
      const { record, generation, local, thread } = note;
      return [{ thing: local ? { record, generation, thread } : { view, record, generation }, kind: texts.kind, title: titleOf(texts, note), where: texts.where, items: false, noted: { notes, note } }];
    });
  }

  /** Who holds that; undefined if somebody may that is not known, or nobody. @param {Thing} thing @returns {Holder[] | undefined} */
  holdersOf({ card, view, record, generation, thread }) {
    if (view === undefined) {
      if (card !== undefined) return whole(card.holders.map((hold) => this.held(hold)));
      return whole(this.noted.filter(({ note }) => note.local && !note.waits && note.thread === thread && note.record === record).map((noted) => this.holderOf(noted)));
    }
    const object = view.read(record);
    if (object === undefined || object.generation !== generation || object.closed || object.items) return undefined;
    if (object.kind === 'semaphore' && (object.value !== 0 || object.holders.some(({ count }) => count < 0))) return undefined;
    return whole(object.holders.flatMap(({ agent, count }) => {
      if (agent === view.space.number) {
        const own = card ?? active().find(({ shared }) => shared?.view === view && shared.record === record && shared.generation === generation);
        const holds = own?.holders.slice(-count) ?? [];
        return known(holds.map((hold) => this.held(hold)), count, this.blocks ? this.own(undefined) : undefined);
      }
      const notes = this.noted.filter(({ view: its, note }) => its === view && !note.waits && !note.local && note.agent % 64 === agent
        && note.record === record && note.generation === generation).sort((a, b) => a.note.since - b.note.since).slice(-count);
      return known(notes.map((noted) => this.holderOf(noted)), count, this.blockedAt(view, agent));
    }));
  }

  /** The thread of that agent, if it blocks. @param {View} view @param {number} agent */
  blockedAt(view, agent) {
    const noted = this.noted.find(({ view: its, note }) => its === view && note.agent % 64 === agent);
    return noted && this.blocked.has(noted.note.thread) ? this.other(noted) : undefined;
  }

  /** @param {import('./ledger.js').Hold} hold @returns {Holder | undefined} */
  held({ task, since, place, scoped }) {
    const node = this.own(task);
    return node && { node, since: time() - since, where: place, scoped };
  }

  /** @param {Noted} noted @returns {Holder | undefined} */
  holderOf(noted) {
    const node = this.other(noted), texts = notesOf(noted.view).textsOf(noted.note);
    return node && texts && { node, since: common(time()) - noted.note.since, where: texts.where, scoped: noted.note.scoped };
  }
}

/** All of them, if each is known and there are any. @param {(Holder | undefined)[]} holders */
function whole(holders) {
  const all = holders.filter((holder) => holder !== undefined);
  return all.length > 0 && all.length === holders.length ? all : undefined;
}

/** An agent's: of what it holds without a note, its thread is the holder if that can't go on. @param {(Holder | undefined)[]} holders @param {number} count @param {Node | undefined} thread */
function known(holders, count, thread) {
  if (holders.length === count) return holders;
  return [...holders, thread && { node: thread, since: NaN, where: undefined, scoped: true }];
}

/** @param {Card} card @returns {Thing} */
const thingOf = (card) => (card.shared === undefined ? { card, record: card.number, generation: 0 }
  : { card, view: card.shared.view, record: card.shared.record, generation: card.shared.generation });

/** @param {Card} card @param {Place | undefined} place */
const wantedOf = (card, place) => ({ thing: thingOf(card), kind: card.kind, title: String(card), where: place, items: card.items });

/**
 * Whether a wait that was noted closes a circle, and which. Of all threads that see the same circle one is told.
 * @internal @param {Card} card @param {Task | undefined} task @param {Place | undefined} place @param {boolean} blocks
 * @param {import('./ledger.js').Wait} [wait] that has begun
 * @returns {Deadlock | undefined}
 */
export function circle(card, task, place, blocks, wait) {
  const graph = new Graph(blocks), start = /** @type {Node} */ (graph.own(task));
  const first = /** @type {Edge} */ ({ ...wantedOf(card, place), noted: ownNote(noteOf(wait)) });
  const alone = blocks || task?.waits.size === (wait === undefined ? 0 : 1);
  const found = search(start, first, ({ thing }) => graph.holdersOf(thing), (node) => graph.waitsOf(node));
  if (found === undefined) return undefined;
  const { links, waits: edges, parties } = found, sure = alone && found.sure;
  if (![...parties].some(({ thread }) => thread !== start.thread) && !edges.some(({ thing }) => thing.view !== undefined)) forgetThreads(links);
  const mine = () => isFirst(edges);
  if (sure && wait === undefined && !mine()) return undefined;
  return {
    links, sure, blocks,
    holds() {
      const stands = task && [...task.waits].find((other) => other.object === card);
      return stands !== undefined && circle(card, task, place, false, stands) !== undefined && mine();
    },
  };
}

/** @param {ReturnType<typeof noteOf>} place */
function ownNote(place) {
  const note = place && place.index >= 0 ? place.notes.read(place.index) : undefined;
  return note && place && { notes: place.notes, note };
}

/** Whether it stands and nobody else tells of that circle: it is for whoever claims the last of its waits first. @param {Edge[]} edges */
function isFirst(edges) {
  let last;
  for (const { noted } of edges) {
    if (noted === undefined) continue;
    if (!noted.notes.stands(noted.note)) return false;
    if (last === undefined || noted.note.order > last.note.order) last = noted;
  }
  return last === undefined || last.notes.tell(last.note);
}
