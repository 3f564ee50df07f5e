// Made by `npm run build` from c/: the wasm and what c/core.h says of it. Do not edit.

/**
 * The exports of the core, as c/core.h documents them. Numbers are 32 bits; handles and tickets are above 0.
 * @typedef {object} Core
 * @property {WebAssembly.Memory} memory
 * @property {() => number} wait_resume Resumes the first ready waiter; 0 if there is none.
 * @property {(ticket: number) => number} wait_cancel Cancels a wait: its resumption will tell CANCELLED, and passes on what it was given. Cancelling twice changes nothing, but for a condition's wait: it loses its place in the lock's queue each time.
 * @property {(ticket: number, cookie: number) => number} wait_mark Gives a wait another cookie: after MOVED, when the host keeps its waits by queue.
 * @property {(handle: number) => number} object_waiting How many waits in the object's own queue are not settled; a barrier's: how many arrived while it fills.
 * @property {(handle: number) => number} object_close Frees the object; answers how many waits it woke. Those not granted yet are woken to E_CLOSED, and so are those that were to acquire a lock or a semaphore now closed. Those of a condition hold the lock again when they learn it. A closed lock closes the waits of its conditions.
 * @property {(handle: number) => number} object_discard The same for an object that nobody can reach: its waits vanish without being told, in the next wait_resume().
 * @property {() => number} lock_new
 * @property {(handle: number, cookie: number) => number} lock_acquire
 * @property {(handle: number) => number} lock_release Answers 1 if this woke a waiter, else 0.
 * @property {(handle: number) => number} lock_locked
 * @property {() => number} event_new
 * @property {(handle: number, cookie: number) => number} event_wait
 * @property {(handle: number) => number} event_set Answers how many it woke.
 * @property {(handle: number) => number} event_clear
 * @property {(handle: number) => number} event_is_set
 * @property {(lock: number) => number} condition_new
 * @property {(handle: number, cookie: number) => number} condition_wait Never PASSED: it releases the lock, which may wake one of the lock's waiters, and waits.
 * @property {(handle: number, n: number) => number} condition_notify Answers how many it woke: the first n still pending, or all there are.
 * @property {(value: number) => number} semaphore_new
 * @property {(value: number) => number} bounded_semaphore_new
 * @property {(handle: number, cookie: number) => number} semaphore_acquire
 * @property {(handle: number) => number} semaphore_release Answers 1 if this woke a waiter, else 0.
 * @property {(handle: number) => number} semaphore_locked
 * @property {(handle: number) => number} semaphore_value
 * @property {(parties: number) => number} barrier_new
 * @property {(handle: number, cookie: number) => number} barrier_wait PASSED only to the last of the party: its index is parties - 1.
 * @property {(handle: number) => number} barrier_reset Both answer how many they woke.
 * @property {(handle: number) => number} barrier_abort
 * @property {(handle: number) => number} barrier_state
 */

export const NOW_OR_NEVER = -1;
export const E_CLOSED = -1;
export const E_MEMORY = -2;
export const E_WOULD_WAIT = -3;
export const E_RANGE = -4;
export const E_NOT_ACQUIRED = -5;
export const E_WAIT_UNLOCKED = -6;
export const E_NOTIFY_UNLOCKED = -7;
export const E_BOUND = -8;
export const E_OVERFLOW = -9;
export const E_ABORTED = -10;
export const E_RESET = -11;
export const PASSED = 0;
export const CANCELLED = 1;
export const WAITS = 2;
export const MOVED = 3;

/** @type {Record<number, ['SyncError' | 'RangeError' | 'BrokenBarrierError', string, string]>} */
export const ERRORS = {
  [E_CLOSED]: ['SyncError', "ERR_CLOSED", "it is closed"],
  [E_MEMORY]: ['SyncError', "ERR_MEMORY", "out of memory: about 16 million objects and waits"],
  [E_WOULD_WAIT]: ['SyncError', "ERR_WOULD_WAIT", "it would have to wait"],
  [E_RANGE]: ['RangeError', "ERR_RANGE", "a count from 0 to 2147483647 is needed"],
  [E_NOT_ACQUIRED]: ['SyncError', "ERR_NOT_ACQUIRED", "Lock is not acquired."],
  [E_WAIT_UNLOCKED]: ['SyncError', "ERR_NOT_ACQUIRED", "cannot wait on un-acquired lock"],
  [E_NOTIFY_UNLOCKED]: ['SyncError', "ERR_NOT_ACQUIRED", "cannot notify on un-acquired lock"],
  [E_BOUND]: ['RangeError', "ERR_BOUND", "BoundedSemaphore released too many times"],
  [E_OVERFLOW]: ['RangeError', "ERR_OVERFLOW", "Semaphore value must stay below 2147483648"],
  [E_ABORTED]: ['BrokenBarrierError', "ERR_BROKEN_BARRIER", "Barrier aborted"],
  [E_RESET]: ['BrokenBarrierError', "ERR_BROKEN_BARRIER", "Abort or reset of barrier"],
};

