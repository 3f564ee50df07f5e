// Made by `npm run build` from the modules in bindings/. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __name = (target2, value) => __defProp(target2, "name", { value, configurable: true });
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __reExport = (target2, mod, secondTarget) => (__copyProps(target2, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));

// bindings/core.wasm.js
var NOW_OR_NEVER = -1;
var LOCK_FREE = 131072;
var LOCK_HELD = 131073;
var E_CLOSED = -1;
var E_MEMORY = -2;
var E_WOULD_WAIT = -3;
var E_RANGE = -4;
var E_NOT_ACQUIRED = -5;
var E_WAIT_UNLOCKED = -6;
var E_NOTIFY_UNLOCKED = -7;
var E_BOUND = -8;
var E_OVERFLOW = -9;
var E_ABORTED = -10;
var E_RESET = -11;
var PASSED = 0;
var CANCELLED = 1;
var WAITS = 2;
var MOVED = 3;
var ERRORS = [
  ["SyncError", "ERR_CLOSED", "it is closed"],
  ["SyncError", "ERR_MEMORY", "out of memory: about 16 million objects and waits"],
  ["SyncError", "ERR_WOULD_WAIT", "it would have to wait"],
  ["RangeError", "ERR_RANGE", "a count from 0 to 2147483647 is needed"],
  ["SyncError", "ERR_NOT_ACQUIRED", "Lock is not acquired."],
  ["SyncError", "ERR_NOT_ACQUIRED", "cannot wait on un-acquired lock"],
  ["SyncError", "ERR_NOT_ACQUIRED", "cannot notify on un-acquired lock"],
  ["RangeError", "ERR_BOUND", "BoundedSemaphore released too many times"],
  ["RangeError", "ERR_OVERFLOW", "Semaphore value must stay below 2147483648"],
  ["BrokenBarrierError", "ERR_BROKEN_BARRIER", "Barrier aborted"],
  ["BrokenBarrierError", "ERR_BROKEN_BARRIER", "Abort or reset of barrier"]
];
var BARRIER_STATES = ["filling", "draining", "resetting", "broken"];
var WASM = [
  0,
  97,
  115,
  109,
  1,
  0,
  0,
  0,
  1,
  32,
  6,
  96,
  1,
  127,
  1,
  127,
  96,
  2,
  127,
  127,
  1,
  127,
  96,
  2,
  127,
  127,
  0,
  96,
  0,
  1,
  127,
  96,
  1,
  127,
  0,
  96,
  3,
  127,
  127,
  127,
  1,
  127,
  3,
  55,
  54,
  1,
  1,
  1,
  0,
  2,
  0,
  0,
  2,
  0,
  2,
  0,
  4,
  2,
  0,
  1,
  0,
  0,
  0,
  5,
  4,
  0,
  1,
  0,
  1,
  3,
  0,
  0,
  0,
  1,
  0,
  0,
  0,
  0,
  1,
  0,
  0,
  1,
  1,
  0,
  0,
  0,
  0,
  1,
  3,
  0,
  0,
  1,
  3,
  0,
  0,
  0,
  1,
  0,
  3,
  5,
  5,
  1,
  1,
  1,
  128,
  64,
  7,
  210,
  3,
  30,
  6,
  109,
  101,
  109,
  111,
  114,
  121,
  2,
  0,
  11,
  119,
  97,
  105,
  116,
  95,
  114,
  101,
  115,
  117,
  109,
  101,
  0,
  53,
  11,
  119,
  97,
  105,
  116,
  95,
  99,
  97,
  110,
  99,
  101,
  108,
  0,
  52,
  9,
  119,
  97,
  105,
  116,
  95,
  109,
  97,
  114,
  107,
  0,
  51,
  14,
  111,
  98,
  106,
  101,
  99,
  116,
  95,
  119,
  97,
  105,
  116,
  105,
  110,
  103,
  0,
  50,
  12,
  111,
  98,
  106,
  101,
  99,
  116,
  95,
  99,
  108,
  111,
  115,
  101,
  0,
  49,
  14,
  111,
  98,
  106,
  101,
  99,
  116,
  95,
  100,
  105,
  115,
  99,
  97,
  114,
  100,
  0,
  48,
  8,
  108,
  111,
  99,
  107,
  95,
  110,
  101,
  119,
  0,
  47,
  12,
  108,
  111,
  99,
  107,
  95,
  97,
  99,
  113,
  117,
  105,
  114,
  101,
  0,
  46,
  12,
  108,
  111,
  99,
  107,
  95,
  114,
  101,
  108,
  101,
  97,
  115,
  101,
  0,
  45,
  11,
  108,
  111,
  99,
  107,
  95,
  108,
  111,
  99,
  107,
  101,
  100,
  0,
  44,
  9,
  101,
  118,
  101,
  110,
  116,
  95,
  110,
  101,
  119,
  0,
  43,
  10,
  101,
  118,
  101,
  110,
  116,
  95,
  119,
  97,
  105,
  116,
  0,
  42,
  9,
  101,
  118,
  101,
  110,
  116,
  95,
  115,
  101,
  116,
  0,
  41,
  11,
  101,
  118,
  101,
  110,
  116,
  95,
  99,
  108,
  101,
  97,
  114,
  0,
  40,
  12,
  101,
  118,
  101,
  110,
  116,
  95,
  105,
  115,
  95,
  115,
  101,
  116,
  0,
  39,
  13,
  99,
  111,
  110,
  100,
  105,
  116,
  105,
  111,
  110,
  95,
  110,
  101,
  119,
  0,
  38,
  14,
  99,
  111,
  110,
  100,
  105,
  116,
  105,
  111,
  110,
  95,
  119,
  97,
  105,
  116,
  0,
  37,
  16,
  99,
  111,
  110,
  100,
  105,
  116,
  105,
  111,
  110,
  95,
  110,
  111,
  116,
  105,
  102,
  121,
  0,
  36,
  13,
  115,
  101,
  109,
  97,
  112,
  104,
  111,
  114,
  101,
  95,
  110,
  101,
  119,
  0,
  35,
  21,
  98,
  111,
  117,
  110,
  100,
  101,
  100,
  95,
  115,
  101,
  109,
  97,
  112,
  104,
  111,
  114,
  101,
  95,
  110,
  101,
  119,
  0,
  34,
  17,
  115,
  101,
  109,
  97,
  112,
  104,
  111,
  114,
  101,
  95,
  97,
  99,
  113,
  117,
  105,
  114,
  101,
  0,
  33,
  17,
  115,
  101,
  109,
  97,
  112,
  104,
  111,
  114,
  101,
  95,
  114,
  101,
  108,
  101,
  97,
  115,
  101,
  0,
  32,
  16,
  115,
  101,
  109,
  97,
  112,
  104,
  111,
  114,
  101,
  95,
  108,
  111,
  99,
  107,
  101,
  100,
  0,
  31,
  15,
  115,
  101,
  109,
  97,
  112,
  104,
  111,
  114,
  101,
  95,
  118,
  97,
  108,
  117,
  101,
  0,
  30,
  11,
  98,
  97,
  114,
  114,
  105,
  101,
  114,
  95,
  110,
  101,
  119,
  0,
  29,
  12,
  98,
  97,
  114,
  114,
  105,
  101,
  114,
  95,
  119,
  97,
  105,
  116,
  0,
  28,
  13,
  98,
  97,
  114,
  114,
  105,
  101,
  114,
  95,
  114,
  101,
  115,
  101,
  116,
  0,
  27,
  13,
  98,
  97,
  114,
  114,
  105,
  101,
  114,
  95,
  97,
  98,
  111,
  114,
  116,
  0,
  26,
  13,
  98,
  97,
  114,
  114,
  105,
  101,
  114,
  95,
  115,
  116,
  97,
  116,
  101,
  0,
  25,
  10,
  218,
  26,
  54,
  60,
  1,
  1,
  127,
  32,
  0,
  65,
  5,
  116,
  65,
  224,
  255,
  255,
  255,
  1,
  113,
  34,
  2,
  65,
  56,
  40,
  2,
  0,
  73,
  4,
  127,
  32,
  2,
  65,
  0,
  32,
  2,
  40,
  2,
  0,
  32,
  0,
  65,
  128,
  128,
  128,
  120,
  113,
  32,
  1,
  65,
  16,
  116,
  114,
  115,
  65,
  128,
  128,
  4,
  73,
  27,
  5,
  65,
  0,
  11,
  11,
  48,
  1,
  2,
  127,
  2,
  64,
  32,
  1,
  69,
  13,
  0,
  3,
  64,
  32,
  0,
  16,
  6,
  34,
  3,
  69,
  13,
  1,
  32,
  3,
  65,
  1,
  16,
  4,
  32,
  2,
  65,
  1,
  106,
  34,
  2,
  32,
  1,
  71,
  13,
  0,
  11,
  32,
  1,
  33,
  2,
  11,
  32,
  2,
  11,
  99,
  1,
  1,
  127,
  32,
  1,
  65,
  127,
  70,
  4,
  64,
  65,
  125,
  15,
  11,
  2,
  64,
  65,
  196,
  0,
  40,
  2,
  0,
  34,
  2,
  4,
  64,
  65,
  196,
  0,
  32,
  2,
  40,
  2,
  4,
  54,
  2,
  0,
  12,
  1,
  11,
  16,
  24,
  34,
  2,
  13,
  0,
  65,
  126,
  15,
  11,
  32,
  2,
  65,
  0,
  54,
  2,
  28,
  32,
  2,
  32,
  1,
  54,
  2,
  24,
  32,
  2,
  32,
  2,
  45,
  0,
  3,
  65,
  24,
  116,
  34,
  1,
  65,
  128,
  128,
  4,
  114,
  54,
  2,
  0,
  32,
  0,
  32,
  2,
  16,
  7,
  32,
  1,
  32,
  2,
  65,
  5,
  118,
  114,
  11,
  96,
  1,
  1,
  127,
  2,
  64,
  65,
  196,
  0,
  40,
  2,
  0,
  34,
  1,
  4,
  64,
  65,
  196,
  0,
  32,
  1,
  40,
  2,
  4,
  54,
  2,
  0,
  12,
  1,
  11,
  16,
  24,
  34,
  1,
  13,
  0,
  65,
  0,
  15,
  11,
  32,
  1,
  66,
  0,
  55,
  2,
  12,
  32,
  1,
  66,
  0,
  55,
  2,
  20,
  32,
  1,
  65,
  0,
  54,
  2,
  28,
  32,
  1,
  32,
  1,
  54,
  2,
  8,
  32,
  1,
  32,
  1,
  45,
  0,
  3,
  65,
  24,
  116,
  32,
  0,
  65,
  16,
  116,
  114,
  54,
  2,
  0,
  32,
  1,
  32,
  1,
  54,
  2,
  4,
  32,
  1,
  11,
  57,
  0,
  32,
  0,
  65,
  0,
  54,
  2,
  12,
  32,
  0,
  32,
  1,
  58,
  0,
  0,
  2,
  64,
  65,
  200,
  0,
  40,
  2,
  0,
  4,
  64,
  65,
  204,
  0,
  40,
  2,
  0,
  32,
  0,
  54,
  2,
  12,
  12,
  1,
  11,
  65,
  200,
  0,
  32,
  0,
  54,
  2,
  0,
  11,
  65,
  204,
  0,
  32,
  0,
  54,
  2,
  0,
  11,
  25,
  0,
  65,
  0,
  65,
  127,
  65,
  1,
  32,
  0,
  45,
  0,
  0,
  34,
  0,
  65,
  4,
  70,
  27,
  32,
  0,
  65,
  1,
  70,
  27,
  11,
  64,
  1,
  1,
  127,
  32,
  0,
  40,
  2,
  4,
  34,
  1,
  32,
  0,
  70,
  32,
  1,
  69,
  114,
  69,
  4,
  64,
  3,
  64,
  32,
  1,
  45,
  0,
  0,
  69,
  4,
  64,
  32,
  1,
  15,
  11,
  32,
  1,
  65,
  4,
  16,
  9,
  65,
  0,
  32,
  0,
  40,
  2,
  4,
  34,
  1,
  32,
  0,
  32,
  1,
  70,
  27,
  34,
  1,
  13,
  0,
  11,
  11,
  65,
  0,
  11,
  56,
  0,
  32,
  1,
  32,
  0,
  54,
  2,
  4,
  32,
  1,
  32,
  0,
  54,
  2,
  20,
  32,
  1,
  32,
  0,
  40,
  2,
  8,
  54,
  2,
  8,
  32,
  0,
  40,
  2,
  8,
  32,
  1,
  54,
  2,
  4,
  32,
  0,
  32,
  1,
  54,
  2,
  8,
  32,
  0,
  32,
  0,
  40,
  2,
  20,
  65,
  1,
  106,
  54,
  2,
  20,
  11,
  12,
  0,
  32,
  0,
  65,
  255,
  255,
  255,
  255,
  7,
  16,
  1,
  11,
  54,
  1,
  2,
  127,
  32,
  0,
  32,
  1,
  106,
  34,
  2,
  40,
  2,
  4,
  34,
  3,
  32,
  1,
  106,
  32,
  2,
  40,
  2,
  0,
  54,
  2,
  0,
  32,
  2,
  40,
  2,
  0,
  32,
  1,
  106,
  32,
  3,
  54,
  2,
  4,
  32,
  2,
  32,
  0,
  54,
  2,
  0,
  32,
  2,
  32,
  0,
  54,
  2,
  4,
  11,
  111,
  1,
  2,
  127,
  32,
  0,
  32,
  0,
  40,
  2,
  0,
  65,
  124,
  65,
  126,
  32,
  0,
  40,
  2,
  4,
  34,
  1,
  32,
  0,
  70,
  34,
  2,
  27,
  113,
  54,
  2,
  0,
  65,
  0,
  33,
  0,
  2,
  64,
  32,
  2,
  13,
  0,
  32,
  1,
  45,
  0,
  0,
  13,
  0,
  32,
  1,
  65,
  0,
  54,
  2,
  12,
  32,
  1,
  65,
  1,
  58,
  0,
  0,
  2,
  64,
  65,
  200,
  0,
  40,
  2,
  0,
  4,
  64,
  65,
  204,
  0,
  40,
  2,
  0,
  32,
  1,
  54,
  2,
  12,
  12,
  1,
  11,
  65,
  200,
  0,
  32,
  1,
  54,
  2,
  0,
  11,
  65,
  204,
  0,
  32,
  1,
  54,
  2,
  0,
  65,
  1,
  33,
  0,
  11,
  32,
  0,
  11,
  93,
  1,
  1,
  127,
  2,
  64,
  32,
  0,
  45,
  0,
  2,
  34,
  1,
  65,
  8,
  73,
  13,
  0,
  32,
  0,
  40,
  2,
  20,
  13,
  0,
  32,
  0,
  40,
  2,
  24,
  13,
  0,
  32,
  1,
  65,
  231,
  1,
  113,
  65,
  4,
  70,
  4,
  64,
  32,
  0,
  65,
  12,
  16,
  9,
  11,
  32,
  0,
  32,
  0,
  40,
  2,
  0,
  65,
  128,
  128,
  128,
  8,
  106,
  65,
  128,
  128,
  128,
  248,
  7,
  113,
  54,
  2,
  0,
  32,
  0,
  65,
  196,
  0,
  40,
  2,
  0,
  54,
  2,
  4,
  65,
  196,
  0,
  32,
  0,
  54,
  2,
  0,
  11,
  11,
  37,
  0,
  32,
  0,
  32,
  0,
  40,
  2,
  16,
  32,
  0,
  45,
  0,
  0,
  34,
  0,
  69,
  106,
  54,
  2,
  16,
  32,
  1,
  65,
  255,
  255,
  255,
  255,
  7,
  65,
  0,
  32,
  0,
  27,
  54,
  2,
  16,
  11,
  111,
  1,
  2,
  127,
  2,
  64,
  32,
  0,
  45,
  0,
  0,
  13,
  0,
  32,
  0,
  40,
  2,
  12,
  32,
  0,
  40,
  2,
  16,
  34,
  2,
  65,
  1,
  106,
  75,
  13,
  0,
  32,
  2,
  4,
  64,
  32,
  0,
  65,
  1,
  58,
  0,
  0,
  11,
  32,
  0,
  32,
  0,
  40,
  2,
  4,
  34,
  1,
  71,
  4,
  64,
  65,
  0,
  33,
  2,
  3,
  64,
  32,
  1,
  32,
  2,
  54,
  2,
  16,
  32,
  1,
  45,
  0,
  0,
  69,
  4,
  64,
  32,
  1,
  65,
  1,
  16,
  4,
  11,
  32,
  2,
  65,
  1,
  106,
  33,
  2,
  32,
  1,
  40,
  2,
  4,
  34,
  1,
  32,
  0,
  71,
  13,
  0,
  11,
  11,
  65,
  1,
  33,
  1,
  11,
  32,
  1,
  11,
  56,
  1,
  1,
  127,
  32,
  0,
  65,
  0,
  72,
  4,
  64,
  65,
  124,
  15,
  11,
  65,
  5,
  16,
  3,
  34,
  2,
  69,
  4,
  64,
  65,
  126,
  15,
  11,
  32,
  2,
  32,
  0,
  54,
  2,
  12,
  32,
  2,
  32,
  1,
  54,
  2,
  16,
  32,
  2,
  45,
  0,
  3,
  65,
  24,
  116,
  32,
  2,
  65,
  5,
  118,
  114,
  11,
  27,
  1,
  1,
  127,
  32,
  0,
  65,
  1,
  16,
  1,
  33,
  1,
  32,
  0,
  32,
  0,
  40,
  2,
  12,
  32,
  1,
  107,
  54,
  2,
  12,
  32,
  1,
  11,
  25,
  0,
  32,
  0,
  40,
  2,
  12,
  69,
  4,
  64,
  65,
  1,
  15,
  11,
  32,
  0,
  40,
  2,
  20,
  32,
  0,
  40,
  2,
  24,
  71,
  11,
  30,
  1,
  1,
  127,
  32,
  0,
  44,
  0,
  1,
  34,
  1,
  4,
  64,
  32,
  0,
  40,
  2,
  28,
  65,
  1,
  16,
  1,
  26,
  11,
  32,
  0,
  16,
  19,
  32,
  1,
  11,
  75,
  1,
  1,
  127,
  2,
  64,
  32,
  0,
  40,
  2,
  0,
  34,
  3,
  65,
  1,
  113,
  13,
  0,
  32,
  0,
  40,
  2,
  20,
  32,
  0,
  40,
  2,
  24,
  71,
  13,
  0,
  32,
  0,
  32,
  3,
  65,
  1,
  114,
  54,
  2,
  0,
  32,
  1,
  16,
  17,
  15,
  11,
  32,
  1,
  65,
  0,
  58,
  0,
  0,
  32,
  0,
  32,
  1,
  16,
  7,
  32,
  0,
  32,
  0,
  40,
  2,
  0,
  65,
  2,
  114,
  54,
  2,
  0,
  32,
  2,
  11,
  29,
  0,
  32,
  0,
  40,
  2,
  28,
  34,
  0,
  4,
  64,
  32,
  0,
  32,
  0,
  40,
  2,
  24,
  65,
  1,
  107,
  54,
  2,
  24,
  32,
  0,
  16,
  11,
  11,
  11,
  39,
  1,
  2,
  127,
  32,
  0,
  16,
  6,
  34,
  1,
  4,
  64,
  3,
  64,
  32,
  1,
  65,
  4,
  16,
  4,
  32,
  2,
  65,
  1,
  106,
  33,
  2,
  32,
  0,
  16,
  6,
  34,
  1,
  13,
  0,
  11,
  11,
  32,
  2,
  11,
  112,
  1,
  2,
  127,
  32,
  0,
  16,
  22,
  34,
  2,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  2,
  64,
  32,
  2,
  45,
  0,
  2,
  65,
  2,
  71,
  13,
  0,
  32,
  2,
  40,
  2,
  12,
  34,
  0,
  69,
  32,
  0,
  32,
  2,
  70,
  114,
  13,
  0,
  3,
  64,
  32,
  0,
  65,
  12,
  16,
  9,
  32,
  0,
  65,
  0,
  54,
  2,
  28,
  32,
  0,
  16,
  20,
  32,
  3,
  106,
  33,
  3,
  32,
  2,
  40,
  2,
  12,
  34,
  0,
  69,
  13,
  1,
  32,
  0,
  32,
  2,
  71,
  13,
  0,
  11,
  11,
  32,
  2,
  16,
  20,
  32,
  2,
  32,
  2,
  45,
  0,
  2,
  32,
  1,
  114,
  58,
  0,
  2,
  32,
  2,
  16,
  11,
  32,
  3,
  106,
  11,
  41,
  1,
  3,
  127,
  65,
  1,
  33,
  1,
  3,
  64,
  2,
  64,
  32,
  1,
  65,
  4,
  75,
  32,
  0,
  32,
  1,
  65,
  1,
  106,
  34,
  1,
  16,
  0,
  33,
  2,
  13,
  0,
  32,
  2,
  69,
  13,
  1,
  11,
  11,
  32,
  2,
  11,
  30,
  0,
  2,
  127,
  32,
  1,
  16,
  5,
  34,
  1,
  69,
  4,
  64,
  65,
  127,
  32,
  0,
  45,
  0,
  2,
  65,
  8,
  113,
  13,
  1,
  26,
  11,
  32,
  1,
  11,
  11,
  127,
  1,
  3,
  127,
  65,
  56,
  40,
  2,
  0,
  34,
  1,
  69,
  4,
  64,
  65,
  56,
  65,
  224,
  0,
  34,
  1,
  54,
  2,
  0,
  11,
  2,
  64,
  65,
  60,
  40,
  2,
  0,
  34,
  0,
  32,
  1,
  77,
  4,
  64,
  2,
  64,
  32,
  0,
  69,
  13,
  0,
  63,
  0,
  65,
  4,
  118,
  65,
  1,
  106,
  33,
  0,
  3,
  64,
  32,
  0,
  64,
  0,
  65,
  127,
  71,
  13,
  1,
  32,
  0,
  65,
  1,
  75,
  32,
  0,
  65,
  1,
  118,
  33,
  0,
  13,
  0,
  11,
  11,
  65,
  60,
  63,
  0,
  65,
  16,
  116,
  34,
  0,
  54,
  2,
  0,
  32,
  0,
  32,
  1,
  77,
  65,
  0,
  33,
  1,
  13,
  1,
  65,
  56,
  40,
  2,
  0,
  33,
  1,
  11,
  65,
  56,
  32,
  1,
  65,
  32,
  106,
  54,
  2,
  0,
  11,
  32,
  1,
  11,
  22,
  0,
  32,
  0,
  65,
  6,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  45,
  0,
  0,
  11,
  28,
  0,
  32,
  0,
  65,
  6,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  65,
  3,
  58,
  0,
  0,
  32,
  0,
  16,
  8,
  11,
  37,
  0,
  32,
  0,
  65,
  6,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  32,
  0,
  40,
  2,
  16,
  65,
  0,
  71,
  65,
  1,
  116,
  58,
  0,
  0,
  32,
  0,
  16,
  8,
  11,
  71,
  1,
  1,
  127,
  32,
  0,
  65,
  6,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  65,
  118,
  33,
  2,
  2,
  64,
  32,
  0,
  45,
  0,
  0,
  65,
  3,
  70,
  13,
  0,
  65,
  0,
  33,
  2,
  32,
  0,
  16,
  13,
  13,
  0,
  32,
  0,
  32,
  1,
  16,
  2,
  34,
  2,
  65,
  0,
  76,
  13,
  0,
  32,
  0,
  32,
  2,
  65,
  1,
  16,
  0,
  16,
  12,
  11,
  32,
  2,
  11,
  49,
  1,
  1,
  127,
  32,
  0,
  65,
  0,
  76,
  4,
  64,
  65,
  124,
  15,
  11,
  65,
  6,
  16,
  3,
  34,
  1,
  69,
  4,
  64,
  65,
  126,
  15,
  11,
  32,
  1,
  32,
  0,
  54,
  2,
  12,
  32,
  1,
  45,
  0,
  3,
  65,
  24,
  116,
  32,
  1,
  65,
  5,
  118,
  114,
  11,
  22,
  0,
  32,
  0,
  65,
  5,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  40,
  2,
  12,
  11,
  21,
  0,
  32,
  0,
  65,
  5,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  16,
  16,
  11,
  68,
  1,
  1,
  127,
  32,
  0,
  65,
  5,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  2,
  127,
  65,
  120,
  32,
  0,
  40,
  2,
  12,
  34,
  1,
  32,
  0,
  40,
  2,
  16,
  79,
  13,
  0,
  26,
  65,
  119,
  32,
  1,
  65,
  255,
  255,
  255,
  255,
  7,
  70,
  13,
  0,
  26,
  32,
  0,
  32,
  1,
  65,
  1,
  106,
  54,
  2,
  12,
  32,
  0,
  16,
  15,
  11,
  11,
  47,
  0,
  32,
  0,
  65,
  5,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  16,
  16,
  69,
  4,
  64,
  32,
  0,
  32,
  0,
  40,
  2,
  12,
  65,
  1,
  107,
  54,
  2,
  12,
  65,
  0,
  15,
  11,
  32,
  0,
  32,
  1,
  16,
  2,
  11,
  8,
  0,
  32,
  0,
  32,
  0,
  16,
  14,
  11,
  8,
  0,
  32,
  0,
  65,
  127,
  16,
  14,
  11,
  57,
  1,
  2,
  127,
  65,
  127,
  33,
  2,
  2,
  64,
  32,
  0,
  65,
  4,
  16,
  0,
  34,
  0,
  69,
  13,
  0,
  32,
  0,
  40,
  2,
  28,
  34,
  3,
  69,
  13,
  0,
  65,
  121,
  33,
  2,
  32,
  3,
  45,
  0,
  0,
  65,
  1,
  113,
  69,
  13,
  0,
  32,
  0,
  32,
  1,
  16,
  1,
  33,
  2,
  11,
  32,
  2,
  11,
  67,
  1,
  2,
  127,
  65,
  127,
  33,
  2,
  2,
  64,
  32,
  0,
  65,
  4,
  16,
  0,
  34,
  0,
  69,
  13,
  0,
  32,
  0,
  40,
  2,
  28,
  34,
  3,
  69,
  13,
  0,
  65,
  122,
  33,
  2,
  32,
  3,
  45,
  0,
  0,
  65,
  1,
  113,
  69,
  13,
  0,
  32,
  0,
  32,
  1,
  16,
  2,
  34,
  2,
  65,
  0,
  76,
  13,
  0,
  32,
  3,
  16,
  10,
  26,
  11,
  32,
  2,
  11,
  87,
  1,
  1,
  127,
  32,
  0,
  65,
  2,
  16,
  0,
  34,
  1,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  65,
  4,
  16,
  3,
  34,
  0,
  69,
  4,
  64,
  65,
  126,
  15,
  11,
  32,
  0,
  32,
  1,
  54,
  2,
  28,
  32,
  0,
  32,
  1,
  54,
  2,
  12,
  32,
  0,
  32,
  1,
  40,
  2,
  16,
  54,
  2,
  16,
  32,
  1,
  40,
  2,
  16,
  32,
  0,
  54,
  2,
  12,
  32,
  1,
  32,
  0,
  54,
  2,
  16,
  32,
  0,
  45,
  0,
  3,
  65,
  24,
  116,
  32,
  0,
  65,
  5,
  118,
  114,
  11,
  22,
  0,
  32,
  0,
  65,
  3,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  45,
  0,
  0,
  11,
  26,
  0,
  32,
  0,
  65,
  3,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  65,
  0,
  58,
  0,
  0,
  65,
  0,
  11,
  34,
  0,
  32,
  0,
  65,
  3,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  65,
  1,
  58,
  0,
  0,
  32,
  0,
  65,
  255,
  255,
  255,
  255,
  7,
  16,
  1,
  11,
  34,
  0,
  32,
  0,
  65,
  3,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  45,
  0,
  0,
  4,
  127,
  65,
  0,
  5,
  32,
  0,
  32,
  1,
  16,
  2,
  11,
  11,
  31,
  1,
  1,
  127,
  65,
  3,
  16,
  3,
  34,
  0,
  69,
  4,
  64,
  65,
  126,
  15,
  11,
  32,
  0,
  45,
  0,
  3,
  65,
  24,
  116,
  32,
  0,
  65,
  5,
  118,
  114,
  11,
  25,
  0,
  32,
  0,
  65,
  2,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  40,
  2,
  0,
  65,
  1,
  113,
  11,
  35,
  0,
  32,
  0,
  65,
  2,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  45,
  0,
  0,
  65,
  1,
  113,
  4,
  127,
  32,
  0,
  16,
  10,
  5,
  65,
  123,
  11,
  11,
  92,
  1,
  1,
  127,
  32,
  0,
  65,
  2,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  2,
  64,
  32,
  0,
  2,
  127,
  2,
  64,
  32,
  0,
  40,
  2,
  0,
  34,
  2,
  65,
  1,
  113,
  13,
  0,
  32,
  0,
  40,
  2,
  20,
  32,
  0,
  40,
  2,
  24,
  71,
  13,
  0,
  65,
  0,
  33,
  1,
  32,
  2,
  65,
  1,
  114,
  12,
  1,
  11,
  32,
  0,
  32,
  1,
  16,
  2,
  34,
  1,
  65,
  0,
  76,
  13,
  1,
  32,
  0,
  40,
  2,
  0,
  65,
  2,
  114,
  11,
  54,
  2,
  0,
  11,
  32,
  1,
  11,
  45,
  1,
  1,
  127,
  65,
  2,
  16,
  3,
  34,
  0,
  69,
  4,
  64,
  65,
  126,
  15,
  11,
  32,
  0,
  32,
  0,
  54,
  2,
  16,
  32,
  0,
  32,
  0,
  54,
  2,
  12,
  32,
  0,
  45,
  0,
  3,
  65,
  24,
  116,
  32,
  0,
  65,
  5,
  118,
  114,
  11,
  8,
  0,
  32,
  0,
  65,
  16,
  16,
  21,
  11,
  8,
  0,
  32,
  0,
  65,
  8,
  16,
  21,
  11,
  53,
  0,
  32,
  0,
  16,
  22,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  2,
  127,
  32,
  0,
  45,
  0,
  2,
  65,
  6,
  71,
  4,
  127,
  32,
  0,
  65,
  20,
  106,
  5,
  65,
  0,
  32,
  0,
  45,
  0,
  0,
  13,
  1,
  26,
  32,
  0,
  65,
  16,
  106,
  11,
  40,
  2,
  0,
  11,
  11,
  26,
  0,
  32,
  0,
  65,
  1,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  32,
  0,
  32,
  1,
  54,
  2,
  24,
  65,
  0,
  11,
  74,
  1,
  1,
  127,
  32,
  0,
  65,
  1,
  16,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  127,
  15,
  11,
  2,
  64,
  2,
  64,
  2,
  64,
  32,
  0,
  45,
  0,
  0,
  14,
  2,
  0,
  1,
  2,
  11,
  32,
  0,
  40,
  2,
  20,
  34,
  1,
  32,
  1,
  40,
  2,
  24,
  65,
  1,
  106,
  54,
  2,
  24,
  32,
  0,
  65,
  2,
  16,
  4,
  65,
  0,
  15,
  11,
  32,
  0,
  65,
  3,
  58,
  0,
  0,
  11,
  65,
  0,
  11,
  231,
  5,
  1,
  5,
  127,
  2,
  64,
  3,
  64,
  65,
  200,
  0,
  40,
  2,
  0,
  34,
  1,
  69,
  13,
  1,
  32,
  1,
  40,
  2,
  20,
  33,
  0,
  65,
  200,
  0,
  32,
  1,
  40,
  2,
  12,
  54,
  2,
  0,
  32,
  1,
  40,
  2,
  8,
  34,
  2,
  32,
  1,
  40,
  2,
  4,
  54,
  2,
  4,
  32,
  1,
  40,
  2,
  4,
  32,
  2,
  54,
  2,
  8,
  32,
  0,
  32,
  0,
  40,
  2,
  20,
  65,
  1,
  107,
  54,
  2,
  20,
  32,
  1,
  45,
  0,
  0,
  65,
  2,
  70,
  4,
  64,
  32,
  0,
  32,
  0,
  40,
  2,
  24,
  65,
  1,
  107,
  54,
  2,
  24,
  11,
  65,
  36,
  32,
  0,
  45,
  0,
  3,
  65,
  24,
  116,
  32,
  0,
  65,
  5,
  118,
  114,
  54,
  2,
  0,
  65,
  40,
  32,
  1,
  45,
  0,
  3,
  65,
  24,
  116,
  32,
  1,
  65,
  5,
  118,
  114,
  54,
  2,
  0,
  65,
  44,
  32,
  1,
  40,
  2,
  24,
  54,
  2,
  0,
  65,
  32,
  2,
  127,
  2,
  64,
  2,
  64,
  2,
  64,
  2,
  64,
  2,
  64,
  2,
  64,
  32,
  0,
  45,
  0,
  2,
  65,
  247,
  1,
  113,
  65,
  2,
  107,
  14,
  5,
  0,
  1,
  2,
  3,
  4,
  5,
  11,
  65,
  0,
  33,
  2,
  2,
  64,
  2,
  64,
  32,
  1,
  45,
  0,
  0,
  65,
  1,
  71,
  13,
  0,
  32,
  0,
  45,
  0,
  2,
  65,
  2,
  71,
  13,
  0,
  32,
  0,
  32,
  0,
  40,
  2,
  0,
  65,
  1,
  114,
  54,
  2,
  0,
  12,
  1,
  11,
  32,
  0,
  32,
  1,
  16,
  23,
  33,
  2,
  32,
  0,
  45,
  0,
  0,
  65,
  1,
  113,
  13,
  0,
  32,
  0,
  16,
  10,
  26,
  11,
  32,
  1,
  40,
  2,
  28,
  4,
  127,
  2,
  127,
  2,
  64,
  65,
  127,
  32,
  2,
  32,
  0,
  45,
  0,
  2,
  65,
  8,
  113,
  27,
  34,
  2,
  69,
  13,
  0,
  32,
  1,
  32,
  2,
  58,
  0,
  1,
  32,
  2,
  65,
  1,
  71,
  13,
  0,
  32,
  0,
  32,
  1,
  65,
  2,
  16,
  18,
  12,
  1,
  11,
  32,
  1,
  16,
  17,
  11,
  5,
  32,
  2,
  11,
  12,
  5,
  11,
  32,
  1,
  16,
  5,
  12,
  4,
  11,
  32,
  0,
  40,
  2,
  28,
  4,
  127,
  32,
  1,
  16,
  5,
  33,
  2,
  32,
  1,
  32,
  0,
  54,
  2,
  28,
  32,
  1,
  32,
  2,
  58,
  0,
  1,
  32,
  0,
  32,
  0,
  40,
  2,
  24,
  65,
  1,
  106,
  54,
  2,
  24,
  32,
  0,
  40,
  2,
  28,
  32,
  1,
  65,
  3,
  16,
  18,
  5,
  65,
  127,
  11,
  12,
  3,
  11,
  2,
  64,
  32,
  1,
  45,
  0,
  0,
  65,
  3,
  71,
  13,
  0,
  32,
  0,
  40,
  2,
  12,
  34,
  2,
  65,
  254,
  255,
  255,
  255,
  7,
  75,
  13,
  0,
  32,
  0,
  32,
  2,
  65,
  1,
  106,
  54,
  2,
  12,
  11,
  3,
  64,
  32,
  0,
  40,
  2,
  12,
  4,
  64,
  32,
  0,
  16,
  15,
  13,
  1,
  11,
  11,
  32,
  0,
  32,
  1,
  16,
  23,
  12,
  2,
  11,
  2,
  127,
  32,
  1,
  16,
  5,
  33,
  2,
  2,
  64,
  32,
  1,
  40,
  2,
  16,
  34,
  3,
  65,
  255,
  255,
  255,
  255,
  7,
  70,
  4,
  64,
  32,
  2,
  13,
  1,
  2,
  127,
  65,
  118,
  32,
  0,
  45,
  0,
  0,
  65,
  3,
  70,
  13,
  0,
  26,
  65,
  127,
  32,
  0,
  45,
  0,
  2,
  65,
  8,
  113,
  13,
  0,
  26,
  32,
  0,
  16,
  13,
  4,
  64,
  65,
  48,
  32,
  0,
  40,
  2,
  12,
  65,
  1,
  107,
  54,
  2,
  0,
  65,
  0,
  12,
  1,
  11,
  32,
  1,
  65,
  0,
  58,
  0,
  0,
  32,
  0,
  32,
  1,
  16,
  7,
  32,
  0,
  32,
  1,
  16,
  12,
  65,
  2,
  11,
  12,
  2,
  11,
  32,
  2,
  69,
  4,
  64,
  65,
  0,
  65,
  117,
  32,
  0,
  45,
  0,
  0,
  65,
  1,
  70,
  27,
  33,
  2,
  11,
  65,
  48,
  32,
  3,
  54,
  2,
  0,
  32,
  0,
  32,
  0,
  40,
  2,
  16,
  65,
  1,
  107,
  34,
  3,
  54,
  2,
  16,
  32,
  3,
  69,
  4,
  64,
  32,
  0,
  45,
  0,
  0,
  65,
  3,
  71,
  4,
  64,
  32,
  0,
  65,
  0,
  58,
  0,
  0,
  11,
  32,
  0,
  16,
  8,
  26,
  11,
  11,
  32,
  2,
  11,
  12,
  1,
  11,
  32,
  1,
  16,
  19,
  65,
  4,
  11,
  34,
  2,
  54,
  2,
  0,
  32,
  2,
  65,
  126,
  113,
  65,
  2,
  71,
  4,
  64,
  32,
  1,
  32,
  1,
  40,
  2,
  0,
  65,
  128,
  128,
  128,
  8,
  106,
  65,
  128,
  128,
  128,
  248,
  7,
  113,
  54,
  2,
  0,
  32,
  1,
  65,
  196,
  0,
  40,
  2,
  0,
  54,
  2,
  4,
  65,
  196,
  0,
  32,
  1,
  54,
  2,
  0,
  11,
  32,
  0,
  45,
  0,
  2,
  65,
  8,
  79,
  4,
  64,
  32,
  0,
  16,
  11,
  11,
  32,
  2,
  65,
  4,
  70,
  13,
  0,
  11,
  65,
  32,
  33,
  4,
  65,
  52,
  65,
  200,
  0,
  40,
  2,
  0,
  65,
  0,
  71,
  54,
  2,
  0,
  11,
  32,
  4,
  11
];

