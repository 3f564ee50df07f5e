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
  'AGFzbQEAAAABIAZgAX8Bf2ACf38Bf2ACf38AYAABf2ABfwBgA39/fwF/AzY1AQEBAAIAAgACBAIAAAABAAUEAAQAAQADAAAAAQAAAAABAAABAQAA' +
  'AAABAwAAAQMAAAABAAMFBQEBAYBAB9IDHgZtZW1vcnkCAAt3YWl0X3Jlc3VtZQA0C3dhaXRfY2FuY2VsADMJd2FpdF9tYXJrADIOb2JqZWN0X3dh' +
  'aXRpbmcAMQxvYmplY3RfY2xvc2UAMA5vYmplY3RfZGlzY2FyZAAvCGxvY2tfbmV3AC4MbG9ja19hY3F1aXJlAC0MbG9ja19yZWxlYXNlACwLbG9j' +
  'a19sb2NrZWQAKwlldmVudF9uZXcAKgpldmVudF93YWl0ACkJZXZlbnRfc2V0ACgLZXZlbnRfY2xlYXIAJwxldmVudF9pc19zZXQAJg1jb25kaXRp' +
  'b25fbmV3ACUOY29uZGl0aW9uX3dhaXQAJBBjb25kaXRpb25fbm90aWZ5ACMNc2VtYXBob3JlX25ldwAiFWJvdW5kZWRfc2VtYXBob3JlX25ldwAh' +
  'EXNlbWFwaG9yZV9hY3F1aXJlACARc2VtYXBob3JlX3JlbGVhc2UAHxBzZW1hcGhvcmVfbG9ja2VkAB4Pc2VtYXBob3JlX3ZhbHVlAB0LYmFycmll' +
  'cl9uZXcAHAxiYXJyaWVyX3dhaXQAGw1iYXJyaWVyX3Jlc2V0ABoNYmFycmllcl9hYm9ydAAZDWJhcnJpZXJfc3RhdGUAGAq0GzVNAQJ/AkAgAEEF' +
  'dEHg////AXEiAkUNACACQcAIa0GACCgCAEHACGtPDQAgAkEAIAIoAgAgAEGAgIB4cSABQRB0cnNBgIAESRshAwsgAwswAQJ/AkAgAUUNAANAIAAQ' +
  'BSIDRQ0BIANBARAEIAJBAWoiAiABRw0ACyABIQILIAILYwEBfyABQX9GBEBBfQ8LAkBBiAgoAgAiAgRAQYgIIAIoAgQ2AgAMAQsQFyICDQBBfg8L' +
  'IAJBADYCHCACIAE2AhggAkEBOgACIAJBADYCECAAIAIQBiACLQADQRh0IAJBBXZyC2EBAX8CQEGICCgCACIBBEBBiAggASgCBDYCAAwBCxAXIgEN' +
  'AEEADwsgASAAOgACIAFCADcCDCABQgA3AhQgAUEANgIcIAEgATYCCCABIAEvAQJBEHQ2AgAgASABNgIEIAELMAAgAEEANgIMIAAgAToAAEGQCCgC' +
  'AEEMakGMCEGMCCgCABsgADYCAEGQCCAANgIAC0ABAX8gACgCBCIBIABGIAFFckUEQANAIAEtAABFBEAgAQ8LIAFBBBAIQQAgACgCBCIBIAAgAUYb' +
  'IgENAAsLQQALPwAgASAANgIUIAFBADoAACABIAA2AgQgASAAKAIINgIIIAAoAgggATYCBCAAIAE2AgggACAAKAIUQQFqNgIUCwwAIABB/////wcQ' +
  'AQs2AQJ/IAAgAWoiAigCBCIDIAFqIAIoAgA2AgAgAigCACABaiADNgIEIAIgADYCACACIAA2AgQLXQEBfwJAIAAtAAIiAUEISQ0AIAAoAhQNACAA' +
  'KAIYDQAgAUHnAXFBBEYEQCAAQQwQCAsgACAAKAIAQYCAgAhqQYCAgPgHcTYCACAAQYgIKAIANgIEQYgIIAA2AgALCyUAIAAgACgCECAALQAAIgBF' +
  'ajYCECABQf////8HQQAgABs2AhALewECfwJAIAAtAAANACAAKAIMIAAoAhAiAkEBaksNACACBEAgAEEBOgAAC0EAIQIgACEBA0AgACABKAIEIgFG' +
  'BEBBASEBDAILIAFBEGooAgBB/////wdGDQAgASACNgIQIAJBAWohAiABLQAADQAgAUEBEAQMAAsACyABCxsBAX8gAEEBEAEhASAAIAAoAgwgAWs2' +
  'AgwgAQsZACAAKAIMRQRAQQEPCyAAKAIUIAAoAhhHCzgBAX8gAEEASARAQXwPC0EFEAMiAkUEQEF+DwsgAiAANgIMIAIgATYCECACLQADQRh0IAJB' +
  'BXZyCx4BAX8gACwAASIBBEAgACgCHEEBEAEaCyAAEBEgAQszAAJAIAAtAAANACAAKAIUIAAoAhhHDQAgACAAKAIAQQFyNgIAIAEQDw8LIAAgARAG' +
  'IAILHQAgACgCHCIABEAgACAAKAIYQQFrNgIYIAAQCQsLPQAgAC0AAAR/QQAFIABBADYCDCAAQQE6AABBkAgoAgBBDGpBjAhBjAgoAgAbIAA2AgBB' +
  'kAggADYCAEEBCwskAQF/IAAgACgCAEF+cTYCACAAIAAoAgQiAUYEQA8LIAEQEhoLJwECfyAAEAUiAQRAA0AgAUEEEAQgAkEBaiECIAAQBSIBDQAL' +
  'CyACC3ABAn8gABAWIgJFBEBBfw8LAkAgAi0AAkECRw0AIAIoAgwiAEUgACACRnINAANAIABBDBAIIABBADYCHCAAEBQgA2ohAyACKAIMIgBFDQEg' +
  'ACACRw0ACwsgAhAUIAIgAi0AAiABcjoAAiACEAkgA2oLKQEDf0EBIQEDQAJAIAFBBEsgACABQQFqIgEQACECDQAgAkUNAQsLIAILhQEBA39BgAgo' +
  'AgAiAUUEQEGACEHACCIBNgIACwJAQYQIKAIAIgAgAU0EQAJAIABFDQA/AEEEdkEBaiEAA0AgAEAAQX9HDQEgAEEBSyAAQQF2IQANAAsLQYQIPwBB' +
  'EHQiADYCACAAIAFNQQAhAQ0BQYAIKAIAIQELQYAIIAFBIGo2AgALIAELFgAgAEEGEAAiAEUEQEF/DwsgAC0AAAscACAAQQYQACIARQRAQX8PCyAA' +
  'QQM6AAAgABAHCyUAIABBBhAAIgBFBEBBfw8LIAAgACgCEEEAR0EBdDoAACAAEAcLRwEBfyAAQQYQACIARQRAQX8PC0F2IQICQCAALQAAQQNGDQBB' +
  'ACECIAAQCw0AIAAgARACIgJBAEwNACAAIAJBARAAEAoLIAILMQEBfyAAQQBMBEBBfA8LQQYQAyIBRQRAQX4PCyABIAA2AgwgAS0AA0EYdCABQQV2' +
  'cgsWACAAQQUQACIARQRAQX8PCyAAKAIMCxUAIABBBRAAIgBFBEBBfw8LIAAQDQtEAQF/IABBBRAAIgBFBEBBfw8LAn9BeCAAKAIMIgEgACgCEE8N' +
  'ABpBdyABQf////8HRg0AGiAAIAFBAWo2AgwgABAMCwsuACAAQQUQACIARQRAQX8PCyAAEA0EQCAAIAEQAg8LIAAgACgCDEEBazYCDEEACwgAIAAg' +
  'ABAOCwgAIABBfxAOCzYBAn9BfyECAkAgAEEEEAAiAEUNACAAKAIcIgNFDQAgAy0AAEUEQEF5DwsgACABEAEhAgsgAgs/AQJ/QX8hAgJAIABBBBAA' +
  'IgBFDQAgACgCHCIDRQ0AIAMtAABFBEBBeg8LIAAgARACIgJBAEwNACADEBMLIAILVwEBfyAAQQIQACIBRQRAQX8PC0EEEAMiAEUEQEF+DwsgACAB' +
  'NgIcIAAgATYCDCAAIAEoAhA2AhAgASgCECAANgIMIAEgADYCECAALQADQRh0IABBBXZyCxYAIABBAxAAIgBFBEBBfw8LIAAtAAALGgAgAEEDEAAi' +
  'AEUEQEF/DwsgAEEAOgAAQQALIgAgAEEDEAAiAEUEQEF/DwsgAEEBOgAAIABB/////wcQAQsiACAAQQMQACIARQRAQX8PCyAALQAABH9BAAUgACAB' +
  'EAILCx8BAX9BAxADIgBFBEBBfg8LIAAtAANBGHQgAEEFdnILFgAgAEECEAAiAEUEQEF/DwsgAC0AAAt2AQN/QX8hAgJAIABBBXRB4P///wFxIgFF' +
  'DQAgAUHACGtBgAgoAgBBwAhrTw0AIAEoAgAiAyAAQYCAgHhxQYCACHJzIgBBAUsNACAARQRAQXsPCyABIANBfnE2AgAgASABKAIEIgBGBEBBAA8L' +
  'IAAQEiECCyACC3gBA39BfyEDAkAgAEEFdEHg////AXEiAkUNACACQcAIa0GACCgCAEHACGtPDQAgAigCACIEIABBgICAeHFBgIAIcnMiAEEBSw0A' +
  'AkAgAEUEQCACKAIUIAIoAhhGDQELIAIgARACDwsgAiAEQQFyNgIAQQAhAwsgAwstAQF/QQIQAyIARQRAQX4PCyAAIAA2AhAgACAANgIMIAAtAANB' +
  'GHQgAEEFdnILCAAgAEEQEBULCAAgAEEIEBULNQAgABAWIgBFBEBBfw8LAn8gAC0AAkEGRwR/IABBFGoFQQAgAC0AAA0BGiAAQRBqCygCAAsLGgAg' +
  'AEEBEAAiAEUEQEF/DwsgACABNgIYQQALSgEBfyAAQQEQACIARQRAQX8PCwJAAkACQCAALQAADgIAAQILIAAoAhQiASABKAIYQQFqNgIYIABBAhAE' +
  'QQAPCyAAQQM6AAALQQALmAYBBX8DQEGMCCgCACIBRQRAQQAPCyABKAIUIQBBjAggASgCDDYCACABKAIIIgIgASgCBDYCBCABKAIEIAI2AgggACAA' +
  'KAIUQQFrNgIUIAEtAABBAkYEQCAAIAAoAhhBAWs2AhgLQZgIIAAtAANBGHQgAEEFdnI2AgBBnAggAS0AA0EYdCABQQV2cjYCAEGgCCABKAIYNgIA' +
  'QZQIAn8CQAJAAkACQAJAAkAgAC0AAkH3AXFBAmsOBQABAgMEBQtBfyECAkAgAC0AAkEIcQ0AIAEtAAAiAkEBRgRAIAAgACgCAEEBcjYCAEEAIQIM' +
  'AQtBf0EBIAJBBEYbIQIgAC0AAA0AIAAQEwsgASgCHAR/An8CQCACRQ0AIAEgAjoAASACQQFHDQAgACABQQIQEAwBCyABEA8LBSACCwwFC0EAQX9B' +
  'ASABLQAAIgJBBEYbIAJBAUYbDAQLIAAoAhwEfyABIAA2AhwgAUEAQX9BASABLQAAIgJBBEYbIAJBAUYbOgABIAAgACgCGEEBajYCGCAAKAIcIAFB' +
  'AxAQBUF/CwwDCyABLQAAIgJBA0YEQCAAIAAoAgxBAWo2AgwLA0AgACgCDARAIAAQDA0BCwtBf0EAQX9BASACQQRGGyACQQFGGyAALQACQQhxGwwC' +
  'CwJ/QX9BASABLQAAIgJBBEYbIQMCQCABKAIQIgRB/////wdGBEAgAkEBRw0BAn9BdiAALQAAQQNGDQAaQX8gAC0AAkEIcQ0AGiAAEAsEQEGkCCAA' +
  'KAIMQQFrNgIAQQAMAQsgACABEAYgACABEApBAgsMAgsgAkEBRgRAQQBBdSAALQAAQQFGGyEDC0GkCCAENgIAIAAgACgCEEEBayICNgIQIAJFBEAg' +
  'AC0AAEEDRwRAIABBADoAAAsgABAHGgsLIAMLDAELIAEQEUEECyICNgIAIAJBfnFBAkcEQCABIAEoAgBBgICACGpBgICA+AdxNgIAIAFBiAgoAgA2' +
  'AgRBiAggATYCAAsgAC0AAkEITwRAIAAQCQsgAkEERg0AC0GoCEGMCCgCAEEARzYCAEGUCAs=';
