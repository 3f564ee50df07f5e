// Made by `npm run build` from the modules in bindings/. Do not edit.

// bindings/core.bytes.js
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
  230,
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
  93,
  1,
  2,
  127,
  65,
  56,
  40,
  2,
  0,
  34,
  0,
  69,
  4,
  64,
  65,
  56,
  65,
  224,
  0,
  34,
  0,
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
  1,
  32,
  0,
  77,
  4,
  64,
  32,
  1,
  4,
  64,
  65,
  1,
  64,
  0,
  26,
  11,
  65,
  60,
  63,
  0,
  65,
  16,
  116,
  34,
  1,
  54,
  2,
  0,
  32,
  0,
  32,
  1,
  79,
  65,
  0,
  33,
  0,
  13,
  1,
  65,
  56,
  40,
  2,
  0,
  33,
  0,
  11,
  65,
  56,
  32,
  0,
  65,
  32,
  106,
  54,
  2,
  0,
  11,
  32,
  0,
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
  81,
  1,
  3,
  127,
  65,
  127,
  33,
  1,
  2,
  64,
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
  79,
  13,
  0,
  32,
  2,
  40,
  2,
  0,
  34,
  3,
  32,
  0,
  65,
  128,
  128,
  128,
  120,
  113,
  65,
  128,
  128,
  8,
  114,
  115,
  65,
  255,
  255,
  3,
  75,
  13,
  0,
  65,
  123,
  33,
  1,
  32,
  3,
  65,
  1,
  113,
  69,
  13,
  0,
  32,
  2,
  16,
  10,
  33,
  1,
  11,
  32,
  1,
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

// bindings/compile.js
function compile() {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(WASM)));
  return (
    /** @type {Core} */
    /** @type {unknown} */
    exports
  );
}

// bindings/core.wasm.js
var NOW_OR_NEVER = -1;
var LOCK_FREE = 131072;
var LOCK_HELD = 131073;
var E_CLOSED = -1;
var E_WOULD_WAIT = -3;
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