// bindings/shared/core.wasm.js
var E_AGENTS = -12;
var E_DEADLOCK = -13;
var FIRST_SHARED_ERROR = -12;
var SHARED_ERRORS = [
  ["ERR_AGENTS", "the space has no place for another thread"],
  ["ERR_DEADLOCK", "this thread holds it already, and would block itself forever"]
];
var RUNNING = 0;
var SIGNALLED = 1;
var ARMED = 2;
var PARKED = 3;
var LOCK = 2;
var EVENT = 3;
var CONDITION = 4;
var SEMAPHORE = 5;
var BARRIER = 6;
var SHARED_WASM = `
AGFzbQEAAAABUw9gAX8Bf2ACf38Bf2ACf38AYAF/AGAAAX9gA39/fwF/YAN/f38AYAJ/fgF/YAAAYAF/AX5gAn5/AGADf35/AX9gAX4Bf2ACf34AYAV/f35/
fwF+AhIBA2VudgZtZW1vcnkCAwGAgAIDmwGZAQgEAAYCAAEAAgMDAAMAAAIBAQEDAAMCAAADAQUAAQABAAkAAAEFAAAAAAECAAIDCgMCCwMFBAAAAwADAwAD
AgIHAAICAgAAAwAAAwwDAAIBBgANDgABAQECAgMCAQcFAAIDBAABAAAABAEAAAQBAAAAAAEBAAABAAAABQUCAAACAAAEBAAEAQAABQEBAAAAAQQAAAAAAQAA
AAYGAX8BQQALB/EGOA9fX3dhc21faW5pdF90bHMAYQt3YWl0X3Jlc3VtZQBiC3dhaXRfY2FuY2VsAGMJd2FpdF9tYXJrAGQOb2JqZWN0X3dhaXRpbmcAZQxv
YmplY3RfY2xvc2UAZg5vYmplY3RfZGlzY2FyZABnCGxvY2tfbmV3AGgMbG9ja19hY3F1aXJlAGkMbG9ja19yZWxlYXNlAGoLbG9ja19sb2NrZWQAawlldmVu
dF9uZXcAbApldmVudF93YWl0AG0JZXZlbnRfc2V0AG4LZXZlbnRfY2xlYXIAbwxldmVudF9pc19zZXQAcA1jb25kaXRpb25fbmV3AHEOY29uZGl0aW9uX3dh
aXQAchBjb25kaXRpb25fbm90aWZ5AHMNc2VtYXBob3JlX25ldwB0FWJvdW5kZWRfc2VtYXBob3JlX25ldwB1EXNlbWFwaG9yZV9hY3F1aXJlAHYRc2VtYXBo
b3JlX3JlbGVhc2UAdxBzZW1hcGhvcmVfbG9ja2VkAHgPc2VtYXBob3JlX3ZhbHVlAHkKc3BhY2Vfc2l6ZQB6C3NwYWNlX2JlZ2luAHsKc3BhY2VfdGltZQB8
CmFnZW50X2pvaW4AfQxhZ2VudF9yZWdpb24AfgthZ2VudF9lbnRlcgB/EGFnZW50X2dlbmVyYXRpb24AgAEMYWdlbnRfdGhyZWFkAIEBCmFnZW50X3dha2UA
ggELYWdlbnRfd2FpdHMAgwEJYWdlbnRfYXJtAIQBCmFnZW50X2xvb2sAhQEKYWdlbnRfcmVhcACGAQxvYmplY3Rfc2hhcmUAhwERb2JqZWN0X2dlbmVyYXRp
b24AiAENb2JqZWN0X2F0dGFjaACJAQ9vYmplY3RfZmFpcm5lc3MAigERc2VtYXBob3JlX3JlY292ZXIAiwELYmxvY2tfYmVnaW4AjAEJYmxvY2tfdHJ5AI0B
CWJsb2NrX2VuZACOAQpibG9ja19vdmVyAI8BC2Jsb2NrX2luZGV4AJABDmNvbmRpdGlvbl9sb2NrAJEBDmxvY2tfYWJhbmRvbmVkAJIBCWxvY2tfbWVuZACT
AQtiYXJyaWVyX25ldwCUAQxiYXJyaWVyX3dhaXQAlQENYmFycmllcl9yZXNldACWAQ1iYXJyaWVyX2Fib3J0AJcBDWJhcnJpZXJfc3RhdGUAmAEIAQAMAQEK
h6QBmQFNAAJAAkACQEHACEEAQQH+SAIADgIAAQILQYAIJABBgAhBAEHAAPwIAABBwAhBAv4XAgBBwAhBf/4AAgAaDAELQcAIQQFCf/4BAgAaCwslAQN/IwAi
ACgCGCIBIAAoAhxJBH8gACABQUBrNgIYIAEFIAILC44BAQJ/AkAjACICKAIgIgEEQCACIAEoAgQ2AiAMAQsQASIBDQBBAA8LIAFCADcCDCABQRRqQgA3AgAg
AUEcakIANwIAIAFBJGpCADcCACABQSxqQgA3AgAgAUE0akIANwIAIAFBPGpBADYCACABIAEtAANBGHQgAEEQdHI2AgAgASABNgIIIAEgATYCBCABCzIBA38g
ASACaiIDIAAgAmoiBCgCBCIFNgIEIAMgADYCACAEIAE2AgQgAiAFaiABNgIACzUBA38gACABaiICKAIAIgMgAWogAigCBCIENgIEIAEgBGogAzYCACACIAA2
AgQgAiAANgIACwgAIABBCBAGC/gGAgl/A34gABAHIgNFBEBBfw8LAkAgAy0AAkECRw0AIAMoAgwiAEUNACAAIANGDQADQCAAQQwQBCAAQQA2AhwgABANIAlq
IQkgAygCDCIARQ0BIAAgA0cNAAsLIAMQDSEAIAMgAy0AAiABcjoAAgJAQYQJKAIAQcAHbEHACWpBpAkoAgAjACIHKAI0bGr+EAIAIAcoAjhBCHRBAXJHDQAg
AygCICIFQQJ0IQQQNSECIAVBwAdsQcAJaiEFAkAgAUEIRw0AIAVBEP4zAgBBEHENACAF/hEDGEJ+IAc1AjSJgyAFEC8LIAIgBGohAiADLQACQQdxQQZGBEAg
AyADEDk6AAALIAIoAgAgA0cNACACQQA2AgAgAUEQRgRAQQAhBCADIgFBIGooAgBBwAdsQcAJaiEIIwAiCigCJCICBEADQAJAIAIoAhQgAUcNACAEIAItAABB
/QFxQQFGaiEEIAj+EAIAEDdBBkcNACACKAIQQf////8HRwRAIAEgAigCKBBgCwsgAigCDCICDQALCwJAAkACQAJAIAj+EAIAEDdBAmsOBAADAQIDCyABKAIg
QcAHbEHACWohAiABIAEoAgQiBEYEf0EABUEAIAQgBC0AABsLIQECQCAC/hEDECILEEtFDQAjACEGA0ACQAJAAkAgAUUNACAC/hEDCCIMQn4gBigCNCIErSIN
iYNC//////////8Ag1AEQEIAIQwMAgsCQEIBIA2GIAyDUA0AIAQgDEI4iKdHDQBCASEMDAILIAtCIIinQT9xIARHDQAgC0ImiEL/AIMiDCACNQIEWg0AIAxC
AXwhDAwBCyACIAsgC0J8g0IBhP5JAxAiDSALUg0BIAIQFQwDCyACIAsgDUIghiAMQiaGhEKAgICA8P8HgyALQgSDhP5JAxAiDSALUg0AIAIgARAWDAILIA0i
CxBLDQALCwwCCyABKAIgQcAHbEHACWoiAiMAKAI0IgYgAiAGEE8gBGogASgCKGsQUAwBCyABQSBqKAIAQcAHbEHACWohBgJAIAQgASgCNGsiAUUNACABQQFr
IQIDQCACIQEgBkH/////BxBVRQ0BIAFBAWshAiABDQALCyAGEBULIAggCigCNEEEdGpBQGtBAP4XAgALIAUgBygCNBAxIAVCfiAHNQI0if4tAxgaIAUQOAsg
AxAKIAAgCWoLwAEBBH8CQCAAQf///wdxIwAiASgCMGsiAyABKAIYIAEoAiwiAWtBBnZPIgQNACADQQZ0IAFqIgEoAgAgAEGAgIB4cSIAQYCACHJzQYCABEkE
QCABDwsgASgCACAAQYCADHJzQYCABEkEQCABDwsgASgCACAAQYCAEHJzQYCABEkEQCABDwsgAUEAIAEoAgAgAEGAgBRyc0GAgARJGyICDQAgBA0AIAFBACAB
KAIAIABBgIAYcnNBgIAESRshAgsgAgtWAQJ/IAFBBEchAyAAKAIUIgItAAJBB00EQCACIAAQQyACIAMQQgsgAEEANgIMIAAgAToAACMAIgEoAihBDGogAUEk
aiABKAIkGyAANgIAIAEgADYCKAtsAQJ/AkAgAC0AAkEHSw0AQYAJIgFBQGsiAiABKAIEQcAHbGogASgCJCMAIgEoAjRsav4QAgAgASgCOEEIdEEBckcNACAC
IAAoAiBBwAdsaiABKAI0QQR0akFAayAAKAIwIAAoAhRq/hcCAAsLXQEBfwJAIAAtAAIiAUEISQ0AIAAoAhQNACAAKAIYDQAgAUHnAXFBBEYEQCAAQQwQBAsg
ACAAKAIAQYCAgAhqQYCAgPgHcTYCACAAIwAiASgCIDYCBCABIAA2AiALCxoAQQBBf0EBIABB/wFxIgBBBEYbIABBAUYbCxgAIAAEQCAAIAAoAhhBAWs2Ahgg
ABAKCwsrAQJ/IAAQDiICRQRAQQAPCwNAIAJBBBAIIAFBAWohASAAEA4iAg0ACyABCz8BAX8CQCAAKAIEIgEgAEYNACABRQ0AA0AgAS0AAEUEQCABDwsgAUEE
EAQgACgCBCIBIABGDQEgAQ0ACwtBAAuAAQEBfyABIAA2AhQgASAANgIEIAEgACgCCCICNgIIIAIgATYCBCAAIAE2AgggACAAKAIUQQFqNgIUAkAgACgCIEHA
B2xBgAlqIgJBxABqKAIABEAgACAAKAI8IgJBAWo2AjwMAQsgAkFAa0EB/h4CICECCyABIAI2AiwgACABED4LhAEBBX8gAUF/RgRAQX0PCwJAIwAiAygCICIC
BEAgAyACKAIENgIgDAELEAEiAg0AQX4PCyACIAItAANBGHQiBEGAgARyNgIAIAMoAjAhBSADKAIsIQYgAkEANgIcIAIgATYCGCADIAMoAjxBAWo2AjwgACAC
EA8gBSACIAZrQQZ2aiAEcgswAQJ/AkAgAUUNAANAIAAQDiIDRQ0BIANBARAIIAEgAkEBaiICRw0ACyABIQILIAILHgACfyABEAsiAUUEQEF/IAAtAAJBCHEN
ARoLIAELCyoBAX9BwAkiASAAKAIgQcAHbGoQTCAAEDwEQCABIAAoAiBBwAdsahAwCwvaAgEHfyAAEAIiAARAAn8CQEGECSgCAARAIwAhBQNAQYAJQQH+HgIQ
IQFBhAkoAgAhAkGYCf4QAgAhAwJAIAEgAnAiAkHAB2xBwAlqIgH+EAIAEDcNACABQgBCASAFNQI0hv5JAxhCAFINACAB/hACACIGEDdFDQMgAUJ+IAU1AjSJ
/i0DGBoLIARBAWoiBEGECSgCAEkNAAsLQQAMAQsgARAuIAFBQGtBAEGAB/wLACABQcAANgIEIAFCAP4YAwggAUEA/hcCICABIAAtAAJBAkat/hgDECACQQFq
IQUDQCACIANPBEBBgAkgAyAF/kgCGCIEIANHIQcgBCEDIAcNAQsLIAAgAjYCIBA1IAJBAnRqIAA2AgAgASAGIAAtAAJy/hcCAEEBCwRAIAAPCyAAIAAoAgBB
gICACGpBgICA+AdxNgIAIAAjACIDKAIgNgIEIAMgADYCIAtBAAsbAQF+IAD+EQMIIgFQRQRAIAFCOIinIAAQLQsLDAAgAUEBEAggABAzC5MCAgN+A38gACgC
IEHAB2xBgAlqIgRBQGshACAEQdAAav4RAwAhAQJAAkADQCABEEsEQCAAIAEgAUIChP5JAxAiAiABUSEEIAIhASAERQ0BDAILCyMAIQYgAP4RAxAhAgNAIAIi
AUIBg1ANAgJ+QgAgAP4RAwgiA0J+IAYoAjQiBK0iAomDQv//////////AINQDQAaAkBCASAChiADg1ANACAEIANCOIinRw0AQgEMAQsgAUIgiKdBP3EgBEcN
AyABQiaIQv8AgyIDIAA1AgRaDQMgA0IBfAshAyAAIAEgAUIEgyACQiCGIANCJoaEQoCAgIDw/weDhEIChP5JAxAiAiABUg0ACyAAEDMLQQEhBQsgBQsiAQF+
IAAgACgCIEHAB2xB0Alq/hEDACIBEEAaIAGnQQFxC1AAAkACfyAALQACQQNGBEAgACAAKAIgQcAHbEHQCWr+EQMAEEAMAQsgACgCFCAAKAIYQQFqRw0BIAAQ
IAtFDQAgACgCIEHAB2xBwAlqEDALCzYBAX8gAC0AAkEERgR/IAAoAighAiAAKAIgQcAHbEHACWogARBOIAAQOiAAKAIoIAJrBSACCwv6AQIDfgN/AkAgACgC
FCAAKAIYRw0AIAAoAiBBwAdsQYAJaiIGQUBrIQcgBkHQAGr+EQMAIQQjACEIA0AgBCIFQgGDUA0BAn5CACAH/hEDCCIDQn4gCCgCNCIGrSIEiYNC////////
//8Ag1ANABoCQEIBIASGIAODUA0AIAYgA0I4iKdHDQBCAQwBCyAFQiCIp0E/cSAGRw0CIAVCJohC/wCDIgMgBzUCBFoNAiADQgF8CyEDIAcgBSAFQgSDIARC
IIYgA0ImhoRCgICAgPD/B4OEQgKE/kkDECIEIAVSDQALIAEQHA8LIAFBADoAACAAIAEQDyAAEBMgAgtJAQN/IAAsAAEiAgRAIAAoAhxBARAaGgsgAEEcaiID
KAIAIQECQCAAQSBqKAIARQ0AIAEtAAJBBEcNACABEEoLIAMoAgAQDCACC10BAn8gAEEASARAQXwPC0EFEBQiAkUEQEF+DwsgAigCIEHAB2xBgAlqIgNB5ABq
IAE2AgAgA0HQAGogAK3+GAMAIAIjACIAKAIsa0EGdiAAKAIwaiACLQADQRh0cgskAQF/IAAtAAJBBUYEfyAAKAIgQcAHbEHQCWr+EQMApwUgAQsLiwEBBX9B
ASEFAkAgACgCNCIGRQ0AIAAtAAJBBUcNAAJAIwAoAiQiAkUEQAwBCwNAQQAhBAJAIAIoAhQgAEcNAAJAIAItAABBAWsOAwABAAELIAIoAiwgASgCLGtBAEoh
BAsgAyAEaiEDIAIoAgwiAg0ACwsgAyAGTw0AIAAgBkEBazYCNEEAIQULIAULNwECfyAAKAIgIQECQCAAEA5FDQAgAUHAB2xBwAlqIgEQUUUNAEEBIQIgAEEB
EBEaIAEQMwsgAgsyACAArUGACSIAKAIMQQFqrX5CBoYgACAAKAIEQcAHbGogACgCJCAAKAIIbGpBQGutfAtAAQJ/IABBgAkiAigCCEkEQCACIAIoAgRBwAds
aiACKAIkIABsakFAa/4QAgAhAQsgAUEIdkEAIAFBA3FBAUYbCxEAQYQJKAIAECcgAGpBwARqC70GAgh/An4jACIDKAI0IQICQCABQQNxQQJHDQAgARApIgQg
AkYNACAEECJFDQBBAA8LIAFBhAkoAgBBwAdsQcAJakGkCSgCACAAbGogASABQYB+cSACQQJ0ckECciIE/kgCAEcEQEEADwtBnAn+EAIAIQVBACEBIAAiAiAD
KAI0RwRAQaAJ/hACACEBIAMoAjQhAgtBhAkoAgBBwAdsQcAJakGkCSgCACAAbGogASAFav4XAgwCQCAAIAJGDQBBACEBA0AgAUGICSgCAE8NAUGECSgCAEHA
B2xBwAlqQaQJKAIAIAFsav4QAgAhAgJAIAAgAUYNACACQQNxQQJHDQAgAhApIABHDQAgASACECQaCyABQQFqIQEgAygCNCAARw0ACwtBACEBAkBBmAn+EAIA
RQ0AQcAJIQIDQEGECSgCAEHAB2xBwAlqQaQJKAIAIABsav4QAgAgBEcNAQJAAkACQAJAAkACQCAC/hACACIDEDcOBwUEAAQBAgMECyACIAAQRAwDCyACIAAg
AiAAEE8QUAwCCyADQX9zQQZ2QQFxIQcgAiAAQQR0akHIAGohCCACQSRqKAIAEFQhBSAC/hEDECEKAkADQCACIAoQUiAI/hEDAKciA0UNASAKIAIgCiACIAMg
CqciBmoiCSAFIAUgCUsbIAYgA0EAThsgBiAHGyAKQoCAgIDw/weDIABBAhBTIgv+SQMQIgpSDQALIAIgCxBSIAIQFQsMAQsgAv4RAxAhCiACIABBBHRqQcgA
aiID/hEDAFBFBEADQCAKIAIgCiAKQoCAgICAgIB+g0KAgICAgIDAA3z+SQMQIgpSDQALIANCAP4YAwAgAv4RAwhC//////////8AgyACEC8LCyACIABBBHRq
QUBrQQD+FwIAIAIgABAxIAIQFQsgAkJ+IACtif4tAxgaIAIQOCACQcAHaiECIAFBAWoiAUGYCf4QAgBJDQALC0GECSgCAEHAB2xBpAkoAgAgAGxqQcAJaiAE
IARBgH5x/kgCABpBhAkoAgBBwAdsQcAJakGkCSgCACAAbGpBAf5BAgQaQYQJKAIAQcAHbEHACWpBpAkoAgAgAGxqQX/+AAIEGkEBC2ECAX8BfgJAIABBgYAQ
a0GAgHBJDQAgAUE5a0FISQ0AIAJBgIAQa0GBgHBJDQBBACAAQcAHbK1CwAl8IAGtIAAQJq0gAkEGdEFAa618fnwiBKcgBEL/////B1YbIQMLIAMLEgAgABAn
IABBAnQQKGpBwARqCxMAIABBP2pBA3ZB+P///wFxECgLCgAgAEE/akFAcQsKACAAQQJ2QT9xCyoBAX4gABAsIAFBA3ZB+P///wFxakIBIAFBP3GthiIC/jQD
ACACg0IAUgtMAQF/IAAgAUEMdiICQQN0akEYakIBIAFBBnZBP3Gthv40AwAaIABCASACrYb+NAMQGiAAQQH+QQIEQQJPBEAgAEEEakF//gACABoLCwgAIABB
wARqC0MBAn9BjwkiA0FAcSICIAIoAgRBwAdsaiACKAIkIABsakFAayICIANBf3NBQHEgAWpBwAdtIgAQKkUEQCACIAAQKwsLUAECf0GPCSICQUBxIgEgASgC
BEHAB2xqIAEoAiQjACgCNGxqQUBrECwgAkF/c0FAcSAAakHAB20iAUEDdkH4////AXFqQn4gAa2J/i0DABoLIwAgAFBFBEADQCAAeqcgARAtIABCAX0gAIMi
AEIAUg0ACwsLCwAjACgCNCAAEC0L3wECBX4CfwJAAkAgAP4RAwgiAkIBIAGthiIEg1ANACAEQn+FQv//////////AIMiBUKAgICAgICAgH+EIQYDQAJAAkAg
AiAFgyIDUEUgAkI4iKciByABRnFFBEAgA1ANASAAIAIgAiAGg/5JAwgiAyACUSEIIAMhAiAIRQ0CIAEgB0cNBAwFCyAAIAIgACADIAEQMiIHrUI4hiADhP5J
AwgiAyACUSEIIAMhAiAIDQQMAQsgACACQgD+SQMIIgMgAlEhByADIQIgBw0CCyACIASDUEUNAAsLDwsgByAAEC0LegEBfyAAKAIEBEAgAUJ/IAJBAWqthiAB
gyIBIAFQG3qnDwsgAXqnIQIgAUIBfSABgyIBUEUEQCAAQUBrIQADQCABeqciAyACIAAgA0EEdGr+EAIEIAAgAkEEdGr+EAIEa0EASBshAiABQgF9IAGDIgFC
AFINAAsLIAILkQECAn4DfyMAIQQgAP4RAwghAQJAA0BCASAEKAI0IgOthiICIAGDUA0BIAMgAUI4iKdHDQEgAkJ/hSABg0L//////////wCDUA0BIAAgASAA
IAFC//////////8AgyICIAMQMiIFrUI4hiAChP5JAwgiAiABUiEDIAIhASADDQALIAUgBCgCNEYNACAFIAAQLQsLIQAgAP4QAgAiAEEIdiACRiAAQX9zQQR2
cSAAEDcgAUZxCyQBAX9BgAkiACAAKAIEQcAHbGogACgCJCMAKAI0bGpBQGsQIwumBQEGf0GACSIDQUBrIQQCQAJAIABB////B3EiBiMAIgEoAjBrIgIgASgC
GCABKAIsIgVrQQZ2Tw0AIAJBBnQgBWoiAigCACAAQYCAgHhxQYCACHJzQf//A0sNACAEIAIoAiBBwAdsav4QAgBBEHENACAEIAMoAgRBwAdsaiADKAIkIAEo
AjRsav4QAgAgASgCOEEIdEEBckYNAQsCQCAGIAEoAjBrIgIgASgCGCABKAIsIgVrQQZ2Tw0AIAJBBnQgBWoiAigCACAAQYCAgHhxQYCADHJzQf//A0sNACAE
IAIoAiBBwAdsav4QAgBBEHENACAEIAMoAgRBwAdsaiADKAIkIAEoAjRsav4QAgAgASgCOEEIdEEBckYNAQsCQCAGIAEoAjBrIgIgASgCGCABKAIsIgVrQQZ2
Tw0AIAJBBnQgBWoiAigCACAAQYCAgHhxQYCAEHJzQf//A0sNACAEIAIoAiBBwAdsav4QAgBBEHENACAEIAMoAgRBwAdsaiADKAIkIAEoAjRsav4QAgAgASgC
OEEIdEEBckYNAQsCQCAGIAEoAjBrIgIgASgCGCABKAIsIgVrQQZ2Tw0AIAJBBnQgBWoiAigCACAAQYCAgHhxQYCAFHJzQf//A0sNACAEIAIoAiBBwAdsav4Q
AgBBEHENACAEIAMoAgRBwAdsaiADKAIkIAEoAjRsav4QAgAgASgCOEEIdEEBckYNAQsCQCAGIAEoAjBrIgIgASgCGCABKAIsIgZrQQZ2Tw0AIAJBBnQgBmoi
AigCACAAQYCAgHhxQYCAGHJzQf//A0sNACAEIAIoAiBBwAdsav4QAgBBEHENACAEIAMoAgRBwAdsaiADKAIkIAEoAjRsav4QAgAgASgCOEEIdEEBckYNAQtB
ACECCyACCwcAIABBD3ELPgEBfyAA/hACACEBAkAgAP4RAxhCAFINACABEDdFDQAgAUEwcUEgRg0AIAAgASABQYB+cUGAAmr+SAIAGgsLGgAgACgCIEHAB2xB
0Alq/hEDAEIwiKdBA3ELbAEDfwJAIAAtAAJBBEcNACAAKAIgIQMgACAAIAAQTSIBEBEiAiAAKAIoajYCKCABIAJGDQAgACgCMA0AIANBwAdsQcAJaiIAIAEg
AmsiARBOIAAjACgCNEEEdGpByABqIAGtQiCG/iYDABoLC3ECAX8BfiAAKAIgQcAHbEHQCWr+EQMAIQIgACAAKAIEIgFHBEADQAJAIAEtAAANACABIAIQXUUN
ACABQQEQCAsgASgCBCIBIABHDQALCyACQoCAgICAgMABg0KAgICAgIDAAFEEQCAAIAJCMoinEFsLC+YBAgN+BH8CQCAAKAIEIgUgAEYNACAFLQAADQAjACEH
IAAoAiBBwAdsQcAJaiIA/hEDECECA0AgAiIDQgGDUA0BAn5CACAA/hEDCCIBQn4gBygCNCIGrSICiYNC//////////8Ag1ANABoCQEIBIAKGIAGDUA0AIAYg
AUI4iKdHDQBCAQwBCyADQiCIp0E/cSAGRw0CIANCJohC/wCDIgEgADUCBFoNAiABQgF8CyEBIAAgAyACQiCGIAFCJoaEQoCAgIDw/weDIANCBIOE/kkDECIC
IANSDQALIAAgBRAWQQEhBAsgBAuSAQIDfgJ/IAAoAiBBwAdsQcAJaiEEIAAtAAJBBEYEQCAEIwAoAjRBBHRqQcgAakIB/h8DABoLIAAgACgCJCIAQQFqNgIk
IABFBEAjACEFIAT+EQMIIQEDQEIBIAU1AjQiAoYiAyABg1AEQCAEIAEgAkI4hiABIAFQGyADhP5JAwgiAiABUiEAIAIhASAADQELCwsLbAECfyAAKAIgIQIg
ABAJIAJBwAdsQcAJaiECAkACQCAAKAIkRQRAIwAhAwwBCyABKAIsIAIjACIDKAI0QQR0akHEAGr+EAIAa0EATg0BCyACIAMoAjRBBHRqQcQAaiABKAIs/hcC
AAsgABA9C1EBAX8gACECA0AgACACKAIEIgJHBEAgAigCLCABKAIsa0EASA0BCwsgASAANgIUIAFBADoAACACIAFBBBADIAAgACgCFEEBajYCFCAAIAEQPgsp
AQJ/IAFCAYinIgMgACgCKEcEfyAAIAM2AiggAEH/////BxARBSACCwtKAgF+AX8gAEFAayIAIwAiAigCNEEEdGr+EQMIIQEDQCABp0UEQEEADwsgASAAIAIo
AjRBBHRqIAEgAUIBff5JAwgiAVINAAtBAQuAAQEDfyAAIAAoAiRBAWs2AiQgACgCICEDAkBBgAkiAkFAayIEIAIoAgRBwAdsaiACKAIkIwAiAigCNGxq/hAC
ACACKAI4QQh0QQFyRw0AIAQgA0HAB2xqIQMCQCABDQAgAC0AAkEERw0AIAMQQRoLIAAoAiQNACADIAIoAjQQMQsLgwEBAn8CQCAAKAIgQcAHbEGACWoiA0HE
AGooAgANACAAEA4iAkUNACABQQBHIAEgAkdxDQAgACACRg0AIANBQGshAwNAAkAgASACRwRAIAItAABFDQELIAIoAgQiAiAARw0BDAILCyADIwAoAjRBBHRq
QcQAaiACKAIs/hcCACADEDMLC0wBAX4gAP4RAxAhAgJAA0AgAqdBAXENASACQiCIp0E/cSABRw0BIAIgACACIAJCfIMgAkIBhkIEg4RCAYT+SQMQIgJSDQAL
IAAQFQsLRQEBfyAAEDlBA0YEQEF2DwsgACgCIEHAB2xBwAlqQQEQVyIBQQNxQQJHBEBBfQ8LIAAgARBYIwAgACgCDEEBazYCEEEAC8kDAgN/AX4CfwJAAkAC
QAJAAkAgAC0AAkECaw4EAAECAwQLIAAoAiBBwAdsQcAJahBMQQBBfSAAEBcbDwtBACAAKAIgQcAHbEHQCWoiAf4RAwCnQQFxDQMaIAH+EQMAIQRBfUEAIAAo
AjggBEIBiKdGGw8LQQBBfSAAEE0EfyAAIAAoAihBAWo2AihBAQVBAAsbDwtBAEF9An9BASAAKAIgQcAHbEHACWoQUQ0AGkEAIAAoAjQiASAAKAIwIAAoAhQg
ACgCGCAAKAIkamtqTw0AGiAAIAFBAWo2AjRBAQsbDwsCfyAAKAIgIQECQAJAIAAoAjhB/////wdHDQAgABBFIgJBfUcNASAAEEcgACgCOEH/////B0cNAEF2
QX0gABA5QQNGGwwCCyABQcAHbEHACWoiA/4RAxAhBAJAIAAoAigiASAEQjKIpyICRgRAQX0gBEKAgICAgIDAAYMiBFANAxogBEKAgICAgIDAAFENAQsgACAB
EGBBdQwCCwJAIAAoAjgiAQRAIAFBAWshAQwBCyADQQEgAhBeIQEgACgCKCECCyMAIgMgATYCECAAIAIQYEF1QQAgAygCEEH///8HRhshAgsgAgsLC0EBAn8g
ACgCIEHAB2xBwAlqIgEgAUEAEFciAhBcIQEgACACQQJ2NgIoIAAgATYCOCACQQNxQQJGBEAgACACEFgLC0IBAn8gABBGIgFBfUcEQCAAQQA2AjAgACgCICEC
IABBABBDIABBARBCIAAQCSACQcAHbEHACWoiABAzIAAQMAsgAQsfACAAEDYiAEUEQEF/DwsgACgCMEUEQEF9DwsgABBICzAAIAAgACgCKEEBazYCKCAAKAIg
QcAHbCMAKAI0QQR0akGICmpCgICAgBD+JgMAGgsfAQF/IABCA4NQBH8jACgCNCAAQiCIp0E/cUYFIAELCywCAX4BfwJAIAD+EQMQIgGnQQFxDQAgAUIgiKdB
P3EiAhAiDQAgACACEEQLCyYAIAAoAiBBwAdsIwAoAjRBBHRqQYgKav4RAwBCIIinIAAoAihrC9MCAgN+Bn8gAP4RAwhCOIinIQYDQAJAIAFFDQAgAP4RAwhC
//////////8AgyIDUA0AIAEgA3unIgVuIAEgBUlqIQhBACEFA0ACQEEBQUkgA0J/IAathiADgyIEIARQG3oiBEI3VBsgBKciB2ohBiAFAn8gCCABIAEgCEsb
IQkgACAHQQR0akHIAGoiCv4RAwAhAgNAQQAgAqciBSAJIAUgCUkbIgVFDQEaIAIgCiACIAIgBa0iAn0gAkIghnz+SQMAIgJSDQALIAcjACgCNEcEQCAHIAAQ
LQsgBQsiB2ohBSABIAdrIgFFDQAgA0J+IASJgyIDQgBSDQELCyAFDQELC0J/IAathiEEIAD+EQMIIQMDQCADQv//////////AIMiAlBFBEAgAyAAIAMgAiAC
IASDIgMgA1AbekI4hiAChP5JAwgiAlIhBiACIQMgBg0BCwsLHAAgACABQQR0akHIAGpCgICAgHD+LQMAQiCIpwskACAAIAEQMSAAIAIQTiAAEDAgACABQQR0
akHIAGpCAP4YAwAL2AECA34EfyMAIQQgAP4RAxAhAgJAA0AgAiIDpyIHRQ0BAn5CACAA/hEDCCIBQn4gBCgCNCIGrSICiYNC//////////8Ag1ANABoCQEIB
IAKGIAGDUA0AIAYgAUI4iKdHDQBCAQwBCyADQiCIp0E/cSAGRw0CIANCJohC/wCDIgEgADUCBFoNAiABQgF8CyEBIAAgAxBSIAAgAyAAIAdBAWsgAkIghiAB
QiaGhEKAgICA8P8HgyAEKAI0QQAQUyIB/kkDECICIANSDQALIAAgARBSQQEhBQsgBQt+AgF+AX8CQCAAIAFCLYinQT9xQQR0akHIAGoiA/4RAwAiAkIgiEL/
D4MgAUI1iFENACAA/hEDECABUg0AIAMgAiACQoCAgIBwg0IAIAJC/////w9CASABQjOIp0EDcSIAG3xC/////w+DIABBAkYbhEKAgICAEHz+SQMAGgsLPgAg
ACADQQR0akHIAGr+EQMAQhWGQoCAgICAgIBwg0KAgICAgICAEHwgAa0gAoQgA61CLYaEIAStQjOGhIQLFAAgAEH/////ByAAQf////8HSRsLXQICfgJ/IwAh
BCAA/hEDECECA0AgASACpyIFTQRAQQAPCyAAIAIQUiACIAAgAiAAIAVBAWogAkKAgICA8P8HgyAEKAI0QQEQUyID/kkDECICUg0ACyAAIAMQUkEBC2gCAX4C
fyAAKAIgQcAHbEGACWoiBEFAayEDIARB0ABq/hEDACECA0AgAiADIAIgAkL///+HgICAfoNCgICAgICAwAEgAkL///8Hg0IAUq1CMYYgARuE/kkDECICUg0A
CyADEFogABBfC7QCAgJ+Bn8jACEHIABBQGshCCAA/hEDECEDAkADQCADIgJCgICAgICAwAGDQgBSDQEgAUEAIAKnQf///wdxIgVBAWoiBCAAKAIkIgZJGw0B
AkACQAJAAkAgBCAGSSIGRQRAIAFFBEAgBK0gAkKAgICAgICAfoOEQoCAgICAgMAAhCEDDAMLIAVFDQEgAkL///+HgICAfoNCgICAgICAwACEIQMMAQsgAkIB
fCEDIAFFDQELQQAhBCAAIAIgA/5JAxAiAyACUQ0CDAELIAggBygCNEEEdGpCAf4fAwgaIAAgAiAD/kkDECIDIAJRIgVBAXQhBCABDQAgBQ0AIAggBygCNEEE
dGpCAf4mAwgaQQAhBAsgAyECIARFDQELCyACQjCIp0H8/wNxQQFBAiAGG3IhCQsgCQsaACAAKAIgQcAHbEHACWoQWiAAIAFBAnYQWwt0AQN/IAAoAiBBwAds
QcAJaiICIAJBABBXIgMQXCEEIAEgA0ECdjYCKCABIAQ2AhACQAJAAkACQCADQQNxIgQOAgADAQsgASAC/hEDEBBdRQ0CIAFBARAIDAELIAFBARAIIARBAkcN
ACAAIAMQWAsgAhAwCwsgACAA/hEDCEJ+IwA1AjSJg0L//////////wCDIAAQLwu6AQEEfwJAIAAoAgQiAiAARg0AIAAoAiBBwAdsQcAJaiEFA0AgAigCEAR/
IAQFIAIoAiggAUYLIANqIQMgAigCBCICIABHDQALIANFDQAgBSADIAEQXiIEQf///wdGDQAgACgCBCICIABGDQADQAJAIAIoAhBFBEAgAigCKCABRg0BCyAC
KAIEIgIgAEcNAQwCCyACIARBAWoiBDYCECACLQAARQRAIAJBARAICyACKAIEIgIgAEcNAAsLCysBAX9B/////wchAgJAAkACQCABQQNxDgICAQALIAAoAiQP
C0EAIQILIAILQQECf0EBIQMgAUIwiKdBA3EiAkEDRwR/IAAoAhBB/////wdGBEAgAkUPCyACQQJGIAAoAiggAUIyiKdHcgUgAwsLagEDfiABrUIYhiEFIAD+
EQMQIQQCQANAQf///wchASAEIgNCgICAgICAwAGDQoCAgICAgMAAUg0BIANCMoinIAJHDQEgACADIAMgBXz+SQMQIgQgA1INAAsgA0IYiKdB////B3EhAQsg
AQsMACAAQf////8HEBEL/wECAn4DfyAAKAIgQcAHbEGACWoiBUFAayEEIAEgBUHQAGr+EQMAIgJCMoinRwRAIAQjACgCNEEEdGpByABqQgH+JgMAGg8LAkAg
AqdB////B3EiBQRAIAGtQjKGIQMDQAJAIAIgBCACIAUiBkEBRwR+IAJCAX0FQoCAgICAgMABQgAgAkKAgICAgIDAAYNCgICAgICAwAFRGyADhAv+SQMQIgJR
DQAgAkIyiKcgAUcNACACp0H///8HcSIFDQELCyAEIwAoAjRBBHRqQcgAakIB/iYDABogBkEBRw0BIAQQWiAAEF8aDwsgBCMAKAI0QQR0akHIAGpCAf4mAwAa
CwsRACAAJAAgAEEAQcAA/AgAAAvcCgIIfwN+An8jACEEA0BBACAEKAIkIgJFDQEaIAIoAhQhACAEIAIoAgw2AiQgAigCCCIBIAIoAgQiAzYCBCADIAE2Aggg
ACAAKAIUQQFrNgIUIAItAABBAkYEQCAAIAAoAhhBAWs2AhgLIAAQCSAEIAQoAjAiAyAAIAQoAiwiAWtBBnZqIAAtAANBGHRyNgIEIAItAAMhBSAEIAIoAhg2
AgwgBCADIAIgAWtBBnZqIAVBGHRyNgIIIAQCfwJAAkACQAJAAkACQCAALQACQfcBcUECaw4FAAECAwQFCwJ/AkACQCACLQAAIgNBAUcNACAALQACQQJHDQBB
ACEDIAAQFw0BIAAgAhA/IAAQE0ECDAILIAAgAxASIQMgAiEBIAAtAAJBAkYEQAJAAkACQCABLQAAQQFrDgMAAQABCyAAKAIgQcAHbEHACWohASAAIAAoAgQi
BUYEf0EABUEAIAUgBS0AABsLIQUgAf4RAxAiCBBLRQ0AIwAhBwNAAkACQAJAIAVFDQAgAf4RAwgiCUJ+IAcoAjQiBq0iComDQv//////////AINQBEBCACEJ
DAILAkBCASAKhiAJg1ANACAGIAlCOIinRw0AQgEhCQwCCyAIQiCIp0E/cSAGRw0AIAhCJohC/wCDIgkgATUCBFoNACAJQgF8IQkMAQsgASAIIAhCfINCAYT+
SQMQIgogCFINASABEBUMBAsgASAIIApCIIYgCUImhoRCgICAgPD/B4MgCEIEg4T+SQMQIgogCFINACABIAUQFgwDCyAKIggQSw0ACwsgABA8GgsLCyACKAIc
BH8CfwJAQX8gAyAALQACQQhxGyIDRQ0AIAIgAzoAASADQQFHDQAgACACQQIQGwwBCyACEBwLBSADCwsMBQsgAi0AABALDAQLIAAoAhwEfyACIAItAABB/QFx
QQFGNgIgIAItAAAhASACIAA2AhwgAiABEAs6AAEgACAAKAIYQQFqNgIYIAAoAhwgAkEDEBsFQX8LDAMLAn8CQCACIgEtAAAiA0EBRgR/IAAgARAfRQRAIAAg
ARA/QX8hAQNAIAFBAWohASAAECANAAsgAQRAIAAoAiBBwAdsQcAJahAwC0ECDAMLIAEtAAAFIAMLQQNHDQAgACABEB9FDQAgAEEgaigCACEDAkAgAEECai0A
AEEFRw0AIANBwAdsQcAJaiIDQf////8HEFVFDQAgAxAVCwsDQCAAEB4EQCAAECANAQsLIAAgAS0AABASCwwCCwJ/IAItAAAQCyEDAkAgAigCECIBQf////8H
RgRAIAMNAQJ/QXYCfyAALQACQQhxBEAgAC0AAAwBCyAAEDkLQQNGDQAaQX8gAC0AAkEIcQ0AGiAAKAIgQcAHbEHACWpBARBXIgFBA3FBAkYEQCAAIAEQWCMA
IAAoAgxBAWs2AhBBAAwBCyACQQA6AAAgACACEA8gACACEFlBAgsMAgsjACABQQFrNgIQIANBAEF1IAEbIAMbIQEgAC0AAkEYcQRAIAEgAQ0CGkF1IQMgAC0A
AEEBRw0BIAEMAgsgACgCIEHAB2xB0Alq/hEDACEIAn8gASABDQAaIAhCgICAgICAwAGDQoCAgICAgMAAUQRAQQAgAigCKCAIQjKIp0YNARoLQXULIQMgACAC
KAIoEGALIAMLDAELIAJBHGooAgAQDEEECyIBNgIAIAFBBGtBfU0EQCACIAIoAgBBgICACGpBgICA+AdxNgIAIAIgBCgCIDYCBCAEIAI2AiAgBCAEKAI8QQFr
NgI8CyAALQACQQhPBEAgABAKCyABQQRGDQALIAQgBCgCJEEARzYCFCAECwuDAgEDfwJ/QX8hAwJAIABB////B3EjACIBKAIwayICIAEoAhggASgCLCIBa0EG
dk8NACACQQZ0IAFqIgIoAgAiASAAQYCAgHhxQYCABHJzQf//A0sNAEEAIQMCQAJAIAFB/wFxBH8gAQUCQCACIgAoAhQiAS0AAkEERw0AIAEQOiAALQAADQBB
hAkoAgBBwAdsQcAJakGkCSgCACMAIgAoAjRsav4QAgAgACgCOEEIdEEBckcNACABKAIgQcAHbEHACWoQQQ0AIAEQOgsgAi0AAAtB/wFxDgIAAQILIAIoAhQi
ASABKAIYQQFqNgIYIAJBAhAIQQAMAgsgAkEDOgAACyADCwtfAQN/QX8hAwJAIABB////B3EjACICKAIwayIEIAIoAhggAigCLCICa0EGdk8NACAEQQZ0IAJq
IgIoAgAgAEGAgIB4cUGAgARyc0H//wNLDQAgAiABNgIYQQAhAwsgAwuZAQIBfgF/IAAQByIABH8CfyAALQACQQZGBEAgACgCIEHAB2xB0Alq/hEDACIBp0H/
//8HcUEAIAFCgICAgICAwAGDUBsMAQtBACAAKAIgQcAHbEHACWoiAP4RAxgiAVANABogAEFAayECQQAhAANAIAIgAXqnQQR0av4QAgAgAGohACABQgF9IAGD
IgFCAFINAAsgAAsFQX8LCwYAIAAQBQsIACAAQRAQBgs6AQJ/QQIQFCIABH8gACAANgIMIAAgADYCECAAIwAiASgCLGtBBnYgASgCMGogAC0AA0EYdHIFQX4L
C/0CAgR/A35BfyEDAkAgAEH///8HcSMAIgQoAjBrIgIgBCgCGCAEKAIsIgVrQQZ2Tw0AIAJBBnQgBWoiAigCACAAQYCAgHhxQYCACHJzQf//A0sNACACKAIg
QcAHbEHACWr+EAIAQRBxDQBBhAkoAgBBwAdsQcAJakGkCSgCACAEKAI0bGr+EAIAIAQoAjhBCHRBAXJHDQACQCACKAIUIAIoAhhHDQAgAigCIEHAB2xBwAlq
IgD+EQMQIQcDQCAHIghCAYNQDQECfkIAIAD+EQMIIgZCfiAEKAI0IgOtIgeJg0L//////////wCDUA0AGgJAQgEgB4YgBoNQDQAgAyAGQjiIp0cNAEIBDAEL
IAhCIIinQT9xIANHDQIgCEImiEL/AIMiBiAANQIEWg0CIAZCAXwLIQZBACEDIAAgCCAIQgSDIAdCIIYgBkImhoRCgICAgPD/B4OEQgKE/kkDECIHIAhSDQAL
DAELIAIgARAQIgNBAEwNACACEBMLIAML1AMCBH8DfgJ/QX8hBAJAIABB////B3EjACIDKAIwayIBIAMoAhggAygCLCICa0EGdk8NACABQQZ0IAJqIgEoAgAg
AEGAgIB4cUGAgAhyc0H//wNLDQAgASgCIEHAB2xBwAlq/hACAEEQcQ0AQYQJKAIAQcAHbEHACWpBpAkoAgAgAygCNGxq/hACACADKAI4QQh0QQFyRw0AQXsh
BCABKAIgQcAHbEHACWr+EQMQQgKDUA0AIAEoAiBBwAdsQcAJaiEAIAEoAgQiAiABRgR/QQAFQQAgAiACLQAAGwshASAA/hEDECIFQgKDUA0AA0ACQAJAAkAg
AUUNACAA/hEDCCIGQn4gAygCNCICrSIHiYNC//////////8Ag1AEQEIAIQYMAgsCQEIBIAeGIAaDUA0AIAIgBkI4iKdHDQBCASEGDAILIAVCIIinQT9xIAJH
DQAgBUImiEL/AIMiBiAANQIEWg0AIAZCAXwhBgwBCyAAIAUgBUJ8g0IBhP5JAxAiByAFUg0BIAAQFUEAIQQMAwsgACAFIAdCIIYgBkImhoRCgICAgPD/B4Mg
BUIEg4T+SQMQIgcgBVINACAAIAEQFkEBDAMLIAciBUICg1BFDQALCyAECwuxAQEEf0F/IQMCQCAAQf///wdxIwAiASgCMGsiAiABKAIYIAEoAiwiBGtBBnZP
DQAgAkEGdCAEaiICKAIAIABBgICAeHFBgIAIcnNB//8DSw0AIAIoAiBBwAdsQcAJav4QAgBBEHENAEGECSgCAEHAB2xBwAlqQaQJKAIAIAEoAjRsav4QAgAg
ASgCOEEIdEEBckcNACACKAIgQcAHbEHACWr+EQMQp0EBdkEBcSEDCyADCywBAn9BAxAUIgAEfyAAIwAiASgCLGtBBnYgASgCMGogAC0AA0EYdHIFQX4LC7IB
AQR/QX8hBAJAIABB////B3EjACIDKAIwayICIAMoAhggAygCLCIFa0EGdk8NACACQQZ0IAVqIgIoAgAgAEGAgIB4cUGAgAxyc0H//wNLDQAgAigCIEHAB2xB
wAlq/hACAEEQcQ0AQYQJKAIAQcAHbEHACWpBpAkoAgAgAygCNGxq/hACACADKAI4QQh0QQFyRw0AQQAhBCACEBgNACACIAEQECIEQQBMDQAgAhAZCyAEC4YC
AgR/An5BfyEDAkAgAEH///8HcSMAIgEoAjBrIgIgASgCGCABKAIsIgRrQQZ2Tw0AIAJBBnQgBGoiAigCACAAQYCAgHhxQYCADHJzQf//A0sNACACKAIgQcAH
bEHACWr+EAIAQRBxDQBBhAkoAgBBwAdsQcAJakGkCSgCACABKAI0bGr+EAIAIAEoAjhBCHRBAXJHDQACfyACKAIgQcAHbEGACWoiAUFAayEAIAFB0ABq/hED
ACEFA0BBACAFp0EBcQ0BGiAFIAAgBSAFQgN8Igb+SQMQIgVSDQALIAD+EQMIQn4jADUCNImDQv//////////AIMgABAvIAIgBhBACyEDCyADC7UBAQR/QX8h
AwJAIABB////B3EjACIBKAIwayICIAEoAhggASgCLCIEa0EGdk8NACACQQZ0IARqIgIoAgAgAEGAgIB4cUGAgAxyc0H//wNLDQAgAkEgaigCAEHAB2xBwAlq
/hACAEEQcQ0AQYQJKAIAQcAHbEHACWpBpAkoAgAgASgCNGxq/hACACABKAI4QQh0QQFyRw0AIAJBIGooAgBBwAdsQdAJakJ+/i0DABpBACEDCyADC50BAQR/
QX8hAwJAIABB////B3EjACIBKAIwayICIAEoAhggASgCLCIEa0EGdk8NACACQQZ0IARqIgIoAgAgAEGAgIB4cUGAgAxyc0H//wNLDQAgAigCIEHAB2xBwAlq
/hACAEEQcQ0AQYQJKAIAQcAHbEHACWpBpAkoAgAgASgCNGxq/hACACABKAI4QQh0QQFyRw0AIAIQGCEDCyADC4MCAQR/An9BfyEDAkAgAEH///8HcSMAIgIo
AjBrIgEgAigCGCACKAIsIgRrQQZ2Tw0AIAFBBnQgBGoiASgCACAAQYCAgHhxQYCACHJzQf//A0sNACABKAIgQcAHbEHACWr+EAIAQRBxDQBBhAkoAgBBwAds
QcAJakGkCSgCACACKAI0bGr+EAIAIAIoAjhBCHRBAXJHDQBBfkEEEBQiAEUNARogACABNgIcIAEgAEEMEAMgACgCIEHAB2xBwAlqIgMgACgCHCgCICIBNgIk
IAMgAUHAB2xBwAlq/hACAEEIdjYCKCACKAIwIAAgAigCLGtBBnZqIAAtAANBGHRyIQMLIAMLC+cDAgR/A34Cf0F/IQUCQCAAQf///wdxIwAiBCgCMGsiAiAE
KAIYIAQoAiwiA2tBBnZPDQAgAkEGdCADaiICKAIAIABBgICAeHFBgIAQcnNB//8DSw0AIAIoAiBBwAdsQcAJav4QAgBBEHENAEGECSgCAEHAB2xBwAlqQaQJ
KAIAIAQoAjRsav4QAgAgBCgCOEEIdEEBckcNACACKAIcIgNFDQBBeiEFIAMoAiBBwAdsQcAJav4RAxBCAoNQDQAgAiABEBAiBUEATA0AIAMoAiBBwAdsQcAJ
aiEAIAMgAygCBCICRgR/QQAFQQAgAiACLQAAGwshAiAA/hEDECIGQgKDUA0AA0ACQAJAAkAgAkUNACAA/hEDCCIHQn4gBCgCNCIDrSIIiYNC//////////8A
g1AEQEIAIQcMAgsCQEIBIAiGIAeDUA0AIAMgB0I4iKdHDQBCASEHDAILIAZCIIinQT9xIANHDQAgBkImiEL/AIMiByAANQIEWg0AIAdCAXwhBwwBCyAAIAYg
BkJ8g0IBhP5JAxAiCCAGUg0BIAAQFQwDCyAAIAYgCEIghiAHQiaGhEKAgICA8P8HgyAGQgSDhP5JAxAiCCAGUg0AIAAgAhAWIAUMAwsgCCIGQgKDUEUNAAsL
IAULC8QBAQR/QX8hBAJAIABB////B3EjACICKAIwayIDIAIoAhggAigCLCIFa0EGdk8NACADQQZ0IAVqIgMoAgAgAEGAgIB4cUGAgBByc0H//wNLDQAgAygC
IEHAB2xBwAlq/hACAEEQcQ0AQYQJKAIAQcAHbEHACWpBpAkoAgAgAigCNGxq/hACACACKAI4QQh0QQFyRw0AIAMoAhwiAkUNAEF5IQQgAigCIEHAB2xBwAlq
/hEDEEICg1ANACADIAEQGiEECyAECwgAIABBfxAdCwgAIAAgABAdC84BAQR/QX8hBAJAIABB////B3EjACIDKAIwayICIAMoAhggAygCLCIFa0EGdk8NACAC
QQZ0IAVqIgIoAgAgAEGAgIB4cUGAgBRyc0H//wNLDQAgAigCIEHAB2xBwAlq/hACAEEQcQ0AQYQJKAIAQcAHbEHACWpBpAkoAgAgAygCNGxq/hACACADKAI4
QQh0QQFyRw0AQQAhBCACKAIUIAIoAhhGBH8gAigCIEHAB2xBwAlqEFEFQQALDQAgAiABEBAiBEEATA0AIAIQGQsgBAv0AQIEfwF+QX8hAwJAIABB////B3Ej
ACICKAIwayIBIAIoAhggAigCLCIEa0EGdk8NACABQQZ0IARqIgEoAgAgAEGAgIB4cUGAgBRyc0H//wNLDQAgASgCIEHAB2xBwAlq/hACAEEQcQ0AQYQJKAIA
QcAHbEHACWpBpAkoAgAgAigCNGxq/hACACACKAI4QQh0QQFyRw0AAn8gASgCIEHAB2xBgAlqIgJBQGsiACACQeQAaigCABBUEFVFBEAgAP4RAxAhBUF3QXgg
AEEkaigCACAFp0sbDAELIAEQICEBIAD+EQMQpwRAIAAQFQsgAQshAwsgAwuxAgIEfwN+QX8hBAJAIABB////B3EjACIDKAIwayIBIAMoAhggAygCLCICa0EG
dk8NACABQQZ0IAJqIgEoAgAgAEGAgIB4cUGAgBRyc0H//wNLDQAgASgCIEHAB2xBwAlq/hACAEEQcQ0AQYQJKAIAQcAHbEHACWpBpAkoAgAgAygCNGxq/hAC
ACADKAI4QQh0QQFyRw0AIAEoAiAhAkEBIQACQCABEB5FDQAgASgCFCABKAIYRw0AIAJBwAdsQcAJaiIB/hEDECEFAkAgAf4RAwgiBkJ+IwAoAjQiAq0iB4mD
Qv//////////AINQDQBCASAHhiAGg1BFIAIgBkI4iKdGcQ0AIAVCIIinQT9xIAJHDQEgATUCBCAFQiaIQv8Ag1gNAQtBACEACyAAIQQLIAQLnQEBBH9BfyED
AkAgAEH///8HcSMAIgEoAjBrIgIgASgCGCABKAIsIgRrQQZ2Tw0AIAJBBnQgBGoiAigCACAAQYCAgHhxQYCAFHJzQf//A0sNACACKAIgQcAHbEHACWr+EAIA
QRBxDQBBhAkoAgBBwAdsQcAJakGkCSgCACABKAI0bGr+EAIAIAEoAjhBCHRBAXJHDQAgAhAeIQMLIAMLCgAgACABIAIQJQtAACAAIAEgAhAlBH9BjAkgAjYC
AEGICSABNgIAQYQJIAA2AgBBgAlB99LR4wY2AgBBpAkgABAmNgIAQQAFQXwLCyQAQYAJKAIAQffS0eMGRgRAQZwJIAD+FwIAQaAJIAH+FwIACwvGAQEEf0GA
CSgCAEH30tHjBkYEfwJ/QYgJKAIABEADQEGACUEB/h4CFCEBAkBBhAkoAgBBwAdsQcAJaiABQYgJKAIAcCIDQaQJKAIAbGoiAf4QAgAiAkEDcQ0AIAH+EAIM
QZwJ/hACAGtBAEoNACACIAEgAiACQQh2QQFqQf///wdxIgJBASACQQFLG0EIdEEBcv5IAgBHDQAgASAA/hcCCCABQQD+FwIEIAMMAwsgBEEBaiIEQYgJKAIA
SQ0ACwtBdAsFQXwLC0sBAn8gABAhpyIBQQAgASgCGCICIAFrQcAAIAIb/AsAQYQJKAIAQcAHbEGkCSgCACAAbGpBwAlqECNBAEGYCf4QAgBBAnT8CwAgAQtt
AgF/AX4jACECIAAQISEDIAIgADYCNCACIAM+AixBhAkoAgBBwAdsQaQJKAIAIABsakHACWr+EAIAIQAgAiABNgIwIAIgAEEIdjYCOCACIAIoAixBQGsiADYC
GCACQYwJKAIAQQZ0IABqNgIcCwYAIAAQIgseAEGECSgCAEHAB2xBpAkoAgAgAGxqQcgJav4QAgALHQBBhAkoAgBBwAdsQaQJKAIAIwAoAjRsakHECWoLBwAj
ACgCPAtLAQF/An9BhAkoAgBBwAdsQYAJakGkCSgCACMAKAI0bGoiAUHEAGogAP4XAgBBASABQdAAav4RAwBQDQAaIAFBQGtBAP4XAgRBAAsLgAQCB38CfkGE
CSgCAEHAB2xBgAlqQaQJKAIAIwAiBCgCNGxqIgFBxABqQQD+FwIAIAFBQGshAQJAA0ACfyAB/hEDECIHUEUEQCABQRhqIQUDQAJAIAUgB3oiCKciAEEDdGoi
Av4RAwAiB1AEQCABQn4gCIn+LQMQGiAC/hEDAFANASABQgEgCIb+NAMQGgwBCyABECwgB3oiB6cgAEEGdHIiBkEDdGoiAP4RAwAiCFBFBEAgAEJ+IAh6IgeJ
/i0DABogB6cgBkEGdHIMBAsgAkJ+IAeJ/i0DABogAP4RAwBQDQAgAkIBIAeG/jQDABoLIAH+EQMQIgdCAFINAAsLQX8LIgBBAEgNASABECMgAEECdGooAgAi
AEUNAAsgBCgCMCEBIAQoAiwhAyAALQADIQQCQCAALQACQQdLDQAgACgCIEHAB2xBwAlq/hACAEEQcQRAAkACQAJAAkAgAC0AAkEDaw4EAAEDAgMLIAAQGBoM
AgsgABA6DAELIAAQOwsgACMAIgIoAixrQQZ2IAIoAjBqIAAtAANBGHRyEAUaDAELIAAoAjANAAJAAkACQAJAAkAgAC0AAkECaw4FAAECAwQFCyAAEDwaDAQL
IAAQGBoMAwsgABA6DAILA0AgABAgDQALDAELIAAQOwsgASAAIANrQQZ2aiAEQRh0ciEDCyADC6ICAgJ/An4CQEGICSgCACAATQ0AIAFBhAkoAgBBwAdsQcAJ
akGkCSgCACAAbGr+EAIAIgFBCHZHDQAgAUEDcUUNAEGECSgCAEHAB2xBwAlqQaQJKAIAIwAiAigCNGxq/hACACACKAI4QQh0QQFyRw0AIAAgARAkRQ0AQYgJ
KAIABEADQEGkCSgCACEAQYQJKAIAIQEgBKciAhAiBEAgAUHAB2xBwAlqIAAgAmxqIQJBmAn+EAIABEBCASAEhiEFQQAhAEHYCSEBA0AgAf4RAwAgBYNQRQRA
IAIgABAqGiACIAAQKwsgAUHAB2ohASAAQQFqIgBBmAn+EAIASQ0ACwsgAkF//gACBBoLIARCAXwiBEGICTUCAFQNAAsLQQEhAwsgAwsnACAAEDYiAAR/IAAo
AiBBwAdsQcAJakEg/jMCABogACgCIAVBfwsLIgAgABA2IgAEfyAAKAIgQcAHbEHACWr+EAIAQQh2BUF/CwuKAwEDfwJ/QX8hAwJAIABBB2tBe0kNAEGECSgC
ACABTQ0AIAFBwAdsQcAJaiIEIAAgAhA0RQ0AQX4gABACIgNFDQEaIAMgATYCICAEQgEjACIFNQI0hv40AxgaIAQQLgJAIAQgACACEDQEQEEAIQIgAEEERw0B
IARBJGooAgAiAkHAB2xBwAlqQQIgBEEoaigCABA0BH8QNSACQQJ0aigCAAVBAAsiAg0BCyADIAMoAgBBgICACGpBgICA+AdxNgIAIAMgBSgCIDYCBCAFIAM2
AiAQNSAEQcAJa0HwAW1qKAIARQRAIARCfiMANQI0if4tAxgaCyAEEDhBfwwCCxA1IAFBAnRqIAM2AgACQCAAQQJGBEAgAyADNgIMIAMgAzYCEAwBCyAAQQRG
BEAgAyACNgIcIAIgA0EMEAMMAQsCQAJAIABBA2sOBAECAgACCyADIAQoAiQ2AgwMAQsgAyAE/hEDEEIBiD4CKAsgBSgCMCADIAUoAixrQQZ2aiADLQADQRh0
ciEDCyADCwssACAAEDYiAAR/IAAoAiBBwAdsQcQJaiABQf8AIAFB/wBJGzYCAEEABUF/CwvIAQEEf0F/IQQCQCAAQf///wdxIwAiAigCMGsiAyACKAIYIAIo
AiwiBWtBBnZPDQAgA0EGdCAFaiIDKAIAIABBgICAeHFBgIAUcnNB//8DSw0AIAMoAiBBwAdsQcAJav4QAgBBEHENAEGECSgCAEHAB2xBwAlqQaQJKAIAIAIo
AjRsav4QAgAgAigCOEEIdEEBckcNACADKAIgQcAHbEHACWohAgJAIAEEQCACQb9//iwCABoMAQsgAkHAAP4zAgAaC0EAIQQLIAQL4gQCBH8DfgJ/QX8hAQJA
IAAQNiIARQ0AIAAoAiBBwAdsQcAJaiECAkACQAJ/AkACQAJAAkACQCAALQACQQJrDgUAAwEEAgQLIAAoAiBBwAdsQdAJav4RAwAiBUICg1AEf0EABSMAKAI0
IAVCIIinQT9xRgtFDQNBcwwICyAAKAIcIgRFDQYgBCgCIEHAB2xBwAlq/hEDEEICg1BFDQVBegwHCyAAEEUMAgsgACAC/hEDEEIBiD4COAsgABBGCyIBQQNq
DgQBAgIAAgsgAhAzQQAMAgsgAEEBNgIwAkAgACgCJA0AIAIoAgQNACACQQH+HgIgIQEgAiMAKAI0QQR0akHEAGogAf4XAgALIAAQPSAAEAkgAC0AAiIBQQRG
BH8gACgCHCICKAIgQcAHbEHACWohASACIAIoAgQiA0YEf0EABUEAIAMgAy0AABsLIQICQCAB/hEDECIFQgKDUA0AIwAhBANAAkACQAJAIAJFDQAgAf4RAwgi
BkJ+IAQoAjQiA60iB4mDQv//////////AINQBEBCACEGDAILAkBCASAHhiAGg1ANACADIAZCOIinRw0AQgEhBgwCCyAFQiCIp0E/cSADRw0AIAVCJohC/wCD
IgYgATUCBFoNACAGQgF8IQYMAQsgASAFIAVCfINCAYT+SQMQIgcgBVINASABEBUMAwsgASAFIAdCIIYgBkImhoRCgICAgPD/B4MgBUIEg4T+SQMQIgcgBVIN
ACABIAIQFgwCCyAHIgVCAoNQRQ0ACwsgAC0AAgUgAQtB/wFxQQZGBEAgABBHCyAAEEghAQsgAQsLBgAgABBJC5IBAQF/IAAQSSIBQX1GBH8CfyAAEDYiAC0A
AiIBQQRGBH8gACgCIEHAB2xBwAlqEEFFBEAgABBIDAILIAAtAAIFIAELQf8BcUEGRgRAIAAoAjhB/////wdHBEAgACAAKAIoEGALCyAAQQA2AjAgAEEAEEMg
AEEBEEIgABAJIAAoAiBBwAdsQcAJahAwQX0LBSABCwsnAAJ/QX8gABA2IgBFDQAaIAEEQCAAEEpBAAwBCyAAQQEQGhpBAAsLBwAjACgCEAupAQEEf0F/IQMC
QCAAQf///wdxIwAiASgCMGsiAiABKAIYIAEoAiwiBGtBBnZPDQAgAkEGdCAEaiICKAIAIABBgICAeHFBgIAQcnNB//8DSw0AIAIoAiBBwAdsQcAJav4QAgBB
EHENAEGECSgCAEHAB2xBwAlqQaQJKAIAIAEoAjRsav4QAgAgASgCOEEIdEEBckcNACACKAIgQcAHbEHACWooAiQhAwsgAwuxAQEEf0F/IQMCQCAAQf///wdx
IwAiASgCMGsiAiABKAIYIAEoAiwiBGtBBnZPDQAgAkEGdCAEaiICKAIAIABBgICAeHFBgIAIcnNB//8DSw0AIAIoAiBBwAdsQcAJav4QAgBBEHENAEGECSgC
AEHAB2xBwAlqQaQJKAIAIAEoAjRsav4QAgAgASgCOEEIdEEBckcNACACKAIgQcAHbEHACWr+EQMQp0ECdkEBcSEDCyADC68BAQR/QX8hAwJAIABB////B3Ej
ACIBKAIwayICIAEoAhggASgCLCIEa0EGdk8NACACQQZ0IARqIgIoAgAgAEGAgIB4cUGAgAhyc0H//wNLDQAgAigCIEHAB2xBwAlq/hACAEEQcQ0AQYQJKAIA
QcAHbEHACWpBpAkoAgAgASgCNGxq/hACACABKAI4QQh0QQFyRw0AIAIoAiBBwAdsQcAJakJ7/i0DEBpBACEDCyADC1IBAX8Cf0F8IABBAEwNABpBfkEGEBQi
AUUNABogASAANgIMIAEoAiBBwAdsQeQJaiAANgIAIAEjACIAKAIsa0EGdiAAKAIwaiABLQADQRh0cgsLqwIBBH8Cf0F/IQQCQCAAQf///wdxIwAiAigCMGsi
AyACKAIYIAIoAiwiBWtBBnZPDQAgA0EGdCAFaiIDKAIAIABBgICAeHFBgIAYcnNB//8DSw0AIAMoAiBBwAdsQcAJav4QAgBBEHENAEGECSgCAEHAB2xBwAlq
QaQJKAIAIAIoAjRsav4QAgAgAigCOEEIdEEBckcNAEF2IQQgAxA5QQNGDQAgAygCIEHAB2xBwAlqQQEQVyIAQQNxQQJGBEAgAyAAEFhBAAwCCyADIAEQECIE
QQBMDQAgAyAEQf///wdxIAIoAjBrIgUgAigCGCACKAIsIgJrQQZ2SQR/IAVBBnQgAmoiAkEAIAIoAgAgBEGAgID4B3FBgIAEcnNBgIAESRsFQQALEFkLIAQL
C58BAQR/QX8hAwJAIABB////B3EjACIBKAIwayICIAEoAhggASgCLCIEa0EGdk8NACACQQZ0IARqIgIoAgAgAEGAgIB4cUGAgBhyc0H//wNLDQAgAigCIEHA
B2xBwAlq/hACAEEQcQ0AQYQJKAIAQcAHbEHACWpBpAkoAgAgASgCNGxq/hACACABKAI4QQh0QQFyRw0AIAJBABBWIQMLIAMLnwEBBH9BfyEDAkAgAEH///8H
cSMAIgEoAjBrIgIgASgCGCABKAIsIgRrQQZ2Tw0AIAJBBnQgBGoiAigCACAAQYCAgHhxQYCAGHJzQf//A0sNACACKAIgQcAHbEHACWr+EAIAQRBxDQBBhAko
AgBBwAdsQcAJakGkCSgCACABKAI0bGr+EAIAIAEoAjhBCHRBAXJHDQAgAkEBEFYhAwsgAwudAQEEf0F/IQMCQCAAQf///wdxIwAiASgCMGsiAiABKAIYIAEo
AiwiBGtBBnZPDQAgAkEGdCAEaiICKAIAIABBgICAeHFBgIAYcnNB//8DSw0AIAIoAiBBwAdsQcAJav4QAgBBEHENAEGECSgCAEHAB2xBwAlqQaQJKAIAIAEo
AjRsav4QAgAgASgCOEEIdEEBckcNACACEDkhAwsgAwsLQwEBQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
AAAAAAAAAAAAAAAAXw90YXJnZXRfZmVhdHVyZXMGKwdhdG9taWNzKw9tdXRhYmxlLWdsb2JhbHMrC2J1bGstbWVtb3J5KwhzaWduLWV4dCsPcmVmZXJlbmNl
LXR5cGVzKwptdWx0aXZhbHVl
`;

