// What CPython's asyncio does in thousands of random programs, waitline does too: tests/conformance/README.md.
import { before, suite, test } from 'node:test';
import { randomInt } from 'node:crypto';
import { builds } from './traces/builds.js';
import { asyncio, findPython } from './conformance/asyncio.js';
import { coreOf, difference, promises } from './conformance/compare.js';
import { ours, references } from './conformance/ours.js';
import { operations, program } from './conformance/programs.js';
import { read } from './conformance/recorded.js';
import { showProgram, showTraces } from './conformance/show.js';

const LIVE = 500;
const { python, recorded } = read();
const reference = findPython();

/** Fails with the first program that differs. */
async function replay(t, recorded, target, version) {
  for (const { program, trace } of recorded) {
    const found = await difference(program, trace, target);
    if (found === undefined) continue;
    const traces = showTraces([`asyncio of Python ${version}`, found.expected], [target.name, found.actual]);
    t.assert.fail(`${showProgram(program)}\n\n${traces}\n\n${JSON.stringify(program)}`);
  }
}

suite(`${recorded.length} programs recorded with Python ${python}`, () => {
  for (const build of builds) {
    test(`the core, ${build.name}`, { skip: build.skip }, async (t) => {
      await replay(t, recorded, await coreOf(build), python);
    });
  }

  test('promises', (t) => replay(t, recorded, promises, python));
});

suite('the recording', () => {
  const lines = recorded.flatMap(({ trace }) => trace.lines);
  const texts = recorded.map(({ program }) => JSON.stringify(program));

  test('half of the programs have turns of several operations', (t) => {
    const turned = recorded.filter(({ program }) => program.turns.some((turn) => turn.length > 1));
    t.assert.ok(turned.length >= recorded.length * 0.4, String(turned.length));
  });

  test('every kind of object, every operation and every outcome is in it often', (t) => {
    const kinds = ['lock', 'event', 'condition', 'semaphore', 'bounded_semaphore', 'barrier'];
    const verbs = ['acquire', 'release', 'wait', 'wait_for', 'notify', 'notify_all', 'set', 'clear', 'reset', 'abort'];
    for (const word of [...kinds, ...verbs, 'cancel', 'recancel', 'flag']) {
      t.assert.ok(texts.filter((text) => text.includes(`"${word}"`)).length >= 100, word);
    }
    for (const outcome of [
      /^#\d+: true/, /^#\d+: [0-3]\b/, /^#\d+: cancelled/, /^#\d+: BrokenBarrierError: Abort or reset of barrier/,
      /^#\d+: BrokenBarrierError: Barrier aborted/, /^wait B\d #\d+: BrokenBarrierError: Barrier aborted/,
      /: SyncError: Lock is not acquired\./, /: SyncError: cannot wait on un-acquired lock/,
      /: SyncError: cannot notify on un-acquired lock/, /: RangeError: BoundedSemaphore released too many times/,
      /^predicate #\d+: 0/, /^predicate #\d+: 1/, /: predicate/, /^new [^:]*: RangeError/,
      /^cancel #\d+: done/, /^cancel #\d+: again/, /^cancel #\d+: settled/, /^recancel #\d+: done/,
    ]) {
      t.assert.ok(lines.filter((line) => outcome.test(line)).length >= 10, String(outcome));
    }
  });

  test('every place where waitline differs on purpose is needed by it, and excuses little', (t) => {
    const uses = ours.map(({ reference, normalise, excludes }) => recorded.filter(({ program, trace }) =>
      reference !== undefined && trace.reference === reference
      || normalise !== undefined && trace.lines.some((line) => normalise(line) !== line)
      || excludes?.(program, promises.level)).length);
    uses.forEach((count, index) => {
      const { rule, excludes } = ours[index];
      t.assert.ok(count >= 10 && count <= recorded.length * (excludes ? 0.25 : 0.05), `${count} programs: ${rule}`);
    });
  });

  test('a reference is used only where a wait of a barrier is cancelled', (t) => {
    for (const { program, trace } of recorded) {
      if (trace.reference === undefined) continue;
      const waits = [...operations(program)]
        .filter(([verb, target]) => verb === 'wait' && program.objects[target][0] === 'barrier').map(([, , id]) => id);
      const cancelled = trace.lines.map((line) => Number(/^(?:re)?cancel #(\d+): done/.exec(line)?.[1]));
      t.assert.ok(waits.some((id) => cancelled.includes(id)), JSON.stringify(program));
    }
  });
});

test('a program depends on its seed and number alone', (t) => {
  t.assert.deepEqual(program(7, 11), program(7, 11));
  t.assert.notDeepEqual(program(7, 11), program(8, 11));
  t.assert.notDeepEqual(program(7, 11), program(7, 13));
  t.assert.notDeepEqual(program(7 + 2 ** 32, 11), program(7, 11));
});

const liveSeed = randomInt(2 ** 31);
const live = reference ? `live: --programs ${LIVE} --seed ${liveSeed}, Python ${reference.version}` : 'live';

suite(live, { skip: !reference && 'no Python 3.13 or later by pyenv, on the PATH or named by PYTHON' }, () => {
  const fresh = /** @type {typeof recorded} */ ([]);

  before(async () => {
    const python = asyncio(reference, references);
    const programs = Array.from({ length: LIVE }, (_, index) => program(liveSeed, index));
    fresh.push(...(await python.traces(programs)).map((trace, index) => ({ program: programs[index], trace })));
    python.end();
  });

  for (const build of builds) {
    test(`the core, ${build.name}`, { skip: build.skip }, async (t) => {
      await replay(t, fresh, await coreOf(build), reference.version);
    });
  }

  test('promises', (t) => replay(t, fresh, promises, reference.version));
});
