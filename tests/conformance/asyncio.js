/** Finds a Python whose asyncio is the reference, and asks it for traces. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** @typedef {import('./programs.js').Program} Program */
/** @typedef {{ lines: string[], reference?: string }} Trace `reference` is what took the place of asyncio's class */
/** @typedef {{ command: string, version: string }} Python */

const runner = fileURLToPath(new URL('asyncio_runner.py', import.meta.url));

/** Those of pyenv, the newest first; what it puts on the PATH is slow to say no. */
function pyenv() {
  const versions = `${process.env.PYENV_ROOT ?? `${homedir()}/.pyenv`}/versions`;
  try {
    return readdirSync(versions).filter((name) => /^3\.\d+/.test(name))
      .sort((a, b) => b.localeCompare(a, 'en', { numeric: true })).map((name) => `${versions}/${name}/bin/python3`);
  } catch {
    return [];
  }
}

/** The first Python of version 3.13 or later. @returns {Python | undefined} */
export function findPython() {
  const named = process.env.PYTHON ? [process.env.PYTHON] : [];
  for (const command of [...named, ...pyenv(), 'python3.14', 'python3.13', 'python3', 'python']) {
    const { status, stdout } = spawnSync(command, ['-c', 'import platform; print(platform.python_version())']);
    const version = String(stdout ?? '').trim();
    const [major, minor] = version.split('.').map(Number);
    if (status === 0 && (major > 3 || major === 3 && minor >= 13)) return { command, version };
  }
  return undefined;
}

/**
 * A Python that runs programs until `end`.
 * @param {Python} python
 * @param {string[]} references that take the place of asyncio's own classes, as ours.js says
 */
export function asyncio(python, references) {
  const child = spawn(python.command, ['-X', 'utf8', runner, ...references], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.on('error', () => {}); // it ended: reading tells

  return {
    /** @param {Program[]} programs @returns {Promise<Trace[]>} */
    async traces(programs) {
      child.stdin.write(programs.map((program) => `${JSON.stringify(program)}\n`).join(''));
      const traces = [];
      while (traces.length < programs.length) {
        const { value, done } = await lines.next();
        if (done) throw new Error('asyncio_runner.py ended before it had answered');
        traces.push(JSON.parse(value));
      }
      return traces;
    },

    end() {
      child.stdin.end();
    },
  };
}
