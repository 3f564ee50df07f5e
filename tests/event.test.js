import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Event } from 'waitline';
import { abortable, log, turn } from './log.js';

test('Event: starts unset; set, clear and isSet', () => {
  const event = new Event();
  assert.equal(event.isSet(), false);
  assert.equal(event.set(), undefined);
  assert.equal(event.isSet(), true);
  assert.equal(event.clear(), undefined);
  assert.equal(event.isSet(), false);
  event.clear();
  assert.equal(event.isSet(), false);
});

test('Event 1: wait fulfils with true at once if it is set', async () => {
  const event = new Event();
  event.set();
  assert.equal(await event.wait(), true);
  assert.equal(await event.wait({ timeout: 0 }), true);
  assert.equal(event.waiting, 0);
});

test('Event 1: wait waits if it is not set, and again after clear', async () => {
  const event = new Event(), seen = log();
  seen(event.wait(), 'a');
  assert.deepEqual(await turn(seen), []);
  event.set();
  assert.deepEqual(await turn(seen), ['a: true']);
  event.clear();
  seen(event.wait(), 'b');
  assert.deepEqual(await turn(seen), []);
  assert.equal(event.waiting, 1);
});

test('Event 2: set wakes all, in order', async () => {
  const event = new Event(), seen = log();
  for (const name of ['a', 'b', 'c']) seen(event.wait(), name);
  assert.equal(event.waiting, 3);
  event.set();
  assert.equal(event.waiting, 3);
  assert.deepEqual(await turn(seen), ['a: true', 'b: true', 'c: true']);
  assert.equal(event.waiting, 0);
});

test('Event 2: set does nothing if it is set already', async () => {
  const event = new Event(), seen = log();
  event.set();
  event.set();
  event.clear();
  assert.equal(event.isSet(), false, 'one clear undoes any number of sets');
  seen(event.wait(), 'a');
  assert.deepEqual(await turn(seen), []);
});

test('Event 3: set and clear in one turn release every earlier waiter, and no later one', async () => {
  const event = new Event(), seen = log();
  seen(event.wait(), 'a');
  seen(event.wait(), 'b');
  event.set();
  event.clear();
  seen(event.wait(), 'late');
  assert.deepEqual(await turn(seen), ['a: true', 'b: true']);
  assert.equal(event.isSet(), false);
  assert.equal(event.waiting, 1);
  event.set();
  assert.deepEqual(await turn(seen), ['late: true']);
});

test('Event 4: a wait after set in the same turn completes before the woken ones', async () => {
  const event = new Event(), seen = log();
  seen(event.wait(), 'woken');
  event.set();
  seen(event.wait(), 'newcomer');
  assert.deepEqual(await turn(seen), ['newcomer: true', 'woken: true']);
});

test('Event: a woken waiter that clears it takes nothing from the others', async () => {
  const event = new Event(), seen = log();
  const first = async () => {
    await event.wait();
    event.clear();
    seen.note('cleared');
  };
  first();
  seen(event.wait(), 'second');
  event.set();
  assert.deepEqual(await turn(seen), ['cleared', 'second: true']);
});

test('Event: one waiter is cancelled, the others stay', async () => {
  const event = new Event(), seen = log(), { signal, abort } = abortable();
  seen(event.wait(), 'a');
  seen(event.wait({ signal }), 'b');
  seen(event.wait(), 'c');
  abort('no more');
  assert.deepEqual(await turn(seen), ['b rejects: no more']);
  assert.equal(event.waiting, 2);
  event.set();
  assert.deepEqual(await turn(seen), ['a: true', 'c: true']);
});

test('Event: what many waits took is given back with the last of them, what a few took stays for the next', async () => {
  const event = new Event(), waits = (/** @type {number} */ n) => Promise.all(Array.from({ length: n }, () => event.wait()));
  for (const [n, left] of [[3, 3], [200, 200], [1000, 0], [2, 2]]) {
    const all = waits(n);
    event.set();
    await all;
    event.clear();
    assert.equal(/** @type {any} */ (event).settlers.length, left);
  }
});
