import { getSystemErrorMap, inspect } from 'node:util';

/**
 * A path is kept as a string with one character a byte (latin1). So names that are no UTF-8 stay whole, `<` compares
 * bytes as `sort` does in the C locale, and a name costs no Buffer. The file system gets the bytes.
 * @param {string} path
 */
export const bytesOf = (path) => Buffer.from(path, 'latin1');

/** @param {Buffer} bytes */
export const pathOf = (bytes) => bytes.toString('latin1');

/** For people: quoted, and without a character that a terminal would obey. @param {string} path */
export const show = (path) => inspect(bytesOf(path).toString(), { breakLength: Infinity, maxStringLength: Infinity });

/** What the system refused, told without Node's code and path. @param {unknown} error */
export function reasonOf(error) {
  return getSystemErrorMap().get(/** @type {NodeJS.ErrnoException} */ (error).errno ?? 0)?.[1];
}

/** Why there is no manifest: a line for people, not a bug. */
export class Refusal extends Error {}

/**
 * Turns an error of the system into a Refusal; any other one is a bug and stays what it is.
 * @param {string} what could not be done
 * @param {unknown} error
 */
export function refusal(what, error) {
  const reason = reasonOf(error);
  return reason === undefined ? error : new Refusal(`${what}: ${reason}`, { cause: error });
}
