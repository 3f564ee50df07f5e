// Made by `npm run build` from c/: the wasm and what c/core.h says of it. Do not edit.

/**
 * The exports of the core, as c/core.h documents them. Numbers are 32 bits; handles and tickets are above 0.
 * @typedef {object} Core
 * @property {{ readonly buffer: ArrayBuffer }} memory
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
  'AGFzbQEAAAABIAZgAX8Bf2ACf38Bf2ACf38AYAABf2ABfwBgA39/fwF/Azg3AQEBAAIAAAIAAgQCAAAAAQAFBAAEAAEAAQMAAAABAAAAAAEAAAEB' +
  'AAAAAAEDAAABAwAAAAEAAwUFAQEBgEAH0gMeBm1lbW9yeQIAC3dhaXRfcmVzdW1lADYLd2FpdF9jYW5jZWwANQl3YWl0X21hcmsANA5vYmplY3Rf' +
  'd2FpdGluZwAzDG9iamVjdF9jbG9zZQAyDm9iamVjdF9kaXNjYXJkADEIbG9ja19uZXcAMAxsb2NrX2FjcXVpcmUALwxsb2NrX3JlbGVhc2UALgts' +
  'b2NrX2xvY2tlZAAtCWV2ZW50X25ldwAsCmV2ZW50X3dhaXQAKwlldmVudF9zZXQAKgtldmVudF9jbGVhcgApDGV2ZW50X2lzX3NldAAoDWNvbmRp' +
  'dGlvbl9uZXcAJw5jb25kaXRpb25fd2FpdAAmEGNvbmRpdGlvbl9ub3RpZnkAJQ1zZW1hcGhvcmVfbmV3ACQVYm91bmRlZF9zZW1hcGhvcmVfbmV3' +
  'ACMRc2VtYXBob3JlX2FjcXVpcmUAIhFzZW1hcGhvcmVfcmVsZWFzZQAhEHNlbWFwaG9yZV9sb2NrZWQAIA9zZW1hcGhvcmVfdmFsdWUAHwtiYXJy' +
  'aWVyX25ldwAeDGJhcnJpZXJfd2FpdAAdDWJhcnJpZXJfcmVzZXQAHA1iYXJyaWVyX2Fib3J0ABsNYmFycmllcl9zdGF0ZQAaCo0bN0wBAn8CQCAA' +
  'QQV0QeD///8BcSICRSACQcAISXINACACQYAIKAIATw0AIAJBACACKAIAIABBgICAeHEgAUEQdHJzQYCABEkbIQMLIAMLMAECfwJAIAFFDQADQCAA' +
  'EAYiA0UNASADQQEQBCACQQFqIgIgAUcNAAsgASECCyACC2MBAX8gAUF/RgRAQX0PCwJAQYgIKAIAIgIEQEGICCACKAIENgIADAELEBkiAg0AQX4P' +
  'CyACQQA2AhwgAiABNgIYIAJBAToAAiACQQA2AhAgACACEAcgAi0AA0EYdCACQQV2cgthAQF/AkBBiAgoAgAiAQRAQYgIIAEoAgQ2AgAMAQsQGSIB' +
  'DQBBAA8LIAEgADoAAiABQgA3AgwgAUIANwIUIAFBADYCHCABIAE2AgggASABLwECQRB0NgIAIAEgATYCBCABCzAAIABBADYCDCAAIAE6AABBkAgo' +
  'AgBBDGpBjAhBjAgoAgAbIAA2AgBBkAggADYCAAsZAEEAQX9BASAALQAAIgBBBEYbIABBAUYbC0ABAX8gACgCBCIBIABGIAFFckUEQANAIAEtAABF' +
  'BEAgAQ8LIAFBBBAJQQAgACgCBCIBIAAgAUYbIgENAAsLQQALPwAgASAANgIUIAFBADoAACABIAA2AgQgASAAKAIINgIIIAAoAgggATYCBCAAIAE2' +
  'AgggACAAKAIUQQFqNgIUCwwAIABB/////wcQAQs2AQJ/IAAgAWoiAigCBCIDIAFqIAIoAgA2AgAgAigCACABaiADNgIEIAIgADYCACACIAA2AgQL' +
  'XQEBfwJAIAAtAAIiAUEISQ0AIAAoAhQNACAAKAIYDQAgAUHnAXFBBEYEQCAAQQwQCQsgACAAKAIAQYCAgAhqQYCAgPgHcTYCACAAQYgIKAIANgIE' +
  'QYgIIAA2AgALCyUAIAAgACgCECAALQAAIgBFajYCECABQf////8HQQAgABs2AhALewECfwJAIAAtAAANACAAKAIMIAAoAhAiAkEBaksNACACBEAg' +
  'AEEBOgAAC0EAIQIgACEBA0AgACABKAIEIgFGBEBBASEBDAILIAFBEGooAgBB/////wdGDQAgASACNgIQIAJBAWohAiABLQAADQAgAUEBEAQMAAsA' +
  'CyABCxsBAX8gAEEBEAEhASAAIAAoAgwgAWs2AgwgAQsZACAAKAIMRQRAQQEPCyAAKAIUIAAoAhhHCzgBAX8gAEEASARAQXwPC0EFEAMiAkUEQEF+' +
  'DwsgAiAANgIMIAIgATYCECACLQADQRh0IAJBBXZyCx4BAX8gACwAASIBBEAgACgCHEEBEAEaCyAAEBIgAQszAAJAIAAtAAANACAAKAIUIAAoAhhH' +
  'DQAgACAAKAIAQQFyNgIAIAEQEA8LIAAgARAHIAILHQAgACgCHCIABEAgACAAKAIYQQFrNgIYIAAQCgsLPQAgAC0AAAR/QQAFIABBADYCDCAAQQE6' +
  'AABBkAgoAgBBDGpBjAhBjAgoAgAbIAA2AgBBkAggADYCAEEBCwskAQF/IAAgACgCAEF+cTYCACAAIAAoAgQiAUYEQA8LIAEQExoLJwECfyAAEAYi' +
  'AQRAA0AgAUEEEAQgAkEBaiECIAAQBiIBDQALCyACC3ABAn8gABAXIgJFBEBBfw8LAkAgAi0AAkECRw0AIAIoAgwiAEUgACACRnINAANAIABBDBAJ' +
  'IABBADYCHCAAEBUgA2ohAyACKAIMIgBFDQEgACACRw0ACwsgAhAVIAIgAi0AAiABcjoAAiACEAogA2oLKQEDf0EBIQEDQAJAIAFBBEsgACABQQFq' +
  'IgEQACECDQAgAkUNAQsLIAILHgACfyABEAUiAUUEQEF/IAAtAAJBCHENARoLIAELC4UBAQN/QYAIKAIAIgFFBEBBgAhBwAgiATYCAAsCQEGECCgC' +
  'ACIAIAFNBEACQCAARQ0APwBBBHZBAWohAANAIABAAEF/Rw0BIABBAUsgAEEBdiEADQALC0GECD8AQRB0IgA2AgAgACABTUEAIQENAUGACCgCACEB' +
  'C0GACCABQSBqNgIACyABCxYAIABBBhAAIgBFBEBBfw8LIAAtAAALHAAgAEEGEAAiAEUEQEF/DwsgAEEDOgAAIAAQCAslACAAQQYQACIARQRAQX8P' +
  'CyAAIAAoAhBBAEdBAXQ6AAAgABAIC0cBAX8gAEEGEAAiAEUEQEF/DwtBdiECAkAgAC0AAEEDRg0AQQAhAiAAEAwNACAAIAEQAiICQQBMDQAgACAC' +
  'QQEQABALCyACCzEBAX8gAEEATARAQXwPC0EGEAMiAUUEQEF+DwsgASAANgIMIAEtAANBGHQgAUEFdnILFgAgAEEFEAAiAEUEQEF/DwsgACgCDAsV' +
  'ACAAQQUQACIARQRAQX8PCyAAEA4LRAEBfyAAQQUQACIARQRAQX8PCwJ/QXggACgCDCIBIAAoAhBPDQAaQXcgAUH/////B0YNABogACABQQFqNgIM' +
  'IAAQDQsLLgAgAEEFEAAiAEUEQEF/DwsgABAOBEAgACABEAIPCyAAIAAoAgxBAWs2AgxBAAsIACAAIAAQDwsIACAAQX8QDws2AQJ/QX8hAgJAIABB' +
  'BBAAIgBFDQAgACgCHCIDRQ0AIAMtAABFBEBBeQ8LIAAgARABIQILIAILPwECf0F/IQICQCAAQQQQACIARQ0AIAAoAhwiA0UNACADLQAARQRAQXoP' +
  'CyAAIAEQAiICQQBMDQAgAxAUCyACC1cBAX8gAEECEAAiAUUEQEF/DwtBBBADIgBFBEBBfg8LIAAgATYCHCAAIAE2AgwgACABKAIQNgIQIAEoAhAg' +
  'ADYCDCABIAA2AhAgAC0AA0EYdCAAQQV2cgsWACAAQQMQACIARQRAQX8PCyAALQAACxoAIABBAxAAIgBFBEBBfw8LIABBADoAAEEACyIAIABBAxAA' +
  'IgBFBEBBfw8LIABBAToAACAAQf////8HEAELIgAgAEEDEAAiAEUEQEF/DwsgAC0AAAR/QQAFIAAgARACCwsfAQF/QQMQAyIARQRAQX4PCyAALQAD' +
  'QRh0IABBBXZyCxYAIABBAhAAIgBFBEBBfw8LIAAtAAALdQEDf0F/IQICQCAAQQV0QeD///8BcSIBRSABQcAISXINACABQYAIKAIATw0AIAEoAgAi' +
  'AyAAQYCAgHhxQYCACHJzIgBBAUsNACAARQRAQXsPCyABIANBfnE2AgAgASABKAIEIgBGBEBBAA8LIAAQEyECCyACC3cBA39BfyEDAkAgAEEFdEHg' +
  '////AXEiAkUgAkHACElyDQAgAkGACCgCAE8NACACKAIAIgQgAEGAgIB4cUGAgAhycyIAQQFLDQACQCAARQRAIAIoAhQgAigCGEYNAQsgAiABEAIP' +
  'CyACIARBAXI2AgBBACEDCyADCy0BAX9BAhADIgBFBEBBfg8LIAAgADYCECAAIAA2AgwgAC0AA0EYdCAAQQV2cgsIACAAQRAQFgsIACAAQQgQFgs1' +
  'ACAAEBciAEUEQEF/DwsCfyAALQACQQZHBH8gAEEUagVBACAALQAADQEaIABBEGoLKAIACwsaACAAQQEQACIARQRAQX8PCyAAIAE2AhhBAAtKAQF/' +
  'IABBARAAIgBFBEBBfw8LAkACQAJAIAAtAAAOAgABAgsgACgCFCIBIAEoAhhBAWo2AhggAEECEARBAA8LIABBAzoAAAtBAAu7BQEEfwNAQYwIKAIA' +
  'IgFFBEBBAA8LIAEoAhQhAEGMCCABKAIMNgIAIAEoAggiAiABKAIENgIEIAEoAgQgAjYCCCAAIAAoAhRBAWs2AhQgAS0AAEECRgRAIAAgACgCGEEB' +
  'azYCGAtBmAggAC0AA0EYdCAAQQV2cjYCAEGcCCABLQADQRh0IAFBBXZyNgIAQaAIIAEoAhg2AgBBlAgCfwJAAkACQAJAAkACQCAALQACQfcBcUEC' +
  'aw4FAAECAwQFCwJAIAAgARAYIgJFBEAgACAAKAIAQQFyNgIADAELIAAtAAANACAAEBQLIAEoAhwEfwJ/AkBBfyACIAAtAAJBCHEbIgJFDQAgASAC' +
  'OgABIAJBAUcNACAAIAFBAhARDAELIAEQEAsFIAILDAULIAEQBQwECyAAKAIcBH8gARAFIQIgASAANgIcIAEgAjoAASAAIAAoAhhBAWo2AhggACgC' +
  'HCABQQMQEQVBfwsMAwsgAS0AAEEDRgRAIAAgACgCDEEBajYCDAsDQCAAKAIMBEAgABANDQELCyAAIAEQGAwCCwJ/IAEQBSECAkAgASgCECIDQf//' +
  '//8HRgRAIAINAQJ/QXYgAC0AAEEDRg0AGkF/IAAtAAJBCHENABogABAMBEBBpAggACgCDEEBazYCAEEADAELIAAgARAHIAAgARALQQILDAILIAJF' +
  'BEBBAEF1IAAtAABBAUYbIQILQaQIIAM2AgAgACAAKAIQQQFrIgM2AhAgA0UEQCAALQAAQQNHBEAgAEEAOgAACyAAEAgaCwsgAgsMAQsgARASQQQL' +
  'IgI2AgAgAkF+cUECRwRAIAEgASgCAEGAgIAIakGAgID4B3E2AgAgAUGICCgCADYCBEGICCABNgIACyAALQACQQhPBEAgABAKCyACQQRGDQALQagI' +
  'QYwIKAIAQQBHNgIAQZQICw==';
