import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder, waitline } from './folder.js';
import { Tracks } from './traces.js';

const traces = fileURLToPath(new URL('../traces-report/', import.meta.url));

/** A folder with a trace in it. @param {import('node:test').TestContext} t */
function place(t) {
  const cwd = folder(t);
  copyFileSync(`${traces}handoff.json`, join(cwd, 'handoff.json'));
  return cwd;
}

const table = readFileSync(`${traces}handoff.txt`, 'utf8');

test('the table is printed, and the page stands beside the trace', (t) => {
  const cwd = place(t);
  t.assert.deepEqual(waitline(cwd, 'report', 'handoff.json'), { status: 0, stdout: `${table}\nThe timeline is in handoff.html\n`, stderr: '' });
  t.assert.deepEqual(readdirSync(cwd), ['handoff.html', 'handoff.json']);
  t.assert.match(readFileSync(join(cwd, 'handoff.html'), 'utf8'), /^<!doctype html>/);
  t.assert.equal(waitline(cwd, 'report', 'handoff.json').status, 0, 'a report may be replaced');
});

test('the page goes where it is told, or nowhere', (t) => {
  const cwd = place(t);
  writeFileSync(join(cwd, 'other.html'), 'mine');
  t.assert.match(waitline(cwd, 'report', '--html', 'other.html', 'handoff.json').stdout, /\nThe timeline is in other\.html\n$/);
  t.assert.match(readFileSync(join(cwd, 'other.html'), 'utf8'), /^<!doctype html>/);
  t.assert.deepEqual(waitline(cwd, 'report', 'handoff.json', '--no-html'), { status: 0, stdout: table, stderr: '' });
  t.assert.deepEqual(readdirSync(cwd), ['handoff.json', 'other.html']);
});

test('what is no report is not replaced unless it is named', (t) => {
  const cwd = place(t);
  writeFileSync(join(cwd, 'handoff.html'), 'mine');
  t.assert.deepEqual(waitline(cwd, 'report', 'handoff.json'), {
    status: 2, stdout: '', stderr: 'waitline: handoff.html is there already and no report: name a file with --html, or say --no-html. Try --help\n',
  });
  t.assert.equal(readFileSync(join(cwd, 'handoff.html'), 'utf8'), 'mine');
});

test('without arguments, or with --help, it tells how to use it', (t) => {
  const cwd = place(t), help = waitline(cwd);
  t.assert.deepEqual([help.status, help.stderr], [0, '']);
  t.assert.match(help.stdout, /^Usage: waitline report TRACE /);
  for (const args of [['--help'], ['-h'], ['report', '--help']]) t.assert.deepEqual(waitline(cwd, ...args), help);
});

test('a wrong command line is refused in one line', (t) => {
  const cwd = place(t);
  for (const [line, args] of /** @type {[string, string[]][]} */ ([
    ['there is no command "show", only report', ['show', 'handoff.json']],
    ['which trace? waitline report TRACE', ['report']],
    ['one trace at a time, not 2', ['report', 'handoff.json', 'handoff.json']],
    ['Unknown option \'--htlm\'', ['report', '--htlm', 'a', 'handoff.json']],
    ['Option \'--html <value>\' argument missing', ['report', 'handoff.json', '--html']],
    ['--html and --no-html exclude each other', ['report', 'handoff.json', '--no-html', '--html', 'a.html']],
    ['--html names no file', ['report', 'handoff.json', '--html=']],
    ['--html names the trace itself', ['report', 'handoff.json', '--html', './handoff.json']],
  ])) t.assert.deepEqual(waitline(cwd, ...args), { status: 2, stdout: '', stderr: `waitline: ${line}. Try --help\n` });
  t.assert.deepEqual(readdirSync(cwd), ['handoff.json']);
});

test('what can\'t be read or written is said', (t) => {
  const cwd = place(t);
  mkdirSync(join(cwd, 'sub'));
  writeFileSync(join(cwd, 'text.json'), 'hello');
  for (const [line, args] of /** @type {[string, string[]][]} */ ([
    ['can\'t read none.json: there is no such file', ['none.json']],
    ['can\'t read \\u001b.json: there is no such file', ['\x1b.json']],
    ['can\'t read sub: it is a directory', ['sub', '--no-html']],
    ['can\'t read text.json: it is no JSON: it begins with "hello"', ['text.json']],
    ['can\'t write none/a.html: no such file or directory', ['handoff.json', '--html', 'none/a.html']],
    ['can\'t write sub: illegal operation on a directory', ['handoff.json', '--html', 'sub']],
  ])) {
    const { status, stderr } = waitline(cwd, 'report', ...args);
    t.assert.deepEqual([status, stderr], [1, `waitline: ${line}\n`]);
  }
  t.assert.deepEqual(readdirSync(cwd), ['handoff.json', 'sub', 'text.json']);
});

test('a trace that is cut off is shown as far as it goes', (t) => {
  const cwd = folder(t);
  writeFileSync(join(cwd, 'a trace'), String(new Tracks().wait('a', 'Lock', 0, 5).wait('a', 'Lock', 9, 5)).slice(0, -30));
  const { status, stdout } = waitline(cwd, 'report', 'a trace');
  t.assert.equal(status, 0);
  t.assert.match(stdout, /\n! The file is cut off in line 6: 4 events were read before that\.\n/);
  t.assert.equal(existsSync(join(cwd, 'a trace.html')), true);
});