// bindings/shared/core.js
var OUTCOME = 0;
var OBJECT = 1;
var TICKET = 2;
var COOKIE = 3;
var INDEX = 4;
var MORE = 5;
var SPACE_BITS = 18;
var MOST_SPACES = 64;
var SLOT = 16777215;
var NOBODY = -1;
var cores = [];
var target = (
  /** @type {SharedCore | undefined} */
  void 0
);
var existing = 0;
function aim(core, handle = 0) {
  target = core;
  existing = handle;
}
__name(aim, "aim");
var compiled;
function instantiate(memory2) {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(SHARED_WASM), (character) => character.charCodeAt(0)));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory: memory2 } });
  return (
    /** @type {SharedCore} */
    /** @type {unknown} */
    exports
  );
}
__name(instantiate, "instantiate");
function enter(core, agent, memory2, rouse) {
  const number = cores.length;
  core.__wasm_init_tls(core.agent_region(agent));
  core.agent_enter(agent, number << SPACE_BITS);
  cores.push(core);
  memories.push(new Int32Array(memory2.buffer));
  rousers.push(rouse);
}
__name(enter, "enter");
var mayEnter = /* @__PURE__ */ __name(() => cores.length < MOST_SPACES, "mayEnter");
var memories = (
  /** @type {Int32Array[]} */
  []
);
var rousers = (
  /** @type {((slot: number) => void)[]} */
  []
);
var words = (
  /** @type {Int32Array} */
  new Int32Array(1)
);
var renew = /* @__PURE__ */ __name(() => {
}, "renew");
var memory = { get buffer() {
  return { byteLength: memories.reduce((sum, { byteLength }) => sum + byteLength, 0) };
} };
var of = /* @__PURE__ */ __name((handle) => cores[handle >> SPACE_BITS & MOST_SPACES - 1], "of");
var roused = NOBODY;
function wait_resume() {
  for (let i = 0; i < cores.length; i++) {
    const at = cores[i].wait_resume(), last = at >>> 2;
    if (last === 0) continue;
    words = memories[i];
    if (cores.length > 1) words[last + MORE] = 1;
    const slot = words[last + OBJECT] & SLOT;
    if (slot !== roused) rousers[i](slot);
    roused = words[last + MORE] === 0 ? NOBODY : slot;
    return at;
  }
  roused = NOBODY;
  return 0;
}
__name(wait_resume, "wait_resume");
function taken() {
  const handle = existing;
  existing = 0;
  return handle;
}
__name(taken, "taken");
var make = /* @__PURE__ */ __name((name) => (argument) => taken() || /** @type {(argument: number) => number} */
/** @type {SharedCore} */
target[name](argument), "make");
var lock_new = make("lock_new");
var event_new = make("event_new");
var semaphore_new = make("semaphore_new");
var bounded_semaphore_new = make("bounded_semaphore_new");
var barrier_new = make("barrier_new");
var condition_new = /* @__PURE__ */ __name((lock) => taken() || of(lock).condition_new(lock), "condition_new");
var wait_cancel = /* @__PURE__ */ __name((ticket) => of(ticket).wait_cancel(ticket), "wait_cancel");
var wait_mark = /* @__PURE__ */ __name((ticket, cookie) => of(ticket).wait_mark(ticket, cookie), "wait_mark");
var object_waiting = /* @__PURE__ */ __name((handle) => of(handle).object_waiting(handle), "object_waiting");
var object_close = /* @__PURE__ */ __name((handle) => of(handle).object_close(handle), "object_close");
var object_discard = /* @__PURE__ */ __name((handle) => of(handle).object_discard(handle), "object_discard");
var lock_acquire = /* @__PURE__ */ __name((handle, cookie) => of(handle).lock_acquire(handle, cookie), "lock_acquire");
var lock_release = /* @__PURE__ */ __name((handle) => of(handle).lock_release(handle), "lock_release");
var lock_locked = /* @__PURE__ */ __name((handle) => of(handle).lock_locked(handle), "lock_locked");
var event_wait = /* @__PURE__ */ __name((handle, cookie) => of(handle).event_wait(handle, cookie), "event_wait");
var event_set = /* @__PURE__ */ __name((handle) => of(handle).event_set(handle), "event_set");
var event_clear = /* @__PURE__ */ __name((handle) => of(handle).event_clear(handle), "event_clear");
var event_is_set = /* @__PURE__ */ __name((handle) => of(handle).event_is_set(handle), "event_is_set");
var condition_wait = /* @__PURE__ */ __name((handle, cookie) => of(handle).condition_wait(handle, cookie), "condition_wait");
var condition_notify = /* @__PURE__ */ __name((handle, n) => of(handle).condition_notify(handle, n), "condition_notify");
var semaphore_acquire = /* @__PURE__ */ __name((handle, cookie) => of(handle).semaphore_acquire(handle, cookie), "semaphore_acquire");
var semaphore_release = /* @__PURE__ */ __name((handle) => of(handle).semaphore_release(handle), "semaphore_release");
var semaphore_locked = /* @__PURE__ */ __name((handle) => of(handle).semaphore_locked(handle), "semaphore_locked");
var semaphore_value = /* @__PURE__ */ __name((handle) => of(handle).semaphore_value(handle), "semaphore_value");
var barrier_wait = /* @__PURE__ */ __name((handle, cookie) => of(handle).barrier_wait(handle, cookie), "barrier_wait");
var barrier_reset = /* @__PURE__ */ __name((handle) => of(handle).barrier_reset(handle), "barrier_reset");
var barrier_abort = /* @__PURE__ */ __name((handle) => of(handle).barrier_abort(handle), "barrier_abort");
var barrier_state = /* @__PURE__ */ __name((handle) => of(handle).barrier_state(handle), "barrier_state");
var ends = /* @__PURE__ */ __name((last) => words[last + OUTCOME] !== WAITS, "ends");

