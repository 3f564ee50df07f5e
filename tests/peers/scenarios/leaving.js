// Waits that are given up: aborted, or timed out.
import { getEventListeners } from 'node:events';
import { clock, enter, enterAll, expect, holding, states, turn } from '../check.js';

/** Those of the promises made since that somebody could still settle. */
function unsettled() {
  const native = globalThis.Promise, refs = [];
  globalThis.Promise = class Promise extends native {
    constructor(executor) {
      super((resolve, reject) => {
        const settle = (value) => resolve(value);
        refs.push(new WeakRef(settle));
        executor(settle, reject);
      });
    }
  };
  return async () => {
    globalThis.Promise = native;
    for (let i = 0; i < 3; i++) {
      await turn();
      /** @type {any} */ (globalThis).gc();
    }
    return refs.filter((ref) => ref.deref() !== undefined).length;
  };
}

/** A hundred waits that are refused by `giveUp` while somebody holds it. */
async function abandon(peer, options, giveUp) {
  const object = peer.create(1), holder = enter(peer, object);
  await turn();
  const count = unsettled();
  let refused = 0;
  const one = () => peer.acquire(object, options()).catch(() => { refused++; });
  for (let i = 0; i < 100; i++) one();
  await turn();
  giveUp();
  await turn();
  expect(refused, 100, '% of 100 were refused');
  // One or two may still be in a register.
  expect(await count() > 10, false, '100 waits are over, and kept');
  holder.leave();
}

