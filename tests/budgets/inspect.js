/** Asks V8 about this thread. */
import { Session } from 'node:inspector';

const inspector = new Session();
inspector.connect();

/** The inspector of the thread itself answers before `post` returns. */
export function post(/** @type {string} */ method, /** @type {object} */ parameters = {}) {
  let answer;
  inspector.post(method, parameters, (error, result) => {
    if (error) throw new Error(`${method}: ${error.message}`);
    answer = result;
  });
  return answer;
}

/** All objects in the heap, those that are garbage left out, by the number that each keeps for life. */
export function heap() {
  const chunks = /** @type {string[]} */ ([]);
  const keep = ({ params: { chunk } }) => chunks.push(chunk);
  inspector.on('HeapProfiler.addHeapSnapshotChunk', keep);
  post('HeapProfiler.takeHeapSnapshot');
  inspector.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot: { meta }, nodes } = JSON.parse(chunks.join(''));
  const [type, id, size] = ['type', 'id', 'self_size'].map((field) => meta.node_fields.indexOf(field));
  const found = new Map();
  for (let i = 0; i < nodes.length; i += meta.node_fields.length) {
    found.set(nodes[i + id], { type: meta.node_types[type][nodes[i + type]], size: nodes[i + size] });
  }
  return found;
}