// bindings/shared/errors.js
var errors_exports = {};
__export(errors_exports, {
  AbandonedError: () => AbandonedError,
  errorOf: () => errorOf
});
import { SyncError, errorOf as localErrorOf } from "../core.js";
__reExport(errors_exports, errors_star);
import * as errors_star from "../core.js";
var AbandonedError = class extends SyncError {
  static {
    __name(this, "AbandonedError");
  }
};
function errorOf(number, object) {
  if (number === E_MEMORY) return new SyncError("ERR_MEMORY", "the space is full: see the numbers given to new Space()");
  const row = SHARED_ERRORS[FIRST_SHARED_ERROR - number];
  return row === void 0 ? localErrorOf(number, object) : new SyncError(row[0], row[1]);
}
__name(errorOf, "errorOf");

// bindings/limit.js
var idle = (
  /** @type {Watch[]} */
  []
);
function leave() {
  for (let watch; (watch = idle.pop()) !== void 0; ) watch.leave();
}
__name(leave, "leave");
var Watch = class {
  static {
    __name(this, "Watch");
  }
  listens = false;
  next = (
    /** @type {Watch | Limit} */
    this
  );
  prev = (
    /** @type {Watch | Limit} */
    this
  );
  constructor(signal) {
    this.signal = signal;
  }
  add(limit) {
    if (!this.listens) {
      this.signal.addEventListener("abort", this);
      this.listens = true;
    }
    limit.next = this;
    limit.prev = this.prev;
    this.prev.next = limit;
    this.prev = limit;
  }
  delete(limit) {
    limit.prev.next = limit.next;
    limit.next.prev = limit.prev;
    if (this.next === this && idle.push(this) === 1) Promise.resolve().then(leave);
  }
  /** Whatever a signal of foreign make has against it. */
  leave() {
    if (this.next !== this || !this.listens) return;
    this.listens = false;
    try {
      this.signal.removeEventListener("abort", this);
    } catch {
    }
  }
  /** A dispatched `abort` event does not make a signal aborted. */
  handleEvent() {
    if (!this.signal.aborted) return;
    while (this.next !== this) this.next.exceed(this.signal.reason);
    this.leave();
  }
};
var watches = /* @__PURE__ */ new WeakMap();
var LONGEST = 2 ** 31 - 1;
var NONE = {};
function refusal(object, answer, timeout) {
  return answer === E_WOULD_WAIT ? timeoutError(object, timeout) : errorOf(answer, object);
}
__name(refusal, "refusal");
function timeoutError(object, timeout) {
  return new DOMException(`${object} timed out after ${timeout} ms`, "TimeoutError");
}
__name(timeoutError, "timeoutError");
var Limit = class {
  static {
    __name(this, "Limit");
  }
  ticket = 0;
  reason = (
    /** @type {unknown} */
    NONE
  );
  watch = (
    /** @type {Watch | undefined} */
    void 0
  );
  timer = (
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    void 0
  );
  next = (
    /** @type {Watch | Limit} */
    this
  );
  prev = (
    /** @type {Watch | Limit} */
    this
  );
  /**
   * @param {import('./wait.js').Waitable} object
   * @param {AbortSignal | undefined} signal
   * @param {number | undefined} timeout
   */
  constructor(object, signal, timeout) {
    this.object = object;
    this.signal = signal;
    this.timeout = timeout;
  }
  /**
   * From now on this is the wait that ends with the limit; each wait of a `waitFor` in its turn. The signal may have
   * been aborted since the call was made: by a predicate.
   * @param {number} ticket
   */
  begin(ticket) {
    const first = this.ticket === 0;
    this.ticket = ticket;
    if (this.signal?.aborted) this.exceed(this.signal.reason);
    else if (first) this.listen();
  }
  listen() {
    try {
      if (this.timeout !== void 0) this.arm(this.timeout);
      const { signal } = this;
      if (signal === void 0) return;
      let watch = watches.get(signal);
      if (watch === void 0) watches.set(signal, watch = new Watch(signal));
      watch.add(this);
      this.watch = watch;
    } catch (error) {
      this.exceed(error);
    }
  }
  /** @param {number} time */
  arm(time) {
    this.timer = setTimeout(() => {
      if (time > LONGEST) this.arm(time - LONGEST);
      else this.exceed(timeoutError(this.object, this.timeout));
    }, Math.min(time, LONGEST));
  }
  /** @param {unknown} reason */
  exceed(reason) {
    this.reason = reason;
    this.end();
    wait_cancel(this.ticket);
    this.object.rouse();
  }
  end() {
    if (this.watch !== void 0) {
      this.watch.delete(this);
      this.watch = void 0;
    }
    if (this.timer !== void 0) clearTimeout(this.timer);
  }
  /**
   * What the wait rejects with. A condition's wait that was cancelled has notified another.
   * @param {import('./wait.js').Failure} failure
   */
  reasonOf(failure) {
    if (this.reason !== NONE) this.object.rouse();
    return failure.error === void 0 ? this.reason : failure.error;
  }
};

