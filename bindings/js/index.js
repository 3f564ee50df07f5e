// Made by `npm run build` from the modules in bindings/. Do not edit.

// bindings/core.fallback.js
function fallback() {
  var buffer = new ArrayBuffer(65536), HEAP8 = new Int8Array(buffer), HEAP32 = new Int32Array(buffer), HEAPU8 = new Uint8Array(buffer), HEAPU32 = new Uint32Array(buffer), Math_imul = Math.imul;
  function $0($0_1, $1_1) {
    var $2_1 = 0;
    return $2_1 = $0_1 << 5 & 536870880, $2_1 >>> 0 < HEAPU32[14] ? $0_1 = (HEAP32[$2_1 >> 2] ^ ($0_1 & -16777216 | $1_1 << 16)) >>> 0 < 65536 ? $2_1 : 0 : $0_1 = 0, $0_1;
  }
  function $1($0_1, $1_1) {
    var $2_1 = 0, $3_1 = 0;
    label$1: {
      if (!$1_1)
        break label$1;
      for (; ; ) {
        if ($3_1 = $6($0_1), !$3_1)
          break label$1;
        if ($4($3_1, 1), $2_1 = $2_1 + 1 | 0, ($2_1 | 0) == ($1_1 | 0))
          break;
      }
      $2_1 = $1_1;
    }
    return $2_1;
  }
  function $2($0_1) {
    var $1_1 = 0;
    label$1: {
      if ($1_1 = HEAP32[17], $1_1) {
        HEAP32[17] = HEAP32[$1_1 + 4 >> 2];
        break label$1;
      }
      if ($1_1 = $12(), $1_1)
        break label$1;
      return 0;
    }
    return HEAP32[$1_1 + 12 >> 2] = 0, HEAP32[$1_1 + 16 >> 2] = 0, HEAP32[$1_1 + 20 >> 2] = 0, HEAP32[$1_1 + 24 >> 2] = 0, HEAP32[$1_1 + 28 >> 2] = 0, HEAP32[$1_1 + 8 >> 2] = $1_1, HEAP32[$1_1 >> 2] = HEAPU8[$1_1 + 3 | 0] << 24 | $0_1 << 16, HEAP32[$1_1 + 4 >> 2] = $1_1, $1_1;
  }
  function $3($0_1, $1_1) {
    var $2_1 = 0;
    if (($1_1 | 0) == -1)
      return -3;
    label$2: {
      if ($2_1 = HEAP32[17], $2_1) {
        HEAP32[17] = HEAP32[$2_1 + 4 >> 2];
        break label$2;
      }
      if ($2_1 = $12(), $2_1)
        break label$2;
      return -2;
    }
    return HEAP32[$2_1 + 28 >> 2] = 0, HEAP32[$2_1 + 24 >> 2] = $1_1, $1_1 = HEAPU8[$2_1 + 3 | 0] << 24, HEAP32[$2_1 >> 2] = $1_1 | 65536, $7($0_1, $2_1), $1_1 | $2_1 >>> 5;
  }
  function $4($0_1, $1_1) {
    HEAP32[$0_1 + 12 >> 2] = 0, HEAP8[$0_1 | 0] = $1_1;
    label$1: {
      if (HEAP32[18]) {
        HEAP32[HEAP32[19] + 12 >> 2] = $0_1;
        break label$1;
      }
      HEAP32[18] = $0_1;
    }
    HEAP32[19] = $0_1;
  }
  function $5($0_1) {
    return $0_1 = HEAPU8[$0_1 | 0], ($0_1 | 0) == 1 ? 0 : ($0_1 | 0) == 4 ? -1 : 1;
  }
  function $6($0_1) {
    var $1_1 = 0;
    if ($1_1 = HEAP32[$0_1 + 4 >> 2], !(($1_1 | 0) == ($0_1 | 0) | !$1_1))
      for (; ; ) {
        if (!HEAPU8[$1_1 | 0])
          return $1_1;
        if ($9($1_1, 4), $1_1 = HEAP32[$0_1 + 4 >> 2], $1_1 = ($0_1 | 0) == ($1_1 | 0) ? 0 : $1_1, !$1_1)
          break;
      }
    return 0;
  }
  function $7($0_1, $1_1) {
    HEAP32[$1_1 + 4 >> 2] = $0_1, HEAP32[$1_1 + 20 >> 2] = $0_1, HEAP32[$1_1 + 8 >> 2] = HEAP32[$0_1 + 8 >> 2], HEAP32[HEAP32[$0_1 + 8 >> 2] + 4 >> 2] = $1_1, HEAP32[$0_1 + 8 >> 2] = $1_1, HEAP32[$0_1 + 20 >> 2] = HEAP32[$0_1 + 20 >> 2] + 1;
  }
  function $8($0_1) {
    return $1($0_1, 2147483647);
  }
  function $9($0_1, $1_1) {
    var $2_1 = 0, $3_1 = 0;
    $2_1 = $0_1 + $1_1 | 0, $3_1 = HEAP32[$2_1 + 4 >> 2], HEAP32[$3_1 + $1_1 >> 2] = HEAP32[$2_1 >> 2], HEAP32[(HEAP32[$2_1 >> 2] + $1_1 | 0) + 4 >> 2] = $3_1, HEAP32[$2_1 >> 2] = $0_1, HEAP32[$2_1 + 4 >> 2] = $0_1;
  }
  function $10($0_1) {
    var $1_1 = 0, $2_1 = 0;
    if ($1_1 = HEAP32[$0_1 + 4 >> 2], $2_1 = ($1_1 | 0) == ($0_1 | 0), HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] & ($2_1 ? -4 : -2), $0_1 = 0, !(HEAPU8[$1_1 | 0] | $2_1)) {
      HEAP32[$1_1 + 12 >> 2] = 0, HEAP8[$1_1 | 0] = 1;
      label$2: {
        if (HEAP32[18]) {
          HEAP32[HEAP32[19] + 12 >> 2] = $1_1;
          break label$2;
        }
        HEAP32[18] = $1_1;
      }
      HEAP32[19] = $1_1, $0_1 = 1;
    }
    return $0_1;
  }
  function $11($0_1) {
    var $1_1 = 0;
    $1_1 = HEAPU8[$0_1 + 2 | 0], HEAP32[$0_1 + 24 >> 2] | (HEAP32[$0_1 + 20 >> 2] | $1_1 >>> 0 < 8) || (($1_1 & 231) == 4 && $9($0_1, 12), HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + 16777216 & 2130706432, HEAP32[$0_1 + 4 >> 2] = HEAP32[17], HEAP32[17] = $0_1);
  }
  function $12() {
    var $0_1 = 0, $1_1 = 0;
    $0_1 = HEAP32[14], $0_1 || (HEAP32[14] = 96, $0_1 = 96), $1_1 = HEAP32[15];
    label$2: {
      if ($1_1 >>> 0 <= $0_1 >>> 0) {
        if ($1_1 && __wasm_memory_grow(1), $1_1 = __wasm_memory_size() << 16, HEAP32[15] = $1_1, $1_1 = $0_1 >>> 0 >= $1_1 >>> 0, $0_1 = 0, $1_1)
          break label$2;
        $0_1 = HEAP32[14];
      }
      HEAP32[14] = $0_1 + 32;
    }
    return $0_1;
  }
  function $13($0_1, $1_1) {
    var $2_1 = 0, $3_1 = 0;
    $2_1 = $0_1, $3_1 = HEAP32[$0_1 + 16 >> 2], $0_1 = HEAPU8[$0_1 | 0], HEAP32[$2_1 + 16 >> 2] = $3_1 + !$0_1, HEAP32[$1_1 + 16 >> 2] = $0_1 ? 2147483647 : 0;
  }
  function $14($0_1) {
    var $1_1 = 0, $2_1 = 0;
    label$1: {
      if (HEAPU8[$0_1 | 0] || ($2_1 = HEAP32[$0_1 + 16 >> 2], HEAPU32[$0_1 + 12 >> 2] > $2_1 + 1 >>> 0))
        break label$1;
      if ($2_1 && (HEAP8[$0_1 | 0] = 1), $1_1 = HEAP32[$0_1 + 4 >> 2], ($1_1 | 0) != ($0_1 | 0))
        for ($2_1 = 0; HEAP32[$1_1 + 16 >> 2] = $2_1, HEAPU8[$1_1 | 0] || $4($1_1, 1), $2_1 = $2_1 + 1 | 0, $1_1 = HEAP32[$1_1 + 4 >> 2], ($1_1 | 0) != ($0_1 | 0); )
          ;
      $1_1 = 1;
    }
    return $1_1;
  }
  function $15($0_1, $1_1) {
    var $2_1 = 0;
    return ($0_1 | 0) < 0 ? -4 : ($2_1 = $2(5), $2_1 ? (HEAP32[$2_1 + 12 >> 2] = $0_1, HEAP32[$2_1 + 16 >> 2] = $1_1, HEAPU8[$2_1 + 3 | 0] << 24 | $2_1 >>> 5) : -2);
  }
  function $16($0_1) {
    var $1_1 = 0;
    return $1_1 = $1($0_1, 1), HEAP32[$0_1 + 12 >> 2] = HEAP32[$0_1 + 12 >> 2] - $1_1, $1_1;
  }
  function $17($0_1) {
    return HEAP32[$0_1 + 12 >> 2] ? HEAP32[$0_1 + 20 >> 2] != HEAP32[$0_1 + 24 >> 2] : 1;
  }
  function $18($0_1) {
    var $1_1 = 0;
    return $1_1 = HEAP8[$0_1 + 1 | 0], $1_1 && $1(HEAP32[$0_1 + 28 >> 2], 1), $20($0_1), $1_1;
  }
  function $19($0_1, $1_1, $2_1) {
    var $3_1 = 0;
    return $3_1 = HEAP32[$0_1 >> 2], $3_1 & 1 | HEAP32[$0_1 + 20 >> 2] != HEAP32[$0_1 + 24 >> 2] ? (HEAP8[$1_1 | 0] = 0, $7($0_1, $1_1), HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] | 2, $2_1) : (HEAP32[$0_1 >> 2] = $3_1 | 1, $18($1_1));
  }
  function $20($0_1) {
    $0_1 = HEAP32[$0_1 + 28 >> 2], $0_1 && (HEAP32[$0_1 + 24 >> 2] = HEAP32[$0_1 + 24 >> 2] - 1, $11($0_1));
  }
  function $21($0_1) {
    var $1_1 = 0, $2_1 = 0;
    if ($1_1 = $6($0_1), $1_1)
      for (; $4($1_1, 4), $2_1 = $2_1 + 1 | 0, $1_1 = $6($0_1), !!$1_1; )
        ;
    return $2_1;
  }
  function $22($0_1, $1_1) {
    var $2_1 = 0, $3_1 = 0;
    if ($2_1 = $23($0_1), !$2_1)
      return -1;
    label$2: {
      if (HEAPU8[$2_1 + 2 | 0] != 2 || ($0_1 = HEAP32[$2_1 + 12 >> 2], !$0_1 | ($0_1 | 0) == ($2_1 | 0)))
        break label$2;
      for (; ; ) {
        if ($9($0_1, 12), HEAP32[$0_1 + 28 >> 2] = 0, $3_1 = $21($0_1) + $3_1 | 0, $0_1 = HEAP32[$2_1 + 12 >> 2], !$0_1)
          break label$2;
        if (($0_1 | 0) == ($2_1 | 0))
          break;
      }
    }
    return $0_1 = $21($2_1), HEAP8[$2_1 + 2 | 0] = HEAPU8[$2_1 + 2 | 0] | $1_1, $11($2_1), $0_1 + $3_1 | 0;
  }
  function $23($0_1) {
    var $1_1 = 0, $2_1 = 0, $3_1 = 0;
    for ($1_1 = 1; ; ) {
      label$2: {
        if ($3_1 = $1_1 >>> 0 > 4, $1_1 = $1_1 + 1 | 0, $2_1 = $0($0_1, $1_1), $3_1)
          break label$2;
        if (!$2_1)
          continue;
      }
      break;
    }
    return $2_1;
  }
  function $24($0_1, $1_1) {
    var $2_1 = 0;
    $1_1 = $5($1_1);
    label$1: {
      if (!$1_1 && ($2_1 = -1, HEAPU8[$0_1 + 2 | 0] & 8))
        break label$1;
      $2_1 = $1_1;
    }
    return $2_1;
  }
  function $25($0_1) {
    return $0_1 = $0_1 | 0, $0_1 = $0($0_1, 6), $0_1 ? HEAPU8[$0_1 | 0] : -1;
  }
  function $26($0_1) {
    return $0_1 = $0_1 | 0, $0_1 = $0($0_1, 6), $0_1 ? (HEAP8[$0_1 | 0] = 3, $8($0_1) | 0) : -1;
  }
  function $27($0_1) {
    return $0_1 = $0_1 | 0, $0_1 = $0($0_1, 6), $0_1 ? (HEAP8[$0_1 | 0] = (HEAP32[$0_1 + 16 >> 2] != 0) << 1, $8($0_1) | 0) : -1;
  }
  function $28($0_1, $1_1) {
    $0_1 = $0_1 | 0, $1_1 = $1_1 | 0;
    var $2_1 = 0;
    if ($0_1 = $0($0_1, 6), !$0_1)
      return -1;
    $2_1 = -10;
    label$2: {
      if (HEAPU8[$0_1 | 0] == 3 || ($2_1 = 0, $14($0_1)) || ($2_1 = $3($0_1, $1_1), ($2_1 | 0) <= 0))
        break label$2;
      $13($0_1, $0($2_1, 1));
    }
    return $2_1 | 0;
  }
  function $29($0_1) {
    $0_1 = $0_1 | 0;
    var $1_1 = 0;
    return ($0_1 | 0) <= 0 ? -4 : ($1_1 = $2(6), $1_1 ? (HEAP32[$1_1 + 12 >> 2] = $0_1, HEAPU8[$1_1 + 3 | 0] << 24 | $1_1 >>> 5) : -2);
  }
  function $30($0_1) {
    return $0_1 = $0_1 | 0, $0_1 = $0($0_1, 5), $0_1 ? HEAP32[$0_1 + 12 >> 2] : -1;
  }
  function $31($0_1) {
    return $0_1 = $0_1 | 0, $0_1 = $0($0_1, 5), $0_1 ? $17($0_1) | 0 : -1;
  }
  function $32($0_1) {
    $0_1 = $0_1 | 0;
    var $1_1 = 0, $2_1 = 0;
    if ($0_1 = $0($0_1, 5), !$0_1)
      return -1;
    $2_1 = HEAP32[$0_1 + 12 >> 2], $1_1 = -8;
    label$2: {
      if ($2_1 >>> 0 >= HEAPU32[$0_1 + 16 >> 2] || ($1_1 = -9, ($2_1 | 0) == 2147483647))
        break label$2;
      HEAP32[$0_1 + 12 >> 2] = $2_1 + 1, $1_1 = $16($0_1);
    }
    return $1_1 | 0;
  }
  function $33($0_1, $1_1) {
    return $0_1 = $0_1 | 0, $1_1 = $1_1 | 0, $0_1 = $0($0_1, 5), $0_1 ? $17($0_1) ? $3($0_1, $1_1) | 0 : (HEAP32[$0_1 + 12 >> 2] = HEAP32[$0_1 + 12 >> 2] - 1, 0) : -1;
  }
  function $34($0_1) {
    return $0_1 = $0_1 | 0, $15($0_1, $0_1) | 0;
  }
  function $35($0_1) {
    return $0_1 = $0_1 | 0, $15($0_1, -1) | 0;
  }
  function $36($0_1, $1_1) {
    $0_1 = $0_1 | 0, $1_1 = $1_1 | 0;
    var $2_1 = 0, $3_1 = 0;
    $2_1 = -1, $0_1 = $0($0_1, 4);
    label$1: {
      if (!$0_1 || ($3_1 = HEAP32[$0_1 + 28 >> 2], !$3_1) || ($2_1 = -7, !(HEAP8[$3_1 | 0] & 1)))
        break label$1;
      $2_1 = $1($0_1, $1_1);
    }
    return $2_1 | 0;
  }
  function $37($0_1, $1_1) {
    $0_1 = $0_1 | 0, $1_1 = $1_1 | 0;
    var $2_1 = 0, $3_1 = 0;
    $2_1 = -1, $0_1 = $0($0_1, 4);
    label$1: {
      if (!$0_1 || ($3_1 = HEAP32[$0_1 + 28 >> 2], !$3_1) || ($2_1 = -6, !(HEAP8[$3_1 | 0] & 1)) || ($2_1 = $3($0_1, $1_1), ($2_1 | 0) <= 0))
        break label$1;
      $10($3_1);
    }
    return $2_1 | 0;
  }
  function $38($0_1) {
    $0_1 = $0_1 | 0;
    var $1_1 = 0;
    return $1_1 = $0($0_1, 2), $1_1 ? ($0_1 = $2(4), $0_1 ? (HEAP32[$0_1 + 28 >> 2] = $1_1, HEAP32[$0_1 + 12 >> 2] = $1_1, HEAP32[$0_1 + 16 >> 2] = HEAP32[$1_1 + 16 >> 2], HEAP32[HEAP32[$1_1 + 16 >> 2] + 12 >> 2] = $0_1, HEAP32[$1_1 + 16 >> 2] = $0_1, HEAPU8[$0_1 + 3 | 0] << 24 | $0_1 >>> 5) : -2) : -1;
  }
  function $39($0_1) {
    return $0_1 = $0_1 | 0, $0_1 = $0($0_1, 3), $0_1 ? HEAPU8[$0_1 | 0] : -1;
  }
  function $40($0_1) {
    return $0_1 = $0_1 | 0, $0_1 = $0($0_1, 3), $0_1 ? (HEAP8[$0_1 | 0] = 0, 0) : -1;
  }
  function $41($0_1) {
    return $0_1 = $0_1 | 0, $0_1 = $0($0_1, 3), $0_1 ? (HEAP8[$0_1 | 0] = 1, $1($0_1, 2147483647) | 0) : -1;
  }
  function $42($0_1, $1_1) {
    return $0_1 = $0_1 | 0, $1_1 = $1_1 | 0, $0_1 = $0($0_1, 3), $0_1 ? (HEAPU8[$0_1 | 0] ? $0_1 = 0 : $0_1 = $3($0_1, $1_1), $0_1 | 0) : -1;
  }
  function $43() {
    var $0_1 = 0;
    return $0_1 = $2(3), $0_1 ? HEAPU8[$0_1 + 3 | 0] << 24 | $0_1 >>> 5 : -2;
  }
  function $44($0_1) {
    $0_1 = $0_1 | 0;
    var $1_1 = 0, $2_1 = 0;
    $2_1 = -1, $1_1 = $0_1 << 5 & 536870880;
    label$1: {
      if ($1_1 >>> 0 >= HEAPU32[14] | (HEAP32[$1_1 >> 2] ^ ($0_1 & -16777216 | 131072)) >>> 0 > 65535 || ($2_1 = -3, $0_1 = HEAP32[18], !$0_1 | HEAP32[$0_1 + 20 >> 2] != ($1_1 | 0) | (HEAP32[$0_1 + 28 >> 2] | HEAPU8[$0_1 | 0] != 1)) || HEAPU32[$0_1 + 24 >> 2] > 1073741823)
        break label$1;
      HEAP32[18] = HEAP32[$0_1 + 12 >> 2], $2_1 = HEAP32[$0_1 + 8 >> 2], HEAP32[$2_1 + 4 >> 2] = HEAP32[$0_1 + 4 >> 2], HEAP32[HEAP32[$0_1 + 4 >> 2] + 8 >> 2] = $2_1, HEAP32[$1_1 + 20 >> 2] = HEAP32[$1_1 + 20 >> 2] - 1, HEAP32[$1_1 >> 2] = HEAP32[$1_1 >> 2] | 1, HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + 16777216 & 2130706432, HEAP32[$0_1 + 4 >> 2] = HEAP32[17], HEAP32[17] = $0_1, $2_1 = HEAP32[$0_1 + 24 >> 2] << 1 | HEAP32[18] != 0;
    }
    return $2_1 | 0;
  }
  function $45($0_1) {
    return $0_1 = $0_1 | 0, $0_1 = $0($0_1, 2), $0_1 ? HEAP32[$0_1 >> 2] & 1 : -1;
  }
  function $46($0_1) {
    $0_1 = $0_1 | 0;
    var $1_1 = 0, $2_1 = 0, $3_1 = 0;
    $1_1 = -1, $2_1 = $0_1 << 5 & 536870880;
    label$1: {
      if ($2_1 >>> 0 >= HEAPU32[14] || ($3_1 = HEAP32[$2_1 >> 2], ($3_1 ^ ($0_1 & -16777216 | 131072)) >>> 0 > 65535) || ($1_1 = -5, !($3_1 & 1)))
        break label$1;
      $1_1 = $10($2_1);
    }
    return $1_1 | 0;
  }
  function $47($0_1, $1_1) {
    $0_1 = $0_1 | 0, $1_1 = $1_1 | 0;
    var $2_1 = 0, $3_1 = 0, $4_1 = 0;
    $3_1 = -1;
    label$1: {
      if ($2_1 = $0_1 << 5 & 536870880, $2_1 >>> 0 >= HEAPU32[14] || ($4_1 = HEAP32[$2_1 >> 2], ($4_1 ^ ($0_1 & -16777216 | 131072)) >>> 0 > 65535))
        break label$1;
      if (!($4_1 & 1 | HEAP32[$2_1 + 20 >> 2] != HEAP32[$2_1 + 24 >> 2]))
        return HEAP32[$2_1 >> 2] = $4_1 | 1, 0;
      if (($1_1 | 0) == -1)
        return -3;
      label$4: {
        if ($0_1 = HEAP32[17], $0_1) {
          HEAP32[17] = HEAP32[$0_1 + 4 >> 2];
          break label$4;
        }
        if ($0_1 = $12(), $0_1)
          break label$4;
        $3_1 = -2;
        break label$1;
      }
      if (HEAP32[$0_1 + 28 >> 2] = 0, HEAP32[$0_1 + 24 >> 2] = $1_1, HEAP32[$0_1 + 20 >> 2] = $2_1, HEAP32[$0_1 + 4 >> 2] = $2_1, $1_1 = HEAPU8[$0_1 + 3 | 0] << 24, HEAP32[$0_1 >> 2] = $1_1 | 65536, HEAP32[$0_1 + 8 >> 2] = HEAP32[$2_1 + 8 >> 2], HEAP32[HEAP32[$2_1 + 8 >> 2] + 4 >> 2] = $0_1, HEAP32[$2_1 + 8 >> 2] = $0_1, HEAP32[$2_1 + 20 >> 2] = HEAP32[$2_1 + 20 >> 2] + 1, $3_1 = $1_1 | $0_1 >>> 5, ($3_1 | 0) <= 0)
        break label$1;
      return HEAP32[$2_1 >> 2] = HEAP32[$2_1 >> 2] | 2, $3_1 | 0;
    }
    return $3_1 | 0;
  }
  function $48() {
    var $0_1 = 0;
    return $0_1 = $2(2), $0_1 ? (HEAP32[$0_1 + 16 >> 2] = $0_1, HEAP32[$0_1 + 12 >> 2] = $0_1, HEAPU8[$0_1 + 3 | 0] << 24 | $0_1 >>> 5) : -2;
  }
  function $49($0_1) {
    return $0_1 = $0_1 | 0, $22($0_1, 16) | 0;
  }
  function $50($0_1) {
    return $0_1 = $0_1 | 0, $22($0_1, 8) | 0;
  }
  function $51($0_1) {
    $0_1 = $0_1 | 0;
    var $1_1 = 0;
    if ($0_1 = $23($0_1), !$0_1)
      return -1;
    label$2: {
      if (HEAPU8[$0_1 + 2 | 0] != 6)
        $0_1 = $0_1 + 20 | 0;
      else {
        if ($1_1 = 0, HEAPU8[$0_1 | 0])
          break label$2;
        $0_1 = $0_1 + 16 | 0;
      }
      $1_1 = HEAP32[$0_1 >> 2];
    }
    return $1_1 | 0;
  }
  function $52($0_1, $1_1) {
    return $0_1 = $0_1 | 0, $1_1 = $1_1 | 0, $0_1 = $0($0_1, 1), $0_1 ? (HEAP32[$0_1 + 24 >> 2] = $1_1, 0) : -1;
  }
  function $53($0_1) {
    $0_1 = $0_1 | 0;
    var $1_1 = 0;
    if ($0_1 = $0($0_1, 1), !$0_1)
      return -1;
    label$2:
      switch (HEAPU8[$0_1 | 0]) {
        case 0:
          return $1_1 = HEAP32[$0_1 + 20 >> 2], HEAP32[$1_1 + 24 >> 2] = HEAP32[$1_1 + 24 >> 2] + 1, $4($0_1, 2), 0;
        case 1:
          HEAP8[$0_1 | 0] = 3;
          break;
        default:
          break label$2;
      }
    return 0;
  }
  function $54() {
    var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0;
    label$1: {
      for (; ; ) {
        if ($2_1 = HEAP32[18], !$2_1)
          break label$1;
        $0_1 = HEAP32[$2_1 + 20 >> 2], HEAP32[18] = HEAP32[$2_1 + 12 >> 2], $1_1 = HEAP32[$2_1 + 8 >> 2], HEAP32[$1_1 + 4 >> 2] = HEAP32[$2_1 + 4 >> 2], HEAP32[HEAP32[$2_1 + 4 >> 2] + 8 >> 2] = $1_1, HEAP32[$0_1 + 20 >> 2] = HEAP32[$0_1 + 20 >> 2] - 1, HEAPU8[$2_1 | 0] == 2 && (HEAP32[$0_1 + 24 >> 2] = HEAP32[$0_1 + 24 >> 2] - 1), HEAP32[9] = HEAPU8[$0_1 + 3 | 0] << 24 | $0_1 >>> 5, HEAP32[10] = HEAPU8[$2_1 + 3 | 0] << 24 | $2_1 >>> 5, HEAP32[11] = HEAP32[$2_1 + 24 >> 2];
        label$4: {
          label$5:
            switch ((HEAPU8[$0_1 + 2 | 0] & 247) - 2 | 0) {
              case 0:
                $1_1 = 0;
                label$11: {
                  if (!(HEAPU8[$2_1 | 0] != 1 | HEAPU8[$0_1 + 2 | 0] != 2)) {
                    HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] | 1;
                    break label$11;
                  }
                  if ($1_1 = $24($0_1, $2_1), HEAP8[$0_1 | 0] & 1)
                    break label$11;
                  $10($0_1);
                }
                if (HEAP32[$2_1 + 28 >> 2])
                  label$14: {
                    label$15: {
                      if ($1_1 = HEAPU8[$0_1 + 2 | 0] & 8 ? -1 : $1_1, !$1_1 || (HEAP8[$2_1 + 1 | 0] = $1_1, ($1_1 | 0) != 1))
                        break label$15;
                      $1_1 = $19($0_1, $2_1, 2);
                      break label$14;
                    }
                    $1_1 = $18($2_1);
                  }
                break label$4;
              case 1:
                $1_1 = $5($2_1);
                break label$4;
              case 2:
                HEAP32[$0_1 + 28 >> 2] ? ($1_1 = $5($2_1), HEAP32[$2_1 + 28 >> 2] = $0_1, HEAP8[$2_1 + 1 | 0] = $1_1, HEAP32[$0_1 + 24 >> 2] = HEAP32[$0_1 + 24 >> 2] + 1, $1_1 = $19(HEAP32[$0_1 + 28 >> 2], $2_1, 3)) : $1_1 = -1;
                break label$4;
              case 3:
                label$19: {
                  if (HEAPU8[$2_1 | 0] != 3 || ($1_1 = HEAP32[$0_1 + 12 >> 2], $1_1 >>> 0 > 2147483646))
                    break label$19;
                  HEAP32[$0_1 + 12 >> 2] = $1_1 + 1;
                }
                for (; HEAP32[$0_1 + 12 >> 2] && $16($0_1); )
                  ;
                $1_1 = $24($0_1, $2_1);
                break label$4;
              case 4:
                $1_1 = $5($2_1), $3_1 = HEAP32[$2_1 + 16 >> 2];
                label$22: {
                  if (($3_1 | 0) == 2147483647) {
                    if ($1_1)
                      break label$22;
                    $1_1 = -10;
                    label$25: {
                      if (HEAPU8[$0_1 | 0] == 3 || ($1_1 = -1, HEAPU8[$0_1 + 2 | 0] & 8))
                        break label$25;
                      if ($14($0_1)) {
                        HEAP32[12] = HEAP32[$0_1 + 12 >> 2] - 1, $1_1 = 0;
                        break label$25;
                      }
                      HEAP8[$2_1 | 0] = 0, $7($0_1, $2_1), $13($0_1, $2_1), $1_1 = 2;
                    }
                    break label$22;
                  }
                  $1_1 = $1_1 || (HEAPU8[$0_1 | 0] == 1 ? 0 : -11), HEAP32[12] = $3_1, $3_1 = HEAP32[$0_1 + 16 >> 2] - 1 | 0, HEAP32[$0_1 + 16 >> 2] = $3_1, $3_1 || (HEAPU8[$0_1 | 0] != 3 && (HEAP8[$0_1 | 0] = 0), $8($0_1));
                }
                break label$4;
              default:
                break label$5;
            }
          $20($2_1), $1_1 = 4;
        }
        if (HEAP32[8] = $1_1, ($1_1 & -2) != 2 && (HEAP32[$2_1 >> 2] = HEAP32[$2_1 >> 2] + 16777216 & 2130706432, HEAP32[$2_1 + 4 >> 2] = HEAP32[17], HEAP32[17] = $2_1), HEAPU8[$0_1 + 2 | 0] >= 8 && $11($0_1), ($1_1 | 0) != 4)
          break;
      }
      $4_1 = 32, HEAP32[13] = HEAP32[18] != 0;
    }
    return $4_1 | 0;
  }
  function __wasm_memory_size() {
    return buffer.byteLength / 65536 | 0;
  }
  function __wasm_memory_grow(pagesToAdd) {
    pagesToAdd = pagesToAdd | 0;
    var oldPages = __wasm_memory_size() | 0, newPages = Math.min(oldPages + Math.max(pagesToAdd, oldPages >> 4), 8192);
    if (oldPages < newPages) {
      try {
        var newBuffer = new ArrayBuffer(Math_imul(newPages, 65536));
      } catch {
        return -1;
      }
      var newHEAP8 = new Int8Array(newBuffer);
      return newHEAP8.set(HEAP8), HEAP8 = new Int8Array(newBuffer), HEAP32 = new Int32Array(newBuffer), HEAPU8 = new Uint8Array(newBuffer), HEAPU32 = new Uint32Array(newBuffer), structuredClone(buffer, { transfer: [buffer] }), buffer = newBuffer, oldPages;
    }
    return -1;
  }
  return {
    memory: Object.create(Object.prototype, {
      grow: {
        value: __wasm_memory_grow
      },
      buffer: {
        get: function() {
          return buffer;
        }
      }
    }),
    wait_resume: $54,
    wait_cancel: $53,
    wait_mark: $52,
    object_waiting: $51,
    object_close: $50,
    object_discard: $49,
    lock_new: $48,
    lock_acquire: $47,
    lock_release: $46,
    lock_locked: $45,
    lock_admit: $44,
    event_new: $43,
    event_wait: $42,
    event_set: $41,
    event_clear: $40,
    event_is_set: $39,
    condition_new: $38,
    condition_wait: $37,
    condition_notify: $36,
    semaphore_new: $35,
    bounded_semaphore_new: $34,
    semaphore_acquire: $33,
    semaphore_release: $32,
    semaphore_locked: $31,
    semaphore_value: $30,
    barrier_new: $29,
    barrier_wait: $28,
    barrier_reset: $27,
    barrier_abort: $26,
    barrier_state: $25
  };
}

