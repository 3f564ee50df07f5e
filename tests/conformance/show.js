/** Programs and traces for people. */
import { nameOf } from './interpreter.js';
import { BLOCKING, thenOf } from './programs.js';

/** @typedef {import('./programs.js').Program} Program */
/** @typedef {import('./programs.js').Operation} Operation */

const CLASSES = /** @type {Record<string, string>} */ ({
  lock: 'Lock', event: 'Event', condition: 'Condition', semaphore: 'Semaphore',
  bounded_semaphore: 'BoundedSemaphore', barrier: 'Barrier',
});

/** @param {Program} program */
export function showProgram(program) {
  const name = (/** @type {number} */ index) => nameOf(program, index);
  const made = program.objects.map(([kind, argument], index) => {
    const given = kind === 'condition' && argument != null ? name(argument) : argument ?? '';
    return `${name(index)} = ${CLASSES[kind]}(${given})`;
  });

  /** @param {Operation} operation @param {string} indent @returns {string[]} */
  function lines(operation, indent) {
    const [verb, target, ...rest] = operation;
    if (verb === 'flag') return [`${indent}flag ${target} = ${rest[0]}`];
    if (verb.endsWith('cancel')) return [`${indent}${verb} #${target}`];
    if (!BLOCKING.has(verb)) return [[`${indent}${verb}`, name(target), ...rest].join(' ')];
    const then = thenOf(operation), until = verb === 'wait_for' ? ` flag ${rest[2]}` : '';
    const head = `${indent}#${rest[0]} = ${verb} ${name(target)}${until}${then.length > 0 ? ', then' : ''}`;
    return [head, ...then.flatMap((operation) => lines(operation, `${indent}    `))];
  }
  const turns = program.turns.flatMap((turn, index) =>
    [`turn ${index + 1}`, ...turn.flatMap((operation) => lines(operation, '    '))]);
  return [made.join(', '), ...turns].join('\n');
}

/** Two traces side by side. @param {[string, string[]]} left @param {[string, string[]]} right */
export function showTraces([leftTitle, left], [rightTitle, right]) {
  const width = Math.max(leftTitle.length, ...left.map((line) => line.length));
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const mark = left[index] === right[index] ? ' ' : '!';
    return `${mark} ${(left[index] ?? '').padEnd(width)}   ${right[index] ?? ''}`;
  });
  return [`  ${leftTitle.padEnd(width)}   ${rightTitle}`, ...rows].join('\n');
}
