// Made by `npm run build` from the modules in bindings/. Do not edit.

// bindings/inspect/snapshot.js
import { BARRIER_STATES } from "./shared.js";
import { MOST as MOST2 } from "./shared.js";

// bindings/inspect/ledger.js
var cards = 0;
var Card = class {
  /** Who holds it, first come first. @type {Hold[]} */
  holders = [];
  /** Those in its queue, by the cookie that the core has for each. @type {Map<number, Wait>} */
  waits = /* @__PURE__ */ new Map();
  /** The thread's own waits on it, which block it. @type {Set<Wait>} */
  blocking = /* @__PURE__ */ new Set();
  listed = false;
  /** Of a semaphore: its permits count items, which one task makes and another takes; nobody holds them. */
  items = false;
  /** @param {string} kind @param {string | undefined} name @param {number} handle @param {import('./threads.js').Shared | undefined} shared */
  constructor(kind, name2, handle, shared) {
    this.kind = kind;
    this.name = name2;
    this.handle = handle;
    this.shared = shared;
    this.number = ++cards;
  }
  /** As snapshots name it. */
  get id() {
    return this.shared?.id ?? this.handle;
  }
  /** Of a lock only one holds: whoever did before has been relieved by another thread. @param {Hold} hold */
  alone(hold2) {
    for (const other of this.holders.splice(0, this.holders.length, hold2)) {
      for (let i = 0; i < listeners.length && other !== hold2; i++) listeners[i].held?.(other);
    }
  }
  get idle() {
    return this.holders.length === 0 && this.waits.size === 0 && this.blocking.size === 0;
  }
  /** `Lock "db"` */
  toString() {
    return this.name === void 0 ? `${this.kind} #${this.id}` : `${this.kind} ${JSON.stringify(this.name)}`;
  }
};
var listed = (
  /** @type {Card[]} */
  []
);
var room = 64;
var active = () => listed.filter(({ idle }) => !idle);
function list(card) {
  if (card.listed) return;
  card.listed = true;
  if (listed.push(card) < room) return;
  for (const each of listed) each.listed = !each.idle || each === card;
  listed = listed.filter((each) => each.listed);
  room = 2 * listed.length + 64;
}
var listeners = [];
var causes = false;
var wantsCauses = () => causes;
function have(all2) {
  listeners = all2;
  causes = all2.some((listener2) => listener2.causes !== void 0);
}
var isFollowed = () => listeners.length > 0;
var listen = (listener2) => have([...listeners, listener2]);
function unlisten(listener2) {
  have(listeners.filter((each) => each !== listener2));
  if (listeners.length === 0) forget();
}
function forget() {
  for (const card of listed) {
    for (const { task: task2 } of [...card.waits.values(), ...card.blocking]) task2?.waits.clear();
    card.holders = [];
    card.waits.clear();
    card.blocking.clear();
    card.listed = false;
  }
  listed = [];
}
var time = () => performance.now();
var waitOf = (object, home, blocks, { operation, task: task2, place }) => ({
  object,
  home,
  operation,
  task: task2,
  since: time(),
  place,
  blocks,
  reason: void 0,
  cause: void 0,
  outcome: "pending",
  until: NaN
});
function begin(wait, cookie) {
  const { object, task: task2 } = wait;
  list(object);
  if (cookie === void 0) object.blocking.add(wait);
  else object.waits.set(cookie, wait);
  if (task2 !== void 0) {
    if (task2.waits.size > 0) task2.forked = true;
    task2.waits.add(wait);
  }
  for (let i = 0; i < listeners.length; i++) listeners[i].waits?.(wait, cookie);
}
function out(wait, cookie) {
  if (cookie === void 0) wait.object.blocking.delete(wait);
  else wait.object.waits.delete(cookie);
}
function move(wait, from, object, cookie) {
  out(wait, from);
  wait.object = object;
  list(object);
  object.waits.set(cookie, wait);
  for (let i = 0; i < listeners.length; i++) listeners[i].moves?.(wait, cookie);
}
function end(wait, cookie, outcome) {
  out(wait, cookie);
  wait.task?.waits.delete(wait);
  wait.outcome = outcome;
  wait.until = time();
  for (let i = 0; i < listeners.length; i++) listeners[i].waited?.(wait);
}
function hold(object, task2, place, scoped) {
  if (listeners.length === 0) return;
  const hold2 = { object, task: task2, place, scoped, since: time(), until: NaN };
  object.holders.push(hold2);
  list(object);
  for (let i = 0; i < listeners.length; i++) listeners[i].holds?.(hold2);
}
function unhold(object, task2) {
  const { holders } = object;
  let own2 = 0;
  while (own2 < holders.length && holders[own2].task !== task2) own2++;
  if (own2 === holders.length) object.items = true;
  const hold2 = holders.length === 1 ? holders.pop() : holders.splice(own2 < holders.length ? own2 : 0, 1)[0];
  if (hold2 === void 0) return;
  hold2.until = time();
  for (let i = 0; i < listeners.length; i++) listeners[i].held?.(hold2);
}
function caused(cause) {
  for (let i = 0; i < listeners.length; i++) listeners[i].causes?.(cause);
}

// bindings/inspect/names.js
import { registry, SLOT } from "./shared.js";
function namesOf(registry3) {
  const names = (
    /** @type {Map<number, { handle: number, name: string }>} */
    /* @__PURE__ */ new Map()
  );
  const register = registry3.register.bind(registry3);
  registry3.register = (object, handle, token) => {
    if (object.name !== void 0) names.set(handle & SLOT, { handle, name: object.name });
    register(object, handle, token);
  };
  return (handle) => {
    const known2 = names.get(handle & SLOT);
    return known2?.handle === handle ? known2.name : void 0;
  };
}
var nameOf = namesOf(registry);

// bindings/inspect/local.js
import { instantiate, memory, renew, words } from "./shared.js";
import { Barrier } from "./shared.js";
import { Condition } from "./shared.js";
import { Event } from "./shared.js";
import { Holdable } from "./shared.js";
import { Limit } from "./shared.js";
import { Lock } from "./shared.js";
import { Semaphore } from "./shared.js";
import { Failure, Waitable, passed } from "./shared.js";

// bindings/inspect/layout.js
var SLOT_SIZE = 32;
var CLOSED = 8;
var DISCARDED = 16;
var KINDS = ["free", "waiter", "lock", "event", "condition", "semaphore", "barrier"];
var WAIT_STATES = ["pending", "woken", "given_up", "revoked", "shut"];
var SLOT2 = (
  /** @type {const} */
  {
    state: [0, "uint8_t"],
    verdict: [1, "int8_t"],
    kind: [2, "uint8_t"],
    generation: [3, "uint8_t"],
    head: [0, "uint32_t"],
    queue_next: [4, "ref"],
    queue_prev: [8, "ref"],
    conditions_next: [12, "ref"],
    conditions_prev: [16, "ref"],
    value: [12, "uint32_t"],
    bound: [16, "uint32_t"],
    parties: [12, "uint32_t"],
    arrived: [16, "uint32_t"],
    ready: [12, "ref"],
    index: [16, "uint32_t"],
    waiting: [20, "uint32_t"],
    home: [20, "ref"],
    gone: [24, "uint32_t"],
    cookie: [24, "uint32_t"],
    lock: [28, "ref"],
    origin: [28, "ref"]
  }
);
var CORE = (
  /** @type {const} */
  {
    last_outcome: [0, "int32_t"],
    last_object: [4, "uint32_t"],
    last_ticket: [8, "uint32_t"],
    last_cookie: [12, "uint32_t"],
    last_index: [16, "uint32_t"],
    last_more: [20, "uint32_t"],
    end: [24, "ref"],
    limit: [28, "ref"],
    no_head: [32, "uint32_t"],
    free: [36, "ref"],
    first_ready: [40, "ref"],
    last_ready: [44, "ref"]
  }
);
var SHARED = (
  /** @type {const} */
  {
    ENTRY_SIZE: 16,
    ENTRY: {
      waiting: [0, "word"],
      arrival: [4, "word"],
      tally: [8, "wide"]
    },
    RECORD_SIZE: 960,
    RECORD: {
      name: [0, "word"],
      batch: [4, "uint32_t"],
      line: [8, "wide"],
      value: [16, "wide"],
      attached: [24, "wide"],
      arrivals: [32, "word"],
      bound: [36, "uint32_t"],
      era: [40, "uint32_t"],
      spare: [44, "uint32_t"],
      entries: [64, "entry"]
    },
    AGENT_SIZE: 576,
    AGENT: {
      state: [0, "word"],
      wake: [4, "word"],
      thread: [8, "word"],
      rests: [12, "word"],
      top: [16, "wide"],
      middle: [24, "wide"],
      pad: [536, "uint64_t"]
    },
    SPACE_SIZE: 64,
    SPACE: {
      magic: [0, "uint32_t"],
      objects: [4, "uint32_t"],
      agents: [8, "uint32_t"],
      waits: [12, "uint32_t"],
      next_record: [16, "word"],
      next_agent: [20, "word"],
      used: [24, "word"],
      now: [28, "word"],
      rest: [32, "word"],
      stride: [36, "uint32_t"],
      spare: [40, "uint32_t"]
    },
    SLOT_SIZE: 64,
    SLOT: {
      state: [0, "uint8_t"],
      verdict: [1, "int8_t"],
      kind: [2, "uint8_t"],
      generation: [3, "uint8_t"],
      head: [0, "uint32_t"],
      queue_next: [4, "ref"],
      queue_prev: [8, "ref"],
      conditions_next: [12, "ref"],
      conditions_prev: [16, "ref"],
      value: [12, "uint32_t"],
      bound: [16, "uint32_t"],
      parties: [12, "uint32_t"],
      arrived: [16, "uint32_t"],
      ready: [12, "ref"],
      index: [16, "uint32_t"],
      waiting: [20, "uint32_t"],
      home: [20, "ref"],
      gone: [24, "uint32_t"],
      cookie: [24, "uint32_t"],
      lock: [28, "ref"],
      origin: [28, "ref"],
      record: [32, "uint32_t"],
      pending: [36, "uint32_t"],
      seen: [40, "uint32_t"],
      round: [40, "uint32_t"],
      arrival: [44, "uint32_t"],
      blocked: [48, "uint32_t"],
      robbed: [52, "uint32_t"],
      since: [56, "uint32_t"],
      joined: [60, "uint32_t"]
    },
    CORE_SIZE: 64,
    CORE: {
      last_outcome: [0, "int32_t"],
      last_object: [4, "uint32_t"],
      last_ticket: [8, "uint32_t"],
      last_cookie: [12, "uint32_t"],
      last_index: [16, "uint32_t"],
      last_more: [20, "uint32_t"],
      end: [24, "ref"],
      limit: [28, "ref"],
      free: [32, "ref"],
      first_ready: [36, "ref"],
      last_ready: [40, "ref"],
      begin: [44, "ref"],
      first: [48, "uint32_t"],
      number: [52, "uint32_t"],
      generation: [56, "uint32_t"],
      waits: [60, "uint32_t"]
    },
    MOST_AGENTS: 56,
    WORD: 64,
    KIND: 15,
    ENDED: 16,
    GIVEN_OUT: 32,
    KEEPS: 64,
    NAME: 8,
    LAST: 32,
    TURN: 56,
    TO_TAKE: 1,
    IS_HELD: 2,
    ABANDONED: 4,
    PHASE: 48,
    COUNT: 16777215,
    ALIVE: 1,
    AGENT_STATE: 3,
    LIFE: 8,
    MAGIC: 1819568503
  }
);

