/**
 * `waitline/shared`: the queues of all threads of a space, from its memory, and who they are, from what each thread notes
 * there while it is followed.
 */
import * as inside from '../threads/inside.js';
import { blocking } from './blocking.js';
import { circle } from './circles.js';
import { circle as circleOfOne, widen } from './deadlocks.js';
import { labelOf } from './labels.js';
import { SHARED } from './layout.js';
import { active } from './ledger.js';
import { isBounded, viewOf } from './memories.js';
import { namesOf } from './names.js';
import { notesOf } from './notes.js';
import { add } from './probes.js';
import { Ready } from './ready.js';
import { common, intend, tellOthers, unless } from './publish.js';
import { KINDS, STATES, holdersOf, stateOf, waitingOf } from './snapshot.js';

/** @typedef {import('./memories.js').View} View */
/** @typedef {import('./memories.js').Shared} SharedState */
/** @typedef {import('./notes.js').Note} Note */
/** @typedef {import('./snapshot.js').ObjectState} ObjectState */
/** @typedef {import('./snapshot.js').Waiting} Waiting */
/** @typedef {import('./snapshot.js').Holder} Holder */

const {
  Barrier, Condition, Event, Failure, Holdable, Limit, Lock, Semaphore, Waitable, passed, registry, spaces,
} = /** @type {any} */ (inside);

/** What tells an object that threads share from all others in its space. */
export class Shared {
  /** @param {View} view @param {number} record @param {number} generation @param {boolean} isLock */
  constructor(view, record, generation, isLock) {
    this.view = view;
    this.record = record;
    this.generation = generation;
    this.isLock = isLock;
  }

  get id() {
    return `${this.record}.${this.generation}`;
  }

  /** Who holds it, in whichever thread. @param {number} now @returns {Holder[]} */
  holders(now) {
    const object = this.view.read(this.record);
    return object?.generation === this.generation ? new Known(this.view).holdersOf(object, now) : [];
  }
}

const nameOf = namesOf(registry);

/** @type {WeakMap<View, Ready>} */
const queues = new WeakMap();

/** The ready queue of this thread. @param {View} view */
function readyOf(view) {
  let ready = queues.get(view);
  if (ready === undefined) {
    const core = view.regionAt(view.space.number), { CORE } = SHARED;
    queues.set(view, ready = new Ready(() => view.words, core, SHARED, view.word(core, CORE.first), view.word(core, CORE.begin)));
  }
  return ready;
}

/** @type {import('./probes.js').Copy} */
const copy = {
  Waitable, Holdable, Lock, Semaphore, Condition, Event, Barrier, Limit, Failure, passed, acquirers: [Lock, Semaphore],
  shared(object) {
    const view = viewOf(object.space), { record, generation } = view.recordOf(object.handle);
    return new Shared(view, record, generation, object instanceof Lock);
  },
  woken: (tell) => { for (const space of spaces.values()) readyOf(viewOf(space)).look(tell); },
  bySlot: new Map(),
  more(probes) {
    blocking(copy, probes);
    return tellOthers();
  },
};

widen({
  intend, unless,
  circle: (card, task, place, blocks) => (spaces.size === 0 ? circleOfOne(/** @type {any} */ (task), card, place) : circle(card, task, place, blocks)),
});
add(copy);

/** What is known of one space at a moment, by object. */
class Known {
  /** @type {Map<string, import('./ledger.js').Card>} */
  cards = new Map();

  /** @type {Map<string, Note[]>} */
  notes = new Map();

  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.table = notesOf(view);
    for (const card of active()) if (card.shared?.view === view) this.cards.set(card.shared.id, card);
    for (const note of this.table.all()) {
      if (note.local) continue;
      const id = `${note.record}.${note.generation}`, all = this.notes.get(id);
      if (all === undefined) this.notes.set(id, [note]);
      else all.push(note);
    }
  }

  /** What a note tells of who it is. @param {Note | undefined} note @param {number} now */
  told(note, now) {
    const texts = note && this.table.textsOf(note);
    return {
      task: texts?.task, operation: texts?.operation, ...texts?.of !== undefined && { of: texts.of },
      for: texts && note && common(now) - note.since, where: texts?.where,
    };
  }

  /** @param {SharedState} object @param {number} now @returns {Holder[]} */
  holdersOf({ record, generation, holders }, now) {
    const { view } = this, id = `${record}.${generation}`, notes = this.notes.get(id)?.filter(({ waits }) => !waits) ?? [];
    return holders.filter(({ count }) => count > 0).flatMap(({ agent, count }) => {
      const known = agent === view.space.number ? holdersOf(this.cards.get(id), now) : notes.filter((note) => note.agent % 64 === agent)
        .sort((a, b) => a.since - b.since).map((note) => this.told(note, now)).map(({ task, for: since, where }) => ({ task, for: since, where }));
      // Of a lock the last one; what nobody noted somebody in that thread holds.
      const some = known.length > 0 ? known.slice(-count) : [{ task: undefined, for: undefined, where: undefined }];
      return some.map((holder) => ({ ...holder, thread: labelOf(view, agent) }));
    });
  }

  /** @param {SharedState} object @param {number} now @returns {Waiting[]} */
  queueOf(object, now) {
    const { view } = this, id = `${object.record}.${object.generation}`, card = this.cards.get(id);
    const key = (/** @type {number} */ agent, /** @type {number} */ cookie) => agent * 2 ** 32 + cookie;
    const notes = new Map(this.notes.get(id)?.filter(({ waits }) => waits).map((note) => [key(note.agent % 64, note.cookie), note]));
    return view.queueOf(object).map(({ agent, cookie, state }) => {
      const thread = labelOf(view, agent), said = STATES[state];
      if (agent !== view.space.number) return { ...this.told(notes.get(key(agent, cookie)), now), state: said, thread };
      return { ...waitingOf(said, cookie < 0 ? [...card?.blocking ?? []][0] : card?.waits.get(cookie), now), thread };
    });
  }

  /** @param {SharedState} object @param {number} now @returns {ObjectState} */
  describe(object, now) {
    const { kind, record, generation } = object, { view } = this, id = `${record}.${generation}`, handle = view.handleOf(record);
    const condition = kind === 'condition', lock = condition ? view.read(object.lock) : undefined;
    const lives = lock !== undefined && lock.generation === object.era && !lock.closed, note = this.notes.get(id)?.[0];
    return {
      id,
      kind: isBounded(object) ? 'BoundedSemaphore' : KINDS[kind],
      name: (handle === 0 ? undefined : nameOf(handle)) ?? this.cards.get(id)?.name ?? (note && this.table.textsOf(note)?.name),
      state: condition && !object.closed ? lives ? stateOf(lock) : 'lock closed' : stateOf(object),
      waiting: object.waiting,
      ...kind === 'semaphore' && { value: object.value },
      ...kind === 'barrier' && { parties: object.bound },
      ...condition && lives && { lock: `${object.lock}.${object.era}` },
      holders: this.holdersOf(object, now),
      queue: object.closed ? [] : this.queueOf(object, now),
      space: view.space.id,
    };
  }
}

/** @internal Those of all spaces that this thread is in. @param {number} now @returns {ObjectState[]} */
export const threads = (now) => [...spaces.values()].flatMap((space) => {
  const known = new Known(viewOf(space));
  return [...known.view.all()].map((object) => known.describe(object, now));
});

/** @internal How many notes had no room. */
export const lost = () => [...spaces.values()].reduce((sum, space) => sum + notesOf(viewOf(space)).lost, 0);
