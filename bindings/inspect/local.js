// The copy of the binding that `waitline` is, and its core's memory.
import { instantiate, memory, renew, words } from '../core.js';
import { Barrier } from '../barrier.js';
import { Condition } from '../condition.js';
import { Event } from '../event.js';
import { Holdable } from '../holdable.js';
import { Failure, Limit } from '../limit.js';
import { Lock } from '../lock.js';
import { Semaphore } from '../semaphore.js';
import { Waitable, passed } from '../wait.js';
import { CORE, SLOT, SLOT_SIZE } from './layout.js';
import { findCore, reader } from './memory.js';
import { Ready } from './ready.js';

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

/** @type {Ready | undefined} */
let ready;

/** Tells whom the core has woken since it was last asked. @param {(slot: number, cookie: number) => void} tell */
export function woken(tell) {
  if (words.length === 0) renew();
  ready ??= new Ready(() => words, find().core, { CORE, SLOT, SLOT_SIZE });
  ready.look(tell);
}