// bindings/arguments.js
function show(value) {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
  if (typeof value === "function") return `function ${value.name}`;
  if (typeof value !== "object" || value === null) return `${String(value)}${typeof value === "bigint" ? "n" : ""}`;
  return Array.isArray(value) ? "an array" : `an instance of ${value.constructor?.name ?? "no class"}`;
}
__name(show, "show");
function bad(argument, needed, got, type = TypeError) {
  return (0, errors_exports.coded)(new type(`${argument} must be ${needed}, got ${show(got)}`), `ERR_${argument.toUpperCase()}`);
}
__name(bad, "bad");
var MOST = 2 ** 31 - 1;
function integer(argument, value, least2) {
  if (!Number.isInteger(value)) throw bad(argument, "an integer", value);
  const number = (
    /** @type {number} */
    value
  );
  if (number < least2 || number > MOST) throw bad(argument, `from ${least2} to ${MOST}`, value, RangeError);
  return number;
}
__name(integer, "integer");
function callable(argument, value) {
  if (typeof value !== "function") throw bad(argument, "a function", value);
}
__name(callable, "callable");
function record(options) {
  if (options !== void 0 && typeof options !== "object") throw bad("options", "an object", options);
  return (
    /** @type {Record<string, unknown>} */
    options ?? {}
  );
}
__name(record, "record");
function nameOf(options) {
  const { name } = record(options);
  if (name !== void 0 && typeof name !== "string") throw bad("name", "a string", name);
  return name;
}
__name(nameOf, "nameOf");
function limitsOf(options) {
  const given = record(options), timeout = timeoutOf(given.timeout);
  const signal = (
    /** @type {AbortSignal | undefined} */
    given.signal
  );
  if (signal !== void 0) {
    const { aborted, addEventListener: add, removeEventListener: remove } = Object(signal);
    if (typeof aborted !== "boolean" || typeof add !== "function" || typeof remove !== "function") {
      throw bad("signal", "an AbortSignal", signal);
    }
    if (aborted) throw signal.reason;
  }
  return { signal, timeout };
}
__name(limitsOf, "limitsOf");
function timeoutOf(timeout) {
  if (timeout === void 0 || timeout === Infinity) return void 0;
  if (typeof timeout !== "number") throw bad("timeout", "a number of milliseconds", timeout);
  if (!(timeout >= 0)) throw bad("timeout", "at least 0 milliseconds", timeout, RangeError);
  return timeout;
}
__name(timeoutOf, "timeoutOf");