// bindings/core.exports.js
var core = /* @__PURE__ */ Object.values(/* @__PURE__ */ fallback()), of = (i) => core[i], memory = /* @__PURE__ */ of(0), wait_resume = /* @__PURE__ */ of(1), wait_cancel = /* @__PURE__ */ of(2), wait_mark = /* @__PURE__ */ of(3), object_waiting = /* @__PURE__ */ of(4), object_close = /* @__PURE__ */ of(5), object_discard = /* @__PURE__ */ of(6), lock_new = /* @__PURE__ */ of(7), lock_acquire = /* @__PURE__ */ of(8), lock_release = /* @__PURE__ */ of(9), lock_locked = /* @__PURE__ */ of(10), lock_admit = /* @__PURE__ */ of(11), event_new = /* @__PURE__ */ of(12), event_wait = /* @__PURE__ */ of(13), event_set = /* @__PURE__ */ of(14), event_clear = /* @__PURE__ */ of(15), event_is_set = /* @__PURE__ */ of(16), condition_new = /* @__PURE__ */ of(17), condition_wait = /* @__PURE__ */ of(18), condition_notify = /* @__PURE__ */ of(19), semaphore_new = /* @__PURE__ */ of(20), bounded_semaphore_new = /* @__PURE__ */ of(21), semaphore_acquire = /* @__PURE__ */ of(22), semaphore_release = /* @__PURE__ */ of(23), semaphore_locked = /* @__PURE__ */ of(24), semaphore_value = /* @__PURE__ */ of(25), barrier_new = /* @__PURE__ */ of(26), barrier_wait = /* @__PURE__ */ of(27), barrier_reset = /* @__PURE__ */ of(28), barrier_abort = /* @__PURE__ */ of(29), barrier_state = /* @__PURE__ */ of(30);

