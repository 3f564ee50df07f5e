/** @typedef {import('./snapshot.js').Snapshot} Snapshot */
/** @typedef {import('./snapshot.js').ObjectState} ObjectState */

/** @internal A time as people say it. @param {number} ms */
export function duration(ms) {
  if (ms < 1) return `${Math.round(ms * 1000)} us`;
  if (ms < 1000) return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < 3_600_000) return `${Math.floor(ms / 60_000)} min ${Math.round(ms % 60_000 / 1000)} s`;
  return `${Math.floor(ms / 3_600_000)} h ${Math.round(ms % 3_600_000 / 60_000)} min`;
}

const plural = (/** @type {number} */ n, /** @type {string} */ what, many = `${what}s`) => `${n} ${n === 1 ? what : many}`;

/** @param {{ task?: string, thread?: string }} who */
const whoOf = ({ task, thread }) => `${task ?? '(no task)'}${thread === undefined ? '' : ` in ${thread}`}`;

/** @param {{ kind: string, name?: string, id: number | string }} object */
const titleOf = ({ kind, name, id }) => `${kind} ${name === undefined ? `#${id}` : JSON.stringify(name)}`;

/** @param {ObjectState} object */
function stateOf({ state, value, parties, waiting, kind }) {
  if (kind === 'Barrier') return `${state}, ${waiting}/${parties} waiting`;
  return value === undefined || state === 'closed' ? state : `${state}, value ${value}`;
}

/** Lines as columns of text. @param {string[][]} rows */
function columns(rows) {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i].length))) ?? [];
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd()}\n`).join('');
}

/** @param {ObjectState} object */
function describe(object) {
  const holders = object.holders.map((holder) => ['held by', whoOf(holder), '', duration(holder.for ?? 0), holder.where ?? '']);
  const queue = object.queue.map((wait, i) => [
    `${i + 1}.`, whoOf(wait), `${wait.operation ?? ''}${wait.of ? ` of ${wait.of}` : ''}`, wait.for === undefined ? '' : duration(wait.for),
    `${wait.state === 'pending' ? '' : `${wait.state} `}${wait.where ?? ''}`.trimEnd(),
  ]);
  return `${titleOf(object)} ${stateOf(object)}\n${columns([...holders, ...queue])}`;
}

/**
 * What a snapshot has, for a terminal: those that are held or waited for, each with its holders and its queue; the others
 * are counted.
 * @param {Snapshot} snapshot
 * @returns {string}
 */
export function format({ objects, followed, lost = 0 }) {
  const shown = objects.filter(({ queue, holders }) => queue.length + holders.length > 0);
  const waits = objects.reduce((sum, { queue }) => sum + queue.length, 0), idle = objects.length - shown.length;
  const head = `${plural(objects.length, 'object')}, ${plural(waits, 'wait')}${idle > 0 ? `, ${idle} idle` : ''}`;
  const unknown = lost > 0 ? `, ${plural(lost, 'wait or hold', 'waits or holds')} of other threads without room to be noted` : '';
  return [`${head}${unknown}${followed ? '' : ' (tasks and times are known after follow())'}\n`, ...shown.map(describe)].join('\n');
}
