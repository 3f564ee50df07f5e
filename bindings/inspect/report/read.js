// Reads a trace, event by event, as often as it is asked. Memory is bounded by a line, or by WHOLE if there are not one
// event a line. Whatever can be read is read: what can't is counted, and told at the end.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { count, plain } from './text.js';

/** @typedef {Record<string, any>} Event */

/**
 * How a reading ended.
 * @typedef {object} End
 * @property {number} events how many were read
 * @property {number} bad lines between them that are none
 * @property {number} firstBad the first such line, counted from 1
 * @property {number} line the last line
 * @property {boolean} cut the end of the list is not there
 * @property {string} tail what came behind the events
 */

/** What can't be read, told to people: no bug. */
export class Unreadable extends Error {}

/** The longest line, and the largest file that is read as a whole; bytes. */
const LONGEST = 16 * 2 ** 20, WHOLE = 256 * 2 ** 20;

/** Among so many lines behind the head there is an event, or it is not one event a line. */
const TRIED = 64;

const LINE_FEED = 10, BEGIN = /^\s*(\{.*?"traceEvents"\s*:\s*\[|\[)/s;

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {unknown} value @returns {value is Event} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What stands before the events, which may be the array alone; undefined if no list of events begins there.
 * @param {string} text
 */
function headOf(text) {
  const begin = BEGIN.exec(text);
  if (!begin) return undefined;
  const head = parse(begin[1].startsWith('[') ? '{}' : `${begin[1]}]}`);
  return isObject(head) ? { head, array: begin[1].startsWith('['), length: begin[0].length } : undefined;
}

const linesIn = (/** @type {string} */ text) => text.trimEnd().split('\n').length;

/**
 * Every line with its number; one that is too long is undefined. `each` ends it by answering false.
 * @param {string} path @param {(line: string | undefined, number: number) => boolean | void} each @param {string} [word] lines without it are ''
 */
async function lines(path, each, word) {
  let number = 0, size = 0;
  let rest = /** @type {Buffer[]} */ ([]);
  const wanted = word === undefined ? undefined : Buffer.from(word);
  const line = (/** @type {Buffer} */ bytes) => {
    number++;
    if (size + bytes.length > LONGEST) return each(undefined, number);
    const whole = rest.length > 0 ? Buffer.concat([...rest, bytes]) : bytes;
    return each(wanted === undefined || number === 1 || whole[0] === 0x5d || whole.includes(wanted) ? whole.toString() : '', number);
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    let from = 0;
    for (let to; (to = chunk.indexOf(LINE_FEED, from)) >= 0; from = to + 1) {
      if (line(chunk.subarray(from, to)) === false) return;
      rest = [];
      size = 0;
    }
    size += chunk.length - from;
    // Of a line that is too long nothing more is kept.
    if (size > LONGEST) rest = [];
    else if (from < chunk.length) rest.push(Buffer.from(chunk.subarray(from)));
  }
  if (size > 0) {
    const bytes = Buffer.concat(rest);
    rest = [];
    size = size > LONGEST ? size : 0;
    line(bytes);
  }
}

/**
 * The objects of a list, one after another; the one that is cut off is not there.
 * @param {string} text @param {number} at where the list begins
 * @returns {Generator<string, number>} where it ends; -1: it does not
 */
function* objects(text, at) {
  let depth = 0, start = at, quoted = false;
  for (let i = at; i < text.length; i++) {
    const character = text[i];
    if (quoted) {
      if (character === '\\') i++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') {
      if (depth++ === 0) start = i;
    } else if (character === '}' || character === ']') {
      if (depth === 0) return i;
      if (--depth === 0) yield text.slice(start, i + 1);
    }
  }
  return -1;
}

/** A file that holds a trace, ours or another. */
export class Trace {
  /** @type {string | undefined} the whole text, unless there is one event a line */
  #text;

  /** @param {string} path @param {{ head: Event, array: boolean, length: number }} begin @param {string} [text] */
  constructor(path, { head, array, length }, text) {
    this.path = path;
    /** What stands beside the events. */
    this.head = head;
    /** Whether the events are all there is. */
    this.array = array;
    this.#text = text;
    this.length = length;
  }

  /**
   * Looks whether it is a trace, and how it is written. Throws Unreadable if it is none.
   * @param {string} path
   */
  static async open(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new Unreadable('there is no such file');
    if (stat.isDirectory()) throw new Unreadable('it is a directory');
    if (!stat.isFile()) throw new Unreadable('it is no regular file');
    if (stat.size === 0) throw new Unreadable('it is empty');

    /** @type {ReturnType<typeof headOf>} */
    let begin;
    let first = '', found = false;
    await lines(path, (line, number) => {
      if (line === undefined) return false;
      let text = line;
      if (begin === undefined) {
        if (text.trim() === '') return number < TRIED;
        first = text;
        begin = headOf(text);
        if (begin === undefined) return false;
        text = text.slice(begin.length);
      }
      found = eventOf(text) !== undefined || /^\s*\]/.test(text);
      return !found && number < TRIED;
    });
    if (begin && found) return new Trace(path, begin);
    if (stat.size > WHOLE) {
      throw new Unreadable(`it has ${count(Math.round(stat.size / 2 ** 20), 'MB', 'MB')}, and not one event a line; so it can't be read above ${WHOLE / 2 ** 20} MB`);
    }
    const text = readFileSync(path, 'utf8'), whole = headOf(text);
    if (whole) return new Trace(path, whole, text);
    if (parse(text.trim()) !== undefined) throw new Unreadable('it is JSON, but no trace: there is no list "traceEvents" in it');
    if (/^\s*\{\s*"(displayTimeUnit|otherData|traceEvents)"/.test(text)) throw new Unreadable(`it is cut off in line ${linesIn(text)}, before the first event`);
    throw new Unreadable(`it is no JSON: it begins with ${JSON.stringify(plain((first || text.trim()).slice(0, 20)))}`);
  }

  /**
   * Gives every event.
   * @param {(event: Event) => void} each
   * @param {string} [word] only those with this word in them are wanted
   * @returns {Promise<End>}
   */
  async read(each, word) {
    const end = this.#text === undefined ? await this.#lines(each, word) : this.#whole(each, this.#text);
    // Others write what belongs in front behind the events.
    if (end.tail && !this.array) this.head = { ...parse(`{"traceEvents":[${end.tail}`), ...this.head };
    return end;
  }

  /** @param {(event: Event) => void} each @param {string} [word] @returns {Promise<End>} */
  async #lines(each, word) {
    const end = { events: 0, bad: 0, firstBad: 0, line: 0, cut: true, tail: '' };
    let begun = false, lastBad = 0;
    await lines(this.path, (line, number) => {
      end.line = number;
      let text = line;
      if (text === '' || text?.trim() === '') return;
      if (!begun) {
        begun = true;
        text = text?.slice(this.length);
        if (!text?.trim()) return;
      }
      if (!end.cut || /^\s*\]/.test(text ?? '')) {
        end.cut = false;
        if (end.tail.length < LONGEST) end.tail += text ?? '';
        return;
      }
      const event = text && eventOf(text);
      if (event) {
        end.events++;
        return each(event);
      }
      // Several in a line, or the end behind the last.
      const before = end.events, list = objects(text ?? '', 0);
      let step = list.next();
      for (; !step.done; step = list.next()) {
        const one = parse(step.value);
        if (!isObject(one)) continue;
        end.events++;
        each(one);
      }
      end.cut = step.value < 0;
      if (!end.cut) end.tail = text?.slice(step.value) ?? '';
      if (end.events > before) return;
      lastBad = number;
      if (end.bad++ === 0) end.firstBad = number;
    }, word);
    // A last line that is half an event is where the file was cut off.
    if (end.cut && lastBad === end.line && end.bad > 0) end.bad--;
    return end;
  }

  /** @param {(event: Event) => void} each @param {string} text @returns {End} */
  #whole(each, text) {
    const end = { events: 0, bad: 0, firstBad: 0, line: 0, cut: true, tail: '' };
    const list = objects(text, this.length);
    let step = list.next();
    for (; !step.done; step = list.next()) {
      const event = parse(step.value);
      if (isObject(event)) {
        end.events++;
        each(event);
      } else end.bad++;
    }
    end.cut = step.value < 0;
    if (!end.cut) end.tail = text.slice(step.value);
    end.line = linesIn(text);
    return end;
  }
}

/** The event of a line, which may end in a comma. @param {string} line */
function eventOf(line) {
  const event = parse(line.trim().replace(/,$/, ''));
  return isObject(event) ? event : undefined;
}