// bindings/wait.js
var SLOT2 = 16777215;
var SPARE = 256;
var NO_SETTLERS = (
  /** @type {(Settler | undefined)[]} */
  []
);
var NO_VACANCIES = (
  /** @type {number[]} */
  []
);
var settled = Promise.resolve();
var passed = Promise.resolve(
  /** @type {true} */
  true
);
var registry = new FinalizationRegistry((handle) => {
  if (object_discard(handle) > 0) schedule();
});
var awake = (
  /** @type {Waitable | undefined} */
  void 0
);
var others = (
  /** @type {Map<number, Waitable>} */
  /* @__PURE__ */ new Map()
);
var pumping = false;
var more = false;
var giveWay = false;
function schedule() {
  more = true;
  if (pumping) return;
  pumping = true;
  settled.then(pump);
}
__name(schedule, "schedule");
function pump() {
  const last = wait_resume() >> 2;
  more = false;
  if (last !== 0) {
    if (words.length === 0) renew();
    more = words[last + MORE] !== 0;
    const slot = words[last + OBJECT] & SLOT2;
    const object = awake !== void 0 && awake.slot === slot ? awake : others.get(slot);
    if (object !== void 0) object.settle(last);
  }
  if (giveWay) settled.then(goOn);
  else goOn();
}
__name(pump, "pump");
function goOn() {
  giveWay = false;
  if (more) {
    settled.then(pump);
    return;
  }
  pumping = false;
  awake = void 0;
  if (others.size !== 0) others.clear();
}
__name(goOn, "goOn");
var Failure = class {
  static {
    __name(this, "Failure");
  }
  constructor(error) {
    this.error = error;
  }
  then(_resolve, reject) {
    reject(this.error);
  }
};
var IN_TIME = true;
var cancelled = new Failure(void 0);
var same = /* @__PURE__ */ __name((value) => value, "same");
var Waitable = class {
  static {
    __name(this, "Waitable");
  }
  /**
   * Shown by inspection and in error messages.
   * @readonly
   * @type {string | undefined}
   */
  name;
  /** @internal In the core; 0 once closed. @type {number} */
  handle;
  /** @internal @type {number} */
  slot;
  /** @internal The next cookie. @type {number} */
  vacant = 0;
  /** @internal How many waits have their settlers here. @type {number} */
  kept = 0;
  /** @internal By cookie. */
  settlers = NO_SETTLERS;
  /** @internal Behind each vacant cookie the next one. */
  vacancies = NO_VACANCIES;
  /**
   * @internal
   * @param {unknown} options
   * @param {(argument: number) => number} create the core's constructor
   * @param {number} [argument]
   */
  constructor(options, create, argument = 0) {
    this.name = nameOf(options);
    this.handle = create(argument);
    if (this.handle < 0) throw errorOf(this.handle, this);
    this.slot = this.handle & SLOT2;
    if (words.length === 0) renew();
    registry.register(this, this.handle, this);
  }
  /**
   * How many waits are in this object's queue and not settled yet: pending, woken or cancelled. Of a Barrier: how
   * many parties have arrived while it fills, else 0.
   * @returns {number}
   */
  get waiting() {
    return this.ask(object_waiting(this.handle));
  }
  /**
   * Ends the object and frees its slot in the core; a second time does nothing. Waits still queued reject with
   * SyncError ERR_CLOSED, and so does every later call. Those of a Condition hold its lock again before they do,
   * unless it is the lock that was closed. What an Event or a full Barrier has let pass has passed. Objects that
   * nobody can reach are freed without it.
   */
  close() {
    if (this.handle === 0) return;
    registry.unregister(this);
    object_close(this.handle);
    this.handle = 0;
    this.rouse();
  }
  /** `using`: the same as `close()`. */
  [Symbol.dispose]() {
    this.close();
  }
  /** In asyncio's manner: `<Lock "db" locked, 2 waiting>`. */
  toString() {
    const name = this.name === void 0 ? "" : ` ${JSON.stringify(this.name)}`;
    return `<${this.constructor.name}${name} ${this.handle === 0 ? "closed" : this.describe()}>`;
  }
  /** What console.log shows in Node. */
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return this.toString();
  }
  /** @internal */
  describe() {
    const { waiting } = this;
    return waiting === 0 ? "" : `, ${waiting} waiting`;
  }
  /** @internal The core's answer, if it is no error. @param {number} answer */
  ask(answer) {
    if (answer < 0) throw errorOf(answer, this);
    return answer;
  }
  /** @internal What was done may have woken waiters. @param {number} answer */
  did(answer) {
    if (this.ask(answer) > 0) this.rouse();
  }
  /**
   * @internal A promise for what the core answered to a call that may wait, with the cookie `vacant`.
   * @param {number} answer
   * @returns {Promise<any>}
   */
  promise(answer) {
    if (answer === PASSED) return passed;
    return answer > 0 ? this.pending() : Promise.reject(errorOf(answer, this));
  }
  /** @internal Apart from `promise`, where the closure would cost a call that need not wait an allocation too. */
  pending() {
    return new Promise((resolve) => this.keep(resolve));
  }
  /**
   * @internal The same with options, and with a say in what the promise gives.
   * @param {(handle: number, cookie: number) => number} ask the core's call
   * @param {unknown} options
   * @param {(value: any) => unknown} [give]
   * @returns {Promise<any>}
   */
  attempt(ask, options, give = same) {
    try {
      const { signal, timeout } = limitsOf(options);
      const answer = ask(this.handle, timeout === 0 ? NOW_OR_NEVER : this.vacant);
      if (answer === PASSED) {
        const value = give(this.given());
        return value === true ? passed : Promise.resolve(value);
      }
      if (answer < 0) throw refusal(this, answer, timeout);
      if ((signal ?? timeout) === void 0) {
        return new Promise((resolve) => {
          this.keep((value) => resolve(value instanceof Failure ? value : give(value)));
        });
      }
      const limit = new Limit(this, signal, timeout);
      return new Promise((resolve, reject) => {
        this.keep((value) => {
          const failed = value instanceof Failure;
          if (failed) reject(limit.reasonOf(value));
          else resolve(give(value));
          limit.end();
          return failed;
        });
        limit.begin(answer);
      });
    } catch (error) {
      return Promise.reject(error);
    }
  }
  /** @internal Keeps the settler of the wait that has the cookie `vacant`. @param {Settler} settler */
  keep(settler) {
    const cookie = this.vacant, { vacancies } = this;
    this.kept++;
    if (cookie < vacancies.length) {
      this.settlers[cookie] = settler;
      this.vacant = vacancies[cookie];
    } else this.grow(settler);
  }
  /** @internal @param {Settler} settler */
  grow(settler) {
    if (this.settlers === NO_SETTLERS) {
      this.settlers = [];
      this.vacancies = [];
    }
    this.settlers.push(settler);
    this.vacant = this.vacancies.push(this.vacant + 1);
  }
  /** @internal Settles the wait that was resumed. @param {number} last the word at which the core tells of it */
  settle(last) {
    const outcome = words[last + OUTCOME], cookie = words[last + COOKIE];
    if (outcome === WAITS) return;
    const { settlers, vacancies } = this;
    const settler = (
      /** @type {Settler} */
      settlers[cookie]
    );
    if (--this.kept === 0 && vacancies.length > SPARE) {
      this.settlers = NO_SETTLERS;
      this.vacancies = NO_VACANCIES;
      this.vacant = 0;
    } else {
      settlers[cookie] = void 0;
      vacancies[cookie] = this.vacant;
      this.vacant = cookie;
    }
    if (outcome === PASSED) settler(this.given(words[last + INDEX]));
    else if (outcome === MOVED) this.move(words[last + TICKET], settler);
    else {
      giveWay = settler(outcome === CANCELLED ? cancelled : new Failure(errorOf(outcome, this))) !== IN_TIME;
    }
  }
  /** @internal What a wait gives that passed; a barrier's its index. @param {number} [index] @returns {unknown} */
  given(index) {
    return true;
  }
  /** @internal See to it that woken waiters are resumed, and stay reachable until then. */
  rouse() {
    if (this.kept !== 0) {
      if (awake === void 0 || awake.slot === this.slot) awake = this;
      else others.set(this.slot, this);
    }
    schedule();
  }
};

