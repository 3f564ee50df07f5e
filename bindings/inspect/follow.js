import { capture } from './places.js';
import { listen } from './probes.js';
import './threads.js';

/** @typedef {{ stop(): void } & Disposable} Following */

/** @internal What ends something, once, also by `using`. @param {() => void} end @returns {Following} */
export function stoppable(end) {
  let on = true;
  const stop = () => {
    if (!on) return;
    on = false;
    end();
  };
  return { stop, [Symbol.dispose]: stop };
}

/**
 * From now on it is known who waits and holds, and since when; with `places` also where in the program that began, which
 * costs a few microseconds a call. Until it is stopped.
 * @param {{ places?: boolean }} [options]
 * @returns {Following}
 */
export function follow({ places = true } = {}) {
  if (places) capture(true);
  const end = listen({});
  return stoppable(() => {
    end();
    if (places) capture(false);
  });
}
