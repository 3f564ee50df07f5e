// The behaviour suite over the package from npm pack in one browser, named by BROWSER: on a page, in a worker, in a
// service worker, and on a page whose policy forbids WebAssembly. Each sends what it found to the server.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { behaviourScript } from '../browser/behaviour.js';
import { drivers } from '../browser/drivers/driver.js';
import { ISOLATED, scripts } from '../threads/platforms.js';
import { record } from './matrix.js';
import { fromPack, packed } from './pack.js';

const name = process.env.BROWSER ?? 'chromium';
if (!Object.hasOwn(drivers, name)) throw new Error(`BROWSER is ${Object.keys(drivers).join(', ')}, not ${name}`);

/** @typedef {{ name: string, outcome: string, reason?: string }} Result */
/** @typedef {{ results?: Result[], agent: string, wasm: string, error?: string }} Report */

/** What WebAssembly says to the smallest module. */
const SEND = `(async () => {
  let wasm = 'allowed', results, error;
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch (refusal) {
    wasm = String(refusal);
  }
  try {
    results = await (SUITE);
  } catch (failure) {
    error = String(failure) + ' ' + failure.code;
  }
  await fetch('/report', { method: 'POST', body: JSON.stringify({ results, error, wasm, agent: navigator.userAgent }) });
})()`;
const RUN = SEND.replace('SUITE', 'globalThis.behaviour()');

/** As it should be: this page may run its own scripts, and compile nothing. */
const STRICT = { 'content-security-policy': 'script-src \'self\'' };

/** @type {Record<string, { type: string, body: string, headers?: Record<string, string> }>} */
const files = {};
const page = (/** @type {string} */ script) => `<!doctype html><meta charset="utf-8"><title>waitline</title><script src="${script}" defer></script>`;

/** @type {import('node:http').Server} */
let server;
/** @type {import('../browser/drivers/driver.js').Browser} */
let browser;
/** @type {string} */
let origin;
/** Takes the next report. @type {(report: Report) => void} */
let take;

before(async () => {
  const suite = await behaviourScript({ plugins: [fromPack()] });
  const { outputFiles: [{ text: wasmOnly }] } = await build({
    stdin: { contents: 'export * from \'waitline/wasm\'; import { Lock } from \'waitline/wasm\'; new Lock();', resolveDir: packed() },
    bundle: true, format: 'iife', write: false, target: 'es2022',
  });
  const script = (/** @type {string} */ body) => ({ type: 'text/javascript', body }), threads = await scripts();
  const html = (/** @type {string} */ body, headers = {}) => ({ type: 'text/html', body, headers });
  Object.assign(files, {
    '/page': html(page('page.js')),
    '/page.js': script(`${suite}\n${RUN};`),
    '/strict': html(page('page.js'), STRICT),
    '/without': html(page('without.js') + page('page.js')),
    '/without.js': script('delete globalThis.WebAssembly;'),
    '/worker': html(page('start-worker.js')),
    '/start-worker.js': script('new Worker("page.js");'),
    '/service': html(page('start-service.js')),
    '/start-service.js': script(SEND.replace('SUITE', 'navigator.serviceWorker.register("service.js").then(() => new Promise(() => {}))')),
    '/service.js': script(`${suite}\naddEventListener('install', (event) => event.waitUntil(${RUN}));`),
    '/threads': html(page('threads.js'), ISOLATED),
    '/threads.js': script(`${threads.page}\n${SEND.replace('SUITE', 'stress(20000)')};`),
    '/threads-worker.js': { ...script(threads.worker), headers: ISOLATED },
    '/not-isolated': html(page('not-isolated.js')),
    '/not-isolated.js': script(`${threads.page}\n${SEND.replace('SUITE', '(async () => share())()')};`),
    '/wasm-only': html(page('wasm-only.js'), STRICT),
    '/wasm-only.js': script(`let failure; try { ${wasmOnly} } catch (error) { failure = error; }
      ${SEND.replace('SUITE', 'failure ? Promise.reject(failure) : []')};`),
  });
  server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      take(JSON.parse(await text(request)));
      response.end();
      return;
    }
    const file = files[new URL(request.url ?? '/', origin).pathname];
    response.writeHead(file ? 200 : 404, { 'content-type': `${file?.type ?? 'text/plain'}; charset=utf-8`, ...file?.headers });
    response.end(file?.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  browser = await (await drivers[/** @type {keyof typeof drivers} */ (name)]()).launch();
});

