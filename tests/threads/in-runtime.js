// stress.js in Node.js, Deno or Bun: `node in-runtime.js node 1000000`, with workers of the kind named. It ends by itself.
import { stress } from './stress.js';

const [, , kind, operations] = globalThis.process.argv;
console.log(JSON.stringify(await stress(Number(operations), { node: kind === 'node' })));