// bindings/core.wasm.js
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
], BARRIER_STATES = ["filling", "draining", "resetting", "broken"];

// bindings/errors.js
var SyncError = class extends Error {
  /**
   * @param {string} code ERR_NOT_ACQUIRED, ERR_CLOSED, ERR_BROKEN_BARRIER, ...
   * @param {string} message
   */
  constructor(code, message) {
    super(message), this.code = code;
  }
  get name() {
    return this.constructor.name;
  }
}, BrokenBarrierError = class extends SyncError {
}, coded = (error, code) => Object.assign(error, { code });
function errorOf(number, object) {
  let [type, code, message] = ERRORS[~number];
  if (number === -1 && object.handle !== 0 && object.lock?.handle === 0) return errorOf(number, object.lock);
  let { constructor, name } = object, who = name === void 0 ? constructor.name : `${constructor.name} ${JSON.stringify(name)}`, text = number === -1 ? `${who} is closed` : name === void 0 ? message : `${message} (${who})`;
  return type === "RangeError" ? coded(new RangeError(text), code) : type === "SyncError" ? new SyncError(code, text) : new BrokenBarrierError(code, text);
}

// bindings/core.js
var OUTCOME = 0, OBJECT = 1, TICKET = 2, COOKIE = 3, INDEX = 4, MORE = 5;
var words = /* @__PURE__ */ new Int32Array(memory.buffer);
function renew() {
  words = new Int32Array(memory.buffer);
}