after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** What a page, or what it started, sent. @param {string} path @returns {Promise<Report>} */
async function report(path) {
  const sent = new Promise((/** @type {(report: Report) => void} */ resolve) => { take = resolve; });
  await browser.goto(`${origin}${path}`);
  return sent;
}

const version = (/** @type {string} */ agent) => (
  /(?:Chrome|Firefox|Version)\/([\d.]+)/.exec(agent)?.[1].replace(/(\.0)+$/, '') ?? ''
);

/**
 * @param {import('./matrix.js').Row['area']} area @param {string} what
 * @param {string} path @param {(report: Report) => void} [check]
 */
function inBrowser(area, what, path, check = () => {}) {
  test(`${browserName}, ${what}`, { timeout: 120_000 }, async (t) => {
    /** @type {import('./matrix.js').Row} */
    const row = { area, where: `${browserName}, ${what}`, what: 'behaviour suite from npm pack', outcome: 'FAILED' };
    try {
      const found = await report(path), { results = [], agent, error } = found;
      row.where = `${browserName} ${version(agent)}, ${what}`;
      assert.equal(error, undefined);
      const of = (/** @type {string} */ outcome) => results.filter((result) => result.outcome === outcome);
      row.what += `, ${of('passed').length} tests, ${of('skipped').length} skipped`;
      for (const { name, reason } of of('skipped')) t.diagnostic(`skipped: ${name}: ${reason}`);
      assert.ok(of('failed').length === 0, of('failed').map(({ name, reason }) => `${name}: ${reason}`).join('; '));
      assert.deepEqual(of('skipped').filter(({ reason = '' }) => !/^needs Node's |^is about V8's stacks$/.test(reason)), []);
      assert.ok(of('passed').length > 350, `${of('passed').length} passed`);
      check(found);
      row.outcome = 'ok';
    } catch (failure) {
      row.why = String(failure);
      throw failure;
    } finally {
      record(row);
    }
  });
}

/** WebKitGTK refuses `eval` by that policy, but compiles WebAssembly. */
const lenient = name === 'webkit';

const browserName = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' }[name] ?? name;

inBrowser('browser', 'main thread', '/page', ({ wasm }) => assert.equal(wasm, 'allowed'));
inBrowser('browser', 'dedicated worker', '/worker', ({ wasm }) => assert.equal(wasm, 'allowed'));
inBrowser('browser', 'service worker', '/service', ({ wasm }) => assert.equal(wasm, 'allowed'));
inBrowser('strict page', lenient ? 'a policy that it does not apply to WebAssembly' : 'WebAssembly forbidden by its policy', '/strict', (
  ({ wasm }) => assert.equal(wasm === 'allowed', lenient)
));
inBrowser('strict page', 'WebAssembly taken away', '/without', ({ wasm }) => assert.match(wasm, /^ReferenceError|Can't find variable/));

test(`${browserName}: waitline/wasm says at import that the policy forbids it`, {
  timeout: 60_000, skip: lenient && 'this engine applies no such policy to WebAssembly',
}, async () => {
  const { error, wasm } = await report('/wasm-only');
  assert.notEqual(wasm, 'allowed');
  assert.equal(error, 'SyncError: this page forbids WebAssembly: import waitline/js or allow \'wasm-unsafe-eval\' ERR_WEBASSEMBLY');
});

test(`${browserName}: a page and its workers share objects`, { timeout: 120_000 }, async (t) => {
  /** @type {import('./matrix.js').Row} */
  const row = { area: 'threads', where: browserName, what: 'operations in a page and its workers', outcome: 'FAILED' };
  try {
    const { results, agent, error } = await report('/threads'), { operations, wrong } = /** @type {any} */ (results ?? {});
    row.where = `${browserName} ${version(agent)}`;
    assert.equal(error, undefined);
    assert.deepEqual(wrong, []);
    row.what = `${operations} operations in a page and its workers`;
    row.outcome = 'ok';
    t.diagnostic(row.what);
  } catch (failure) {
    row.why = String(failure);
    throw failure;
  } finally {
    record(row);
  }
});

test(`${browserName}: a page that is not isolated is told of both headers`, { timeout: 60_000 }, async () => {
  const { error } = await report('/not-isolated');
  assert.match(`${error}`, /ERR_NOT_ISOLATED$/);
  for (const [header, value] of Object.entries(ISOLATED)) assert.ok(error?.toLowerCase().includes(`${header}: ${value}`), error);
});
