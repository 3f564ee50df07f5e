// What the objects of `waitline` are called. The core knows them by number; a name is all that has to be kept, by slot,
// until another one in that slot has a name.
import { registry, SLOT } from '../wait.js';

/** @type {Map<number, { handle: number, name: string }>} */
const names = new Map();

const register = registry.register.bind(registry);

registry.register = (/** @type {any} */ object, handle, token) => {
  if (object.name !== undefined) names.set(handle & SLOT, { handle, name: object.name });
  register(object, handle, token);
};

/** @internal @param {number} handle */
export function nameOf(handle) {
  const known = names.get(handle & SLOT);
  return known?.handle === handle ? known.name : undefined;
}
