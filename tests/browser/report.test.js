// The page of `waitline report` in one real browser, named by BROWSER: chromium, firefox or webkit.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { page } from '../../bindings/inspect/report/html.js';
import { summarize } from '../../bindings/inspect/report/summarize.js';
import { serve } from '../../web/serve.js';
import { busy } from '../report/traces.js';
import { drivers } from './drivers/driver.js';
import { Visitor } from './visitor.js';

const name = process.env.BROWSER ?? 'chromium';
if (!Object.hasOwn(drivers, name)) throw new Error(`BROWSER is ${Object.keys(drivers).join(', ')}, not ${name}`);

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const folder = path(`build/report-${name}`), pictures = path(`build/screenshots/${name}/`), handoff = path('tests/traces-report/handoff.json');

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {import('./drivers/driver.js').Browser} */
let browser;
/** @type {Visitor} */
let reader;
/** What goes wrong, in the page's own words. */
const WITNESS = `
  window.problems = [];
  console.error = console.warn = (...values) => problems.push(values.join(' '));
  addEventListener('error', ({ message, target }) => problems.push('error: ' + (message || target.src || target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => problems.push('unhandled: ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => problems.push('refused: ' + violatedDirective + ' ' + blockedURI));`;

const asked = /** @type {string[]} */ ([]);

/** A report with a script that keeps what goes wrong, which its policy lets in. @param {string} trace @param {string} file */
async function report(trace, file) {
  const text = page(await summarize(trace), file.replace('html', 'json'));
  writeFileSync(`${folder}/${file}`, text.replace('script-src ', 'script-src \'self\' ').replace('<style>', '<script src="witness.js"></script><style>'));
}

before(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  writeFileSync(`${folder}/witness.js`, WITNESS);
  cpSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), `${folder}/axe.js`);
  writeFileSync(`${folder}/busy.json`, busy());
  await report(`${folder}/busy.json`, 'busy.html');
  await report(handoff, 'handoff.html');
  server = await serve(folder, { asked: (file) => void asked.push(file) });
  browser = await (await drivers[/** @type {keyof typeof drivers} */ (name)]()).launch();
  reader = new Visitor(browser, server.url);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** A test after which nothing may have gone wrong on the page. @param {string} title @param {string} file @param {() => Promise<void>} fn */
function onPage(title, file, fn) {
  test(title, { timeout: 60_000 }, async () => {
    await browser.resize(1280, 1000);
    await browser.goto(`${server.url}${file}`);
    await reader.until('document.documentElement.dataset.drawn');
    await fn();
    assert.deepEqual(await reader.problems(), [], 'the page has nothing to complain about');
  });
}

/** Presses keys in the timeline. @param {...string} keys */
async function press(...keys) {
  await reader.ask('void document.querySelector("#timeline").focus()');
  for (const key of keys) await browser.press(key);
}

/** Presses the button for a theme, if it is not there already. @param {'light' | 'dark'} theme */
const turn = (theme) => reader.ask(`void (document.querySelector('#theme').textContent.toLowerCase() === '${theme}' && document.querySelector('#theme').click())`);

/** Fulfils when the chosen bar is told so. @param {string} text */
const chosen = (text) => reader.until(`document.querySelector('#details').innerText.split('\\n')[0] === ${JSON.stringify(text)}`);

