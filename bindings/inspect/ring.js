/** @typedef {import('./ledger.js').Wait} Wait */
/** @typedef {import('./ledger.js').Hold} Hold */
/** @typedef {import('./ledger.js').Cause} Cause */

/**
 * The last so many waits, holds and causes. What is kept of each stands in arrays made once: objects that live as long as
 * that would cost the collector several times what it takes to write their fields down.
 */
export class Ring {
  /** How many had to make room. */
  lost = 0;

  #next = 0;
  #size = 0;
  #most;
  #times;

  /** @type {any[]} */
  #objects = [];
  /** @type {any[]} */
  #tasks = [];
  /** @type {any[]} */
  #rest = [];

  /** @param {number} most */
  constructor(most) {
    this.#most = most;
    this.#times = new Float64Array(2 * most);
  }

  /** @param {any} object @param {any} task @param {number} since @param {number} until @param {any} rest */
  #push(object, task, since, until, rest) {
    const at = this.#next;
    this.#times[2 * at] = since;
    this.#times[2 * at + 1] = until;
    this.#objects[at] = object;
    this.#tasks[at] = task;
    this.#rest[at] = rest;
    this.#next = at + 1 === this.#most ? 0 : at + 1;
    if (this.#size < this.#most) this.#size++;
    else this.lost++;
  }

  /** @param {Hold} hold */
  hold({ object, task, since, until, place }) {
    this.#push(object, task, since, until, place);
  }

  /** @param {Wait} wait */
  wait(wait) {
    this.#push(wait.object, wait.task, wait.since, wait.until, wait);
  }

  /** @param {Cause} cause */
  cause(cause) {
    this.#push(cause.object, cause.task, cause.time, NaN, cause);
  }

  /** In the order in which they were put in. @returns {(Wait | Hold | Cause)[]} */
  all() {
    const order = Array.from({ length: this.#size }, (_, i) => (this.lost > 0 ? (this.#next + i) % this.#most : i));
    return order.map((at) => {
      const rest = this.#rest[at];
      if (rest !== undefined && 'operation' in rest) return rest;
      const [since, until] = this.#times.subarray(2 * at);
      return { object: this.#objects[at], task: this.#tasks[at], since, until, place: rest, scoped: false };
    });
  }
}
