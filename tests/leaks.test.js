// A million waits that were granted, aborted, timed out and closed leave nothing behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Event } from 'waitline';
import { memory } from 'waitline/core';
import { abortable, listeners } from './log.js';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

const WAITS = 1000, ROUNDS = 250;

/** Bytes in use once all that can be collected is. */
async function heap() {
  for (let i = 0; i < 4; i++) {
    gc();
    await new Promise(setImmediate);
  }
  return process.memoryUsage().heapUsed;
}

/** Ways to end the waits of a round, all at once. Mocked timers would keep what they were given, so these are real. */
const endings = {
  granted: { limits: () => undefined, end: (event) => event.set() },
  aborted: { limits: (signal) => ({ signal }), end: (event, abort) => abort() },
  timedOut: { limits: () => ({ timeout: 0.001 }), end: () => {} },
  closed: { limits: () => undefined, end: (event) => event.close() },
};

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('a million waits later, no listener, no timer, no settler, no slot and no heap is left', async () => {
  const staying = new Event(), signals = [];

  async function round({ limits, end }) {
    const { signal, abort } = abortable();
    const event = end === endings.closed.end ? new Event() : staying;
    const options = limits(signal);
    const waits = Array.from({ length: WAITS }, () => event.wait(options).catch(() => {}));
    end(event, abort);
    await Promise.all(waits);
    staying.clear();
    assert.deepEqual([listeners(signal), timers(), event.kept], [0, 0, 0]);
    signals.push(new WeakRef(signal));
  }

  const all = Object.values(endings);
  for (let i = 0; i < 20; i++) for (const ending of all) await round(ending);
  const before = await heap(), slots = memory.buffer.byteLength;
  for (let i = 0; i < ROUNDS; i++) for (const ending of all) await round(ending);
  const grown = await heap() - before;

  assert.equal(memory.buffer.byteLength, slots);
  assert.ok(signals.slice(0, -1).every((signal) => signal.deref() === undefined), 'every signal is collected');
  // The smallest thing left of each wait would be some 16 MB together.
  assert.ok(grown < 2_000_000, `the heap grew by ${grown} bytes`);
  assert.equal(staying.waiting, 0);
});
