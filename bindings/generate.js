// Writes bindings/core.wasm.js and core.exports.js from c/core.h, so that numbers, messages, types and names are said once,
// in C; core.bytes.js from the Emscripten build, and core.fallback.js from wasm2js's.
// Usage: node bindings/generate.js [folder short.wasm [wasm2js.mjs]]
import { readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

const header = readFileSync(path('../c/core.h'), 'utf8');

/** The rows of the X-macro of that name, their arguments as JavaScript values. */
function rows(/** @type {string} */ macro, text = header) {
  const body = text.match(new RegExp(`#define ${macro}\\(X\\)((?:.*\\\\\n)+.*)`))?.[1] ?? '';
  return [...body.matchAll(/X\((\w+),\s*(-?\d+)(?:,\s*(\w+),\s*("[^"]*"),\s*("[^"]*"))?\)/g)]
    .map(([, name, number, ...rest]) => ({ name, number: Number(number), rest }));
}

/** The exports, each with its C comment, as properties of a type. */
function properties(from = header) {
  const found = from.matchAll(/(?:\/\* ((?:(?!\*\/)[^])*?) ?\*\/\n)?EXPORT\((\w+)\) .+?\w+\((.*)\);/g);
  return [...found].map(([, comment = '', name, parameters]) => {
    const text = comment.startsWith('---') ? '' : comment.replace(/\n \* ?/g, ' ');
    const list = parameters === 'void' ? '' : parameters.replace(/uint32_t (\w+)/g, '$1: number');
    return ` * @property {(${list}) => number} ${name} ${text}`.trimEnd();
  });
}

const names = ['memory', ...[...header.matchAll(/^EXPORT\((\w+)\)/gm)].map(([, name]) => name)];

const numbers = (/** @type {string} */ file) => [...readFileSync(file)].join(',').match(/.{1,116}(,|$)/g)?.join('\n');

const constants = [...rows('ERRORS'), ...rows('OUTCOMES')]
  .map(({ name, number }) => `export const ${name} = ${number};`).join('\n');
const errors = rows('ERRORS').map(({ number, rest: [type, code, message] }, i) => {
  if (number !== ~i) throw new Error('core.h numbers its errors -1, -2, ...');
  return `  ['${type}', ${code}, ${message}],`;
}).join('\n');
const states = rows('BARRIER_STATES').map(({ name }) => `'${name.toLowerCase()}'`).join(', ');

const given = process.argv.slice(2);
const [folder, short, wasm2js] = given.length > 0 ? given : [
  path('.'), path('../build/emscripten/short.wasm'), path('../build/emscripten/wasm2js.mjs'),
];
writeFileSync(`${folder}/core.wasm.js`, `// Made by \`npm run build\` from c/: what c/core.h says of the wasm. Do not edit.

/**
 * The exports of the core, as c/core.h documents them. Numbers are 32 bits; handles and tickets are above 0.
 * @typedef {object} Core
 * @property {{ readonly buffer: ArrayBuffer }} memory
${properties().join('\n')}
 */

export const NOW_OR_NEVER = -1;
${[...header.matchAll(/#define (LOCK_\w+) (0x\w+)/g)].map(([, name, value]) => `export const ${name} = ${value};`).join('\n')}
${constants}

/** By ~number. @type {['SyncError' | 'RangeError' | 'BrokenBarrierError', string, string][]} */
export const ERRORS = [
${errors}
];

/** @type {readonly ['filling', 'draining', 'resetting', 'broken']} */
export const BARRIER_STATES = [${states}];

/** What the core exports, in its order: the wasm that is part of the package has letters in the place of names. */
export const EXPORTS = [
${names.map((name) => `  '${name}',`).join('\n')}
];
`);
writeFileSync(`${folder}/core.exports.js`, `// Made by \`npm run build\` from c/: what the core exports. Do not edit.
import { instantiate } from './engine.js';

/** @typedef {import('./core.wasm.js').Core} Core */

const core = /* @__PURE__ */ Object.values(/* @__PURE__ */ instantiate());

/** @param {number} i @returns {any} */
const of = (i) => core[i];

// As constants they are called without a look-up; one by one, so that a bundle leaves out those it does not use.
${names.map((name, i) => `/** @type {Core['${name}']} */\nexport const ${name} = /* @__PURE__ */ of(${i});`).join('\n')}
`);
writeFileSync(`${folder}/core.bytes.js`, `// Made by \`npm run build\` from c/: the wasm. Do not edit.

/**
 * At most 4,096 bytes, so that they may be compiled synchronously everywhere. As numbers, since text would have to be
 * decoded by a loop that nothing has compiled yet: 1 ms of the first import. Its exports stand in the order of
 * EXPORTS, with letters for names, which would be another 350 bytes.
 */
export const WASM = [
${numbers(short)}
];
`);
if (given.length === 0) {
  copyFileSync(path('../build/emscripten/waitline.wasm'), path('core.wasm'));
  const threads = readFileSync(path('../c/shared/shared.h'), 'utf8'), own = rows('SHARED_ERRORS', threads);
  const words = threads.match(/enum \{ (RUNNING[^}]*) \}/)?.[1].split(', ') ?? [];
  const kinds = readFileSync(path('../c/slab.h'), 'utf8').match(/enum kind \{ FREE, WAITER, ([^}]*) \}/)?.[1].split(', ') ?? [];
  writeFileSync(path('shared/core.wasm.js'), `// Made by \`npm run build\` from c/shared/: the wasm and what c/shared/shared.h says of it. Do not edit.

/**
 * The exports of the core of many threads, beside those of c/core.h, as c/shared/shared.h documents them.
 * @typedef {Omit<import('../core.wasm.js').Core, 'lock_admit'> & {
 *   __wasm_init_tls: (region: number) => void,
${properties(threads).map((line) => line.replace(/@property \{(.*?)\} (\w+).*/, '  $2: $1,')).join('\n')}
 * }} SharedCore
 */

${own.map(({ name, number }) => `export const ${name} = ${number};`).join('\n')}
export const FIRST_SHARED_ERROR = ${own[0].number};
/** By FIRST_SHARED_ERROR - number. */
export const SHARED_ERRORS = [
${own.map(({ rest: [, code, message] }) => `  [${code}, ${message}],`).join('\n')}
];

export const ${words.map((name, i) => `${name} = ${i}`).join(', ')};

/** Kinds of objects, as object_attach wants them. */
export const ${kinds.map((name, i) => `${name} = ${i + 2}`).join(', ')};

/** In base64. */
export const SHARED_WASM = \`
${readFileSync(path('../build/wasi/shared.wasm')).toString('base64').match(/.{1,120}/g)?.join('\n')}
\`;
`);
}