// bindings/inspect/memory.js
var HELD = 1;
function read(view, base, [offset, type]) {
  if (type === "uint8_t") return view.getUint8(base + offset);
  return type === "int8_t" ? view.getInt8(base + offset) : view.getUint32(base + offset, true);
}
function reader(memory2, core) {
  let first = 0;
  function snapshot2() {
    const view = new DataView(memory2.buffer);
    const get = (base, field) => read(view, base, field);
    const handleOf = (ref) => ref === 0 ? 0 : get(ref, SLOT2.generation) * 2 ** 24 + ref / SLOT_SIZE;
    const end2 = get(core, CORE.end);
    const result = (
      /** @type {Snapshot} */
      { objects: {}, waits: {}, ready: [] }
    );
    if (first === 0 || end2 === 0) return result;
    for (let ref = first; ref < end2; ref += SLOT_SIZE) {
      const bits = get(ref, SLOT2.kind), kind = KINDS[bits & CLOSED - 1];
      if (kind === "free") continue;
      if (kind === "waiter") {
        result.waits[handleOf(ref)] = {
          cookie: get(ref, SLOT2.cookie),
          state: WAIT_STATES[get(ref, SLOT2.state)],
          home: handleOf(get(ref, SLOT2.home)),
          origin: handleOf(get(ref, SLOT2.origin))
        };
        continue;
      }
      const queue = [], state = get(ref, SLOT2.state);
      for (let at = get(ref, SLOT2.queue_next); at !== ref; at = get(at, SLOT2.queue_next)) queue.push(handleOf(at));
      result.objects[handleOf(ref)] = {
        kind,
        queue,
        closed: (bits & (CLOSED | DISCARDED)) !== 0,
        state: kind === "barrier" ? state : state & HELD,
        waiting: get(ref, SLOT2.waiting),
        value: get(ref, SLOT2.value),
        bound: get(ref, SLOT2.bound),
        parties: get(ref, SLOT2.parties),
        arrived: get(ref, SLOT2.arrived),
        lock: kind === "condition" ? handleOf(get(ref, SLOT2.lock)) : 0
      };
    }
    for (let at = get(core, CORE.first_ready); at !== 0; at = get(at, SLOT2.ready)) result.ready.push(handleOf(at));
    return result;
  }
  return {
    snapshot: snapshot2,
    /** The first handle ever given names the first slot. */
    begin(handle) {
      first ||= handle * SLOT_SIZE;
    },
    slots: () => first === 0 ? 0 : (read(new DataView(memory2.buffer), core, CORE.end) - first) / SLOT_SIZE
  };
}
function findCore(exports) {
  const lock = exports.lock_new();
  exports.lock_acquire(lock, 0);
  exports.lock_acquire(lock, 0);
  exports.lock_release(lock);
  return exports.wait_resume() - CORE.last_outcome[0];
}

// bindings/inspect/ready.js
import { SLOT as NUMBER } from "./shared.js";
var PENDING = WAIT_STATES.indexOf("pending");
var STATE = 255;
var Ready = class {
  /** The ticket of the last waiter on the queue when that was looked at last, and the word where it stands. */
  #tail = 0;
  #at = 0;
  /**
   * @param {() => Int32Array} words the memory
   * @param {number} core where the core's own state stands
   * @param {{ CORE: Fields, SLOT: Fields, SLOT_SIZE: number }} layout
   * @param {number} [first] the number of the slot that would stand at `begin`
   * @param {number} [begin]
   */
  constructor(words2, core, { CORE: CORE3, SLOT: SLOT4, SLOT_SIZE: SLOT_SIZE3 }, first = 0, begin2 = 0) {
    this.words = words2;
    this.size = SLOT_SIZE3;
    this.offset = first - begin2 / SLOT_SIZE3;
    this.first = core + CORE3.first_ready[0] >> 2;
    this.last = core + CORE3.last_ready[0] >> 2;
    this.head = SLOT4.head[0] >> 2;
    this.next = SLOT4.ready[0] >> 2;
    this.home = SLOT4.home[0] >> 2;
    this.cookie = SLOT4.cookie[0] >> 2;
  }
  /** Tells of each that was woken since the last look: the number of its object's slot, and its cookie. @param {(slot: number, cookie: number) => void} tell */
  look(tell) {
    const words2 = this.words(), first = words2[this.first] >>> 2;
    if (first === 0) {
      this.#tail = 0;
      return;
    }
    const stands = this.#tail !== 0 && this.#ticketAt(words2, this.#at) === this.#tail && (words2[this.#at + this.head] & STATE) !== PENDING;
    for (let at = stands ? words2[this.#at + this.next] >>> 2 : first; at !== 0; at = words2[at + this.next] >>> 2) {
      tell((words2[at + this.home] >>> 0) / this.size + this.offset, words2[at + this.cookie]);
    }
    this.#at = words2[this.last] >>> 2;
    this.#tail = this.#ticketAt(words2, this.#at);
  }
  /** @param {Int32Array} words @param {number} at */
  #ticketAt(words2, at) {
    return words2[at + this.head] & ~NUMBER | at * 4 / this.size + this.offset;
  }
};

// bindings/inspect/local.js
var classes = {
  Waitable,
  Holdable,
  Lock,
  Semaphore,
  Condition,
  Event,
  Barrier,
  Limit,
  Failure,
  passed,
  acquirers: [Lock, Semaphore]
};
var found;
function find() {
  if (found !== void 0) return found;
  const other = instantiate(), first = other.lock_new(), core = findCore(other);
  found = { core, reader: reader(memory, core) };
  found.reader.begin(first);
  return found;
}
var read2 = () => find().reader.snapshot();
var ready;
function woken(tell) {
  if (words.length === 0) renew();
  ready ??= new Ready(() => words, find().core, { CORE, SLOT: SLOT2, SLOT_SIZE });
  ready.look(tell);
}

// bindings/inspect/threads.js
import * as inside2 from "../threads/node-inside.js";

// bindings/inspect/blocking.js
import * as inside from "../threads/node-inside.js";

// bindings/inspect/deadlocks.js
var DeadlockError = class extends Error {
  /** @param {Link[]} links */
  constructor(links) {
    super(`this wait could never end:
${describe(links)}`);
    this.name = "DeadlockError";
    this.code = "ERR_DEADLOCK";
    this.links = links;
  }
};
function describe(links) {
  const at = (where) => where ? ` at ${where}` : "";
  const who = ({ task: task2, thread: thread2 }) => thread2 ? `${task2} in ${thread2}` : task2;
  return links.map((link) => `  ${who(link)} waits for ${link.waitsFor}${at(link.where)}
${link.heldBy.map((holder) => `    held by ${who(holder)}${at(holder.where)}
`).join("")}`).join("").trimEnd();
}
var textOf = (where) => where === void 0 ? void 0 : String(where);
function search(start2, first, holdersOf3, waitsOf) {
  const links = (
    /** @type {Link[]} */
    []
  ), waits2 = (
    /** @type {W[]} */
    []
  ), parties = /* @__PURE__ */ new Set([start2]);
  let closed = false, sure = true;
  const stuck = (party, wanted2) => {
    const holders = holdersOf3(wanted2);
    if (holders === void 0) return false;
    const own2 = holders.some(({ node, scoped }) => node === party && !scoped);
    if (wanted2.kind === "Semaphore" && (wanted2.items || own2)) return false;
    waits2.push(wanted2);
    links.push({
      task: party.name,
      thread: party.thread,
      waitsFor: wanted2.title,
      where: textOf(wanted2.where),
      heldBy: holders.map(({ node, since, where }) => ({ task: node.name, thread: node.thread, since, where: textOf(where) }))
    });
    if (party.forked || own2) sure = false;
    return holders.every(({ node }) => {
      if (node === start2) closed = true;
      if (parties.has(node)) return true;
      parties.add(node);
      const others = waitsOf(node);
      return others.length > 0 && others.every((other) => stuck(node, other));
    });
  };
  if (!stuck(start2, first) || !closed) return void 0;
  if (start2.thread === void 0) forgetThreads(links);
  return { links, waits: waits2, sure, parties };
}
function forgetThreads(links) {
  for (const link of links) for (const each of [link, ...link.heldBy]) delete each.thread;
}
var wantedOf = (card, place) => ({ card, kind: card.kind, title: String(card), where: place, items: card.items });
function holdersOf({ card: { holders } }) {
  const known2 = holders.flatMap(({ task: task2, since, place, scoped }) => task2 === void 0 ? [] : { node: task2, since: time() - since, where: place, scoped });
  return known2.length > 0 && known2.length === holders.length ? known2 : void 0;
}
function circle(task2, object, place) {
  const alone = task2.waits.size === 0;
  const found2 = search(task2, wantedOf(object, place), holdersOf, ({ waits: waits2 }) => [...waits2].map((wait) => wantedOf(wait.object, wait.place)));
  return found2 && {
    links: found2.links,
    sure: alone && found2.sure,
    holds: () => [...task2.waits].some((wait) => wait.object === object) && circle(task2, object, place) !== void 0
  };
}
var watchers = /* @__PURE__ */ new Set();
function watchDeadlocks(watcher) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
var wide;
function widen(how) {
  wide = how;
}
var begun = () => wide?.unless();
function isLocked(object) {
  try {
    return object.locked();
  } catch {
    return false;
  }
}
function refuse(card, object, task2, place, operation, blocks = false, home = card) {
  if (watchers.size === 0 || task2 === void 0 && !blocks || object.handle === 0 || !isLocked(object)) return void 0;
  wide?.intend(card, task2, place, operation, blocks, home);
  const deadlock = wide === void 0 ? circle(
    /** @type {Task} */
    task2,
    card,
    place
  ) : wide.circle(card, task2, place, blocks);
  if (deadlock === void 0) return void 0;
  let error;
  for (const watcher of watchers) error ??= watcher(deadlock, task2, card);
  return error;
}

// bindings/inspect/places.js
var wanted = 0;
function capture(on) {
  wanted += on ? 1 : -1;
}
var Place = class {
  /** @internal @param {Function} above the function whose caller is meant */
  constructor(above) {
    this.stack = "";
    const { captureStackTrace } = (
      /** @type {any} */
      Error
    );
    if (captureStackTrace) captureStackTrace(this, above);
    else this.stack = String(new Error().stack).split("\n").slice(3).join("\n");
  }
  /** `transfer (file:///app/bank.js:12:9)` */
  toString() {
    const lines = this.stack.split("\n").map((line) => line.trim().replace(/^at /, ""));
    return lines.find((line) => /:\d+(:\d+)?\)?$/.test(line)) ?? "";
  }
};
var placeOf = (above) => wanted > 0 ? new Place(above) : void 0;

// bindings/inspect/tasks.js
import { bad, callable } from "./shared.js";
var last = 0;
var Task = class {
  /** @internal @type {Set<Wait>} */
  waits = /* @__PURE__ */ new Set();
  /**
   * @internal Whether it was seen to do two things at a time: then what it holds need not be what its waits are about.
   */
  forked = false;
  /** @internal @param {string} name @param {boolean} [named] by the program, and not after a place */
  constructor(name2, named = true) {
    this.name = name2;
    this.named = named;
    this.id = ++last;
  }
  /**
   * Runs `fn` as part of this task, and gives what it gives.
   * @template T
   * @param {() => T} fn
   * @returns {T}
   */
  run(fn) {
    callable("fn", fn);
    return storage.run(this, fn);
  }
};
function stack() {
  let present2;
  return {
    run(task2, fn) {
      const before = present2;
      present2 = task2;
      try {
        return fn();
      } finally {
        present2 = before;
      }
    },
    get: () => present2
  };
}
function platform() {
  const { process: process2, AsyncContext } = (
    /** @type {any} */
    globalThis
  );
  const hooks = process2?.getBuiltinModule?.("node:async_hooks");
  if (hooks?.AsyncLocalStorage) {
    const local = new hooks.AsyncLocalStorage();
    return { run: (task2, fn) => local.run(task2, fn), get: () => local.getStore() };
  }
  if (AsyncContext?.Variable) {
    const variable = new AsyncContext.Variable();
    return { run: (task2, fn) => variable.run(task2, fn), get: () => variable.get() };
  }
  return stack();
}
var storage = platform();
function current(options) {
  const named = options?.task;
  return named instanceof Task ? named : storage.get();
}
function task(name2, fn) {
  if (typeof name2 !== "string") throw bad("name", "a string", name2);
  callable("fn", fn);
  const made = new Task(name2);
  return storage.run(made, () => fn(made));
}
var unnamed = (name2, fn) => storage.run(new Task(name2, false), fn);

