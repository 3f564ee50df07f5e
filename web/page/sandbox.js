// Where programs run: in a worker of a sandboxed frame without an origin. Scenarios and what comes from a link alike.
import worker from 'text:worker';

/** @typedef {import('../stage/realm.js').Run} Run */
/** @typedef {import('../stage/engine.js').Step} Step */

/** The worker did not answer in time, so it was ended. */
export class Endless extends Error {}

const PATIENCE = 3000;

/** @type {Promise<Window> | undefined} */
let frame;

function open() {
  frame ??= new Promise((resolve) => {
    const element = document.createElement('iframe');
    element.hidden = true;
    element.title = 'Sandbox';
    element.setAttribute('sandbox', 'allow-scripts');
    element.src = new URL('frame.html', document.baseURI).href;
    element.addEventListener('load', () => resolve(/** @type {Window} */ (element.contentWindow)));
    document.body.append(element);
  });
  return frame;
}

let last = 0;

/** One run of one program, in a realm of its own. */
export class Realm {
  id = ++last;
  #channel = new MessageChannel();
  /** @type {(error: Error) => void} */
  #give = () => {};
  ended = false;

  /** @param {string} code @param {number[]} schedule @returns {Promise<Run>} */
  async play(code, schedule) {
    (await open()).postMessage({ id: this.id, script: worker }, '*', [this.#channel.port2]);
    return this.#ask({ code, schedule }, PATIENCE * 2);
  }

  /** @param {number} chosen @returns {Promise<Step>} */
  step(chosen) {
    return this.#ask({ chosen }, PATIENCE);
  }

  /** @param {object} question @param {number} patience milliseconds @returns {Promise<any>} */
  #ask(question, patience) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Endless());
        this.end();
      }, patience);
      this.#give = (error) => {
        clearTimeout(timer);
        reject(error);
      };
      this.#channel.port1.onmessage = ({ data }) => {
        clearTimeout(timer);
        resolve(data);
      };
      this.#channel.port1.postMessage(question);
    });
  }

  /** Ends the worker, whatever it is doing; who waits for its answer gets none. */
  async end() {
    if (this.ended) return;
    this.ended = true;
    this.#give(new Error('ended'));
    this.#channel.port1.close();
    (await open()).postMessage({ id: this.id }, '*');
  }
}
