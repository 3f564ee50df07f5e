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

const READY = SLOT.ready[0] >> 2, HOME = SLOT.home[0] >> 2, COOKIE = SLOT.cookie[0] >> 2, HEAD = SLOT.head[0] >> 2;
const FIRST = CORE.first_ready[0] >> 2, LAST = CORE.last_ready[0] >> 2;

const PENDING = WAIT_STATES.indexOf('pending'), STATE = 0xff;

/** The ticket of the last waiter on the ready queue when that was looked at last, and the word where it stands. */
let tail = 0, at = 0;

/** Where the core's words begin. */
let core = 0;

const ticketOf = (/** @type {number} */ word) => words[word + HEAD] & ~NUMBER | (word << 2) / SLOT_SIZE;

/** Tells whom the core has woken since it was last asked. @param {(slot: number, cookie: number) => void} tell */
export function woken(tell) {
  if (words.length === 0) renew();
  if (core === 0) core = find().core >> 2;
  const first = words[core + FIRST] >> 2;
  if (first === 0) {
    tail = 0;
    return;
  }
  // The tail is on the queue still, unless its slot is another's, or pending again.
  const stands = tail !== 0 && ticketOf(at) === tail && (words[at + HEAD] & STATE) !== PENDING;
  for (let word = stands ? words[at + READY] >> 2 : first; word !== 0; word = words[word + READY] >> 2) {
    tell((words[word + HOME] >>> 0) / SLOT_SIZE, words[word + COOKIE]);
  }
  at = words[core + LAST] >> 2;
  tail = ticketOf(at);
}
