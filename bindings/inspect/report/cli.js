#!/usr/bin/env node
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { getSystemErrorMap, parseArgs } from 'node:util';
import { GENERATOR, page } from './html.js';
import { Unreadable } from './read.js';
import { summarize } from './summarize.js';
import { print } from './table.js';
import { plain } from './text.js';

const HELP = `Usage: waitline report TRACE [--html FILE | --no-html]

Shows a trace that waitline/inspect wrote: how long was waited for each object, and the longest waits. The same with a
timeline goes into one HTML file, which needs no network.

  --html FILE  write it to FILE; by default it stands beside the trace: trace.html for trace.json
  --no-html    write none
  -h, --help   show this

Exit status: 0 if it was shown, also if a part of the trace could not be read, which it tells; 1 if the trace can't be read
or the file not be written; 2 if the command line is wrong.`;

/** A wrong command line. */
class Misuse extends Error {}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { html: { type: 'string' }, 'no-html': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Misuse(/** @type {Error} */ (error).message.split(/\.?\n|\. /)[0]);
  }
}

const reasonOf = (/** @type {any} */ error) => getSystemErrorMap().get(error?.errno)?.[1];

/** Where the page goes. @param {string} trace @param {string | undefined} named */
function targetOf(trace, named) {
  const target = named ?? `${trace.replace(/\.json$/i, '')}.html`, there = statSync(target, { throwIfNoEntry: false });
  const source = statSync(trace, { throwIfNoEntry: false });
  if (there && source && there.dev === source.dev && there.ino === source.ino) throw new Misuse('--html names the trace itself');
  // Without being told so it replaces nothing but a report.
  if (named === undefined && there && !(there.isFile() && readFileSync(target, 'latin1').slice(0, 1000).includes(GENERATOR))) {
    throw new Misuse(`${plain(target)} is there already and no report: name a file with --html, or say --no-html`);
  }
  return target;
}

/** @returns {Promise<number>} the exit status */
async function main() {
  const { values: { html, help, 'no-html': none }, positionals: [command, trace, ...more] } = options();
  if (help || command === undefined) return say(HELP, 0);
  if (command !== 'report') throw new Misuse(`there is no command ${JSON.stringify(command)}, only report`);
  if (trace === undefined) throw new Misuse('which trace? waitline report TRACE');
  if (more.length > 0) throw new Misuse(`one trace at a time, not ${more.length + 1}`);
  if (html !== undefined && none) throw new Misuse('--html and --no-html exclude each other');
  if (html === '') throw new Misuse('--html names no file');

  const name = basename(trace), target = none ? undefined : targetOf(trace, html);
  const summary = await summarize(trace).catch((error) => {
    const reason = error instanceof Unreadable ? error.message : reasonOf(error);
    if (reason === undefined) throw error;
    throw new Unreadable(`can't read ${plain(trace)}: ${reason}`);
  });
  process.stdout.write(print(summary, name, process.stdout.columns));
  if (target === undefined) return 0;
  const text = page(summary, name);
  try {
    writeFileSync(target, text);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new Unreadable(`can't write ${plain(target)}: ${reason}`);
  }
  return say(`\nThe timeline is in ${plain(target)}`, 0);
}

/** @param {string} text @param {number} status */
function say(text, status) {
  console.log(text);
  return status;
}

// Who reads the output may have read enough.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Misuse) && !(error instanceof Unreadable)) throw error;
  console.error(`waitline: ${error.message}${error instanceof Misuse ? '. Try --help' : ''}`);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}
