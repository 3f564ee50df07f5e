// Made by `npm run build` from c/. Do not edit.

/** @typedef {Readonly<Record<string, readonly [offset: number, type: string]>>} Fields */

export const SLOT_SIZE = 32;

export const CLOSED = 8, DISCARDED = 16;

export const KINDS = ['free', 'waiter', 'lock', 'event', 'condition', 'semaphore', 'barrier'];

export const WAIT_STATES = ['pending', 'woken', 'given_up', 'revoked', 'shut'];

/** @satisfies {Fields} */
export const SLOT = /** @type {const} */ ({
  state: [0, 'uint8_t'],
  verdict: [1, 'int8_t'],
  kind: [2, 'uint8_t'],
  generation: [3, 'uint8_t'],
  head: [0, 'uint32_t'],
  queue_next: [4, 'ref'],
  queue_prev: [8, 'ref'],
  conditions_next: [12, 'ref'],
  conditions_prev: [16, 'ref'],
  value: [12, 'uint32_t'],
  bound: [16, 'uint32_t'],
  parties: [12, 'uint32_t'],
  arrived: [16, 'uint32_t'],
  ready: [12, 'ref'],
  index: [16, 'uint32_t'],
  waiting: [20, 'uint32_t'],
  home: [20, 'ref'],
  gone: [24, 'uint32_t'],
  cookie: [24, 'uint32_t'],
  lock: [28, 'ref'],
  origin: [28, 'ref'],
});

/** @satisfies {Fields} */
export const CORE = /** @type {const} */ ({
  last_outcome: [0, 'int32_t'],
  last_object: [4, 'uint32_t'],
  last_ticket: [8, 'uint32_t'],
  last_cookie: [12, 'uint32_t'],
  last_index: [16, 'uint32_t'],
  last_more: [20, 'uint32_t'],
  end: [24, 'ref'],
  limit: [28, 'ref'],
  no_head: [32, 'uint32_t'],
  free: [36, 'ref'],
  first_ready: [40, 'ref'],
  last_ready: [44, 'ref'],
});
