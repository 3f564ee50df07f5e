// Bad input: an error with a code that names the argument and a message that says what it got; nothing changes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from 'waitline';
import { log, slotsLost, turn, waits } from './log.js';

const fail = () => assert.fail('it was called');

/** The error that a wrong value of the argument gives. */
const wrong = (argument, needed, name = 'TypeError') => ({
  name, code: `ERR_${argument.toUpperCase()}`, message: new RegExp(`^${argument} must be ${needed}, got .+$`),
});

/** No value of any of these types is ever right where a number, a function or an object of options is needed. */
const values = [true, 'text', Symbol('symbol'), 5n];
const noOptions = [...values, 1, fail];
const noFunctions = [...values, undefined, null, 1, {}, Promise.resolve()];
const noIntegers = [...values, null, 1.5, NaN, Infinity, -Infinity, {}, [1], '1', fail];

const classes = {
  Lock: (options) => new Lock(options),
  Event: (options) => new Event(options),
  Condition: (options) => new Condition(null, options),
  Semaphore: (options) => new Semaphore(1, options),
  BoundedSemaphore: (options) => new BoundedSemaphore(1, options),
  Barrier: (options) => new Barrier(2, options),
};

for (const [name, make] of Object.entries(classes)) {
  test(`new ${name}: options are an object, the name in it a string`, () => {
    for (const options of noOptions) {
      assert.throws(() => make(options), wrong('options', 'an object'));
    }
    for (const name of [null, 1, {}, ['name'], Symbol('name'), fail]) {
      assert.throws(() => make({ name }), wrong('name', 'a string'));
    }
    for (const options of [undefined, null, {}, { name: undefined }, Object.create(null)]) {
      assert.equal(make(options).name, undefined);
    }
    assert.equal(make({ name: '' }).name, '');
    assert.equal(make({ name: 'db' }).name, 'db');
  });
}

for (const Class of [Semaphore, BoundedSemaphore, Barrier]) {
  const [argument, least] = Class === Barrier ? ['parties', 1] : ['value', 0];

  test(`new ${Class.name}: ${argument} is an integer from ${least} to 2147483647`, () => {
    for (const bad of [...noIntegers, ...(Class === Barrier ? [undefined] : [])]) {
      assert.throws(() => new Class(bad), wrong(argument, 'an integer'));
    }
    for (const bad of [least - 1, -(2 ** 31), 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE]) {
      assert.throws(() => new Class(bad), wrong(argument, `from ${least} to 2147483647`, 'RangeError'));
    }
    for (const good of [least, 2, 2 ** 31 - 1]) assert.equal(new Class(good)[argument], good);
  });
}

test('new Condition: lock is a Lock', () => {
  for (const lock of [...values, 0, {}, [], Lock, new Event(), new Semaphore(), new Condition()]) {
    assert.throws(() => new Condition(lock), wrong('lock', 'a Lock'));
  }
});

test('an error says what it got, in a few characters', () => {
  class Thing {}
  const shown = [
    [undefined, 'undefined'], [null, 'null'], [1.5, '1.5'], [NaN, 'NaN'], [true, 'true'], [5n, '5n'], ['3', '"3"'],
    ['x'.repeat(1000), `"${'x'.repeat(40)}..."`], [Symbol('s'), 'Symbol(s)'], [[1, 2], 'an array'],
    [function named() {}, 'function named'], [{}, 'an instance of Object'], [new Thing(), 'an instance of Thing'],
    [Object.create(null), 'an instance of no class'],
  ];
  for (const [value, text] of shown) {
    assert.throws(() => new Barrier(value), { message: `parties must be an integer, got ${text}` });
  }
});

/** [argument, the error's name, options] */
const badOptions = [
  ...noOptions.map((options) => ['options', 'TypeError', options]),
  ...[
    null, 1, 'signal', {}, fail, new AbortController(), new EventTarget(), { aborted: true }, { aborted: false },
    { aborted: 0, addEventListener() {}, removeEventListener() {} },
    { aborted: false, addEventListener() {} }, { aborted: false, removeEventListener() {} },
    { aborted: false, addEventListener: true, removeEventListener() {} },
    { aborted: false, addEventListener() {}, removeEventListener: true },
  ].map((signal) => ['signal', 'TypeError', { signal }]),
  ...[null, '5', 5n, {}, [5], true, fail].map((timeout) => ['timeout', 'TypeError', { timeout }]),
  ...[-1, -0.001, NaN, -Infinity].map((timeout) => ['timeout', 'RangeError', { timeout }]),
];

