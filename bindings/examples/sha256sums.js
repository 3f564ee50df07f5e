#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hashTree } from './sha256sums/hash-tree.js';
import { Refusal, show } from './sha256sums/paths.js';
import { count, progress } from './sha256sums/progress.js';

const HELP = `Usage: npm start -- [DIR] [--output FILE]

Writes the SHA-256 of every regular file below DIR (by default: this package) to SHA256SUMS in the current folder,
sorted by path. To check them: cd DIR && sha256sum -c FILE

  -o, --output FILE  write to FILE
  -h, --help         show this

Symbolic links are not followed. Ctrl-C ends it with a manifest of the files that were done.
Exit status: 0 if all files were hashed, 1 if some could not be read, 2 if no manifest was written, 130 after Ctrl-C.`;

/** @returns {Promise<number>} the exit status */
async function main() {
  const { help, dir, output } = options();
  if (help) return say(HELP, 0);

  // A second Ctrl-C finds no listener any more, so that one ends the process at once.
  const quit = new AbortController();
  process.once('SIGINT', () => quit.abort());

  const { error, end, ...hooks } = await progress();
  const { files, bytes, errors, leftOut, interrupted } = await hashTree(dir, output, {
    ...hooks,
    signal: quit.signal,
    onError: (path, reason) => error(`sha256sums: cannot read ${show(path)}: ${reason}`),
  }).finally(end);

  const counts = [count(files, 'file'), count(bytes, 'byte'), count(errors, 'error')];
  if (leftOut > 0) counts.push(`${leftOut} left out (symbolic links, FIFOs, sockets, devices)`);
  if (interrupted) return say(`interrupted, so the manifest is partial: ${counts.join(', ')}`, 130);
  return say(counts.join(', '), errors > 0 ? 1 : 0);
}

function options() {
  const { values: { help, output }, positionals } = commandLine();
  if (positionals.length > 1) throw new Refusal(`one DIR at most, got ${positionals.length}. Try --help`);
  const [dir = fileURLToPath(new URL('../..', import.meta.url))] = positionals;
  return { help, output, dir };
}

function commandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o', default: 'SHA256SUMS' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [message] = /** @type {Error} */ (error).message.split(/\.?\n|\. /);
    throw new Refusal(`${message}. Try --help`, { cause: error });
  }
}

/** @param {string} text @param {number} status */
function say(text, status) {
  console.log(text);
  return status;
}

// npm runs a script in the package's folder; what a path means is where npm was called.
const { npm_lifecycle_event, INIT_CWD } = process.env;
if (npm_lifecycle_event === 'start' && INIT_CWD !== undefined) process.chdir(INIT_CWD);

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`sha256sums: ${error.message}`);
  process.exitCode = 2;
}