// bindings/shared/platform.js
import { SyncError as SyncError2 } from "../core.js";
var host = (
  /** @type {any} */
  globalThis
);
var { process, Deno, navigator } = host;
var threads = process?.getBuiltinModule?.("node:worker_threads");
var isWebWorker = typeof host.WorkerGlobalScope === "function" && host instanceof host.WorkerGlobalScope;
var isWebKit = /AppleWebKit/.test(navigator?.userAgent ?? "") && !/Chrom/.test(navigator.userAgent);
var thread = (
  /** @type {number} */
  threads?.threadId ?? 0
);
var REST = process?.versions?.node !== void 0 && Deno === void 0 ? 0 : 6;
var nothing = /* @__PURE__ */ __name(() => {
}, "nothing");
function assertSupported() {
  const lacks = typeof host.WebAssembly !== "object" ? "WebAssembly" : !hasSharedMemory() ? "shared WebAssembly memory" : typeof host.Atomics?.waitAsync !== "function" ? "Atomics.waitAsync" : void 0;
  if (lacks) throw new SyncError2("ERR_UNSUPPORTED", `waitline/shared needs ${lacks}, which is not there`);
}
__name(assertSupported, "assertSupported");
function hasSharedMemory() {
  try {
    const { buffer } = new WebAssembly.Memory({ initial: 0, maximum: 0, shared: true });
    return Object.prototype.toString.call(buffer) === "[object SharedArrayBuffer]";
  } catch {
    return false;
  }
}
__name(hasSharedMemory, "hasSharedMemory");
function assertShareable() {
  if (host.crossOriginIsolated !== false || Deno || process?.versions?.node) return;
  throw new SyncError2("ERR_NOT_ISOLATED", `waitline/shared needs a cross-origin isolated page. Serve it with the headers
Cross-Origin-Opener-Policy: same-origin
Cross-Origin-Embedder-Policy: require-corp`);
}
__name(assertShareable, "assertShareable");
var blocks;
function mayBlock() {
  if (blocks === void 0) {
    try {
      Atomics.wait(new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer), 0, 1);
      blocks = true;
    } catch {
      blocks = false;
    }
  }
  return blocks;
}
__name(mayBlock, "mayBlock");
var LONG = 2 ** 30;
var kept = false;
var keeper = (
  /** @type {any} */
  void 0
);
var ends2 = process?.versions?.node !== void 0 || Deno !== void 0;
function keepAlive(on) {
  if (!ends2 || on === kept) return;
  kept = on;
  if (on && keeper === void 0) keeper = setInterval(nothing, LONG);
  else if (on) refer(keeper);
  else unrefer(keeper);
}
__name(keepAlive, "keepAlive");
var refer = /* @__PURE__ */ __name((timer) => timer.ref ? timer.ref() : Deno?.refTimer(timer), "refer");
var unrefer = /* @__PURE__ */ __name((timer) => timer.unref ? timer.unref() : Deno?.unrefTimer(timer), "unrefer");
var dog;
function watchdog(on, drain) {
  if (!isWebKit || !isWebWorker || on === (dog !== void 0)) return;
  if (on) dog = setInterval(drain, 5);
  else {
    clearInterval(dog);
    dog = void 0;
  }
}
__name(watchdog, "watchdog");
var leavers = /* @__PURE__ */ new Set();
function leave2() {
  for (const fn of leavers) fn();
}
__name(leave2, "leave");
function onExit(fn) {
  if (typeof process?.on !== "function") return nothing;
  if (leavers.size === 0) process.on("exit", leave2);
  leavers.add(fn);
  return () => {
    leavers.delete(fn);
    if (leavers.size === 0) process.off("exit", leave2);
  };
}
__name(onExit, "onExit");
function announce(announcement) {
  if (Deno === void 0 && typeof threads?.postMessageToThread === "function") return announceByPorts(announcement);
  return navigator?.locks && typeof BroadcastChannel === "function" ? announceByLocks(announcement) : { end: nothing };
}
__name(announce, "announce");
function obituary(onDeath) {
  const told = /* @__PURE__ */ new Set();
  return (agent, generation) => {
    const key = `${agent}.${generation}`;
    if (told.has(key)) return;
    told.add(key);
    onDeath(agent, generation);
  };
}
__name(obituary, "obituary");
var spaces = /* @__PURE__ */ new Map();
var KEY = "waitline/shared";
function receive(message) {
  for (const join of spaces.get(message?.[KEY]) ?? []) join(message);
}
__name(receive, "receive");
function announceByPorts({ space, agent, generation, onDeath, others: others2 }) {
  const died = obituary(onDeath), ports = (
    /** @type {Set<any>} */
    /* @__PURE__ */ new Set()
  );
  let over = false;
  function hold2(port, peer, its, known2) {
    ports.add(port);
    port.on("message", () => {
      known2 = true;
    });
    port.on("close", () => {
      ports.delete(port);
      if (known2 && !over) died(peer, its);
    });
    port.unref();
  }
  __name(hold2, "hold");
  function join(message) {
    if (message.to !== agent) return;
    hold2(message.port, message.agent, message.generation, true);
    message.port.postMessage(null);
  }
  __name(join, "join");
  if (spaces.size === 0) process.on("workerMessage", receive);
  if (!spaces.has(space)) spaces.set(space, /* @__PURE__ */ new Set());
  spaces.get(space)?.add(join);
  for (const peer of others2()) {
    if (peer.thread === thread) continue;
    const { port1, port2 } = new threads.MessageChannel();
    hold2(port1, peer.agent, peer.generation, false);
    threads.postMessageToThread(peer.thread, { [KEY]: space, to: peer.agent, agent, generation, port: port2 }, [port2]).catch(() => port1.close());
  }
  return {
    end() {
      if (over) return;
      over = true;
      for (const port of ports) port.close();
      const joins = (
        /** @type {Set<any>} */
        spaces.get(space)
      );
      joins.delete(join);
      if (joins.size === 0) spaces.delete(space);
      if (spaces.size === 0) process.off("workerMessage", receive);
    }
  };
}
__name(announceByPorts, "announceByPorts");
var pinned = Deno !== void 0 && !isWebWorker;
var NOW_AND_THEN = 50;
function announceByLocks({ space, agent, generation, onDeath }) {
  const prefix = `${KEY} ${space} `, own = `${prefix}${agent}.${generation}`, died = obituary(onDeath);
  let over = false;
  function gone(name) {
    const [peer, its] = name.slice(prefix.length).split(".").map(Number);
    if (!over) died(peer, its);
  }
  __name(gone, "gone");
  async function holders() {
    const { held } = await navigator.locks.query();
    const names = held.filter(({ mode }) => mode === "exclusive").map(({ name }) => name);
    return names.filter((name) => name.startsWith(prefix) && name !== own);
  }
  __name(holders, "holders");
  const stop = pinned ? look(holders, gone) : hold(own, `${KEY} ${space}`, holders, gone);
  return {
    end() {
      over = true;
      stop();
    }
  };
}
__name(announceByLocks, "announceByLocks");
function look(holders, gone) {
  let before = (
    /** @type {string[]} */
    []
  ), looking = false;
  const timer = setInterval(async () => {
    if (!kept || looking) return;
    looking = true;
    const now = await holders();
    looking = false;
    for (const name of before) if (!now.includes(name)) gone(name);
    before = now;
  }, NOW_AND_THEN);
  unrefer(timer);
  return () => clearInterval(timer);
}
__name(look, "look");
function hold(own, news, holders, gone) {
  const { locks } = navigator, channel = new BroadcastChannel(news), stop = new AbortController();
  const watched = (
    /** @type {Set<string>} */
    /* @__PURE__ */ new Set()
  );
  let over = false, release = nothing;
  function watch(name) {
    if (over || name === own || watched.has(name)) return;
    watched.add(name);
    locks.request(name, { mode: "shared", signal: stop.signal }, () => gone(name)).catch(nothing);
  }
  __name(watch, "watch");
  channel.onmessage = ({ data }) => watch(data);
  locks.request(own, () => new Promise((resolve) => {
    release = resolve;
    if (over) return resolve();
    channel.postMessage(own);
    holders().then((names) => names.forEach(watch));
  })).catch(nothing);
  return () => {
    over = true;
    release();
    channel.close();
    stop.abort();
  };
}
__name(hold, "hold");

// bindings/shared/space.js
var spaces2 = /* @__PURE__ */ new Map();
var settled2 = Promise.resolve();
var waits = 0;
var MISTAKEN = 60;
var lettingGo = false;
function letGo() {
  lettingGo = false;
  if (waits > 0) return;
  keepAlive(false);
  watchdog(false, lookAtAll);
}
__name(letGo, "letGo");
var PAGE = 65536;
var MOST_PAGES = 32768;
var NOTES = 8;
var least;
var foreign = /* @__PURE__ */ __name((memory2) => bad("token", "what share() gave, with its memory", memory2), "foreign");
function viewOf(memory2) {
  try {
    return instantiate(memory2);
  } catch {
    throw foreign(memory2);
  }
}
__name(viewOf, "viewOf");
function sizeOf(numbers) {
  least ??= new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  return instantiate(least).space_size(...numbers);
}
__name(sizeOf, "sizeOf");
var count = /* @__PURE__ */ __name((options, name, otherwise) => options[name] === void 0 ? otherwise : integer(name, options[name], 1), "count");
var Space = class {
  static {
    __name(this, "Space");
  }
  /** @internal Objects of this thread that others know, while they have waits. @type {Map<number, any>} */
  waiting = /* @__PURE__ */ new Map();
  /** @internal Whether an Atomics.waitAsync is pending. */
  asleep = false;
  /** @internal Whether it is about to arm. */
  resting = false;
  /** @internal */
  rested = /* @__PURE__ */ __name(() => {
    this.resting = false;
    if (this.waits > 0) this.arm();
  }, "rested");
  /** @internal */
  woken = /* @__PURE__ */ __name(() => {
    this.asleep = false;
    this.look();
  }, "woken");
  /** @internal What `waiting` has, wait by wait. */
  waits = 0;
  /** @param {SpaceOptions | SpaceToken} [options] */
  constructor(options = {}) {
    assertSupported();
    if (typeof options !== "object" || options === null) throw bad("options", "an object", options);
    if (!mayEnter()) throw new errors_exports.SyncError("ERR_SPACES", "a thread can be in 64 spaces at most");
    const token = (
      /** @type {Partial<SpaceToken>} */
      options
    ), numbers = numbersOf(
      /** @type {any} */
      options
    );
    this.id = token.id ?? newId();
    this.memory = token.memory ?? allocate(numbers);
    this.core = viewOf(this.memory);
    if (token.memory === void 0) this.core.space_begin(...numbers);
    this.tellTime();
    const number = this.core.agent_join(thread + 1);
    if (number === E_RANGE) throw foreign(this.memory);
    if (number < 0) throw errorOf(
      number,
      /** @type {any} */
      this
    );
    enter(this.core, number, this.memory, (slot) => this.waiting.get(slot)?.rouse());
    this.number = number;
    this.generation = this.core.agent_generation(number);
    this.words = new Int32Array(this.memory.buffer);
    this.wake = this.core.agent_wake() >>> 2;
    spaces2.set(this.id, this);
    const announcement = announce({
      space: this.id,
      agent: number,
      generation: this.generation,
      others: /* @__PURE__ */ __name(() => this.peers(), "others"),
      onDeath: /* @__PURE__ */ __name((agent, generation) => this.bury(agent, generation), "onDeath")
    });
    onExit(() => {
      this.core.agent_reap(number, this.generation);
      announcement.end();
    });
  }
  /**
   * This thread's number in the space, to be told to others: whoever learns that the thread has ended, where the platform
   * does not tell, calls `reap` with it.
   */
  get agent() {
    return this.generation * 64 + this.number;
  }
  /**
   * Takes a dead thread out of the space: what it held is free again, its waits are gone, barriers at which it stood are
   * broken. Whether it was still there. A thread that is reaped by mistake finds everything closed. Needed only where
   * the platform tells nobody of a death; the README has the table.
   * @param {number} agent what `space.agent` is in that thread
   */
  reap(agent) {
    const number = integer("agent", agent, 0);
    return this.bury(number % 64, Math.floor(number / 64), MISTAKEN);
  }
  /** @internal @param {number} number @param {number} generation */
  bury(number, generation, rest = REST) {
    this.tellTime(rest);
    const done = this.core.agent_reap(number, generation) === 1;
    if (this.waits > 0) this.look();
    return done;
  }
  /** @internal So that the place of a dead thread rests while that may still run. */
  tellTime(rest = REST) {
    this.core.space_time(Date.now() / 1e3, rest);
  }
  /** @internal Whoever else is there, as the memory says. */
  *peers() {
    for (let number = 0; number < 64; number++) {
      const generation = number === this.number ? 0 : this.core.agent_generation(number);
      if (generation !== 0) yield { agent: number, generation, thread: this.core.agent_thread(number) - 1 };
    }
  }
  /** @internal Waits have begun that another thread may end. @param {any} object @param {number} count how many */
  began(object, count2) {
    if (object.kept === count2) this.waiting.set(object.slot, object);
    this.waits += count2;
    if (waits === 0) keepAlive(true);
    waits += count2;
    if (!this.asleep) this.rest();
  }
  /** @internal @param {any} object */
  ended(object) {
    if (object.kept === 0) this.waiting.delete(object.slot);
    this.waits--;
    if (--waits === 0 && !lettingGo) {
      lettingGo = true;
      settled2.then(letGo);
    }
  }
  /** @internal Will sleep, once what has been roused has had its turn: mostly it waits no more then, or again. */
  rest() {
    if (this.resting) return;
    this.resting = true;
    settled2.then(this.rested);
  }
  /** @internal One wait for the whole thread: until its wake word changes. */
  arm() {
    watchdog(true, lookAtAll);
    while (this.core.agent_arm(ARMED) === 0) this.rouse();
    if (this.core.agent_generation(this.number) !== this.generation) {
      this.leave();
      return;
    }
    if (this.asleep) return;
    const { async, value } = (
      /** @type {any} */
      Atomics.waitAsync(this.words, this.wake, ARMED)
    );
    if (!async) {
      this.look();
      return;
    }
    this.asleep = true;
    value.then(this.woken);
  }
  /** @internal */
  rouse() {
    for (let handle; (handle = this.core.agent_look()) !== 0; ) {
      const slot = handle & SLOT2;
      const object = this.waiting.get(slot);
      object?.rouse();
      if (object !== void 0 && object.conditions === void 0 || this.core.object_generation(handle) >= 0) continue;
      for (const other of this.waiting.values()) if (other.lock?.slot === slot) other.rouse();
    }
  }
  /** @internal Others took this thread for dead: its waits end. */
  leave() {
    for (const object of this.waiting.values()) {
      object_close(object.handle);
      object.rouse();
    }
  }
  /** @internal */
  look() {
    if (this.core.agent_generation(this.number) !== this.generation) {
      this.leave();
      return;
    }
    this.rouse();
    if (this.waits > 0) this.rest();
  }
  /** @internal @param {import('../wait.js').Waitable} object */
  begin(object) {
    if (!mayBlock()) throw new errors_exports.SyncError("ERR_MAY_NOT_BLOCK", "a page may not block: use the waits that return promises, or a worker");
    return this.core.block_begin(object.handle);
  }
  /**
   * @internal Blocks until the core lets the object's wait pass, or the time is over.
   * @param {import('../wait.js').Waitable} object
   * @param {number | undefined} timeout
   * @param {number} [answer] what `begin` gave
   * @returns {number} PASSED, an error, or E_WOULD_WAIT if the time is over
   */
  block(object, timeout, answer = this.begin(object)) {
    const { core } = this, until = timeout === void 0 ? Infinity : performance.now() + timeout;
    while (answer === E_WOULD_WAIT) {
      const left = until - performance.now();
      if (!(left > 0)) {
        answer = core.block_end(object.handle);
        break;
      }
      if (core.agent_arm(PARKED) === 1) Atomics.wait(this.words, this.wake, PARKED, left);
      this.rouse();
      answer = core.block_try(object.handle);
    }
    this.look();
    return answer;
  }
  /** @internal @returns {SpaceToken} */
  token() {
    assertShareable();
    return { id: this.id, memory: this.memory };
  }
};
function lookAtAll() {
  for (const space of spaces2.values()) if (space.waits > 0) space.look();
}
__name(lookAtAll, "lookAtAll");
var newId = /* @__PURE__ */ __name(() => crypto.getRandomValues(new Uint32Array(4)).join("."), "newId");
var numbersOf = /* @__PURE__ */ __name((options) => {
  const given = (
    /** @type {Record<string, unknown>} */
    options
  );
  return [count(given, "objects", 1024), count(given, "threads", 32), count(given, "waits", 8192)];
}, "numbersOf");
function allocate(numbers) {
  const size = sizeOf(numbers), pages = Math.ceil(size / PAGE);
  if (size === 0 || pages > MOST_PAGES) {
    throw (0, errors_exports.coded)(new RangeError("objects is at most 262144, threads 56, waits 262143, and all of it 2 GiB"), "ERR_SPACE");
  }
  const all = Math.min(pages + NOTES, MOST_PAGES);
  return new WebAssembly.Memory({ initial: all, maximum: all, shared: true });
}
__name(allocate, "allocate");
var common;
var next;
function aimAt(space, handle = 0) {
  next ??= [space, handle];
}
__name(aimAt, "aimAt");
function aimed(options) {
  const [space, handle] = next ?? [options?.space ?? (common ??= new Space()), 0];
  next = void 0;
  if (!(space instanceof Space)) throw bad("space", "a Space", space);
  aim(space.core, handle);
  return space;
}
__name(aimed, "aimed");
var spaceOf = /* @__PURE__ */ __name((token) => spaces2.get(token.id) ?? new Space(token), "spaceOf");

// bindings/shared/token.js
var VERSION = 1;
var known = /* @__PURE__ */ new Map();
var registry2 = new FinalizationRegistry((key) => {
  if (known.get(key)?.deref() === void 0) known.delete(key);
});
var keyOf = /* @__PURE__ */ __name((token) => `${token.space.id} ${token.number} ${token.generation}`, "keyOf");
function remember(key, object) {
  known.set(key, new WeakRef(object));
  registry2.register(object, key);
}
__name(remember, "remember");
var recall = /* @__PURE__ */ __name((token) => known.get(keyOf(token))?.deref(), "recall");
var isCount = /* @__PURE__ */ __name((value) => Number.isInteger(value) && value >= 0 && value <= MOST, "isCount");
var isShared = /* @__PURE__ */ __name((memory2) => {
  try {
    return Object.prototype.toString.call(memory2.buffer) === "[object SharedArrayBuffer]" && memory2 instanceof WebAssembly.Memory;
  } catch {
    return false;
  }
}, "isShared");
function assertToken(token, kinds) {
  if (typeof token !== "object" || token === null || token.waitline === void 0) throw bad("token", "what share() gave", token);
  if (token.waitline !== VERSION) {
    throw new errors_exports.SyncError("ERR_VERSION", `the token is of version ${token.waitline}, this waitline knows ${VERSION}: both threads need the same`);
  }
  const { kind, name, space, number, generation, lock } = token;
  if (!kinds.includes(kind)) throw bad("token", `that of ${kinds.join(", ")}`, kind);
  if (!isCount(number) || !isCount(generation) || typeof space?.id !== "string" || !isShared(space.memory) || name !== void 0 && typeof name !== "string") throw bad("token", "what share() gave, as it was", token);
  if (kind === "Condition") assertToken(lock, ["Lock"]);
  if (kind === "Barrier" && !(isCount(token.parties) && token.parties > 0)) throw bad("token", "what share() gave, as it was", token);
}
__name(assertToken, "assertToken");

// bindings/shared/wait.js
var Waitable2 = class extends Waitable {
  static {
    __name(this, "Waitable");
  }
  /** What others know it by, once it is shared. @internal @type {Token | undefined} */
  token = void 0;
  /** @param {unknown} options @param {(argument: number) => number} create @param {number} [argument] */
  constructor(options, create, argument) {
    const space = aimed(options);
    super(options, create, argument);
    this.space = space;
    this.core = space.core;
  }
  /**
   * A token that structured clone carries to another thread, where `attach` gives the same object. From now on it lives
   * until it is closed. Throws SyncError ERR_CLOSED, and ERR_NOT_ISOLATED on a page that may not share memory.
   * @returns {Token}
   */
  share() {
    const { core } = this, generation = this.ask(core.object_generation(this.handle));
    if (this.token !== void 0) return this.token;
    const space = this.space.token(), details = this.details(), number = this.ask(core.object_share(this.handle));
    const token = { waitline: VERSION, kind: this.constructor.name, name: this.name, space, number, generation, ...details };
    this.become(token);
    return token;
  }
  /** @internal What else another thread has to know. @returns {{ parties?: number, lock?: Token }} */
  details() {
    return {};
  }
  /** @internal From now on others may end its waits. @param {Token} token */
  become(token) {
    this.token = token;
    remember(keyOf(token), this);
    if (this.kept > 0) this.space.began(this, this.kept);
  }
  /** @internal @param {import('../wait.js').Settler} settler */
  keep(settler) {
    super.keep(settler);
    if (this.token !== void 0) this.space.began(this, 1);
  }
  /** @internal @param {number} last */
  settle(last) {
    const over = this.token !== void 0 && ends(last);
    super.settle(last);
    if (over) this.space.ended(this);
  }
  /**
   * @internal Blocks the thread until its wait is over.
   * @param {import('../wait.js').WaitOptions | undefined} options
   */
  block(options) {
    const { timeout } = limitsOf(options), answer = this.space.block(this, timeout);
    if (answer < 0) throw refusal(this, answer, timeout);
  }
};

// bindings/holdable.js
var Hold = class {
  static {
    __name(this, "Hold");
  }
  /** @type {{ release(): void } | undefined} */
  #held;
  /** @internal @param {{ release(): void }} held */
  constructor(held) {
    this.#held = held;
  }
  /** Gives back what is held. The second time, and after that, it does nothing. */
  release() {
    const held = this.#held;
    this.#held = void 0;
    held?.release();
  }
  /** `using`: the same as `release()`. */
  [Symbol.dispose]() {
    this.release();
  }
};
var Holdable = class extends Waitable2 {
  static {
    __name(this, "Holdable");
  }
  /** @internal How the core acquires it. @type {(handle: number, cookie: number) => number} */
  enter;
  /**
   * @internal
   * @param {unknown} options
   * @param {(argument: number) => number} create the core's constructor
   * @param {(handle: number, cookie: number) => number} enter
   * @param {number} [argument]
   */
  constructor(options, create, enter2, argument) {
    super(options, create, argument);
    this.enter = enter2;
  }
  /**
   * Acquires without waiting: whether it did. Throws SyncError ERR_CLOSED.
   * @returns {boolean}
   */
  tryAcquire() {
    const answer = this.enter(this.handle, NOW_OR_NEVER);
    return answer !== E_WOULD_WAIT && this.ask(answer) === PASSED;
  }
  /**
   * Acquires, for `using held = await lock.hold()`: what it fulfils with releases at the end of the block, or by
   * its own `release()`, once. Rejects and is cancelled as `acquire` is.
   * @param {WaitOptions} [options]
   * @returns {Promise<Hold>}
   */
  hold(options) {
    return this.attempt(this.enter, options, () => new Hold(
      /** @type {any} */
      this
    ));
  }
  /**
   * Runs `fn` while holding, releases however it ends, and fulfils with its result. Rejects with what `fn` threw,
   * and as `acquire` does; then `fn` did not run. asyncio's `async with`.
   * @template T
   * @param {() => T | PromiseLike<T>} fn
   * @param {WaitOptions} [options]
   * @returns {Promise<T>}
   */
  async run(fn, options) {
    callable("fn", fn);
    const self = (
      /** @type {any} */
      this
    );
    await self.acquire(options);
    try {
      return await fn();
    } finally {
      self.release();
    }
  }
};

// bindings/shared/holdable.js
var Holdable2 = class extends Holdable {
  static {
    __name(this, "Holdable");
  }
  /**
   * Acquires, and blocks the thread until it has. Throws a DOMException named TimeoutError when `timeout` is over, and
   * SyncError ERR_CLOSED; ERR_DEADLOCK if this thread holds the lock already, since that could never end; and
   * ERR_MAY_NOT_BLOCK on a page. A signal is looked at only before: nobody could abort it meanwhile.
   * @param {import('../wait.js').WaitOptions} [options]
   * @returns {true}
   */
  acquireSync(options) {
    this.block(options);
    return true;
  }
  /**
   * Runs `fn` while holding, as `run` does, and blocks the thread until it may. Throws what `fn` throws, and as
   * `acquireSync` does.
   * @template T
   * @param {() => T} fn
   * @param {import('../wait.js').WaitOptions} [options]
   * @returns {T}
   */
  runSync(fn, options) {
    callable("fn", fn);
    this.acquireSync(options);
    try {
      return fn();
    } finally {
      this.release();
    }
  }
};

