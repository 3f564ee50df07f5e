/** Programs with what CPython did, so that the suite needs no Python. `run.js --record` makes the file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** @typedef {{ program: import('./programs.js').Program, trace: import('./asyncio.js').Trace }} Recorded */
/** @typedef {{ python: string, seed: number, recorded: Recorded[] }} Recording */

const file = new URL('recorded.json.br', import.meta.url);

/** @returns {Recording} */
export const read = () => JSON.parse(brotliDecompressSync(readFileSync(file)).toString());

/** Its size in bytes. @param {Recording} recording */
export function write(recording) {
  const json = Buffer.from(JSON.stringify(recording));
  const bytes = brotliCompressSync(json, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: json.length, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(file, bytes);
  return bytes.length;
}
