// The main job of bindings/examples and the short scripts beside it.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { Event } from 'waitline';
import { hashTree } from '../bindings/examples/sha256sums/hash-tree.js';
import { AHEAD } from '../bindings/examples/sha256sums/manifest.js';
import { Refusal } from '../bindings/examples/sha256sums/paths.js';
import {
  asAnybody, check, folder, job, lacks, manifestOf, noLinux, noModes, numbered, read, start, tree,
} from './examples/tree.js';
import './examples/parts.js';
import './examples/command-line.js';
import './examples/scripts.js';

const noCoreutils = lacks('sha256sum', /GNU coreutils/);
const run = (cwd, ...args) => start([...job, ...args], { cwd }).ended;

const ODD = [
  '-', '--help', '-n', ' before', '*star', '#hash', 'after ', 'tab\t', 'quote\'"', '$(x)`y`', '~', '\x1b[31mred',
  'new\nline', 'end\n', 'carriage\rreturn', 'end\r', 'end\r\n', 'back\\slash', 'end\\', '\\n', '\xff\xfe',
  'caf\xc3\xa9', '...', 'a.c', 'a/b', 'a/-', 'a/deep/er/\n', 'a0', ' / /\\',
];

test('odd names: the lines are sha256sum\'s own, sorted', { skip: noLinux || noCoreutils }, async (t) => {
  const root = tree(t, ODD), cwd = folder(t);
  t.assert.deepEqual(await run(cwd, root), {
    status: 0, stdout: `${ODD.length} files, ${ODD.join('').length} bytes, 0 errors\n`, stderr: '',
  });
  t.assert.deepEqual(check(root, join(cwd, 'SHA256SUMS')), { status: 0, stdout: '', stderr: '' });

  // A file `-` would be the standard input to it.
  const theirs = "find . -type f -print0 | LC_ALL=C sort -z | sed -z 's,^./,,; s,^-$,./-,' | xargs -0 sha256sum --";
  t.assert.equal(read(join(cwd, 'SHA256SUMS')), execFileSync('sh', ['-c', theirs], { cwd: root, encoding: 'latin1' }));
});

test('ten thousand files, and a line for every thousand', { skip: noCoreutils }, async (t) => {
  const paths = numbered(10_000), root = tree(t, paths), cwd = folder(t);
  const { status, stdout, stderr } = await run(cwd, root, '--output', 'list');
  t.assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  t.assert.match(stdout, /^(\d+000 files, \d+ bytes so far\n){10}10000 files, \d+ bytes, 0 errors\n$/);
  t.assert.deepEqual(check(root, join(cwd, 'list')), { status: 0, stdout: '', stderr: '' });
  t.assert.equal(read(join(cwd, 'list')), manifestOf(paths));
});

test('links, FIFOs and sockets are left out', { skip: noLinux }, async (t) => {
  const root = tree(t, ['file', 'folder/file']), cwd = folder(t);
  symlinkSync('file', join(root, 'link'));
  symlinkSync('folder', join(root, 'link to a folder'));
  symlinkSync('.', join(root, 'folder/loop'));
  execFileSync('mkfifo', [join(root, 'fifo')]);
  const server = createServer().listen(join(root, 'socket'));
  await once(server, 'listening');

  const { status, stdout } = await run(cwd, root);
  server.close();
  t.assert.equal(status, 0);
  t.assert.equal(stdout, '2 files, 15 bytes, 0 errors, 5 left out (symbolic links, FIFOs, sockets, devices)\n');
  t.assert.equal(read(join(cwd, 'SHA256SUMS')), manifestOf(['file', 'folder/file']));
});

test('its own output is not hashed, whatever way leads to it', async (t) => {
  const root = tree(t, ['a', 'z/z']), link = join(folder(t), 'link');
  symlinkSync(root, link, 'junction');
  const ways = [[root, '.'], [root, root], [link, link], [join(root, 'z'), '..', '-o', '../SHA256SUMS']];
  for (const [cwd, ...args] of ways) {
    t.assert.deepEqual(await run(cwd, ...args), { status: 0, stdout: '2 files, 4 bytes, 0 errors\n', stderr: '' });
    t.assert.equal(read(join(root, 'SHA256SUMS')), manifestOf(['a', 'z/z']));
    t.assert.deepEqual(readdirSync(root).sort(), ['SHA256SUMS', 'a', 'z']);
  }
  t.assert.match((await run(root, '.', '-o', 'another')).stdout, /^3 files/);
});

