// Two workers that take two locks in opposite order, each when both have their first one. It ends when both wait.
import { setImmediate } from 'node:timers/promises';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { task } from 'waitline/inspect';
import { Barrier, Lock, attach } from 'waitline/shared';

async function transfer(first, second, start) {
  await first.acquire();
  await start.wait();
  await second.acquire();
}

function transferSync(first, second, start) {
  first.acquireSync();
  start.waitSync();
  second.acquireSync();
}

if (isMainThread) {
  const accounts = new Lock({ name: 'accounts' }), journal = new Lock({ name: 'journal' }), start = new Barrier(2);
  for (const order of [[accounts, journal, start], [journal, accounts, start]]) {
    new Worker(new URL(import.meta.url), { workerData: { how: process.argv[2], tokens: order.map((each) => each.share()) } });
  }
  while (accounts.waiting === 0 || journal.waiting === 0) await setImmediate();
  await start.wait({ timeout: 500 }).catch(() => {});
  process.exit(0);
} else {
  const { how, tokens } = workerData;
  await task(`transfer`, () => (how === 'acquire' ? transfer : transferSync)(...tokens.map(attach)));
}
