// The page as the tests visit it: below a path of its own, with a script that keeps what went wrong.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildPage } from '../../web/build.js';
import { serve } from '../../web/serve.js';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

/** Whatever a browser would write to its console about a page, and what the page is refused. */
const WITNESS = `
  window.problems = [];
  for (const level of ['error', 'warn']) {
    const original = console[level];
    console[level] = (...values) => { problems.push(level + ': ' + values.join(' ')); original(...values); };
  }
  addEventListener('error', ({ message, target }) => problems.push('error: ' + (message || target.src || target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => problems.push('unhandled: ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => problems.push('refused: ' + violatedDirective + ' ' + blockedURI));`;

export async function site(/** @type {string} */ name) {
  const folder = path(`build/web-${name}`);
  await buildPage(folder);
  for (const name of ['index.html', 'threads.html']) {
    const page = readFileSync(`${folder}/${name}`, 'utf8').replace('<link rel="stylesheet"', '<script src="witness.js"></script>$&');
    writeFileSync(`${folder}/${name}`, page);
  }
  writeFileSync(`${folder}/witness.js`, WITNESS);
  cpSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), `${folder}/axe.js`);
  
  /** What the server was asked for. @type {string[]} */
  const asked = [];
  return { asked, folder, ...await serve(folder, { base: '/below/a/path/', asked: (file) => void asked.push(file) }) };
}
