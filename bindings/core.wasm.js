// Made by `npm run build` from c/: the wasm and what c/core.h says of it. Do not edit.

/**
 * The exports of the core, as c/core.h documents them. Numbers are 32 bits; handles and tickets are above 0.
 * @typedef {object} Core
 * @property {{ readonly buffer: ArrayBuffer }} memory
 * @property {() => number} wait_resume Resumes the first ready waiter; 0 if there is none.
 * @property {(ticket: number) => number} wait_cancel Cancels a wait: its resumption will tell CANCELLED, unless its object was closed before, and passes on what it was given. Cancelling twice changes nothing, but for a condition's wait: it loses its place in the lock's queue each time.
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
  'AGFzbQEAAAABIAZgAX8Bf2ACf38Bf2ACf38AYAABf2ABfwBgA39/fwF/Azc2AQEBAAIAAAIAAgAEAgAAAAEABQQAAQABAwAAAAEAAAAAAQAAAQEA' +
  'AAAAAQMAAAEDAAAAAQADBQUBAQGAQAfSAx4GbWVtb3J5AgALd2FpdF9yZXN1bWUANQt3YWl0X2NhbmNlbAA0CXdhaXRfbWFyawAzDm9iamVjdF93' +
  'YWl0aW5nADIMb2JqZWN0X2Nsb3NlADEOb2JqZWN0X2Rpc2NhcmQAMAhsb2NrX25ldwAvDGxvY2tfYWNxdWlyZQAuDGxvY2tfcmVsZWFzZQAtC2xv' +
  'Y2tfbG9ja2VkACwJZXZlbnRfbmV3ACsKZXZlbnRfd2FpdAAqCWV2ZW50X3NldAApC2V2ZW50X2NsZWFyACgMZXZlbnRfaXNfc2V0ACcNY29uZGl0' +
  'aW9uX25ldwAmDmNvbmRpdGlvbl93YWl0ACUQY29uZGl0aW9uX25vdGlmeQAkDXNlbWFwaG9yZV9uZXcAIxVib3VuZGVkX3NlbWFwaG9yZV9uZXcA' +
  'IhFzZW1hcGhvcmVfYWNxdWlyZQAhEXNlbWFwaG9yZV9yZWxlYXNlACAQc2VtYXBob3JlX2xvY2tlZAAfD3NlbWFwaG9yZV92YWx1ZQAeC2JhcnJp' +
  'ZXJfbmV3AB0MYmFycmllcl93YWl0ABwNYmFycmllcl9yZXNldAAbDWJhcnJpZXJfYWJvcnQAGg1iYXJyaWVyX3N0YXRlABkKmxs2PAEBfyAAQQV0' +
  'QeD///8BcSICQTgoAgBJBH8gAkEAIAIoAgAgAEGAgIB4cSABQRB0cnNBgIAESRsFQQALCzABAn8CQCABRQ0AA0AgABAGIgNFDQEgA0EBEAQgAkEB' +
  'aiICIAFHDQALIAEhAgsgAgtjAQF/IAFBf0YEQEF9DwsCQEHEACgCACICBEBBxAAgAigCBDYCAAwBCxAYIgINAEF+DwsgAkEANgIcIAIgATYCGCAC' +
  'IAItAANBGHQiAUGAgARyNgIAIAAgAhAHIAEgAkEFdnILYAEBfwJAQcQAKAIAIgEEQEHEACABKAIENgIADAELEBgiAQ0AQQAPCyABQgA3AgwgAUIA' +
  'NwIUIAFBADYCHCABIAE2AgggASABLQADQRh0IABBEHRyNgIAIAEgATYCBCABCzkAIABBADYCDCAAIAE6AAACQEHIACgCAARAQcwAKAIAIAA2AgwM' +
  'AQtByAAgADYCAAtBzAAgADYCAAsZAEEAQX9BASAALQAAIgBBBEYbIABBAUYbC0ABAX8gACgCBCIBIABGIAFFckUEQANAIAEtAABFBEAgAQ8LIAFB' +
  'BBAJQQAgACgCBCIBIAAgAUYbIgENAAsLQQALOAAgASAANgIEIAEgADYCFCABIAAoAgg2AgggACgCCCABNgIEIAAgATYCCCAAIAAoAhRBAWo2AhQL' +
  'DAAgAEH/////BxABCzYBAn8gACABaiICKAIEIgMgAWogAigCADYCACACKAIAIAFqIAM2AgQgAiAANgIAIAIgADYCBAtvAQJ/IAAgACgCAEF8QX4g' +
  'ACgCBCIBIABGIgIbcTYCAEEAIQACQCACDQAgAS0AAA0AIAFBADYCDCABQQE6AAACQEHIACgCAARAQcwAKAIAIAE2AgwMAQtByAAgATYCAAtBzAAg' +
  'ATYCAEEBIQALIAALXQEBfwJAIAAtAAIiAUEISQ0AIAAoAhQNACAAKAIYDQAgAUHnAXFBBEYEQCAAQQwQCQsgACAAKAIAQYCAgAhqQYCAgPgHcTYC' +
  'ACAAQcQAKAIANgIEQcQAIAA2AgALCyUAIAAgACgCECAALQAAIgBFajYCECABQf////8HQQAgABs2AhALYwEDfwJAIAAtAAANACAAKAIMIAAoAhAi' +
  'AUEBaksNACABBEAgAEEBOgAAC0EBIQMgACEBA0AgASgCBCIBIABGDQEgASACNgIQIAJBAWohAiABLQAADQAgAUEBEAQMAAsACyADCxsBAX8gAEEB' +
  'EAEhASAAIAAoAgwgAWs2AgwgAQsZACAAKAIMRQRAQQEPCyAAKAIUIAAoAhhHCzgBAX8gAEEASARAQXwPC0EFEAMiAkUEQEF+DwsgAiAANgIMIAIg' +
  'ATYCECACLQADQRh0IAJBBXZyCx4BAX8gACwAASIBBEAgACgCHEEBEAEaCyAAEBMgAQtLAQF/AkAgACgCACIDQQFxDQAgACgCFCAAKAIYRw0AIAAg' +
  'A0EBcjYCACABEBEPCyABQQA6AAAgACABEAcgACAAKAIAQQJyNgIAIAILHQAgACgCHCIABEAgACAAKAIYQQFrNgIYIAAQCwsLJwECfyAAEAYiAQRA' +
  'A0AgAUEEEAQgAkEBaiECIAAQBiIBDQALCyACC3ABAn8gABAWIgJFBEBBfw8LAkAgAi0AAkECRw0AIAIoAgwiAEUgACACRnINAANAIABBDBAJIABB' +
  'ADYCHCAAEBQgA2ohAyACKAIMIgBFDQEgACACRw0ACwsgAhAUIAIgAi0AAiABcjoAAiACEAsgA2oLKQEDf0EBIQEDQAJAIAFBBEsgACABQQFqIgEQ' +
  'ACECDQAgAkUNAQsLIAILHgACfyABEAUiAUUEQEF/IAAtAAJBCHENARoLIAELC30BA39BOCgCACIBRQRAQThB4AAiATYCAAsCQEE8KAIAIgAgAU0E' +
  'QCAABH8/AEEEdkEBagVBAAshAANAIAAEQCAAQAAgAEEBdiEAQX9GDQELC0E8PwBBEHQiADYCACAAIAFNQQAhAQ0BQTgoAgAhAQtBOCABQSBqNgIA' +
  'CyABCxYAIABBBhAAIgBFBEBBfw8LIAAtAAALHAAgAEEGEAAiAEUEQEF/DwsgAEEDOgAAIAAQCAslACAAQQYQACIARQRAQX8PCyAAIAAoAhBBAEdB' +
  'AXQ6AAAgABAIC0cBAX8gAEEGEAAiAEUEQEF/DwtBdiECAkAgAC0AAEEDRg0AQQAhAiAAEA0NACAAIAEQAiICQQBMDQAgACACQQEQABAMCyACCzEB' +
  'AX8gAEEATARAQXwPC0EGEAMiAUUEQEF+DwsgASAANgIMIAEtAANBGHQgAUEFdnILFgAgAEEFEAAiAEUEQEF/DwsgACgCDAsVACAAQQUQACIARQRA' +
  'QX8PCyAAEA8LRAEBfyAAQQUQACIARQRAQX8PCwJ/QXggACgCDCIBIAAoAhBPDQAaQXcgAUH/////B0YNABogACABQQFqNgIMIAAQDgsLLgAgAEEF' +
  'EAAiAEUEQEF/DwsgABAPBEAgACABEAIPCyAAIAAoAgxBAWs2AgxBAAsIACAAIAAQEAsIACAAQX8QEAs5AQJ/QX8hAgJAIABBBBAAIgBFDQAgACgC' +
  'HCIDRQ0AQXkhAiADLQAAQQFxRQ0AIAAgARABIQILIAILQwECf0F/IQICQCAAQQQQACIARQ0AIAAoAhwiA0UNAEF6IQIgAy0AAEEBcUUNACAAIAEQ' +
  'AiICQQBMDQAgAxAKGgsgAgtXAQF/IABBAhAAIgFFBEBBfw8LQQQQAyIARQRAQX4PCyAAIAE2AhwgACABNgIMIAAgASgCEDYCECABKAIQIAA2Agwg' +
  'ASAANgIQIAAtAANBGHQgAEEFdnILFgAgAEEDEAAiAEUEQEF/DwsgAC0AAAsaACAAQQMQACIARQRAQX8PCyAAQQA6AABBAAsiACAAQQMQACIARQRA' +
  'QX8PCyAAQQE6AAAgAEH/////BxABCyIAIABBAxAAIgBFBEBBfw8LIAAtAAAEf0EABSAAIAEQAgsLHwEBf0EDEAMiAEUEQEF+DwsgAC0AA0EYdCAA' +
  'QQV2cgsZACAAQQIQACIARQRAQX8PCyAAKAIAQQFxC1EBA39BfyEBAkAgAEEFdEHg////AXEiAkE4KAIATw0AIAIoAgAiAyAAQYCAgHhxQYCACHJz' +
  'Qf//A0sNAEF7IQEgA0EBcUUNACACEAohAQsgAQt+AQN/QX8hAwJAIABBBXRB4P///wFxIgJBOCgCAE8NACACKAIAIgQgAEGAgIB4cUGAgAhyc0H/' +
  '/wNLDQAgAgJ/AkAgBEEBcQ0AIAIoAhQgAigCGEcNAEEAIQMgBEEBcgwBCyACIAEQAiIDQQBMDQEgAigCAEECcgs2AgALIAMLLQEBf0ECEAMiAEUE' +
  'QEF+DwsgACAANgIQIAAgADYCDCAALQADQRh0IABBBXZyCwgAIABBEBAVCwgAIABBCBAVCzUAIAAQFiIARQRAQX8PCwJ/IAAtAAJBBkcEfyAAQRRq' +
  'BUEAIAAtAAANARogAEEQagsoAgALCxoAIABBARAAIgBFBEBBfw8LIAAgATYCGEEAC0oBAX8gAEEBEAAiAEUEQEF/DwsCQAJAAkAgAC0AAA4CAAEC' +
  'CyAAKAIUIgEgASgCGEEBajYCGCAAQQIQBEEADwsgAEEDOgAAC0EAC+cFAQV/AkADQEHIACgCACIBRQ0BIAEoAhQhAEHIACABKAIMNgIAIAEoAggi' +
  'AiABKAIENgIEIAEoAgQgAjYCCCAAIAAoAhRBAWs2AhQgAS0AAEECRgRAIAAgACgCGEEBazYCGAtBJCAALQADQRh0IABBBXZyNgIAQSggAS0AA0EY' +
  'dCABQQV2cjYCAEEsIAEoAhg2AgBBIAJ/AkACQAJAAkACQAJAIAAtAAJB9wFxQQJrDgUAAQIDBAULQQAhAgJAAkAgAS0AAEEBRw0AIAAtAAJBAkcN' +
  'ACAAIAAoAgBBAXI2AgAMAQsgACABEBchAiAALQAAQQFxDQAgABAKGgsgASgCHAR/An8CQEF/IAIgAC0AAkEIcRsiAkUNACABIAI6AAEgAkEBRw0A' +
  'IAAgAUECEBIMAQsgARARCwUgAgsMBQsgARAFDAQLIAAoAhwEfyABEAUhAiABIAA2AhwgASACOgABIAAgACgCGEEBajYCGCAAKAIcIAFBAxASBUF/' +
  'CwwDCwJAIAEtAABBA0cNACAAKAIMIgJB/v///wdLDQAgACACQQFqNgIMCwNAIAAoAgwEQCAAEA4NAQsLIAAgARAXDAILAn8gARAFIQICQCABKAIQ' +
  'IgNB/////wdGBEAgAg0BAn9BdiAALQAAQQNGDQAaQX8gAC0AAkEIcQ0AGiAAEA0EQEEwIAAoAgxBAWs2AgBBAAwBCyABQQA6AAAgACABEAcgACAB' +
  'EAxBAgsMAgsgAkUEQEEAQXUgAC0AAEEBRhshAgtBMCADNgIAIAAgACgCEEEBayIDNgIQIANFBEAgAC0AAEEDRwRAIABBADoAAAsgABAIGgsLIAIL' +
  'DAELIAEQE0EECyICNgIAIAJBfnFBAkcEQCABIAEoAgBBgICACGpBgICA+AdxNgIAIAFBxAAoAgA2AgRBxAAgATYCAAsgAC0AAkEITwRAIAAQCwsg' +
  'AkEERg0AC0EgIQRBNEHIACgCAEEARzYCAAsgBAs=';
