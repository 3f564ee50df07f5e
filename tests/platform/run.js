// Runs trial.js in the runtimes and browsers named, or in all: `node tests/platform/run.js deno chromium`.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { drivers } from '../browser/drivers/driver.js';
import { install, runtimes } from '../runtimes.js';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const wanted = process.argv.slice(2);
const wants = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);

function show(/** @type {string} */ title, /** @type {any} */ results) {
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(results)) console.log(`  ${name.padEnd(10)} ${JSON.stringify(value.told ?? value)}`);
}

install();
for (const { name, title, line } of runtimes()) {
  if (!wants(name)) continue;
  for (const kind of name.startsWith('node') ? ['node'] : ['node', 'web']) {
    const [command, ...args] = line([path('in-runtime.js'), kind], ['--expose-gc']);
    const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8', timeout: 90_000 });
    const answer = stdout.split('\n').find((text) => text.startsWith('{'));
    if (answer) show(`${title}, workers of ${kind === 'node' ? 'node:worker_threads' : 'the web'}: ended with ${status}`, JSON.parse(answer));
    else console.log(`${title}, ${kind}: ${status}\n${stdout}${stderr}`);
  }
}

async function script(/** @type {string} */ entry) {
  const { outputFiles: [{ text }] } = await build({ entryPoints: [path(entry)], bundle: true, format: 'esm', write: false, logLevel: 'error' });
  return text;
}

/** WebKitGTK hides shared memory else. */
process.env.JSC_useSharedArrayBuffer = '1';

const PAGE = '<!doctype html><meta charset="utf-8"><title>Platform</title>';
const files = /** @type {Record<string, [string, string]>} */ ({
  '/': ['text/html', PAGE], '/agent.js': ['text/javascript', await script('agent.js')], '/trial.js': ['text/javascript', await script('trial.js')],
});
const server = createServer(({ url }, response) => {
  const [type, text] = files[/** @type {string} */ (url)?.split('?')[0]] ?? [];
  response.writeHead(text ? 200 : 404, {
    'content-type': type ?? 'text/plain',
    ...(url?.includes('bare') ? {} : { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }),
  }).end(text);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;

/** A module of about `size` bytes: one custom section of zeros. */
const LARGE = `(() => { const size = 10240, bytes = new Uint8Array(size + 11); bytes.set([0, 97, 115, 109, 1, 0, 0, 0, 0, size & 127 | 128, size >> 7, 0]); try { return String(new WebAssembly.Module(bytes)); } catch (error) { return String(error); } })()`;

for (const [name, driver] of Object.entries(drivers)) {
  if (!wants(name)) continue;
  const browser = await (await driver()).launch();
  try {
    await browser.goto(`${url}?bare`);
    const bare = await browser.evaluate(`import('./trial.js').then(({ trials }) => trials(false)).then(() => 'nothing', ({ code, message }) => code + ' ' + message)`);
    await browser.goto(url);
    const large = await browser.evaluate(LARGE);
    const results = await browser.evaluate(`(globalThis.AGENT = './agent.js', import('./trial.js').then(({ trials }) => trials(false, ['terminate', 'busy', 'block', 'close', 'throws'])))`);
    show(browser.name, { bare, large, isolated: await browser.evaluate('crossOriginIsolated'), waitAsync: await browser.evaluate('typeof Atomics.waitAsync'), ...results });
  } catch (error) {
    console.log(name, error);
  }
  await browser.close();
}
server.close();
