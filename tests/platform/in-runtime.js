// trial.js in Node.js, Deno or Bun, with workers of the kind named. The process has to end by itself.
import { trials } from './trial.js';

console.log(JSON.stringify(await trials(globalThis.process.argv[2] === 'node')));
