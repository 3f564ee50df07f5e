import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findPython } from '../conformance/asyncio.js';

const script = fileURLToPath(new URL('asyncio_sides.py', import.meta.url));

/**
 * The same work in Python's asyncio; between its rounds it waits to be told.
 * @param {string} name the case's
 * @param {number} [size]
 * @returns {import('./measure.js').Side}
 */
export const asyncio = (name, size = 0) => ({
  name: 'asyncio',
  load: async () => {
    const python = findPython();
    if (python === undefined) throw new Error('no Python of version 3.13 or newer');
    const child = spawn(python.command, [script, name, String(size)], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout });
    const ended = once(child, 'exit').then(() => { throw new Error('asyncio_sides.py ended before it had answered'); });
    return {
      run: async () => {
        const line = once(lines, 'line');
        child.stdin.write('\n');
        const [nanoseconds] = await Promise.race([line, ended]);
        return Number(nanoseconds);
      },
    };
  },
});