// bindings/inspect/probes.js
var copies = /* @__PURE__ */ new Set();
var cards2 = /* @__PURE__ */ new WeakMap();
function cardOf(copy2, object) {
  let card = cards2.get(object);
  if (card === void 0) {
    cards2.set(object, card = new Card(object.constructor.name, object.name, object.handle, copy2.shared?.(object)));
    copy2.bySlot.set(object.slot, card);
  }
  return card;
}
var call;
var kept = 0;
var given = 0;
var newest;
var moving;
var over;
var waits = /* @__PURE__ */ new WeakMap();
var undo = [];
function wrap(Class, name2, make) {
  const { prototype } = Class, own2 = Object.getOwnPropertyDescriptor(prototype, name2);
  const made = make(prototype[name2]);
  Object.defineProperty(prototype, name2, { value: made, writable: true, configurable: true });
  undo.push(() => {
    if (own2) Object.defineProperty(prototype, name2, own2);
    else delete prototype[name2];
  });
}
function entry(Class, name2, around = (_, go) => go()) {
  wrap(Class, name2, (method) => function entered(...rest) {
    if (call !== void 0) return around(this, () => method.apply(this, rest), rest);
    call = { operation: name2, place: placeOf(entered), task: current(rest.at(-1)) };
    try {
      return around(this, () => method.apply(this, rest), rest);
    } finally {
      call = void 0;
    }
  });
}
var have2 = (copy2, object) => hold(cardOf(copy2, object), call?.task, call?.place, call?.operation.startsWith("run") === true);
var present = () => call;
function during(other, fn) {
  const before = call;
  call = other;
  try {
    return fn();
  } finally {
    call = before;
  }
}
function acquiring(copy2, object, go, options) {
  const before = kept, was = given;
  let result;
  try {
    const error = options?.timeout === 0 ? void 0 : refuse(cardOf(copy2, object), object, call?.task, call?.place, call?.operation ?? "acquire");
    if (error !== void 0) return Promise.reject(error);
    result = go();
  } finally {
    begun();
  }
  if (kept === before && (result === copy2.passed || given !== was)) have2(copy2, object);
  return result;
}
function outcomeOf(copy2, failure, reason) {
  if (!(failure instanceof copy2.Failure)) return "passed";
  const { error } = (
    /** @type {{ error: any }} */
    failure
  ), { code, name: name2 } = Object(error ?? reason);
  if (code === "ERR_CLOSED") return "closed";
  if (code === "ERR_BROKEN_BARRIER") return "broken";
  return name2 === "TimeoutError" ? "timed out" : "aborted";
}
function keep(copy2, object, settler) {
  const cookie = object.vacant, card = cardOf(copy2, object);
  if (moving !== void 0) {
    const at2 = (
      /** @type {{ wait: Wait, cookie: number }} */
      waits.get(settler)
    );
    move(moving, at2.cookie, card, cookie);
    at2.cookie = cookie;
    return settler;
  }
  kept++;
  const wait = waitOf(card, card, false, call ?? { operation: "waitFor", task: current(), place: void 0 });
  const at = { wait, cookie };
  newest = wait;
  begin(wait, cookie);
  const { lock } = object, holds = object instanceof copy2.Holdable;
  const wrapped = (value) => {
    const outcome = outcomeOf(copy2, value, wait.reason);
    end(wait, at.cookie, outcome);
    over = wait;
    if (holds && outcome === "passed") hold(card, wait.task, wait.place, wait.operation === "run");
    if (lock !== void 0 && lock.handle !== 0) hold(cardOf(copy2, lock), wait.task, wait.place, false);
    const again = call;
    call = { operation: wait.operation, place: wait.place, task: wait.task };
    try {
      return settler(value);
    } finally {
      call = again;
    }
  };
  if (lock !== void 0) waits.set(wrapped, at);
  return wrapped;
}
var causeBy = (object, operation, task2) => ({ operation, object, task: task2, time: time() });
var causeOf = (copy2, object, operation) => causeBy(cardOf(copy2, object), operation, call === void 0 ? current() : call.task);
function woke(copy2, cause) {
  if (!wantsCauses()) return;
  let made;
  copy2.woken((slot, cookie) => {
    const wait = copy2.bySlot.get(slot)?.waits.get(cookie);
    if (wait === void 0) return;
    if (made === void 0 && (made = cause()) !== void 0) caused(made);
    wait.cause = made;
  });
}
function waking(copy2, Class, name2, after2, operation = name2) {
  entry(Class, name2, (object, go) => {
    const result = go();
    after2?.(object);
    woke(copy2, () => causeOf(copy2, object, operation));
    return result;
  });
}
function install(copy2) {
  const { Waitable: Waitable3, Holdable: Holdable4, Lock: Lock4, Semaphore: Semaphore3, Condition: Condition4, Event: Event4, Barrier: Barrier4, Limit: Limit3 } = copy2;
  wrap(Waitable3, "keep", (method) => function probe(settler) {
    method.call(this, keep(copy2, this, settler));
  });
  wrap(Waitable3, "given", (method) => function probe(index) {
    given++;
    return method.call(this, index);
  });
  wrap(Waitable3, "settle", (method) => function probe(last2) {
    method.call(this, last2);
    woke(copy2, () => over && causeBy(over.object, "cancel", over.task));
  });
  wrap(Waitable3, "close", (method) => function probe() {
    const card = cardOf(copy2, this);
    method.call(this);
    woke(copy2, () => causeOf(copy2, this, "close"));
    while (card.holders.length > 0) unhold(card, card.holders[0].task);
  });
  wrap(Limit3, "begin", (method) => function probe(ticket) {
    this.wait = newest;
    method.call(this, ticket);
  });
  wrap(Limit3, "exceed", (method) => function probe(reason) {
    if (this.wait !== void 0) this.wait.reason = reason;
    method.call(this, reason);
    woke(copy2, () => causeBy(cardOf(copy2, this.object), "cancel", this.wait?.task));
  });
  const acquire = (object, go, rest) => acquiring(copy2, object, go, rest[0]);
  for (const Class of copy2.acquirers) entry(Class, "acquire", acquire);
  entry(Holdable4, "hold", acquire);
  entry(Holdable4, "tryAcquire", (object, go) => {
    const got = go();
    if (got) have2(copy2, object);
    return got;
  });
  entry(Holdable4, "run", (object, go) => {
    if (call?.task !== void 0 || call === void 0) return go();
    const { operation, place } = call;
    return unnamed(`run at ${place ?? "an unknown place"}`, () => {
      call = { operation, place, task: current() };
      return go();
    });
  });
  for (const Class of [Lock4, Semaphore3]) {
    waking(copy2, Class, "release", (object) => unhold(cardOf(copy2, object), call?.task));
  }
  for (const name2 of ["acquire", "tryAcquire", "hold", "run", "release"]) entry(Condition4, name2);
  for (const name2 of ["wait", "waitFor"]) entry(Condition4, name2);
  wrap(Condition4, "start", (method) => function probe(cookie) {
    const answer = method.call(this, cookie);
    if (answer > 0) {
      unhold(cardOf(copy2, this.lock), call === void 0 ? current() : call.task);
      woke(copy2, () => causeOf(copy2, this.lock, "release"));
    }
    return answer;
  });
  wrap(Condition4, "move", (method) => function probe(ticket, settler) {
    moving = waits.get(settler)?.wait;
    try {
      method.call(this, ticket, settler);
    } finally {
      moving = void 0;
    }
  });
  waking(copy2, Condition4, "notify");
  waking(copy2, Event4, "set");
  entry(Event4, "wait");
  waking(copy2, Barrier4, "wait", void 0, "arrive");
  waking(copy2, Barrier4, "reset");
  waking(copy2, Barrier4, "abort");
  const end2 = copy2.more?.({
    wrap,
    entry,
    present,
    during,
    have: (object) => have2(copy2, object),
    unhave: (object, task2) => unhold(cardOf(copy2, object), task2),
    outcomeOf: (error) => outcomeOf(copy2, new copy2.Failure(error), void 0)
  });
  if (end2 !== void 0) undo.push(end2);
}
function add(copy2) {
  copies.add(copy2);
  if (undo.length > 0) install(copy2);
}
var listening = 0;
function listen2(listener2) {
  listen(listener2);
  if (listening++ === 0) for (const copy2 of copies) install(copy2);
  let on = true;
  return () => {
    if (!on) return;
    on = false;
    unlisten(listener2);
    if (--listening > 0) return;
    for (const take of undo.splice(0).reverse()) take();
  };
}
add({ ...classes, woken, bySlot: /* @__PURE__ */ new Map() });

// bindings/inspect/blocking.js
var { Barrier: Barrier2, Condition: Condition2, E_WOULD_WAIT, Event: Event2, Holdable: Holdable2, Lock: Lock2, Space } = (
  /** @type {any} */
  inside
);
function blocking(copy2, { wrap: wrap2, entry: entry2, have: have3, unhave, present: present2, during: during2, outcomeOf: outcomeOf2 }) {
  let home;
  wrap2(Space, "block", (method) => function probe(object, timeout, begun2) {
    const answer = begun2 ?? this.begin(object);
    if (answer !== E_WOULD_WAIT) return method.call(this, object, timeout, answer);
    const call2 = present2(), card = cardOf(copy2, object), own2 = home;
    home = void 0;
    if (object instanceof Condition2) unhave(object.lock, call2?.task);
    const wait = waitOf(card, own2 ?? card, true, call2 ?? { operation: "acquireSync", task: void 0, place: void 0 });
    try {
      const error = timeout === 0 ? void 0 : refuse(card, object, wait.task, wait.place, wait.operation, true, wait.home);
      if (error !== void 0 && own2 === void 0) {
        const late = this.core.block_end(object.handle);
        this.look();
        if (late !== E_WOULD_WAIT) return late;
        throw error;
      }
      begin(wait, void 0);
    } finally {
      begun();
    }
    let outcome = "passed";
    try {
      const result = method.call(this, object, timeout, answer);
      if (result < 0) outcome = result === E_WOULD_WAIT ? "timed out" : outcomeOf2(inside.errorOf(result, object));
      return result;
    } finally {
      end(wait, void 0, outcome);
      if (object instanceof Condition2) home = card;
    }
  });
  wrap2(Holdable2, "acquireSync", (method) => function probe(...rest) {
    try {
      const result = method.apply(this, rest);
      have3(this);
      return result;
    } finally {
      home = void 0;
    }
  });
  for (const Class of [Holdable2, Lock2, Condition2]) entry2(Class, "acquireSync");
  for (const Class of [Condition2, Event2, Barrier2]) entry2(Class, "waitSync");
  entry2(Condition2, "waitForSync");
  for (const Class of [Holdable2, Condition2]) {
    wrap2(Class, "runSync", (method) => function entered(fn, options) {
      if (present2() !== void 0 || typeof fn !== "function") return method.call(this, fn, options);
      const place = placeOf(entered), go = () => {
        const call2 = { operation: "runSync", place, task: current(options) };
        return during2(call2, () => method.call(this, () => during2(void 0, fn), options));
      };
      return current(options) === void 0 ? unnamed(`runSync at ${place ?? "an unknown place"}`, go) : go();
    });
  }
}

// bindings/inspect/circles.js
import { spaces as spaces3 } from "../threads/node-inside.js";

