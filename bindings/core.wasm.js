// Made by `npm run build` from c/: the wasm and what c/core.h says of it. Do not edit.

/**
 * The exports of the core, as c/core.h documents them. Numbers are 32 bits; handles and tickets are above 0.
 * @typedef {object} Core
 * @property {WebAssembly.Memory} memory
 * @property {() => number} wait_resume Resumes the first ready waiter; 0 if there is none.
 * @property {(ticket: number) => number} wait_cancel Cancels a wait: its resumption will tell CANCELLED, and passes on what it was given. Cancelling twice changes nothing, but for a condition's wait: it loses its place in the lock's queue each time.
 * @property {(ticket: number, cookie: number) => number} wait_mark Gives a wait another cookie: after MOVED, when the host keeps its waits by queue.
 * @property {(handle: number) => number} object_waiting How many waits in the object's own queue are not settled; a barrier's: how many arrived while it fills.
 * @property {(handle: number) => number} object_close Frees the object. Waits not yet granted are woken to E_CLOSED; so are those that were to acquire a lock or a semaphore now closed. Those of a condition hold the lock again when they learn it. A closed lock closes the waits of its conditions.
 * @property {(handle: number) => number} object_discard Frees the object together with its waits, which are never resumed: for an object that nobody can reach.
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
  [E_MEMORY]: ['SyncError', "ERR_MEMORY", "out of memory: 16777215 objects and waits at most"],
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
  'AGFzbQEAAAABKQhgAX8Bf2ACf38Bf2ACf38AYAF/AGAAAX9gA39/fwBgA39/fwF/YAAAAzs6AQABAgECAwIAAgMAAgAFAAABAAYDAAACAQACAgAA' +
  'AAEAAAAAAQAAAQEAAAAAAQQAAAEEAAAAAQAEBwUFAQEBgEAH0gMeBm1lbW9yeQIAC3dhaXRfcmVzdW1lADgLd2FpdF9jYW5jZWwANwl3YWl0X21h' +
  'cmsANg5vYmplY3Rfd2FpdGluZwA1DG9iamVjdF9jbG9zZQA0Dm9iamVjdF9kaXNjYXJkADMIbG9ja19uZXcAMgxsb2NrX2FjcXVpcmUAMQxsb2Nr' +
  'X3JlbGVhc2UAMAtsb2NrX2xvY2tlZAAvCWV2ZW50X25ldwAuCmV2ZW50X3dhaXQALQlldmVudF9zZXQALAtldmVudF9jbGVhcgArDGV2ZW50X2lz' +
  'X3NldAAqDWNvbmRpdGlvbl9uZXcAKQ5jb25kaXRpb25fd2FpdAAoEGNvbmRpdGlvbl9ub3RpZnkAJw1zZW1hcGhvcmVfbmV3ACYVYm91bmRlZF9z' +
  'ZW1hcGhvcmVfbmV3ACURc2VtYXBob3JlX2FjcXVpcmUAJBFzZW1hcGhvcmVfcmVsZWFzZQAjEHNlbWFwaG9yZV9sb2NrZWQAIg9zZW1hcGhvcmVf' +
  'dmFsdWUAIQtiYXJyaWVyX25ldwAgDGJhcnJpZXJfd2FpdAAfDWJhcnJpZXJfcmVzZXQAHg1iYXJyaWVyX2Fib3J0AB0NYmFycmllcl9zdGF0ZQAc' +
  'Cu8ZOkUBA38CQCAAQQV0QeD///8BcSICQcAIIgRrQYAIKAIAIARrTw0AIAItAAAgAUcNACACQQAgAi0AASAAQRh2RhshAwsgAwvfAQEDfwJAAkBB' +
  'iAgoAgAiAQRAQYgIIAEoAgQ2AgAgAUIANwECIAFBADoAACABQgA3AQogAUIANwESIAFCADcBGAwBC0GACCgCACIBRQRAQYAIQcAIIgE2AgALQYQI' +
  'KAIAIgIgAU0EQEGECD8AIgNBAEGAwAAgA2sgA0EEdkEBakEAIAIbIgIgAiADakGAwABLGyIDIANAAEF/RhtqQRB0IgI2AgAgASACTyECQQAhASAC' +
  'DQJBgAgoAgAhAQtBgAggAUEgajYCACABQQE6AAELIAEgADoAACABQQQQCQsgAQs3AQF/IAFBf0YEQEF9DwtBARABIgJFBEBBfg8LIAIgATYCGCAA' +
  'IAIQByACLQABQRh0IAJBBXZyCzAAIABBADYCDCAAIAE6AAJBkAgoAgBBDGpBjAhBjAgoAgAbIAA2AgBBkAggADYCAAswAQJ/AkAgAUUNAANAIAAQ' +
  'CyIDRQ0BIANBARADIAJBAWoiAiABRw0ACyABIQILIAILLgECfyAAIAFqIgIoAgQiAyABaiACKAIANgIAIAIoAgAgAWogAzYCBCAAIAEQCQs3AQF/' +
  'AkAgAC0AACIBQQhJDQAgACgCFA0AIAAoAhgNACABQecBcUEERgRAIABBDBAFCyAAEAoLCyUAIAEgADYCFCABQQA6AAIgACABQQQQDiAAIAAoAhRB' +
  'AWo2AhQLDAAgAEH/////BxAECxUAIAAgAWoiASAANgIAIAEgADYCBAstACAAQQA6AAAgACAALQABQf8AcEEBajoAASAAQYgIKAIANgIEQYgIIAA2' +
  'AgALQgECfwJAIAAoAgQiASAARg0AIAFFDQADQCABLQACRQRAIAEPCyABQQQQBUEAIAAoAgQiASAAIAFGGyIBDQALCyACCywBAX8gAEEQaiICIAIo' +
  'AgAgAC0AAiIARWo2AgAgAUH/////B0EAIAAbNgIQC40BAQJ/AkAgAC0AAg0AIAAoAgwgACgCECIBQQFqSw0AIAEEQCAAQQE6AAILQQEhAiAAKAIE' +
  'IgEgAEYNACABRQ0AQQAhAgNAAkAgASgCEEH/////B0YNACABIAI2AhAgAkEBaiECIAEtAAINACABQQEQAwtBACABKAIEIgEgACABRhsiAQ0AC0EB' +
  'IQILIAILMwEBfyABIAJqIgMgADYCACADIAAgAmoiACgCBDYCBCAAKAIEIAJqIAE2AgAgACABNgIECxsBAX8gAEEBEAQhASAAIAAoAgwgAWs2Agwg' +
  'AQsZACAAKAIMRQRAQQEPCyAAKAIUIAAoAhhHCzgBAX8gAEEASARAQXwPC0EFEAEiAkUEQEF+DwsgAiAANgIMIAIgATYCECACLQABQRh0IAJBBXZy' +
  'Cx4BAX8gACwAAyIBBEAgACgCHEEBEAQaCyAAEBQgAQstAAJAIAAtAAINACAAKAIUIAAoAhhHDQAgAEEBOgACIAEQEg8LIAAgARAHIAILGAAgACgC' +
  'HCIAIAAoAhhBAWs2AhggABAGCysBAn8CQCAAKAIEIgFFDQAgACABRg0AIAEtAAINAEEBIQIgAUEBEAMLIAILDQAgAEEAOgACIAAQFQs2AQF/IAAQ' +
  'CyICBEAgAUEIRyEBA0ACQCABRQRAIAJBBBADDAELIAAgAhAaCyAAEAsiAg0ACwsLbwEBfyAAEBkiAkUEQEF/DwsCQCACLQAAQQJHDQAgAigCDCIA' +
  'RQ0AIAAgAkYNAANAIABBDBAFIABBADYCHCAAIAEQFyACKAIMIgBFDQEgACACRw0ACwsgAiABEBcgAiACLQAAIAFyOgAAIAIQBkEACysBAn9BAiEB' +
  'A0ACQCAAIAEQACECIAFBBUsNACABQQFqIQEgAkUNAQsLIAILHAAgACABEBsgASgCHARAIAEQFAsgARAKIAAQBgstACABQQQQBSAAIAAoAhRBAWs2' +
  'AhQgAS0AAkECRgRAIAAgACgCGEEBazYCGAsLFgAgAEEGEAAiAEUEQEF/DwsgAC0AAgscACAAQQYQACIARQRAQX8PCyAAQQM6AAIgABAICyUAIABB' +
  'BhAAIgBFBEBBfw8LIAAgACgCEEEAR0EBdDoAAiAAEAgLRwEBfyAAQQYQACIARQRAQX8PC0F2IQICQCAALQACQQNGDQBBACECIAAQDQ0AIAAgARAC' +
  'IgJBAEwNACAAIAJBARAAEAwLIAILMQEBfyAAQQBMBEBBfA8LQQYQASIBRQRAQX4PCyABIAA2AgwgAS0AAUEYdCABQQV2cgsWACAAQQUQACIARQRA' +
  'QX8PCyAAKAIMCxUAIABBBRAAIgBFBEBBfw8LIAAQEAtEAQF/IABBBRAAIgBFBEBBfw8LAn9BeCAAKAIMIgEgACgCEE8NABpBdyABQf////8HRg0A' +
  'GiAAIAFBAWo2AgwgABAPCwsuACAAQQUQACIARQRAQX8PCyAAEBAEQCAAIAEQAg8LIAAgACgCDEEBazYCDEEACwgAIAAgABARCwgAIABBfxARCzYB' +
  'An9BfyECAkAgAEEEEAAiAEUNACAAKAIcIgNFDQAgAy0AAkUEQEF5DwsgACABEAQhAgsgAgtAAQJ/QX8hAgJAIABBBBAAIgBFDQAgACgCHCIDRQ0A' +
  'IAMtAAJFBEBBeg8LIAAgARACIgJBAEwNACADEBYaCyACCz0BAX8gAEECEAAiAUUEQEF/DwtBBBABIgBFBEBBfg8LIAAgATYCHCABIABBDBAOIAAt' +
  'AAFBGHQgAEEFdnILFgAgAEEDEAAiAEUEQEF/DwsgAC0AAgsaACAAQQMQACIARQRAQX8PCyAAQQA6AAJBAAsiACAAQQMQACIARQRAQX8PCyAAQQE6' +
  'AAIgAEH/////BxAECyQBAX8gAEEDEAAiAEUEQEF/DwsgAC0AAgR/IAIFIAAgARACCwsfAQF/QQMQASIARQRAQX4PCyAALQABQRh0IABBBXZyCxYA' +
  'IABBAhAAIgBFBEBBfw8LIAAtAAILIQAgAEECEAAiAEUEQEF/DwsgAC0AAkUEQEF7DwsgABAWCzgAIABBAhAAIgBFBEBBfw8LAkAgAC0AAg0AIAAo' +
  'AhQgACgCGEcNACAAQQE6AAJBAA8LIAAgARACCyUBAX9BAhABIgBFBEBBfg8LIABBDBAJIAAtAAFBGHQgAEEFdnILCAAgAEEQEBgLCAAgAEEIEBgL' +
  'NQAgABAZIgBFBEBBfw8LAn8gAC0AAEEGRwR/IABBFGoFQQAgAC0AAg0BGiAAQRBqCygCAAsLGgAgAEEBEAAiAEUEQEF/DwsgACABNgIYQQALSgEB' +
  'fyAAQQEQACIARQRAQX8PCwJAAkACQCAALQACDgIAAQILIAAoAhQiASABKAIYQQFqNgIYIABBAhADQQAPCyAAQQM6AAILQQALzAUBBn8CQEGMCCgC' +
  'ACIBBEADQCABKAIUIQBBjAggASgCDDYCACAALQAAQRBJDQIgACABEBpBjAgoAgAiAQ0ACwtBACEBCyABRQRAQQAPCyABKAIUIgMgARAbQZgIIAMt' +
  'AAFBGHQgA0EFdnI2AgBBnAggAS0AAUEYdCABQQV2cjYCAEGgCCABKAIYNgIAQZQIAn8CQAJAAkACQAJAIAMiAC0AAEH3AXFBAmsOBQAEAQIDBAtB' +
  'fyECAkAgAC0AAEEIcQ0AIAEtAAIiAkEBRgRAIABBAToAAkEAIQIMAQtBf0EBIAJBBEYbIQIgAC0AAg0AIAAQFRoLIAEoAhwEfwJ/AkAgAkUNACAB' +
  'IAI6AAMgAkEBRw0AIAAgAUECEBMMAQsgARASCwUgAgsMBAsgACgCHAR/IAEgADYCHCABQQBBf0EBIAEtAAIiAkEERhsgAkEBRhs6AAMgACAAKAIY' +
  'QQFqNgIYIAAoAhwgAUEDEBMFQX8LDAMLIAEtAAIiAkEDRgRAIAAgACgCDEEBajYCDAsDQCAAKAIMBEAgABAPDQELC0F/QQBBf0EBIAJBBEYbIAJB' +
  'AUYbIAAtAABBCHEbDAILAn9Bf0EBIAEiAi0AAiIFQQRGGyEEAkAgASgCEEH/////B0YEQCAFQQFHDQECf0F2IAAtAAJBA0YNABpBfyAALQAAQQhx' +
  'DQAaIAAQDQRAIAIgACgCDEEBazYCEEEADAELIAAgAhAHIAAgAhAMQQILDAILIAVBAUYEQEEAQXUgAC0AAkEBRhshBAsgAEEQaiICIAIoAgBBAWsi' +
  'AjYCACACRQRAIAAtAAJBA0cEQCAAQQA6AAILIAAQCBoLCyAECwwBC0EAQX9BASABLQACIgBBBEYbIABBAUYbCyIANgIAQaQIIAEoAhA2AgAgAEF+' +
  'cUECRwRAIAEQCgsgAxAGQagIQYwIKAIAQQBHNgIAQZQICwMAAQs=';
