import { bad, callable } from '../arguments.js';
import { DeadlockError, describe, watchDeadlocks } from './deadlocks.js';
import { duration } from './format.js';
import { follow, stoppable } from './follow.js';
import { time } from './ledger.js';
import { listen } from './probes.js';
import { say } from './say.js';
import { holdersOf } from './snapshot.js';

/** @typedef {import('./ledger.js').Wait} Wait */
/** @typedef {import('./deadlocks.js').Link} Link */

/**
 * @typedef {object} Report
 * @property {'deadlock' | 'long wait'} type
 * @property {string} text for people
 * @property {Link[]} [links] of a deadlock: who waits for whom
 * @property {string} [object] what a long wait is for: `Lock "db"`
 * @property {string} [task] whose it is
 * @property {number} [for] milliseconds
 * @property {string} [where] it began
 */

/**
 * @typedef {object} WatchOptions
 * @property {number} [longerThan] Milliseconds: a wait that lasts longer is reported, once. None is, if nothing is said.
 * @property {'report' | 'reject' | 'ignore'} [deadlocks] What becomes of a wait that closes a circle: it is reported, or
 *   rejects with DeadlockError and leaves all else as it was. The default is to report it.
 * @property {boolean} [places] Whether reports say where waits and holds began. They do if nothing is said.
 * @property {(report: Report) => void} [report] What is told; if nothing is said, console.error is.
 */

/** How long a circle has to stand, in milliseconds, of which a part may yet come free. */
const PATIENCE = 1000;

/** Beyond it setTimeout fires at once. */
const LONGEST = 2 ** 31 - 1;

/** A timer that keeps no process alive; it may fire before its time, if that is weeks away. @param {() => void} fn @param {number} ms */
function later(fn, ms) {
  const timer = /** @type {any} */ (setTimeout(fn, Math.min(ms, LONGEST)));
  timer.unref?.();
  return timer;
}

/** @param {WatchOptions} options */
function check({ longerThan = Infinity, deadlocks = 'report', report = ({ text }) => console.error(text), places = true }) {
  if (typeof longerThan !== 'number' || !(longerThan > 0)) throw bad('longerThan', 'a number of milliseconds above 0', longerThan);
  if (!['report', 'reject', 'ignore'].includes(deadlocks)) throw bad('deadlocks', '\'report\', \'reject\' or \'ignore\'', deadlocks);
  callable('report', report);
  return { longerThan, deadlocks, report, places };
}

/** @param {Wait} wait @returns {Report} */
function longWait({ object, task, since, place, operation }) {
  const lasts = time() - since, where = place && String(place);
  const holders = (object.shared?.holders(time()) ?? holdersOf(object, time())).map((holder) => `\n  held by ${holder.task ?? '(no task)'}${
    holder.thread ? ` in ${holder.thread}` : ''}${holder.for === undefined ? '' : ` for ${duration(holder.for)}`}${holder.where ? ` at ${holder.where}` : ''}`);
  return {
    type: 'long wait', object: String(object), task: task?.name, for: lasts, where,
    text: `waitline: ${task?.name ?? '(no task)'} has waited for ${object} (${operation}) for ${duration(lasts)}${where ? ` at ${where}` : ''}${holders.join('')}`,
  };
}

/**
 * Tells of waits that last too long, each once, and of deadlocks: a wait that closes a circle of tasks that wait for each
 * other, over locks and semaphores, also between threads. Tasks are what `task` names, and each `run` outside of one. A
 * circle is reported at once, or, if a task in it does things side by side, when it has stood for a second.
 * @param {WatchOptions} [options]
 * @returns {import('./follow.js').Following}
 */
export function watch(options = {}) {
  const { longerThan, deadlocks, places, ...checked } = check(options);
  /** What the program's own function throws is not for whoever waits to catch. @param {Report} told */
  const report = (told) => {
    try {
      checked.report(told);
    } catch (error) {
      queueMicrotask(() => { throw error; });
    }
  };
  const pending = /** @type {Set<Wait>} */ (new Set()), timers = new Set();
  /** @type {any} */
  let timer;
  const look = () => {
    timer = undefined;
    for (const wait of pending) {
      const left = wait.since + longerThan - time();
      if (left > 0) {
        timer = later(look, left);
        return;
      }
      pending.delete(wait);
      report(longWait(wait));
    }
  };
  const following = follow({ places });
  const ends = [() => following.stop()];
  if (longerThan !== Infinity) {
    ends.push(listen({
      waits(wait) {
        pending.add(wait);
        timer ??= later(look, longerThan);
      },
      waited: (wait) => void pending.delete(wait),
    }));
  }
  if (deadlocks !== 'ignore') {
    ends.push(watchDeadlocks((deadlock) => {
      const { links } = deadlock, text = `waitline: deadlock\n${describe(links)}`;
      // What the console is told by a thread that blocks comes out when it goes on.
      const tell = () => (deadlock.blocks && options.report === undefined ? say(text) : report({ type: 'deadlock', links, text }));
      if (deadlock.sure && deadlocks === 'reject') return new DeadlockError(deadlock.links);
      if (deadlock.sure) tell();
      else {
        const once = later(() => {
          timers.delete(once);
          if (deadlock.holds()) tell();
        }, PATIENCE);
        timers.add(once);
      }
      return undefined;
    }));
  }
  return stoppable(() => {
    for (const end of ends) end();
    for (const each of [timer, ...timers]) clearTimeout(each);
  });
}
