import { test } from 'node:test';
import { follow } from 'waitline/inspect';

/** For waits of which nobody hears the end. @param {PromiseLike<unknown>} promise */
export function swallow(promise) {
  promise.then(() => {}, () => {});
}

/** A test while all is followed. @param {string} name @param {(t: import('node:test').TestContext) => unknown} fn @param {{ places?: boolean }} [options] */
export function followed(name, fn, options) {
  test(name, async (t) => {
    const following = follow(options);
    try {
      await fn(t);
    } finally {
      following.stop();
    }
  });
}
