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

/** @type {import('../measure.js').Case} */
export default {
  title: 'Importing and acquiring, in a process of its own',
  unit: 'ms',
  per: 'process',
  seconds: 1,
  sides: () => [['limit: an empty script', ''], ...scripts()].map(([name, text]) => side(name, text)),
};
