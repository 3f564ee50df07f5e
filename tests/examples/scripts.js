// The short scripts: what they print.
import { test } from 'node:test';
import { example, folder, start } from './tree.js';

const PRINTED = {
  'rate-limited.js': `9 pages asked for, 6 have to wait
/hasty: TimeoutError
/unwanted: the user has left
9 pages from page /0 to page /8, at most 3 at a time
`,
  'connection-pool.js': `10 queries, 8 queued
ABCDEFGHIJ over 2 connections
all in use: TimeoutError, 0 queued
bad query, then LM over 3 connections
`,
  'read-through-cache.js': `300 gets of 3 keys, 3 locks
one of them: gave up
the others: RED, GREEN, BLUE with 3 loads, 0 locks
no answer, FLAKY, FLAKY
`,
  'four-workers.js': `4 workers, 400 lines, 0 of them wrong
25 keys, 25 computations
<Lock "file" unlocked> <Lock "cache" unlocked> <Semaphore "disk" unlocked, value 3>
`,
  'opentelemetry.js': `waitline.wait.duration Semaphore "pool" passed: 7
waitline.hold.duration Semaphore "pool" released: 10
`,
};

for (const [script, stdout] of Object.entries(PRINTED)) {
  test(`${script} prints what it should`, async (t) => {
    const { ended } = start([process.execPath, example(script)], { cwd: folder(t) });
    t.assert.deepEqual(await ended, { status: 0, stdout, stderr: '' });
  });
}
