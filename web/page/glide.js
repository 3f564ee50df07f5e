/** Whether things may move. */
export const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * What has the same `data-key` before and after a change glides from where it was.
 * @param {HTMLElement} box @param {() => void} change
 */
export function glide(box, change) {
  if (still()) return change();
  const keyed = () => [.../** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll('[data-key]'))];
  const before = new Map(keyed().map((element) => [element.dataset.key, element.getBoundingClientRect()]));
  change();
  for (const element of keyed()) {
    const was = before.get(element.dataset.key), is = element.getBoundingClientRect();
    if (!was) element.animate([{ opacity: 0 }, { opacity: 1 }], 160);
    else if (was.x !== is.x || was.y !== is.y) {
      element.animate([{ transform: `translate(${was.x - is.x}px, ${was.y - is.y}px)` }, { transform: 'none' }],
        { duration: 200, easing: 'ease-out' });
    }
  }
}
