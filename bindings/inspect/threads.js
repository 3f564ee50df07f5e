/**
 * `waitline/shared`: the queues of all threads of a space, from its memory, and who they are, from what each thread notes
 * there while it is followed.
 */
import * as inside from '../threads/inside.js';
import { blocking } from './blocking.js';
import { circle } from './circles.js';
import { circle as circleOfOne, widen } from './deadlocks.js';
import { labelOf } from './labels.js';
import { active } from './ledger.js';
import { isBounded, viewOf } from './memories.js';
import { namesOf } from './names.js';
import { notesOf } from './notes.js';
import { add } from './probes.js';
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
}

const nameOf = namesOf(registry);

/** @type {import('./probes.js').Copy} */
const copy = {
  Waitable, Holdable, Lock, Semaphore, Condition, Event, Barrier, Limit, Failure, passed, acquirers: [Lock, Semaphore],
  shared(object) {
    const view = viewOf(object.space), { record, generation } = view.recordOf(object.handle);
    return new Shared(view, record, generation, object instanceof Lock);
  },
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

/** One object, with what this thread knows of it and what others have noted. @param {View} view @param {SharedState} object @param {Note[]} notes of the space @param {number} now @returns {ObjectState} */
function describe(view, object, notes, now) {
  const { kind, record, generation } = object, { space } = view, own = notesOf(view);
  const card = active().find(({ shared }) => shared?.view === view && shared.record === record && shared.generation === generation);
  const its = notes.filter((note) => !note.local && note.record === record && note.generation === generation);
  const texts = (/** @type {Note | undefined} */ note) => note && own.textsOf(note);
  const age = (/** @type {Note | undefined} */ note) => note && common(now) - note.since;
  const handle = view.handleOf(record), condition = kind === 'condition', lock = condition ? view.read(object.lock) : undefined;
  const lives = lock !== undefined && lock.generation === object.era && !lock.closed;

  /** @param {{ agent: number, count: number }} held @returns {Holder[]} */
  const holders = ({ agent, count }) => {
    if (count < 1) return [];
    const thread = labelOf(view, agent);
    const known = agent === space.number ? holdersOf(card, now) : its.filter((note) => !note.waits && note.agent % 64 === agent)
      .sort((a, b) => a.since - b.since).map((note) => ({ task: texts(note)?.task, for: age(note), where: texts(note)?.where }));
    const some = known.slice(-count);
    return (some.length > 0 ? some : [{ task: undefined, for: undefined, where: undefined }]).map((holder) => ({ ...holder, thread }));
  };

  /** @param {import('./memories.js').Queued} queued @returns {Waiting} */
  const waiting = ({ agent, cookie, state }) => {
    const thread = labelOf(view, agent), said = STATES[state];
    if (agent === space.number) return { ...waitingOf(said, cookie < 0 ? [...card?.blocking ?? []][0] : card?.waits.get(cookie), now), thread };
    const note = its.find((other) => other.waits && other.agent % 64 === agent && other.cookie === cookie), all = texts(note);
    return { task: all?.task, operation: all?.operation, ...all?.of !== undefined && { of: all.of }, for: age(note), where: all?.where, state: said, thread };
  };

  const heard = its.map(texts).find((all) => all !== undefined);
  return {
    id: `${record}.${generation}`,
    kind: isBounded(object) ? 'BoundedSemaphore' : KINDS[kind],
    name: (handle === 0 ? undefined : nameOf(handle)) ?? card?.name ?? heard?.name,
    state: condition && !object.closed ? lives ? stateOf(lock) : 'lock closed' : stateOf(object),
    waiting: object.waiting,
    ...kind === 'semaphore' && { value: object.value },
    ...kind === 'barrier' && { parties: object.bound },
    ...condition && lives && { lock: `${object.lock}.${object.era}` },
    holders: object.holders.flatMap(holders),
    queue: object.closed ? [] : view.queueOf(object).map(waiting),
    space: space.id,
  };
}

/** @internal Those of all spaces that this thread is in. @param {number} now @returns {ObjectState[]} */
export const threads = (now) => [...spaces.values()].flatMap((space) => {
  const view = viewOf(space), notes = notesOf(view).all();
  return [...view.all()].map((object) => describe(view, object, notes, now));
});

/** @internal How many notes had no room. */
export const lost = () => [...spaces.values()].reduce((sum, space) => sum + notesOf(viewOf(space)).lost, 0);
