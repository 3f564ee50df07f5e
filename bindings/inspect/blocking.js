/** Waits that block the thread: those of `waitline/shared` alone have them. */
import * as inside from '../threads/inside.js';
import { begun as over, refuse } from './deadlocks.js';
import { begin, end, waitOf } from './ledger.js';
import { cardOf } from './probes.js';
import { placeOf } from './places.js';
import { current, unnamed } from './tasks.js';

const { Barrier, Condition, E_WOULD_WAIT, Event, Holdable, Lock, Space } = /** @type {any} */ (inside);

/** @typedef {import('./probes.js').Copy} Copy */
/** @typedef {import('./probes.js').Probes} Probes */

/** @internal @param {Copy} copy @param {Probes} probes */
export function blocking(copy, { wrap, entry, have, unhave, present, during, outcomeOf }) {
  /** The condition whose wait it is that now takes the lock again. @type {import('./ledger.js').Card | undefined} */
  let home;

  wrap(Space, 'block', (method) => function probe(/** @type {any} */ object, /** @type {number | undefined} */ timeout, /** @type {number} */ begun) {
    const answer = begun ?? this.begin(object);
    if (answer !== E_WOULD_WAIT) return method.call(this, object, timeout, answer);
    const call = present(), card = cardOf(copy, object), own = home;
    home = undefined;
    if (object instanceof Condition) unhave(object.lock, call?.task);
    const wait = waitOf(card, own ?? card, true, call ?? { operation: 'acquireSync', task: undefined, place: undefined });
    try {
      // A condition's wait may not end without its lock.
      const error = timeout === 0 ? undefined : refuse(card, object, wait.task, wait.place, wait.operation, true, wait.home);
      if (error !== undefined && own === undefined) {
        const late = this.core.block_end(object.handle);
        this.look();
        if (late !== E_WOULD_WAIT) return late;
        throw error;
      }
      begin(wait, undefined);
    } finally {
      over();
    }
    let outcome = 'passed';
    try {
      const result = method.call(this, object, timeout, answer);
      if (result < 0) outcome = result === E_WOULD_WAIT ? 'timed out' : outcomeOf(inside.errorOf(result, object));
      return result;
    } finally {
      end(wait, undefined, outcome);
      if (object instanceof Condition) home = card;
    }
  });

  wrap(Holdable, 'acquireSync', (method) => function probe(/** @type {any[]} */ ...rest) {
    try {
      const result = method.apply(this, rest);
      have(this);
      return result;
    } finally {
      home = undefined;
    }
  });
  for (const Class of [Holdable, Lock, Condition]) entry(Class, 'acquireSync');
  for (const Class of [Condition, Event, Barrier]) entry(Class, 'waitSync');
  entry(Condition, 'waitForSync');

  for (const Class of [Holdable, Condition]) {
    wrap(Class, 'runSync', (method) => function entered(/** @type {any} */ fn, /** @type {any} */ options) {
      if (present() !== undefined || typeof fn !== 'function') return method.call(this, fn, options);
      const place = placeOf(entered), go = () => {
        const call = { operation: 'runSync', place, task: current(options) };
        return during(call, () => method.call(this, () => during(undefined, fn), options));
      };
      return current(options) === undefined ? unnamed(`runSync at ${place ?? 'an unknown place'}`, go) : go();
    });
  }
}
