// Objects of many threads over the package from npm pack, in every runtime that has threads; the browsers' is in
// browsers.test.js.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { install, runtimes } from '../runtimes.js';
import { kindOf, script } from '../threads/platforms.js';
import { record } from './matrix.js';

const { NODE_OPTIONS, NODE_TEST_CONTEXT, ...env } = process.env;

/** What is installed for the lack of it. */
let missing = '';
try {
  install();
} catch (error) {
  missing = `${error}`;
}

for (const { name, title, line } of runtimes()) {
  test(`${title}: threads share objects`, (t) => {
    const kind = kindOf(name), [command, ...args] = line([script(), kind, '20000']);
    /** @type {import('./matrix.js').Row} */
    const row = { area: 'threads', where: title, what: `operations in workers of ${kind === 'node' ? 'node:worker_threads' : 'the web'}`, outcome: 'FAILED' };
    try {
      if (!existsSync(command)) {
        row.why = `${title} is not in tests/runtimes/node_modules ${missing}`;
        if (process.env.CI) assert.fail(row.why);
        row.outcome = 'skipped';
        return t.skip(row.why);
      }
      const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8', timeout: 120_000 });
      assert.equal(status, 0, `${stdout}${stderr}`);
      const { operations, wrong } = JSON.parse(/** @type {string} */ (stdout.split('\n').find((text) => text.startsWith('{'))));
      assert.deepEqual(wrong, []);
      row.what = `${operations} ${row.what}`;
      row.outcome = 'ok';
    } catch (failure) {
      row.why ??= `${failure}`;
      throw failure;
    } finally {
      record(row);
    }
  });
}
