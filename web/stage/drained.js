const { port1, port2 } = new MessageChannel();

/** In Node an open port would keep the process alive. */
const keep = (/** @type {'ref' | 'unref'} */ how) => /** @type {any} */ (port1)[how]?.();

/** Fulfils when all microtasks there are have run: a message comes after them. @returns {Promise<void>} */
export const drained = () => new Promise((resolve) => {
  port1.onmessage = () => {
    keep('unref');
    resolve();
  };
  keep('ref');
  port2.postMessage(0);
});
