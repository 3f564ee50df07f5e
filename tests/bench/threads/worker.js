// One of a crew: opens its side's lock, and then does what it is told, as often as it is told.
import { parentPort, workerData } from 'node:worker_threads';
import { compile, turn } from '../turns.js';
import { ways } from './ways.js';

const { name, made, index, size, gate } = workerData, port = /** @type {NonNullable<typeof parentPort>} */ (parentPort);
const way = ways[name], lock = await way.open(Array.isArray(made) ? made[index] : made);

const now = () => performance.timeOrigin + performance.now();
const nothing = async () => {};

/** So many turns. */
const turns = compile(name, `return async function (lock, turns, work) {
  for (let i = 0; i < turns; i++) { ${turn(way)} }
}`);

/** Turns until a time, with a section of some milliseconds: the longest wait for one. */
const hours = compile(name, `return async function (lock, until, section, work) {
  let longest = 0;
  for (let asked; (asked = performance.now()) < until;) {
    const held = await ${way.take};
    const taken = performance.now();
    if (taken - asked > longest) longest = taken - asked;
    while (performance.now() < taken + section);
    ${way.release}
  }
  return longest;
}`);

/** When all have come. */
function meet() {
  Atomics.add(gate, 0, 1);
  while (Atomics.load(gate, 0) < size);
}

port.on('message', async ({ tasks, each, time, section }) => {
  meet();
  const begun = now(), until = performance.now() + time;
  const done = await Promise.all(Array.from({ length: tasks }, () => (
    time !== undefined ? hours(lock, until, section, nothing) : turns(lock, each, nothing)
  )));
  port.postMessage({ begun, ended: now(), longest: Math.max(...done) });
});
port.postMessage('ready');
