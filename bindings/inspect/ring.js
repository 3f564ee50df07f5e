/** The last so many things of those that were put in. @template T */
export class Ring {
  /** @type {T[]} */
  #items = [];
  #next = 0;
  #most;

  /** How many had to make room. */
  lost = 0;

  /** @param {number} most */
  constructor(most) {
    this.#most = most;
  }

  /** @param {T} item */
  push(item) {
    if (this.#items.length < this.#most) {
      this.#items.push(item);
      return;
    }
    this.#items[this.#next] = item;
    this.#next = this.#next + 1 === this.#most ? 0 : this.#next + 1;
    this.lost++;
  }

  /** In the order in which they were put in. @returns {T[]} */
  all() {
    return [...this.#items.slice(this.#next), ...this.#items.slice(0, this.#next)];
  }
}