test('a file that vanishes is an error, and the others are hashed', async (t) => {
  const root = tree(t, ['a', 'gone', 'z']), output = join(folder(t), 'list'), errors = [];
  const totals = await hashTree(root, output, {
    onOpen: (path) => path === 'gone' && rmSync(join(root, path)),
    onError: (path, reason) => errors.push(`${path}: ${reason}`),
  });
  t.assert.deepEqual(errors, ['gone: no such file or directory']);
  t.assert.deepEqual(totals, { files: 2, bytes: 2, errors: 1, leftOut: 0, interrupted: false });
  t.assert.equal(read(output), manifestOf(['a', 'z']));
});

test('a file that has become something else is an error, and is not waited for', { skip: noLinux }, async (t) => {
  const root = tree(t, ['directory', 'fifo', 'file', 'link']), output = join(folder(t), 'list'), errors = [];
  const become = {
    directory: (path) => mkdirSync(path),
    fifo: (path) => execFileSync('mkfifo', [path]),
    link: (path) => symlinkSync('file', path),
  };
  await hashTree(root, output, {
    onOpen(path) {
      if (path === 'file') return;
      rmSync(join(root, path));
      become[path](join(root, path));
    },
    onError: (path, reason) => errors.push(`${path}: ${reason}`),
  });
  t.assert.deepEqual(errors.sort(), [
    'directory: no longer a regular file',
    'fifo: no longer a regular file',
    'link: too many symbolic links encountered',
  ]);
  t.assert.equal(read(output), manifestOf(['file']));
});

test('what cannot be read is an error, one line each, and the others are hashed', { skip: noModes }, async (t) => {
  const long = `new\nline${'x'.repeat(100)}`, root = tree(t, ['a', long, 'closed/a', 'z']), cwd = folder(t);
  chmodSync(join(root, long), 0);
  chmodSync(join(root, 'closed'), 0);
  const { status, stdout, stderr } = await start([...asAnybody, ...job, root], { cwd }).ended;
  chmodSync(join(root, 'closed'), 0o700);
  t.assert.equal(status, 1);
  t.assert.equal(stdout, '2 files, 2 bytes, 2 errors\n');
  t.assert.deepEqual(stderr.split('\n').sort(), [
    '',
    "sha256sums: cannot read 'closed/': permission denied",
    `sha256sums: cannot read 'new\\nline${'x'.repeat(100)}': permission denied`,
  ]);
  t.assert.equal(read(join(cwd, 'SHA256SUMS')), manifestOf(['a', 'z']));
});

test('an output that cannot be written is refused before a file is opened', async (t) => {
  const root = tree(t, ['a']), opened = [];
  const outputs = {
    [root]: 'not a regular file',
    [join(root, 'none', 'list')]: 'no such file or directory',
    [join(root, 'a', 'list')]: 'not a directory',
    [join(root, 'none/')]: 'it names no file',
    '': 'it names no file',
  };
  if (!noLinux) {
    execFileSync('mkfifo', [join(root, 'fifo')]);
    outputs[join(root, 'fifo')] = 'not a regular file';
  }
  for (const [output, reason] of Object.entries(outputs)) {
    const hashed = hashTree(root, output, { onOpen: (path) => opened.push(path) });
    await t.assert.rejects(hashed, (error) => error instanceof Refusal && error.message.endsWith(`: ${reason}`));
  }
  t.assert.deepEqual(opened, []);
  t.assert.deepEqual(readdirSync(root), noLinux ? ['a'] : ['a', 'fifo']);
});

