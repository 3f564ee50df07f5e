/**
 * What threads let one another know of who waits and who holds: in the memory of the space, behind what the core uses. A
 * note is its writer's own until it is taken away, or until the writer's thread has ended, whose notes count no more.
 *
 * A note's version is odd while it is being written, so whoever reads it sees whether it was whole. Its owner is whoever
 * has the place; who wrote what stands there it says itself.
 */

/**
 * @typedef {object} Note
 * @property {number} index where it stands
 * @property {number} agent whose it is, as its `space.agent`
 * @property {number} version
 * @property {boolean} waits else it holds
 * @property {boolean} blocks
 * @property {boolean} forked
 * @property {boolean} scoped
 * @property {boolean} local of an object of `waitline`, in that thread
 * @property {number} record the object's; of a local one its number
 * @property {number} generation
 * @property {number} cookie
 * @property {number} task its number in that thread; 0 if there is none
 * @property {string} thread what no other thread has
 * @property {number} order the place of a wait among all
 * @property {number} since milliseconds since 1970
 */

/**
 * @typedef {object} Texts
 * @property {string | undefined} task
 * @property {string | undefined} name the object's
 * @property {string} kind its class
 * @property {string | undefined} operation
 * @property {string | undefined} of the condition that a wait comes from
 * @property {string | undefined} where
 */

/** Of a note, in bytes. */
const SIZE = 512, HEAD = 64, ROOM = SIZE - HEAD;

/** Of the first one, which is no note: how many were lost, the last wait's place, and behind which no note ever stood. */
const LOST = 0, LAST = 1, USED = 2;

/** The words of a note; two hold the time, and behind it the texts begin. */
const OWNER = 0, VERSION = 1, FLAGS = 2, RECORD = 3, GENERATION = 4, COOKIE = 5, TASK = 6, THREAD = 7, ORDER = 9, CLAIMED = 10,
  LENGTH = 11, SINCE = 12, WRITER = 14;

const WAITS = 1, BLOCKS = 2, FORKED = 4, SCOPED = 8, LOCAL = 16;

/** How many bytes of a task's name there are, and how many from its beginning; of other texts, but the last. */
const NAME = 96, BEGINNING = 24, SHORT = 48;

const encoder = new TextEncoder(), decoder = new TextDecoder(), scratch = new Uint8Array(ROOM);

/** A time, as two words. */
const time = new Float64Array(1), halves = new Int32Array(time.buffer);

/** What stands for no text, and between two. */
const NONE = '\u0001', END = '\u0000';

/** What says that there was more. */
const MORE = encoder.encode('…');

/** A character is three bytes at most for each of its units. @param {string} text @param {number} bytes */
const fits = (text, bytes) => text.length * 3 <= bytes || encoder.encode(text).length <= bytes;

/** As much of it as that many bytes hold. @param {string} text @param {number} bytes */
const cut = (text, bytes) => (fits(text, bytes) ? text : text.slice(0, encoder.encodeInto(text, scratch.subarray(0, bytes)).read));

/** Of a place the end says more. @param {string} text @param {number} bytes */
function cutBefore(text, bytes) {
  if (fits(text, bytes)) return text;
  const all = encoder.encode(text);
  let from = all.length - bytes + MORE.length;
  while ((all[from] & 0xc0) === 0x80) from++;   // not within a character
  return `…${decoder.decode(all.subarray(from))}`;
}

/** A task without a name of its own is named by its place. @param {string} text */
const cutName = (text) => (fits(text, NAME) ? text : cut(text, BEGINNING) + cutBefore(text, NAME - BEGINNING));

/** @param {string | undefined} text @param {(text: string) => string} how */
const clean = (text, how) => (text === undefined ? NONE : how(text.includes(END) ? text.replaceAll(END, ' ') : text));

const short = (/** @type {string} */ text) => cut(text, SHORT);

