// What is told about each program; the programs are the files beside this one.
import texts from 'text:scenarios';
import { stories } from './stories.js';

/**
 * @typedef {import('./stories.js').Story & { source: string, fixed: string }} Scenario
 */

/** @type {Scenario[]} */
export const scenarios = stories.map((story) => ({
  ...story, source: texts[story.id], fixed: story.fix?.reduce((text, [from, to]) => text.replace(from, to), texts[story.id]) ?? texts[story.id],
}));
