// Calls of the core, as the log shows them and as a sentence tells them.
import { CANCELLED, ERRORS, MOVED, NOW_OR_NEVER, PASSED, WAITS } from '../../bindings/core.wasm.js';
import * as core from '../../bindings/core.wasm.js';
import { actorName, nameOf, show } from './view.js';

/** @typedef {import('../stage/realm.js').Run} Run */
/** @typedef {import('../stage/engine.js').Moment} Moment */

const errorNames = new Map(Object.entries(core).filter(([name]) => name.startsWith('E_'))
  .map(([name, number]) => [Number(number), name]));

const outcomeNames = new Map([[PASSED, 'PASSED'], [CANCELLED, 'CANCELLED'], [WAITS, 'WAITS'], [MOVED, 'MOVED']]);

const MAY_WAIT = /^(lock_acquire|semaphore_acquire|event_wait|condition_wait|barrier_wait)$/;

/** Calls that only ask. @param {string} name */
export const asks = (name) => /_(locked|is_set|value|state|waiting)$|^wait_mark$/.test(name);

/** `lock_acquire(#34) → ticket #35`. @param {Moment} moment */
export function callText({ name, args, result, resumption, direct }) {
  if (direct) return `word of ${show(args[0])}: ${name === 'lock_acquire' ? 'free → held' : 'held → free'}`;
  const given = args.map((arg, i) => {
    if (/^(lock|event|semaphore|bounded_semaphore|barrier)_new$/.test(name)) return String(arg);
    if (i === 0) return show(arg);
    if (name === 'condition_notify') return arg === 2 ** 31 - 1 ? 'all' : String(arg);
    return MAY_WAIT.test(name) && arg === NOW_OR_NEVER ? 'NOW_OR_NEVER' : '';
  }).filter((text) => text !== '');
  return `${name}(${name === 'lock_new' || name === 'event_new' ? '' : given.join(', ')}) → ${answer(name, result, resumption)}`;
}

/** @param {string} name @param {number} result @param {import('../stage/recorder.js').Resumption} [resumption] */
function answer(name, result, resumption) {
  if (resumption) {
    const outcome = outcomeNames.get(resumption.outcome) ?? errorNames.get(resumption.outcome);
    return `ticket ${show(resumption.ticket)} ${outcome}`;
  }
  if (name === 'wait_resume') return 'nobody';
  if (result < 0) return errorNames.get(result) ?? String(result);
  if (name.endsWith('_new')) return show(result);
  if (MAY_WAIT.test(name)) return result === PASSED ? 'PASSED' : `ticket ${show(result)}`;
  return String(result);
}

/** The same in plain words; nothing for what only asks. @param {Run} run @param {Moment} moment */
export function callSentence(run, { name, args, result, resumption, by, snapshot, owners }) {
  const who = actorName(run, by), what = nameOf(run, args[0]);
  if (asks(name) || name.endsWith('_new')) return '';
  if (resumption) return resumed(run, resumption, who);
  if (name === 'wait_resume') return '';
  if (result < 0 && args[1] === NOW_OR_NEVER) return `${who} cannot have ${what} now.`;
  if (result < 0) return `${who} gets an error from ${what}: ${message(result)}.`;
  const woken = result === 0 ? 'nobody' : result === 1 ? firstReady(run, snapshot, owners) : `${result} waits`;
  if (MAY_WAIT.test(name) && result > 0) {
    const { queue } = snapshot.objects[args[0]], place = queue.indexOf(result);
    const behind = place > 0 ? `, behind ${actorName(run, owners[queue[place - 1]])}` : '';
    if (name === 'condition_wait') return `${who} lets go of the lock and waits for ${what}${behind}.`;
    return `${who} waits for ${what}${behind}.`;
  }
  switch (name) {
    case 'lock_acquire': return `${who} takes ${what}.`;
    case 'semaphore_acquire': return `${who} takes a permit of ${what}.`;
    case 'event_wait': return `${who} finds ${what} set.`;
    case 'barrier_wait': return `${who} is the last to reach ${what}: all may go on.`;
    case 'lock_release': return `${who} releases ${what}${result ? `, which wakes ${woken}` : ''}.`;
    case 'semaphore_release': return `${who} gives a permit of ${what} back${result ? `, which wakes ${woken}` : ''}.`;
    case 'event_set': return `${who} sets ${what}, which wakes ${woken}.`;
    case 'event_clear': return `${who} clears ${what}.`;
    case 'condition_notify': return `${who} notifies ${what}, which wakes ${woken}.`;
    case 'barrier_reset': return `${who} resets ${what}.`;
    case 'barrier_abort': return `${who} breaks ${what}.`;
    case 'wait_cancel': return `The wait of ${actorName(run, owners[args[0]])} is cancelled.`;
    case 'object_close': return `${who} closes ${what}.`;
    default: return '';
  }
}

const message = (/** @type {number} */ error) => ERRORS[~error]?.[2].replace(/\.$/, '');

/** @param {Run} run @param {import('../../bindings/inspect/memory.js').Snapshot} snapshot @param {Record<number, number>} owners */
const firstReady = (run, snapshot, owners) => actorName(run, owners[snapshot.ready[snapshot.ready.length - 1]]);

/** @param {Run} run @param {import('../stage/recorder.js').Resumption} resumption @param {string} who */
function resumed(run, { outcome, object }, who) {
  const what = nameOf(run, object);
  const kind = run.steps[run.steps.length - 1].names[object]?.type ?? '';
  if (outcome === MOVED) return `${who} was woken and queues for the lock again.`;
  if (outcome === WAITS) return `${who} waits on.`;
  if (outcome === CANCELLED) return `${who} leaves ${what}: its wait is cancelled.`;
  if (outcome < 0) return `${who} leaves ${what} with an error: ${message(outcome)}.`;
  if (kind === 'Lock') return `${who} has ${what} now.`;
  return /Semaphore/.test(kind) ? `${who} has a permit of ${what} now.` : `${who} may go on past ${what}.`;
}

/** What a step did, for who can't see it. @param {Run} run @param {number} index */
export function stepText(run, index) {
  const step = run.steps[index];
  if (step.by === -2) return `${run.names.length} tasks are ready: ${run.names.join(', ')}.`;
  const who = actorName(run, step.by);
  const said = step.output.map(({ by, text }) => `${actorName(run, by)} says: ${text}.`);
  const sentences = [...step.moments.map((moment) => callSentence(run, moment)).filter((text) => text !== ''), ...said];
  if (step.by === -1) sentences.unshift(`It is ${step.now} ms now.`);
  else if (sentences.length === 0) sentences.push(`${who} runs.`);
  if (step.tasks[step.by]?.status === 'done') sentences.push(`${who} is done.`);
  if (step.tasks[step.by]?.status === 'failed') sentences.push(`${who} failed: ${step.tasks[step.by].error}.`);
  return sentences.join(' ');
}