// bindings/inspect/memories.js
import { MOST } from "./shared.js";
var {
  AGENT,
  CORE: CORE2,
  ENTRY,
  ENTRY_SIZE,
  RECORD,
  RECORD_SIZE,
  SLOT: SLOT3,
  SLOT_SIZE: SLOT_SIZE2,
  SPACE,
  SPACE_SIZE,
  AGENT_STATE,
  ALIVE,
  COUNT,
  ENDED,
  IS_HELD,
  KEEPS,
  KIND,
  LAST,
  LIFE,
  MAGIC,
  MOST_AGENTS,
  NAME,
  PHASE,
  TO_TAKE,
  TURN
} = SHARED;
var PAGE = 65536;
var MEMBERS = (1n << BigInt(TURN)) - 1n;
var after = (a, b) => a - b | 0;
function numbersOf(bits) {
  const all2 = [];
  for (let n = 0; n < MOST_AGENTS; n++) if (bits >> BigInt(n) & 1n) all2.push(n);
  return all2;
}
var View = class {
  /** @param {any} space */
  constructor(space) {
    this.space = space;
    const { buffer } = space.memory;
    this.words = /** @type {Int32Array} */
    space.words;
    this.wide = new BigUint64Array(buffer, 0, buffer.byteLength >> 3);
    const base = this.find();
    this.base = base;
    const at = ([offset]) => this.words[base + offset >> 2];
    this.objects = at(SPACE.objects);
    this.agents = at(SPACE.agents);
    this.waits = at(SPACE.waits);
    this.stride = at(SPACE.stride);
    this.records = base + SPACE_SIZE;
    this.firstAgent = this.records + this.objects * RECORD_SIZE;
    this.firstRegion = this.firstAgent + this.agents * this.stride;
    this.proxies = this.stride - Math.ceil(this.objects * 4 / 64) * 64;
    const size = space.core.space_size(this.objects, this.agents, this.waits) >>> 0;
    this.notes = { begin: Math.ceil(size / PAGE) * PAGE, end: buffer.byteLength };
  }
  /** Where the space begins: behind the module's static data, with the agents where the core says that its own is. */
  find() {
    const { words: words2, space } = this, wake = space.core.agent_wake() >>> 0;
    for (let base = 0; base < PAGE; base += SPACE_SIZE) {
      if (words2[base >> 2] !== MAGIC) continue;
      const objects = words2[base + SPACE.objects[0] >> 2], stride = words2[base + SPACE.stride[0] >> 2];
      if (base + SPACE_SIZE + objects * RECORD_SIZE + space.number * stride + AGENT.wake[0] === wake) return base;
    }
    throw new Error("no space in that memory");
  }
  /** @param {number} at @param {Field} field */
  word(at, [offset]) {
    return Atomics.load(this.words, at + offset >> 2);
  }
  /** @param {number} at @param {Field} field */
  double(at, [offset]) {
    return Atomics.load(this.wide, at + offset >> 3);
  }
  recordAt = (n) => this.records + n * RECORD_SIZE;
  entryAt = (record, agent) => record + RECORD.entries[0] + agent * ENTRY_SIZE;
  agentAt = (n) => this.firstAgent + n * this.stride;
  regionAt = (n) => this.firstRegion + n * (this.waits + 1) * SLOT_SIZE2;
  /** Which life of that agent it is; 0 if nobody is there. @param {number} number */
  life(number) {
    if (!(number < this.agents)) return 0;
    const state = this.word(this.agentAt(number), AGENT.state) >>> 0;
    return (state & AGENT_STATE) === ALIVE ? state >>> LIFE : 0;
  }
  /** Whether the agent lives that called itself that, as `space.agent`. @param {number} agent */
  lives = (agent) => agent !== 0 && this.life(agent % 64) === Math.floor(agent / 64);
  /** The mark of an agent's thread: its number in the host. @param {number} number */
  threadOf(number) {
    return this.word(this.agentAt(number), AGENT.thread) - 1;
  }
  /** The number of the record that a handle of this thread leads to, and its generation. @param {number} handle */
  recordOf(handle) {
    const region = this.regionAt(this.space.number);
    const at = region + ((handle & 16777215) - this.word(region, CORE2.first)) * SLOT_SIZE2, record = this.word(at, SLOT3.record);
    return { record, generation: this.word(this.recordAt(record), RECORD.name) >>> NAME };
  }
  /** This thread's handle of it, or 0. @param {number} record */
  handleOf(record) {
    const { number } = this.space, region = this.regionAt(number), proxy = this.proxyOf(number, record);
    if (proxy === 0) return 0;
    return this.word(proxy, SLOT3.head) & ~16777215 | this.word(region, CORE2.first) + (proxy - region) / SLOT_SIZE2;
  }
  /** Where that agent has its part of it; 0 if it has none. @param {number} agent @param {number} record */
  proxyOf(agent, record) {
    const at = this.word(this.agentAt(agent) + this.proxies, [record * 4, "ref"]);
    if (!this.isSlot(agent, at) || this.word(at, SLOT3.record) !== record) return 0;
    const kind = KINDS[this.kindOf(at)];
    return kind === "free" || kind === "waiter" ? 0 : at;
  }
  /** Whether that is one of an agent's slots. @param {number} agent @param {number} at */
  isSlot(agent, at) {
    const region = this.regionAt(agent);
    return at > region && at <= region + this.waits * SLOT_SIZE2 && at % SLOT_SIZE2 === 0;
  }
  /** Closed or not. @param {number} at */
  kindOf(at) {
    return this.word(at, SLOT3.head) >>> 16 & CLOSED - 1;
  }
  /** Whether that object lives. @param {number} record @param {number} generation */
  isLive(record, generation) {
    const name2 = this.word(this.recordAt(record), RECORD.name) >>> 0;
    return (name2 & KIND) !== 0 && (name2 & ENDED) === 0 && name2 >>> NAME === generation;
  }
  /** What stands there, if it is an object. @param {number} n @returns {Shared | undefined} */
  read(n) {
    const at = this.recordAt(n), name2 = this.word(at, RECORD.name) >>> 0, kind = KINDS[name2 & KIND];
    if (kind === void 0 || kind === "free" || kind === "waiter") return void 0;
    const value = this.double(at, RECORD.value), low = Number(value & 0xffffffffn);
    const agents = numbersOf(this.double(at, RECORD.attached)).filter((agent) => agent < this.agents);
    const phase = Number(value >> BigInt(PHASE) & 3n), barrier = kind === "barrier";
    const arrived = barrier && phase === 0 ? low & COUNT : 0;
    const result = {
      record: n,
      generation: name2 >>> NAME,
      kind,
      closed: (name2 & ENDED) !== 0,
      strict: this.word(at, RECORD.batch) === 0,
      state: barrier ? phase : kind === "lock" ? Number((low & IS_HELD) !== 0) : low & 1,
      value: low | 0,
      bound: this.word(at, RECORD.bound) >>> 0,
      waiting: barrier ? arrived : agents.reduce((sum, agent) => sum + this.word(this.entryAt(at, agent), ENTRY.waiting), 0),
      lock: this.word(at, RECORD.bound) >>> 0,
      era: this.word(at, RECORD.era) >>> 0,
      items: (name2 & KEEPS) !== 0,
      agents,
      holders: (
        /** @type {{ agent: number, count: number }[]} */
        []
      )
    };
    if (kind === "lock" && (low & (IS_HELD | TO_TAKE)) === IS_HELD) result.holders.push({ agent: Number(value >> BigInt(LAST) & 63n), count: 1 });
    if (kind === "semaphore") {
      for (const agent of agents) {
        const count2 = Number(this.double(this.entryAt(at, agent), ENTRY.tally) & 0xffffffffn) | 0;
        if (count2 !== 0) result.holders.push({ agent, count: count2 });
      }
    }
    return this.word(at, RECORD.name) >>> 0 === name2 ? result : void 0;
  }
  /** Every object there is. */
  *all() {
    const used = Math.min(this.word(this.base, SPACE.used), this.objects);
    for (let n = 0; n < used; n++) {
      const object = this.read(n);
      if (object !== void 0) yield object;
    }
  }
  /**
   * Who is in line, those first who go on first: who was woken; then, where the order of arrival counts, in that order,
   * else one agent's after the other's, from that whose turn it is, though each goes on for some acquisitions at most.
   * @param {Shared} object
   * @returns {Queued[]}
   */
  queueOf({ record, strict, agents }) {
    const line = this.double(this.recordAt(record), RECORD.line), turn = Number(line >> BigInt(TURN)), members = line & MEMBERS;
    const order = (agent) => (members >> BigInt(agent) & 1n ? 0 : MOST_AGENTS) + (agent - turn + MOST_AGENTS) % MOST_AGENTS;
    const all2 = [...agents].sort((a, b) => order(a) - order(b)).flatMap((agent) => this.queueIn(agent, record));
    const woken2 = all2.filter(({ state }) => state !== "pending"), pending = all2.filter(({ state }) => state === "pending");
    if (strict) pending.sort((a, b) => after(a.arrival, b.arrival));
    return [...woken2, ...pending];
  }
  /** One agent's part of it: its thread itself, if that blocks, before its waiters. @param {number} agent @param {number} record @returns {Queued[]} */
  queueIn(agent, record) {
    for (let tries = 0; tries < 3; tries++) {
      const { whole: whole2, queue } = this.walk(agent, record);
      if (whole2 || tries === 2) return queue;
    }
    return [];
  }
  /** @param {number} agent @param {number} record */
  walk(agent, record) {
    const queue = (
      /** @type {Queued[]} */
      []
    ), proxy = this.proxyOf(agent, record);
    if (proxy === 0) return { whole: true, queue };
    const arrival = this.word(this.entryAt(this.recordAt(record), agent), ENTRY.arrival);
    if (this.word(proxy, SLOT3.blocked) === 1) queue.push({ agent, cookie: -1, state: "pending", back: false, arrival });
    let at = this.word(proxy, SLOT3.queue_next);
    for (let steps = 0; at !== proxy && steps < this.waits; steps++) {
      if (!this.isSlot(agent, at) || KINDS[this.kindOf(at)] !== "waiter" || this.word(at, SLOT3.home) !== proxy) return { whole: false, queue };
      const state = WAIT_STATES[this.word(at, SLOT3.head) & 255] ?? "pending";
      queue.push({ agent, cookie: this.word(at, SLOT3.cookie), state, back: this.word(at, SLOT3.origin) !== 0, arrival: this.word(at, SLOT3.arrival) });
      at = this.word(at, SLOT3.queue_next);
    }
    return { whole: at === proxy, queue };
  }
};
var isBounded = ({ kind, bound }) => kind === "semaphore" && bound < MOST;
var views = /* @__PURE__ */ new WeakMap();
function viewOf(space) {
  let view = views.get(space);
  if (view === void 0) views.set(space, view = new View(space));
  return view;
}