/** wasm2js's module is one function, and behind it a first instance that is not wanted here. */
function factory(/** @type {string} */ module) {
  const [text] = module.split('var retasmFunc'), head = 'function asmFunc(env) {';
  if (!text.includes(head)) throw new Error('wasm2js writes its module in another way now, generate.js must follow it');
  // What it declares in case it is needed: a line that only names what no other kind of line does.
  const unused = [...text.matchAll(/^ var (\w+) = /gm)].map(([, name]) => name).filter((name) => (
    text.split('\n').every((line) => !RegExp(`\\b${name}\\b`).test(line) || RegExp(`^ +(var )?${name} = `).test(line))
  ));
  const lines = text.split('\n').filter((line) => !unused.some((name) => RegExp(`^ +(var )?${name} = `).test(line)));
  return lines.join('\n').replace(head, 'export function fallback() {').replace(/ +$/gm, '').trim();
}

if (wasm2js !== undefined) {
  writeFileSync(`${folder}/core.fallback.js`, `// Made by \`npm run build\` from c/: the wasm as JavaScript, by wasm2js. Do not edit.
// @ts-nocheck

/**
 * A new core where no WebAssembly is.
 * @returns {import('./core.wasm.js').Core}
 */
${factory(readFileSync(wasm2js, 'utf8'))}
`);
}
