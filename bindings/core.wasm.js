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
  'AGFzbQEAAAABIAZgAX8Bf2ACf38Bf2ACf38AYAABf2ABfwBgA39/fwF/Azg3AQEBAAIAAAIAAgQCAAAAAQAFBAAEAAEAAQMAAAABAAAAAAEAAAEB' +
  'AAAAAAEDAAABAwAAAAEAAwUFAQEBgEAH0gMeBm1lbW9yeQIAC3dhaXRfcmVzdW1lADYLd2FpdF9jYW5jZWwANQl3YWl0X21hcmsANA5vYmplY3Rf' +
  'd2FpdGluZwAzDG9iamVjdF9jbG9zZQAyDm9iamVjdF9kaXNjYXJkADEIbG9ja19uZXcAMAxsb2NrX2FjcXVpcmUALwxsb2NrX3JlbGVhc2UALgts' +
  'b2NrX2xvY2tlZAAtCWV2ZW50X25ldwAsCmV2ZW50X3dhaXQAKwlldmVudF9zZXQAKgtldmVudF9jbGVhcgApDGV2ZW50X2lzX3NldAAoDWNvbmRp' +
  'dGlvbl9uZXcAJw5jb25kaXRpb25fd2FpdAAmEGNvbmRpdGlvbl9ub3RpZnkAJQ1zZW1hcGhvcmVfbmV3ACQVYm91bmRlZF9zZW1hcGhvcmVfbmV3' +
  'ACMRc2VtYXBob3JlX2FjcXVpcmUAIhFzZW1hcGhvcmVfcmVsZWFzZQAhEHNlbWFwaG9yZV9sb2NrZWQAIA9zZW1hcGhvcmVfdmFsdWUAHwtiYXJy' +
  'aWVyX25ldwAeDGJhcnJpZXJfd2FpdAAdDWJhcnJpZXJfcmVzZXQAHA1iYXJyaWVyX2Fib3J0ABsNYmFycmllcl9zdGF0ZQAaCokbN0wBAn8CQCAA' +
  'QQV0QeD///8BcSICRSACQcAISXINACACQYAIKAIATw0AIAJBACACKAIAIABBgICAeHEgAUEQdHJzQYCABEkbIQMLIAMLMAECfwJAIAFFDQADQCAA' +
  'EAYiA0UNASADQQEQBCACQQFqIgIgAUcNAAsgASECCyACC1wBAX8gAUF/RgRAQX0PCwJAQYgIKAIAIgIEQEGICCACKAIENgIADAELEBkiAg0AQX4P' +
  'CyACQQA2AhwgAiABNgIYIAJBAToAAiAAIAIQByACLQADQRh0IAJBBXZyC2EBAX8CQEGICCgCACIBBEBBiAggASgCBDYCAAwBCxAZIgENAEEADwsg' +
  'ASAAOgACIAFCADcCDCABQgA3AhQgAUEANgIcIAEgATYCCCABIAEvAQJBEHQ2AgAgASABNgIEIAELMAAgAEEANgIMIAAgAToAAEGQCCgCAEEMakGM' +
  'CEGMCCgCABsgADYCAEGQCCAANgIACxkAQQBBf0EBIAAtAAAiAEEERhsgAEEBRhsLQAEBfyAAKAIEIgEgAEYgAUVyRQRAA0AgAS0AAEUEQCABDwsg' +
  'AUEEEAlBACAAKAIEIgEgACABRhsiAQ0ACwtBAAs/ACABIAA2AhQgAUEAOgAAIAEgADYCBCABIAAoAgg2AgggACgCCCABNgIEIAAgATYCCCAAIAAo' +
  'AhRBAWo2AhQLDAAgAEH/////BxABCzYBAn8gACABaiICKAIEIgMgAWogAigCADYCACACKAIAIAFqIAM2AgQgAiAANgIAIAIgADYCBAtdAQF/AkAg' +
  'AC0AAiIBQQhJDQAgACgCFA0AIAAoAhgNACABQecBcUEERgRAIABBDBAJCyAAIAAoAgBBgICACGpBgICA+AdxNgIAIABBiAgoAgA2AgRBiAggADYC' +
  'AAsLJQAgACAAKAIQIAAtAAAiAEVqNgIQIAFB/////wdBACAAGzYCEAtvAQJ/AkAgAC0AAA0AIAAoAgwgACgCECICQQFqSw0AIAIEQCAAQQE6AAAL' +
  'IAAgACgCBCIBRwRAQQAhAgNAIAEgAjYCECABLQAARQRAIAFBARAECyACQQFqIQIgASgCBCIBIABHDQALC0EBIQELIAELGwEBfyAAQQEQASEBIAAg' +
  'ACgCDCABazYCDCABCxkAIAAoAgxFBEBBAQ8LIAAoAhQgACgCGEcLOAEBfyAAQQBIBEBBfA8LQQUQAyICRQRAQX4PCyACIAA2AgwgAiABNgIQIAIt' +
  'AANBGHQgAkEFdnILHgEBfyAALAABIgEEQCAAKAIcQQEQARoLIAAQEiABCzMAAkAgAC0AAA0AIAAoAhQgACgCGEcNACAAIAAoAgBBAXI2AgAgARAQ' +
  'DwsgACABEAcgAgsdACAAKAIcIgAEQCAAIAAoAhhBAWs2AhggABAKCws9ACAALQAABH9BAAUgAEEANgIMIABBAToAAEGQCCgCAEEMakGMCEGMCCgC' +
  'ABsgADYCAEGQCCAANgIAQQELCyQBAX8gACAAKAIAQX5xNgIAIAAgACgCBCIBRgRADwsgARATGgsnAQJ/IAAQBiIBBEADQCABQQQQBCACQQFqIQIg' +
  'ABAGIgENAAsLIAILcAECfyAAEBciAkUEQEF/DwsCQCACLQACQQJHDQAgAigCDCIARSAAIAJGcg0AA0AgAEEMEAkgAEEANgIcIAAQFSADaiEDIAIo' +
  'AgwiAEUNASAAIAJHDQALCyACEBUgAiACLQACIAFyOgACIAIQCiADagspAQN/QQEhAQNAAkAgAUEESyAAIAFBAWoiARAAIQINACACRQ0BCwsgAgse' +
  'AAJ/IAEQBSIBRQRAQX8gAC0AAkEIcQ0BGgsgAQsLhQEBA39BgAgoAgAiAUUEQEGACEHACCIBNgIACwJAQYQIKAIAIgAgAU0EQAJAIABFDQA/AEEE' +
  'dkEBaiEAA0AgAEAAQX9HDQEgAEEBSyAAQQF2IQANAAsLQYQIPwBBEHQiADYCACAAIAFNQQAhAQ0BQYAIKAIAIQELQYAIIAFBIGo2AgALIAELFgAg' +
  'AEEGEAAiAEUEQEF/DwsgAC0AAAscACAAQQYQACIARQRAQX8PCyAAQQM6AAAgABAICyUAIABBBhAAIgBFBEBBfw8LIAAgACgCEEEAR0EBdDoAACAA' +
  'EAgLRwEBfyAAQQYQACIARQRAQX8PC0F2IQICQCAALQAAQQNGDQBBACECIAAQDA0AIAAgARACIgJBAEwNACAAIAJBARAAEAsLIAILMQEBfyAAQQBM' +
  'BEBBfA8LQQYQAyIBRQRAQX4PCyABIAA2AgwgAS0AA0EYdCABQQV2cgsWACAAQQUQACIARQRAQX8PCyAAKAIMCxUAIABBBRAAIgBFBEBBfw8LIAAQ' +
  'DgtEAQF/IABBBRAAIgBFBEBBfw8LAn9BeCAAKAIMIgEgACgCEE8NABpBdyABQf////8HRg0AGiAAIAFBAWo2AgwgABANCwsuACAAQQUQACIARQRA' +
  'QX8PCyAAEA4EQCAAIAEQAg8LIAAgACgCDEEBazYCDEEACwgAIAAgABAPCwgAIABBfxAPCzYBAn9BfyECAkAgAEEEEAAiAEUNACAAKAIcIgNFDQAg' +
  'Ay0AAEUEQEF5DwsgACABEAEhAgsgAgs/AQJ/QX8hAgJAIABBBBAAIgBFDQAgACgCHCIDRQ0AIAMtAABFBEBBeg8LIAAgARACIgJBAEwNACADEBQL' +
  'IAILVwEBfyAAQQIQACIBRQRAQX8PC0EEEAMiAEUEQEF+DwsgACABNgIcIAAgATYCDCAAIAEoAhA2AhAgASgCECAANgIMIAEgADYCECAALQADQRh0' +
  'IABBBXZyCxYAIABBAxAAIgBFBEBBfw8LIAAtAAALGgAgAEEDEAAiAEUEQEF/DwsgAEEAOgAAQQALIgAgAEEDEAAiAEUEQEF/DwsgAEEBOgAAIABB' +
  '/////wcQAQsiACAAQQMQACIARQRAQX8PCyAALQAABH9BAAUgACABEAILCx8BAX9BAxADIgBFBEBBfg8LIAAtAANBGHQgAEEFdnILFgAgAEECEAAi' +
  'AEUEQEF/DwsgAC0AAAt1AQN/QX8hAgJAIABBBXRB4P///wFxIgFFIAFBwAhJcg0AIAFBgAgoAgBPDQAgASgCACIDIABBgICAeHFBgIAIcnMiAEEB' +
  'Sw0AIABFBEBBew8LIAEgA0F+cTYCACABIAEoAgQiAEYEQEEADwsgABATIQILIAILdwEDf0F/IQMCQCAAQQV0QeD///8BcSICRSACQcAISXINACAC' +
  'QYAIKAIATw0AIAIoAgAiBCAAQYCAgHhxQYCACHJzIgBBAUsNAAJAIABFBEAgAigCFCACKAIYRg0BCyACIAEQAg8LIAIgBEEBcjYCAEEAIQMLIAML' +
  'LQEBf0ECEAMiAEUEQEF+DwsgACAANgIQIAAgADYCDCAALQADQRh0IABBBXZyCwgAIABBEBAWCwgAIABBCBAWCzUAIAAQFyIARQRAQX8PCwJ/IAAt' +
  'AAJBBkcEfyAAQRRqBUEAIAAtAAANARogAEEQagsoAgALCxoAIABBARAAIgBFBEBBfw8LIAAgATYCGEEAC0oBAX8gAEEBEAAiAEUEQEF/DwsCQAJA' +
  'AkAgAC0AAA4CAAECCyAAKAIUIgEgASgCGEEBajYCGCAAQQIQBEEADwsgAEEDOgAAC0EAC8oFAQR/A0BBjAgoAgAiAUUEQEEADwsgASgCFCEAQYwI' +
  'IAEoAgw2AgAgASgCCCICIAEoAgQ2AgQgASgCBCACNgIIIAAgACgCFEEBazYCFCABLQAAQQJGBEAgACAAKAIYQQFrNgIYC0GYCCAALQADQRh0IABB' +
  'BXZyNgIAQZwIIAEtAANBGHQgAUEFdnI2AgBBoAggASgCGDYCAEGUCAJ/AkACQAJAAkACQAJAIAAtAAJB9wFxQQJrDgUAAQIDBAULAkAgACABEBgi' +
  'AkUEQCAAIAAoAgBBAXI2AgAMAQsgAC0AAA0AIAAQFAsgASgCHAR/An8CQEF/IAIgAC0AAkEIcRsiAkUNACABIAI6AAEgAkEBRw0AIAAgAUECEBEM' +
  'AQsgARAQCwUgAgsMBQsgARAFDAQLIAAoAhwEfyABEAUhAiABIAA2AhwgASACOgABIAAgACgCGEEBajYCGCAAKAIcIAFBAxARBUF/CwwDCwJAIAEt' +
  'AABBA0cNACAAKAIMIgJB/v///wdLDQAgACACQQFqNgIMCwNAIAAoAgwEQCAAEA0NAQsLIAAgARAYDAILAn8gARAFIQICQCABKAIQIgNB/////wdG' +
  'BEAgAg0BAn9BdiAALQAAQQNGDQAaQX8gAC0AAkEIcQ0AGiAAEAwEQEGkCCAAKAIMQQFrNgIAQQAMAQsgACABEAcgACABEAtBAgsMAgsgAkUEQEEA' +
  'QXUgAC0AAEEBRhshAgtBpAggAzYCACAAIAAoAhBBAWsiAzYCECADRQRAIAAtAABBA0cEQCAAQQA6AAALIAAQCBoLCyACCwwBCyABEBJBBAsiAjYC' +
  'ACACQX5xQQJHBEAgASABKAIAQYCAgAhqQYCAgPgHcTYCACABQYgIKAIANgIEQYgIIAE2AgALIAAtAAJBCE8EQCAAEAoLIAJBBEYNAAtBqAhBjAgo' +
  'AgBBAEc2AgBBlAgL';