// bindings/inspect/notes.js
var SIZE = 512;
var HEAD = 64;
var ROOM = SIZE - HEAD;
var LOST = 0;
var LAST2 = 1;
var USED = 2;
var OWNER = 0;
var VERSION = 1;
var FLAGS = 2;
var RECORD2 = 3;
var GENERATION = 4;
var COOKIE = 5;
var TASK = 6;
var THREAD = 7;
var ORDER = 9;
var CLAIMED = 10;
var LENGTH = 11;
var SINCE = 12;
var WRITER = 14;
var WAITS = 1;
var BLOCKS = 2;
var FORKED = 4;
var SCOPED = 8;
var LOCAL = 16;
var NAME2 = 96;
var BEGINNING = 24;
var SHORT = 48;
var encoder = new TextEncoder();
var decoder = new TextDecoder();
var scratch = new Uint8Array(ROOM);
var time2 = new Float64Array(1);
var halves = new Int32Array(time2.buffer);
var NONE = "";
var END = "\0";
var MORE = encoder.encode("\u2026");
var fits = (text, bytes) => text.length * 3 <= bytes || encoder.encode(text).length <= bytes;
var cut = (text, bytes) => fits(text, bytes) ? text : text.slice(0, encoder.encodeInto(text, scratch.subarray(0, bytes)).read);
function cutBefore(text, bytes) {
  if (fits(text, bytes)) return text;
  const all2 = encoder.encode(text);
  let from = all2.length - bytes + MORE.length;
  while ((all2[from] & 192) === 128) from++;
  return `\u2026${decoder.decode(all2.subarray(from))}`;
}
var cutName = (text) => fits(text, NAME2) ? text : cut(text, BEGINNING) + cutBefore(text, NAME2 - BEGINNING);
var clean = (text, how) => text === void 0 ? NONE : how(text.includes(END) ? text.replaceAll(END, " ") : text);
var short = (text) => cut(text, SHORT);
function write({ task: task2, name: name2, kind, operation, of, where }) {
  const head = `${clean(task2, cutName)}${END}${clean(name2, short)}${END}${short(kind)}${END}${operation ?? NONE}${END}${clean(of, short)}${END}`;
  const all2 = `${head}${where ?? NONE}`;
  return encoder.encodeInto(fits(all2, ROOM) ? all2 : `${head}${cutBefore(String(where), ROOM - encoder.encode(head).length)}`, scratch).written;
}
var own;
var self = () => own ??= crypto.getRandomValues(new Int32Array(2));
var name;
var thread = () => name ??= self().join();
var Notes = class {
  /** @param {import('./memories.js').View} view */
  constructor(view) {
    this.view = view;
    const { begin: begin2, end: end2 } = view.notes, { buffer } = view.words;
    this.words = view.words;
    this.bytes = new Uint8Array(buffer);
    this.begin = begin2;
    this.count = Math.max(0, Math.floor((end2 - begin2) / SIZE) - 1);
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
    const { words: words2, view } = this, at = this.at(index, OWNER), owner = Atomics.load(words2, at);
    if (owner !== 0 && view.lives(owner)) return false;
    return Atomics.compareExchange(words2, at, owner, view.space.agent) === owner;
  }
  /** A place for a note; -1 if there is none. */
  claim() {
    const { words: words2, spare, count: count2 } = this;
    for (let index; (index = spare.pop()) !== void 0; ) if (this.seize(index)) return index;
    for (let index = 0; index < count2; index++) {
      if (!this.seize(index)) continue;
      for (let used; (used = this.used) <= index; ) Atomics.compareExchange(words2, this.first(USED), used, index + 1);
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
    const { words: words2, view } = this, version = Atomics.load(words2, this.at(index, VERSION)) | 1;
    const set = (word, value) => Atomics.store(words2, this.at(index, word), value);
    set(VERSION, version);
    set(WRITER, view.space.agent);
    set(FLAGS, (note.waits ? WAITS : 0) | (note.blocks ? BLOCKS : 0) | (note.forked ? FORKED : 0) | (note.scoped ? SCOPED : 0) | (note.local ? LOCAL : 0));
    set(RECORD2, note.record);
    set(GENERATION, note.generation);
    set(COOKIE, note.cookie);
    set(TASK, note.task);
    const [one, other] = self();
    set(THREAD, one);
    set(THREAD + 1, other);
    set(ORDER, note.waits ? Atomics.add(words2, this.first(LAST2), 1) + 1 : 0);
    time2[0] = note.since;
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
    const { words: words2 } = this, at = this.at(note.index, CLAIMED);
    for (let claimed; (claimed = Atomics.load(words2, at)) !== note.version && this.stands(note); ) {
      if (Atomics.compareExchange(words2, at, claimed, note.version) === claimed) return this.stands(note);
    }
    return false;
  }
  /** Those of threads that live. @returns {Note[]} */
  all() {
    const found2 = [];
    for (let index = 0, { used } = this; index < used; index++) {
      const note = this.read(index);
      if (note !== void 0) found2.push(note);
    }
    return found2;
  }
  /** @param {number} index @returns {Note | undefined} */
  read(index) {
    const { words: words2 } = this;
    for (let tries = 0; tries < 8; tries++) {
      const agent = Atomics.load(words2, this.at(index, OWNER)), version = Atomics.load(words2, this.at(index, VERSION));
      if (agent === 0 || (version & 1) !== 0 || !this.view.lives(agent)) return void 0;
      halves[0] = Atomics.load(words2, this.at(index, SINCE));
      halves[1] = Atomics.load(words2, this.at(index, SINCE + 1));
      const since = time2[0], word = (n) => Atomics.load(words2, this.at(index, n)), flags = word(FLAGS);
      const has2 = (flag) => (flags & flag) !== 0;
      const note = {
        index,
        agent,
        version,
        waits: has2(WAITS),
        blocks: has2(BLOCKS),
        forked: has2(FORKED),
        scoped: has2(SCOPED),
        local: has2(LOCAL),
        record: word(RECORD2),
        generation: word(GENERATION),
        cookie: word(COOKIE),
        task: word(TASK),
        thread: [word(THREAD), word(THREAD + 1)].join(),
        order: word(ORDER),
        since
      };
      if (this.stands(note)) return word(WRITER) === agent ? note : void 0;
    }
    return void 0;
  }
  /** Whether it still says what it said. @param {Note} note */
  stands({ index, agent, version }) {
    return Atomics.load(this.words, this.at(index, VERSION)) === version && Atomics.load(this.words, this.at(index, OWNER)) === agent;
  }
  /** Its texts; undefined if it is gone. @param {Note} note @returns {Texts | undefined} */
  textsOf(note) {
    const at = this.at(note.index, 0) * 4 + HEAD, length = Atomics.load(this.words, this.at(note.index, LENGTH));
    const bytes = this.bytes.slice(at, at + Math.min(Math.max(0, length), ROOM));
    if (!this.stands(note)) return void 0;
    const [task2, name2, kind, operation, of, where] = decoder.decode(bytes).split(END).map((text) => text === NONE ? void 0 : text);
    return { task: task2, name: name2, kind: kind ?? "", operation, of, where };
  }
};
var all = /* @__PURE__ */ new WeakMap();
function notesOf(view) {
  let notes = all.get(view);
  if (notes === void 0) all.set(view, notes = new Notes(view));
  return notes;
}

// bindings/inspect/publish.js
import { spaces } from "../threads/node-inside.js";
var mine = /* @__PURE__ */ new Map();
var counts = /* @__PURE__ */ new WeakMap();
var count = (what, by) => void (what && counts.set(what, (counts.get(what) ?? 0) + by));
var has = (what) => what !== void 0 && (counts.get(what) ?? 0) > 0;
function countIn(thing, by) {
  if (thing.object.shared === void 0) count(thing.object, by);
  if (!("home" in thing)) count(thing.task, by);
}
function keep2(thing, places) {
  mine.set(thing, places);
  countIn(thing, 1);
}
function drop(thing) {
  const places = mine.get(thing);
  if (places === void 0) return;
  mine.delete(thing);
  countIn(thing, -1);
  takeBack(places);
}
var intended;
var noteOf = (wait) => wait === void 0 ? intended?.places[0] : mine.get(wait)?.[0];
var common = (at) => performance.timeOrigin + at;
function tablesOf({ shared }) {
  const views2 = shared === void 0 ? [...spaces.values()].map(viewOf) : [shared.view];
  return views2.map(notesOf);
}
function sweep(notes) {
  for (const thing of mine.keys()) {
    const { shared } = thing.object;
    if (shared !== void 0 && !shared.view.isLive(shared.record, shared.generation)) drop(thing);
  }
  return notes.claim();
}
function write2(card, { task: task2, since, place, operation, home }, { waits: waits2, blocks = false, scoped = false, cookie = -1 }, before) {
  const { shared } = card;
  const note = {
    waits: waits2,
    blocks,
    scoped,
    cookie,
    forked: task2?.forked ?? false,
    local: shared === void 0,
    record: shared?.record ?? card.number,
    generation: shared?.generation ?? 0,
    task: task2?.id ?? 0,
    since: common(since)
  };
  const texts = {
    task: task2?.name,
    name: card.name,
    kind: card.kind,
    operation,
    of: home === void 0 || home === card ? void 0 : String(home),
    where: place === void 0 ? void 0 : String(place)
  };
  return (before ?? tablesOf(card).map((notes) => ({ notes, index: notes.claim() }))).map(({ notes, index }) => {
    const at = index < 0 ? sweep(notes) : index;
    if (at < 0) notes.lose();
    return { notes, index: notes.put(note, texts, at) };
  });
}
function takeBack(places) {
  for (const { notes, index } of places) if (index >= 0) notes.take(index);
}
function noteWait(wait, cookie) {
  keep2(wait, write2(wait.object, wait, { waits: true, blocks: wait.blocks, cookie }));
}
function noteHold(hold2) {
  keep2(hold2, write2(hold2.object, hold2, { waits: false, scoped: hold2.scoped }));
}
function noteWaitsOf(task2) {
  if (task2 === void 0 || spaces.size === 0) return;
  for (const wait of task2.waits) {
    if (mine.has(wait)) continue;
    noteWait(wait, void 0);
    for (const hold2 of wait.object.holders) {
      if (mine.has(hold2)) continue;
      noteHold(hold2);
      noteWaitsOf(hold2.task);
    }
  }
}
var listener = {
  waits(wait, cookie) {
    if (intended?.card === wait.object) {
      keep2(wait, intended.places);
      for (const { notes, index } of intended.places) notes.mark(index, cookie ?? -1);
      intended = void 0;
    } else if (wait.object.shared !== void 0) noteWait(wait, cookie);
    if (has(wait.task)) noteWaitsOf(wait.task);
  },
  moves(wait, cookie) {
    const places = mine.get(wait), { object, home } = wait;
    if (places === void 0) return;
    mine.set(wait, write2(object, wait, { waits: true, cookie }, places));
    if (object.shared !== void 0) return;
    count(home, -1);
    count(object, 1);
  },
  waited: drop,
  held: drop,
  holds(hold2) {
    const { object, task: task2 } = hold2;
    if (object.shared?.isLock) object.alone(hold2);
    if (object.shared === void 0 && !has(object)) return;
    noteHold(hold2);
    noteWaitsOf(task2);
  }
};
function intend(card, task2, place, operation, blocks, home) {
  if (card.shared === void 0 && !has(task2)) return;
  intended = { card, places: write2(card, { task: task2, since: time(), place, operation, home }, { waits: true, blocks }) };
  for (const hold2 of card.shared === void 0 ? card.holders : []) {
    if (mine.has(hold2)) continue;
    noteHold(hold2);
    noteWaitsOf(hold2.task);
  }
}
function unless() {
  if (intended === void 0) return;
  takeBack(intended.places);
  intended = void 0;
}
function tellOthers() {
  listen(listener);
  return () => {
    unlisten(listener);
    for (const places of mine.values()) takeBack(places);
    mine.clear();
    counts = /* @__PURE__ */ new WeakMap();
  };
}

// bindings/inspect/labels.js
import { spaces as spaces2 } from "../threads/node-inside.js";
var numbered = (
  /** @type {any} */
  globalThis.process?.versions?.node !== void 0
);
function labelOf(view = viewOf(spaces2.values().next().value), agent = view.space.number) {
  const number = view.threadOf(agent);
  return number > 0 ? `thread ${number}` : numbered ? "main thread" : `agent ${agent}`;
}

// bindings/inspect/circles.js
var titleOf = ({ kind, name: name2 }, { record, generation, local }) => name2 === void 0 ? `${kind} #${local ? record : `${record}.${generation}`}` : `${kind} ${JSON.stringify(name2)}`;
var Graph = class {
  /** @type {Noted[]} */
  noted = [];
  /** By thread, the wait that blocks it. @type {Map<string, Noted>} */
  blocked = /* @__PURE__ */ new Map();
  /** @type {Map<string, Node>} */
  nodes = /* @__PURE__ */ new Map();
  /** @param {boolean} blocks whether this thread is about to */
  constructor(blocks) {
    this.blocks = blocks;
    for (const space of spaces3.values()) {
      const view = viewOf(space);
      for (const note of notesOf(view).all()) {
        if (note.thread === thread()) continue;
        const noted = { view, note };
        this.noted.push(noted);
        if (note.waits && note.blocks) this.blocked.set(note.thread, noted);
      }
    }
  }
  /** @param {string} key @param {() => Omit<Node, 'key'>} make */
  node(key, make) {
    let node = this.nodes.get(key);
    if (node === void 0) this.nodes.set(key, node = { key, ...make() });
    return node;
  }
  /** Of this thread. @param {Task | undefined} task @returns {Node | undefined} undefined if nobody knows whose it is */
  own(task2) {
    if (task2 === void 0 && !this.blocks) return void 0;
    return this.node(this.blocks ? thread() : `${thread()} ${task2?.id}`, () => ({
      name: task2?.name ?? "(no task)",
      thread: labelOf(),
      task: task2,
      noted: [],
      forked: !this.blocks && task2?.forked === true
    }));
  }
  /** Whose note that is. @param {Noted} noted @returns {Node | undefined} */
  other({ view, note }) {
    const { thread: thread2, task: task2 } = note, blocked = this.blocked.get(thread2);
    if (task2 === 0 && blocked === void 0) return void 0;
    return this.node(blocked ? thread2 : `${thread2} ${task2}`, () => {
      const noted = blocked ? [blocked] : this.noted.filter(({ note: other }) => other.waits && other.thread === thread2 && other.task === task2);
      const first = blocked ?? { view, note };
      return {
        name: notesOf(first.view).textsOf(first.note)?.task ?? "(no task)",
        thread: labelOf(view, note.agent % 64),
        task: void 0,
        noted,
        forked: !blocked && noted.some((wait) => wait.note.forked)
      };
    });
  }
  /** @param {Node} node @returns {Edge[]} */
  waitsOf({ task: task2, noted }) {
    if (task2 !== void 0) {
      return [...task2.waits].map((wait) => ({ ...wantedOf2(wait.object, wait.place), noted: ownNote(noteOf(wait)) }));
    }
    return noted.flatMap(({ view, note }) => {
      const notes = notesOf(view), texts = notes.textsOf(note);
      if (texts === void 0) return [];
      const { record, generation, local, thread: thread2 } = note;
      return [{ thing: local ? { record, generation, thread: thread2 } : { view, record, generation }, kind: texts.kind, title: titleOf(texts, note), where: texts.where, items: false, noted: { notes, note } }];
    });
  }
  /** Who holds that; undefined if somebody may that is not known, or nobody. @param {Thing} thing @returns {Holder[] | undefined} */
  holdersOf({ card, view, record, generation, thread: thread2 }) {
    if (view === void 0) {
      if (card !== void 0) return whole(card.holders.map((hold2) => this.held(hold2)));
      return whole(this.noted.filter(({ note }) => note.local && !note.waits && note.thread === thread2 && note.record === record).map((noted) => this.holderOf(noted)));
    }
    const object = view.read(record);
    if (object === void 0 || object.generation !== generation || object.closed || object.items) return void 0;
    if (object.kind === "semaphore" && (object.value !== 0 || object.holders.some(({ count: count2 }) => count2 < 0))) return void 0;
    return whole(object.holders.flatMap(({ agent, count: count2 }) => {
      if (agent === view.space.number) {
        const own2 = card ?? active().find(({ shared }) => shared?.view === view && shared.record === record && shared.generation === generation);
        const holds = own2?.holders.slice(-count2) ?? [];
        return known(holds.map((hold2) => this.held(hold2)), count2, this.blocks ? this.own(void 0) : void 0);
      }
      const notes = this.noted.filter(({ view: its, note }) => its === view && !note.waits && !note.local && note.agent % 64 === agent && note.record === record && note.generation === generation).sort((a, b) => a.note.since - b.note.since).slice(-count2);
      return known(notes.map((noted) => this.holderOf(noted)), count2, this.blockedAt(view, agent));
    }));
  }
  /** The thread of that agent, if it blocks. @param {View} view @param {number} agent */
  blockedAt(view, agent) {
    const noted = this.noted.find(({ view: its, note }) => its === view && note.agent % 64 === agent);
    return noted && this.blocked.has(noted.note.thread) ? this.other(noted) : void 0;
  }
  /** @param {import('./ledger.js').Hold} hold @returns {Holder | undefined} */
  held({ task: task2, since, place, scoped }) {
    const node = this.own(task2);
    return node && { node, since: time() - since, where: place, scoped };
  }
  /** @param {Noted} noted @returns {Holder | undefined} */
  holderOf(noted) {
    const node = this.other(noted), texts = notesOf(noted.view).textsOf(noted.note);
    return node && texts && { node, since: common(time()) - noted.note.since, where: texts.where, scoped: noted.note.scoped };
  }
};
function whole(holders) {
  const all2 = holders.filter((holder) => holder !== void 0);
  return all2.length > 0 && all2.length === holders.length ? all2 : void 0;
}
function known(holders, count2, thread2) {
  if (holders.length === count2) return holders;
  return [...holders, thread2 && { node: thread2, since: NaN, where: void 0, scoped: true }];
}
var thingOf = (card) => card.shared === void 0 ? { card, record: card.number, generation: 0 } : { card, view: card.shared.view, record: card.shared.record, generation: card.shared.generation };
var wantedOf2 = (card, place) => ({ thing: thingOf(card), kind: card.kind, title: String(card), where: place, items: card.items });
function circle2(card, task2, place, blocks, wait) {
  const graph = new Graph(blocks), start2 = (
    /** @type {Node} */
    graph.own(task2)
  );
  const first = (
    /** @type {Edge} */
    { ...wantedOf2(card, place), noted: ownNote(noteOf(wait)) }
  );
  const alone = blocks || task2?.waits.size === (wait === void 0 ? 0 : 1);
  const found2 = search(start2, first, ({ thing }) => graph.holdersOf(thing), (node) => graph.waitsOf(node));
  if (found2 === void 0) return void 0;
  const { links, waits: edges, parties } = found2, sure = alone && found2.sure;
  if (![...parties].some(({ thread: thread2 }) => thread2 !== start2.thread) && !edges.some(({ thing }) => thing.view !== void 0)) forgetThreads(links);
  const mine2 = () => isFirst(edges);
  if (sure && wait === void 0 && !mine2()) return void 0;
  return {
    links,
    sure,
    blocks,
    holds() {
      const stands = task2 && [...task2.waits].find((other) => other.object === card);
      return stands !== void 0 && circle2(card, task2, place, false, stands) !== void 0 && mine2();
    }
  };
}
function ownNote(place) {
  const note = place && place.index >= 0 ? place.notes.read(place.index) : void 0;
  return note && place && { notes: place.notes, note };
}
function isFirst(edges) {
  let last2;
  for (const { noted } of edges) {
    if (noted === void 0) continue;
    if (!noted.notes.stands(noted.note)) return false;
    if (last2 === void 0 || noted.note.order > last2.note.order) last2 = noted;
  }
  return last2 === void 0 || last2.notes.tell(last2.note);
}

// bindings/inspect/threads.js
var {
  Barrier: Barrier3,
  Condition: Condition3,
  Event: Event3,
  Failure: Failure2,
  Holdable: Holdable3,
  Limit: Limit2,
  Lock: Lock3,
  Semaphore: Semaphore2,
  Waitable: Waitable2,
  passed: passed2,
  registry: registry2,
  spaces: spaces4
} = (
  /** @type {any} */
  inside2
);
var Shared = class {
  /** @param {View} view @param {number} record @param {number} generation @param {boolean} isLock */
  constructor(view, record, generation, isLock) {
    this.view = view;
    this.record = record;
    this.generation = generation;
    this.isLock = isLock;
  }
  get id() {
    return `${this.record}.${this.generation}`;
  }
  /** Who holds it, in whichever thread. @param {number} now @returns {Holder[]} */
  holders(now) {
    const object = this.view.read(this.record);
    return object?.generation === this.generation ? new Known(this.view).holdersOf(object, now) : [];
  }
};
var nameOf2 = namesOf(registry2);
var queues = /* @__PURE__ */ new WeakMap();
function readyOf(view) {
  let ready2 = queues.get(view);
  if (ready2 === void 0) {
    const core = view.regionAt(view.space.number), { CORE: CORE3 } = SHARED;
    queues.set(view, ready2 = new Ready(() => view.words, core, SHARED, view.word(core, CORE3.first), view.word(core, CORE3.begin)));
  }
  return ready2;
}
var copy = {
  Waitable: Waitable2,
  Holdable: Holdable3,
  Lock: Lock3,
  Semaphore: Semaphore2,
  Condition: Condition3,
  Event: Event3,
  Barrier: Barrier3,
  Limit: Limit2,
  Failure: Failure2,
  passed: passed2,
  acquirers: [Lock3, Semaphore2],
  shared(object) {
    const view = viewOf(object.space), { record, generation } = view.recordOf(object.handle);
    return new Shared(view, record, generation, object instanceof Lock3);
  },
  woken: (tell) => {
    for (const space of spaces4.values()) readyOf(viewOf(space)).look(tell);
  },
  bySlot: /* @__PURE__ */ new Map(),
  more(probes) {
    blocking(copy, probes);
    return tellOthers();
  }
};
widen({
  intend,
  unless,
  circle: (card, task2, place, blocks) => spaces4.size === 0 ? circle(
    /** @type {any} */
    task2,
    card,
    place
  ) : circle2(card, task2, place, blocks)
});
add(copy);
var Known = class {
  /** @type {Map<string, import('./ledger.js').Card>} */
  cards = /* @__PURE__ */ new Map();
  /** @type {Map<string, Note[]>} */
  notes = /* @__PURE__ */ new Map();
  /** @param {View} view */
  constructor(view) {
    this.view = view;
    this.table = notesOf(view);
    for (const card of active()) if (card.shared?.view === view) this.cards.set(card.shared.id, card);
    for (const note of this.table.all()) {
      if (note.local) continue;
      const id = `${note.record}.${note.generation}`, all2 = this.notes.get(id);
      if (all2 === void 0) this.notes.set(id, [note]);
      else all2.push(note);
    }
  }
  /** What a note tells of who it is. @param {Note | undefined} note @param {number} now */
  told(note, now) {
    const texts = note && this.table.textsOf(note);
    return {
      task: texts?.task,
      operation: texts?.operation,
      ...texts?.of !== void 0 && { of: texts.of },
      for: texts && note && common(now) - note.since,
      where: texts?.where
    };
  }
  /** @param {SharedState} object @param {number} now @returns {Holder[]} */
  holdersOf({ record, generation, holders }, now) {
    const { view } = this, id = `${record}.${generation}`, notes = this.notes.get(id)?.filter(({ waits: waits2 }) => !waits2) ?? [];
    return holders.filter(({ count: count2 }) => count2 > 0).flatMap(({ agent, count: count2 }) => {
      const known2 = agent === view.space.number ? holdersOf2(this.cards.get(id), now) : notes.filter((note) => note.agent % 64 === agent).sort((a, b) => a.since - b.since).map((note) => this.told(note, now)).map(({ task: task2, for: since, where }) => ({ task: task2, for: since, where }));
      const some = known2.length > 0 ? known2.slice(-count2) : [{ task: void 0, for: void 0, where: void 0 }];
      return some.map((holder) => ({ ...holder, thread: labelOf(view, agent) }));
    });
  }
  /** @param {SharedState} object @param {number} now @returns {Waiting[]} */
  queueOf(object, now) {
    const { view } = this, id = `${object.record}.${object.generation}`, card = this.cards.get(id);
    const key = (agent, cookie) => agent * 2 ** 32 + cookie;
    const notes = new Map(this.notes.get(id)?.filter(({ waits: waits2 }) => waits2).map((note) => [key(note.agent % 64, note.cookie), note]));
    return view.queueOf(object).map(({ agent, cookie, state }) => {
      const thread2 = labelOf(view, agent), said = STATES[state];
      if (agent !== view.space.number) return { ...this.told(notes.get(key(agent, cookie)), now), state: said, thread: thread2 };
      return { ...waitingOf(said, cookie < 0 ? [...card?.blocking ?? []][0] : card?.waits.get(cookie), now), thread: thread2 };
    });
  }
  /** @param {SharedState} object @param {number} now @returns {ObjectState} */
  describe(object, now) {
    const { kind, record, generation } = object, { view } = this, id = `${record}.${generation}`, handle = view.handleOf(record);
    const condition = kind === "condition", lock = condition ? view.read(object.lock) : void 0;
    const lives = lock !== void 0 && lock.generation === object.era && !lock.closed, note = this.notes.get(id)?.[0];
    return {
      id,
      kind: isBounded(object) ? "BoundedSemaphore" : KINDS2[kind],
      name: (handle === 0 ? void 0 : nameOf2(handle)) ?? this.cards.get(id)?.name ?? (note && this.table.textsOf(note)?.name),
      state: condition && !object.closed ? lives ? stateOf(lock) : "lock closed" : stateOf(object),
      waiting: object.waiting,
      ...kind === "semaphore" && { value: object.value },
      ...kind === "barrier" && { parties: object.bound },
      ...condition && lives && { lock: `${object.lock}.${object.era}` },
      holders: this.holdersOf(object, now),
      queue: object.closed ? [] : this.queueOf(object, now),
      space: view.space.id
    };
  }
};
var threads = (now) => [...spaces4.values()].flatMap((space) => {
  const known2 = new Known(viewOf(space));
  return [...known2.view.all()].map((object) => known2.describe(object, now));
});
var lost = () => [...spaces4.values()].reduce((sum, space) => sum + notesOf(viewOf(space)).lost, 0);

// bindings/inspect/snapshot.js
var KINDS2 = (
  /** @type {Record<string, string>} */
  {
    lock: "Lock",
    event: "Event",
    condition: "Condition",
    semaphore: "Semaphore",
    barrier: "Barrier"
  }
);
var STATES = (
  /** @type {Record<string, string>} */
  {
    pending: "pending",
    woken: "woken",
    given_up: "given up",
    revoked: "given up",
    shut: "closed"
  }
);
var placed = ({ place }) => place === void 0 ? void 0 : String(place);
var waitingOf = (state, wait, now) => ({
  task: wait?.task?.name,
  operation: wait?.operation,
  ...wait && wait.home !== wait.object && { of: String(wait.home) },
  for: wait && now - wait.since,
  where: wait && placed(wait),
  state
});
var holdersOf2 = (card, now) => (card?.holders ?? []).map((hold2) => ({
  task: hold2.task?.name,
  for: now - hold2.since,
  where: placed(hold2)
}));
function stateOf({ kind, closed, state, value, waiting }) {
  if (closed) return "closed";
  if (kind === "barrier") return BARRIER_STATES[state];
  if (kind === "event") return state === 1 ? "set" : "unset";
  if (kind === "semaphore") return value === 0 || waiting > 0 ? "locked" : "unlocked";
  return state === 1 ? "locked" : "unlocked";
}
function snapshot() {
  const { objects, waits: waits2 } = read2(), now = time();
  const cards3 = new Map(active().filter((card) => card.shared === void 0).map((card) => [card.handle, card]));
  const all2 = Object.entries(objects).map(([key, object]) => {
    const handle = Number(key), card = cards3.get(handle), { kind } = object;
    const semaphore = kind === "semaphore", condition = kind === "condition";
    const lock = condition ? objects[object.lock] : void 0;
    return (
      /** @type {ObjectState} */
      {
        id: handle,
        kind: semaphore && object.bound < MOST2 ? "BoundedSemaphore" : KINDS2[kind],
        name: card?.name ?? nameOf(handle),
        state: condition && !object.closed ? lock ? stateOf(lock) : "lock closed" : stateOf(object),
        waiting: kind !== "barrier" ? object.waiting : object.state === 0 ? object.arrived : 0,
        ...semaphore && { value: object.value },
        ...kind === "barrier" && { parties: object.parties },
        ...condition && object.lock !== 0 && { lock: object.lock },
        holders: holdersOf2(card, now),
        queue: object.queue.map((ticket) => {
          const { state, cookie } = waits2[ticket];
          return waitingOf(STATES[state], card?.waits.get(cookie), now);
        })
      }
    );
  });
  const unknown = lost();
  return {
    time: (/* @__PURE__ */ new Date()).toISOString(),
    followed: isFollowed(),
    objects: [...all2, ...threads(now)],
    ...unknown > 0 && { lost: unknown }
  };
}

// bindings/inspect/format.js
function duration(ms) {
  if (ms < 1) return `${Math.round(ms * 1e3)} us`;
  if (ms < 1e3) return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
  if (ms < 6e4) return `${(ms / 1e3).toFixed(1)} s`;
  if (ms < 36e5) return `${Math.floor(ms / 6e4)} min ${Math.round(ms % 6e4 / 1e3)} s`;
  return `${Math.floor(ms / 36e5)} h ${Math.round(ms % 36e5 / 6e4)} min`;
}
var plural = (n, what, many = `${what}s`) => `${n} ${n === 1 ? what : many}`;
var whoOf = ({ task: task2, thread: thread2 }) => `${task2 ?? "(no task)"}${thread2 === void 0 ? "" : ` in ${thread2}`}`;
var titleOf2 = ({ kind, name: name2, id }) => `${kind} ${name2 === void 0 ? `#${id}` : JSON.stringify(name2)}`;
function stateOf2({ state, value, parties, waiting, kind }) {
  if (kind === "Barrier") return `${state}, ${waiting}/${parties} waiting`;
  return value === void 0 || state === "closed" ? state : `${state}, value ${value}`;
}
function columns(rows) {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i].length))) ?? [];
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i])).join("  ").trimEnd()}
`).join("");
}
function describe2(object) {
  const holders = object.holders.map((holder) => ["held by", whoOf(holder), "", duration(holder.for ?? 0), holder.where ?? ""]);
  const queue = object.queue.map((wait, i) => [
    `${i + 1}.`,
    whoOf(wait),
    `${wait.operation ?? ""}${wait.of ? ` of ${wait.of}` : ""}`,
    wait.for === void 0 ? "" : duration(wait.for),
    `${wait.state === "pending" ? "" : `${wait.state} `}${wait.where ?? ""}`.trimEnd()
  ]);
  return `${titleOf2(object)} ${stateOf2(object)}