export default [
  {
    name: 'once it is released it is not locked, though waits have timed out',
    issue: 'async-mutex#54',
    promise: 'After the timeout the wait is over; isLocked() tells whether it is locked.',
    needs: ['timeout', 'locked'],
    async run(peer) {
      const tick = await clock(), object = peer.create(1), holder = enter(peer, object);
      await turn();
      const waiter = enter(peer, object, { timeout: 10 });
      await turn();
      tick(10);
      await turn();
      expect(states(waiter), 'refused', 'the waiter: %');
      holder.leave();
      await null;
      expect(peer.locked(object), false, 'locked() is % though nobody holds it');
    },
  },
  {
    name: 'a wait that timed out is not given the lock',
    issue: 'async-rwlock 1.1.1: a writer that timed out holds the lock for ever',
    promise: 'After the timeout the wait is rejected, and the others go on.',
    needs: ['timeout'],
    async run(peer) {
      const tick = await clock(), object = peer.create(1), holder = enter(peer, object);
      await turn();
      const waiter = enter(peer, object, { timeout: 10 });
      await turn();
      tick(10);
      await turn();
      expect(states(waiter), 'refused', 'the waiter: %');
      holder.leave();
      const next = enter(peer, object);
      await turn();
      expect(states(next), 'holding', 'the next one: %');
    },
  },
  {
    name: 'a wait that timed out takes itself out of the queue, not the one in front',
    issue: 'rwlock 5.0.0 (its pull request 4): the timeout shifts the head',
    promise: 'After the timeout the wait is rejected, and the others go on.',
    needs: ['timeout'],
    async run(peer) {
      const tick = await clock(), object = peer.create(1), [holder, before] = enterAll(peer, object, 2);
      await turn();
      const waiter = enter(peer, object, { timeout: 10 }), behind = enter(peer, object);
      await turn();
      tick(10);
      await turn();
      expect(states(before, waiter, behind), 'waiting, refused, waiting');
      holder.leave();
      await turn();
      expect(states(before), 'holding', 'the one in front: %');
      before.leave();
      await turn();
      expect(states(behind), 'holding', 'the one behind: %');
    },
  },
  {
    name: 'an abort and a release in one turn let exactly one in',
    issue: 'bpo-32734; @openally/mutex 2.0.0: the abort takes the holder off the count, so its release wakes nobody',
    promise: 'Whoever gave up leaves the queue, the next one gets the lock, and only that one.',
    needs: ['signal'],
    async run(peer) {
      for (const order of [['abort', 'leave'], ['leave', 'abort']]) {
        const object = peer.create(1), controller = new AbortController(), holder = enter(peer, object);
        await turn();
        const waiter = enter(peer, object, { signal: controller.signal }), others = enterAll(peer, object, 2);
        await turn();
        const calls = { abort: () => controller.abort(), leave: holder.leave };
        for (const call of order) calls[call]();
        await turn();
        expect(holding(waiter, ...others), 1, `${order.join(', ')}: % hold it, one may`);
        if (waiter.state === 'holding') {
          waiter.leave();
          await turn();
        }
        others[0].leave();
        await turn();
        expect(states(others[1]), 'holding', `${order.join(', ')}: the last one: %`);
      }
    },
  },
  {
    name: 'a signal that was aborted before ends the call',
    issue: 'p-queue#241',
    promise: 'Aborted, the wait is over.',
    needs: ['signal'],
    mended: 'p-queue 9.1.1',
    async run(peer) {
      const object = peer.create(1), holder = enter(peer, object);
      await turn();
      const waiter = enter(peer, object, { signal: AbortSignal.abort() }), behind = enter(peer, object);
      await turn();
      expect(states(holder, waiter, behind), 'holding, refused, waiting');
      holder.leave();
      await turn();
      expect(states(behind), 'holding', 'the one behind: %');
    },
  },
  {
    name: 'a signal that lives on keeps no listener of a wait that is over',
    issue: 'p-queue pull request 235, p-map#75',
    promise: 'A signal may be shared by many waits.',
    needs: ['abortSignal'],
    mended: 'p-queue 9.0.1',
    async run(peer) {
      const { signal } = new AbortController(), object = peer.create(1);
      const all = Array.from({ length: 20 }, () => enter(peer, object, { signal }));
      for (const entrant of all) {
        await turn();
        expect(states(entrant), 'holding', 'the next one: %');
        entrant.leave();
      }
      await turn();
      expect(getEventListeners(signal, 'abort').length, 0, '% listeners left after 20 waits');
    },
  },
  {
    name: 'a wait that was granted leaves no timer',
    issue: 'semaphore-async-await 1.5.1, rwlock 5.0.0: the process lives until the timeout',
    promise: 'The timeout is for the wait.',
    needs: ['timeout'],
    async run(peer) {
      const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
      const object = peer.create(1), before = timers(), holder = enter(peer, object);
      await turn();
      const waiter = enter(peer, object, { timeout: 2 ** 30 });
      await turn();
      holder.leave();
      await turn();
      expect(states(waiter), 'holding', 'the waiter: %');
      waiter.leave();
      await turn();
      expect(timers() - before, 0, '% timer left');
    },
  },
  {
    name: 'waits that timed out are not kept while the lock is held',
    issue: 'async-mutex, async-lock#63, async-rwlock: they stay in the queue until a release comes by',
    promise: 'After the timeout the wait is over.',
    needs: ['timeout'],
    async run(peer) {
      const tick = await clock();
      await abandon(peer, () => ({ timeout: 10 }), () => tick(10));
    },
  },
  {
    name: 'waits that were aborted are not kept while the lock is held',
    issue: '@matrixai/async-locks 5.0.2: they stay in the queue until a release comes by',
    promise: 'Aborted, the wait is over.',
    needs: ['signal'],
    async run(peer) {
      const controllers = [];
      const options = () => {
        const controller = new AbortController();
        controllers.push(controller);
        return { signal: controller.signal };
      };
      await abandon(peer, options, () => controllers.splice(0).forEach((controller) => controller.abort()));
    },
  },
  {
    name: 'waits that timed out take no place from those who come',
    issue: 'async-lock 1.5.0 (its #58, #63): a thousand of them, and newcomers are turned away',
    promise: 'The timeout is the longest that one remains in the queue.',
    needs: ['timeout'],
    async run(peer) {
      const tick = await clock(), object = peer.create(1), holder = enter(peer, object);
      await turn();
      const waiters = Array.from({ length: 1000 }, () => enter(peer, object, { timeout: 10 }));
      await turn();
      tick(10);
      await turn();
      expect(waiters.filter(({ state }) => state === 'refused').length, 1000, '% of 1000 were refused');
      const newcomer = enter(peer, object);
      await turn();
      expect(states(newcomer), 'waiting', 'the newcomer: %');
      holder.leave();
      await turn();
      expect(states(newcomer), 'holding', 'the newcomer, after the release: %');
    },
  },
  {
    name: 'a timeout of 0 is one',
    issue: 'async-rwlock 1.1.1: 0 waits for ever',
    promise: 'A timeout of 0 ends the wait at once; async-rwlock: any in 0 <= timeout < Infinity does.',
    needs: ['zeroTimeout'],
    async run(peer) {
      const object = peer.create(1), holder = enter(peer, object);
      await turn();
      const waiter = enter(peer, object, { timeout: 0 });
      await turn();
      expect(states(holder, waiter), 'holding, refused', 'the holder and the waiter: %');
    },
  },
  {
    name: 'a barrier does not open for one who gave up',
    issue: '@matrixai/async-locks 5.0.2: a cancelled wait counts as an arrival',
    promise: 'A barrier of three opens when three wait there.',
    needs: ['barrier'],
    async run(peer) {
      const barrier = await peer.createBarrier(3), controller = new AbortController();
      let opened = 0, refused = 0;
      const arrive = (/** @type {object} */ options = {}) => {
        peer.wait(barrier, options).then(() => { opened++; }, () => { refused++; });
      };
      arrive({ signal: controller.signal });
      await turn();
      controller.abort();
      await turn();
      expect(refused, 1);
      arrive();
      arrive();
      await turn();
      expect(opened, 0, '% of 2 went on, a third is missing');
      arrive();
      await turn();
      expect(opened, 3, '% of 3 went on');
    },
  },
];