/** @param {Texts} texts @returns {number} how many bytes of `scratch` */
function write({ task, name, kind, operation, of, where }) {
  const head = `${clean(task, cutName)}${END}${clean(name, short)}${END}${short(kind)}${END}${operation ?? NONE}${END}${clean(of, short)}${END}`;
  const all = `${head}${where ?? NONE}`;
  return encoder.encodeInto(fits(all, ROOM) ? all : `${head}${cutBefore(String(where), ROOM - encoder.encode(head).length)}`, scratch).written;
}

/** @type {Int32Array | undefined} */
let own;

/** What tells this thread from all others there are. Not at once: some hosts have no randomness while they load. */
const self = () => (own ??= crypto.getRandomValues(new Int32Array(2)));

/** @type {string | undefined} */
let name;

/** @internal */
export const thread = () => (name ??= self().join());

export class Notes {
  /** @param {import('./memories.js').View} view */
  constructor(view) {
    this.view = view;
    const { begin, end } = view.notes, { buffer } = view.words;
    this.words = view.words;
    this.bytes = new Uint8Array(buffer);
    this.begin = begin;
    this.count = Math.max(0, Math.floor((end - begin) / SIZE) - 1);
    /** Where this thread had notes: a few places are used again and again, so that there are few to look through. @type {number[]} */
    this.spare = [];
  }

  /** @param {number} index @param {number} word */
  at(index, word) {
    return (this.begin + (index + 1) * SIZE >> 2) + word;
  }

  /** @param {number} word of the first */
  first(word) {
    return (this.begin >> 2) + word;
  }

  /** How many could not be written. */
  get lost() {
    return this.count === 0 ? 0 : Atomics.load(this.words, this.first(LOST));
  }

  get used() {
    return this.count === 0 ? 0 : Atomics.load(this.words, this.first(USED));
  }

  /** Whether this thread has it now: one that nobody had, or a dead thread. @param {number} index */
  seize(index) {
    const { words, view } = this, at = this.at(index, OWNER), owner = Atomics.load(words, at);
    if (owner !== 0 && view.lives(owner)) return false;
    return Atomics.compareExchange(words, at, owner, view.space.agent) === owner;
  }

  /** A place for a note; -1 if there is none. */
  claim() {
    const { words, spare, count } = this;
    for (let index; (index = spare.pop()) !== undefined;) if (this.seize(index)) return index;
    for (let index = 0; index < count; index++) {
      if (!this.seize(index)) continue;
      for (let used; (used = this.used) <= index;) Atomics.compareExchange(words, this.first(USED), used, index + 1);
      return index;
    }
    return -1;
  }

  /** There was no room for one. */
  lose() {
    if (this.count > 0) Atomics.add(this.words, this.first(LOST), 1);
  }

  /** Writes one that was claimed, or is to be written anew. Where it stands; -1 if there was no room. @param {Omit<Note, 'index' | 'agent' | 'version' | 'thread' | 'order'>} note @param {Texts} texts @param {number} index */
  put(note, texts, index) {
    if (index < 0) return index;
    const { words, view } = this, version = Atomics.load(words, this.at(index, VERSION)) | 1;
    const set = (/** @type {number} */ word, /** @type {number} */ value) => Atomics.store(words, this.at(index, word), value);
    set(VERSION, version);
    set(WRITER, view.space.agent);
    set(FLAGS, (note.waits ? WAITS : 0) | (note.blocks ? BLOCKS : 0) | (note.forked ? FORKED : 0) | (note.scoped ? SCOPED : 0) | (note.local ? LOCAL : 0));
    set(RECORD, note.record);
    set(GENERATION, note.generation);
    set(COOKIE, note.cookie);
    set(TASK, note.task);
    const [one, other] = self();
    set(THREAD, one);
    set(THREAD + 1, other);
    set(ORDER, note.waits ? Atomics.add(words, this.first(LAST), 1) + 1 : 0);
    time[0] = note.since;
    set(SINCE, halves[0]);
    set(SINCE + 1, halves[1]);
    const length = write(texts);
    set(LENGTH, length);
    this.bytes.set(scratch.subarray(0, length), this.at(index, 0) * 4 + HEAD);
    set(VERSION, version + 1);
    return index;
  }