${columns([...holders, ...queue])}`;
}
function format({ objects, followed, lost: lost2 = 0 }) {
  const shown = objects.filter(({ queue, holders }) => queue.length + holders.length > 0);
  const waits2 = objects.reduce((sum, { queue }) => sum + queue.length, 0), idle = objects.length - shown.length;
  const head = `${plural(objects.length, "object")}, ${plural(waits2, "wait")}${idle > 0 ? `, ${idle} idle` : ""}`;
  const unknown = lost2 > 0 ? `, ${plural(lost2, "wait or hold", "waits or holds")} of other threads without room to be noted` : "";
  return [`${head}${unknown}${followed ? "" : " (tasks and times are known after follow())"}
`, ...shown.map(describe2)].join("\n");
}

// bindings/inspect/follow.js
function stoppable(end2) {
  let on = true;
  const stop2 = () => {
    if (!on) return;
    on = false;
    end2();
  };
  return { stop: stop2, [Symbol.dispose]: stop2 };
}
function follow({ places = true } = {}) {
  if (places) capture(true);
  const end2 = listen2({});
  return stoppable(() => {
    end2();
    if (places) capture(false);
  });
}

// bindings/inspect/watch.js
import { bad as bad2, callable as callable2 } from "./shared.js";

// bindings/inspect/say.js
var { process } = (
  /** @type {any} */
  globalThis
);
var fs = process?.getBuiltinModule?.("node:fs");
function say(text) {
  try {
    fs.writeSync(2, `${text}
