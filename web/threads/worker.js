import { attach } from 'waitline/shared';
import { AWAY, BOILED, CHANGES, COUNT, DOES, HAS_CUP, HAS_KETTLE, HOLD, SINCE, WAITS_FOR_CUP, WAITS_FOR_KETTLE, WORDS } from './words.js';

/** @param {number} most */
const sleep = (most) => new Promise((resolve) => { setTimeout(resolve, most * (0.5 + Math.random() / 2)); });

addEventListener('message', async ({ data: { index, words, ...tokens } }) => {
  const kettle = /** @type {import('waitline/shared').Lock} */ (attach(tokens.kettle));
  const cups = /** @type {import('waitline/shared').Semaphore} */ (attach(tokens.cups));
  const open = /** @type {import('waitline/shared').Event} */ (attach(tokens.open));
  const own = index * WORDS;

  /** @param {number} what */
  function does(what) {
    Atomics.store(words, own + SINCE, Atomics.add(words, CHANGES, 1));
    Atomics.store(words, own + DOES, what);
  }

  // What it gives back it says before it does, so that nobody is seen to hold what another one holds.
  does(AWAY);
  for (;;) {
    await open.wait();
    await sleep(words[HOLD]);
    does(WAITS_FOR_KETTLE);
    await kettle.run(async () => {
      does(HAS_KETTLE);
      await sleep(words[HOLD]);
      words[COUNT]++;
      Atomics.add(words, own + BOILED, 1);
      does(AWAY);
    });
    does(WAITS_FOR_CUP);
    await cups.run(async () => {
      does(HAS_CUP);
      await sleep(3 * words[HOLD]);
      does(AWAY);
    });
  }
}, { once: true });
