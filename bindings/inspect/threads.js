/** @typedef {{ circle: typeof import('./deadlocks.js').circle, idOf(handle: number): string }} Shared */
/** @internal @param {number} now @returns {import('./snapshot.js').ObjectState[]} */
export const threads = (now) => [];
