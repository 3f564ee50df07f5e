// The stage: cooperative tasks that go on only when they are chosen. A step is what runs from one `await` to the next,
// with the microtasks that it causes: JavaScript knows nothing in between.
import { listen } from './recorder.js';
import * as waitline from 'waitline';
import { drained } from './drained.js';
import { Clock } from './clock.js';
import { Ownership } from './ownership.js';
import { show } from './show.js';

/** @typedef {import('../../bindings/inspect/memory.js').Snapshot} Snapshot */
/** @typedef {import('./recorder.js').Call} Call */

/** Who makes a call: a task's index, or one of these. */
export const TIME = -1, PROGRAM = -2;

/**
 * One call of the core and what it left behind.
 * @typedef {Call & { by: number, snapshot: Snapshot, owners: Record<number, number>, holders: Record<number, number[]> }} Moment
 */

/**
 * @typedef {object} TaskState
 * @property {'new' | 'ready' | 'waiting' | 'done' | 'failed'} status
 * @property {number} at the index of the await at which it stands, -1 before the first
 * @property {number} since when it became ready: the lower, the earlier
 * @property {string} [error]
 */

/** @typedef {{ kind: 'done' | 'rule' | 'end' | 'stuck' | 'error' | 'flood', text: string, task?: number }} Verdict */

/**
 * @typedef {object} Step
 * @property {number} by the task that was chosen, TIME or PROGRAM
 * @property {Moment[]} moments
 * @property {{ by: number, text: string }[]} output
 * @property {TaskState[]} tasks
 * @property {{ due: number, owner: number }[]} timers
 * @property {number} now milliseconds of the stage's own clock
 * @property {[string, string][]} watch
 * @property {Snapshot} snapshot
 * @property {Record<number, number>} owners tasks by ticket
 * @property {Record<number, number[]>} holders tasks by handle
 * @property {Record<number, { type: string, name: string }>} names objects by handle
 * @property {number[]} choices who can be chosen next
 * @property {number} first whom asyncio would choose; meaningless if there is no choice
 * @property {Verdict | null} verdict
 */

/** @typedef {{ task: Task, at: number, ready: boolean, since: number, go: () => void }} Pause */

/** @typedef {{ name: string, fn: () => unknown, begun: boolean, done: boolean, at: number, pauses: Pause[], error?: string }} Task */

/** More slots are more than a reader could follow. */
const MOST_SLOTS = 400;

const MOST_TASKS = 10, MOST_MOMENTS = 300, MOST_LINES = 100;

class Flood extends Error {}

export class Stage {
  /** @type {Task[]} */
  tasks = [];

  clock = new Clock();

  /** @type {Moment[]} */
  moments = [];

  /** @type {{ by: number, text: string }[]} */
  output = [];

  /** The one that runs. */
  actor = PROGRAM;

  ownership = new Ownership();
  ready = 0;
  flooded = '';

  /** @type {Snapshot} */
  snapshot = { objects: {}, waits: {}, ready: [] };

  /** @type {Record<string, () => unknown>} */
  always = {};
  /** @type {Record<string, () => unknown>} */
  atEnd = {};
  /** @type {Record<string, () => unknown>} */
  watch = {};

  /**
   * Runs a program's top level. Throws what that throws.
   * @param {string} code what instrument() made
   * @returns {Promise<Step>}
   */
  async start(code) {
    listen((call, core) => this.called(call, core));
    const program = new Function('$', code)(this.api());
    const entries = Object.entries(program.tasks ?? {});
    if (entries.length === 0) throw new TypeError('`tasks` is empty: { name: async () => { ... } } is needed.');
    if (entries.length > MOST_TASKS) throw new RangeError(`${entries.length} tasks; ${MOST_TASKS} is the most that fits.`);
    for (const [name, fn] of entries) {
      if (typeof fn !== 'function') throw new TypeError(`The task ${name} is not a function.`);
      this.tasks.push({ name, fn: /** @type {() => unknown} */ (fn), begun: false, done: false, at: -1, pauses: [] });
    }
    for (const name of /** @type {const} */ (['always', 'atEnd', 'watch'])) this[name] = program[name] ?? {};
    return this.finish(PROGRAM);
  }

  /** What a program can reach as `$`. */
  api() {
    return {
      waitline: this.ownership.naming(waitline),
      at: (/** @type {number} */ at, /** @type {unknown} */ value) => this.pause(at, value),
      each: (/** @type {number} */ at, /** @type {any} */ iterable) => this.each(at, iterable),
    };
  }

  /** Stands at an await until its value is there and the task is chosen. @returns {Promise<any>} */
  pause(/** @type {number} */ at, /** @type {unknown} */ value) {
    const task = this.tasks[this.actor];
    if (task === undefined) return Promise.resolve(value);
    return new Promise((resolve, reject) => {
      const pause = /** @type {Pause} */ ({ task, at, ready: false, since: 0, go() {} });
      task.pauses.push(pause);
      const settle = (/** @type {() => void} */ go) => Object.assign(pause, { ready: true, since: ++this.ready, go });
      Promise.resolve(value).then((result) => settle(() => resolve(result)), (error) => settle(() => reject(error)));
    });
  }

  /** `for await`: each `next` is an await of its own. */
  async *each(/** @type {number} */ at, /** @type {any} */ iterable) {
    const iterator = iterable[Symbol.asyncIterator]?.() ?? iterable[Symbol.iterator]();
    try {
      for (;;) {
        const { done, value } = await this.pause(at, iterator.next());
        if (done) return;
        yield value;
      }
    } finally {
      iterator.return?.();
    }
  }

