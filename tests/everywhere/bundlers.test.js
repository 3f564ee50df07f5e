// The package from npm pack in every bundler, without configuration: built, run, and looked at.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { serve } from '../../web/serve.js';
import { launch, missing } from '../browser/drivers/chromium.js';
import { definition } from './bundlers/definition.js';
import { fileOf, lacking, modes, viteServer, viteTitle } from './bundlers/build.js';
import { record } from './matrix.js';
import { packed } from './pack.js';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

/** By the class that the entry has no use for: what nothing else says, and nobody renames. */
const MARKS = { event: 'isSet', condition: 'notifyAll', semaphore: 'unlocked, value', barrier: 'this.parties' };

const ENTRY = `import { Lock } from 'waitline';

const lock = new Lock({ name: 'db' }), order = [];

async function task(name) {
  await lock.acquire();
  order.push(name + ' in');
  await null;
  order.push(name + ' out');
  lock.release();
}

function refused() {
  try {
    lock.release();
  } catch ({ code, stack }) {
    return { code, stack };
  }
}

globalThis.shown = Promise.all(['a', 'b', 'c'].map(task)).then(() => ({ order, ...refused() }));
`;

const ALL = 'import * as waitline from \'waitline\';\nglobalThis.shown = waitline;\n';

const html = (/** @type {string} */ script) => (
  `<!doctype html><meta charset="utf-8"><title>Bundled</title><script ${script}></script>`
);

let project = '';
/** @type {import('../browser/drivers/driver.js').Browser | undefined} */
let browser;

before(async () => {
  project = packed();
  mkdirSync(`${project}/src`);
  for (const [name, text] of [['index', ENTRY], ['nothing', 'import { Lock } from \'waitline\';\n'], ['all', ALL]]) {
    writeFileSync(`${project}/src/${name}.js`, text);
    writeFileSync(`${project}/${name}.html`, html(`type="module" src="./src/${name}.js"`));
  }
  if (!missing()) browser = await launch();
});

after(() => browser?.close());

