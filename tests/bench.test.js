// The benchmarks work: each case once, with little to do. What they find is for `npm run bench`; here is no clock.
import { test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { caseOf, names } from './bench/cases.js';

const script = fileURLToPath(new URL('bench/measure.js', import.meta.url));

/** So few that memory and time hardly matter; enough to divide the work by. */
const MOST = 100;

for (const name of names) {
  test(`${name}: every side gives a figure, or says why not`, async (t) => {
    const { sides, sizes = [0] } = await caseOf(name), size = Math.min(sizes[0], MOST);
    const { status, stdout, stderr } = spawnSync(process.execPath, [
      '--expose-gc', script, name, String(size), '--rounds', '1', '--seconds', '0',
    ], { encoding: 'utf8' });
    t.assert.equal(status, 0, stderr);
    const measured = JSON.parse(stdout);
    const told = [...Object.keys(measured.sides), ...Object.keys(measured.skipped)];
    t.assert.deepEqual(told.sort(), sides(size).map((side) => side.name).sort());
    for (const [side, { median }] of Object.entries(measured.sides)) t.assert.ok(Number.isFinite(median), side);
    for (const [side, reason] of Object.entries(measured.skipped)) t.diagnostic(`${side} left out: ${reason}`);
  });
}
