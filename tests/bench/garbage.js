const { gc, Bun } = /** @type {{ gc?: (how?: object) => void, Bun?: { gc(now: boolean): void } }} */ (globalThis);

/** Collects it. Node.js and Deno need `--expose-gc`. */
export function collect() {
  if (Bun !== undefined) Bun.gc(true);
  else if (gc !== undefined) gc();
  else throw new Error('needs --expose-gc');
}

/** Collects what is young, if it is kept apart. The code that was compiled stays; a whole collection throws it away. */
export function collectYoung() {
  if (Bun === undefined) gc?.({ type: 'minor' });
}

/** What is queued runs: finalizers, timers of 0, ticks. */
export const turn = () => new Promise((resolve) => { setTimeout(resolve, 0); });
