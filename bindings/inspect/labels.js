// What threads are called.
import { viewOf } from './memories.js';
import { spaces } from '../threads/inside.js';

/** Where the main thread's number is 0; elsewhere that of all is. */
const numbered = /** @type {any} */ (globalThis).process?.versions?.node !== undefined;

/** @internal This thread, or that of an agent. @param {import('./memories.js').View} [view] @param {number} [agent] */
export function labelOf(view = viewOf(spaces.values().next().value), agent = view.space.number) {
  const number = view.threadOf(agent);
  return number > 0 ? `thread ${number}` : numbered ? 'main thread' : `agent ${agent}`;
}
