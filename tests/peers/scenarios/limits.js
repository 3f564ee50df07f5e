// How many may hold it.
import { enter, enterAll, expect, holding, states, turn, workMeter } from '../check.js';

export default [
  {
    name: 'a try answers for now, not for later',
    issue: 'async-mutex#31; its tryAcquire waits for a timer of 0',
    promise: 'async-mutex: fails immediately if it is not available. locks, await-lock: without waiting.',
    needs: ['now'],
    async run(peer) {
      const object = peer.create(1), holder = enter(peer, object);
      await turn();
      let answer = 'nothing yet';
      peer.now(object).then(() => { answer = 'acquired'; }, () => { answer = 'refused'; });
      holder.leave();
      await turn();
      expect(answer, 'refused', 'tried while it was held: %');
    },
  },
  {
    name: 'NaN is no limit',
    issue: 'Number(process.env.LIMIT): superlock, @livekit/mutex, @openally/mutex let all in, others nobody, for ever',
    promise: 'The number given is the most that may hold it at once. NaN can\'t be that: an error, or some limit.',
    needs: ['limit'],
    async run(peer) {
      let object;
      try {
        object = peer.create(NaN);
      } catch {
        return;
      }
      const all = enterAll(peer, object, 3);
      await turn();
      expect([0, 3].includes(holding(...all)), false, `${holding(...all)} of 3 hold it`);
    },
  },
  {
    name: 'the limit costs nothing',
    issue: 'async-mutex#90',
    promise: 'The limit may be any number: async-mutex: an arbitrary integer.',
    needs: ['limit'],
    fresh: true,
    async run(peer) {
      const use = async (/** @type {number} */ limit) => {
        const object = peer.create(limit), entrant = enter(peer, object);
        await turn();
        expect(states(entrant), 'holding');
        entrant.leave();
        await turn();
      };
      const work = await workMeter();
      await use(1);
      await work();
      await use(10);
      const few = await work();
      await use(100_000);
      const many = await work();
      expect(many - few > 1000, false, 'more work for a limit of 100,000 than for 10');
    },
  },
  {
    name: 'a semaphore of 0 lets nobody in before a release',
    issue: 'locks 0.2.2: 0 is taken as nothing given, so 1',
    promise: 'The initial value is the amount of resources there are.',
    needs: ['zero', 'unlock'],
    async run(peer) {
      const object = peer.create(0), first = enter(peer, object), second = enter(peer, object);
      await turn();
      expect(holding(first, second), 0, '% hold one of 0');
      peer.unlock(object);
      await turn();
      expect(states(first, second), 'holding, waiting');
    },
  },
  {
    name: 'n permits given back let n in',
    issue: 'gh-97545; semaphore 1.1.0: leave(2) wakes one',
    promise: 'Permits can be given back several at a time.',
    needs: ['several', 'limit'],
    async run(peer) {
      const object = peer.create(2), [first, second, third, fourth] = enterAll(peer, object, 4);
      await turn();
      expect(states(first, second, third, fourth), 'holding, holding, waiting, waiting');
      peer.releaseSeveral(object, 2);
      await turn();
      expect(states(third, fourth), 'holding, holding', 'two waiters, two permits: %');
    },
  },
];
