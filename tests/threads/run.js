// `npm run stress -- 1000000 deno chromium`: so many operations in the runtimes and browsers named, or in all.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { drivers } from '../browser/drivers/driver.js';
import { install, runtimes } from '../runtimes.js';
import { ISOLATED, kindOf, script, scripts } from './platforms.js';

const [number, ...wanted] = process.argv.slice(2), operations = Number(number ?? 1_000_000);
const wants = (/** @type {string} */ name) => wanted.length === 0 || wanted.includes(name);
let failed = false;

/** A row of the table in tests/README.md. @param {string} where @param {any} outcome */
function show(where, outcome) {
  const { operations: done, threads, seconds, wrong } = outcome;
  failed ||= wrong === undefined || wrong.length > 0;
  const text = wrong === undefined ? `FAILED: ${outcome}` : `${done.toLocaleString('en')} | ${threads} | ${seconds} s | ${wrong.length === 0 ? 'nothing' : wrong.join('; ')}`;
  console.log(`| ${where} | ${text} |`);
}

console.log('| where | operations | threads | took | lost or wrong |\n|---|---|---|---|---|');
install();
for (const { name, title, line } of runtimes()) {
  if (!wants(name)) continue;
  const [command, ...args] = line([script(), kindOf(name), `${operations}`]);
  const { stdout, stderr, status } = spawnSync(command, args, { encoding: 'utf8', timeout: 600_000 });
  const answer = stdout.split('\n').find((text) => text.startsWith('{'));
  show(title, status === 0 && answer ? JSON.parse(answer) : `${status} ${stdout}${stderr}`);
}

const { page, worker } = await scripts();
const files = /** @type {Record<string, [string, string]>} */ ({
  '/': ['text/html', '<!doctype html><meta charset="utf-8"><title>Threads</title><script src="threads.js"></script>'],
  '/threads.js': ['text/javascript', page], '/threads-worker.js': ['text/javascript', worker],
});
const server = createServer(({ url }, response) => {
  const [type, text] = files[`${url}`] ?? [];
  response.writeHead(text ? 200 : 404, { 'content-type': type ?? 'text/plain', ...ISOLATED }).end(text);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`;

for (const [name, driver] of Object.entries(drivers)) {
  if (!wants(name)) continue;
  const browser = await (await driver()).launch();
  try {
    await browser.goto(origin);
    // Asked for again and again: no driver waits for minutes.
    await browser.evaluate(`(globalThis.outcome = undefined, stress(${operations}).then((done) => { outcome = done; }, (error) => { outcome = error + ' ' + error.stack; }), 0)`);
    const agent = await browser.evaluate('navigator.userAgent');
    let outcome;
    while ((outcome = await browser.evaluate('new Promise((resolve) => setTimeout(() => resolve(globalThis.outcome ?? null), 500))')) == null);
    show(`${name} ${/(?:Chrome|Firefox|Version)\/([\d.]+)/.exec(agent)?.[1] ?? ''}`, outcome);
  } catch (error) {
    show(name, error);
  }
  await browser.close();
}
server.close();
server.closeAllConnections();
process.exitCode = failed ? 1 : 0;
