// Made by `npm run build` from the modules in bindings/. Do not edit.

// bindings/inspect/snapshot.js
import { BARRIER_STATES } from "./shared.js";
import { MOST } from "./shared.js";

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
  constructor(kind, name, handle, shared) {
    this.kind = kind;
    this.name = name;
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
function have(all) {
  listeners = all;
  causes = all.some((listener) => listener.causes !== void 0);
}
var isFollowed = () => listeners.length > 0;
var listen = (listener) => have([...listeners, listener]);
function unlisten(listener) {
  have(listeners.filter((each) => each !== listener));
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
  let own = 0;
  while (own < holders.length && holders[own].task !== task2) own++;
  if (own === holders.length) object.items = true;
  const hold2 = holders.length === 1 ? holders.pop() : holders.splice(own < holders.length ? own : 0, 1)[0];
  if (hold2 === void 0) return;
  hold2.until = time();
  for (let i = 0; i < listeners.length; i++) listeners[i].held?.(hold2);
}
function caused(cause) {
  for (let i = 0; i < listeners.length; i++) listeners[i].causes?.(cause);
}

// bindings/inspect/names.js
import { registry, SLOT } from "./shared.js";
function namesOf(registry2) {
  const names = (
    /** @type {Map<number, { handle: number, name: string }>} */
    /* @__PURE__ */ new Map()
  );
  const register = registry2.register.bind(registry2);
  registry2.register = (object, handle, token) => {
    if (object.name !== void 0) names.set(handle & SLOT, { handle, name: object.name });
    register(object, handle, token);
  };
  return (handle) => {
    const known = names.get(handle & SLOT);
    return known?.handle === handle ? known.name : void 0;
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
  constructor(words2, core, { CORE: CORE2, SLOT: SLOT3, SLOT_SIZE: SLOT_SIZE2 }, first = 0, begin2 = 0) {
    this.words = words2;
    this.size = SLOT_SIZE2;
    this.offset = first - begin2 / SLOT_SIZE2;
    this.first = core + CORE2.first_ready[0] >> 2;
    this.last = core + CORE2.last_ready[0] >> 2;
    this.head = SLOT3.head[0] >> 2;
    this.next = SLOT3.ready[0] >> 2;
    this.home = SLOT3.home[0] >> 2;
    this.cookie = SLOT3.cookie[0] >> 2;
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

// bindings/inspect/no-threads.js
var threads = () => [];
var lost = () => 0;

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
var holdersOf = (card, now) => (card?.holders ?? []).map((hold2) => ({
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
  const all = Object.entries(objects).map(([key, object]) => {
    const handle = Number(key), card = cards3.get(handle), { kind } = object;
    const semaphore = kind === "semaphore", condition = kind === "condition";
    const lock = condition ? objects[object.lock] : void 0;
    return (
      /** @type {ObjectState} */
      {
        id: handle,
        kind: semaphore && object.bound < MOST ? "BoundedSemaphore" : KINDS2[kind],
        name: card?.name ?? nameOf(handle),
        state: condition && !object.closed ? lock ? stateOf(lock) : "lock closed" : stateOf(object),
        waiting: kind !== "barrier" ? object.waiting : object.state === 0 ? object.arrived : 0,
        ...semaphore && { value: object.value },
        ...kind === "barrier" && { parties: object.parties },
        ...condition && object.lock !== 0 && { lock: object.lock },
        holders: holdersOf(card, now),
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
    objects: [...all, ...threads(now)],
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
var whoOf = ({ task: task2, thread }) => `${task2 ?? "(no task)"}${thread === void 0 ? "" : ` in ${thread}`}`;
var titleOf = ({ kind, name, id }) => `${kind} ${name === void 0 ? `#${id}` : JSON.stringify(name)}`;
function stateOf2({ state, value, parties, waiting, kind }) {
  if (kind === "Barrier") return `${state}, ${waiting}/${parties} waiting`;
  return value === void 0 || state === "closed" ? state : `${state}, value ${value}`;
}
function columns(rows) {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i].length))) ?? [];
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i])).join("  ").trimEnd()}
`).join("");
}
function describe(object) {
  const holders = object.holders.map((holder) => ["held by", whoOf(holder), "", duration(holder.for ?? 0), holder.where ?? ""]);
  const queue = object.queue.map((wait, i) => [
    `${i + 1}.`,
    whoOf(wait),
    `${wait.operation ?? ""}${wait.of ? ` of ${wait.of}` : ""}`,
    wait.for === void 0 ? "" : duration(wait.for),
    `${wait.state === "pending" ? "" : `${wait.state} `}${wait.where ?? ""}`.trimEnd()
  ]);
  return `${titleOf(object)} ${stateOf2(object)}
${columns([...holders, ...queue])}`;
}
function format({ objects, followed, lost: lost2 = 0 }) {
  const shown = objects.filter(({ queue, holders }) => queue.length + holders.length > 0);
  const waits2 = objects.reduce((sum, { queue }) => sum + queue.length, 0), idle = objects.length - shown.length;
  const head = `${plural(objects.length, "object")}, ${plural(waits2, "wait")}${idle > 0 ? `, ${idle} idle` : ""}`;
  const unknown = lost2 > 0 ? `, ${plural(lost2, "wait or hold", "waits or holds")} of other threads without room to be noted` : "";
  return [`${head}${unknown}${followed ? "" : " (tasks and times are known after follow())"}
`, ...shown.map(describe)].join("\n");
}

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
  constructor(name, named = true) {
    this.name = name;
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
function task(name, fn) {
  if (typeof name !== "string") throw bad("name", "a string", name);
  callable("fn", fn);
  const made = new Task(name);
  return storage.run(made, () => fn(made));
}
var unnamed = (name, fn) => storage.run(new Task(name, false), fn);

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

// bindings/inspect/deadlocks.js
var DeadlockError = class extends Error {
  /** @param {Link[]} links */
  constructor(links) {
    super(`this wait could never end:
${describe2(links)}`);
    this.name = "DeadlockError";
    this.code = "ERR_DEADLOCK";
    this.links = links;
  }
};
function describe2(links) {
  const at = (where) => where ? ` at ${where}` : "";
  const who = ({ task: task2, thread }) => thread ? `${task2} in ${thread}` : task2;
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
    const own = holders.some(({ node, scoped }) => node === party && !scoped);
    if (wanted2.kind === "Semaphore" && (wanted2.items || own)) return false;
    waits2.push(wanted2);
    links.push({
      task: party.name,
      thread: party.thread,
      waitsFor: wanted2.title,
      where: textOf(wanted2.where),
      heldBy: holders.map(({ node, since, where }) => ({ task: node.name, thread: node.thread, since, where: textOf(where) }))
    });
    if (party.forked || own) sure = false;
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
function holdersOf2({ card: { holders } }) {
  const known = holders.flatMap(({ task: task2, since, place, scoped }) => task2 === void 0 ? [] : { node: task2, since: time() - since, where: place, scoped });
  return known.length > 0 && known.length === holders.length ? known : void 0;
}
function circle(task2, object, place) {
  const alone = task2.waits.size === 0;
  const found2 = search(task2, wantedOf(object, place), holdersOf2, ({ waits: waits2 }) => [...waits2].map((wait) => wantedOf(wait.object, wait.place)));
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

// bindings/inspect/probes.js
var copies = /* @__PURE__ */ new Set();
var cards2 = /* @__PURE__ */ new WeakMap();
function cardOf(copy, object) {
  let card = cards2.get(object);
  if (card === void 0) {
    cards2.set(object, card = new Card(object.constructor.name, object.name, object.handle, copy.shared?.(object)));
    copy.bySlot.set(object.slot, card);
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
function wrap(Class, name, make) {
  const { prototype } = Class, own = Object.getOwnPropertyDescriptor(prototype, name);
  const made = make(prototype[name]);
  Object.defineProperty(prototype, name, { value: made, writable: true, configurable: true });
  undo.push(() => {
    if (own) Object.defineProperty(prototype, name, own);
    else delete prototype[name];
  });
}
function entry(Class, name, around = (_, go) => go()) {
  wrap(Class, name, (method) => function entered(...rest) {
    if (call !== void 0) return around(this, () => method.apply(this, rest), rest);
    call = { operation: name, place: placeOf(entered), task: current(rest.at(-1)) };
    try {
      return around(this, () => method.apply(this, rest), rest);
    } finally {
      call = void 0;
    }
  });
}
var have2 = (copy, object) => hold(cardOf(copy, object), call?.task, call?.place, call?.operation.startsWith("run") === true);
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
function acquiring(copy, object, go, options) {
  const before = kept, was = given;
  let result;
  try {
    const error = options?.timeout === 0 ? void 0 : refuse(cardOf(copy, object), object, call?.task, call?.place, call?.operation ?? "acquire");
    if (error !== void 0) return Promise.reject(error);
    result = go();
  } finally {
    begun();
  }
  if (kept === before && (result === copy.passed || given !== was)) have2(copy, object);
  return result;
}
function outcomeOf(copy, failure, reason) {
  if (!(failure instanceof copy.Failure)) return "passed";
  const { error } = (
    /** @type {{ error: any }} */
    failure
  ), { code, name } = Object(error ?? reason);
  if (code === "ERR_CLOSED") return "closed";
  if (code === "ERR_BROKEN_BARRIER") return "broken";
  return name === "TimeoutError" ? "timed out" : "aborted";
}
function keep(copy, object, settler) {
  const cookie = object.vacant, card = cardOf(copy, object);
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
  const { lock } = object, holds = object instanceof copy.Holdable;
  const wrapped = (value) => {
    const outcome = outcomeOf(copy, value, wait.reason);
    end(wait, at.cookie, outcome);
    over = wait;
    if (holds && outcome === "passed") hold(card, wait.task, wait.place, wait.operation === "run");
    if (lock !== void 0 && lock.handle !== 0) hold(cardOf(copy, lock), wait.task, wait.place, false);
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
var causeOf = (copy, object, operation) => causeBy(cardOf(copy, object), operation, call === void 0 ? current() : call.task);
function woke(copy, cause) {
  if (!wantsCauses()) return;
  let made;
  copy.woken((slot, cookie) => {
    const wait = copy.bySlot.get(slot)?.waits.get(cookie);
    if (wait === void 0) return;
    if (made === void 0 && (made = cause()) !== void 0) caused(made);
    wait.cause = made;
  });
}
function waking(copy, Class, name, after, operation = name) {
  entry(Class, name, (object, go) => {
    const result = go();
    after?.(object);
    woke(copy, () => causeOf(copy, object, operation));
    return result;
  });
}
function install(copy) {
  const { Waitable: Waitable2, Holdable: Holdable2, Lock: Lock2, Semaphore: Semaphore2, Condition: Condition2, Event: Event2, Barrier: Barrier2, Limit: Limit2 } = copy;
  wrap(Waitable2, "keep", (method) => function probe(settler) {
    method.call(this, keep(copy, this, settler));
  });
  wrap(Waitable2, "given", (method) => function probe(index) {
    given++;
    return method.call(this, index);
  });
  wrap(Waitable2, "settle", (method) => function probe(last2) {
    method.call(this, last2);
    woke(copy, () => over && causeBy(over.object, "cancel", over.task));
  });
  wrap(Waitable2, "close", (method) => function probe() {
    const card = cardOf(copy, this);
    method.call(this);
    woke(copy, () => causeOf(copy, this, "close"));
    while (card.holders.length > 0) unhold(card, card.holders[0].task);
  });
  wrap(Limit2, "begin", (method) => function probe(ticket) {
    this.wait = newest;
    method.call(this, ticket);
  });
  wrap(Limit2, "exceed", (method) => function probe(reason) {
    if (this.wait !== void 0) this.wait.reason = reason;
    method.call(this, reason);
    woke(copy, () => causeBy(cardOf(copy, this.object), "cancel", this.wait?.task));
  });
  const acquire = (object, go, rest) => acquiring(copy, object, go, rest[0]);
  for (const Class of copy.acquirers) entry(Class, "acquire", acquire);
  entry(Holdable2, "hold", acquire);
  entry(Holdable2, "tryAcquire", (object, go) => {
    const got = go();
    if (got) have2(copy, object);
    return got;
  });
  entry(Holdable2, "run", (object, go) => {
    if (call?.task !== void 0 || call === void 0) return go();
    const { operation, place } = call;
    return unnamed(`run at ${place ?? "an unknown place"}`, () => {
      call = { operation, place, task: current() };
      return go();
    });
  });
  for (const Class of [Lock2, Semaphore2]) {
    waking(copy, Class, "release", (object) => unhold(cardOf(copy, object), call?.task));
  }
  for (const name of ["acquire", "tryAcquire", "hold", "run", "release"]) entry(Condition2, name);
  for (const name of ["wait", "waitFor"]) entry(Condition2, name);
  wrap(Condition2, "start", (method) => function probe(cookie) {
    const answer = method.call(this, cookie);
    if (answer > 0) {
      unhold(cardOf(copy, this.lock), call === void 0 ? current() : call.task);
      woke(copy, () => causeOf(copy, this.lock, "release"));
    }
    return answer;
  });
  wrap(Condition2, "move", (method) => function probe(ticket, settler) {
    moving = waits.get(settler)?.wait;
    try {
      method.call(this, ticket, settler);
    } finally {
      moving = void 0;
    }
  });
  waking(copy, Condition2, "notify");
  waking(copy, Event2, "set");
  entry(Event2, "wait");
  waking(copy, Barrier2, "wait", void 0, "arrive");
  waking(copy, Barrier2, "reset");
  waking(copy, Barrier2, "abort");
  const end2 = copy.more?.({
    wrap,
    entry,
    present,
    during,
    have: (object) => have2(copy, object),
    unhave: (object, task2) => unhold(cardOf(copy, object), task2),
    outcomeOf: (error) => outcomeOf(copy, new copy.Failure(error), void 0)
  });
  if (end2 !== void 0) undo.push(end2);
}
function add(copy) {
  copies.add(copy);
  if (undo.length > 0) install(copy);
}
var listening = 0;
function listen2(listener) {
  listen(listener);
  if (listening++ === 0) for (const copy of copies) install(copy);
  let on = true;
  return () => {
    if (!on) return;
    on = false;
    unlisten(listener);
    if (--listening > 0) return;
    for (const take of undo.splice(0).reverse()) take();
  };
}
add({ ...classes, woken, bySlot: /* @__PURE__ */ new Map() });

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
  const holders = (object.shared?.holders(time()) ?? holdersOf(object, time())).map((holder) => `
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
${describe2(links)}`;
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
  const { object, task: task2, place } = of, { kind, name } = object;
  const operation = "operation" in of ? of.operation : void 0;
  return { object: String(object), kind, name, task: task2?.name, operation, where: place && String(place) };
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
  const [waits2, waited, holds, held] = CHANNELS.map((name) => diagnostics.channel(name));
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
  const name = `${what} ${object}`, properties = (
    /** @type {[string, string][]} */
    [...more, ...place ? [["where", String(place)]] : []]
  );
  performance.measure(name, {
    start: since,
    end: until,
    detail: {
      object: String(object),
      task: task2?.name,
      devtools: { dataType: "track-entry", trackGroup: "waitline", track: task2?.name ?? "(no task)", color: COLOURS[what], properties }
    }
  });
  performance.clearMeasures(name);
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
var VERSION = "1";
var INSTANT = 0.1;
var LEAST = 1e-3;
var TASKS = 1;
var OBJECTS = 2;
var running;
var isWait = (of) => "outcome" in of;
var nameOf2 = (task2) => task2?.name ?? "(no task)";
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
  slice({ object, task: task2 }, cat, name, start2, end2, more) {
    const args = { task: nameOf2(task2), object: String(object), id: object.number, ...more };
    const slice = { start: start2, end: Math.max(end2, start2 + LEAST), pid: TASKS, key: task2?.named ? task2 : args.task, track: args.task, cat, name, args };
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
      name: nameOf2(task2),
      args: { task: nameOf2(task2), object: String(object), id: object.number }
    });
  }
  /** How many wait, at each time at which that changes. */
  *counters() {
    const changes = [...this.shown.values()].filter(({ cat }) => cat === "wait").flatMap(({ start: start2, end: end2, args }) => {
      const { object, id } = (
        /** @type {any} */
        args
      ), name = `${object} #${id} waiting`;
      return [{ ts: start2, name, by: 1 }, { ts: end2, name, by: -1 }];
    }).sort((a, b) => a.ts - b.ts);
    const counts = (
      /** @type {Map<string, number>} */
      /* @__PURE__ */ new Map()
    );
    for (const { ts, name, by } of changes) {
      const waiting = (counts.get(name) ?? 0) + by;
      counts.set(name, waiting);
      yield { ph: "C", pid: OBJECTS, tid: 0, ts: us(ts), name, args: { waiting } };
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
      const { key } = slice, all = tracks.get(key);
      if (all) all.push(slice);
      else tracks.set(key, [slice]);
    }
    for (const [pid, name] of [[TASKS, "tasks"], [OBJECTS, "objects"]]) {
      yield { ph: "M", pid, tid: 0, name: "process_name", args: { name } };
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
      const { start: start2, end: end2, pid, cat, name, args } = slice;
      yield { ph: "X", pid, tid: tids.get(slice), ts: us(start2), dur: us(end2 - start2), cat, name, args };
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
  const otherData = { waitline: VERSION, started, lost: ring.lost, events: lines.length };
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
