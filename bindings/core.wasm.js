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
  'AGFzbQEAAAABIwdgAX8Bf2ACf38Bf2ACf38AYAF/AGAAAX9gA39/fwF/YAAAAzg3AQABAQIDAAACAwIAAAABAAUDAAACAQACAgAAAAEAAAAAAQAA' +
  'AQEAAAAAAQQAAAEEAAAAAQAEBgUFAQEBgEAH0gMeBm1lbW9yeQIAC3dhaXRfcmVzdW1lADULd2FpdF9jYW5jZWwANAl3YWl0X21hcmsAMw5vYmpl' +
  'Y3Rfd2FpdGluZwAyDG9iamVjdF9jbG9zZQAxDm9iamVjdF9kaXNjYXJkADAIbG9ja19uZXcALwxsb2NrX2FjcXVpcmUALgxsb2NrX3JlbGVhc2UA' +
  'LQtsb2NrX2xvY2tlZAAsCWV2ZW50X25ldwArCmV2ZW50X3dhaXQAKglldmVudF9zZXQAKQtldmVudF9jbGVhcgAoDGV2ZW50X2lzX3NldAAnDWNv' +
  'bmRpdGlvbl9uZXcAJg5jb25kaXRpb25fd2FpdAAlEGNvbmRpdGlvbl9ub3RpZnkAJA1zZW1hcGhvcmVfbmV3ACMVYm91bmRlZF9zZW1hcGhvcmVf' +
  'bmV3ACIRc2VtYXBob3JlX2FjcXVpcmUAIRFzZW1hcGhvcmVfcmVsZWFzZQAgEHNlbWFwaG9yZV9sb2NrZWQAHw9zZW1hcGhvcmVfdmFsdWUAHgti' +
  'YXJyaWVyX25ldwAdDGJhcnJpZXJfd2FpdAAcDWJhcnJpZXJfcmVzZXQAGw1iYXJyaWVyX2Fib3J0ABoNYmFycmllcl9zdGF0ZQAZCr0bN0UBA38C' +
  'QCAAQQV0QeD///8BcSICQcAIIgRrQYAIKAIAIARrTw0AIAItAAAgAUcNACACQQAgAi0AASAAQRh2RhshAwsgAwv1AQEDfwJAAn9BiAgoAgAiAQRA' +
  'QYgIIAEoAgQ2AgAgAS0AAQwBC0GACCgCACIBRQRAQYAIQcAIIgE2AgALQYQIKAIAIgIgAU0EQEGECD8AIgNBAEGAwAAgA2sgA0EEdkEBakEAIAIb' +
  'IgIgAiADakGAwABLGyIDIANAAEF/RhtqQRB0IgI2AgAgASACTyECQQAhASACDQJBgAgoAgAhAQtBgAggAUEgajYCACABQQE6AAFBAQshAyABQgA3' +
  'AgAgAUEIaiICQgA3AgAgAUIANwIYIAFCADcCECABIAM6AAEgASAAOgAAIAIgATYCACABIAE2AgQLIAELMAECfwJAIAFFDQADQCAAEAYiA0UNASAD' +
  'QQEQBCACQQFqIgIgAUcNAAsgASECCyACCzcBAX8gAUF/RgRAQX0PC0EBEAEiAkUEQEF+DwsgAiABNgIYIAAgAhAIIAItAAFBGHQgAkEFdnILMAAg' +
  'AEEANgIMIAAgAToAAkGQCCgCAEEMakGMCEGMCCgCABsgADYCAEGQCCAANgIAC1gBAX8CQCAALQAAIgFBCEkNACAAKAIUDQAgACgCGA0AIAFB5wFx' +
  'QQRGBEAgACgCECIBIAAoAgw2AgwgACgCDCABNgIQIAAgADYCDCAAIAA2AhALIAAQCQsLZwECfwJAIAAoAgQiASAARg0AIAFFDQADQCABLQACRQRA' +
  'IAEPCyABKAIIIgIgASgCBDYCBCABKAIEIAI2AgggASABNgIEIAEgATYCCEEAIQJBACAAKAIEIgEgACABRhsiAQ0ACwsgAgsMACAAQf////8HEAIL' +
  'PwAgASAANgIUIAFBADoAAiABIAA2AgQgASAAKAIINgIIIAAoAgggATYCBCAAIAE2AgggACAAKAIUQQFqNgIUCy0AIABBADoAACAAIAAtAAFB/wBw' +
  'QQFqOgABIABBiAgoAgA2AgRBiAggADYCAAssAQF/IABBEGoiAiACKAIAIAAtAAIiAEVqNgIAIAFB/////wdBACAAGzYCEAuNAQECfwJAIAAtAAIN' +
  'ACAAKAIMIAAoAhAiAUEBaksNACABBEAgAEEBOgACC0EBIQIgACgCBCIBIABGDQAgAUUNAEEAIQIDQAJAIAEoAhBB/////wdGDQAgASACNgIQIAJB' +
  'AWohAiABLQACDQAgAUEBEAQLQQAgASgCBCIBIAAgAUYbIgENAAtBASECCyACCxsBAX8gAEEBEAIhASAAIAAoAgwgAWs2AgwgAQsZACAAKAIMRQRA' +
  'QQEPCyAAKAIUIAAoAhhHCzgBAX8gAEEASARAQXwPC0EFEAEiAkUEQEF+DwsgAiAANgIMIAIgATYCECACLQABQRh0IAJBBXZyCx4BAX8gACwAAyIB' +
  'BEAgACgCHEEBEAIaCyAAEBEgAQstAAJAIAAtAAINACAAKAIUIAAoAhhHDQAgAEEBOgACIAEQDw8LIAAgARAIIAILGAAgACgCHCIAIAAoAhhBAWs2' +
  'AhggABAFCysBAn8CQCAAKAIEIgFFDQAgACABRg0AIAEtAAINAEEBIQIgAUEBEAQLIAILDQAgAEEAOgACIAAQEgs2AQF/IAAQBiICBEAgAUEIRyEB' +
  'A0ACQCABRQRAIAJBBBAEDAELIAAgAhAXCyAAEAYiAg0ACwsLkAEBAn8gABAWIgJFBEBBfw8LAkAgAi0AAEECRw0AIAIoAgwiAEUNACAAIAJGDQAD' +
  'QCAAKAIQIgMgACgCDDYCDCAAKAIMIAM2AhAgAEEANgIcIAAgADYCDCAAIAA2AhAgACABEBQgAigCDCIARQ0BIAAgAkcNAAsLIAIgARAUIAIgAi0A' +
  'ACABcjoAACACEAVBAAsrAQJ/QQIhAQNAAkAgACABEAAhAiABQQVLDQAgAUEBaiEBIAJFDQELCyACCxwAIAAgARAYIAEoAhwEQCABEBELIAEQCSAA' +
  'EAULUAEBfyABKAIIIgIgASgCBDYCBCABKAIEIAI2AgggASABNgIEIAEgATYCCCAAIAAoAhRBAWs2AhQgAS0AAkECRgRAIAAgACgCGEEBazYCGAsL' +
  'FgAgAEEGEAAiAEUEQEF/DwsgAC0AAgscACAAQQYQACIARQRAQX8PCyAAQQM6AAIgABAHCyUAIABBBhAAIgBFBEBBfw8LIAAgACgCEEEAR0EBdDoA' +
  'AiAAEAcLRwEBfyAAQQYQACIARQRAQX8PC0F2IQICQCAALQACQQNGDQBBACECIAAQCw0AIAAgARADIgJBAEwNACAAIAJBARAAEAoLIAILMQEBfyAA' +
  'QQBMBEBBfA8LQQYQASIBRQRAQX4PCyABIAA2AgwgAS0AAUEYdCABQQV2cgsWACAAQQUQACIARQRAQX8PCyAAKAIMCxUAIABBBRAAIgBFBEBBfw8L' +
  'IAAQDQtEAQF/IABBBRAAIgBFBEBBfw8LAn9BeCAAKAIMIgEgACgCEE8NABpBdyABQf////8HRg0AGiAAIAFBAWo2AgwgABAMCwsuACAAQQUQACIA' +
  'RQRAQX8PCyAAEA0EQCAAIAEQAw8LIAAgACgCDEEBazYCDEEACwgAIAAgABAOCwgAIABBfxAOCzYBAn9BfyECAkAgAEEEEAAiAEUNACAAKAIcIgNF' +
  'DQAgAy0AAkUEQEF5DwsgACABEAIhAgsgAgtAAQJ/QX8hAgJAIABBBBAAIgBFDQAgACgCHCIDRQ0AIAMtAAJFBEBBeg8LIAAgARADIgJBAEwNACAD' +
  'EBMaCyACC1cBAX8gAEECEAAiAUUEQEF/DwtBBBABIgBFBEBBfg8LIAAgATYCDCAAIAE2AhwgACABKAIQNgIQIAEoAhAgADYCDCABIAA2AhAgAC0A' +
  'AUEYdCAAQQV2cgsWACAAQQMQACIARQRAQX8PCyAALQACCxoAIABBAxAAIgBFBEBBfw8LIABBADoAAkEACyIAIABBAxAAIgBFBEBBfw8LIABBAToA' +
  'AiAAQf////8HEAILJAEBfyAAQQMQACIARQRAQX8PCyAALQACBH8gAgUgACABEAMLCx8BAX9BAxABIgBFBEBBfg8LIAAtAAFBGHQgAEEFdnILFgAg' +
  'AEECEAAiAEUEQEF/DwsgAC0AAgtWAQN/QX8hAgJAIABBBXRB4P///wFxIgFBwAgiA2tBgAgoAgAgA2tPDQAgAS0AAEECRw0AIAEtAAEgAEEYdkcN' +
  'ACABLQACRQRAQXsPCyABEBMhAgsgAgttAQN/QX8hAwJAIABBBXRB4P///wFxIgJBwAgiBGtBgAgoAgAgBGtPDQAgAi0AAEECRw0AIAItAAEgAEEY' +
  'dkcNAAJAIAItAAINACACKAIUIAIoAhhHDQAgAkEBOgACQQAPCyACIAEQAyEDCyADCy0BAX9BAhABIgBFBEBBfg8LIAAgADYCDCAAIAA2AhAgAC0A' +
  'AUEYdCAAQQV2cgsIACAAQRAQFQsIACAAQQgQFQs1ACAAEBYiAEUEQEF/DwsCfyAALQAAQQZHBH8gAEEUagVBACAALQACDQEaIABBEGoLKAIACwsa' +
  'ACAAQQEQACIARQRAQX8PCyAAIAE2AhhBAAtKAQF/IABBARAAIgBFBEBBfw8LAkACQAJAIAAtAAIOAgABAgsgACgCFCIBIAEoAhhBAWo2AhggAEEC' +
  'EARBAA8LIABBAzoAAgtBAAvMBQEGfwJAQYwIKAIAIgEEQANAIAEoAhQhAEGMCCABKAIMNgIAIAAtAABBEEkNAiAAIAEQF0GMCCgCACIBDQALC0EA' +
  'IQELIAFFBEBBAA8LIAEoAhQiAyABEBhBmAggAy0AAUEYdCADQQV2cjYCAEGcCCABLQABQRh0IAFBBXZyNgIAQaAIIAEoAhg2AgBBlAgCfwJAAkAC' +
  'QAJAAkAgAyIALQAAQfcBcUECaw4FAAQBAgMEC0F/IQICQCAALQAAQQhxDQAgAS0AAiICQQFGBEAgAEEBOgACQQAhAgwBC0F/QQEgAkEERhshAiAA' +
  'LQACDQAgABASGgsgASgCHAR/An8CQCACRQ0AIAEgAjoAAyACQQFHDQAgACABQQIQEAwBCyABEA8LBSACCwwECyAAKAIcBH8gASAANgIcIAFBAEF/' +
  'QQEgAS0AAiICQQRGGyACQQFGGzoAAyAAIAAoAhhBAWo2AhggACgCHCABQQMQEAVBfwsMAwsgAS0AAiICQQNGBEAgACAAKAIMQQFqNgIMCwNAIAAo' +
  'AgwEQCAAEAwNAQsLQX9BAEF/QQEgAkEERhsgAkEBRhsgAC0AAEEIcRsMAgsCf0F/QQEgASICLQACIgVBBEYbIQQCQCABKAIQQf////8HRgRAIAVB' +
  'AUcNAQJ/QXYgAC0AAkEDRg0AGkF/IAAtAABBCHENABogABALBEAgAiAAKAIMQQFrNgIQQQAMAQsgACACEAggACACEApBAgsMAgsgBUEBRgRAQQBB' +
  'dSAALQACQQFGGyEECyAAQRBqIgIgAigCAEEBayICNgIAIAJFBEAgAC0AAkEDRwRAIABBADoAAgsgABAHGgsLIAQLDAELQQBBf0EBIAEtAAIiAEEE' +
  'RhsgAEEBRhsLIgA2AgBBpAggASgCEDYCACAAQX5xQQJHBEAgARAJCyADEAVBqAhBjAgoAgBBAEc2AgBBlAgLAwABCw==';
