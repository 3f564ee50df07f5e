/** @typedef {{ id: number, due: number, owner: number, fire: () => void }} Timer */

/** Time that passes only when it is chosen to: one timer at a time, the earliest first. */
export class Clock {
  now = 0;
  last = 0;

  /** @type {Timer[]} in the order in which they are due */
  timers = [];

  /** @param {() => void} fire @param {number} [delay] milliseconds @param {number} [owner] */
  set(fire, delay = 0, owner = -1) {
    const timer = { id: ++this.last, due: this.now + Math.max(0, Number(delay) || 0), owner, fire };
    const behind = this.timers.findIndex(({ due }) => due > timer.due);
    this.timers.splice(behind < 0 ? this.timers.length : behind, 0, timer);
    return timer.id;
  }

  /** @param {number} id */
  clear(id) {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  }

  /** @param {(owner: number) => void} began is told whose timer it is */
  advance(began) {
    const timer = this.timers.shift();
    if (timer === undefined) return;
    this.now = timer.due;
    began(timer.owner);
    timer.fire();
  }
}
