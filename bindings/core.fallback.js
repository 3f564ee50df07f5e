// Made by `npm run build` from c/: the wasm as JavaScript, by wasm2js. Do not edit.
// @ts-nocheck

/**
 * A new core where no WebAssembly is.
 * @returns {import('./core.wasm.js').Core}
 */
export function fallback() {
 var buffer = new ArrayBuffer(65536);
 var HEAP8 = new Int8Array(buffer);
 var HEAP32 = new Int32Array(buffer);
 var HEAPU8 = new Uint8Array(buffer);
 var HEAPU32 = new Uint32Array(buffer);
 var Math_imul = Math.imul;
 function $0($0_1, $1_1) {
  var $2_1 = 0;
  $2_1 = $0_1 << 5 & 536870880;
  if ($2_1 >>> 0 < HEAPU32[14]) {
   $0_1 = (HEAP32[$2_1 >> 2] ^ ($0_1 & -16777216 | $1_1 << 16)) >>> 0 < 65536 ? $2_1 : 0
  } else {
   $0_1 = 0
  }
  return $0_1;
 }

 function $1($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0;
  label$1 : {
   if (!$1_1) {
    break label$1
   }
   while (1) {
    $3_1 = $6($0_1);
    if (!$3_1) {
     break label$1
    }
    $4($3_1, 1);
    $2_1 = $2_1 + 1 | 0;
    if (($2_1 | 0) != ($1_1 | 0)) {
     continue
    }
    break;
   };
   $2_1 = $1_1;
  }
  return $2_1;
 }

 function $2($0_1) {
  var $1_1 = 0;
  label$1 : {
   $1_1 = HEAP32[17];
   if ($1_1) {
    HEAP32[17] = HEAP32[$1_1 + 4 >> 2];
    break label$1;
   }
   $1_1 = $12();
   if ($1_1) {
    break label$1
   }
   return 0;
  }
  HEAP32[$1_1 + 12 >> 2] = 0;
  HEAP32[$1_1 + 16 >> 2] = 0;
  HEAP32[$1_1 + 20 >> 2] = 0;
  HEAP32[$1_1 + 24 >> 2] = 0;
  HEAP32[$1_1 + 28 >> 2] = 0;
  HEAP32[$1_1 + 8 >> 2] = $1_1;
  HEAP32[$1_1 >> 2] = HEAPU8[$1_1 + 3 | 0] << 24 | $0_1 << 16;
  HEAP32[$1_1 + 4 >> 2] = $1_1;
  return $1_1;
 }

 function $3($0_1, $1_1) {
  var $2_1 = 0;
  if (($1_1 | 0) == -1) {
   return -3
  }
  label$2 : {
   $2_1 = HEAP32[17];
   if ($2_1) {
    HEAP32[17] = HEAP32[$2_1 + 4 >> 2];
    break label$2;
   }
   $2_1 = $12();
   if ($2_1) {
    break label$2
   }
   return -2;
  }
  HEAP32[$2_1 + 28 >> 2] = 0;
  HEAP32[$2_1 + 24 >> 2] = $1_1;
  $1_1 = HEAPU8[$2_1 + 3 | 0] << 24;
  HEAP32[$2_1 >> 2] = $1_1 | 65536;
  $7($0_1, $2_1);
  return $1_1 | $2_1 >>> 5;
 }

 function $4($0_1, $1_1) {
  HEAP32[$0_1 + 12 >> 2] = 0;
  HEAP8[$0_1 | 0] = $1_1;
  label$1 : {
   if (HEAP32[18]) {
    HEAP32[HEAP32[19] + 12 >> 2] = $0_1;
    break label$1;
   }
   HEAP32[18] = $0_1;
  }
  HEAP32[19] = $0_1;
 }

 function $5($0_1) {
  $0_1 = HEAPU8[$0_1 | 0];
  return ($0_1 | 0) == 1 ? 0 : ($0_1 | 0) == 4 ? -1 : 1;
 }

 function $6($0_1) {
  var $1_1 = 0;
  $1_1 = HEAP32[$0_1 + 4 >> 2];
  if (!(($1_1 | 0) == ($0_1 | 0) | !$1_1)) {
   while (1) {
    if (!HEAPU8[$1_1 | 0]) {
     return $1_1
    }
    $9($1_1, 4);
    $1_1 = HEAP32[$0_1 + 4 >> 2];
    $1_1 = ($0_1 | 0) == ($1_1 | 0) ? 0 : $1_1;
    if ($1_1) {
     continue
    }
    break;
   }
  }
  return 0;
 }

 function $7($0_1, $1_1) {
  HEAP32[$1_1 + 4 >> 2] = $0_1;
  HEAP32[$1_1 + 20 >> 2] = $0_1;
  HEAP32[$1_1 + 8 >> 2] = HEAP32[$0_1 + 8 >> 2];
  HEAP32[HEAP32[$0_1 + 8 >> 2] + 4 >> 2] = $1_1;
  HEAP32[$0_1 + 8 >> 2] = $1_1;
  HEAP32[$0_1 + 20 >> 2] = HEAP32[$0_1 + 20 >> 2] + 1;
 }

 function $8($0_1) {
  return $1($0_1, 2147483647);
 }

 function $9($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0;
  $2_1 = $0_1 + $1_1 | 0;
  $3_1 = HEAP32[$2_1 + 4 >> 2];
  HEAP32[$3_1 + $1_1 >> 2] = HEAP32[$2_1 >> 2];
  HEAP32[(HEAP32[$2_1 >> 2] + $1_1 | 0) + 4 >> 2] = $3_1;
  HEAP32[$2_1 >> 2] = $0_1;
  HEAP32[$2_1 + 4 >> 2] = $0_1;
 }

 function $10($0_1) {
  var $1_1 = 0, $2_1 = 0;
  $1_1 = HEAP32[$0_1 + 4 >> 2];
  $2_1 = ($1_1 | 0) == ($0_1 | 0);
  HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] & ($2_1 ? -4 : -2);
  $0_1 = 0;
  if (!(HEAPU8[$1_1 | 0] | $2_1)) {
   HEAP32[$1_1 + 12 >> 2] = 0;
   HEAP8[$1_1 | 0] = 1;
   label$2 : {
    if (HEAP32[18]) {
     HEAP32[HEAP32[19] + 12 >> 2] = $1_1;
     break label$2;
    }
    HEAP32[18] = $1_1;
   }
   HEAP32[19] = $1_1;
   $0_1 = 1;
  }
  return $0_1;
 }

 function $11($0_1) {
  var $1_1 = 0;
  $1_1 = HEAPU8[$0_1 + 2 | 0];
  if (!(HEAP32[$0_1 + 24 >> 2] | (HEAP32[$0_1 + 20 >> 2] | $1_1 >>> 0 < 8))) {
   if (($1_1 & 231) == 4) {
    $9($0_1, 12)
   }
   HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + 16777216 & 2130706432;
   HEAP32[$0_1 + 4 >> 2] = HEAP32[17];
   HEAP32[17] = $0_1;
  }
 }

 function $12() {
  var $0_1 = 0, $1_1 = 0;
  $0_1 = HEAP32[14];
  if (!$0_1) {
   HEAP32[14] = 96;
   $0_1 = 96;
  }
  $1_1 = HEAP32[15];
  label$2 : {
   if ($1_1 >>> 0 <= $0_1 >>> 0) {
    if ($1_1) {
     __wasm_memory_grow(1)
    }
    $1_1 = __wasm_memory_size() << 16;
    HEAP32[15] = $1_1;
    $1_1 = $0_1 >>> 0 >= $1_1 >>> 0;
    $0_1 = 0;
    if ($1_1) {
     break label$2
    }
    $0_1 = HEAP32[14];
   }
   HEAP32[14] = $0_1 + 32;
  }
  return $0_1;
 }

 function $13($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0;
  $2_1 = $0_1;
  $3_1 = HEAP32[$0_1 + 16 >> 2];
  $0_1 = HEAPU8[$0_1 | 0];
  HEAP32[$2_1 + 16 >> 2] = $3_1 + !$0_1;
  HEAP32[$1_1 + 16 >> 2] = $0_1 ? 2147483647 : 0;
 }

 function $14($0_1) {
  var $1_1 = 0, $2_1 = 0;
  label$1 : {
   if (HEAPU8[$0_1 | 0]) {
    break label$1
   }
   $2_1 = HEAP32[$0_1 + 16 >> 2];
   if (HEAPU32[$0_1 + 12 >> 2] > $2_1 + 1 >>> 0) {
    break label$1
   }
   if ($2_1) {
    HEAP8[$0_1 | 0] = 1
   }
   $1_1 = HEAP32[$0_1 + 4 >> 2];
   if (($1_1 | 0) != ($0_1 | 0)) {
    $2_1 = 0;
    while (1) {
     HEAP32[$1_1 + 16 >> 2] = $2_1;
     if (!HEAPU8[$1_1 | 0]) {
      $4($1_1, 1)
     }
     $2_1 = $2_1 + 1 | 0;
     $1_1 = HEAP32[$1_1 + 4 >> 2];
     if (($1_1 | 0) != ($0_1 | 0)) {
      continue
     }
     break;
    };
   }
   $1_1 = 1;
  }
  return $1_1;
 }

 function $15($0_1, $1_1) {
  var $2_1 = 0;
  if (($0_1 | 0) < 0) {
   return -4
  }
  $2_1 = $2(5);
  if (!$2_1) {
   return -2
  }
  HEAP32[$2_1 + 12 >> 2] = $0_1;
  HEAP32[$2_1 + 16 >> 2] = $1_1;
  return HEAPU8[$2_1 + 3 | 0] << 24 | $2_1 >>> 5;
 }

 function $16($0_1) {
  var $1_1 = 0;
  $1_1 = $1($0_1, 1);
  HEAP32[$0_1 + 12 >> 2] = HEAP32[$0_1 + 12 >> 2] - $1_1;
  return $1_1;
 }

 function $17($0_1) {
  if (!HEAP32[$0_1 + 12 >> 2]) {
   return 1
  }
  return HEAP32[$0_1 + 20 >> 2] != HEAP32[$0_1 + 24 >> 2];
 }

 function $18($0_1) {
  var $1_1 = 0;
  $1_1 = HEAP8[$0_1 + 1 | 0];
  if ($1_1) {
   $1(HEAP32[$0_1 + 28 >> 2], 1)
  }
  $20($0_1);
  return $1_1;
 }

 function $19($0_1, $1_1, $2_1) {
  var $3_1 = 0;
  $3_1 = HEAP32[$0_1 >> 2];
  if (!($3_1 & 1 | HEAP32[$0_1 + 20 >> 2] != HEAP32[$0_1 + 24 >> 2])) {
   HEAP32[$0_1 >> 2] = $3_1 | 1;
   return $18($1_1);
  }
  HEAP8[$1_1 | 0] = 0;
  $7($0_1, $1_1);
  HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] | 2;
  return $2_1;
 }

 function $20($0_1) {
  $0_1 = HEAP32[$0_1 + 28 >> 2];
  if ($0_1) {
   HEAP32[$0_1 + 24 >> 2] = HEAP32[$0_1 + 24 >> 2] - 1;
   $11($0_1);
  }
 }

 function $21($0_1) {
  var $1_1 = 0, $2_1 = 0;
  $1_1 = $6($0_1);
  if ($1_1) {
   while (1) {
    $4($1_1, 4);
    $2_1 = $2_1 + 1 | 0;
    $1_1 = $6($0_1);
    if ($1_1) {
     continue
    }
    break;
   }
  }
  return $2_1;
 }

 function $22($0_1, $1_1) {
  var $2_1 = 0, $3_1 = 0;
  $2_1 = $23($0_1);
  if (!$2_1) {
   return -1
  }
  label$2 : {
   if (HEAPU8[$2_1 + 2 | 0] != 2) {
    break label$2
   }
   $0_1 = HEAP32[$2_1 + 12 >> 2];
   if (!$0_1 | ($0_1 | 0) == ($2_1 | 0)) {
    break label$2
   }
   while (1) {
    $9($0_1, 12);
    HEAP32[$0_1 + 28 >> 2] = 0;
    $3_1 = $21($0_1) + $3_1 | 0;
    $0_1 = HEAP32[$2_1 + 12 >> 2];
    if (!$0_1) {
     break label$2
    }
    if (($0_1 | 0) != ($2_1 | 0)) {
     continue
    }
    break;
   };
  }
  $0_1 = $21($2_1);
  HEAP8[$2_1 + 2 | 0] = HEAPU8[$2_1 + 2 | 0] | $1_1;
  $11($2_1);
  return $0_1 + $3_1 | 0;
 }

 function $23($0_1) {
  var $1_1 = 0, $2_1 = 0, $3_1 = 0;
  $1_1 = 1;
  while (1) {
   label$2 : {
    $3_1 = $1_1 >>> 0 > 4;
    $1_1 = $1_1 + 1 | 0;
    $2_1 = $0($0_1, $1_1);
    if ($3_1) {
     break label$2
    }
    if (!$2_1) {
     continue
    }
   }
   break;
  };
  return $2_1;
 }

 function $24($0_1, $1_1) {
  var $2_1 = 0;
  $1_1 = $5($1_1);
  label$1 : {
   if (!$1_1) {
    $2_1 = -1;
    if (HEAPU8[$0_1 + 2 | 0] & 8) {
     break label$1
    }
   }
   $2_1 = $1_1;
  }
  return $2_1;
 }

 function $25($0_1) {
  $0_1 = $0_1 | 0;
  $0_1 = $0($0_1, 6);
  if (!$0_1) {
   return -1
  }
  return HEAPU8[$0_1 | 0];
 }

 function $26($0_1) {
  $0_1 = $0_1 | 0;
  $0_1 = $0($0_1, 6);
  if (!$0_1) {
   return -1
  }
  HEAP8[$0_1 | 0] = 3;
  return $8($0_1) | 0;
 }

 function $27($0_1) {
  $0_1 = $0_1 | 0;
  $0_1 = $0($0_1, 6);
  if (!$0_1) {
   return -1
  }
  HEAP8[$0_1 | 0] = (HEAP32[$0_1 + 16 >> 2] != 0) << 1;
  return $8($0_1) | 0;
 }

 function $28($0_1, $1_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  var $2_1 = 0;
  $0_1 = $0($0_1, 6);
  if (!$0_1) {
   return -1
  }
  $2_1 = -10;
  label$2 : {
   if (HEAPU8[$0_1 | 0] == 3) {
    break label$2
   }
   $2_1 = 0;
   if ($14($0_1)) {
    break label$2
   }
   $2_1 = $3($0_1, $1_1);
   if (($2_1 | 0) <= 0) {
    break label$2
   }
   $13($0_1, $0($2_1, 1));
  }
  return $2_1 | 0;
 }

 function $29($0_1) {
  $0_1 = $0_1 | 0;
  var $1_1 = 0;
  if (($0_1 | 0) <= 0) {
   return -4
  }
  $1_1 = $2(6);
  if (!$1_1) {
   return -2
  }
  HEAP32[$1_1 + 12 >> 2] = $0_1;
  return HEAPU8[$1_1 + 3 | 0] << 24 | $1_1 >>> 5;
 }

 function $30($0_1) {
  $0_1 = $0_1 | 0;
  $0_1 = $0($0_1, 5);
  if (!$0_1) {
   return -1
  }
  return HEAP32[$0_1 + 12 >> 2];
 }

 function $31($0_1) {
  $0_1 = $0_1 | 0;
  $0_1 = $0($0_1, 5);
  if (!$0_1) {
   return -1
  }
  return $17($0_1) | 0;
 }

 function $32($0_1) {
  $0_1 = $0_1 | 0;
  var $1_1 = 0, $2_1 = 0;
  $0_1 = $0($0_1, 5);
  if (!$0_1) {
   return -1
  }
  $2_1 = HEAP32[$0_1 + 12 >> 2];
  $1_1 = -8;
  label$2 : {
   if ($2_1 >>> 0 >= HEAPU32[$0_1 + 16 >> 2]) {
    break label$2
   }
   $1_1 = -9;
   if (($2_1 | 0) == 2147483647) {
    break label$2
   }
   HEAP32[$0_1 + 12 >> 2] = $2_1 + 1;
   $1_1 = $16($0_1);
  }
  return $1_1 | 0;
 }

 function $33($0_1, $1_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  $0_1 = $0($0_1, 5);
  if (!$0_1) {
   return -1
  }
  if (!$17($0_1)) {
   HEAP32[$0_1 + 12 >> 2] = HEAP32[$0_1 + 12 >> 2] - 1;
   return 0;
  }
  return $3($0_1, $1_1) | 0;
 }

 function $34($0_1) {
  $0_1 = $0_1 | 0;
  return $15($0_1, $0_1) | 0;
 }

 function $35($0_1) {
  $0_1 = $0_1 | 0;
  return $15($0_1, -1) | 0;
 }

 function $36($0_1, $1_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  var $2_1 = 0, $3_1 = 0;
  $2_1 = -1;
  $0_1 = $0($0_1, 4);
  label$1 : {
   if (!$0_1) {
    break label$1
   }
   $3_1 = HEAP32[$0_1 + 28 >> 2];
   if (!$3_1) {
    break label$1
   }
   $2_1 = -7;
   if (!(HEAP8[$3_1 | 0] & 1)) {
    break label$1
   }
   $2_1 = $1($0_1, $1_1);
  }
  return $2_1 | 0;
 }

 function $37($0_1, $1_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  var $2_1 = 0, $3_1 = 0;
  $2_1 = -1;
  $0_1 = $0($0_1, 4);
  label$1 : {
   if (!$0_1) {
    break label$1
   }
   $3_1 = HEAP32[$0_1 + 28 >> 2];
   if (!$3_1) {
    break label$1
   }
   $2_1 = -6;
   if (!(HEAP8[$3_1 | 0] & 1)) {
    break label$1
   }
   $2_1 = $3($0_1, $1_1);
   if (($2_1 | 0) <= 0) {
    break label$1
   }
   $10($3_1);
  }
  return $2_1 | 0;
 }

 function $38($0_1) {
  $0_1 = $0_1 | 0;
  var $1_1 = 0;
  $1_1 = $0($0_1, 2);
  if (!$1_1) {
   return -1
  }
  $0_1 = $2(4);
  if (!$0_1) {
   return -2
  }
  HEAP32[$0_1 + 28 >> 2] = $1_1;
  HEAP32[$0_1 + 12 >> 2] = $1_1;
  HEAP32[$0_1 + 16 >> 2] = HEAP32[$1_1 + 16 >> 2];
  HEAP32[HEAP32[$1_1 + 16 >> 2] + 12 >> 2] = $0_1;
  HEAP32[$1_1 + 16 >> 2] = $0_1;
  return HEAPU8[$0_1 + 3 | 0] << 24 | $0_1 >>> 5;
 }

 function $39($0_1) {
  $0_1 = $0_1 | 0;
  $0_1 = $0($0_1, 3);
  if (!$0_1) {
   return -1
  }
  return HEAPU8[$0_1 | 0];
 }

 function $40($0_1) {
  $0_1 = $0_1 | 0;
  $0_1 = $0($0_1, 3);
  if (!$0_1) {
   return -1
  }
  HEAP8[$0_1 | 0] = 0;
  return 0;
 }

 function $41($0_1) {
  $0_1 = $0_1 | 0;
  $0_1 = $0($0_1, 3);
  if (!$0_1) {
   return -1
  }
  HEAP8[$0_1 | 0] = 1;
  return $1($0_1, 2147483647) | 0;
 }

 function $42($0_1, $1_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  $0_1 = $0($0_1, 3);
  if (!$0_1) {
   return -1
  }
  if (HEAPU8[$0_1 | 0]) {
   $0_1 = 0
  } else {
   $0_1 = $3($0_1, $1_1)
  }
  return $0_1 | 0;
 }

 function $43() {
  var $0_1 = 0;
  $0_1 = $2(3);
  if (!$0_1) {
   return -2
  }
  return HEAPU8[$0_1 + 3 | 0] << 24 | $0_1 >>> 5;
 }

 function $44($0_1) {
  $0_1 = $0_1 | 0;
  var $1_1 = 0, $2_1 = 0;
  $2_1 = -1;
  $1_1 = $0_1 << 5 & 536870880;
  label$1 : {
   if ($1_1 >>> 0 >= HEAPU32[14] | (HEAP32[$1_1 >> 2] ^ ($0_1 & -16777216 | 131072)) >>> 0 > 65535) {
    break label$1
   }
   $2_1 = -3;
   $0_1 = HEAP32[18];
   if (!$0_1 | HEAP32[$0_1 + 20 >> 2] != ($1_1 | 0) | (HEAP32[$0_1 + 28 >> 2] | HEAPU8[$0_1 | 0] != 1)) {
    break label$1
   }
   if (HEAPU32[$0_1 + 24 >> 2] > 1073741823) {
    break label$1
   }
   HEAP32[18] = HEAP32[$0_1 + 12 >> 2];
   $2_1 = HEAP32[$0_1 + 8 >> 2];
   HEAP32[$2_1 + 4 >> 2] = HEAP32[$0_1 + 4 >> 2];
   HEAP32[HEAP32[$0_1 + 4 >> 2] + 8 >> 2] = $2_1;
   HEAP32[$1_1 + 20 >> 2] = HEAP32[$1_1 + 20 >> 2] - 1;
   HEAP32[$1_1 >> 2] = HEAP32[$1_1 >> 2] | 1;
   HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] + 16777216 & 2130706432;
   HEAP32[$0_1 + 4 >> 2] = HEAP32[17];
   HEAP32[17] = $0_1;
   $2_1 = HEAP32[$0_1 + 24 >> 2] << 1 | HEAP32[18] != 0;
  }
  return $2_1 | 0;
 }

 function $45($0_1) {
  $0_1 = $0_1 | 0;
  $0_1 = $0($0_1, 2);
  if (!$0_1) {
   return -1
  }
  return HEAP32[$0_1 >> 2] & 1;
 }

 function $46($0_1) {
  $0_1 = $0_1 | 0;
  var $1_1 = 0, $2_1 = 0, $3_1 = 0;
  $1_1 = -1;
  $2_1 = $0_1 << 5 & 536870880;
  label$1 : {
   if ($2_1 >>> 0 >= HEAPU32[14]) {
    break label$1
   }
   $3_1 = HEAP32[$2_1 >> 2];
   if (($3_1 ^ ($0_1 & -16777216 | 131072)) >>> 0 > 65535) {
    break label$1
   }
   $1_1 = -5;
   if (!($3_1 & 1)) {
    break label$1
   }
   $1_1 = $10($2_1);
  }
  return $1_1 | 0;
 }

 function $47($0_1, $1_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  var $2_1 = 0, $3_1 = 0, $4_1 = 0;
  $3_1 = -1;
  label$1 : {
   $2_1 = $0_1 << 5 & 536870880;
   if ($2_1 >>> 0 >= HEAPU32[14]) {
    break label$1
   }
   $4_1 = HEAP32[$2_1 >> 2];
   if (($4_1 ^ ($0_1 & -16777216 | 131072)) >>> 0 > 65535) {
    break label$1
   }
   if (!($4_1 & 1 | HEAP32[$2_1 + 20 >> 2] != HEAP32[$2_1 + 24 >> 2])) {
    HEAP32[$2_1 >> 2] = $4_1 | 1;
    return 0;
   }
   if (($1_1 | 0) == -1) {
    return -3
   }
   label$4 : {
    $0_1 = HEAP32[17];
    if ($0_1) {
     HEAP32[17] = HEAP32[$0_1 + 4 >> 2];
     break label$4;
    }
    $0_1 = $12();
    if ($0_1) {
     break label$4
    }
    $3_1 = -2;
    break label$1;
   }
   HEAP32[$0_1 + 28 >> 2] = 0;
   HEAP32[$0_1 + 24 >> 2] = $1_1;
   HEAP32[$0_1 + 20 >> 2] = $2_1;
   HEAP32[$0_1 + 4 >> 2] = $2_1;
   $1_1 = HEAPU8[$0_1 + 3 | 0] << 24;
   HEAP32[$0_1 >> 2] = $1_1 | 65536;
   HEAP32[$0_1 + 8 >> 2] = HEAP32[$2_1 + 8 >> 2];
   HEAP32[HEAP32[$2_1 + 8 >> 2] + 4 >> 2] = $0_1;
   HEAP32[$2_1 + 8 >> 2] = $0_1;
   HEAP32[$2_1 + 20 >> 2] = HEAP32[$2_1 + 20 >> 2] + 1;
   $3_1 = $1_1 | $0_1 >>> 5;
   if (($3_1 | 0) <= 0) {
    break label$1
   }
   HEAP32[$2_1 >> 2] = HEAP32[$2_1 >> 2] | 2;
   return $3_1 | 0;
  }
  return $3_1 | 0;
 }

 function $48() {
  var $0_1 = 0;
  $0_1 = $2(2);
  if (!$0_1) {
   return -2
  }
  HEAP32[$0_1 + 16 >> 2] = $0_1;
  HEAP32[$0_1 + 12 >> 2] = $0_1;
  return HEAPU8[$0_1 + 3 | 0] << 24 | $0_1 >>> 5;
 }

 function $49($0_1) {
  $0_1 = $0_1 | 0;
  return $22($0_1, 16) | 0;
 }

 function $50($0_1) {
  $0_1 = $0_1 | 0;
  return $22($0_1, 8) | 0;
 }

 function $51($0_1) {
  $0_1 = $0_1 | 0;
  var $1_1 = 0;
  $0_1 = $23($0_1);
  if (!$0_1) {
   return -1
  }
  label$2 : {
   if (HEAPU8[$0_1 + 2 | 0] != 6) {
    $0_1 = $0_1 + 20 | 0
   } else {
    $1_1 = 0;
    if (HEAPU8[$0_1 | 0]) {
     break label$2
    }
    $0_1 = $0_1 + 16 | 0;
   }
   $1_1 = HEAP32[$0_1 >> 2];
  }
  return $1_1 | 0;
 }

 function $52($0_1, $1_1) {
  $0_1 = $0_1 | 0;
  $1_1 = $1_1 | 0;
  $0_1 = $0($0_1, 1);
  if (!$0_1) {
   return -1
  }
  HEAP32[$0_1 + 24 >> 2] = $1_1;
  return 0;
 }

 function $53($0_1) {
  $0_1 = $0_1 | 0;
  var $1_1 = 0;
  $0_1 = $0($0_1, 1);
  if (!$0_1) {
   return -1
  }
  label$2 : {
   switch (HEAPU8[$0_1 | 0]) {
   case 0:
    $1_1 = HEAP32[$0_1 + 20 >> 2];
    HEAP32[$1_1 + 24 >> 2] = HEAP32[$1_1 + 24 >> 2] + 1;
    $4($0_1, 2);
    return 0;
   case 1:
    HEAP8[$0_1 | 0] = 3;
    break;
   default:
    break label$2;
   };
  }
  return 0;
 }

 function $54() {
  var $0_1 = 0, $1_1 = 0, $2_1 = 0, $3_1 = 0, $4_1 = 0;
  label$1 : {
   while (1) {
    $2_1 = HEAP32[18];
    if (!$2_1) {
     break label$1
    }
    $0_1 = HEAP32[$2_1 + 20 >> 2];
    HEAP32[18] = HEAP32[$2_1 + 12 >> 2];
    $1_1 = HEAP32[$2_1 + 8 >> 2];
    HEAP32[$1_1 + 4 >> 2] = HEAP32[$2_1 + 4 >> 2];
    HEAP32[HEAP32[$2_1 + 4 >> 2] + 8 >> 2] = $1_1;
    HEAP32[$0_1 + 20 >> 2] = HEAP32[$0_1 + 20 >> 2] - 1;
    if (HEAPU8[$2_1 | 0] == 2) {
     HEAP32[$0_1 + 24 >> 2] = HEAP32[$0_1 + 24 >> 2] - 1
    }
    HEAP32[9] = HEAPU8[$0_1 + 3 | 0] << 24 | $0_1 >>> 5;
    HEAP32[10] = HEAPU8[$2_1 + 3 | 0] << 24 | $2_1 >>> 5;
    HEAP32[11] = HEAP32[$2_1 + 24 >> 2];
    label$4 : {
     label$5 : {
      switch ((HEAPU8[$0_1 + 2 | 0] & 247) - 2 | 0) {
      case 0:
       $1_1 = 0;
       label$11 : {
        if (!(HEAPU8[$2_1 | 0] != 1 | HEAPU8[$0_1 + 2 | 0] != 2)) {
         HEAP32[$0_1 >> 2] = HEAP32[$0_1 >> 2] | 1;
         break label$11;
        }
        $1_1 = $24($0_1, $2_1);
        if (HEAP8[$0_1 | 0] & 1) {
         break label$11
        }
        $10($0_1);
       }
       if (HEAP32[$2_1 + 28 >> 2]) {
        label$14 : {
         label$15 : {
          $1_1 = HEAPU8[$0_1 + 2 | 0] & 8 ? -1 : $1_1;
          if (!$1_1) {
           break label$15
          }
          HEAP8[$2_1 + 1 | 0] = $1_1;
          if (($1_1 | 0) != 1) {
           break label$15
          }
          $1_1 = $19($0_1, $2_1, 2);
          break label$14;
         }
         $1_1 = $18($2_1);
        }
       }
       break label$4;
      case 1:
       $1_1 = $5($2_1);
       break label$4;
      case 2:
       if (HEAP32[$0_1 + 28 >> 2]) {
        $1_1 = $5($2_1);
        HEAP32[$2_1 + 28 >> 2] = $0_1;
        HEAP8[$2_1 + 1 | 0] = $1_1;
        HEAP32[$0_1 + 24 >> 2] = HEAP32[$0_1 + 24 >> 2] + 1;
        $1_1 = $19(HEAP32[$0_1 + 28 >> 2], $2_1, 3);
       } else {
        $1_1 = -1
       }
       break label$4;
      case 3:
       label$19 : {
        if (HEAPU8[$2_1 | 0] != 3) {
         break label$19
        }
        $1_1 = HEAP32[$0_1 + 12 >> 2];
        if ($1_1 >>> 0 > 2147483646) {
         break label$19
        }
        HEAP32[$0_1 + 12 >> 2] = $1_1 + 1;
       }
       while (1) {
        if (HEAP32[$0_1 + 12 >> 2]) {
         if ($16($0_1)) {
          continue
         }
        }
        break;
       };
       $1_1 = $24($0_1, $2_1);
       break label$4;
      case 4:
       $1_1 = $5($2_1);
       $3_1 = HEAP32[$2_1 + 16 >> 2];
       label$22 : {
        if (($3_1 | 0) == 2147483647) {
         if ($1_1) {
          break label$22
         }
         $1_1 = -10;
         label$25 : {
          if (HEAPU8[$0_1 | 0] == 3) {
           break label$25
          }
          $1_1 = -1;
          if (HEAPU8[$0_1 + 2 | 0] & 8) {
           break label$25
          }
          if ($14($0_1)) {
           HEAP32[12] = HEAP32[$0_1 + 12 >> 2] - 1;
           $1_1 = 0;
           break label$25;
          }
          HEAP8[$2_1 | 0] = 0;
          $7($0_1, $2_1);
          $13($0_1, $2_1);
          $1_1 = 2;
         }
         break label$22;
        }
        $1_1 = $1_1 ? $1_1 : HEAPU8[$0_1 | 0] == 1 ? 0 : -11;
        HEAP32[12] = $3_1;
        $3_1 = HEAP32[$0_1 + 16 >> 2] - 1 | 0;
        HEAP32[$0_1 + 16 >> 2] = $3_1;
        if (!$3_1) {
         if (HEAPU8[$0_1 | 0] != 3) {
          HEAP8[$0_1 | 0] = 0
         }
         $8($0_1);
        }
       }
       break label$4;
      default:
       break label$5;
      };
     }
     $20($2_1);
     $1_1 = 4;
    }
    HEAP32[8] = $1_1;
    if (($1_1 & -2) != 2) {
     HEAP32[$2_1 >> 2] = HEAP32[$2_1 >> 2] + 16777216 & 2130706432;
     HEAP32[$2_1 + 4 >> 2] = HEAP32[17];
     HEAP32[17] = $2_1;
    }
    if (HEAPU8[$0_1 + 2 | 0] >= 8) {
     $11($0_1)
    }
    if (($1_1 | 0) == 4) {
     continue
    }
    break;
   };
   $4_1 = 32;
   HEAP32[13] = HEAP32[18] != 0;
  }
  return $4_1 | 0;
 }

 function __wasm_memory_size() {
  return buffer.byteLength / 65536 | 0;
 }

 function __wasm_memory_grow(pagesToAdd) {
  pagesToAdd = pagesToAdd | 0;
  var oldPages = __wasm_memory_size() | 0;
  var newPages = Math.min(oldPages + Math.max(pagesToAdd, oldPages >> 4), 8192);
  if ((oldPages < newPages)) {
   try { var newBuffer = new ArrayBuffer(Math_imul(newPages, 65536)); } catch { return -1; }
   var newHEAP8 = new Int8Array(newBuffer);
   newHEAP8.set(HEAP8);
   HEAP8 = new Int8Array(newBuffer);
   HEAP32 = new Int32Array(newBuffer);
   HEAPU8 = new Uint8Array(newBuffer);
   HEAPU32 = new Uint32Array(newBuffer);
   structuredClone(buffer, { transfer: [buffer] });
   buffer = newBuffer;
   return oldPages;
  }
  return -1;
 }

 return {
  "memory": Object.create(Object.prototype, {
   "grow": {
    "value": __wasm_memory_grow
   },
   "buffer": {
    "get": function () {
     return buffer;
    }

   }
  }),
  "wait_resume": $54,
  "wait_cancel": $53,
  "wait_mark": $52,
  "object_waiting": $51,
  "object_close": $50,
  "object_discard": $49,
  "lock_new": $48,
  "lock_acquire": $47,
  "lock_release": $46,
  "lock_locked": $45,
  "lock_admit": $44,
  "event_new": $43,
  "event_wait": $42,
  "event_set": $41,
  "event_clear": $40,
  "event_is_set": $39,
  "condition_new": $38,
  "condition_wait": $37,
  "condition_notify": $36,
  "semaphore_new": $35,
  "bounded_semaphore_new": $34,
  "semaphore_acquire": $33,
  "semaphore_release": $32,
  "semaphore_locked": $31,
  "semaphore_value": $30,
  "barrier_new": $29,
  "barrier_wait": $28,
  "barrier_reset": $27,
  "barrier_abort": $26,
  "barrier_state": $25
 };
}