  /** @param {Call} call @param {ReturnType<typeof import('../../bindings/inspect/memory.js').reader>} core */
  called(call, core) {
    if (this.flooded) throw new Flood(this.flooded);
    if (this.moments.length >= MOST_MOMENTS) this.flooded = `More than ${MOST_MOMENTS} calls of the core in one step.`;
    if (core.slots() > MOST_SLOTS) this.flooded = `More than ${MOST_SLOTS} objects and waits.`;
    if (this.flooded) throw new Flood(this.flooded);
    const before = this.snapshot;
    this.snapshot = core.snapshot();
    if (call.resumption !== undefined) {
      this.actor = this.ownership.of(call.resumption.ticket);
    }
    this.ownership.update(call, this.actor, before, this.snapshot);
    this.moments.push({ ...call, by: this.actor, snapshot: this.snapshot, ...this.ownership.copy() });
  }

  /** The ones that can be chosen: tasks by index, TIME if there is a timer. */
  choices() {
    const tasks = this.tasks.flatMap((task, i) => (this.stateOf(task).since > 0 ? [i] : []));
    return this.clock.timers.length > 0 ? [...tasks, TIME] : tasks;
  }

  /** asyncio's choice: whoever became ready first; time passes when nobody is. */
  first() {
    const since = (/** @type {number} */ i) => (i === TIME ? Infinity : this.stateOf(this.tasks[i]).since);
    return this.choices().reduce((best, i) => (since(i) < since(best) ? i : best), TIME);
  }

  /** @param {Task} task @returns {TaskState} */
  stateOf(task) {
    const { at, error, begun } = task;
    if (error !== undefined) return { status: 'failed', at, since: 0, error };
    if (task.done) return { status: 'done', at: -1, since: 0 };
    if (!begun) return { status: 'new', at: -1, since: 1e-3 * (this.tasks.indexOf(task) + 1) };
    const ready = task.pauses.filter((pause) => pause.ready).sort((a, b) => a.since - b.since)[0];
    if (ready) return { status: 'ready', at: ready.at, since: ready.since };
    return { status: 'waiting', at: task.pauses.at(-1)?.at ?? -1, since: 0 };
  }

  /**
   * Lets a task run up to its next await, or time pass up to the next timer.
   * @param {number} chosen one of choices()
   * @returns {Promise<Step>}
   */
  step(chosen) {
    this.actor = chosen;
    if (chosen === TIME) this.clock.advance((owner) => { this.actor = owner; });
    else this.resume(this.tasks[chosen]);
    return this.finish(chosen);
  }

  /** @param {Task} task */
  resume(task) {
    if (task.begun) {
      const [pause] = task.pauses.filter(({ ready }) => ready).sort((a, b) => a.since - b.since);
      task.pauses.splice(task.pauses.indexOf(pause), 1);
      task.at = pause.at;
      pause.go();
      return;
    }
    task.begun = true;
    const end = () => { task.done = true; };
    const fail = (/** @type {unknown} */ error) => { task.error = show(error); };
    try {
      Promise.resolve(task.fn()).then(end, fail);
    } catch (error) {
      fail(error);
    }
  }

  /** @param {number} by @returns {Promise<Step>} */
  async finish(by) {
    await drained();
    const moments = this.moments.splice(0), output = this.output.splice(0);
    listen(undefined);
    const step = {
      by, moments, output,
      tasks: this.tasks.map((task) => this.stateOf(task)),
      timers: this.clock.timers.map(({ due, owner }) => ({ due, owner })),
      now: this.clock.now,
      watch: Object.entries(this.watch).map(([name, read]) => /** @type {[string, string]} */ ([name, this.read(read)])),
      snapshot: this.snapshot, ...this.ownership.copy(), names: { ...this.ownership.names },
      choices: this.choices(), first: this.first(),
      verdict: this.verdict(),
    };
    listen((call, core) => this.called(call, core));
    return step;
  }

  /** @param {() => unknown} read */
  read(read) {
    try {
      return show(read());
    } catch (error) {
      return show(error);
    }
  }

  /** The first rule that does not hold. @param {Record<string, () => unknown>} rules */
  broken(rules) {
    for (const [text, holds] of Object.entries(rules)) {
      try {
        if (!holds()) return text;
      } catch (error) {
        return `${text} (${show(error)})`;
      }
    }
    return undefined;
  }

  /** @returns {Verdict | null} */
  verdict() {
    if (this.flooded) return { kind: 'flood', text: this.flooded };
    const failed = this.tasks.findIndex(({ error }) => error !== undefined);
    if (failed >= 0) return { kind: 'error', text: String(this.tasks[failed].error), task: failed };
    const rule = this.broken(this.always);
    if (rule !== undefined) return { kind: 'rule', text: rule };
    if (this.tasks.every(({ done }) => done)) {
      const end = this.broken(this.atEnd);
      return end === undefined ? { kind: 'done', text: 'Every task has come to its end.' } : { kind: 'end', text: end };
    }
    return this.choices().length > 0 ? null : { kind: 'stuck', text: 'Nobody can go on.' };
  }

  /** @param {unknown[]} values */
  say(...values) {
    if (this.output.length < MOST_LINES) this.output.push({ by: this.actor, text: values.map(show).join(' ') });
  }
}