// bindings/arguments.js
function show(value) {
  return typeof value == "string" ? JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value) : typeof value == "function" ? `function ${value.name}` : typeof value != "object" || value === null ? `${String(value)}${typeof value == "bigint" ? "n" : ""}` : Array.isArray(value) ? "an array" : `an instance of ${value.constructor?.name ?? "no class"}`;
}
function bad(argument, needed, got, type = TypeError) {
  return coded(new type(`${argument} must be ${needed}, got ${show(got)}`), `ERR_${argument.toUpperCase()}`);
}
var MOST = 2 ** 31 - 1;
function integer(argument, value, least) {
  if (!Number.isInteger(value)) throw bad(argument, "an integer", value);
  let number = (
    /** @type {number} */
    value
  );
  if (number < least || number > MOST) throw bad(argument, `from ${least} to ${MOST}`, value, RangeError);
  return number;
}
function callable(argument, value) {
  if (typeof value != "function") throw bad(argument, "a function", value);
}
function record(options) {
  if (options !== void 0 && typeof options != "object") throw bad("options", "an object", options);
  return (
    /** @type {Record<string, unknown>} */
    options ?? {}
  );
}
function nameOf(options) {
  let { name } = record(options);
  if (name !== void 0 && typeof name != "string") throw bad("name", "a string", name);
  return name;
}
function timeoutOf(options) {
  let { timeout } = record(options);
  if (!(timeout === void 0 || timeout === 1 / 0)) {
    if (typeof timeout != "number") throw bad("timeout", "a number of milliseconds", timeout);
    if (!(timeout >= 0)) throw bad("timeout", "at least 0 milliseconds", timeout, RangeError);
    return timeout;
  }
}
function signalOf(options) {
  let signal = (
    /** @type {AbortSignal | undefined} */
    record(options).signal
  );
  if (signal !== void 0) {
    let { aborted, addEventListener: add, removeEventListener: remove } = signal ?? /** @type {Partial<AbortSignal>} */
    {};
    if (typeof aborted != "boolean" || typeof add != "function" || typeof remove != "function")
      throw bad("signal", "an AbortSignal", signal);
    if (aborted) throw signal.reason;
  }
  return signal;
}
var limitsOf = (options) => ({ timeout: timeoutOf(options), signal: signalOf(options) });