/** @type {readonly ['filling', 'draining', 'resetting', 'broken']} */
export const BARRIER_STATES = ['filling', 'draining', 'resetting', 'broken'];

/** The wasm in base64: at most 4,096 bytes, so that it may be compiled synchronously everywhere. */
export const BASE64 =
  'AGFzbQEAAAABIwdgAX8Bf2ACf38Bf2ACf38AYAABf2ABfwBgA39/fwF/YAAAAzc2AQEBAgAEAAIAAgIAAAABAAUEAAQAAQADAAAAAQAAAAABAAAB' +
  'AQAAAAABAwAAAQMAAAABAAMGBQUBAQGAQAfSAx4GbWVtb3J5AgALd2FpdF9yZXN1bWUANAt3YWl0X2NhbmNlbAAzCXdhaXRfbWFyawAyDm9iamVj' +
  'dF93YWl0aW5nADEMb2JqZWN0X2Nsb3NlADAOb2JqZWN0X2Rpc2NhcmQALwhsb2NrX25ldwAuDGxvY2tfYWNxdWlyZQAtDGxvY2tfcmVsZWFzZQAs' +
  'C2xvY2tfbG9ja2VkACsJZXZlbnRfbmV3ACoKZXZlbnRfd2FpdAApCWV2ZW50X3NldAAoC2V2ZW50X2NsZWFyACcMZXZlbnRfaXNfc2V0ACYNY29u' +
  'ZGl0aW9uX25ldwAlDmNvbmRpdGlvbl93YWl0ACQQY29uZGl0aW9uX25vdGlmeQAjDXNlbWFwaG9yZV9uZXcAIhVib3VuZGVkX3NlbWFwaG9yZV9u' +
  'ZXcAIRFzZW1hcGhvcmVfYWNxdWlyZQAgEXNlbWFwaG9yZV9yZWxlYXNlAB8Qc2VtYXBob3JlX2xvY2tlZAAeD3NlbWFwaG9yZV92YWx1ZQAdC2Jh' +
  'cnJpZXJfbmV3ABwMYmFycmllcl93YWl0ABsNYmFycmllcl9yZXNldAAaDWJhcnJpZXJfYWJvcnQAGQ1iYXJyaWVyX3N0YXRlABgKsRs2TQECfwJA' +
  'IABBBXRB4P///wFxIgJFDQAgAkHACGtBgAgoAgBBwAhrTw0AIAJBACACKAIAIABBgICAeHEgAUEQdHJzQYCABEkbIQMLIAMLMAECfwJAIAFFDQAD' +
  'QCAAEAYiA0UNASADQQEQAyACQQFqIgIgAUcNAAsgASECCyACC2MBAX8gAUF/RgRAQX0PCwJAQYgIKAIAIgIEQEGICCACKAIENgIADAELEBciAg0A' +
  'QX4PCyACQQA2AhwgAiABNgIYIAJBAToAAiACQQA2AhAgACACEAcgAi0AA0EYdCACQQV2cgswACAAQQA2AgwgACABOgAAQZAIKAIAQQxqQYwIQYwI' +
  'KAIAGyAANgIAQZAIIAA2AgALYQEBfwJAQYgIKAIAIgEEQEGICCABKAIENgIADAELEBciAQ0AQQAPCyABIAA6AAIgAUIANwIMIAFCADcCFCABQQA2' +
  'AhwgASABNgIIIAEgAS8BAkEQdDYCACABIAE2AgQgAQtdAQF/AkAgAC0AAiIBQQhJDQAgACgCFA0AIAAoAhgNACABQecBcUEERgRAIABBDBAJCyAA' +
  'IAAoAgBBgICACGpBgICA+AdxNgIAIABBiAgoAgA2AgRBiAggADYCAAsLQAEBfyAAKAIEIgEgAEYgAUVyRQRAA0AgAS0AAEUEQCABDwsgAUEEEAlB' +
  'ACAAKAIEIgEgACABRhsiAQ0ACwtBAAs/ACABIAA2AhQgAUEAOgAAIAEgADYCBCABIAAoAgg2AgggACgCCCABNgIEIAAgATYCCCAAIAAoAhRBAWo2' +
  'AhQLDAAgAEH/////BxABCzYBAn8gACABaiICKAIEIgMgAWogAigCADYCACACKAIAIAFqIAM2AgQgAiAANgIAIAIgADYCBAslACAAIAAoAhAgAC0A' +
  'ACIARWo2AhAgAUH/////B0EAIAAbNgIQC3sBAn8CQCAALQAADQAgACgCDCAAKAIQIgJBAWpLDQAgAgRAIABBAToAAAtBACECIAAhAQNAIAAgASgC' +
  'BCIBRgRAQQEhAQwCCyABQRBqKAIAQf////8HRg0AIAEgAjYCECACQQFqIQIgAS0AAA0AIAFBARADDAALAAsgAQsbAQF/IABBARABIQEgACAAKAIM' +
  'IAFrNgIMIAELGQAgACgCDEUEQEEBDwsgACgCFCAAKAIYRws4AQF/IABBAEgEQEF8DwtBBRAEIgJFBEBBfg8LIAIgADYCDCACIAE2AhAgAi0AA0EY' +
  'dCACQQV2cgseAQF/IAAsAAEiAQRAIAAoAhxBARABGgsgABARIAELMwACQCAALQAADQAgACgCFCAAKAIYRw0AIAAgACgCAEEBcjYCACABEA8PCyAA' +
  'IAEQByACCx0AIAAoAhwiAARAIAAgACgCGEEBazYCGCAAEAULCxwBAX8gACgCBCIALQAABH9BAAUgAEEBEANBAQsLIgAgACAAKAIAQX5xNgIAIAAg' +
  'ACgCBEcEfyAAEBIFQQALGgsnAQJ/IAAQBiICBEADQCACQQQQAyABQQFqIQEgABAGIgINAAsLIAELdAECfyAAEBYiAkUEQEF/DwsCQCACLQACQQJH' +
  'DQAgAigCDCIARSAAIAJGcg0AA0AgAEEMEAkgAEEANgIcIAAQFCADaiEDIAIoAgwiAEUNASAAIAJHDQALCyACEBQhACACIAItAAIgAXI6AAIgAhAF' +
  'IAAgA2oLLQEDf0EBIQEDQAJAIAFBBEshAyAAIAFBAWoiARAAIQIgAw0AIAJFDQELCyACC40BAQN/QYAIKAIAIgFFBEBBgAhBwAgiATYCAAsCQEGE' +
  'CCgCACIAIAFNBEACQCAARQ0APwBBBHZBAWohAANAIABAAEF/Rw0BIABBAUshAiAAQQF2IQAgAg0ACwtBhAg/AEEQdCIANgIAIAAgAU0hAEEAIQEg' +
  'AA0BQYAIKAIAIQELQYAIIAFBIGo2AgALIAELFgAgAEEGEAAiAEUEQEF/DwsgAC0AAAscACAAQQYQACIARQRAQX8PCyAAQQM6AAAgABAICyUAIABB' +
  'BhAAIgBFBEBBfw8LIAAgACgCEEEAR0EBdDoAACAAEAgLRwEBfyAAQQYQACIARQRAQX8PC0F2IQICQCAALQAAQQNGDQBBACECIAAQCw0AIAAgARAC' +
  'IgJBAEwNACAAIAJBARAAEAoLIAILMQEBfyAAQQBMBEBBfA8LQQYQBCIBRQRAQX4PCyABIAA2AgwgAS0AA0EYdCABQQV2cgsWACAAQQUQACIARQRA' +
  'QX8PCyAAKAIMCxUAIABBBRAAIgBFBEBBfw8LIAAQDQtEAQF/IABBBRAAIgBFBEBBfw8LAn9BeCAAKAIMIgEgACgCEE8NABpBdyABQf////8HRg0A' +
  'GiAAIAFBAWo2AgwgABAMCwsuACAAQQUQACIARQRAQX8PCyAAEA0EQCAAIAEQAg8LIAAgACgCDEEBazYCDEEACwgAIAAgABAOCwgAIABBfxAOCzYB' +
  'An9BfyECAkAgAEEEEAAiAEUNACAAKAIcIgNFDQAgAy0AAEUEQEF5DwsgACABEAEhAgsgAgs/AQJ/QX8hAgJAIABBBBAAIgBFDQAgACgCHCIDRQ0A' +
  'IAMtAABFBEBBeg8LIAAgARACIgJBAEwNACADEBMLIAILVwEBfyAAQQIQACIARQRAQX8PC0EEEAQiAUUEQEF+DwsgASAANgIcIAEgADYCDCABIAAo' +
  'AhA2AhAgACgCECABNgIMIAAgATYCECABLQADQRh0IAFBBXZyCxYAIABBAxAAIgBFBEBBfw8LIAAtAAALGgAgAEEDEAAiAEUEQEF/DwsgAEEAOgAA' +
  'QQALIgAgAEEDEAAiAEUEQEF/DwsgAEEBOgAAIABB/////wcQAQskAQF/IABBAxAAIgBFBEBBfw8LIAAtAAAEf0EABSAAIAEQAgsLHwEBf0EDEAQi' +
  'AEUEQEF+DwsgAC0AA0EYdCAAQQV2cgsWACAAQQIQACIARQRAQX8PCyAALQAAC3QBA39BfyECAkAgAEEFdEHg////AXEiAUUNACABQcAIa0GACCgC' +
  'AEHACGtPDQAgASgCACIDIABBgICAeHFBgIAIcnMiAEEBSw0AIABFBEBBew8LIAEgA0F+cTYCAEEAIQIgASgCBCABRg0AIAEQEiECCyACC3gBA39B' +
  'fyEDAkAgAEEFdEHg////AXEiAkUNACACQcAIa0GACCgCAEHACGtPDQAgAigCACIEIABBgICAeHFBgIAIcnMiAEEBSw0AAkAgAEUEQCACKAIUIAIo' +
  'AhhGDQELIAIgARACDwsgAiAEQQFyNgIAQQAhAwsgAwstAQF/QQIQBCIARQRAQX4PCyAAIAA2AhAgACAANgIMIAAtAANBGHQgAEEFdnILCAAgAEEQ' +
  'EBULCAAgAEEIEBULNQAgABAWIgBFBEBBfw8LAn8gAC0AAkEGRwR/IABBFGoFQQAgAC0AAA0BGiAAQRBqCygCAAsLGgAgAEEBEAAiAEUEQEF/Dwsg' +
  'ACABNgIYQQALSgEBfyAAQQEQACIARQRAQX8PCwJAAkACQCAALQAADgIAAQILIAAoAhQiASABKAIYQQFqNgIYIABBAhADQQAPCyAAQQM6AAALQQAL' +
  'pAYBBH8DQEGMCCgCACIBRQRAQQAPCyABKAIUIQBBjAggASgCDDYCACABKAIIIgIgASgCBDYCBCABKAIEIAI2AgggASABNgIIIAEgATYCBCAAIAAo' +
  'AhRBAWs2AhQgAS0AAEECRgRAIAAgACgCGEEBazYCGAtBmAggAC0AA0EYdCAAQQV2cjYCAEGcCCABLQADQRh0IAFBBXZyNgIAQaAIIAEoAhg2AgBB' +
  'lAgCfwJAAkACQAJAAkACQCAALQACQfcBcUECaw4FAAECAwQFC0F/IQICQCAALQACQQhxDQAgAS0AACICQQFGBEAgACAAKAIAQQFyNgIAQQAhAgwB' +
  'C0F/QQEgAkEERhshAiAALQAADQAgABATCyABKAIcBH8CfwJAIAJFDQAgASACOgABIAJBAUcNACAAIAFBAhAQDAELIAEQDwsFIAILDAULQQBBf0EB' +
  'IAEtAAAiAkEERhsgAkEBRhsMBAsgACgCHAR/IAEgADYCHCABQQBBf0EBIAEtAAAiAkEERhsgAkEBRhs6AAEgACAAKAIYQQFqNgIYIAAoAhwgAUED' +
  'EBAFQX8LDAMLIAEtAAAiAkEDRgRAIAAgACgCDEEBajYCDAsDQCAAKAIMBEAgABAMDQELC0F/QQBBf0EBIAJBBEYbIAJBAUYbIAAtAAJBCHEbDAIL' +
  'An9Bf0EBIAEtAAAiAkEERhshAwJAIAEoAhBB/////wdGBEAgAkEBRw0BAn9BdiAALQAAQQNGDQAaQX8gAC0AAkEIcQ0AGiAAEAsEQCABIAAoAgxB' +
  'AWs2AhBBAAwBCyAAIAEQByAAIAEQCkECCwwCCyACQQFGBEBBAEF1IAAtAABBAUYbIQMLIAAgACgCEEEBayICNgIQIAJFBEAgAC0AAEEDRwRAIABB' +
  'ADoAAAsgABAIGgsLIAMLDAELIAEQEUEECyICNgIAQaQIIAEoAhA2AgACQCACQX5xQQJGBEAgABAFDAELIAEgASgCAEGAgIAIakGAgID4B3E2AgAg' +
  'AUGICCgCADYCBEGICCABNgIAIAAQBSACQQRGDQELC0GoCEGMCCgCAEEARzYCAEGUCAsDAAEL';
