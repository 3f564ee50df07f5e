// The copy of the binding that `waitline` is, and its core's memory.
import { instantiate, memory, renew, words } from '../core.js';
import { Barrier } from '../barrier.js';
import { Condition } from '../condition.js';
import { Event } from '../event.js';
import { Holdable } from '../holdable.js';
import { Limit } from '../limit.js';
import { Lock } from '../lock.js';
import { Semaphore } from '../semaphore.js';
import { Failure, SLOT as NUMBER, Waitable, passed } from '../wait.js';
import { CORE, SLOT, SLOT_SIZE, WAIT_STATES } from './layout.js';
import { findCore, reader } from './memory.js';

/** The part of a handle that names its slot. */
export { NUMBER as SLOT };

export const classes = {
  Waitable, Holdable, Lock, Semaphore, Condition, Event, Barrier, Limit, Failure, passed, acquirers: [Lock, Semaphore],
};

/** @type {{ core: number, reader: ReturnType<typeof reader> } | undefined} */
let found;

/** Where the core's own state stands: in every instance of the module at the same address, and so does the first slot. */
function find() {
  if (found !== undefined) return found;
  const other = instantiate(), first = other.lock_new(), core = findCore(other);
  found = { core, reader: reader(memory, core) };
  found.reader.begin(first);
  return found;
}

/** What stands in the core's memory now. */
export const read = () => find().reader.snapshot();

const word = (/** @type {number} */ base, /** @type {readonly [number, string]} */ [offset]) => words[(base + offset) >> 2];

/** The ticket of the last waiter on the ready queue when that was looked at last, and where it stands. */
let tail = 0, at = 0;

const PENDING = WAIT_STATES.indexOf('pending'), STATE = 0xff;

const ticketOf = (/** @type {number} */ ref) => word(ref, SLOT.head) & ~NUMBER | ref / SLOT_SIZE;

/** Tells whom the core has woken since it was last asked. @param {(slot: number, cookie: number) => void} tell */
export function woken(tell) {
  if (words.length === 0) renew();
  const { core } = find(), last = word(core, CORE.last_ready);
  // The tail is on the queue still, unless its slot is another's, or pending again.
  const stands = tail !== 0 && ticketOf(at) === tail && (word(at, SLOT.head) & STATE) !== PENDING;
  for (let ref = stands ? word(at, SLOT.ready) : word(core, CORE.first_ready); ref !== 0; ref = word(ref, SLOT.ready)) {
    tell(word(ref, SLOT.home) / SLOT_SIZE, word(ref, SLOT.cookie));
  }
  if (word(core, CORE.first_ready) === 0) tail = 0;
  else {
    at = last;
    tail = ticketOf(at);
  }
}
