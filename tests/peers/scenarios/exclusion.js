// No more hold it than may, and nobody is forgotten.
import { enter, enterAll, expect, holding, misuse, states, turn } from '../check.js';

export default [
  {
    name: 'a waiter that gives up lets nobody else in',
    issue: '@openally/mutex 2.0.0: aborting a waiter takes the holder off the count',
    promise: 'A signal ends the wait of the one who gave it; the others still wait for the holder.',
    needs: ['signal'],
    async run(peer) {
      const object = peer.create(1), controller = new AbortController();
      const holder = enter(peer, object);
      await turn();
      const waiter = enter(peer, object, { signal: controller.signal }), behind = enter(peer, object);
      await turn();
      controller.abort();
      await turn();
      expect(states(holder, waiter, behind), 'holding, refused, waiting');
      const newcomer = enter(peer, object);
      await turn();
      expect(holding(behind, newcomer), 0, 'beside the holder % hold it');
      holder.leave();
      await turn();
      expect(states(behind), 'holding', 'the one behind: %');
    },
  },
  {
    name: 'a newcomer in the turn of a release is not one too many',
    issue: '@openally/mutex 2.0.0: the count goes up only when the woken one runs',
    promise: 'At most as many hold it as were allowed, whenever the next one comes.',
    needs: [],
    async run(peer) {
      const object = peer.create(1), [holder, waiter] = enterAll(peer, object, 2);
      await turn();
      holder.leave();
      const newcomer = enter(peer, object);
      await turn();
      expect(holding(waiter, newcomer), 1, '% hold it, one may');
      for (const entrant of [waiter, newcomer]) {
        if (entrant.state !== 'holding') continue;
        entrant.leave();
        await turn();
        expect(holding(waiter, newcomer), 2, 'one of the two is forgotten');
        break;
      }
    },
  },
  {
    name: 'a release function that is called again lets nobody in',
    issue: 'async-mutex#38, mutexify#11',
    promise: 'The function that acquire gives ends this acquisition; at most as many hold it as were allowed.',
    needs: ['releaser'],
    async run(peer) {
      const object = peer.create(1), [first, second, third] = enterAll(peer, object, 3);
      await turn();
      first.leave();
      await turn();
      expect(states(second, third), 'holding, waiting');
      misuse(first.leave);
      await turn();
      expect(states(second, third), 'holding, waiting', 'the two behind, after the first let go twice: %');
      second.leave();
      await turn();
      expect(states(third), 'holding', 'the last one: %');
    },
  },
  {
    name: 'a release function that is called twice in a turn loses nobody',
    issue: 'mutexify#11, and what comes of it with two waiters',
    promise: 'Everybody who asked gets it, in the order of asking, one at a time.',
    needs: ['releaser'],
    async run(peer) {
      const object = peer.create(1), [first, second, third] = enterAll(peer, object, 3);
      await turn();
      first.leave();
      misuse(first.leave);
      await turn();
      expect(states(second, third), 'holding, waiting', 'the two behind, after the first let go twice: %');
      second.leave();
      await turn();
      expect(states(third), 'holding', 'the last one: %');
    },
  },
  {
    name: 'locked() is true while somebody holds it, also after a double release',
    issue: 'await-mutex#1, and its successor @livekit/mutex: a count below 0',
    promise: 'isLocked() tells whether it is locked.',
    needs: ['releaser', 'locked'],
    async run(peer) {
      const object = peer.create(1), first = enter(peer, object);
      await turn();
      first.leave();
      misuse(first.leave);
      await turn();
      const second = enter(peer, object);
      await turn();
      expect(states(second), 'holding', 'the next one: %');
      expect(peer.locked(object), true, 'locked() is % while it is held');
    },
  },
  {
    name: 'two releases of a mutex in a turn do not let two in',
    issue: 'es-toolkit Mutex, await-lock, async-mutex: a finally that releases what was released',
    promise: 'A mutex lets one in at a time. To release twice is a misuse: an error or nothing is to come of it.',
    needs: ['mutex', 'unlock'],
    async run(peer) {
      const object = peer.create(1);
      let inside = 0;
      for (let i = 0; i < 3; i++) peer.take(object).then(() => { inside++; });
      await turn();
      expect(inside, 1);
      peer.unlock(object);
      misuse(() => peer.unlock(object));
      await turn();
      expect(inside - 1, 1, '% hold it, one may');
    },
  },
  {
    name: 'releasing what nobody holds does not raise the limit',
    issue: 'async-sema#36',
    promise: 'The number given is the most that may hold it at once.',
    needs: ['exact', 'unlock'],
    async run(peer) {
      const object = peer.create(1);
      misuse(() => peer.unlock(object));
      const all = enterAll(peer, object, 2);
      await turn();
      expect(holding(...all), 1, '% hold it, one may');
    },
  },
  {
    name: 'a release of the object itself wakes every one in turn',
    issue: 'async-mutex#27',
    promise: 'The object may be released directly, by whoever holds it.',
    needs: ['unlock'],
    mended: 'async-mutex 0.2.6',
    async run(peer) {
      const object = peer.create(1);
      let done = 0;
      for (let i = 0; i < 4; i++) {
        peer.take(object).then(() => {
          done++;
          peer.unlock(object);
        });
      }
      for (let i = 0; i < 4; i++) await turn();
      expect(done, 4, '% of 4 came through');
    },
  },
];
