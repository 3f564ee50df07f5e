// Runs a bundle and tells what it showed, as JSON. Usage: node run.js module|commonjs|script FILE
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';

const [kind, filename] = process.argv.slice(2);
if (kind === 'module') await import(pathToFileURL(filename).href);
else if (kind === 'commonjs') createRequire(import.meta.url)(filename);
else runInThisContext(readFileSync(filename, 'utf8'), { filename });
console.log(JSON.stringify(await /** @type {any} */ (globalThis).shown));