/** What a file or an address holds. */
const read = async (/** @type {string} */ where) => (
  where.startsWith('http') ? (await fetch(where)).text() : readFileSync(where.replace(/^file:\/\//, ''), 'utf8')
);

/** The frames of a stack as the maps of what ran give them: the source, and its line as it is in the project. */
async function mapped(/** @type {string} */ stack) {
  const frames = [];
  for (const [, where, line, column] of stack.matchAll(/((?:https?|file):\/\/[^\s()]+?|\/[^\s():]+):(\d+):(\d+)/g)) {
    const at = (await read(where)).match(/\/\/# sourceMappingURL=(\S+)\s*$/)?.[1];
    if (!at) continue;
    const text = at.startsWith('data:') ? Buffer.from(at.split(',')[1], 'base64').toString()
      : await read(where.startsWith('http') ? new URL(at, where).href : where.replace(/[^/]*$/, at));
    const entry = /** @type {any} */ (new SourceMap(JSON.parse(text)).findEntry(Number(line) - 1, Number(column) - 1));
    const source = /** @type {string | undefined} */ (entry.originalSource)?.match(/(?:bindings|src)\/.*$|[^/]*$/)?.[0];
    const file = source === undefined ? '' : [`src/${source}`, source, `node_modules/waitline/${source}`]
      .map((each) => `${project}/${each}`).find((each) => existsSync(each)) ?? '';
    frames.push(`${source}: ${file && readFileSync(file, 'utf8').split('\n')[entry.originalLine]?.trim()}`);
  }
  return frames;
}

/** @param {{ order: string[], code: string, stack: string }} shown @param {RegExp} [lock] where the class is found */
async function right({ order, code, stack }, lock = /^bindings\/lock\.js: .*lock_release\(/) {
  assert.deepEqual(order, ['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  assert.equal(code, 'ERR_NOT_ACQUIRED');
  const frames = await mapped(stack), told = `${frames.join('\n')}\nfrom ${stack}`;
  assert.ok(frames.some((frame) => lock.test(frame)), told);
  assert.ok(frames.some((frame) => /^(src\/)?index\.js: lock\.release\(\);/.test(frame)), told);
}

/** What a page shows in Chromium. */
async function visit(/** @type {string} */ url) {
  if (!browser) throw new Error('no browser');
  await browser.goto(url);
  return browser.evaluate('shown');
}

/** All the script that a folder holds. */
function scripts(/** @type {string} */ folder) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => /\.[cm]?js$/.test(name)).map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('');
}

const lacks = lacking();

/**
 * A subtest with its row in the matrix.
 * @param {string} where @param {string} what @param {boolean} page whether a browser is needed
 * @param {(t: import('node:test').TestContext) => Promise<void>} fn
 */
function bundled(where, what, page, fn) {
  test(`${where}: ${what}`, { timeout: 60_000 }, async (t) => {
    const why = (where.startsWith('esbuild') ? undefined : lacks) ?? (page && missing() ? `${missing()} missing` : undefined);
    if (why !== undefined) {
      record({ area: 'bundler', where, what, outcome: process.env.CI ? 'FAILED' : 'skipped', why });
      assert.ok(!process.env.CI, why);
      return t.skip(why);
    }
    try {
      await fn(t);
      record({ area: 'bundler', where, what, outcome: 'ok' });
    } catch (error) {
      record({ area: 'bundler', where, what, outcome: 'FAILED', why: /** @type {Error} */ (error).message.split('\n')[0] });
      throw error;
    }
  });
}

test('the marks are in those classes and nowhere else', () => {
  const folder = `${project}/node_modules/waitline/bindings`;
  const names = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'index.js');
  for (const [name, mark] of Object.entries(MARKS)) {
    const has = names.filter((each) => readFileSync(`${folder}/${each}`, 'utf8').includes(mark));
    assert.deepEqual(has, [`${name}.js`], mark);
  }
});

bundled(`${viteTitle}, dev`, 'import { Lock }, run, mapped', true, async () => {
  const server = await viteServer(project);
  try {
    await right(await visit(server.url));
  } finally {
    await server.close();
  }
});

for (const { title, kind, build } of modes) {
  const page = kind === 'page', visited = page || /webpack.*iife/.test(title);
  bundled(title, 'import { Lock }, run, shaken, mapped', visited, async (t) => {
    const out = `${project}/dist/${title.replace(/\W+/g, '-')}`, none = `${out}-nothing`, all = `${out}-all`;
    await build({ project, entry: 'src/index.js', out });
    await build({ project, entry: 'src/nothing.js', out: none });
    await build({ project, entry: 'src/all.js', out: all });

    const text = scripts(out), empty = scripts(none), whole = scripts(all);
    for (const mark of Object.values(MARKS)) {
      assert.ok(whole.includes(mark), `a bundle of everything says ${mark}`);
      assert.ok(!text.includes(mark), `a bundle of Lock says ${mark}`);
    }
    assert.doesNotMatch(empty, /ERR_|lock_acquire|WebAssembly/);
    assert.ok(empty.length < 1000, `${empty.length} bytes of nothing`);
    t.diagnostic(`${text.length} bytes, ${gzipSync(text).length} compressed; of nothing ${empty.length}`);

    if (visited) {
      if (!page) writeFileSync(`${out}/index.html`, html('src="bundle.js"'));
      const server = await serve(out);
      try {
        await right(await visit(server.url));
      } finally {
        await server.close();
      }
    }
    if (!page) {
      const file = `${out}/${fileOf(kind)}`;
      const { stdout, stderr } = spawnSync(process.execPath, [path('bundlers/run.js'), kind, file], {
        encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' },
      });
      assert.equal(stderr, '');
      // Only webpack doesn't read the maps of what it bundles: for Node.js that is bindings/node.
      const lock = /webpack.*Node/.test(title) ? /^bindings\/node\/\w+\.js: .*lock_release\(/ : undefined;
      await right(JSON.parse(stdout), lock);
    }
  });
}

test('from a name in TypeScript one gets to the sources', async (t) => {
  const types = path('../../bindings/types');
  if (!existsSync(types)) return t.skip('`npm run types` has not run');
  const text = 'import { Lock } from \'waitline\';\nawait new Lock().acquire();\n';
  writeFileSync(`${project}/main.ts`, text);
  writeFileSync(`${project}/tsconfig.json`, '{ "compilerOptions": { "module": "nodenext", "target": "esnext" }, "files": ["main.ts"] }');
  for (const [word, wanted] of /** @type {const} */ ([['Lock', 'export class Lock '], ['acquire', 'acquire(options) {']])) {
    const { file, line } = await definition(`${project}/main.ts`, text, word);
    assert.match(file, /node_modules\/waitline\/bindings\/lock\.js$/);
    assert.ok(readFileSync(file, 'utf8').split('\n')[line].includes(wanted), `line ${line + 1}`);
  }
});