// bindings/limit.js
var settled = Promise.resolve(), idle = (
  /** @type {Watch[]} */
  []
);
function leave() {
  for (let watch; (watch = idle.pop()) !== void 0; ) watch.leave();
}
var Watch = class {
  listens = !1;
  next = (
    /** @type {Watch | Limit} */
    this
  );
  prev = (
    /** @type {Watch | Limit} */
    this
  );
  constructor(signal) {
    this.signal = signal, watches.set(signal, this);
  }
  add(limit) {
    this.listens || (this.signal.addEventListener("abort", this), this.listens = !0), limit.next = this, limit.prev = this.prev, this.prev.next = limit, this.prev = limit;
  }
  delete(limit) {
    limit.prev.next = limit.next, limit.next.prev = limit.prev, this.next === this && idle.push(this) === 1 && settled.then(leave);
  }
  /** Whatever a signal of foreign make has against it. */
  leave() {
    if (!(this.next !== this || !this.listens)) {
      this.listens = !1;
      try {
        this.signal.removeEventListener("abort", this);
      } catch {
      }
    }
  }
  /** A dispatched `abort` event does not make a signal aborted. */
  handleEvent() {
    if (this.signal.aborted) {
      for (; this.next !== this; ) this.next.exceed(this.signal.reason);
      this.leave();
    }
  }
}, watches = /* @__PURE__ */ new WeakMap(), LONGEST = 2 ** 31 - 1, Failure = class {
  constructor(error) {
    this.error = error;
  }
  then(_resolve, reject) {
    reject(this.error);
  }
}, same = (value) => value, NONE = {};
function refusal(object, answer, timeout) {
  return answer === -3 ? timeoutError(object, timeout) : errorOf(answer, object);
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
  /** The promise's own. @type {(value: any) => void} */
  resolve = (
    /** @type {any} */
    void 0
  );
  /** @type {(reason: unknown) => void} */
  reject = (
    /** @type {any} */
    void 0
  );
  /**
   * @param {import('./wait.js').Waitable} object
   * @param {AbortSignal | undefined} signal
   * @param {number | undefined} timeout
   * @param {(value?: any) => unknown} [give] what the promise gives
   */
  constructor(object, signal, timeout, give = same) {
    this.object = object, this.signal = signal, this.timeout = timeout, this.give = give;
  }
  /**
   * From now on this is the wait that ends with the limit; each wait of a `waitFor` in its turn. The signal may have
   * been aborted since the call was made: by a predicate, or by who is told that the wait begins.
   * @param {number} ticket
   */
  begin(ticket) {
    let first = this.ticket === 0;
    this.ticket = ticket, this.signal?.aborted ? this.exceed(this.signal.reason) : first && this.listen();
  }
  listen() {
    try {
      this.timeout !== void 0 && this.arm(this.timeout);
      let { signal } = this;
      if (signal === void 0) return;
      let recent = idle.at(-1);
      this.watch = recent?.signal === signal ? recent : watches.get(signal) ?? new Watch(signal), this.watch.add(this);
    } catch (error) {
      this.exceed(error);
    }
  }
  /** @param {number} time */
  arm(time) {
    this.timer = setTimeout(() => {
      time > LONGEST ? this.arm(time - LONGEST) : this.exceed(timeoutError(this.object, this.timeout));
    }, Math.min(time, LONGEST));
  }
  /** @param {unknown} reason */
  exceed(reason) {
    this.reason = reason, this.end(), wait_cancel(this.ticket), this.object.rouse();
  }
  /** Once: the promise that it settles. @returns {Promise<any>} */
  promise() {
    return new Promise((resolve, reject) => {
      this.resolve = resolve, this.reject = reject;
    });
  }
  /** @param {any} value what the wait gives, or its Failure */
  settle(value) {
    value instanceof Failure ? this.reject(this.reasonOf(value)) : this.resolve(this.give(value)), this.end();
  }
  end() {
    this.watch !== void 0 && (this.watch.delete(this), this.watch = void 0), this.timer !== void 0 && clearTimeout(this.timer);
  }
  /**
   * What the wait rejects with. A condition's wait that was cancelled has notified another.
   * @param {Failure} failure
   */
  reasonOf(failure) {
    return this.reason !== NONE && this.object.rouse(), failure.error === void 0 ? this.reason : failure.error;
  }
};