`);
  } catch {
    console.error(text);
  }
}

// bindings/inspect/watch.js
var PATIENCE = 1e3;
var LONGEST = 2 ** 31 - 1;
function later(fn, ms) {
  const timer = (
    /** @type {any} */
    setTimeout(fn, Math.min(ms, LONGEST))
  );
  timer.unref?.();
  return timer;
}
function check({ longerThan = Infinity, deadlocks = "report", report = ({ text }) => console.error(text), places = true }) {
  if (typeof longerThan !== "number" || !(longerThan > 0)) throw bad2("longerThan", "a number of milliseconds above 0", longerThan);
  if (!["report", "reject", "ignore"].includes(deadlocks)) throw bad2("deadlocks", "'report', 'reject' or 'ignore'", deadlocks);
  callable2("report", report);
  return { longerThan, deadlocks, report, places };
}
function longWait({ object, task: task2, since, place, operation }) {
  const lasts = time() - since, where = place && String(place);
  const holders = (object.shared?.holders(time()) ?? holdersOf2(object, time())).map((holder) => `
  held by ${holder.task ?? "(no task)"}${holder.thread ? ` in ${holder.thread}` : ""}${holder.for === void 0 ? "" : ` for ${duration(holder.for)}`}${holder.where ? ` at ${holder.where}` : ""}`);
  return {
    type: "long wait",
    object: String(object),
    task: task2?.name,
    for: lasts,
    where,
    text: `waitline: ${task2?.name ?? "(no task)"} has waited for ${object} (${operation}) for ${duration(lasts)}${where ? ` at ${where}` : ""}${holders.join("")}`
  };
}
function watch(options = {}) {
  const { longerThan, deadlocks, places, ...checked } = check(options);
  const report = (told) => {
    try {
      checked.report(told);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  };
  const pending = (
    /** @type {Set<Wait>} */
    /* @__PURE__ */ new Set()
  ), timers = /* @__PURE__ */ new Set();
  let timer;
  const look = () => {
    timer = void 0;
    for (const wait of pending) {
      const left = wait.since + longerThan - time();
      if (left > 0) {
        timer = later(look, left);
        return;
      }
      pending.delete(wait);
      report(longWait(wait));
    }
  };
  const following = follow({ places });
  const ends = [() => following.stop()];
  if (longerThan !== Infinity) {
    ends.push(listen2({
      waits(wait) {
        pending.add(wait);
        timer ??= later(look, longerThan);
      },
      waited: (wait) => void pending.delete(wait)
    }));
  }
  if (deadlocks !== "ignore") {
    ends.push(watchDeadlocks((deadlock) => {
      const { links } = deadlock, text = `waitline: deadlock
