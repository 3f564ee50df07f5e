/** Runs programs against `waitline`: each wait is a promise, and is cancelled by an AbortController of its own. */
import { inspect } from 'node:util';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from 'waitline';
import { CANCELLED, DONE, Interpreter, WAITS } from './interpreter.js';
import { operations } from './programs.js';

/** @typedef {import('./interpreter.js').Wait} Wait */

/** @type {Record<string, string>} */
const CAMEL = { wait_for: 'waitFor', notify_all: 'notifyAll' };

class Promises extends Interpreter {
  /** @param {import('./programs.js').Program} program */
  constructor(program) {
    super(program);
    const cancels = [...operations(program)].filter(([verb]) => verb === 'cancel');
    this.cancellable = new Set(cancels.map(([, id]) => id));
  }

  create(/** @type {string} */ kind, /** @type {any} */ argument) {
    switch (kind) {
      case 'lock': return new Lock();
      case 'event': return new Event();
      case 'condition': return new Condition(argument === null ? null : this.objects[argument]);
      case 'semaphore': return new Semaphore(argument);
      case 'bounded_semaphore': return new BoundedSemaphore(argument);
      default: return new Barrier(argument);
    }
  }

  call(/** @type {string} */ verb, /** @type {any} */ object, /** @type {number | undefined} */ n) {
    const result = object[CAMEL[verb] ?? verb](...(n === undefined ? [] : [n]));
    return result === undefined ? DONE : inspect(result);
  }

  /** A wait that nobody cancels goes without options: that is another way through the binding. */
  enter(/** @type {Wait} */ wait) {
    if (this.cancellable.has(wait.id)) wait.controller = new AbortController();
    const options = wait.controller && { signal: wait.controller.signal };
    const args = wait.verb === 'wait_for' ? [() => this.predicate(wait), options] : [options];
    const promise = wait.object[CAMEL[wait.verb] ?? wait.verb](...args);
    const failed = (/** @type {unknown} */ error) => this.failure(wait, error);
    if (!/^Promise {\s+<pending>/.test(inspect(promise))) return promise.then(String, failed);
    promise.then(
      (/** @type {unknown} */ value) => this.settle(wait, String(value)),
      (/** @type {unknown} */ error) => this.settle(wait, failed(error)),
    );
    return WAITS;
  }

  /** @param {Wait} wait @param {unknown} error */
  failure({ controller }, error) {
    return controller?.signal.aborted && error === controller.signal.reason ? CANCELLED : this.textOf(error);
  }

  cancel(/** @type {Wait} */ wait) {
    wait.controller?.abort({ id: wait.id });
    return wait.settled ? 'settled' : DONE;
  }

  state(/** @type {any} */ object) {
    const { waiting } = object;
    if (object instanceof Event) return `${object.isSet() ? 'set' : 'unset'} ${waiting}`;
    if (object instanceof Barrier) return `${object.state} ${waiting}`;
    const locked = object.locked() ? 'locked' : 'unlocked';
    if (object instanceof Semaphore) return `${locked} value ${object.value}, ${waiting}`;
    return object instanceof Condition ? `${locked} ${object.lock.waiting}, ${waiting}` : `${locked} ${waiting}`;
  }

  drain() {
    return /** @type {Promise<void>} */ (new Promise((resolve) => setImmediate(resolve)));
  }

  end() {
    for (const object of this.objects) object?.close();
    return this.drain();
  }
}

/** @param {import('./programs.js').Program} program */
export const run = (program) => new Promises(program).run();
