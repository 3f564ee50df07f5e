/** A test that asks for something that only Node has ends here, and is reported as skipped with this reason. */
export class NeedsNode extends Error {}

/** @param {string} what @returns {never} */
export function needsNode(what) {
  throw new NeedsNode(`needs Node's ${what}`);
}
