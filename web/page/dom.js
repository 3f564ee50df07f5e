/** @typedef {Node | string | number | false | null | undefined} Child */

/** @param {Element} element @param {Record<string, any>} properties @param {any[]} children */
function dress(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== false && child !== null && child !== undefined)
    .map((child) => (typeof child === 'number' ? String(child) : /** @type {Node | string} */ (child))));
  return element;
}

/**
 * An HTML element; text is only ever text.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, any>} [properties] @param {...(Child | Child[] | Child[][])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, properties = {}, ...children) {
  return /** @type {any} */ (dress(document.createElement(tag), properties, children));
}

/** @param {string} tag @param {Record<string, any>} [properties] @param {...(Child | Child[] | Child[][])} children */
export function svg(tag, properties = {}, ...children) {
  return /** @type {SVGElement} */ (
    dress(document.createElementNS('http://www.w3.org/2000/svg', tag), properties, children)
  );
}

/** The element of that id, which index.html has. @param {string} id */
export const $ = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Writes only what differs, so that a screen reader is not told twice. @param {Element} element @param {string} text */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
