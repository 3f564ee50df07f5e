import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { bytesOf, Refusal } from './paths.js';

/** A file may have become a link or a FIFO since it was listed: neither is followed or waited for. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The SHA-256 and the size of a regular file, read into the one buffer piece by piece; undefined if it was stopped.
 * @param {string} path
 * @param {Buffer} buffer
 * @param {import('waitline').Event} stop
 * @param {(bytes: number) => void} [onRead]
 */
export async function digest(path, buffer, stop, onRead) {
  const file = await open(bytesOf(path), READ);
  try {
    if (!(await file.stat()).isFile()) throw new Refusal('no longer a regular file');
    const hash = createHash('sha256');
    let size = 0;
    while (!stop.isSet()) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return { hash: hash.digest('hex'), size };
      hash.update(buffer.subarray(0, bytesRead));
      size += bytesRead;
      onRead?.(bytesRead);
    }
    return undefined;
  } finally {
    await file.close();
  }
}
