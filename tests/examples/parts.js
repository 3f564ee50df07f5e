// The primitives of the main job, each seen at work.
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Barrier, Event } from 'waitline';
import { hashTree } from '../../bindings/examples/sha256sums/hash-tree.js';
import { AHEAD, Manifest } from '../../bindings/examples/sha256sums/manifest.js';
import { resolve } from '../../bindings/examples/sha256sums/paths.js';
import { Queue } from '../../bindings/examples/sha256sums/queue.js';
import { log, turn } from '../log.js';
import { folder, manifestOf, numbered, read, tree } from './tree.js';

test('Conditions: a queue lets put wait for room and take for an item, first come, first served', async (t) => {
  const queue = new Queue(2), seen = log();
  for (const item of ['a', 'b', 'c', 'd']) seen(queue.put(item), `put ${item}`);
  t.assert.deepEqual(await turn(seen), ['put a: true', 'put b: true']);

  seen(queue.take(), 'take');
  t.assert.deepEqual(await turn(seen), ['take: a', 'put c: true']);

  for (let i = 1; i <= 4; i++) seen(queue.take(), `take ${i}`);
  t.assert.deepEqual(await turn(seen), ['take 1: b', 'take 2: c', 'put d: true', 'take 3: d']);

  seen(queue.close(), 'close');
  t.assert.deepEqual(await turn(seen), ['close: undefined', 'take 4: undefined']);
});

test('Conditions: a closed queue takes nothing more, and gives what is in it', async (t) => {
  const queue = new Queue(1), seen = log();
  seen(queue.put('a'), 'put a');
  seen(queue.put('b'), 'put b');
  seen(queue.close(), 'close');
  t.assert.deepEqual(await turn(seen), ['put a: true', 'close: undefined', 'put b: false']);

  seen(queue.take(), 'take');
  seen(queue.take(), 'take');
  seen(queue.put('c'), 'put c');
  t.assert.deepEqual(await turn(seen), ['take: a', 'take: undefined', 'put c: false']);
});

test('Lock: the manifest has the order of the numbers, whoever comes first', async (t) => {
  const paths = numbered(200), root = tree(t, paths), output = join(folder(t), 'list');
  const first = new Event();
  let others = 0;
  await hashTree(root, output, {
    onOpen: (path) => path === paths[0] && first.wait(),
    onFile: () => ++others === paths.length - 1 && first.set(),
  });
  t.assert.equal(read(output), manifestOf(paths));

  await hashTree(root, output, { readers: 1 });
  t.assert.equal(read(output), manifestOf(paths), 'one reader writes the same');
});

test('Lock: so many lines wait in memory for an earlier one, and no more', async (t) => {
  const cwd = folder(t), manifest = await Manifest.create(join(cwd, 'list')), seen = log();
  const lines = Array.from({ length: AHEAD + 1 }, (_, number) => `${number}\n`);
  for (let number = 1; number < AHEAD; number++) manifest.add(number, lines[number]);
  seen(manifest.add(AHEAD, lines[AHEAD]), 'too far ahead');
  seen(manifest.add(AHEAD - 1, lines[AHEAD - 1]), 'not too far');
  t.assert.deepEqual(await turn(seen), ['not too far: undefined']);
  t.assert.deepEqual(readdirSync(cwd), [`list.${process.pid}.tmp`]);

  await manifest.add(0, lines[0]);
  await manifest.add(AHEAD + 1, '');
  t.assert.deepEqual(await turn(seen), ['too far ahead: undefined']);
  await manifest.finish();
  t.assert.equal(read(join(cwd, 'list')), lines.join(''));
  t.assert.deepEqual(readdirSync(cwd), ['list']);
});

test('Semaphore: so many files are open at a time, and no more', async (t) => {
  const root = tree(t, numbered(30)), three = new Barrier(3);
  let open = 0, most = 0;
  await hashTree(root, join(folder(t), 'list'), {
    openFiles: 3,
    async onOpen() {
      most = Math.max(most, ++open);
      await three.wait();
      await setImmediate();
      open--;
    },
  });
  t.assert.equal(most, 3);
});

test('a full path ends in no slash, so that the root of the file system is like any other tree', async (t) => {
  const root = tree(t, ['folder/file']);
  t.assert.equal(await resolve(`${root}/folder/.././`), root.replaceAll(sep, '/'));
  t.assert.doesNotMatch(await resolve('/'), /\/$/);
});
