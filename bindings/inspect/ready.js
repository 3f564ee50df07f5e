// Whom a core has woken: its ready queue, read on from where the last look ended.
import { SLOT as NUMBER } from '../wait.js';
import { WAIT_STATES } from './layout.js';

/** @typedef {Readonly<Record<string, readonly [offset: number, type: string]>>} Fields */

const PENDING = WAIT_STATES.indexOf('pending'), STATE = 0xff;

export class Ready {
  /** The ticket of the last waiter on the queue when that was looked at last, and the word where it stands. */
  #tail = 0;
  #at = 0;

  /**
   * @param {() => Int32Array} words the memory
   * @param {number} core where the core's own state stands
   * @param {{ CORE: Fields, SLOT: Fields, SLOT_SIZE: number }} layout
   * @param {number} [first] the number of the slot that would stand at `begin`
   * @param {number} [begin]
   */
  constructor(words, core, { CORE, SLOT, SLOT_SIZE }, first = 0, begin = 0) {
    this.words = words;
    this.size = SLOT_SIZE;
    this.offset = first - begin / SLOT_SIZE;
    this.first = (core + CORE.first_ready[0]) >> 2;
    this.last = (core + CORE.last_ready[0]) >> 2;
    this.head = SLOT.head[0] >> 2;
    this.next = SLOT.ready[0] >> 2;
    this.home = SLOT.home[0] >> 2;
    this.cookie = SLOT.cookie[0] >> 2;
  }

  /** Tells of each that was woken since the last look: the number of its object's slot, and its cookie. @param {(slot: number, cookie: number) => void} tell */
  look(tell) {
    const words = this.words(), first = words[this.first] >>> 2;
    if (first === 0) {
      this.#tail = 0;
      return;
    }
    // The tail is on the queue still, unless its slot is another's, or pending again.
    const stands = this.#tail !== 0 && this.#ticketAt(words, this.#at) === this.#tail && (words[this.#at + this.head] & STATE) !== PENDING;
    for (let at = stands ? words[this.#at + this.next] >>> 2 : first; at !== 0; at = words[at + this.next] >>> 2) {
      tell((words[at + this.home] >>> 0) / this.size + this.offset, words[at + this.cookie]);
    }
    this.#at = words[this.last] >>> 2;
    this.#tail = this.#ticketAt(words, this.#at);
  }

  /** @param {Int32Array} words @param {number} at */
  #ticketAt(words, at) {
    return words[at + this.head] & ~NUMBER | at * 4 / this.size + this.offset;
  }
}
