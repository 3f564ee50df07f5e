/**
 * Acquiring through a call that runs a function: held from the function's start until `token()` is called.
 * @param {(object: any, fn: () => Promise<void>, options?: any) => Promise<unknown>} run
 */
export const throughRun = (run) => (/** @type {any} */ object, /** @type {any} */ options) => (
  new Promise((resolve, reject) => {
    run(object, () => new Promise((leave) => { resolve(leave); }), options)
      .then(() => reject(new Error('settled without running the function')), reject);
  })
);

/** What `throughRun` gives is a function that ends the run. */
export const leaveRun = (/** @type {any} */ object, /** @type {() => void} */ leave) => leave();

/** A token that is the function to call. */
export const callToken = leaveRun;

/** A promise that gave something false where it should have been refused. */
export const refusing = (/** @type {Promise<any>} */ promise) => promise.then((value) => {
  if (!value) throw new Error('refused');
  return value;
});