// bindings/wait.js
var SLOT = 16777215, SPARE = 256, EMPTY = (
  /** @type {any[]} */
  []
), passed = Promise.resolve(
  /** @type {true} */
  !0
), registry = new FinalizationRegistry((handle) => {
  object_discard(handle) > 0 && schedule();
}), awake, others = (
  /** @type {Map<number, Waitable>} */
  /* @__PURE__ */ new Map()
), pumping = !1, more = !1, giveWay = !1;
function schedule() {
  more = !0, !pumping && (pumping = !0, settled.then(pump));
}
function pump() {
  let answer = awake === void 0 ? -3 : awake.admit();
  answer < 0 ? resume() : (more = (answer & 1) !== 0, awake.pass(answer >> 1)), giveWay ? settled.then(goOn) : goOn();
}
function resume() {
  let last = wait_resume() >> 2;
  if (more = !1, last !== 0) {
    words.length === 0 && renew(), more = words[last + MORE] !== 0;
    let slot = words[last + OBJECT] & SLOT, object = awake !== void 0 && awake.slot === slot ? awake : others.get(slot);
    object !== void 0 && object.settle(last);
  }
}
function goOn() {
  if (giveWay = !1, more) {
    settled.then(pump);
    return;
  }
  pumping = !1, awake = void 0, others.size !== 0 && others.clear();
}
var cancelled = new Failure(void 0), Waitable = class {
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
  /** @internal By cookie; at a vacant one stands the next that is vacant. @type {(Settler | number)[]} */
  settlers = EMPTY;
  /**
   * @internal
   * @param {unknown} options
   * @param {(argument: number) => number} create the core's constructor
   * @param {number} [argument]
   */
  constructor(options, create, argument = 0) {
    if (this.name = nameOf(options), this.handle = create(argument), this.handle < 0) throw errorOf(this.handle, this);
    this.slot = this.handle & SLOT, words.length === 0 && renew(), registry.register(this, this.handle, this);
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
    this.handle !== 0 && (registry.unregister(this), object_close(this.handle), this.handle = 0, this.rouse());
  }
  /** `using`: the same as `close()`. */
  [Symbol.dispose]() {
    this.close();
  }
  /** In asyncio's manner: `<Lock "db" locked, 2 waiting>`. */
  toString() {
    let name = this.name === void 0 ? "" : ` ${JSON.stringify(this.name)}`;
    return `<${this.constructor.name}${name} ${this.handle === 0 ? "closed" : this.describe()}>`;
  }
  /** What console.log shows in Node. */
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return this.toString();
  }
  /** @internal */
  describe() {
    let { waiting } = this;
    return waiting === 0 ? "" : `, ${waiting} waiting`;
  }
  /** @internal The core's answer, if it is no error. @param {number} answer */
  ask(answer) {
    if (answer < 0) throw errorOf(answer, this);
    return answer;
  }
  /** @internal What was done may have woken waiters. @param {number} answer */
  did(answer) {
    this.ask(answer) > 0 && this.rouse();
  }
  /**
   * @internal A promise for what the core answered to a call that may wait, with the cookie `vacant`.
   * @param {number} answer
   * @returns {Promise<any>}
   */
  promise(answer) {
    return answer === 0 ? passed : answer > 0 ? this.pending() : Promise.reject(errorOf(answer, this));
  }
  /**
   * @internal Apart from `promise`, where the closure would cost a call that need not wait an allocation too. Optimized,
   * it makes the promise and its `resolve` and nothing else: the executor must call nothing and assign no variable.
   */
  pending() {
    let wait = { settler: (
      /** @type {Settler} */
      /** @type {unknown} */
      void 0
    ) }, promise = new Promise((resolve) => {
      wait.settler = resolve;
    });
    return this.keep(wait.settler), promise;
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
      let timeout = timeoutOf(options), signal = signalOf(options), answer = ask(this.handle, timeout === 0 ? -1 : this.vacant);
      if (answer === 0) {
        let value = give(this.given());
        return value === !0 ? passed : Promise.resolve(value);
      }
      if (answer < 0) throw refusal(this, answer, timeout);
      return (signal ?? timeout) === void 0 ? this.giving(give) : this.limited(new Limit(this, signal, timeout, give), answer);
    } catch (error) {
      return Promise.reject(error);
    }
  }
  /** @internal @param {(value: any) => unknown} give */
  giving(give) {
    return new Promise((resolve) => {
      this.keep((value) => resolve(value instanceof Failure ? value : give(value)));
    });
  }
  /** @internal @param {Limit} limit @param {number} ticket */
  limited(limit, ticket) {
    let promise = limit.promise();
    return this.keep(limit), limit.begin(ticket), promise;
  }
  /** @internal Keeps the settler of the wait that has the cookie `vacant`. @param {Settler} settler */
  keep(settler) {
    let cookie = this.vacant, { settlers } = this;
    this.kept++, cookie < settlers.length ? (this.vacant = /** @type {number} */
    settlers[cookie], settlers[cookie] = settler) : this.grow(settler);
  }
  /** @internal @param {Settler} settler */
  grow(settler) {
    this.settlers === EMPTY && (this.settlers = []), this.vacant = this.settlers.push(settler);
  }
  /** @internal The settler that `keep` was given, for the last time. @param {number} cookie @returns {Settler} */
  take(cookie) {
    let { settlers } = this, settler = (
      /** @type {Settler} */
      settlers[cookie]
    );
    return --this.kept === 0 && settlers.length > SPARE ? (this.settlers = EMPTY, this.vacant = 0) : (settlers[cookie] = this.vacant, this.vacant = cookie), settler;
  }
  /** @internal What `lock_admit` answers, of those that are locks. */
  admit() {
    return -3;
  }
  /** @internal Settles the wait that was admitted. @param {number} cookie */
  pass(cookie) {
    let settler = this.take(cookie);
    typeof settler == "function" ? settler(!0) : settler.settle(!0);
  }
  /** @internal Settles the wait that was resumed. @param {number} last the word at which the core tells of it */
  settle(last) {
    let outcome = words[last + OUTCOME];
    if (outcome === 2) return;
    let settler = this.take(words[last + COOKIE]);
    if (outcome === 3) {
      this.move(words[last + TICKET], settler);
      return;
    }
    let value;
    outcome === 0 ? value = this.given(words[last + INDEX]) : value = outcome === 1 ? cancelled : new Failure(errorOf(outcome, this)), typeof settler == "function" ? (settler(value), giveWay = outcome !== 0) : settler.settle(value);
  }
  /** @internal What a wait gives that passed; a barrier's its index. @param {number} [index] @returns {unknown} */
  given(index) {
    return !0;
  }
  /** @internal See to it that woken waiters are resumed, and stay reachable until then. */
  rouse() {
    this.kept !== 0 && (awake === void 0 || awake.slot === this.slot ? awake = this : others.set(this.slot, this)), schedule();
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
    let held = this.#held;
    this.#held = void 0, held?.release();
  }
  /** `using`: the same as `release()`. */
  [Symbol.dispose]() {
    this.release();
  }
}, Holdable = class extends Waitable {
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
    super(options, create, argument), this.enter = enter;
  }
  /**
   * Acquires without waiting: whether it did. Throws SyncError ERR_CLOSED.
   * @returns {boolean}
   */
  tryAcquire() {
    let answer = this.enter(this.handle, -1);
    return answer !== -3 && this.ask(answer) === 0;
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
    let self = (
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
var NONE2 = -1, Lock = class extends Holdable {
  /** @internal Those over it. @type {Set<WeakRef<import('./condition.js').Condition>> | undefined} */
  conditions = void 0;
  /** @param {PrimitiveOptions} [options] */
  constructor(options) {
    super(options, lock_new, lock_acquire), this.word = this.slot << 3, this.free = this.handle & ~SLOT | 131072, this.held = this.free | 131073;
  }
  /** Closes the waits of its conditions too: nobody could notify them. */
  close() {
    super.close(), this.free = this.held = NONE2;
    for (let condition of this.conditions ?? []) condition.deref()?.rouse();
  }
  /**
   * Fulfils with `true` once the lock is held; at once if it is free and nobody waits. Aborted or timed out it
   * rejects and leaves the queue, and if it had been chosen already, the next one is. Rejects with SyncError
   * ERR_CLOSED.
   * @param {WaitOptions} [options]
   * @returns {Promise<true>}
   */
  acquire(options) {
    return options !== void 0 ? this.attempt(lock_acquire, options) : words[this.word] === this.free ? (words[this.word] = this.held, passed) : this.promise(lock_acquire(this.handle, this.vacant));
  }
  /**
   * Unlocks and wakes the first waiter, which takes the lock a microtask later; nobody can overtake it. Throws
   * SyncError ERR_NOT_ACQUIRED if the lock is free, also between a release and that microtask, or ERR_CLOSED.
   */
  release() {
    words[this.word] === this.held ? words[this.word] = this.free : this.did(lock_release(this.handle));
  }
  /** @internal */
  admit() {
    return lock_admit(this.handle);
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
    return options !== void 0 ? this.attempt(event_wait, options) : this.promise(event_wait(this.handle, this.vacant));
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
), Until = class extends Limit {
  again() {
    let object = (
      /** @type {Condition} */
      this.object
    ), { timeout } = this, answer = object.start(timeout === 0 ? -1 : object.vacant);
    if (answer < 0) throw refusal(object, answer, timeout);
    object.keep(this), this.begin(answer);
  }
  /** @param {unknown} outcome */
  settle(outcome) {
    let { give: predicate } = this;
    try {
      if (outcome instanceof Failure) throw this.reasonOf(outcome);
      let value = predicate();
      if (!value) return this.again();
      this.resolve(value);
    } catch (error) {
      this.reject(error);
    }
    this.end();
  }
};
function lockOf(lock) {
  if (lock == null) return new Lock();
  if (!(lock instanceof Lock)) throw bad("lock", "a Lock", lock);
  if (lock.handle === 0) throw errorOf(-1, lock);
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
    let own = lockOf(lock);
    super(options, condition_new, own.handle), this.lock = own;
    let conditions = own.conditions ??= /* @__PURE__ */ new Set(), self = new WeakRef(this);
    conditions.add(self), registry2.register(this, () => conditions.delete(self));
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
    return options !== void 0 ? this.attempt((handle, cookie) => this.start(cookie), options) : this.promise(this.start(this.vacant));
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
      let { signal, timeout } = limitsOf(options);
      this.ask(object_waiting(this.handle));
      let now = predicate();
      if (now) return Promise.resolve(now);
      let until = new Until(this, signal, timeout, predicate), promise = until.promise();
      return until.again(), promise;
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
    return (this.lock.handle === 0 ? "lock closed" : this.locked() ? "locked" : "unlocked") + super.describe();
  }
  /** @internal The core's answer to a wait; it releases the lock, which may wake somebody. @param {number} cookie */
  start(cookie) {
    let answer = condition_wait(this.handle, cookie);
    return answer > 0 && object_waiting(this.lock.handle) > 0 && this.lock.rouse(), answer;
  }
  /**
   * @internal The wait goes on in the lock's queue, and so does its settler.
   * @param {number} ticket
   * @param {(value: any) => void} settler
   */
  move(ticket, settler) {
    wait_mark(ticket, this.lock.vacant), this.lock.keep(settler);
  }
  /** @internal A wait that is cancelled may be in the lock's queue by now. */
  rouse() {
    super.rouse(), this.lock.rouse();
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
    return options !== void 0 ? this.attempt(semaphore_acquire, options) : this.promise(semaphore_acquire(this.handle, this.vacant));
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
}, BoundedSemaphore = class extends Semaphore {
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
    super(options, barrier_new, integer("parties", parties, 1)), this.parties = parties;
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
    let answer = this.arrive(this.vacant);
    return answer === 0 ? Promise.resolve(this.given()) : this.promise(answer);
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
    let answer = barrier_wait(this.handle, cookie);
    return answer === 0 && this.rouse(), answer;
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
