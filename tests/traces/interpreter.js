/**
 * Runs the traces: calls in, answers out, as text. README.md tells the language; `../native/trace.c` is the same in C.
 */
import * as names from 'waitline/core';

/** @typedef {import('waitline/core').Core} Core */
/** @typedef {{ line: number, call: string, expected: string }} Step */
/** @typedef {{ line: number, heading: string, steps: Step[] }} Block */
/** @typedef {{ handle: number, kind: string }} Named an object */
/** @typedef {{ ticket: number, cookie: number, home: number }} Wait */

const LETTERS = new Map(Object.entries({
  lock: 'L', event: 'E', condition: 'C', semaphore: 'S', bounded_semaphore: 'S', barrier: 'B',
}));
/** @type {Map<unknown, string>} */
const ERRORS = new Map();
for (const [name, code] of Object.entries(names)) if (name.startsWith('E_')) ERRORS.set(code, name);
const OUTCOMES = new Map([
  [names.PASSED, 'passed'], [names.CANCELLED, 'cancelled'], [names.WAITS, 'waits'], [names.MOVED, 'moved'],
]);

const one = (/** @type {string} */ text) => text.trim().replace(/\s+/g, ' ');

/** The fenced blocks of a page, each with the heading above it. @param {string} markdown @returns {Block[]} */
export function blocks(markdown) {
  /** @type {Block[]} */
  const found = [];
  let heading = '', inside = false;
  markdown.split('\n').forEach((text, index) => {
    const line = index + 1;
    if (text.startsWith('```')) {
      inside = !inside;
      if (inside) found.push({ line, heading, steps: [] });
    } else if (!inside) {
      if (text.startsWith('#')) heading = text.replace(/^#+ /, '');
    } else {
      const [call, expected] = text.replace(/#.*/, '').split('->').map(one);
      if (call) found[found.length - 1].steps.push({ line, call, expected: expected ?? '' });
    }
  });
  return found;
}

class Interpreter {
  /** @param {Core} core */
  constructor(core) {
    this.core = core;
    /** @type {Map<string, Named>} */
    this.objects = new Map();
    /** @type {Map<string, Wait>} */
    this.waits = new Map();
  }

  /** @param {string} text */
  call(text) {
    const [word, ...args] = text.split(' ');
    const name = word === 'new' ? `${args.shift()}_new` : this.complete(word, args[0]);
    const verb = name.replace(/^(bounded_)?[a-z]+_/, '');
    const waits = verb === 'acquire' || verb === 'wait';
    const values = args.map((arg) => this.value(arg));
    if (waits && values.length === 1) values.push(this.waits.size);
    const answer = /** @type {any} */ (this.core)[name](...values);
    if (verb === 'resume') return this.resumption(answer);
    if (answer < 0) return ERRORS.get(answer) ?? String(answer);
    if (waits) return answer === 0 ? 'passed' : `${this.begin(answer, values)} waits`;
    switch (verb) {
      case 'new': return this.name(answer, name.slice(0, -'_new'.length));
      case 'locked': case 'is_set': return ['no', 'yes'][answer] ?? String(answer);
      case 'waiting': case 'value': return String(answer);
      case 'state': return names.BARRIER_STATES[answer] ?? String(answer);
      case 'cancel': case 'mark': case 'clear': return answer === 0 ? 'done' : String(answer);
      case 'admit': return this.admission(answer);
      default: return `${answer} woken`;
    }
  }

  /** The export that a word is short for. @param {string} word @param {string} [subject] */
  complete(word, subject = '') {
    const kind = this.objects.get(subject)?.kind.replace('bounded_', '');
    const name = [`${kind}_${word}`, `wait_${word}`, `object_${word}`, word].find((export_) => export_ in this.core);
    if (name === undefined) throw new Error(`no such call: ${word} ${subject}`);
    return name;
  }

  /** @param {string} word */
  value(word) {
    if (word === 'now') return names.NOW_OR_NEVER;
    const value = this.objects.get(word)?.handle ?? this.waits.get(word)?.ticket ?? Number(word);
    if (Number.isNaN(value)) throw new Error(`nothing is called ${word}`);
    return value;
  }

  /** @param {number} handle @param {string} kind */
  name(handle, kind) {
    const letter = LETTERS.get(kind) ?? '?';
    let name = letter;
    for (let n = 2; this.objects.has(name); n++) name = letter + n;
    this.objects.set(name, { handle, kind });
    return name;
  }

  /** @param {number} ticket @param {number[]} values */
  begin(ticket, [home, cookie]) {
    const name = String.fromCharCode('a'.charCodeAt(0) + this.waits.size);
    this.waits.set(name, { ticket, cookie, home });
    return name;
  }

  /** @param {number} answer */
  admission(answer) {
    const [name] = [...this.waits].find(([, { cookie }]) => cookie === answer >> 1) ?? ['?'];
    return `${name} passed${answer & 1 ? ', more' : ''}`;
  }

  /** @param {number} address */
  resumption(address) {
    if (address === 0) return 'nobody';
    const [outcome, object, ticket, cookie, index, more] = new Int32Array(this.core.memory.buffer, address, 6);
    const [name, wait] = [...this.waits].find(([, { ticket: own }]) => own === ticket) ?? ['?', undefined];
    const [place, { kind = '' } = {}] = [...this.objects].find(([, { handle }]) => handle === object) ?? ['?'];
    return [
      `${name} ${OUTCOMES.get(outcome) ?? ERRORS.get(outcome) ?? outcome}`,
      wait?.home === object ? '' : ` at ${place}`,
      kind === 'barrier' && outcome === names.PASSED ? `, index ${index}` : '',
      wait !== undefined && wait.cookie >>> 0 === cookie >>> 0 ? '' : `, cookie ${cookie >>> 0}`,
      more ? ', more' : '',
    ].join('');
  }

  /** The same, where a trap or a mistake in the trace is an answer too. @param {string} text */
  attempt(text) {
    try {
      return this.call(text);
    } catch (error) {
      return String(error);
    }
  }

  /** Discards everything; then nobody may be left. */
  end() {
    for (const { handle } of this.objects.values()) this.core.object_discard(handle);
    return this.attempt('resume');
  }
}

/**
 * The trace of a block, as the core gives it; its last line tells what is left after all.
 * @param {Core} core an empty one @param {Block} block
 */
export function run(core, { line, steps }) {
  const interpreter = new Interpreter(core);
  const trace = steps.map((step) => ({ ...step, actual: interpreter.attempt(step.call) }));
  const last = trace.at(-1)?.line ?? line;
  return [...trace, { line: last + 1, call: '(discard all, resume)', expected: 'nobody', actual: interpreter.end() }];
}

/** Expected and actual side by side, or '' if they are the same. @param {ReturnType<typeof run>} trace */
export function difference(trace) {
  if (trace.every(({ expected, actual }) => expected === actual)) return '';
  const rows = trace.map(({ line, call, expected, actual }) => {
    const mark = expected === actual ? ' ' : '!';
    return [mark, String(line).padStart(4), call.padEnd(26), expected.padEnd(30), actual].join(' ');
  });
  return [`  line ${'call'.padEnd(26)} ${'expected'.padEnd(30)} actual`, ...rows].join('\n');
}