// bindings/errors.js
var SyncError = class extends Error {
  /**
   * @param {string} code ERR_NOT_ACQUIRED, ERR_CLOSED, ERR_BROKEN_BARRIER, ...
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
  get name() {
    return this.constructor.name;
  }
};
var BrokenBarrierError = class extends SyncError {
};
var coded = (error, code) => Object.assign(error, { code });
function errorOf(number, object) {
  const [type, code, message] = ERRORS[~number];
  if (number === E_CLOSED && object.handle !== 0 && object.lock?.handle === 0) return errorOf(number, object.lock);
  const { constructor, name } = object;
  const who = name === void 0 ? constructor.name : `${constructor.name} ${JSON.stringify(name)}`;
  const text = number === E_CLOSED ? `${who} is closed` : name === void 0 ? message : `${message} (${who})`;
  if (type === "RangeError") return coded(new RangeError(text), code);
  return type === "SyncError" ? new SyncError(code, text) : new BrokenBarrierError(code, text);
}

// bindings/engine-wasm.js
function instantiate() {
  try {
    return compile();
  } catch {
    throw new SyncError("ERR_WEBASSEMBLY", `${typeof WebAssembly === "undefined" ? "no" : "this page forbids"} WebAssembly: import waitline/js or allow 'wasm-unsafe-eval'`);
  }
}

// bindings/core.js
var OUTCOME = 0;
var OBJECT = 1;
var TICKET = 2;
var COOKIE = 3;
var INDEX = 4;
var MORE = 5;
var core = /* @__PURE__ */ instantiate();
var of = (name) => core[name];
var memory = /* @__PURE__ */ of("memory");
var wait_resume = /* @__PURE__ */ of("wait_resume");
var wait_cancel = /* @__PURE__ */ of("wait_cancel");
var wait_mark = /* @__PURE__ */ of("wait_mark");
var object_waiting = /* @__PURE__ */ of("object_waiting");
var object_close = /* @__PURE__ */ of("object_close");
var object_discard = /* @__PURE__ */ of("object_discard");
var lock_new = /* @__PURE__ */ of("lock_new");
var lock_acquire = /* @__PURE__ */ of("lock_acquire");
var lock_release = /* @__PURE__ */ of("lock_release");
var lock_locked = /* @__PURE__ */ of("lock_locked");
var event_new = /* @__PURE__ */ of("event_new");
var event_wait = /* @__PURE__ */ of("event_wait");
var event_set = /* @__PURE__ */ of("event_set");
var event_clear = /* @__PURE__ */ of("event_clear");
var event_is_set = /* @__PURE__ */ of("event_is_set");
var condition_new = /* @__PURE__ */ of("condition_new");
var condition_wait = /* @__PURE__ */ of("condition_wait");
var condition_notify = /* @__PURE__ */ of("condition_notify");
var semaphore_new = /* @__PURE__ */ of("semaphore_new");
var bounded_semaphore_new = /* @__PURE__ */ of("bounded_semaphore_new");
var semaphore_acquire = /* @__PURE__ */ of("semaphore_acquire");
var semaphore_release = /* @__PURE__ */ of("semaphore_release");
var semaphore_locked = /* @__PURE__ */ of("semaphore_locked");
var semaphore_value = /* @__PURE__ */ of("semaphore_value");
var barrier_new = /* @__PURE__ */ of("barrier_new");
var barrier_wait = /* @__PURE__ */ of("barrier_wait");
var barrier_reset = /* @__PURE__ */ of("barrier_reset");
var barrier_abort = /* @__PURE__ */ of("barrier_abort");
var barrier_state = /* @__PURE__ */ of("barrier_state");
var words = /* @__PURE__ */ new Int32Array(memory.buffer);
function renew() {
  words = new Int32Array(memory.buffer);
}

// bindings/arguments.js
function show(value) {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
  if (typeof value === "function") return `function ${value.name}`;
  if (typeof value !== "object" || value === null) return `${String(value)}${typeof value === "bigint" ? "n" : ""}`;
  return Array.isArray(value) ? "an array" : `an instance of ${value.constructor?.name ?? "no class"}`;
}
function bad(argument, needed, got, type = TypeError) {
  return coded(new type(`${argument} must be ${needed}, got ${show(got)}`), `ERR_${argument.toUpperCase()}`);
}
var MOST = 2 ** 31 - 1;
function integer(argument, value, least) {
  if (!Number.isInteger(value)) throw bad(argument, "an integer", value);
  const number = (
    /** @type {number} */
    value
  );
  if (number < least || number > MOST) throw bad(argument, `from ${least} to ${MOST}`, value, RangeError);
  return number;
}
function callable(argument, value) {
  if (typeof value !== "function") throw bad(argument, "a function", value);
}
function record(options) {
  if (options !== void 0 && typeof options !== "object") throw bad("options", "an object", options);
  return (
    /** @type {Record<string, unknown>} */
    options ?? {}
  );
}
function nameOf(options) {
  const { name } = record(options);
  if (name !== void 0 && typeof name !== "string") throw bad("name", "a string", name);
  return name;
}
function limitsOf(options) {
  const given = record(options), timeout = timeoutOf(given.timeout);
  const signal = (
    /** @type {AbortSignal | undefined} */
    given.signal
  );
  if (signal !== void 0) {
    const { aborted, addEventListener: add, removeEventListener: remove } = signal ?? /** @type {Partial<AbortSignal>} */
    {};
    if (typeof aborted !== "boolean" || typeof add !== "function" || typeof remove !== "function") {
      throw bad("signal", "an AbortSignal", signal);
    }
    if (aborted) throw signal.reason;
  }
  return { signal, timeout };
}
function timeoutOf(timeout) {
  if (timeout === void 0 || timeout === Infinity) return void 0;
  if (typeof timeout !== "number") throw bad("timeout", "a number of milliseconds", timeout);
  if (!(timeout >= 0)) throw bad("timeout", "at least 0 milliseconds", timeout, RangeError);
  return timeout;
}

// bindings/limit.js
var settled = Promise.resolve();
var idle = (
  /** @type {Watch[]} */
  []
);
function leave() {
  for (let watch; (watch = idle.pop()) !== void 0; ) watch.leave();
}
var Watch = class {
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
    watches.set(signal, this);
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
    if (this.next === this && idle.push(this) === 1) settled.then(leave);
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
function timeoutError(object, timeout) {
  return new DOMException(`${object} timed out after ${timeout} ms`, "TimeoutError");
}
var Limit = class {
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
      const recent = idle.at(-1);
      this.watch = recent?.signal === signal ? recent : watches.get(signal) ?? new Watch(signal);
      this.watch.add(this);
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

// bindings/wait.js
var SLOT = 16777215;
var SPARE = 256;
var NO_SETTLERS = (
  /** @type {(Settler | undefined)[]} */
  []
);
var NO_VACANCIES = (
  /** @type {number[]} */
  []
);
var settled2 = Promise.resolve();
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
  settled2.then(pump);
}
function pump() {
  const last = wait_resume() >> 2;
  more = false;
  if (last !== 0) {
    if (words.length === 0) renew();
    more = words[last + MORE] !== 0;
    const slot = words[last + OBJECT] & SLOT;
    const object = awake !== void 0 && awake.slot === slot ? awake : others.get(slot);
    if (object !== void 0) object.settle(last);
  }
  if (giveWay) settled2.then(goOn);
  else goOn();
}
function goOn() {
  giveWay = false;
  if (more) {
    settled2.then(pump);
    return;
  }
  pumping = false;
  awake = void 0;
  if (others.size !== 0) others.clear();
}
var Failure = class {
  constructor(error) {
    this.error = error;
  }
  then(_resolve, reject) {
    reject(this.error);
  }
};
var IN_TIME = true;
var cancelled = new Failure(void 0);
var same = (value) => value;
var Waitable = class {
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
    this.slot = this.handle & SLOT;
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

// bindings/holdable.js
var Hold = class {
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
var Holdable = class extends Waitable {
  /** @internal How the core acquires it. @type {(handle: number, cookie: number) => number} */
  enter;
  /**
   * @internal
   * @param {unknown} options
   * @param {(argument: number) => number} create the core's constructor
   * @param {(handle: number, cookie: number) => number} enter
   * @param {number} [argument]
   */
  constructor(options, create, enter, argument) {
    super(options, create, argument);
    this.enter = enter;
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

// bindings/lock.js
var NONE2 = -1;
var Lock = class extends Holdable {
  /** @internal Those over it. @type {Set<WeakRef<import('./condition.js').Condition>> | undefined} */
  conditions = void 0;
  /** @param {PrimitiveOptions} [options] */
  constructor(options) {
    super(options, lock_new, lock_acquire);
    this.word = this.slot << 3;
    this.free = this.handle & ~SLOT | LOCK_FREE;
    this.held = this.handle & ~SLOT | LOCK_HELD;
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

// bindings/event.js
var Event = class extends Waitable {
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

// bindings/condition.js
var registry2 = new FinalizationRegistry(
  (forget) => forget()
);
function lockOf(lock) {
  if (lock === void 0 || lock === null) return new Lock();
  if (!(lock instanceof Lock)) throw bad("lock", "a Lock", lock);
  if (lock.handle === 0) throw errorOf(E_CLOSED, lock);
  return lock;
}
var Condition = class extends Waitable {
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
    registry2.register(this, () => conditions.delete(self));
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
        const wait = () => {
          const answer = this.start(timeout === 0 ? NOW_OR_NEVER : this.vacant);
          if (answer < 0) throw refusal(this, answer, timeout);
          this.keep(check);
          limit.begin(answer);
        };
        const check = (outcome) => {
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
        };
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

// bindings/semaphore.js
var Semaphore = class extends Holdable {
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
var BoundedSemaphore = class extends Semaphore {
  /** @internal */
  static get create() {
    return bounded_semaphore_new;
  }
};

// bindings/barrier.js
var Barrier = class extends Waitable {
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
export {
  Barrier,
  BoundedSemaphore,
  BrokenBarrierError,
  Condition,
  Event,
  Lock,
  Semaphore,
  SyncError
};
//# sourceMappingURL=index.js.map
