/** What is in the heap of this thread. */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeHeapSnapshot } from 'node:v8';

/** Objects of the program; not its strings, its code, or what the engine keeps about it. */
const COUNTED = ['object', 'closure', 'hidden'];

/**
 * The objects that are new in the heap while it does something: how many closures, and the bytes of all of them. They
 * keep their numbers from one snapshot to the next.
 * @param {() => void} something
 */
export function made(something) {
  const { ids } = snapshot(), before = new Set(ids);
  something();
  const after = snapshot();
  let closures = 0, bytes = 0;
  for (let i = 0; i < after.ids.length; i++) {
    if (before.has(after.ids[i]) || !COUNTED.includes(after.types[i])) continue;
    if (after.types[i] === 'closure') closures++;
    bytes += after.sizes[i];
  }
  return { closures, bytes };
}

/** Garbage left out. What it gives are arrays of numbers, so that the next one finds few objects more. */
function snapshot() {
  const file = writeHeapSnapshot(join(tmpdir(), `waitline-${process.pid}.heapsnapshot`));
  const { snapshot: { meta }, nodes } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  const width = meta.node_fields.length, [names] = meta.node_types;
  const column = (/** @type {string} */ field) => {
    const at = meta.node_fields.indexOf(field);
    return Array.from({ length: nodes.length / width }, (_, i) => nodes[i * width + at]);
  };
  return { ids: column('id'), types: column('type').map((type) => names[type]), sizes: column('self_size') };
}
