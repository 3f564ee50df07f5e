// Whole processes, from their start to their end.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scripts } from '../peers.js';

// Inside the package, where it is known by its name.
const folder = fileURLToPath(new URL('../../../build/bench', import.meta.url));

/** Of the runtime that this runs in, for another script. */
const options = process.versions.deno ? ['run', '-A'] : [];

/** @param {string} name @param {string} text @returns {import('../measure.js').Side} */
const side = (name, text) => ({
  name,
  load: async () => {
    mkdirSync(folder, { recursive: true });
    const file = `${folder}/${name.replace(/\W+/g, '-')}.mjs`;
    writeFileSync(file, text);
    return {
      run: () => {
        const start = performance.now();
        const { status, error, stderr } = spawnSync(process.execPath, [...options, file], { encoding: 'utf8' });
        const took = performance.now() - start;
        if (error) throw error;
        if (status !== 0) throw new Error(stderr.match(/^.*Error: .*$/m)?.[0] ?? stderr);
        return took;
      },
    };
  },
});

/** A package whose one module compiles a wasm of one function, which reads memory. */
const LEAST = {
  'package.json': '{ "name": "least", "type": "module", "exports": "./index.js" }',
  'index.js': `const bytes = Uint8Array.from(atob('AGFzbQEAAAABBgFgAX8BfwMCAQAFBQEBAYBABw4CBm1lbW9yeQIAAWYAAAoJAQcAIAAoAgAL'), (byte) => byte.charCodeAt(0));
export const { memory, f } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
`,
};

/** @returns {import('../measure.js').Side} */
function least() {
  const { name, load } = side('limit: a package of one wasm function', "import { f } from 'least';\nawait f(0);\n");
  return {
    name,
    load: async () => {
      const home = `${folder}/node_modules/least`;
      mkdirSync(home, { recursive: true });
      for (const [name, text] of Object.entries(LEAST)) writeFileSync(`${home}/${name}`, text);
      return load();
    },
  };
}

/** @type {import('../measure.js').Case} */
export default {
  title: 'Importing and acquiring, in a process of its own',
  unit: 'ms',
  per: 'process',
  seconds: 3,
  sides: () => [side('limit: an empty script', ''), least(), ...scripts().map(([name, text]) => side(name, text))],
};
