// Makes a program steppable: every `await x` becomes `await $.at(i, x)`, and nothing else changes, but for what
// some browsers lack yet: `using` becomes try and finally. The same for scenarios and for the playground.
import { parse } from 'acorn';

/** @typedef {{ start: number, end: number, line: number }} Place */

/**
 * @typedef {object} Program
 * @property {string} code the body of a function of `$`
 * @property {Place[]} awaits where the n-th await stands in the source
 * @property {Record<string, number>} begins the line in which each task's function begins
 */

/** What is wrong with a program, and in which line. */
export class ProgramError extends Error {
  /** @param {string} message @param {number} [line] from 1 */
  constructor(message, line) {
    super(line === undefined ? message : `Line ${line}: ${message}`);
    this.line = line;
  }
}

const MOST_CHARACTERS = 20_000;

const lineAt = (/** @type {string} */ source, /** @type {number} */ at) => source.slice(0, at).split('\n').length;

/** @param {string} source */
function parsed(source) {
  if (source.length > MOST_CHARACTERS) {
    throw new ProgramError(`The program has ${source.length} characters; ${MOST_CHARACTERS} is the most that fits.`);
  }
  try {
    return parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch (error) {
    const { message, loc } = /** @type {any} */ (error);
    if (loc === undefined || /stack space/.test(message)) throw new ProgramError('The program is nested too deeply to be read.');
    throw new ProgramError(message.replace(/ \(\d+:\d+\)$/, ''), loc.line);
  }
}

/** Calls `visit` with every node, from the outside in, and the function it is in. @param {any} node */
function walk(node, /** @type {(node: any, inside: any) => void} */ visit, inside = undefined) {
  visit(node, inside);
  const within = /Function/.test(node.type) ? node : inside;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') walk(child, visit, within);
    }
  }
}

/** Where the functions of `tasks` begin: at their own declaration, or where they are made. @param {any} tree */
function beginnings(tree, /** @type {string} */ source) {
  const declared = /** @type {Record<string, any>} */ ({});
  let tasks = /** @type {any[]} */ ([]);
  walk(tree, (node) => {
    if (node.type === 'FunctionDeclaration') declared[node.id.name] = node;
    if (node.type === 'VariableDeclarator' && node.id.name === 'tasks') tasks = node.init?.properties ?? [];
  });
  return Object.fromEntries(tasks.filter(({ key }) => key).map(({ key, value }) => (
    [key.name ?? key.value, lineAt(source, (declared[value.name] ?? value).start)]
  )));
}

/**
 * @param {string} source a module that imports from `waitline` and exports `tasks`
 * @returns {Program}
 */
export function instrument(source) {
  const awaits = /** @type {Place[]} */ ([]);
  const edits = /** @type {{ at: number, remove: number, text: string, order: number }[]} */ ([]);
  /** At one place the lower order comes first: what ends an expression before what ends a block. */
  const edit = (/** @type {number} */ at, /** @type {string} */ text, remove = 0, order = edits.length) => {
    edits.push({ at, text, remove, order });
  };
  const exported = /** @type {string[]} */ ([]);

  const pause = (/** @type {any} */ node, /** @type {any} */ argument, call = '$.at') => {
    edit(argument.start, `${call}(${awaits.length}, (`);
    edit(argument.end, '))', 0, -Infinity);
    awaits.push({ start: node.start, end: node.end, line: lineAt(source, node.start) });
  };

  /** What stands behind the declaration in its block runs inside `try`. */
  const disposeAtEnd = (/** @type {any} */ block, /** @type {any} */ declaration) => {
    if (declaration.kind === 'await using') {
      throw new ProgramError('`await using` is not known here.', lineAt(source, declaration.start));
    }
    const names = declaration.declarations.map((/** @type {any} */ { id }) => id.name);
    edit(declaration.start, 'const', 'using'.length);
    edit(declaration.end, ' try {');
    const disposals = names.toReversed().map((/** @type {string} */ name) => `${name}?.[Symbol.dispose]();`);
    edit(block.end - 1, `} finally { ${disposals.join(' ')} }`, 0, -declaration.start);
  };

  const imported = (/** @type {any} */ node) => {
    if (node.source.value !== 'waitline') {
      throw new ProgramError(`Only 'waitline' can be imported here, not '${node.source.value}'.`, lineAt(source, node.start));
    }
    const names = node.specifiers.map((/** @type {any} */ { type, imported: from, local }) => {
      if (type !== 'ImportSpecifier') throw new ProgramError('Import by name: { Lock }.', lineAt(source, node.start));
      return `${from.name}: ${local.name}`;
    });
    edit(node.start, `const { ${names.join(', ')} } = $.waitline;`, node.end - node.start);
  };

  const tree = parsed(source);
  walk(tree, (node, inside) => {
    const line = () => lineAt(source, node.start);
    switch (node.type) {
      case 'AwaitExpression':
        if (!inside) throw new ProgramError('`await` belongs into a task.', line());
        pause(node, node.argument);
        break;
      case 'ForOfStatement':
        if (node.await) pause(node, node.right, '$.each');
        break;
      case 'ImportDeclaration':
        imported(node);
        break;
      case 'ImportExpression':
        throw new ProgramError('`import()` is not known here.', line());
      case 'ExportNamedDeclaration': {
        const { declaration } = node;
        if (!declaration) throw new ProgramError('Export where it is declared: `export const tasks = { ... }`.', line());
        edit(node.start, '', declaration.start - node.start);
        if (declaration.id) exported.push(declaration.id.name);
        else exported.push(...declaration.declarations.map((/** @type {any} */ { id }) => id.name));
        break;
      }
      case 'ExportDefaultDeclaration':
      case 'ExportAllDeclaration':
        throw new ProgramError('Only named exports are known here: `export const tasks = { ... }`.', line());
      case 'Program':
      case 'BlockStatement':
        for (const each of node.body) {
          if (!/using$/.test(each.kind ?? '')) continue;
          if (node.type === 'Program') throw new ProgramError('`using` belongs into a task.', lineAt(source, each.start));
          disposeAtEnd(node, each);
        }
        break;
      default:
    }
  });
  if (!exported.includes('tasks')) {
    throw new ProgramError('There are no tasks: add `export const tasks = { Ada: async () => { ... } };`.');
  }

  let code = '', at = 0;
  for (const { at: from, text, remove } of edits.sort((a, b) => a.at - b.at || a.order - b.order)) {
    code += source.slice(at, from) + text;
    at = from + remove;
  }
  return { code: `'use strict'; ${code}${source.slice(at)}\nreturn { ${exported.join(', ')} };`, awaits, begins: beginnings(tree, source) };
}
