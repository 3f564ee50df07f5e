/** Makes a program that fails as small as it gets. */
import { BLOCKING, operations, thenOf } from './programs.js';

/** @typedef {import('./programs.js').Program} Program */
/** @typedef {import('./programs.js').Operation} Operation */

/**
 * Every list that is like this one but for something: an operation left out, or made smaller.
 * @param {Operation[]} list @returns {Generator<Operation[]>} */
function* smallerLists(list) {
  for (let length = list.length; length >= 1; length >>= 1) {
    for (let at = 0; at + length <= list.length; at += length) yield list.toSpliced(at, length);
  }
  for (const [at, operation] of list.entries()) {
    for (const smaller of smallerOperations(operation)) yield list.toSpliced(at, 1, ...smaller);
  }
}

/** What may stand in its place. @param {Operation} operation @returns {Generator<Operation[]>} */
function* smallerOperations(operation) {
  const [verb, target, ...rest] = operation;
  if (verb === 'notify' && rest[0] !== 1) yield [[verb, target, 1]];
  if (verb === 'recancel') yield [['cancel', target]];
  if (!BLOCKING.has(verb)) return;
  if (verb === 'wait_for') yield [['wait', target, rest[0], rest[1]]];
  const then = thenOf(operation);
  if (then.length > 0) yield [/** @type {Operation} */ (operation.with(3, [])), ...then];
  for (const smaller of smallerLists(then)) yield [/** @type {Operation} */ (operation.with(3, smaller))];
}

/** @param {Program} program @returns {Generator<Program>} */
function* smallerPrograms({ objects, turns }) {
  for (let length = turns.length; length >= 1; length >>= 1) {
    for (let at = 0; at + length <= turns.length; at += length) yield { objects, turns: turns.toSpliced(at, length) };
  }
  for (const [at, turn] of turns.entries()) {
    for (const smaller of smallerLists(turn)) yield { objects, turns: turns.with(at, smaller) };
    if (at > 0) yield { objects, turns: turns.toSpliced(at - 1, 2, [...turns[at - 1], ...turn]) };
  }
  for (const [at, [kind, argument]] of objects.entries()) {
    if (kind !== 'condition' && argument) yield { objects: objects.with(at, [kind, argument - 1]), turns };
  }
}

/** Without the objects that nothing uses, waits numbered as they stand. @param {Program} program @returns {Program} */
function tidy(program) {
  const used = new Set([...operations(program)]
    .flatMap(([verb, target]) => (verb === 'flag' || verb.endsWith('cancel') ? [] : [target])));
  program.objects.forEach(([kind, argument], index) => {
    if (kind === 'condition' && argument != null && used.has(index)) used.add(argument);
    if (kind !== 'condition' && /** @type {number} */ (argument) < (kind === 'barrier' ? 1 : 0)) used.add(index);
  });
  const kept = [...program.objects.keys()].filter((index) => used.has(index));
  const ids = new Map([...operations(program)].filter(([verb]) => BLOCKING.has(verb)).map(([, , id], at) => [id, at]));
  const renamed = (/** @type {Operation} */ [verb, target, ...rest]) => {
    if (verb === 'flag') return [verb, target, ...rest];
    if (verb.endsWith('cancel')) return [verb, ids.get(target) ?? ids.size];
    if (!BLOCKING.has(verb)) return [verb, kept.indexOf(target), ...rest];
    return [verb, kept.indexOf(target), ids.get(rest[0]), rest[1].map(renamed), ...rest.slice(2)];
  };
  return {
    objects: kept.map((index) => {
      const [kind, argument] = program.objects[index];
      return kind === 'condition' && argument != null ? [kind, kept.indexOf(argument)] : program.objects[index];
    }),
    turns: program.turns.map((turn) => /** @type {Operation[]} */ (turn.map(renamed))).filter(({ length }) => length),
  };
}

/** What is smaller: less text, and less of it behind waits. @param {Program} program */
const sizeOf = (program) => JSON.stringify(program).length + 2 * [...operations(program)].flatMap(thenOf).length;

/**
 * @param {Program} program that fails
 * @param {(programs: Program[]) => Promise<Program | undefined>} firstFailing
 * @returns {Promise<Program>} one that fails too, and none that is a step smaller does
 */
export async function shrink(program, firstFailing) {
  const smaller = [...smallerPrograms(program)].filter((candidate) => sizeOf(candidate) < sizeOf(program));
  const failing = await firstFailing(smaller);
  if (failing !== undefined) return shrink(failing, firstFailing);
  const tidied = tidy(program);
  if (JSON.stringify(tidied) === JSON.stringify(program)) return program;
  return (await firstFailing([tidied])) === undefined ? program : shrink(tidied, firstFailing);
}