test('a folder or an old manifest that is read-only is refused', { skip: noModes }, async (t) => {
  const root = tree(t, ['a']), cwd = folder(t);
  const refused = { status: 2, stdout: '', stderr: "sha256sums: cannot write 'SHA256SUMS': permission denied\n" };
  const anybody = () => start([...asAnybody, ...job, root], { cwd }).ended;
  chmodSync(cwd, 0o555);
  t.assert.deepEqual(await anybody(), refused);

  chmodSync(cwd, 0o755);
  writeFileSync(join(cwd, 'SHA256SUMS'), 'old', { mode: 0o444 });
  t.assert.deepEqual(await anybody(), refused);
  t.assert.equal(read(join(cwd, 'SHA256SUMS')), 'old');
});

test('when the disk is full it ends, and the old manifest stays', { skip: noLinux }, async (t) => {
  const root = tree(t, numbered(3000)), cwd = folder(t);
  writeFileSync(join(cwd, 'SHA256SUMS'), 'old');
  const { status, stderr } = await start(['sh', '-c', 'ulimit -f 16; exec "$@"', 'sh', ...job, root], { cwd }).ended;
  t.assert.equal(status, 2);
  t.assert.equal(stderr, `sha256sums: cannot write '${join(cwd, 'SHA256SUMS')}': file too large\n`);
  t.assert.equal(read(join(cwd, 'SHA256SUMS')), 'old');
  t.assert.deepEqual(readdirSync(cwd), ['SHA256SUMS']);
});

test('a bug is no error of a file: it is told as it is, and ends all who wait', async (t) => {
  const paths = numbered(AHEAD + 100), root = tree(t, paths), cwd = folder(t), bug = new Error('a bug');
  const readers = 4, allTooFarAhead = new Event();
  let opened = 0;
  const hashed = hashTree(root, join(cwd, 'list'), {
    readers,
    async onOpen(path) {
      if (++opened === AHEAD + readers - 1) allTooFarAhead.set();
      if (path !== paths[0]) return;
      await allTooFarAhead.wait();
      throw bug;
    },
  });
  await t.assert.rejects(hashed, (error) => error === bug);

  const onRead = () => {
    throw bug;
  };
  await t.assert.rejects(hashTree(root, join(cwd, 'list'), { onRead }), (error) => error === bug);
  t.assert.deepEqual(readdirSync(cwd), []);
});

test('an abort ends it with a manifest of the files that were done', async (t) => {
  const root = tree(t, [...numbered(500), 'z/z']), output = join(folder(t), 'list');
  const quit = new AbortController(), opened = [], done = [];
  const totals = await hashTree(root, output, {
    signal: quit.signal,
    onOpen: (path) => opened.push(path),
    onFile(path) {
      if (done.push(path) !== 100) return;
      rmSync(join(root, 'z'), { recursive: true });
      quit.abort();
    },
  });
  t.assert.equal(totals.interrupted, true);
  t.assert.equal(totals.errors, 0, 'the walker has not come to the directory that is no more');
  t.assert.ok(opened.length <= 100 + 16, `${opened.length} opened: those that were done, and one by each reader`);
  t.assert.equal(totals.files, done.length);
  t.assert.equal(read(output), manifestOf(done.sort()));

  t.assert.equal((await hashTree(root, output, { signal: quit.signal })).files, 0, 'aborted before it begins');
  t.assert.equal(read(output), '');
});

test('Ctrl-C ends it in the middle of a file, with a manifest of the others and status 130', {
  skip: noLinux || noCoreutils,
}, async (t) => {
  const root = tree(t, ['b', 'c', 'd']), cwd = folder(t);
  writeFileSync(join(root, 'a file that takes an hour'), '');
  truncateSync(join(root, 'a file that takes an hour'), 2 ** 42);
  const { child, stdout, ended } = start([...job, root], { cwd });
  t.after(() => child.kill('SIGKILL'));
  createInterface({ input: stdout }).on('line', (line) => line.startsWith('3 files, ') && child.kill('SIGINT'));
  const { status, stdout: lines, stderr } = await ended;
  t.assert.deepEqual({ status, stderr }, { status: 130, stderr: '' });
  t.assert.match(lines, /\ninterrupted, so the manifest is partial: 3 files, 3 bytes, 0 errors\n$/);
  t.assert.equal(read(join(cwd, 'SHA256SUMS')), manifestOf(['b', 'c', 'd']));
  t.assert.deepEqual(check(root, join(cwd, 'SHA256SUMS')), { status: 0, stdout: '', stderr: '' });
});