for (const [name, make] of Object.entries(waits)) {
  test(`${name}: bad options reject and change nothing`, async () => {
    const { object, wait, grant } = make(), seen = log();
    if (name.startsWith('Condition')) object.tryAcquire();
    const state = String(object), lost = slotsLost();
    for (const [argument, type, options] of badOptions) {
      await assert.rejects(wait(options), wrong(argument, '.+', type));
      assert.equal(String(object), state);
    }
    await turn();
    assert.equal(String(object), state);
    assert.equal(lost(), 0);
    seen(wait(), 'a');
    grant();
    assert.equal((await turn(seen)).length, 1, 'it works as before');
  });

  test(`${name}: what options throw rejects and changes nothing`, async () => {
    const { object, wait, grant } = make(), seen = log();
    const error = new Error('theirs'), is = (reason) => reason === error;
    if (name.startsWith('Condition')) object.tryAcquire();
    const state = String(object), lost = slotsLost();
    const hostile = { get() { throw error; }, has() { throw error; }, getPrototypeOf() { throw error; } };
    const signal = { aborted: false, addEventListener() { throw error; }, removeEventListener() {} };
    for (const options of [new Proxy({}, hostile), { signal: new Proxy({}, hostile) }, { signal }]) {
      await assert.rejects(wait(options), is);
      await turn();
      assert.equal(String(object), state);
      assert.equal(lost(), 0);
    }
    seen(wait(), 'a');
    grant();
    assert.equal((await turn(seen)).length, 1, 'it works as before');
  });

  test(`${name}: no options, null, and options of which none is given are all the same`, async () => {
    for (const options of [undefined, null, {}, { signal: undefined, timeout: undefined }, Object.create(null), []]) {
      const { object, wait, grant } = make(), promise = wait(options);
      assert.equal(object.waiting, 1);
      grant();
      await promise;
    }
  });

  test(`R10: ${name} rejects first for bad arguments, then for an aborted signal, then for misuse`, async () => {
    const signal = AbortSignal.abort('aborted'), { object, wait } = make();
    await assert.rejects(wait({ signal, timeout: -1 }), { code: 'ERR_TIMEOUT' });
    await assert.rejects(wait({ signal, timeout: 0 }), (reason) => reason === 'aborted');
    object.close();
    await assert.rejects(wait({ signal, timeout: -1 }), { code: 'ERR_TIMEOUT' });
    await assert.rejects(wait({ signal }), (reason) => reason === 'aborted');
    await assert.rejects(wait({ timeout: 0 }), { code: 'ERR_CLOSED' });
  });
}

test('a signal that throws when its wait is over does not stop the others', async () => {
  const event = new Event(), seen = log();
  const signal = { aborted: false, addEventListener() {}, removeEventListener() { throw new Error('theirs'); } };
  event.wait({ signal }).then(() => seen.note('settled'), () => seen.note('settled'));
  seen(event.wait(), 'other');
  event.set();
  assert.deepEqual(await turn(seen), ['settled', 'other: true']);
});

test('R10: also a wait at a free lock\'s condition, and at a broken barrier', async () => {
  const signal = AbortSignal.abort('aborted'), condition = new Condition(), barrier = new Barrier(2);
  barrier.abort();
  for (const object of [condition, barrier]) {
    await assert.rejects(object.wait({ signal, timeout: NaN }), { code: 'ERR_TIMEOUT' });
    await assert.rejects(object.wait({ signal }), (reason) => reason === 'aborted');
  }
  await assert.rejects(condition.waitFor(fail, { signal }), (reason) => reason === 'aborted');
  await assert.rejects(condition.waitFor(fail, { timeout: '1' }), { code: 'ERR_TIMEOUT' });
});

test('run: fn is a function, and that is said first', async () => {
  const error = wrong('fn', 'a function');
  for (const object of [new Lock(), new Semaphore(), new BoundedSemaphore(), new Condition()]) {
    for (const fn of noFunctions) {
      await assert.rejects(object.run(fn), error);
      await assert.rejects(object.run(fn, { timeout: -1, signal: AbortSignal.abort() }), error);
    }
    assert.equal(object.locked(), false);
  }
});

test('waitFor: predicate is a function, and that is said first', async () => {
  const condition = new Condition();
  const error = wrong('predicate', 'a function');
  for (const predicate of noFunctions) {
    await assert.rejects(condition.waitFor(predicate), error);
    await assert.rejects(condition.waitFor(predicate, { timeout: -1, signal: AbortSignal.abort() }), error);
  }
});

test('notify: n is an integer, and that is said first', () => {
  const condition = new Condition();
  for (const n of noIntegers) assert.throws(() => condition.notify(n), wrong('n', 'an integer'));
  assert.throws(() => condition.notify(undefined), { code: 'ERR_NOT_ACQUIRED' }, 'undefined is the default, 1');
});
