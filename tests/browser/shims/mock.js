/** What the suite uses of node:test's mocks: setTimeout that is ticked by hand, and methods that are replaced. */
export class Mock {
  #restore = /** @type {(() => void)[]} */ ([]);
  #now = 0;
  #last = 0;
  #timers = /** @type {{ id: number, due: number, fn: () => void }[]} */ ([]);

  timers = {
    enable: () => {
      this.method(globalThis, 'setTimeout', (/** @type {Function} */ fn, delay = 0, /** @type {unknown[]} */ ...args) => {
        const id = ++this.#last;
        this.#timers.push({ id, due: this.#now + delay, fn: () => fn(...args) });
        return id;
      });
      this.method(globalThis, 'clearTimeout', (/** @type {number} */ id) => {
        this.#timers = this.#timers.filter((timer) => timer.id !== id);
      });
    },
    tick: (/** @type {number} */ time) => {
      const until = this.#now + time;
      for (;;) {
        const [next] = this.#timers.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due || a.id - b.id);
        if (!next) break;
        this.#timers = this.#timers.filter((timer) => timer !== next);
        this.#now = next.due;
        next.fn();
      }
      this.#now = until;
    },
    reset: () => this.restore(),
  };

  method(/** @type {any} */ object, /** @type {string} */ name, /** @type {Function} */ by) {
    const was = object[name];
    object[name] = by;
    this.#restore.push(() => { object[name] = was; });
  }

  restore() {
    for (const restore of this.#restore.splice(0).toReversed()) restore();
  }
}
