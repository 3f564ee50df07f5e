// The main job's command line, and what it shows.
import { chmodSync, cpSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { asAnybody, example, folder, job, lacks, manifestOf, noModes, read, start, tree } from './tree.js';

const noTerminal = lacks('script', /util-linux/);
const run = (cwd, ...args) => start([...job, ...args], { cwd }).ended;

test('a bad command line is refused in one line', async (t) => {
  const root = tree(t, ['file']);
  const refused = {
    'cannot read \'none\': no such file or directory': ['none'],
    'cannot read \'file\': not a directory': ['file'],
    'cannot read \'\': no such file or directory': [''],
    'one DIR at most, got 2. Try --help': ['.', '.'],
    'Unknown option \'--depth\'. Try --help': ['--depth', '.'],
    'Option \'-o, --output <value>\' argument missing. Try --help': ['.', '--output'],
    'Option \'-o\' argument is ambiguous. Try --help': ['.', '-o', '-x'],
    'cannot write \'\': it names no file': ['.', '--output='],
  };
  for (const [line, args] of Object.entries(refused)) {
    t.assert.deepEqual(await run(root, ...args), { status: 2, stdout: '', stderr: `sha256sums: ${line}\n` });
  }
  t.assert.deepEqual(readdirSync(root), ['file']);
});

test('--help tells how to use it', async (t) => {
  const { status, stdout, stderr } = await run(folder(t), '--help');
  t.assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  t.assert.match(stdout, /^Usage: npm start -- \[DIR\] \[--output FILE\]\n/);
});

test('a DIR that looks like an option, after --', async (t) => {
  const root = tree(t, ['--depth/file']);
  t.assert.equal((await run(root, '--', '--depth')).stdout, '1 file, 12 bytes, 0 errors\n');
});

/** The package as it is cloned, with nothing installed. */
function clone(t) {
  const root = folder(t);
  cpSync(example('../../package.json'), join(root, 'package.json'));
  cpSync(example('..'), join(root, 'bindings'), { recursive: true });
  return { root, script: join(root, 'bindings/examples/sha256sums.js') };
}

test('a fresh clone: without DIR it is the package, and nothing need be installed', async (t) => {
  const { root, script } = clone(t), cwd = folder(t);
  const { status, stderr } = await start([process.execPath, script], { cwd }).ended;
  t.assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  const paths = read(join(cwd, 'SHA256SUMS')).match(/(?<=  ).*/g);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  t.assert.deepEqual(paths, files.map((entry) => relative(root, join(entry.parentPath, entry.name))).sort());
});

test('npm start: paths are meant from where npm was called', async (t) => {
  const cwd = folder(t), root = tree(t, ['tree/file']);
  const env = { npm_lifecycle_event: 'start', INIT_CWD: root };
  t.assert.equal((await start([...job, 'tree'], { cwd, env }).ended).status, 0);
  t.assert.equal(read(join(root, 'SHA256SUMS')), manifestOf(['tree/file']).replace('tree/', ''));
});

test('a reader of its lines who leaves does not end it', async (t) => {
  const root = tree(t, ['file']), cwd = folder(t);
  const { ended, stdout } = start([...job, root], { cwd });
  stdout.destroy();
  t.assert.deepEqual(await ended, { status: 0, stdout: '', stderr: '' });
  t.assert.equal(read(join(cwd, 'SHA256SUMS')), manifestOf(['file']));
});

/** Runs a command on a terminal of its own: its lines, each as it was drawn last. */
async function look(cwd, ...command) {
  const line = command.map((word) => `'${word}'`).join(' ');
  const { status, stdout } = await start(['script', '-qec', line, '/dev/null'], { cwd }).ended;
  const lines = stdout.split('\r\n').map((drawn) => drawn.split('\x1b[1G').findLast((text) => text !== ''));
  return { status, lines: lines.map((text = '') => text.replace(/\x1b\[\dK/g, '').replace(/[█░]+/, '[bar]')) };
}

test('a terminal shows a bar, and the errors above it', { skip: noTerminal || noModes }, async (t) => {
  const root = tree(t, ['a', 'b', 'c']), cwd = folder(t);
  t.assert.deepEqual(await look(cwd, ...job, root), {
    status: 0, lines: ['[bar] 3/3 files, 0.0 MB', '3 files, 3 bytes, 0 errors', ''],
  });
  chmodSync(join(root, 'b'), 0);
  t.assert.deepEqual(await look(cwd, ...asAnybody, ...job, root), {
    status: 1,
    lines: [
      "sha256sums: cannot read 'b': permission denied", '[bar] 2/3 files, 0.0 MB', '2 files, 2 bytes, 1 error', '',
    ],
  });
});

test('a terminal without cli-progress shows lines, and says why', { skip: noTerminal }, async (t) => {
  const { script } = clone(t), root = tree(t, ['a', 'b', 'c']);
  const { status, lines } = await look(folder(t), process.execPath, script, root);
  t.assert.equal(status, 0);
  t.assert.deepEqual(lines, [
    'sha256sums: no progress bar, as cli-progress is not installed: npm install', '3 files, 3 bytes, 0 errors', '',
  ]);
});
