import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { scenarios } from '../../web/build.js';
import { instrument, ProgramError } from '../../web/stage/instrument.js';

/** The code without the marks: each `$.at(i, (x))` is x again. @param {string} code */
function unmarked(code) {
  const cuts = /** @type {[from: number, to: number][]} */ ([]);
  full(parse(code, { ecmaVersion: 'latest', allowReturnOutsideFunction: true }), (node) => {
    const { type, callee, arguments: given } = /** @type {any} */ (node);
    if (type !== 'CallExpression' || callee.object?.name !== '$' || callee.property.name !== 'at') return;
    cuts.push([node.start, given[1].start], [given[1].end, node.end]);
  });
  return cuts.sort((a, b) => b[0] - a[0]).reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), code);
}

for (const [id, source] of Object.entries(scenarios())) {
  test(`${id}: the code that runs is the code that is shown, but for the marks at its awaits`, () => {
    const { code, awaits } = instrument(source);
    assert.equal(awaits.length, source.match(/\bawait\b/g)?.length);
    for (const { start, end, line } of awaits) {
      assert.match(source.slice(start, end), /^await /);
      assert.ok(source.split('\n')[line - 1].includes('await'));
    }
    const body = unmarked(code).slice('\'use strict\'; '.length);
    const shown = source.replace(/^import (\{ .* \}) from 'waitline';/m, (_, names) => `const ${names.replace(/(\w+)/g, '$1: $1')} = $.waitline;`)
      .replace(/^export /gm, '');
    assert.equal(body.slice(0, body.lastIndexOf('\nreturn')), shown);
  });
}

const wrong = /** @type {[source: string, message: RegExp, line?: number][]} */ ([
  ['export const tasks = {', /Unexpected token/, 1],
  ['const a = 1;\nawait a;', /`await` belongs into a task/, 2],
  ['import fs from "fs";', /Only 'waitline' can be imported/, 1],
  ['import * as all from "waitline";', /Import by name/, 1],
  ['\n\nimport("x");', /`import\(\)` is not known/, 3],
  ['export default 1;', /Only named exports/, 1],
  ['const tasks = {}; export { tasks };', /Export where it is declared/, 1],
  ['const tasks = {};', /There are no tasks/],
  ['using x = null; export const tasks = {};', /`using` belongs into a task/, 1],
  ['export const tasks = { a: async () => { await using x = null; } };', /`await using` is not known/, 1],
  ['x'.repeat(30_000), /30000 characters/],
  [`export const tasks = ${'['.repeat(15_000)}`, /nested too deeply|Unexpected token/],
]);

for (const [source, message, line] of wrong) {
  test(`${source.slice(0, 40).trim()}: ${message.source}`, () => {
    assert.throws(() => instrument(source), (/** @type {unknown} */ error) => (
      error instanceof ProgramError && message.test(error.message) && (line === undefined || error.line === line)
    ));
  });
}

test('where each task begins is known, also of functions that are made', () => {
  const { begins } = instrument('const a = 1;\nasync function f() {}\nexport const tasks = {\n  A: f,\n  B: async () => {},\n  "C d": make(1),\n};\nfunction make() {}');
  assert.deepEqual(begins, { A: 2, B: 5, 'C d': 6 });
});

test('several awaits in one expression, nested ones, and usings in one block keep their order', async () => {
  const { code } = instrument('export const tasks = { A: async () => { using a = open("a"), b = open("b"); using c = open("c"); return await one(await two()) + await three(); } };\nlet said = [];\nexport const watch = said;\nconst open = (name) => ({ [Symbol.dispose]: () => said.push(name) }), one = async (x) => x + 1, two = async () => 2, three = async () => 3;');
  const { tasks, watch } = new Function('$', code)({ at: (/** @type {number} */ _at, /** @type {unknown} */ value) => value });
  assert.equal(await tasks.A(), 6);
  assert.deepEqual(watch, ['c', 'b', 'a']);
});