/** What is at a place of the drawing, which is a picture. @param {number} x @param {number} y @returns {Promise<number[]>} */
const pixel = (x, y) => reader.ask(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const canvas = document.querySelector('#canvas'), ratio = canvas.width / canvas.clientWidth;
  resolve([...canvas.getContext('2d').getImageData(${x} * ratio, ${y} * ratio, 1, 1).data]);
})))`);

/** The overview once it is drawn: what is told of a bar may change the page's width. @returns {Promise<string>} */
async function overview() {
  await pixel(0, 0);
  return reader.ask('document.querySelector("#overview").toDataURL()');
}

/** Fulfils with whether an event was taken. @param {string} type @param {number} x @param {number} y */
const point = (type, x, y) => reader.ask(`(() => {
  const canvas = document.querySelector('#canvas'), { left, top } = canvas.getBoundingClientRect();
  return !canvas.dispatchEvent(new PointerEvent('${type}', { bubbles: true, cancelable: true, button: 0, clientX: left + ${x}, clientY: top + ${y} }));
})()`);

onPage('it is drawn in both themes, and asks for nothing else', 'busy.html', async () => {
  assert.match(await reader.text('#facts'), /62 waits of 6 tasks for 5 objects$/);
  assert.deepEqual(asked.filter((file) => !/\/(busy\.html|witness\.js)$/.test(file)), []);
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await turn(theme);
    assert.deepEqual(await pixel(4, 4), theme === 'light' ? [255, 253, 249, 255] : [32, 31, 28, 255]);
    await browser.screenshot(`${pictures}report-${theme}.png`);
  }
});

onPage('axe finds nothing in either theme', 'handoff.html', async () => {
  await press('ArrowRight');
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await turn(theme);
    assert.deepEqual(await reader.ask(`(await (async () => {
      if (!window.axe) await new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement('script'), { src: 'axe.js', onload: resolve, onerror: reject })));
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 120) + ' ' + failureSummary).join(' | '));
    })())`), []);
  }
});

onPage('keys go from bar to bar, to who woke it, nearer and back', 'handoff.html', async () => {
  await press('ArrowRight');
  await chosen('writer held Lock "db" for 301 µs');
  await press('ArrowRight');
  await chosen('writer waited for Event #4 for 50.0 µs and still did when the trace ended');
  await press('ArrowDown', 'ArrowDown');
  await chosen('reader 2 held Lock "db" for 88.0 µs and still did when the trace ended');
  await press('ArrowLeft');
  await chosen('reader 2 waited for Lock "db" for 322 µs');
  assert.match(await reader.text('#details'), /woken by\s+reader 1: release Lock "db", at 411 µs; ran 1.30 µs later/);
  await press('w');
  await chosen('reader 1 held Lock "db" for 100 µs');
  const before = await overview();
  await press('Enter');
  assert.notEqual(await overview(), before);
  await press('0');
  assert.equal(await overview(), before);
  await press('Escape');
  assert.equal(await reader.text('#details'), '');
});

onPage('what the pointer is at is told, and chosen by a click', 'handoff.html', async () => {
  await point('pointermove', 400, 40);
  await reader.until('!document.querySelector("#tip").hidden');
  assert.match(await reader.text('#tip'), /^writer held Lock "db" for 301 µs\n/);
  await point('pointermove', 400, 200);
  assert.equal(await reader.ask('document.querySelector("#tip").hidden'), true);
  await point('pointerdown', 400, 40);
  await point('pointerup', 400, 40);
  await chosen('writer held Lock "db" for 301 µs');
});

onPage('rows for objects, only those that were asked for, and a wait from the table', 'handoff.html', async () => {
  await reader.click('[value="object"]');
  await press('ArrowRight', 'ArrowRight');
  await chosen('reader 1 waited for Lock "db" for 291 µs');
  await reader.ask(`void (document.querySelector('#filter').value = 'event', document.querySelector('#filter').dispatchEvent(new Event('input')))`);
  await reader.until(`document.querySelectorAll('#objects tbody tr').length === 2`);
  assert.equal(await reader.ask(`document.querySelectorAll('#longest tbody tr').length`), 2);
  assert.equal(await reader.text('#details'), '', 'what is not shown is not chosen');
  await press('ArrowRight', 'ArrowDown');
  await chosen('reader 1 waited for Event #5 for 1.25 µs');
  await reader.click('#objects tbody button');
  await reader.until(`document.querySelectorAll('#objects tbody tr').length === 1`);
  assert.equal(await reader.ask(`document.querySelector('#filter').value`), 'Event #4');
  assert.equal(await reader.text('#details'), '', 'what is not shown is not chosen');
  await reader.click('#longest tbody button');
  await chosen('writer waited for Event #4 for 50.0 µs and still did when the trace ended');
});

onPage('the table of objects is sorted by what is pressed', 'busy.html', async () => {
  const first = () => reader.ask(`document.querySelector('#objects tbody th').innerText`);
  assert.equal(await first(), 'Lock "db"');
  await reader.click('[data-key="object"]');
  assert.equal(await first(), 'Barrier "start"');
  await reader.click('[data-key="object"]');
  assert.equal(await first(), 'Semaphore "connections"');
  assert.equal(await reader.ask(`document.querySelector('#objects [aria-sort]').innerText`), 'object');
});

onPage('it fits a phone', 'busy.html', async () => {
  await browser.resize(390, 844);
  await pixel(0, 0);
  assert.equal(await reader.ask(`document.documentElement.scrollWidth - document.documentElement.clientWidth`), 0);
  await browser.screenshot(`${pictures}report-phone.png`);
});
