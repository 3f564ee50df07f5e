import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inFolder = (/** @type {string} */ folder) => readdirSync(fileURLToPath(new URL(`../${folder}`, import.meta.url)))
  .filter((name) => name.endsWith('.test.js')).map((name) => `${folder}/${name}`);

/** Every test file here, as seen from the root. */
export const files = inFolder('tests');

/** Those that take the package elsewhere; that for browsers is run once in each. */
export const elsewhere = inFolder('tests/everywhere').filter((name) => !name.includes('/browsers.'));

/** Those of many threads, which have a process of their own: what they start would write coverage, thousands of times. */
export const threads = files.filter((name) => /\/(shared|deaths|threads|inspection-threads)\./.test(name));

const APART = /\/(platform|shared|deaths|threads|model|bench|budgets|fallback|conformance|core|leaks|traces|memory|peers|package|types|examples|readme|report|web|layout|inspection|inspection-threads)\./;

/** Those that test the behaviour of the classes; the others have nothing to do with the build, or name theirs. */
export const behaviour = files.filter((name) => !APART.test(name));
