// node --import waitline/inspect/register, as people run it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertTrace } from './schema.js';

const root = fileURLToPath(new URL('../..', import.meta.url)), program = 'tests/inspection/programs/abba.mjs';

/** @param {string[]} script @param {Record<string, string>} [env] */
function run(script, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'waitline/inspect/register', ...script], {
    cwd: root, encoding: 'utf8', env: { ...process.env, ...env },
  });
  return { status, stdout, stderr: stderr.replaceAll(new URL('../..', import.meta.url).href, '') };
}

const evaluate = (/** @type {string} */ code, /** @type {Record<string, string>} */ env = {}) => run(['--input-type', 'module', '-e', `import { Lock, Event } from 'waitline'; ${code}`], env);

test('register: a deadlock is told of with both names and source lines, and what is pending at the end', () => {
  const { status, stdout, stderr } = run([program]);
  assert.equal(status, 0);
  assert.equal(stdout, '');
  const place = (/** @type {string} */ fn, /** @type {number} */ line) => `${fn} \\(${program}:${line}:\\d+\\)`;
  assert.match(stderr, new RegExp(`^waitline: deadlock
  audit waits for Lock "accounts" at ${place('audit', 16)}
    held by transfer at ${place('transfer', 8)}
  transfer waits for Lock "journal" at ${place('transfer', 10)}
    held by audit at ${place('audit', 14)}
waitline: it ended with waits pending
2 objects, 2 waits

Lock "accounts" locked
  held by  transfer +[\\d.]+ .?s +${place('transfer', 8)}
  1\\. +audit +acquire +[\\d.]+ .?s +${place('audit', 16)}

Lock "journal" locked
  held by  audit +[\\d.]+ .?s +${place('audit', 14)}
  1\\. +transfer +acquire +[\\d.]+ .?s +${place('transfer', 10)}

$`));
});

test('register: nothing to tell, nothing told', () => {
  assert.deepEqual(evaluate('await new Lock().run(() => console.log("done"));'), { status: 0, stdout: 'done\n', stderr: '' });
});

test('register: the variables of its environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waitline-register-')), file = join(folder, 'trace.json');
  try {
    const rejecting = run([program], { WAITLINE_DEADLOCKS: 'reject', WAITLINE_TRACE: file });
    assert.equal(rejecting.status, 1);
    assert.match(rejecting.stderr, /DeadlockError: this wait could never end:\n {2}audit waits for Lock "accounts"/);
    assert.ok(existsSync(file));
    const trace = JSON.parse(readFileSync(file, 'utf8'));
    assertTrace(trace);
    assert.ok(trace.traceEvents.some((/** @type {any} */ { name, args }) => name === 'wait Lock "journal"' && args.outcome === 'pending' && /abba\.mjs:10/.test(args.where)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.doesNotMatch(run([program], { WAITLINE_DEADLOCKS: 'ignore' }).stderr, /deadlock/);
  const wrong = run([program], { WAITLINE_LONGER_THAN: 'soon' });
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /longerThan must be a number of milliseconds above 0, got NaN/);
});

test('register: a wait that lasts longer than it was told', () => {
  const { stderr } = evaluate(`
    const event = new Event({ name: 'never' });
    event.wait();
    const { performance: { now } } = globalThis;
    performance.now = () => now.call(performance) + 3_600_000;
    setTimeout(() => {}, 50);
  `, { WAITLINE_LONGER_THAN: '1' });
  assert.match(stderr, /^waitline: \(no task\) has waited for Event "never" \(wait\) for 1 h 0 min/);
});

test('register: in worker threads too', () => {
  const { stderr } = evaluate(`
    import { Worker } from 'node:worker_threads';
    new Worker(new URL('data:text/javascript,' + encodeURIComponent(\`
      import { Event } from '\${import.meta.resolve('waitline')}';
      new Event({ name: 'in a worker' }).wait();
    \`)));
  `);
  assert.match(stderr, /it ended with waits pending\n1 object, 1 wait\n\nEvent "in a worker" unset\n {2}1\. {2}\(no task\) {2}wait/);
  const folder = mkdtempSync(join(tmpdir(), 'waitline-threads-'));
  try {
    const both = evaluate(`
      import { Worker } from 'node:worker_threads';
      new Worker('', { eval: true });
    `, { WAITLINE_TRACE: join(folder, 'trace.json') });
    assert.deepEqual([both.status, both.stderr], [0, '']);
    assert.deepEqual(readdirSync(folder).sort(), ['trace-1.json', 'trace.json']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const own of [false, true]) {
  test(`register: what is interrupted tells of its waits${own ? ', also if the program sees to its end itself' : ' and ends by the signal'}`, async () => {
    const child = spawn(process.execPath, ['--import', 'waitline/inspect/register', '--input-type', 'module', '-e', `
      import { Event } from 'waitline';
      new Event({ name: 'never' }).wait();
      ${own ? 'process.on("SIGINT", () => { console.log("bye"); process.exit(3); });' : ''}
      setInterval(() => {}, 1e6);
      console.log('ready');
    `], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '', stderr = '';
    child.stderr.on('data', (chunk) => { stderr += chunk; });
    child.stdout.on('data', (chunk) => {
      if (stdout === '') child.kill('SIGINT');
      stdout += chunk;
    });
    assert.deepEqual(await once(child, 'close'), own ? [3, null] : [null, 'SIGINT']);
    assert.equal(stdout, own ? 'ready\nbye\n' : 'ready\n');
    assert.match(stderr, /^waitline: it ended with waits pending\n1 object, 1 wait\n\nEvent "never" unset\n[^\n]+\n\n$/);
  });
}

test('register: where there is no process, on demand', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type', 'module', '-e', `
    const { Lock } = await import('waitline');
    globalThis.process = undefined;
    await import('waitline/inspect/register');
    const lock = new Lock({ name: 'of the page' });
    lock.tryAcquire();
    waitline();
  `], { cwd: root, encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^1 object, 0 waits\n\nLock "of the page" locked\n {2}held by {2}\(no task\) /);
});

test('register: a trace of the checksum example shows who waited for whom', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waitline-trace-')), file = join(folder, 'trace.json');
  try {
    const job = join(root, 'bindings/examples/sha256sums.js'), output = join(folder, 'SHA256SUMS');
    const { status, stderr } = run([job, join(root, 'c'), '--output', output], { WAITLINE_TRACE: file });
    assert.deepEqual([status, stderr], [0, '']);
    const trace = JSON.parse(readFileSync(file, 'utf8')), events = /** @type {any[]} */ (trace.traceEvents);
    assertTrace(trace);
    const tracks = new Map(events.filter(({ name }) => name === 'thread_name').map(({ tid, args }) => [tid, args.name]));
    const names = [...tracks.values()];
    for (const name of ['walker', 'reader 1', 'reader 16', 'stopper', 'Lock "queue"', 'Lock "manifest"']) assert.ok(names.includes(name), name);
    const arrows = events.filter(({ ph }) => ph === 's').map(({ id, tid }) => (
      `${tracks.get(tid)} > ${tracks.get(events.find((event) => event.ph === 'f' && event.id === id).tid)}`
    ));
    assert.ok(arrows.some((arrow) => /^reader \d+ > reader \d+$/.test(arrow)), arrows.join());
    assert.ok(arrows.some((arrow) => /^walker > reader \d+$/.test(arrow)), arrows.join());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
