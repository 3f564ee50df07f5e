// The page in one real browser, named by BROWSER: chromium, firefox or webkit.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stories } from '../../web/scenarios/stories.js';
import { serve } from '../../web/serve.js';
import { encodeSource } from '../../web/page/hash.js';
import { drivers } from './drivers/driver.js';
import { site } from './site.js';
import { Visitor } from './visitor.js';

const name = process.env.BROWSER ?? 'chromium';
if (!Object.hasOwn(drivers, name)) throw new Error(`BROWSER is ${Object.keys(drivers).join(', ')}, not ${name}`);

const pictures = fileURLToPath(new URL(`../../build/screenshots/${name}/`, import.meta.url));
mkdirSync(pictures, { recursive: true });

/** @type {Awaited<ReturnType<typeof site>>} */
let server;
/** @type {import('./drivers/driver.js').Browser} */
let browser;
/** @type {Visitor} */
let reader;

before(async () => {
  server = await site(name);
  browser = await (await drivers[/** @type {keyof typeof drivers} */ (name)]()).launch();
  reader = new Visitor(browser, server.url);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** A test after which nothing may have gone wrong on the page. */
function onPage(/** @type {string} */ title, /** @type {(t: import('node:test').TestContext) => Promise<void>} */ fn) {
  test(title, { timeout: 60_000 }, async (t) => {
    await fn(t);
    assert.deepEqual(await reader.problems(), [], 'the page has nothing to complain about');
  });
}

/** A program in a link. @param {string} source @param {string} [schedule] */
const link = async (source, schedule = '') => `#/play.${await encodeSource(source)}/${schedule}`;

/** What axe finds wrong. */
async function violations() {
  return reader.ask(`(await (async () => {
    if (!window.axe) await new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement('script'), { src: 'axe.js', onload: resolve, onerror: reject });
      document.head.append(script);
    });
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, failureSummary }) => html.slice(0, 120) + ' ' + failureSummary).join(' | '));
  })())`);
}

onPage('without a hash the first scenario is there, and nothing came from another host', async () => {
  await reader.visit('');
  assert.equal(await reader.text('#title'), stories[0].title);
  const hosts = await reader.ask(`performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin).filter((origin) => origin !== location.origin)`);
  assert.deepEqual(hosts, []);
});

for (const { id, title, plays, goal } of stories) {
  onPage(`${id}: a link restores its schedule, asyncio's order plays it to its end, and pictures are taken`, async () => {
    await browser.resize(1440, 1250);
    await reader.visit(`#/${id}/${plays}`);
    assert.equal(await reader.text('#title'), title);
    assert.equal(await reader.steps(), plays.length);
    assert.equal(await reader.text('#problem'), '');
    if (goal) {
      assert.match(await reader.text('#verdict'), /^You broke it\./);
      assert.match(await reader.text('#challenge'), /Why it fails/);
    }
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      await reader.theme(theme);
      await reader.still();
      await browser.screenshot(`${pictures}${id}-${theme}.png`);
    }
    if (goal) {
      await reader.click('[data-do="fixed"]');
      await reader.until(`document.documentElement.dataset.address === '#/${id}.fixed/' && document.documentElement.dataset.state === 'idle'`);
    }
    await browser.press('a');
    await reader.until(`!document.querySelector('#verdict').hidden`);
    assert.match(await reader.text('#verdict'), /^All done\./);
    await browser.resize(390, 844);
    await browser.screenshot(`${pictures}${id}-phone.png`);
  });
}

onPage('a step back equals a replay, and forward makes the same step again', async () => {
  await browser.resize(1280, 900);
  await reader.visit('#/queue/012');
  for (const key of ['1', '2', '3']) await reader.run(key);
  const six = await reader.seen();
  await browser.press('ArrowLeft');
  await reader.until(`document.querySelector('#scrubber').max === '5' && document.documentElement.dataset.state === 'idle'`);
  const five = await reader.seen();
  await reader.until(`document.documentElement.dataset.address === '#/queue/01201'`);
  await browser.press('ArrowRight');
  await reader.until(`document.querySelector('#scrubber').max === '6' && document.documentElement.dataset.state === 'idle'`);
  assert.equal(await reader.seen(), six);
  await reader.visit('#/queue/01201');
  assert.equal(await reader.seen(), five);
});

onPage('the moments in a step: woken, cancelled, resumed; and back to now', async () => {
  await reader.visit('#/notify-and-cancel/010122');
  const call = `[...document.querySelectorAll('.call')].find(({ textContent }) => textContent.startsWith('wait_cancel'))`;
  await reader.ask(`void ${call}.click()`);
  assert.match(await reader.text('#objects .ready'), /Ada.*woken, then cancelled/s);
  assert.equal(await reader.ask(`${call}.getAttribute('aria-current')`), 'true');
  await reader.click('#now');
  assert.match(await reader.text('#objects .ready'), /nobody to resume/);
});

onPage('a deadlock is a red circle the moment it closes', async () => {
  await reader.visit('#/philosophers/0123012');
  assert.equal(await reader.ask(`document.querySelectorAll('#graph .red').length`), 0);
  await reader.run('4');
  assert.equal(await reader.ask(`document.querySelectorAll('#graph line.red').length`), 8);
  assert.match(await reader.text('#verdict'), /Deadlock/);
});

onPage('by keyboard alone: from the top of the page to a step, and back', async () => {
  await reader.visit('#/lock/');
  await reader.ask('void document.body.focus()');
  let presses = 0;
  for (; presses < 60 && !(await reader.ask(`document.activeElement.matches('.run')`)); presses++) await browser.press('Tab');
  assert.ok(presses < 60, 'Tab leads to a Run button');
  await browser.press(' ');
  await reader.until(`document.querySelector('#scrubber').max === '1' && document.documentElement.dataset.state === 'idle'`);
  assert.match(await reader.text('#told'), /Ada takes kettle/);
  assert.equal(await reader.ask(`document.activeElement.matches('.run')`), true, 'the focus stays');
  await reader.run('2');
  await reader.run('3');
  assert.match(await reader.text('#told'), /Cy waits for kettle, behind Bob/);
  await browser.press('ArrowLeft');
  await reader.until(`document.querySelector('#scrubber').max === '2'`);
});

onPage('broken hashes, and a schedule for another program: a clear message, and the page stays usable', async () => {
  const cases = /** @type {[string, RegExp][]} */ ([
    ['#nonsense', /no link of this page/], ['#/nobody/01', /no scenario called “nobody”/], ['#/lock/0x1', /“x” in it, which is no task/],
    ['#/play.AAAA/', /damaged/], ['#/lock/0t', /step 2 wants time to pass.*not possible/s], ['#/event/000000', /step 2 wants Ada to run/],
    [`#/lock/${'0'.repeat(3000)}`, /3000 steps/],
  ]);
  for (const [hash, message] of cases) {
    await reader.visit(hash);
    assert.match(await reader.text('#problem'), message);
    const steps = await reader.steps();
    await browser.press('ArrowRight');
    await reader.until(`Number(document.querySelector('#scrubber').max) === ${steps + 1} && document.documentElement.dataset.state === 'idle'`);
  }
});

const HOSTILE = `
import { Lock } from 'waitline';
const tried = [];
const attempt = (name, fn) => { try { tried.push(name + ' ' + typeof fn()); } catch (error) { tried.push(name + ' ' + error.name); } };
export const tasks = { Eve: async () => {
  const world = (0, eval)('globalThis');
  for (const name of ['document', 'parent', 'top', 'fetch', 'XMLHttpRequest', 'WebSocket', 'importScripts', 'indexedDB', 'postMessage']) {
    attempt(name, () => world[name]);
  }
  attempt('localStorage', () => world.localStorage);
  console.log(tried.slice(0, 5).join(', '));
  console.log(tried.slice(5).join(', '));
  for (let above = world; above; above = Object.getPrototypeOf(above)) {
    const get = Object.getOwnPropertyDescriptor(above, 'fetch')?.value;
    if (get) get.call(world, SERVER + 'stolen-by-fetch').catch(() => {});
  }
  world.eval('import("' + SERVER + 'stolen-by-import")').catch(() => {});
  await null;
} };`;

onPage('a program from a link runs only after a click, and reaches neither page nor network', async () => {
  await reader.visit(await link(HOSTILE.replaceAll('SERVER', JSON.stringify(server.url))));
  assert.equal(await reader.steps(), 0);
  assert.equal(await reader.ask(`document.querySelectorAll('.run:not(:disabled)').length`), 0);
  assert.match(await reader.text('#source'), /indexedDB/);
  await reader.click('#run-linked');
  await reader.until(`document.querySelectorAll('.run:not(:disabled)').length === 1 && document.documentElement.dataset.state === 'idle'`);
  await reader.run('1');
  const said = await reader.ask(`[...document.querySelectorAll('.says')].map(({ textContent }) => textContent).join(', ')`);
  for (const each of ['document', 'parent', 'top', 'fetch', 'XMLHttpRequest', 'WebSocket', 'importScripts', 'indexedDB', 'postMessage', 'localStorage']) {
    assert.match(said, new RegExp(`\\b${each} undefined`));
  }
  assert.equal(await reader.ask('document.title'), 'waitline: you are the scheduler');
  await reader.run('1');
  assert.deepEqual(server.asked.filter((path) => path.includes('stolen')), []);
});

const program = (/** @type {string} */ body) => `import { Lock } from 'waitline';\nconst lock = new Lock({ name: 'lock' });\nexport const tasks = { Ada: async () => { ${body} }, Bob: async () => {} };\n`;

const hostile = /** @type {[title: string, body: string, message: RegExp][]} */ ([
  ['never ends', 'for (;;) {}', /Ada did not come to an await, so it was stopped/],
  ['floods the microtasks', 'const flood = () => Promise.resolve().then(flood); flood(); await null;', /Ada did not come to an await/],
  ['floods the queue', 'for (;;) lock.acquire();', /More than \d+ /],
  ['throws', 'throw new TypeError("oh");', /Ada failed\. TypeError: oh/],
]);

for (const [title, body, message] of hostile) {
  onPage(`code that ${title}: it is told, and the page stays usable`, async () => {
    await reader.visit(await link(program(body)));
    await reader.click('#run-linked');
    await reader.until(`document.querySelectorAll('.run:not(:disabled)').length === 2 && document.documentElement.dataset.state === 'idle'`);
    await browser.press('1');
    await reader.until(`document.documentElement.dataset.state === 'idle' && (!document.querySelector('#problem').hidden || !document.querySelector('#verdict').hidden)`);
    assert.match(`${await reader.text('#problem')} ${await reader.text('#verdict')}`, message);
    await browser.press('Home');
    await reader.until(`document.querySelectorAll('.run:not(:disabled)').length === 2 && document.documentElement.dataset.state === 'idle'`);
    await reader.run('2');
    assert.match(await reader.text('#tasks'), /Bob\s*✓?\s*done/);
  });
}

onPage('the playground: what does not begin stays in the editor, what runs is shared by link', async () => {
  await browser.resize(1280, 900);
  await reader.visit('#/lock/');
  await reader.click('#edit');
  await reader.until(`document.querySelector('.cm-content') === document.activeElement`);
  await browser.type('!');
  await reader.click('#run-edit');
  await reader.until(`!document.querySelector('#problem').hidden`);
  assert.match(await reader.text('#problem'), /^Line 1: /);
  assert.match(await reader.text('.cm-content'), /^!import/);
  await browser.press('Backspace');
  await reader.click('#run-edit');
  await reader.until(`document.querySelector('#editor-box').hidden && document.documentElement.dataset.address.startsWith('#/play.')`);
  await reader.run('1');
  await reader.run('2');
  await reader.until(`document.documentElement.dataset.address.endsWith('/01')`);
  const seen = await reader.seen(), hash = await reader.ask('location.hash');
  await reader.visit(hash);
  await reader.click('#run-linked');
  await reader.until(`document.querySelector('#scrubber').max === '2' && document.documentElement.dataset.state === 'idle'`);
  assert.equal(await reader.seen(), seen);
});

onPage('what is typed and not run survives a new page', async () => {
  await reader.visit('#/event/');
  await reader.click('#blank');
  await reader.until(`document.querySelector('.cm-content') === document.activeElement`);
  await browser.type('// mine ');
  await reader.visit('#/event/');
  await reader.click('#edit');
  await reader.until(`document.querySelector('#draft button')`);
  await reader.click('#draft button');
  await reader.until(`document.querySelector('.cm-content').textContent.includes('// mine ')`);
});

onPage('measuring goes on beside the page, and can be stopped', async () => {
  await reader.visit('#/lock/');
  await reader.click('#measure-start');
  await reader.until(`/\\d %/.test(document.querySelector('#measure-status').textContent)`);
  await reader.run('1');
  await reader.click('#measure-stop');
  assert.equal(await reader.text('#measure-status'), 'Stopped.');
  await reader.click('#measure-start');
  await reader.until(`document.querySelector('#measure-plot svg')`);
  assert.equal(await reader.ask(`[...document.querySelectorAll('#measure-plot tbody tr')].filter(({ cells }) => cells[1].textContent === 'waitline').length`), 4);
  await reader.ask(`void document.querySelector('.measure').scrollIntoView()`);
  await browser.screenshot(`${pictures}measure.png`);
});

for (const theme of /** @type {const} */ (['light', 'dark'])) {
  onPage(`axe finds nothing: ${theme}, broken, in the editor, on a phone`, async () => {
    await browser.resize(1280, 900);
    await reader.visit('#/if-not-while/0021210');
    await reader.theme(theme);
    await reader.still();
    assert.deepEqual(await violations(), []);
    await reader.visit('#/notify-and-cancel/010122');
    await reader.theme(theme);
    await reader.ask(`void [...document.querySelectorAll('.call')].find(({ textContent }) => textContent.startsWith('wait_cancel')).click()`);
    await reader.click('#edit');
    await reader.until(`document.querySelector('.cm-content')`);
    await browser.resize(390, 844);
    assert.deepEqual(await violations(), []);
  });
}

onPage('four workers share a lock and a semaphore: one holds it, the page too, and the end of a worker frees it', async () => {
  await browser.resize(1000, 900);
  await browser.goto(`${server.url}threads.html`);
  await reader.until(`[...document.querySelectorAll('#workers .status')].every(({ textContent }) => /^[1-9]/.test(textContent))`);
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await reader.theme(theme);
    await browser.screenshot(`${pictures}threads-${theme}.png`);
    assert.deepEqual(await violations(), []);
  }
  await reader.until(`/^held by (Ada|Bob|Cy|Dee)$/.test(document.querySelector('.card .state').textContent)`);
  await reader.ask(`void [...document.querySelectorAll('#workers li')].find((li) => li.textContent.includes('boils water')).querySelector('button').click()`);
  await reader.until(`/[1-9]\\d* times its holder was ended/.test(document.querySelector('.card .empty').textContent)`);
  await reader.click('#take');
  await reader.until(`document.querySelector('.card .state').textContent === 'held by you'`);
  await reader.click('#take');
  await reader.until(`document.querySelector('.card .state').textContent.startsWith('held by') && !document.querySelector('.card .state').textContent.includes('you')`);
});

onPage('where a page may not share memory, it says which headers it needs', async () => {
  const { url, close } = await serve(server.folder, { isolated: false });
  await browser.goto(`${url}threads.html`);
  await reader.until(`!document.querySelector('#problem').hidden`);
  assert.match(await reader.text('#problem'), /Cross-Origin-Embedder-Policy: require-corp/);
  assert.deepEqual(await reader.problems(), []);
  await browser.goto(server.url);
  await close();
});
