// One program and the schedule that the reader has chosen for it. What is seen comes from the realm, step by step.
import { instrument } from '../stage/instrument.js';
import { Endless, Realm } from './sandbox.js';

/** @typedef {import('../stage/realm.js').Run} Run */
/** @typedef {import('../stage/engine.js').Step} Step */
/** @typedef {import('../stage/instrument.js').Program} Program */

export const TIME = -1;

/** The last moment of a step: what it left behind. */
export const END = Infinity;

export class Player extends EventTarget {
  source = '';

  /** @type {Program | undefined} */
  program;

  /** @type {Run} */
  run = { names: [], rules: [], steps: [] };

  /** Steps taken back, the next one last. @type {number[]} */
  undone = [];

  /** What is shown: a step, and a moment in it. */
  at = { step: 0, moment: END };

  /** What went wrong beside the program itself, for the reader. */
  problem = '';

  busy = false;

  /** @type {Realm | undefined} */
  #realm;

  /** Later calls make earlier ones void. */
  #turn = 0;

  get schedule() {
    return this.run.steps.slice(1).map(({ by }) => by);
  }

  get step() {
    return this.run.steps[this.run.steps.length - 1];
  }

  /** Whom the reader may choose now. */
  get choices() {
    return this.busy || !this.step || this.step.verdict ? [] : this.step.choices;
  }

  get over() {
    return this.step?.verdict ?? null;
  }

  /** @param {string} source @param {number[]} [schedule] */
  async load(source, schedule = []) {
    this.source = source;
    this.program = undefined;
    this.undone = [];
    this.problem = '';
    this.run = { names: [], rules: [], steps: [] };
    try {
      this.program = instrument(source);
    } catch (error) {
      this.#turn++;
      this.busy = false;
      this.#realm?.end();
      this.problem = /** @type {Error} */ (error).message;
      this.#changed('load');
      return;
    }
    await this.#replay(schedule, 'load');
  }

  /** Shows a program without running it. @param {string} source */
  show(source) {
    this.#turn++;
    this.#realm?.end();
    this.source = source;
    this.run = { names: [], rules: [], steps: [] };
    this.undone = [];
    this.problem = '';
    this.busy = false;
    try {
      this.program = instrument(source);
    } catch (error) {
      this.program = undefined;
      this.problem = /** @type {Error} */ (error).message;
    }
    this.#changed('load');
  }

  /** Lets somebody run. @param {number} chosen */
  async choose(chosen) {
    if (!this.choices.includes(chosen)) return;
    if (this.undone.at(-1) === chosen) this.undone.pop();
    else this.undone = [];
    const turn = this.#begin();
    try {
      const step = await /** @type {Realm} */ (this.#realm).step(chosen);
      if (turn !== this.#turn) return;
      this.run.steps.push(step);
      this.#end('step');
    } catch (error) {
      if (turn === this.#turn) await this.#endless(error, [...this.schedule, chosen]);
    }
  }

  /** A fresh realm, and all steps but the last. */
  async back() {
    if (this.run.steps.length < 2 || this.busy) return;
    const schedule = this.schedule;
    this.undone.push(/** @type {number} */ (schedule.pop()));
    await this.#replay(schedule, 'back');
  }

  async restart() {
    this.undone = [];
    await this.#replay([], 'restart');
  }

  /** @param {number} step @param {number} [moment] */
  look(step, moment = END) {
    this.at = { step, moment };
    this.#changed('look');
  }

  /** @param {number[]} schedule @param {string} what */
  async #replay(schedule, what) {
    if (!this.program) return;
    const turn = this.#begin();
    this.#realm?.end();
    this.#realm = new Realm();
    try {
      const run = await this.#realm.play(this.program.code, schedule);
      if (turn !== this.#turn) return;
      this.run = run;
      this.problem = run.error ? `It did not begin: ${run.error}` : '';
      if (run.refused !== undefined) this.problem = this.#refusal(schedule, run.refused);
      this.#end(what);
    } catch (error) {
      if (turn === this.#turn) await this.#endless(error, schedule);
    }
  }

  /** @param {number[]} schedule @param {number} refused */
  #refusal(schedule, refused) {
    const chosen = schedule[refused];
    const name = chosen === TIME ? 'time to pass' : `${this.run.names[chosen] ?? `task ${chosen + 1}`} to run`;
    return `This schedule does not fit the program: step ${refused + 1} wants ${name}, which is not possible there. ` +
      (refused === 0 ? 'It begins anew.' : refused === 1 ? 'The step before it is shown.' : `The ${refused} steps before it are shown.`);
  }

  /** @param {unknown} error @param {number[]} schedule with the step that did not end as the last */
  async #endless(error, schedule) {
    if (!(error instanceof Endless)) throw error;
    const chosen = schedule.pop();
    this.busy = false;
    if (chosen === undefined) {
      this.run = { names: [], rules: [], steps: [] };
      this.problem = 'The program\'s top level did not come to an end, so it was stopped. Is there an endless loop?';
      this.#end('load');
      return;
    }
    const name = this.run.names[chosen] ?? 'a task';
    await this.#replay(schedule, 'back');
    this.problem ||= `${name} did not come to an await, so it was stopped. Is there an endless loop? ` +
      'The steps before it are shown.';
    this.#changed('back');
  }

  #begin() {
    this.busy = true;
    this.#changed('busy');
    return ++this.#turn;
  }

  /** @param {string} what */
  #end(what) {
    this.busy = false;
    this.at = { step: this.run.steps.length - 1, moment: END };
    this.#changed(what);
  }

  /** @param {string} what load, busy, step, back, restart, look */
  #changed(what) {
    this.dispatchEvent(new CustomEvent('change', { detail: what }));
  }
}
