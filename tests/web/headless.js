// The stage without a page: the same script as in the browser's worker, each run in a context of its own.
import vm from 'node:vm';
import { script } from '../../web/build.js';
import { instrument } from '../../web/stage/instrument.js';

/** @typedef {import('../../web/stage/realm.js').Run} Run */

const code = new vm.Script(`${await script('stage/realm.js', 'realm')}; realm`, { filename: 'realm.js' });

export const TIME = -1;

/** What a browser's worker has and a bare context lacks. */
const globals = () => ({ AbortController, AbortSignal, DOMException, Event, EventTarget, MessageChannel, atob });

/** A fresh realm. @returns {{ play(code: string, schedule: number[]): Promise<Run>, step(chosen: number): Promise<import('../../web/stage/engine.js').Step> }} */
export const realm = () => code.runInContext(vm.createContext(globals()));

/**
 * Plays a program by a schedule; what comes back is as if it had been a message.
 * @param {string} source @param {number[]} [schedule]
 * @returns {Promise<Run>}
 */
export async function play(source, schedule = []) {
  return structuredClone(await realm().play(instrument(source).code, schedule));
}