// bindings/barrier.js
var Barrier = class extends Waitable2 {
  static {
    __name(this, "Barrier");
  }
  /**
   * How many make up a party.
   * @readonly
   * @type {number}
   */
  parties;
  /**
   * @param {number} parties how many make up a party: an integer from 1 to 2147483647, else a TypeError or
   *   RangeError ERR_PARTIES
   * @param {PrimitiveOptions} [options]
   */
  constructor(parties, options) {
    super(options, barrier_new, integer("parties", parties, 1));
    this.parties = parties;
  }
  /**
   * Fulfils once all parties have come, with an index of their order: the last goes on first, with `parties - 1`,
   * then the others with 0, 1, ... Whoever comes while a round is still leaving waits for the next. Aborted or
   * timed out it rejects: while the barrier fills, one more has to come; once it is full, the others pass all the
   * same. Rejects with BrokenBarrierError after `reset` or `abort`, and with SyncError ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<number>}
   */
  wait(options) {
    if (options !== void 0) return this.attempt((handle, cookie) => this.arrive(cookie), options);
    const answer = this.arrive(this.vacant);
    return answer === PASSED ? Promise.resolve(this.given()) : this.promise(answer);
  }
  /**
   * Empties the barrier: those waiting get a BrokenBarrierError, then it fills anew. It also mends a broken one.
   * Throws SyncError ERR_CLOSED.
   */
  reset() {
    this.did(barrier_reset(this.handle));
  }
  /**
   * Breaks the barrier: every wait, now and until `reset`, rejects with a BrokenBarrierError. Throws SyncError
   * ERR_CLOSED.
   */
  abort() {
    this.did(barrier_abort(this.handle));
  }
  /** Throws SyncError ERR_CLOSED. */
  get state() {
    return BARRIER_STATES[this.ask(barrier_state(this.handle))];
  }
  /** Throws SyncError ERR_CLOSED. */
  get broken() {
    return this.state === "broken";
  }
  /** @internal asyncio's form: `<Barrier filling, 1/3 waiting>`. */
  describe() {
    return this.broken ? this.state : `${this.state}, ${this.waiting}/${this.parties} waiting`;
  }
  /** @internal The core's answer to a wait; the last of a party wakes the others. @param {number} cookie */
  arrive(cookie) {
    const answer = barrier_wait(this.handle, cookie);
    if (answer === PASSED) this.rouse();
    return answer;
  }
  /** @internal @param {number} [index] the last one's, if it is not told */
  given(index = this.parties - 1) {
    return index;
  }
};

// bindings/lock.js
var NONE2 = -1;
var Lock = class extends Holdable2 {
  static {
    __name(this, "Lock");
  }
  /** @internal Those over it. @type {Set<WeakRef<import('./condition.js').Condition>> | undefined} */
  conditions = void 0;
  /** @param {PrimitiveOptions} [options] */
  constructor(options) {
    super(options, lock_new, lock_acquire);
    this.word = this.slot << 3;
    this.free = this.handle & ~SLOT2 | LOCK_FREE;
    this.held = this.handle & ~SLOT2 | LOCK_HELD;
  }
  /** Closes the waits of its conditions too: nobody could notify them. */
  close() {
    super.close();
    this.free = this.held = NONE2;
    for (const condition of this.conditions ?? []) condition.deref()?.rouse();
  }
  /**
   * Fulfils with `true` once the lock is held; at once if it is free and nobody waits. Aborted or timed out it
   * rejects and leaves the queue, and if it had been chosen already, the next one is. Rejects with SyncError
   * ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  acquire(options) {
    if (options !== void 0) return this.attempt(lock_acquire, options);
    if (words[this.word] === this.free) {
      words[this.word] = this.held;
      return passed;
    }
    return this.promise(lock_acquire(this.handle, this.vacant));
  }
  /**
   * Unlocks and wakes the first waiter, which takes the lock a microtask later; nobody can overtake it. Throws
   * SyncError ERR_NOT_ACQUIRED if the lock is free, also between a release and that microtask, or ERR_CLOSED.
   */
  release() {
    if (words[this.word] === this.held) words[this.word] = this.free;
    else this.did(lock_release(this.handle));
  }
  /** Whether it is held. Throws SyncError ERR_CLOSED. */
  locked() {
    return this.ask(lock_locked(this.handle)) === 1;
  }
  /** @internal */
  describe() {
    return (this.locked() ? "locked" : "unlocked") + super.describe();
  }
};

// bindings/condition.js
var registry3 = new FinalizationRegistry(
  (forget) => forget()
);
function lockOf(lock) {
  if (lock === void 0 || lock === null) return new Lock();
  if (!(lock instanceof Lock)) throw bad("lock", "a Lock", lock);
  if (lock.handle === 0) throw errorOf(E_CLOSED, lock);
  return lock;
}
__name(lockOf, "lockOf");
var Condition = class extends Waitable2 {
  static {
    __name(this, "Condition");
  }
  /**
   * The lock that is released while waiting.
   * @readonly
   * @type {Lock}
   */
  lock;
  /**
   * @param {Lock | null} [lock] the lock to use, which other conditions may share; without one a new Lock. Anything
   *   else is a TypeError ERR_LOCK.
   * @param {PrimitiveOptions} [options]
   */
  constructor(lock, options) {
    const own = lockOf(lock);
    super(options, condition_new, own.handle);
    this.lock = own;
    const conditions = own.conditions ??= /* @__PURE__ */ new Set();
    const self = new WeakRef(this);
    conditions.add(self);
    registry3.register(this, () => conditions.delete(self));
  }
  /**
   * The lock's `acquire`.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  acquire(options) {
    return this.lock.acquire(options);
  }
  /** The lock's `tryAcquire`. */
  tryAcquire() {
    return this.lock.tryAcquire();
  }
  /** The lock's `release`. */
  release() {
    this.lock.release();
  }
  /** The lock's `locked`. */
  locked() {
    return this.lock.locked();
  }
  /**
   * The lock's `hold`.
   * @param {WaitOptions} [options]
   * @returns {Promise<Hold>}
   */
  hold(options) {
    return this.lock.hold(options);
  }
  /**
   * The lock's `run`.
   * @template T
   * @param {() => T | PromiseLike<T>} fn
   * @param {WaitOptions} [options]
   * @returns {Promise<T>}
   */
  run(fn, options) {
    return this.lock.run(fn, options);
  }
  /**
   * Releases the lock, waits until notified, acquires the lock again from the back of its queue and fulfils with
   * `true`. Aborted or timed out it rejects, but not before it holds the lock again, and a notification that it may
   * have had goes to the next. Rejects with SyncError ERR_NOT_ACQUIRED if the lock is free, and ERR_CLOSED; a
   * timeout of 0 rejects with the lock untouched.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  wait(options) {
    if (options !== void 0) return this.attempt((handle, cookie) => this.start(cookie), options);
    return this.promise(this.start(this.vacant));
  }
  /**
   * Waits until `predicate` gives something true, and fulfils with that; at once, and with no need of the lock, if
   * it does so now. It is called again after each notification, with the lock held, before anybody else is resumed,
   * and in the AsyncLocalStorage context of whoever notified; it must not be async. Rejects as `wait` does, signal
   * and timeout being those of the whole, and with what the predicate throws, the lock being held.
   * @template T
   * @param {() => T} predicate
   * @param {WaitOptions} [options]
   * @returns {Promise<T>}
   */
  waitFor(predicate, options) {
    try {
      callable("predicate", predicate);
      const { signal, timeout } = limitsOf(options);
      this.ask(object_waiting(this.handle));
      const now = predicate();
      if (now) return Promise.resolve(now);
      const limit = new Limit(this, signal, timeout);
      return new Promise((resolve, reject) => {
        const wait = /* @__PURE__ */ __name(() => {
          const answer = this.start(timeout === 0 ? NOW_OR_NEVER : this.vacant);
          if (answer < 0) throw refusal(this, answer, timeout);
          this.keep(check);
          limit.begin(answer);
        }, "wait");
        const check = /* @__PURE__ */ __name((outcome) => {
          try {
            if (outcome instanceof Failure) throw limit.reasonOf(outcome);
            const value = predicate();
            if (!value) return wait();
            resolve(value);
          } catch (error) {
            reject(error);
          }
          limit.end();
          return IN_TIME;
        }, "check");
        wait();
      });
    } catch (error) {
      return Promise.reject(error);
    }
  }
  /**
   * Wakes the first `n` of those that wait and were not woken yet, or all there are; none if `n` is below 1. They go
   * on when they have the lock. Throws SyncError ERR_NOT_ACQUIRED if the lock is free, ERR_CLOSED, and TypeError
   * ERR_N if `n` is no integer.
   */
  notify(n = 1) {
    if (!Number.isInteger(n)) throw bad("n", "an integer", n);
    this.did(condition_notify(this.handle, Math.max(0, Math.min(n, MOST))));
  }
  /** Wakes all that wait. Throws as `notify` does. */
  notifyAll() {
    this.notify(MOST);
  }
  /** @internal */
  describe() {
    const state = this.lock.handle === 0 ? "lock closed" : this.locked() ? "locked" : "unlocked";
    return state + super.describe();
  }
  /** @internal The core's answer to a wait; it releases the lock, which may wake somebody. @param {number} cookie */
  start(cookie) {
    const answer = condition_wait(this.handle, cookie);
    if (answer > 0 && object_waiting(this.lock.handle) > 0) this.lock.rouse();
    return answer;
  }
  /**
   * @internal The wait goes on in the lock's queue, and so does its settler.
   * @param {number} ticket
   * @param {(value: any) => void} settler
   */
  move(ticket, settler) {
    wait_mark(ticket, this.lock.vacant);
    this.lock.keep(settler);
  }
  /** @internal A wait that is cancelled may be in the lock's queue by now. */
  rouse() {
    super.rouse();
    this.lock.rouse();
  }
};

// bindings/event.js
var Event = class extends Waitable2 {
  static {
    __name(this, "Event");
  }
  /** @param {PrimitiveOptions} [options] */
  constructor(options) {
    super(options, event_new);
  }
  /**
   * Fulfils with `true` once the event is set; at once if it is. Aborted or timed out it rejects and leaves the
   * queue. Rejects with SyncError ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  wait(options) {
    if (options !== void 0) return this.attempt(event_wait, options);
    return this.promise(event_wait(this.handle, this.vacant));
  }
  /** Sets it and lets all waiters pass, in order, even if `clear` follows at once. Throws SyncError ERR_CLOSED. */
  set() {
    this.did(event_set(this.handle));
  }
  /** Unsets it, so that `wait` waits again. Throws SyncError ERR_CLOSED. */
  clear() {
    this.ask(event_clear(this.handle));
  }
  /** Throws SyncError ERR_CLOSED. */
  isSet() {
    return this.ask(event_is_set(this.handle)) === 1;
  }
  /** @internal */
  describe() {
    return (this.isSet() ? "set" : "unset") + super.describe();
  }
};

// bindings/semaphore.js
var Semaphore = class extends Holdable2 {
  static {
    __name(this, "Semaphore");
  }
  /** @internal */
  static get create() {
    return semaphore_new;
  }
  /**
   * @param {number} [value] the permits at first: an integer from 0 to 2147483647, else a TypeError or RangeError
   *   ERR_VALUE
   * @param {PrimitiveOptions} [options]
   */
  constructor(value = 1, options) {
    super(options, new.target.create, semaphore_acquire, integer("value", value, 0));
  }
  /**
   * Fulfils with `true` once a permit is had; at once if there is one and nobody waits. Aborted or timed out it
   * rejects and leaves the queue; a permit that it had been given already goes to the next. Rejects with SyncError
   * ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  acquire(options) {
    if (options !== void 0) return this.attempt(semaphore_acquire, options);
    return this.promise(semaphore_acquire(this.handle, this.vacant));
  }
  /**
   * Gives a permit back, or one more than there was, to the first waiter if there is one. Throws SyncError
   * ERR_CLOSED, and RangeError ERR_OVERFLOW beyond 2147483647 permits.
   */
  release() {
    this.did(semaphore_release(this.handle));
  }
  /** Whether `acquire` would wait: no permit is left, or somebody is before you. Throws SyncError ERR_CLOSED. */
  locked() {
    return this.ask(semaphore_locked(this.handle)) === 1;
  }
  /**
   * The permits that nobody holds and no woken waiter was given. Throws SyncError ERR_CLOSED.
   * @returns {number}
   */
  get value() {
    return this.ask(semaphore_value(this.handle));
  }
  /** @internal */
  describe() {
    return (this.locked() ? "locked" : `unlocked, value ${this.value}`) + super.describe();
  }
};

// bindings/shared/index.js
var here = /* @__PURE__ */ __name((Class) => Class, "here");
function isStrict(options) {
  const fair = options?.fair ?? "bounded";
  if (fair !== "bounded" && fair !== "strict") throw bad("fair", "'bounded' or 'strict'", fair);
  return fair === "strict";
}
__name(isStrict, "isStrict");
var beStrict = /* @__PURE__ */ __name((object) => object.ask(object.core.object_fairness(object.handle, 0)), "beStrict");
var Lock2 = class extends here(Lock) {
  static {
    __name(this, "Lock");
  }
  /** @param {any} [options] */
  constructor(options) {
    const strict = isStrict(options);
    super(options);
    this.word = 0;
    this.free = this.held = -1;
    if (strict) beStrict(this);
  }
  /** @param {any} [options] */
  acquire(options) {
    if (options === void 0) return this.promise(this.core.lock_acquire(this.handle, this.vacant));
    try {
      const { rejectAbandoned = false } = options ?? {}, wait = super.acquire(options);
      return rejectAbandoned ? wait.then(() => this.refuse()) : wait;
    } catch (error) {
      return Promise.reject(error);
    }
  }
  release() {
    const answer = this.core.lock_release(this.handle);
    if (answer !== 0) this.did(answer);
  }
  /** @internal @returns {true} */
  refuse() {
    if (!this.abandoned) return true;
    this.release();
    throw new AbandonedError("ERR_ABANDONED", `a thread ended while it held ${this.constructor.name}${this.name === void 0 ? "" : ` ${JSON.stringify(this.name)}`}`);
  }
  /** @param {any} [options] */
  acquireSync(options) {
    super.acquireSync(options);
    return options?.rejectAbandoned ? this.refuse() : true;
  }
  /**
   * Whether a thread ended while it held the lock, so that what it guards may be half done. It stays until it is set to
   * false, by whoever has put that right. Throws SyncError ERR_CLOSED.
   * @returns {boolean}
   */
  get abandoned() {
    return this.ask(this.core.lock_abandoned(this.handle)) === 1;
  }
  set abandoned(value) {
    if (value !== false) throw bad("abandoned", "false", value);
    this.ask(this.core.lock_mend(this.handle));
  }
};
var Event2 = class extends here(Event) {
  static {
    __name(this, "Event");
  }
  /** As `wait`, and blocks the thread. @param {WaitOptions} [options] @returns {true} */
  waitSync(options) {
    this.block(options);
    return true;
  }
};
var Condition2 = class extends here(Condition) {
  static {
    __name(this, "Condition");
  }
  /** @param {any} [lock] @param {any} [options] */
  constructor(lock, options) {
    const own = lock ?? new Lock2(options?.space === void 0 ? void 0 : { space: options.space });
    if (own instanceof Lock2) {
      if (options?.space !== void 0 && options.space !== own.space) throw bad("space", "that of its lock", options.space);
      aimAt(own.space);
    }
    super(own, options);
  }
  /** @internal */
  get own() {
    return (
      /** @type {Lock} */
      this.lock
    );
  }
  /** @internal */
  details() {
    return { lock: this.own.share() };
  }
  /** The lock's `acquireSync`. @param {WaitOptions} [options] */
  acquireSync(options) {
    return this.own.acquireSync(options);
  }
  /** The lock's `runSync`. @template T @param {() => T} fn @param {WaitOptions} [options] @returns {T} */
  runSync(fn, options) {
    return this.own.runSync(fn, options);
  }
  /** As `wait`, and blocks the thread; also until it holds the lock again. @param {WaitOptions} [options] @returns {true} */
  waitSync(options) {
    const { timeout } = limitsOf(options), { core } = this;
    if (timeout === 0) {
      this.ask(core.object_generation(this.handle));
      throw refusal(this, this.locked() ? E_WOULD_WAIT : E_WAIT_UNLOCKED, 0);
    }
    const begun = this.space.begin(this);
    if (begun !== E_WOULD_WAIT) this.ask(begun);
    const answer = this.space.block(this, timeout, begun);
    this.own.acquireSync();
    core.block_over(this.handle, answer === PASSED ? 1 : 0);
    this.lock.rouse();
    if (answer < 0) throw refusal(this, answer, timeout);
    return true;
  }
  /** As `waitFor`, and blocks the thread. @template T @param {() => T} predicate @param {WaitOptions} [options] @returns {T} */
  waitForSync(predicate, options) {
    const { timeout } = limitsOf(options), until = performance.now() + (timeout ?? Infinity);
    for (; ; ) {
      const value = predicate();
      if (value) return value;
      this.waitSync({ timeout: Math.max(0, until - performance.now()) });
    }
  }
};
function recoverOf(options) {
  const recover = options?.recover ?? true;
  if (typeof recover !== "boolean") throw bad("recover", "a boolean", recover);
  return recover;
}
__name(recoverOf, "recoverOf");
var Semaphore2 = class extends here(Semaphore) {
  static {
    __name(this, "Semaphore");
  }
  /** @param {number} [value] @param {any} [options] */
  constructor(value, options) {
    const strict = isStrict(options), recover = recoverOf(options);
    super(value, options);
    if (strict) beStrict(this);
    if (!recover) this.ask(this.core.semaphore_recover(this.handle, 0));
  }
};
var BoundedSemaphore = class extends Semaphore2 {
  static {
    __name(this, "BoundedSemaphore");
  }
  /** @internal */
  static get create() {
    return bounded_semaphore_new;
  }
};
var Barrier2 = class extends here(Barrier) {
  static {
    __name(this, "Barrier");
  }
  /** @internal */
  details() {
    return { parties: this.parties };
  }
  /** As `wait`, and blocks the thread. @param {WaitOptions} [options] */
  waitSync(options) {
    this.block(options);
    return this.core.block_index();
  }
};
var KINDS = {
  Lock: [LOCK, ({ name }) => new Lock2({ name })],
  Event: [EVENT, ({ name }) => new Event2({ name })],
  Condition: [CONDITION, ({ name }, lock) => new Condition2(lock, { name })],
  Semaphore: [SEMAPHORE, ({ name }) => new Semaphore2(0, { name })],
  BoundedSemaphore: [SEMAPHORE, ({ name }) => new BoundedSemaphore(0, { name })],
  Barrier: [BARRIER, ({ name, parties }) => new Barrier2(
    /** @type {number} */
    parties,
    { name }
  )]
};
function attach(token) {
  assertToken(token, Object.keys(KINDS));
  const there = recall(token);
  if (there !== void 0 && there.handle !== 0 && there.token.kind === token.kind && there.core.object_generation(there.handle) >= 0) return there;
  const { kind, number, generation } = token, [code, make2] = KINDS[kind];
  const space = spaceOf(token.space), lock = token.lock && attach(token.lock);
  const handle = space.core.object_attach(code, number, generation);
  if (handle < 0) throw errorOf(
    handle,
    /** @type {any} */
    { constructor: { name: kind }, name: token.name, handle: 0 }
  );
  aimAt(space, handle);
  const object = make2(token, lock);
  object.become(token);
  return object;
}
__name(attach, "attach");
var export_BrokenBarrierError = errors_exports.BrokenBarrierError;
var export_SyncError = errors_exports.SyncError;
export {
  ARMED,
  AbandonedError,
  BARRIER,
  BARRIER_STATES,
  Barrier2 as Barrier,
  BoundedSemaphore,
  export_BrokenBarrierError as BrokenBarrierError,
  CANCELLED,
  CONDITION,
  COOKIE,
  Condition2 as Condition,
  ERRORS,
  EVENT,
  E_ABORTED,
  E_AGENTS,
  E_BOUND,
  E_CLOSED,
  E_DEADLOCK,
  E_MEMORY,
  E_NOTIFY_UNLOCKED,
  E_NOT_ACQUIRED,
  E_OVERFLOW,
  E_RANGE,
  E_RESET,
  E_WAIT_UNLOCKED,
  E_WOULD_WAIT,
  Event2 as Event,
  FIRST_SHARED_ERROR,
  Failure,
  Hold,
  Holdable2 as Holdable,
  INDEX,
  LOCK,
  LOCK_FREE,
  LOCK_HELD,
  Limit,
  Lock as LocalLock,
  Semaphore as LocalSemaphore,
  Lock2 as Lock,
  MORE,
  MOVED,
  NOW_OR_NEVER,
  OBJECT,
  OUTCOME,
  PARKED,
  PASSED,
  RUNNING,
  SEMAPHORE,
  SHARED_ERRORS,
  SHARED_WASM,
  SIGNALLED,
  SLOT2 as SLOT,
  Semaphore2 as Semaphore,
  Space,
  export_SyncError as SyncError,
  TICKET,
  WAITS,
  WASM,
  Waitable2 as Waitable,
  aim,
  attach,
  barrier_abort,
  barrier_new,
  barrier_reset,
  barrier_state,
  barrier_wait,
  bounded_semaphore_new,
  condition_new,
  condition_notify,
  condition_wait,
  ends,
  enter,
  errorOf,
  event_clear,
  event_is_set,
  event_new,
  event_set,
  event_wait,
  instantiate,
  lock_acquire,
  lock_locked,
  lock_new,
  lock_release,
  mayEnter,
  memory,
  object_close,
  object_discard,
  object_waiting,
  passed,
  registry,
  renew,
  semaphore_acquire,
  semaphore_locked,
  semaphore_new,
  semaphore_release,
  semaphore_value,
  spaces2 as spaces,
  wait_cancel,
  wait_mark,
  wait_resume,
  words
};
//# sourceMappingURL=inside.js.map
