import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Every test file, as seen from the root. */
export const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter((name) => name.endsWith('.test.js')).map((name) => `tests/${name}`);

const APART = /\/(bench|budgets|fallback|conformance|core|leaks|traces|memory|peers|package|types|examples|readme|web)\./;

/** Those that test the behaviour of the classes; the others have nothing to do with the build, or name theirs. */
export const behaviour = files.filter((name) => !APART.test(name));
