import { Condition, Lock } from 'waitline';

/**
 * A bounded queue, as asyncio.Queue is one. Two conditions share its lock, so that a notification never wakes the
 * wrong side: who puts waits for `room`, who takes for `some`.
 * @template T
 */
export class Queue {
  #items = /** @type {T[]} */ ([]);
  #closed = false;
  #limit;
  #lock = new Lock({ name: 'queue' });
  #room = new Condition(this.#lock, { name: 'room' });
  #some = new Condition(this.#lock, { name: 'some' });

  /** @param {number} limit */
  constructor(limit) {
    this.#limit = limit;
  }

  /** Waits for room. Whether it put the item: not once the queue is closed. @param {T} item */
  put(item) {
    return this.#lock.run(async () => {
      await this.#room.waitFor(() => this.#closed || this.#items.length < this.#limit);
      if (this.#closed) return false;
      this.#items.push(item);
      this.#some.notify();
      return true;
    });
  }

  /** Waits for an item; undefined once the queue is closed and empty. */
  take() {
    return this.#lock.run(async () => {
      await this.#some.waitFor(() => this.#closed || this.#items.length > 0);
      const item = this.#items.shift();
      this.#room.notify();
      return item;
    });
  }

  /** What is in the queue can still be taken. */
  close() {
    return this.#lock.run(() => {
      this.#closed = true;
      this.#room.notifyAll();
      this.#some.notifyAll();
    });
  }
}
