// What the workers write into shared memory, for the page to see. For each worker: what it does, since which of all
// changes, and how often it has boiled water.

/** What a worker does. */
export const AWAY = 0, WAITS_FOR_KETTLE = 1, HAS_KETTLE = 2, WAITS_FOR_CUP = 3, HAS_CUP = 4, ENDED = 5;

/** Words of one worker. */
export const DOES = 0, SINCE = 1, BOILED = 2, WORDS = 3;

/** Behind those of all workers: how many changes there were, milliseconds, and a count that only the kettle guards. */
export const MOST = 4, CHANGES = MOST * WORDS, HOLD = CHANGES + 1, COUNT = CHANGES + 2, LENGTH = CHANGES + 3;
