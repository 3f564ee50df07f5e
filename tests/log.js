/** What the tests share: a log of what happened in which order, every call that can wait, and counts
 * of what could be left behind. */
import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from 'waitline';
import { lock_new, object_close } from 'waitline/core';

function nameOf(reason) {
  if (typeof reason?.code === 'string') return reason.code;
  return reason instanceof DOMException ? reason.name : String(reason);
}

/**
 * `seen(promise, name)` writes `name: value` or `name rejects: reason` at the moment when the code behind an
 * `await` of that promise would run; `seen.note(line)` writes a line of the test's own.
 */
export function log() {
  const lines = [];
  const seen = (promise, name) => {
    promise.then(
      (value) => lines.push(`${name}: ${value}`),
      (reason) => lines.push(`${name} rejects: ${nameOf(reason)}`),
    );
  };
  seen.note = (line) => void lines.push(line);
  seen.take = () => lines.splice(0);
  return seen;
}

/** Lets every microtask run that there is, and gives what was seen since the last time. */
export async function turn(seen) {
  await setImmediate();
  return seen?.take();
}

/** Notes `tick 1`, `tick 2`, ... one a microtask: what runs between two of them ran in that microtask. */
export async function ticks(seen, n) {
  for (let i = 1; i <= n; i++) {
    await null;
    seen.note(`tick ${i}`);
  }
}

/** A signal with what aborts it. */
export function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason) => controller.abort(reason) };
}

/** How many listen for the abort of a signal. */
export const listeners = (signal) => getEventListeners(signal, 'abort').length;

/** Mocks setTimeout, and counts the timers that are set and neither fired nor cleared. */
export function mockedTimers(t) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const pending = new Map(), { setTimeout, clearTimeout } = globalThis;
  t.mock.method(globalThis, 'setTimeout', (callback, delay) => {
    const timer = setTimeout(() => {
      pending.delete(timer);
      callback();
    }, delay);
    pending.set(timer, delay);
    return timer;
  });
  t.mock.method(globalThis, 'clearTimeout', (timer) => {
    pending.delete(timer);
    clearTimeout(timer);
  });
  return { pending, tick: (time) => t.mock.timers.tick(time) };
}

function taken(object, wait) {
  object.tryAcquire();
  return { object, wait: (options) => wait(object, options), grant: () => object.release() };
}

function unset() {
  const event = new Event();
  return { object: event, wait: (options) => event.wait(options), grant: () => event.set() };
}

/** The wait gives up the lock that it needs, and has it again when it ends, however it ends. */
function unnotified(wait) {
  const condition = new Condition();
  const state = { ready: false };
  return {
    object: condition,
    wait(options) {
      condition.tryAcquire();
      return wait(condition, options, state);
    },
    grant() {
      state.ready = condition.tryAcquire();
      condition.notify();
      condition.release();
    },
  };
}

function halfFull() {
  const barrier = new Barrier(2);
  return { object: barrier, wait: (options) => barrier.wait(options), grant: () => barrier.wait() };
}

/** Every call that may wait, on a new object where it does: `wait` makes the call, `grant` lets it pass. */
export const waits = {
  'Event.wait': unset,
  'Condition.wait': () => unnotified((condition, options) => condition.wait(options)),
  'Condition.waitFor': () => unnotified((condition, options, state) => condition.waitFor(() => state.ready, options)),
  'Barrier.wait': halfFull,
};
for (const Class of [Lock, Semaphore, BoundedSemaphore]) {
  waits[`${Class.name}.acquire`] = () => taken(new Class(), (object, options) => object.acquire(options));
  waits[`${Class.name}.hold`] = () => taken(new Class(), (object, options) => object.hold(options));
  waits[`${Class.name}.run`] = () => taken(new Class(), (object, options) => object.run(() => 'ran', options));
}

/** The next slots that the core will give out; it takes the last freed first. */
function nextSlots(n) {
  const handles = Array.from({ length: n }, () => lock_new());
  for (const handle of handles.toReversed()) object_close(handle);
  return handles.map((handle) => handle & 0xffffff);
}

/** Remembers the next slots, and answers from then on how many of them were taken and not given back. */
export function slotsLost() {
  const before = nextSlots(64);
  return () => {
    const now = new Set(nextSlots(16384)); // more than finalizers of an earlier test give back meanwhile
    return before.filter((slot) => !now.has(slot)).length;
  };
}

/** Whether the collector takes a number on the stack that looks like a reference for one: then it keeps a few things too many. */
export const guesses = /Chrome\//.test(globalThis.navigator?.userAgent ?? '');
