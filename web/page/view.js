// What can be seen at a moment of a run, in the terms in which the page speaks: who waits for what, who holds what.

/** @typedef {import('../stage/realm.js').Run} Run */
/** @typedef {import('../stage/engine.js').TaskState} TaskState */

/**
 * @typedef {object} View
 * @property {Run} run
 * @property {number} step
 * @property {number} by who was chosen in this step
 * @property {boolean} whole whether it is what the step left behind, not a moment in it
 * @property {import('../../bindings/inspect/memory.js').Snapshot} snapshot
 * @property {Record<number, number>} owners
 * @property {Record<number, number[]>} holders
 * @property {(Omit<TaskState, 'status'> & { status: TaskState['status'] | 'running' })[]} tasks
 */

/** @typedef {{ ticket: number, task: number, handle: number, state: string, before: number[] }} Waiting */

/** @param {Run} run @param {{ step: number, moment: number }} at @returns {View | undefined} */
export function viewOf(run, { step: index, moment: which }) {
  const step = run.steps[index];
  if (step === undefined) return undefined;
  const moment = step.moments[which];
  if (moment === undefined) return { run, step: index, by: step.by, whole: true, ...seen(step), tasks: step.tasks };
  const before = run.steps[index - 1]?.tasks ?? step.tasks.map((task) => ({ ...task, status: 'new' }));
  const tasks = before.map((task, i) => (i === step.by ? { ...task, status: 'running' } : task));
  return { run, step: index, by: step.by, whole: false, ...seen(moment), tasks: /** @type {View['tasks']} */ (tasks) };
}

const seen = (/** @type {Pick<View, 'snapshot' | 'owners' | 'holders'>} */ { snapshot, owners, holders }) => (
  { snapshot, owners, holders }
);

/** What an object is called: by its name, or by its handle. @param {Run} run @param {number} handle */
export function nameOf(run, handle) {
  const known = run.steps[run.steps.length - 1]?.names[handle];
  if (!known) return show(handle);
  return known.name || `${known.type} ${show(handle)}`;
}

/** A handle or ticket as a reader sees it: the slot, and how often it was used before. @param {number} handle */
export function show(handle) {
  const slot = handle % 2 ** 24, generation = Math.floor(handle / 2 ** 24);
  return `#${slot}${generation === 0 ? '' : `.${generation}`}`;
}

/** A task, or who else may act. @param {Run} run @param {number} by */
export const actorName = (run, by) => run.names[by] ?? (by === -1 ? 'Time' : 'The program');

/** The waits of an object in line, then those that have left the line and are not resumed yet. @param {View} view */
export function waitsAt({ snapshot, owners }, /** @type {number} */ handle) {
  const { queue } = snapshot.objects[handle];
  const left = snapshot.ready.filter((ticket) => snapshot.waits[ticket].home === handle && !queue.includes(ticket));
  return [...left, ...queue].map((ticket) => ({ ticket, task: owners[ticket] ?? -2, state: snapshot.waits[ticket].state }));
}

/** Every wait of a task, with the tasks that stand before it. @param {View} view @param {number} task @returns {Waiting[]} */
export function waitsOf(view, task) {
  return Object.entries(view.owners).filter(([, owner]) => owner === task).flatMap(([key]) => {
    const ticket = Number(key), wait = view.snapshot.waits[ticket];
    const { queue } = view.snapshot.objects[wait.home] ?? { queue: [] };
    const before = queue.slice(0, Math.max(0, queue.indexOf(ticket))).map((each) => view.owners[each]);
    return [{ ticket, task, handle: wait.home, state: wait.state, before }];
  });
}

/** What a task does, in words. @param {View} view @param {number} task */
export function statusOf(view, task) {
  const { status, error } = view.tasks[task];
  if (status === 'failed') return `failed: ${error}`;
  if (status === 'new') return 'has not begun';
  if (status !== 'waiting') return status;
  const waits = waitsOf(view, task);
  if (waits.length === 0) {
    const timer = view.whole && view.run.steps[view.step].timers.find(({ owner }) => owner === task);
    return timer ? `waits until ${timer.due} ms` : 'waits for a promise';
  }
  return waits.map(({ handle, before }) => {
    const name = nameOf(view.run, handle), last = before.at(-1);
    return `waits for ${name}${last === undefined ? '' : `, behind ${actorName(view.run, last)}`}`;
  }).join('; ');
}

/** What a task holds, by handle. @param {View} view @param {number} task */
export const heldBy = (view, task) => Object.entries(view.holders)
  .filter(([, tasks]) => tasks.includes(task)).map(([handle]) => Number(handle));

/**
 * The tasks that wait for each other in a circle: nobody outside could free them. Of a semaphore all permits must be
 * in such hands.
 * @param {View} view
 */
export function circle(view) {
  const waits = view.tasks.map(({ status }, task) => (
    status === 'ready' ? [] : waitsOf(view, task).filter(({ state, handle }) => state === 'pending' && view.holders[handle]?.length)
  ));
  const stuck = new Set(waits.flatMap((own, task) => (own.length > 0 ? [task] : [])));
  const drop = (/** @type {(task: number) => boolean} */ unless) => {
    for (let before = -1; before !== stuck.size;) {
      before = stuck.size;
      for (const task of stuck) if (!unless(task)) stuck.delete(task);
    }
  };
  drop((task) => waits[task].some(({ handle }) => view.holders[handle].every((holder) => stuck.has(holder))));
  drop((task) => [...stuck].some((other) => waits[other].some(({ handle }) => view.holders[handle].includes(task))));
  const handles = new Set([...stuck].flatMap((task) => waits[task].map(({ handle }) => handle)));
  return { tasks: stuck, handles };
}
