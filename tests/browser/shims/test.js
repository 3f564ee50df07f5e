// node:test for a page: tests run one after the other, and what became of them is kept in `results`.
import assert from './assert.js';
import { Mock } from './mock.js';
import { NeedsNode } from './needs-node.js';

/** @type {{ name: string, outcome: 'passed' | 'failed' | 'skipped', reason?: string }[]} */
export const results = [];

/** @type {{ name: string, fn: Function }[]} */
const queue = [];

export function test(/** @type {string} */ name, /** @type {Function} */ fn) {
  queue.push({ name, fn });
}

export function suite(/** @type {string} */ _name, /** @type {() => void} */ fn) {
  fn();
}

/** Their stacks begin with the error itself in V8 alone. */
const V8_ONLY = new Set([
  'errors have their class\'s name, a code, and a stack that begins with them', 'an error\'s stack shows who made the call',
]);

/** What a test would have needed, also if a property's run wrapped the error. @param {any} error @returns {string | undefined} */
const neededBy = (error) => (
  error instanceof NeedsNode ? error.message : error?.cause === undefined ? undefined : neededBy(error.cause)
);

/** @param {{ name: string, fn: Function }} test */
async function runOne({ name, fn }) {
  const after = /** @type {(() => unknown)[]} */ ([]), mock = new Mock();
  let skipped = '';
  const t = {
    name, assert, mock, signal: new AbortController().signal,
    after: (/** @type {() => unknown} */ clean) => void after.push(clean),
    skip: (/** @type {string} */ reason) => { skipped = reason; },
    diagnostic() {},
  };
  try {
    await fn(t);
    results.push({ name, outcome: skipped ? 'skipped' : 'passed', reason: skipped || undefined });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error), needs = neededBy(error);
    if (needs !== undefined) results.push({ name, outcome: 'skipped', reason: needs });
    else if (V8_ONLY.has(name) && !('captureStackTrace' in Error && 'chrome' in globalThis)) {
      results.push({ name, outcome: 'skipped', reason: 'is about V8\'s stacks' });
    } else results.push({ name, outcome: 'failed', reason });
  }
  mock.restore();
  for (const clean of after) await clean();
}

/** Runs all there are. */
export async function run() {
  for (const each of queue) await runOne(each);
  return results;
}