${describe(links)}`;
      const tell = () => deadlock.blocks && options.report === void 0 ? say(text) : report({ type: "deadlock", links, text });
      if (deadlock.sure && deadlocks === "reject") return new DeadlockError(deadlock.links);
      if (deadlock.sure) tell();
      else {
        const once = later(() => {
          timers.delete(once);
          if (deadlock.holds()) tell();
        }, PATIENCE);
        timers.add(once);
      }
      return void 0;
    }));
  }
  return stoppable(() => {
    for (const end2 of ends) end2();
    for (const each of [timer, ...timers]) clearTimeout(each);
  });
}

// bindings/inspect/channels.js
import { coded } from "./shared.js";
var CHANNELS = (
  /** @type {const} */
  [
    "waitline:wait:start",
    "waitline:wait:end",
    "waitline:hold:start",
    "waitline:hold:end"
  ]
);
function beginning(of) {
  const { object, task: task2, place } = of, { kind, name: name2 } = object;
  const operation = "operation" in of ? of.operation : void 0;
  return { object: String(object), kind, name: name2, task: task2?.name, operation, where: place && String(place) };
}
var ending = (of) => ({
  ...beginning(of),
  duration: of.until - of.since,
  outcome: "outcome" in of ? of.outcome : "released"
});
function publish() {
  const diagnostics = (
    /** @type {any} */
    globalThis.process?.getBuiltinModule?.("node:diagnostics_channel")
  );
  if (diagnostics === void 0) {
    throw coded(new Error("publish() needs node:diagnostics_channel: in a page take measure() or a trace"), "ERR_UNSUPPORTED");
  }
  const [waits2, waited, holds, held] = CHANNELS.map((name2) => diagnostics.channel(name2));
  const to = (channel, message) => (of) => {
    if (channel.hasSubscribers) channel.publish(message(of));
  };
  return stoppable(listen2({
    waits: to(waits2, beginning),
    waited: to(waited, ending),
    holds: to(holds, beginning),
    held: to(held, ending)
  }));
}

// bindings/inspect/measures.js
var COLOURS = { wait: "tertiary", hold: "primary" };
function measured(what, { object, task: task2, place, since, until }, more) {
  const name2 = `${what} ${object}`, properties = (
    /** @type {[string, string][]} */
    [...more, ...place ? [["where", String(place)]] : []]
  );
  performance.measure(name2, {
    start: since,
    end: until,
    detail: {
      object: String(object),
      task: task2?.name,
      devtools: { dataType: "track-entry", trackGroup: "waitline", track: task2?.name ?? "(no task)", color: COLOURS[what], properties }
    }
  });
  performance.clearMeasures(name2);
}
function measure() {
  return stoppable(listen2({
    waited: (wait) => measured("wait", wait, [["outcome", wait.outcome], ["operation", wait.operation]]),
    held: (hold2) => measured("hold", hold2, [])
  }));
}

// bindings/inspect/trace.js
import { bad as bad3, integer } from "./shared.js";
import { coded as coded2 } from "./shared.js";

// bindings/inspect/lanes.js
function lanes(slices) {
  const lane = /* @__PURE__ */ new Map(), open = (
    /** @type {T[][]} */
    []
  );
  for (const slice of [...slices].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let at = 0;
    for (; ; at++) {
      const stack2 = open[at] ??= [];
      while (stack2.length > 0 && /** @type {T} */
      stack2.at(-1).end <= slice.start) stack2.pop();
      const around = stack2.at(-1);
      if (around === void 0 || around.end >= slice.end) {
        stack2.push(slice);
        break;
      }
    }
    lane.set(slice, at);
  }
  return lane;
}

// bindings/inspect/ring.js
var Ring = class {
  /** How many had to make room. */
  lost = 0;
  #next = 0;
  #size = 0;
  #most;
  #times;
  /** @type {any[]} */
  #objects = [];
  /** @type {any[]} */
  #tasks = [];
  /** @type {any[]} */
  #rest = [];
  /** @param {number} most */
  constructor(most) {
    this.#most = most;
    this.#times = new Float64Array(2 * most);
  }
  /** @param {any} object @param {any} task @param {number} since @param {number} until @param {any} rest */
  #push(object, task2, since, until, rest) {
    const at = this.#next;
    this.#times[2 * at] = since;
    this.#times[2 * at + 1] = until;
    this.#objects[at] = object;
    this.#tasks[at] = task2;
    this.#rest[at] = rest;
    this.#next = at + 1 === this.#most ? 0 : at + 1;
    if (this.#size < this.#most) this.#size++;
    else this.lost++;
  }
  /** @param {Hold} hold */
  hold({ object, task: task2, since, until, place }) {
    this.#push(object, task2, since, until, place);
  }
  /** @param {Wait} wait */
  wait(wait) {
    this.#push(wait.object, wait.task, wait.since, wait.until, wait);
  }
  /** @param {Cause} cause */
  cause(cause) {
    this.#push(cause.object, cause.task, cause.time, NaN, cause);
  }
  /** In the order in which they were put in. @returns {(Wait | Hold | Cause)[]} */
  all() {
    const order = Array.from({ length: this.#size }, (_, i) => this.lost > 0 ? (this.#next + i) % this.#most : i);
    return order.map((at) => {
      const rest = this.#rest[at];
      if (rest !== void 0 && "operation" in rest) return rest;
      const [since, until] = this.#times.subarray(2 * at);
      return { object: this.#objects[at], task: this.#tasks[at], since, until, place: rest, scoped: false };
    });
  }
};

// bindings/inspect/trace.js
var VERSION2 = "1";
var INSTANT = 0.1;
var LEAST = 1e-3;
var TASKS = 1;
var OBJECTS = 2;
var running;
var isWait = (of) => "outcome" in of;
var nameOf3 = (task2) => task2?.name ?? "(no task)";
var us = (value) => Math.round(value * 1e3) / 1e3;
var Writer = class {
  /** @type {Slice[]} */
  slices = [];
  /** Where each wait and each cause is shown. @type {Map<Wait | Cause, Slice>} */
  shown = /* @__PURE__ */ new Map();
  /** @param {number} begun @param {number} now */
  constructor(begun2, now) {
    this.begun = begun2;
    this.now = now;
  }
  /** Microseconds since the beginning. @param {number} ms */
  at(ms) {
    return Math.max(0, (ms - this.begun) * 1e3);
  }
  /** @param {Wait | Hold | Cause} of @param {string} cat @param {string} name @param {number} start @param {number} end @param {object} more */
  slice({ object, task: task2 }, cat, name2, start2, end2, more) {
    const args = { task: nameOf3(task2), object: String(object), id: object.number, ...more };
    const slice = { start: start2, end: Math.max(end2, start2 + LEAST), pid: TASKS, key: task2?.named ? task2 : args.task, track: args.task, cat, name: name2, args };
    this.slices.push(slice);
    return slice;
  }
  /** @param {Wait | Hold | Cause} of */
  add(of) {
    const { object, task: task2 } = of;
    if ("operation" in of && !isWait(of)) {
      const cause = (
        /** @type {Cause} */
        of
      ), start3 = this.at(cause.time);
      this.shown.set(cause, this.slice(cause, "wake", `${cause.operation} ${object}`, start3, start3 + INSTANT, {}));
      return;
    }
    const lasting = (
      /** @type {Wait | Hold} */
      of
    ), pending = Number.isNaN(lasting.until);
    const start2 = this.at(lasting.since), end2 = this.at(pending ? this.now : lasting.until);
    const where = lasting.place && String(lasting.place);
    if (isWait(of)) {
      const wait = (
        /** @type {Wait} */
        of
      ), { outcome, operation } = wait;
      this.shown.set(wait, this.slice(wait, "wait", `wait ${wait.home}`, start2, end2, { outcome, operation, where, object: String(wait.home), id: wait.home.number }));
      return;
    }
    this.slice(of, "hold", `hold ${object}`, start2, end2, { where, ...pending && { pending } });
    this.slices.push({
      start: start2,
      end: Math.max(end2, start2 + LEAST),
      pid: OBJECTS,
      key: object,
      track: String(object),
      cat: "held",
      name: nameOf3(task2),
      args: { task: nameOf3(task2), object: String(object), id: object.number }
    });
  }
  /** How many wait, at each time at which that changes. */
  *counters() {
    const changes = [...this.shown.values()].filter(({ cat }) => cat === "wait").flatMap(({ start: start2, end: end2, args }) => {
      const { object, id } = (
        /** @type {any} */
        args
      ), name2 = `${object} #${id} waiting`;
      return [{ ts: start2, name: name2, by: 1 }, { ts: end2, name: name2, by: -1 }];
    }).sort((a, b) => a.ts - b.ts);
    const counts2 = (
      /** @type {Map<string, number>} */
      /* @__PURE__ */ new Map()
    );
    for (const { ts, name: name2, by } of changes) {
      const waiting = (counts2.get(name2) ?? 0) + by;
      counts2.set(name2, waiting);
      yield { ph: "C", pid: OBJECTS, tid: 0, ts: us(ts), name: name2, args: { waiting } };
    }
  }
  /** Each event. */
  *events() {
    const tracks = (
      /** @type {Map<unknown, Slice[]>} */
      /* @__PURE__ */ new Map()
    ), tids = (
      /** @type {Map<Slice, number>} */
      /* @__PURE__ */ new Map()
    );
    for (const slice of this.slices) {
      const { key } = slice, all2 = tracks.get(key);
      if (all2) all2.push(slice);
      else tracks.set(key, [slice]);
    }
    for (const [pid, name2] of [[TASKS, "tasks"], [OBJECTS, "objects"]]) {
      yield { ph: "M", pid, tid: 0, name: "process_name", args: { name: name2 } };
    }
    let last2 = 0;
    for (const slices of tracks.values()) {
      const lane = lanes(slices), first = last2 + 1, [{ pid, track }] = slices;
      for (const slice of slices) {
        const tid = first + /** @type {number} */
        lane.get(slice);
        tids.set(slice, tid);
        while (last2 < tid) yield { ph: "M", pid, tid: ++last2, name: "thread_name", args: { name: track } };
      }
    }
    for (const slice of this.slices) {
      const { start: start2, end: end2, pid, cat, name: name2, args } = slice;
      yield { ph: "X", pid, tid: tids.get(slice), ts: us(start2), dur: us(end2 - start2), cat, name: name2, args };
    }
    let flow = 0;
    for (const [of, slice] of this.shown) {
      const { cause } = (
        /** @type {Wait} */
        of
      ), from = cause && this.shown.get(cause);
      if (from === void 0) continue;
      const event = { cat: "wake", name: "wake", id: ++flow, pid: TASKS };
      yield { ph: "s", ...event, tid: tids.get(from), ts: us(from.start + INSTANT / 2) };
      yield { ph: "f", bp: "e", ...event, tid: tids.get(slice), ts: us(Math.max(slice.start, slice.end - LEAST)) };
    }
    yield* this.counters();
  }
};
function start({ capacity = 1e5, places = false } = {}) {
  if (running !== void 0) throw coded2(new Error("a trace is running: stop() it first"), "ERR_TRACE");
  if (typeof places !== "boolean") throw bad3("places", "a boolean", places);
  const ring = new Ring(integer("capacity", capacity, 1));
  if (places) capture(true);
  const end2 = listen2({ waited: (wait) => ring.wait(wait), held: (hold2) => ring.hold(hold2), causes: (cause) => ring.cause(cause) });
  running = { ring, begun: time(), started: (/* @__PURE__ */ new Date()).toISOString(), end: end2, places };
}
function stop() {
  if (running === void 0) throw coded2(new Error("no trace is running"), "ERR_TRACE");
  const { ring, begun: begun2, started, end: end2, places } = running, writer = new Writer(begun2, time());
  const pending = active().flatMap((card) => [...card.waits.values(), ...card.blocking, ...card.holders]);
  running = void 0;
  end2();
  if (places) capture(false);
  for (const of of [...ring.all(), ...pending]) writer.add(of);
  const lines = [];
  for (const event of writer.events()) lines.push(JSON.stringify(event));
  const otherData = { waitline: VERSION2, started, lost: ring.lost, events: lines.length };
  return `{"displayTimeUnit":"ms","otherData":${JSON.stringify(otherData)},"traceEvents":[
${lines.join(",\n")}
]}
`;
}
var trace = { start, stop };
export {
  DeadlockError,
  follow,
  format,
  measure,
  publish,
  snapshot,
  task,
  trace,
  watch
};
//# sourceMappingURL=inspect.js.map
