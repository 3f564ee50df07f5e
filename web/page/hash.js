// What stands behind the # of an address: a program and the schedule that was chosen for it.
//
//     #/lock/0112          the scenario `lock`, tasks 0, 1, 1, 2 in that order; t lets time pass
//     #/if-not-while.fixed/01
//     #/play.rVRNb9s.../01 a program of the reader's own, compressed

/** @typedef {{ scenario: string, fixed: boolean, source?: string, schedule: number[] }} Place */

const TIME = 't', MOST_STEPS = 2000, MOST_BYTES = 100_000;

/** The address says something else than it should. */
export class BadAddress extends Error {}

/** @param {number[]} schedule */
export const encodeSchedule = (schedule) => schedule.map((chosen) => (chosen < 0 ? TIME : String(chosen))).join('');

/** @param {string} text */
export function decodeSchedule(text) {
  const wrong = text.match(/[^0-9t]/);
  if (wrong) throw new BadAddress(`The address has a schedule with “${wrong[0]}” in it, which is no task.`);
  if (text.length > MOST_STEPS) throw new BadAddress(`The address has ${text.length} steps; ${MOST_STEPS} is the most.`);
  return [...text].map((each) => (each === TIME ? -1 : Number(each)));
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {CompressionStream | DecompressionStream} through */
async function piped(bytes, through) {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const chunks = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    if ((size += value.length) > MOST_BYTES) throw new RangeError('too large');
    chunks.push(value);
  }
}

/** @param {string} source */
export async function encodeSource(source) {
  const bytes = await piped(new TextEncoder().encode(source), new CompressionStream('deflate-raw'));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @param {string} text */
export async function decodeSource(text) {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(await piped(bytes, new DecompressionStream('deflate-raw')));
  } catch {
    throw new BadAddress('The program in this address is damaged: part of the link may be missing.');
  }
}

/** @param {Place} place */
export async function encode({ scenario, fixed, source, schedule }) {
  const name = source === undefined ? `${scenario}${fixed ? '.fixed' : ''}` : `play.${await encodeSource(source)}`;
  return `#/${name}/${encodeSchedule(schedule)}`;
}

/**
 * Throws BadAddress. An empty hash is nothing.
 * @param {string} hash @param {string[]} known the scenarios
 * @returns {Promise<Place | undefined>}
 */
export async function decode(hash, known) {
  if (hash === '' || hash === '#') return undefined;
  const [, name, rest] = hash.match(/^#\/([^/]+)(?:\/([^/]*))?$/) ?? [];
  if (name === undefined) throw new BadAddress('The address has something behind its # that is no link of this page.');
  const schedule = decodeSchedule(rest ?? '');
  if (name.startsWith('play.')) {
    return { scenario: 'play', fixed: false, source: await decodeSource(name.slice('play.'.length)), schedule };
  }
  const scenario = name.replace(/\.fixed$/, '');
  if (!known.includes(scenario)) throw new BadAddress(`There is no scenario called “${scenario.slice(0, 40)}”.`);
  return { scenario, fixed: name.endsWith('.fixed'), schedule };
}
