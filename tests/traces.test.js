// Every block of tests/traces/*.md on every build of the core.
import { suite, test } from 'node:test';
import { readdirSync, readFileSync } from 'node:fs';
import { builds } from './traces/builds.js';
import { blocks, difference, run } from './traces/interpreter.js';

const folder = new URL('./traces/', import.meta.url);

const pages = readdirSync(folder).filter((name) => name.endsWith('.md')).sort()
  .map((name) => ({ name, blocks: blocks(readFileSync(new URL(name, folder), 'utf8')) }));

test('every page has blocks, and every block checks something', (t) => {
  t.assert.ok(pages.length >= 8);
  for (const page of pages) {
    t.assert.ok(page.blocks.length > 0, page.name);
    for (const { line, steps } of page.blocks) {
      t.assert.ok(steps.length > 1 && steps.every(({ expected }) => expected), `${page.name}:${line}`);
    }
  }
});

for (const build of builds) {
  suite(build.name, { skip: build.skip }, () => {
    for (const page of pages) {
      test(page.name, async (t) => {
        const found = [];
        for (const block of page.blocks) {
          const text = difference(run(await build.instantiate(), block));
          if (text) found.push(`tests/traces/${page.name}:${block.line} (${build.name}): ${block.heading}\n${text}\n`);
        }
        if (found.length > 0) t.assert.fail(found.join('\n'));
      });
    }
  });
}