  /** Of a wait that begins as it was noted: whoever looks for circles must not miss it meanwhile. @param {number} index @param {number} cookie */
  mark(index, cookie) {
    if (index >= 0) Atomics.store(this.words, this.at(index, COOKIE), cookie);
  }

  /** @param {number} index */
  take(index) {
    Atomics.store(this.words, this.at(index, VERSION), Atomics.load(this.words, this.at(index, VERSION)) | 1);
    Atomics.store(this.words, this.at(index, OWNER), 0);
    this.spare.push(index);
  }

  /** Whether it stands and nobody has told of it before. What was claimed is known by its version, which a later note has not. @param {Note} note */
  tell(note) {
    const { words } = this, at = this.at(note.index, CLAIMED);
    for (let claimed; (claimed = Atomics.load(words, at)) !== note.version && this.stands(note);) {
      if (Atomics.compareExchange(words, at, claimed, note.version) === claimed) return this.stands(note);
    }
    return false;
  }

  /** Those of threads that live. @returns {Note[]} */
  all() {
    const found = [];
    for (let index = 0, { used } = this; index < used; index++) {
      const note = this.read(index);
      if (note !== undefined) found.push(note);
    }
    return found;
  }

  /** @param {number} index @returns {Note | undefined} */
  read(index) {
    const { words } = this;
    for (let tries = 0; tries < 8; tries++) {
      const agent = Atomics.load(words, this.at(index, OWNER)), version = Atomics.load(words, this.at(index, VERSION));
      if (agent === 0 || (version & 1) !== 0 || !this.view.lives(agent)) return undefined;
      halves[0] = Atomics.load(words, this.at(index, SINCE));
      halves[1] = Atomics.load(words, this.at(index, SINCE + 1));
      const since = time[0], word = (/** @type {number} */ n) => Atomics.load(words, this.at(index, n)), flags = word(FLAGS);
      const has = (/** @type {number} */ flag) => (flags & flag) !== 0;
      const note = {
        index, agent, version, waits: has(WAITS), blocks: has(BLOCKS), forked: has(FORKED), scoped: has(SCOPED), local: has(LOCAL),
        record: word(RECORD), generation: word(GENERATION), cookie: word(COOKIE), task: word(TASK),
        thread: [word(THREAD), word(THREAD + 1)].join(), order: word(ORDER), since,
      };
      if (this.stands(note)) return word(WRITER) === agent ? note : undefined;
    }
    return undefined;
  }

  /** Whether it still says what it said. @param {Note} note */
  stands({ index, agent, version }) {
    return Atomics.load(this.words, this.at(index, VERSION)) === version && Atomics.load(this.words, this.at(index, OWNER)) === agent;
  }

  /** Its texts; undefined if it is gone. @param {Note} note @returns {Texts | undefined} */
  textsOf(note) {
    const at = this.at(note.index, 0) * 4 + HEAD, length = Atomics.load(this.words, this.at(note.index, LENGTH));
    const bytes = this.bytes.slice(at, at + Math.min(Math.max(0, length), ROOM));
    if (!this.stands(note)) return undefined;
    const [task, name, kind, operation, of, where] = decoder.decode(bytes).split(END).map((text) => (text === NONE ? undefined : text));
    return { task, name, kind: kind ?? '', operation, of, where };
  }
}

/** @type {WeakMap<object, Notes>} */
const all = new WeakMap();

/** @internal @param {import('./memories.js').View} view @returns {Notes} */
export function notesOf(view) {
  let notes = all.get(view);
  if (notes === undefined) all.set(view, notes = new Notes(view));
  return notes;
}
