/** Brings waitline along, and counts what it does: calls into the wasm, promises, closures. */
import { Session } from 'node:inspector';
import { promiseHooks, setFlagsFromString } from 'node:v8';

// What is optimized is not counted.
for (const flag of ['--no-opt', '--no-maglev']) setFlagsFromString(flag);

const inspector = new Session();
inspector.connect();

/** The inspector of the thread itself answers before `post` returns. */
function post(/** @type {string} */ method, /** @type {object} */ parameters = {}) {
  let answer;
  inspector.post(method, parameters, (error, result) => {
    if (error) throw new Error(`${method}: ${error.message}`);
    answer = result;
  });
  return answer;
}

let calls = 0, promises = 0, muted = false;

/** A WebAssembly instance that counts the calls of its exports. */
class Counting {
  constructor(...given) {
    this.exports = {};
    for (const [name, value] of Object.entries(new Instance(...given).exports)) {
      this.exports[name] = typeof value !== 'function' ? value : (...parameters) => {
        calls++;
        return value(...parameters);
      };
    }
  }
}

// V8 counts the blocks of the functions that are compiled from now on.
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { Instance } = WebAssembly;
WebAssembly.Instance = Counting;
export const waitline = await import('waitline');
export const core = await import('waitline/core');
WebAssembly.Instance = Instance;

promiseHooks.onInit(() => {
  if (!muted) promises++;
});

/**
 * How many were made since the last time: a function literal is evaluated as often as the innermost block around it.
 * What V8 runs for the fields of an instance has the range of the class, and makes none of its methods.
 */
function closures() {
  const length = ({ startOffset, endOffset }) => endOffset - startOffset;
  let made = 0;
  for (const { url, functions: all } of post('Profiler.takePreciseCoverage').result) {
    if (!url.includes('/bindings/')) continue;
    const functions = all.filter(({ functionName }) => functionName !== '<instance_members_initializer>');
    const blocks = functions.flatMap(({ ranges }) => ranges).sort((a, b) => length(a) - length(b));
    for (const { ranges: [literal] } of functions) {
      const around = blocks.find((block) => block !== literal &&
        block.startOffset <= literal.startOffset && literal.endOffset <= block.endOffset);
      made += around?.count ?? 0;
    }
  }
  return made;
}

/**
 * Does it that often, awaiting each promise that it yields, and gives the calls, promises and closures of each time.
 * An `await` would make promises of its own.
 * @param {() => Generator<Promise<any>, void, any>} task
 * @param {number} times
 * @returns {Promise<number[]>}
 */
export function counted(task, times) {
  return new Promise((done, fail) => {
    let left = times, running = task();
    const step = (/** @type {any} */ value) => {
      for (;;) {
        const next = running.next(value);
        if (!next.done) {
          muted = true;
          next.value.then(step, fail);
          muted = false;
          return;
        }
        if (--left === 0) return done([calls, promises, closures()].map((count) => count / times));
        running = task();
      }
    };
    // Apart from the `await` of whoever called.
    setImmediate(() => {
      closures();
      calls = promises = 0;
      step(undefined);
    });
  });
}
