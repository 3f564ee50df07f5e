// Writes inspect/layout.js: where the core keeps what, from the structs and enums of c/, so that it is said once.
// Usage: node bindings/generate-layout.js [layout.js]
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));
/** As the core alone is compiled. */
const alone = (/** @type {string} */ text) => text
  .replace(/#ifdef WAITLINE_SHARED\n(?:[^#]*#else\n([^#]*)|[^#]*)#endif\n/g, '$1').replace(/#ifndef WAITLINE_SHARED\n([^#]*)#endif\n/g, '$1');

/** As that of many threads is. */
const together = (/** @type {string} */ text) => text
  .replace(/#ifdef WAITLINE_SHARED\n([^#]*)(?:#else\n[^#]*)?#endif\n/g, '$1').replace(/#ifndef WAITLINE_SHARED\n[^#]*#endif\n/g, '');

const source = (/** @type {string} */ name) => readFileSync(path(`../c/${name}`), 'utf8').replace(/\/\*[^]*?\*\//g, '');
const read = (/** @type {string} */ name) => alone(source(name));

const sources = { slab: read('slab.h'), wait: read('wait.h'), core: read('core.h'), space: source('shared/space.h') };

/** @typedef {Record<string, { offset: number, type: string }>} Fields */

const SCALARS = { uint8_t: 1, int8_t: 1, uint32_t: 4, int32_t: 4, ref: 4, word: 4, uint64_t: 8, wide: 8 };
const structs = /** @type {Record<string, Body>} */ ({});

/** @typedef {{ fields: Fields, size: number, align: number }} Body */

/** The text between the brace at `open` and the one that closes it. */
function braces(/** @type {string} */ text, /** @type {number} */ open) {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return { body: text.slice(open + 1, i), end: i + 1 };
  }
  throw new Error('a brace is not closed');
}

const sizeOf = (/** @type {string} */ type) => {
  const scalar = SCALARS[/** @type {keyof typeof SCALARS} */ (type)];
  if (scalar) return { size: scalar, align: scalar, fields: /** @type {Fields} */ ({}) };
  if (structs[type]) return structs[type];
  throw new Error(`unknown type ${type}`);
};

/** Lays out members one behind the other, or all at the start if it is a union. */
function layOut(/** @type {string} */ text, /** @type {boolean} */ union) {
  const all = /** @type {Fields} */ ({});
  let at = 0, size = 0, align = 1, rest = text.trim();
  const place = (/** @type {Body} */ body, /** @type {string} */ name, /** @type {string} */ type) => {
    const offset = union ? 0 : Math.ceil(at / body.align) * body.align;
    if (name && !Object.keys(body.fields).length) all[name] = { offset, type };
    for (const [inner, field] of Object.entries(body.fields)) {
      all[name ? `${name}_${inner}` : inner] = { ...field, offset: offset + field.offset };
    }
    at = offset + body.size;
    size = Math.max(size, at);
    align = Math.max(align, body.align);
  };
  while (rest) {
    const nested = rest.match(/^(union|struct) \{/);
    if (nested) {
      const { body, end } = braces(rest, rest.indexOf('{'));
      place(layOut(body, nested[1] === 'union'), '', '');
      rest = rest.slice(end).replace(/^\s*;\s*/, '');
      continue;
    }
    const [whole, type, names] = rest.match(/^(\w+)\s+([\w\s,[\]]+);\s*/) ?? [];
    if (!whole) throw new Error(`can't read ${rest}`);
    for (const each of names.split(',')) {
      const [, name, length] = /** @type {string[]} */ (each.trim().match(/^(\w+)(?:\[(\w+)\])?$/)), body = sizeOf(type);
      // Of an array the first is named, and is not looked into.
      place(length ? { ...body, size: body.size * (constants[length] ?? Number(length)), fields: {} } : body, name, type);
    }
    rest = rest.slice(whole.length);
  }
  return { fields: all, size: Math.ceil(size / align) * align, align };
}

/** What enums without a name say, as far as it is asked for here. @type {Record<string, number>} */
const constants = {};

/** @param {string} text @param {string[]} wanted */
function numbers(text, wanted) {
  for (const [, body] of text.matchAll(/enum \{([^}]*)\}/g)) {
    let next = 0;
    for (const each of body.split(',').map((part) => part.trim()).filter(Boolean)) {
      const [name, value] = each.split('=').map((part) => part.trim());
      const [, a, shift] = value?.match(/^(\w+)(?: << (\d+))?$/) ?? [];
      const number = value === undefined ? next : (constants[a] ?? Number(a)) * 2 ** Number(shift ?? 0);
      next = number + 1;
      if (wanted.includes(name)) constants[name] = number;
    }
  }
  for (const name of wanted) if (!Number.isInteger(constants[name])) throw new Error(`no ${name}`);
  return Object.fromEntries(wanted.map((name) => [name, constants[name]]));
}

function struct(/** @type {string} */ text, /** @type {string} */ name) {
  const at = text.search(new RegExp(`struct ${name} \\{`));
  structs[name] = layOut(braces(text, text.indexOf('{', at)).body, false);
  return structs[name];
}

/** An enum's names in their order, from 0. */
function names(/** @type {string} */ text, /** @type {string} */ name) {
  const at = text.search(new RegExp(`typedef enum ${name} \\{`));
  return braces(text, text.indexOf('{', at)).body.split(',').map((each) => each.trim().toLowerCase());
}

struct(sources.core, 'resumption');
struct(sources.slab, 'link');
const slot = struct(sources.slab, 'slot'), core = struct(sources.slab, 'core');
const [, closed, discarded] = sources.slab.match(/CLOSED = (\d+), DISCARDED = (\d+)/) ?? [];

const spaceNumbers = numbers(sources.space, ['MOST_AGENTS', 'WORD']);
const sharedStructs = ['entry', 'record', 'agent', 'space'].map((name) => /** @type {const} */ ([name.toUpperCase(), struct(sources.space, name)]));
const slab = together(source('slab.h'));
const shared = Object.fromEntries([...sharedStructs, ['SLOT', struct(slab, 'slot')], ['CORE', struct(slab, 'core')]]);
const sharedNumbers = {
  ...spaceNumbers,
  ...numbers(source('shared/record.c'), ['KIND', 'ENDED', 'GIVEN_OUT', 'KEEPS', 'NAME']),
  ...numbers(source('shared/line.h'), ['LAST', 'TURN']),
  ...numbers(source('shared/value.h'), ['TO_TAKE', 'IS_HELD', 'ABANDONED']),
  ...numbers(source('shared/barrier.c'), ['PHASE', 'COUNT']),
  ...numbers(source('shared/agent.h'), ['ALIVE', 'AGENT_STATE', 'LIFE']),
  ...numbers(source('shared/agent.c'), ['MAGIC']),
};

const table = (/** @type {Fields} */ all) => Object.entries(all)
  .map(([name, { offset, type }]) => `  ${name}: [${offset}, '${type}'],`).join('\n');
const list = (/** @type {string[]} */ all) => all.map((name) => `'${name}'`).join(', ');

writeFileSync(process.argv[2] ?? path('inspect/layout.js'), `// Made by \`npm run build\` from c/. Do not edit.

/** @typedef {Readonly<Record<string, readonly [offset: number, type: string]>>} Fields */

export const SLOT_SIZE = ${slot.size};

export const CLOSED = ${closed}, DISCARDED = ${discarded};

export const KINDS = [${list(names(sources.slab, 'kind'))}];

export const WAIT_STATES = [${list(names(sources.wait, 'wait_state'))}];

/** @satisfies {Fields} */
export const SLOT = /** @type {const} */ ({
${table(slot.fields)}
});

/** @satisfies {Fields} */
export const CORE = /** @type {const} */ ({
${table(core.fields)}
});

/** Of the core of many threads, by structs and enums of c/shared/. */
export const SHARED = /** @type {const} */ ({
${Object.entries(shared).map(([name, { fields, size }]) => `  ${name}_SIZE: ${size},\n  ${name}: {\n${table(fields).replace(/^/gm, '  ')}\n  },`).join('\n')}
${Object.entries(sharedNumbers).map(([name, value]) => `  ${name}: ${value},`).join('\n')}
});
`);
