const { process } = /** @type {any} */ (globalThis), fs = process?.getBuiltinModule?.('node:fs');

/** @internal To stderr at once, where that can be: also from a thread that is about to block or to end. @param {string} text */
export function say(text) {
  try {
    fs.writeSync(2, `${text}\n`);
  } catch {
    console.error(text);   // there is no fs, or the pipe is full
  }
}
