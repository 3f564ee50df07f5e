import assert from 'node:assert/strict';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildPage } from '../../web/build.js';
import { serve } from '../../web/serve.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = await buildPage(`${root}build/web-node`);

const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => ({ name: entry.name, text: readFileSync(`${entry.parentPath ?? entry.path}/${entry.name}`) }));

test('without the editor the page stays under 200 KB, compressed', () => {
  const editor = files.filter(({ name }) => name.startsWith('editor-'));
  assert.equal(editor.length, 1);
  const size = files.filter((file) => !editor.includes(file)).reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
  assert.ok(size < 200_000, `${size} bytes`);
});

test('every address in it is relative, and no other host is named', () => {
  for (const { name, text } of files.filter(({ name }) => /\.(html|css)$/.test(name))) {
    assert.doesNotMatch(text.toString(), /(?:src|href)="(?:https?:|\/)|url\(["']?(?:https?:|\/)/, name);
  }
});

test('it is served below a path, and nothing else of the machine is', async () => {
  const { url, close } = await serve(folder, { base: '/a/b/' });
  const status = async (/** @type {string} */ path) => (await fetch(new URL(path, url))).status;
  try {
    assert.equal(await status(''), 200);
    assert.equal(await status('main.js'), 200);
    for (const path of ['/', '/a/', 'nothing.js', '..%2f..%2fpackage.json', '..%2fweb-node2', '%E0%A4%A']) {
      assert.equal(await status(path), 404, path);
    }
  } finally {
    await close();
  }
});

test('npm run demo says where the page is, takes another port if that is taken, and ends with Ctrl-C', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (other.address());
  const demo = spawn(process.execPath, [`${root}web/serve.js`, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(createInterface({ input: demo.stdout }), 'line');
    const [url] = line.match(/http:\S+/) ?? [];
    assert.notEqual(new URL(url).port, String(port));
    assert.match(await (await fetch(url)).text(), /you are the scheduler/);
  } finally {
    demo.kill('SIGINT');
    other.close();
  }
  const [, signal] = await once(demo, 'exit');
  assert.equal(signal, 'SIGINT');
});
