// What the browser remembers for the reader, where it may.

/** @param {string} name */
export function recall(name) {
  try {
    return localStorage.getItem(`waitline.${name}`);
  } catch {
    return null;
  }
}

/** @param {string} name @param {string} value */
export function remember(name, value) {
  try {
    localStorage.setItem(`waitline.${name}`, value);
  } catch {}
}
