// What objects are called. The core knows them by number; a name is all that has to be kept, by slot, until another one
// in that slot has a name.
import { registry, SLOT } from '../wait.js';

/** @internal How to get the names of a copy of the binding. @param {FinalizationRegistry<number>} registry where it tells of every object */
export function namesOf(registry) {
  const names = /** @type {Map<number, { handle: number, name: string }>} */ (new Map());
  const register = registry.register.bind(registry);
  registry.register = (/** @type {any} */ object, handle, token) => {
    if (object.name !== undefined) names.set(handle & SLOT, { handle, name: object.name });
    register(object, handle, token);
  };
  return (/** @type {number} */ handle) => {
    const known = names.get(handle & SLOT);
    return known?.handle === handle ? known.name : undefined;
  };
}

/** @internal Of those of `waitline`. */
export const nameOf = namesOf(registry);
