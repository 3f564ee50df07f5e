// What other libraries got wrong, waitline does not: see peers/results.md.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { adapters } from './peers/adapters.js';
import { scenarios } from './peers/scenarios.js';
import { applies, judge, mark, report } from './peers/table.js';

const peers = await judge();

test('at least 20 scenarios, each with a name, an issue and a promise of its own', () => {
  assert.ok(scenarios.length >= 20, String(scenarios.length));
  assert.equal(new Set(scenarios.map(({ name }) => name)).size, scenarios.length);
  for (const { issue, promise } of scenarios) assert.ok(issue && promise);
});

for (const [index, scenario] of scenarios.entries()) {
  test(`${index + 1}. ${scenario.name}`, () => {
    const own = peers.get('waitline')?.[index] ?? [];
    assert.equal(own.length, adapters.filter((one) => one.peer === 'waitline' && applies(one, scenario)).length);
    assert.ok(own.length > 0);
    for (const { kind, broken } of own) assert.equal(broken, undefined, kind);
  });
}

test('each scenario fails for a peer, or names the version that mended it', () => {
  for (const [index, { name, mended }] of scenarios.entries()) {
    const fails = [...peers.values()].some((rows) => mark(rows[index]) === 'no');
    assert.equal(fails, mended === undefined, name);
  }
});

test('results.md is what a run gives', () => {
  assert.equal(readFileSync(new URL('./peers/results.md', import.meta.url), 'utf8'), report(peers));
});
