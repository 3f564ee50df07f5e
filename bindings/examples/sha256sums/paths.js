import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { getSystemErrorMap, inspect } from 'node:util';

/**
 * A path is kept as a string with one character a byte (latin1). So names that are no UTF-8 stay whole, `<` compares
 * bytes as `sort` does in the C locale, and a name costs no Buffer. The file system gets the bytes.
 * @param {string} path
 */
export const bytesOf = (path) => Buffer.from(path, 'latin1');

/** @param {Buffer | string} bytes a string: its UTF-8 */
export const pathOf = (bytes) => Buffer.from(bytes).toString('latin1');

/** For people: quoted, and without a character that a terminal would obey. @param {string} path */
export const show = (path) => inspect(bytesOf(path).toString(), { breakLength: Infinity, maxStringLength: Infinity });

/** The full path, without symbolic links and without a slash at its end. @param {string} path */
export async function resolve(path) {
  const full = await realpath(bytesOf(path), { encoding: 'buffer' });
  return pathOf(full).replaceAll(sep, '/').replace(/\/$/, '');
}

/** What cannot be done, told to people: no bug. */
export class Refusal extends Error {}

/** Why it cannot be done, without Node's code and path; undefined of a bug. @param {any} error */
export function reasonOf(error) {
  return error instanceof Refusal ? error.message : getSystemErrorMap().get(error?.errno)?.[1];
}

/**
 * A Refusal that says what cannot be done, and why; a bug stays what it is.
 * @param {string} what
 * @param {unknown} error
 */
export function refusal(what, error) {
  const reason = reasonOf(error);
  return reason === undefined ? error : new Refusal(`${what}: ${reason}`, { cause: error });
}
