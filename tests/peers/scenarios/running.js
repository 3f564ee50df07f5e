// Running a function while holding.
import { AsyncLocalStorage } from 'node:async_hooks';
import { enter, expect, misuse, turn } from '../check.js';

/** Runs `fn` through the peer, then another function; whether that one ran. */
async function runsAfter(peer, fn) {
  const object = peer.create(1);
  let ran = false;
  const first = (async () => peer.run(object, fn))().catch(() => {});
  await turn();
  peer.run(object, async () => { ran = true; }).catch(() => {});
  await turn();
  await first;
  return ran;
}

export default [
  {
    name: 'a function that throws gives back what it held',
    issue: 'await-semaphore 0.1.3: use() of a function that throws at once holds for ever',
    promise: 'What is run while holding is released after, however it ends.',
    needs: ['run'],
    async run(peer) {
      const ran = await runsAfter(peer, () => { throw new Error('thrown at once'); });
      expect(ran, true, 'the next function never ran');
    },
  },
  {
    name: 'a function that gives no promise gives back what it held',
    issue: 'await-semaphore 0.1.3: use() as in its README, with a function that gives nothing, holds for ever',
    promise: 'What is run while holding may be an ordinary function; await-semaphore: its example gives nothing.',
    needs: ['run'],
    async run(peer) {
      expect(await runsAfter(peer, () => {}), true, 'the next function never ran');
    },
  },
  {
    name: 'a function that waited runs in the AsyncLocalStorage context of its caller',
    issue: 'p-queue#200, mended there in 10.0.0',
    promise: 'Node.js: the store follows the calls of whoever entered it, and a queue binds what it calls.',
    needs: ['call'],
    async run(peer) {
      const storage = new AsyncLocalStorage(), object = peer.create(1), seen = [];
      const holder = storage.run('holder', () => enter(peer, object));
      await turn();
      for (const name of ['first', 'second']) {
        storage.run(name, () => peer.call(object, async () => { seen.push(`${name} in ${storage.getStore()}`); }));
      }
      await turn();
      storage.run('holder', holder.leave);
      await turn();
      await turn();
      expect(seen.join(', '), 'first in first, second in second');
    },
  },
  {
    name: 'ten thousand waiters that let go at once do not overflow the stack',
    issue: 'caolan/async#841; async-lock in callback mode, locks, rwlock: a release calls the next in line',
    promise: 'Any number may wait for their turn (async-lock: with maxPending: Infinity).',
    needs: ['call'],
    async run(peer) {
      const object = peer.create(1);
      const holder = peer.acquire(object);
      await turn();
      let ran = 0;
      for (let i = 0; i < 10_000; i++) Promise.resolve(peer.call(object, async () => { ran++; })).catch(() => {});
      await turn();
      // Where the stack ends, and who is told, varies with the version of V8; that some never run does not.
      misuse(await holder.then((/** @type {any} */ token) => () => peer.release(object, token)));
      for (let before = -1; before !== ran;) {
        before = ran;
        await turn();
      }
      expect(ran === 10_000, true, 'the stack overflowed, and some never ran');
    },
  },
  {
    name: 'it runs where there is no process',
    issue: 'async-lock#37',
    promise: 'It works in browsers.',
    needs: ['browser'],
    mended: 'async-lock 1.2.8',
    async run(peer) {
      const { process } = globalThis;
      Reflect.deleteProperty(globalThis, 'process');
      try {
        const object = peer.create(1), order = [];
        for (const name of ['first', 'second']) {
          (async () => {
            const token = await peer.acquire(object);
            order.push(name);
            peer.release(object, token);
          })().catch((error) => order.push(error.message));
        }
        await turn();
        expect(order.join(', '), 'first, second');
      } finally {
        globalThis.process = process;
      }
    },
  },
];
