/**
 * The only file that knows platforms: what a thread may do, and how it learns that another one died.
 *
 *                        a shared Memory travels   death is told by             within     not told
 *   Node.js              postMessage, workerData   a MessagePort's `close`      1-30 ms
 *   Bun, `new Worker` of `node:worker_threads`     the same                     2-90 ms
 *   Bun, web Worker      postMessage               `watchWorker` alone          -          to siblings
 *   Deno, web Worker     postMessage               a Web Lock held for life     1-10 ms    while it is busy
 *                                                  (to a thread of Deno that ends by itself: 50 ms, while it waits)
 *   Deno, node Worker    postMessage, workerData   `watchWorker` alone          -          to siblings
 *   browsers             postMessage               a Web Lock held for life     2-20 ms    (Chromium: 2 s if busy)
 *
 * Web Locks are not used in Node.js, where they are not exclusive across threads and outlive their thread. A token
 * that travels by plain postMessage can bring no MessagePort along; `postMessageToThread` can, but Node.js and Bun
 * relay it through the main thread: whoever joins while that one is blocked is watched only once it is free again.
 * Nobody is declared dead on suspicion, only when a port or lock of its own is gone.
 */
import { SyncError } from '../errors.js';

/** @typedef {{ agent: number, generation: number, thread: number }} Peer */
/** @typedef {(agent: number, generation: number) => void} OnDeath */

/**
 * @typedef {object} Announcement
 * @property {string} space its name, which no other space has
 * @property {number} agent
 * @property {number} generation
 * @property {OnDeath} onDeath called once for each other agent of the space that died
 * @property {() => Iterable<Peer>} others the agents that live, as the memory says
 */

const host = /** @type {any} */ (globalThis), { process, Deno, navigator } = host;

/** Not imported: browsers have no such module, and bundlers would look for it. */
const threads = process?.getBuiltinModule?.('node:worker_threads');

/** In Deno a web worker, too, is called main thread; what is a thread of its own there has a number. */
const isWebWorker = typeof host.WorkerGlobalScope === 'function' && host instanceof host.WorkerGlobalScope;

const isWebKit = /AppleWebKit/.test(navigator?.userAgent ?? '') && !/Chrom/.test(navigator.userAgent);

/** The number that Node.js, Bun and Deno give to this thread; 0 for a main thread, and where threads have none. */
export const thread = /** @type {number} */ (threads?.threadId ?? 0);

/** Seconds for which a thread may run on after terminate(): up to 4 in Deno and WebKit, 2 in Chromium, none in Node.js and Bun. */
export const REST = process?.versions?.node !== undefined && Deno === undefined ? 0 : 6;

const nothing = () => {};

/** Throws SyncError ERR_UNSUPPORTED where objects can't be shared at all, and says for lack of what. */
export function assertSupported() {
  const lacks = typeof host.WebAssembly !== 'object' ? 'WebAssembly' : !hasSharedMemory() ? 'shared WebAssembly memory'
    : typeof host.Atomics?.waitAsync !== 'function' ? 'Atomics.waitAsync' : undefined;
  if (lacks) throw new SyncError('ERR_UNSUPPORTED', `waitline/shared needs ${lacks}, which is not there`);
}

/** Of no pages, so that it reserves nothing. */
function hasSharedMemory() {
  try {
    const { buffer } = new WebAssembly.Memory({ initial: 0, maximum: 0, shared: true });
    return Object.prototype.toString.call(buffer) === '[object SharedArrayBuffer]';
  } catch {
    return false;
  }
}

/** Throws SyncError ERR_NOT_ISOLATED in a browser that would refuse to post a shared memory. */
export function assertShareable() {
  if (host.crossOriginIsolated !== false || Deno || process?.versions?.node) return;
  throw new SyncError('ERR_NOT_ISOLATED', `waitline/shared needs a cross-origin isolated page. Serve it with the headers
Cross-Origin-Opener-Policy: same-origin
Cross-Origin-Embedder-Policy: require-corp`);
}

/** @type {boolean | undefined} */
let blocks;

/** Whether Atomics.wait is allowed in this thread: not in a page. */
export function mayBlock() {
  if (blocks === undefined) {
    try {
      // The word is not 1, so this returns at once where it is allowed.
      Atomics.wait(new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer), 0, 1);
      blocks = true;
    } catch {
      blocks = false;
    }
  }
  return blocks;
}

const LONG = 2 ** 30;

/** Whether the event loop is to stay alive, and what sees to it. */
let kept = false, keeper = /** @type {any} */ (undefined);

/** Whether this host ends a thread that has nothing to do any more. @type {boolean} */
const ends = process?.versions?.node !== undefined || Deno !== undefined;

/**
 * Keeps the event loop alive, where one ends: a pending Atomics.waitAsync does not.
 * @param {boolean} on
 */
export function keepAlive(on) {
  if (!ends || on === kept) return;
  kept = on;
  if (on && keeper === undefined) keeper = setInterval(nothing, LONG);
  else if (on) refer(keeper);
  else unrefer(keeper);
}

const refer = (/** @type {any} */ timer) => (timer.ref ? timer.ref() : Deno?.refTimer(timer));
const unrefer = (/** @type {any} */ timer) => (timer.unref ? timer.unref() : Deno?.unrefTimer(timer));

/** @type {ReturnType<typeof setInterval> | undefined} */
let dog;

/**
 * WebKit's workers lose wakes of Atomics.waitAsync, one in a few thousand, until another event comes. There, while
 * it is on, `drain` is called each 5 ms. Elsewhere this does nothing.
 * @param {boolean} on
 * @param {() => void} drain
 */
export function watchdog(on, drain) {
  if (!isWebKit || !isWebWorker || on === (dog !== undefined)) return;
  if (on) dog = setInterval(drain, 5);
  else {
    clearInterval(dog);
    dog = undefined;
  }
}

/** Under one listener: Node.js warns of the eleventh. @type {Set<() => void>} */
const leavers = new Set();

function leave() {
  for (const fn of leavers) fn();
}

/**
 * Calls `fn` when this thread ends by itself, by process.exit() or by an exception, where the platform says so:
 * Node.js, Bun, Deno. Not when it is terminated.
 * @param {() => void} fn
 * @returns {() => void} takes it back
 */
export function onExit(fn) {
  if (typeof process?.on !== 'function') return nothing;
  if (leavers.size === 0) process.on('exit', leave);
  leavers.add(fn);
  return () => {
    leavers.delete(fn);
    if (leavers.size === 0) process.off('exit', leave);
  };
}

/**
 * Calls `ended` when a worker ended, where its Worker says so: Node.js, Bun, Deno for those of node:worker_threads;
 * a web Worker only in Bun. terminate() called on this object is noticed everywhere.
 * @param {any} worker
 * @param {() => void} ended
 */
export function watchWorker(worker, ended) {
  let over = false;
  const once = () => {
    if (!over) ended();
    over = true;
  };
  if (typeof worker.once === 'function') {
    worker.once('exit', once);
    return;
  }
  worker.addEventListener('close', once);
  const { terminate } = worker;
  worker.terminate = (/** @type {any[]} */ ...rest) => {
    const result = terminate.apply(worker, rest);
    once();
    return result;
  };
}

/**
 * Tells the other agents of a space that this one lives, and learns of their deaths. To be called in the turn in
 * which the agent appears in the memory. Keeps no event loop alive.
 * @param {Announcement} announcement
 * @returns {{ end(): void }} ends both; the others take it for a death, unless the memory says that the agent left
 */
export function announce(announcement) {
  if (Deno === undefined && typeof threads?.postMessageToThread === 'function') return announceByPorts(announcement);
  return navigator?.locks && typeof BroadcastChannel === 'function' ? announceByLocks(announcement) : { end: nothing };
}

/** Calls onDeath once for each. @param {OnDeath} onDeath */
function obituary(onDeath) {
  const told = new Set();
  return (/** @type {number} */ agent, /** @type {number} */ generation) => {
    const key = `${agent}.${generation}`;
    if (told.has(key)) return;
    told.add(key);
    onDeath(agent, generation);
  };
}

/* Node.js and Bun: a MessagePort between any two agents. The later one brings it; when either thread ends, however
 * it does, the other's end of it closes. */

/** What arrives by postMessageToThread for a space. @type {Map<string, Set<(message: any) => void>>} */
const spaces = new Map();

const KEY = 'waitline/shared';

function receive(/** @type {any} */ message) {
  for (const join of spaces.get(message?.[KEY]) ?? []) join(message);
}

/** @param {Announcement} announcement */
function announceByPorts({ space, agent, generation, onDeath, others }) {
  const died = obituary(onDeath), ports = /** @type {Set<any>} */ (new Set());
  let over = false;

  /** @param {any} port @param {number} peer @param {number} its generation @param {boolean} known that it lives */
  function hold(port, peer, its, known) {
    ports.add(port);
    port.on('message', () => { known = true; });
    port.on('close', () => {
      ports.delete(port);
      if (known && !over) died(peer, its);
    });
    port.unref();
  }

  function join(/** @type {any} */ message) {
    if (message.to !== agent) return;
    hold(message.port, message.agent, message.generation, true);
    message.port.postMessage(null);
  }

  if (spaces.size === 0) process.on('workerMessage', receive);
  if (!spaces.has(space)) spaces.set(space, new Set());
  spaces.get(space)?.add(join);

  for (const peer of others()) {
    if (peer.thread === thread) continue;
    const { port1, port2 } = new threads.MessageChannel();
    hold(port1, peer.agent, peer.generation, false);
    threads.postMessageToThread(peer.thread, { [KEY]: space, to: peer.agent, agent, generation, port: port2 }, [port2])
      .catch(() => port1.close());
  }

  return {
    end() {
      if (over) return;
      over = true;
      for (const port of ports) port.close();
      const joins = /** @type {Set<any>} */ (spaces.get(space));
      joins.delete(join);
      if (joins.size === 0) spaces.delete(space);
      if (spaces.size === 0) process.off('workerMessage', receive);
    },
  };
}

/* Browsers and Deno: each agent holds a Web Lock for life, and all others queue for it. Who holds one already is asked
 * for, who comes later says so: nobody can be missed, since each asks only once it holds its own. */

/** In Deno a lock, held or waited for, keeps the loop alive. A thread that ends by itself holds none there, and looks
 * now and then who still does, while it waits for somebody; an unreferenced BroadcastChannel lost some of the news. */
const pinned = Deno !== undefined && !isWebWorker;
const NOW_AND_THEN = 50;

/** @param {Announcement} announcement */
function announceByLocks({ space, agent, generation, onDeath }) {
  const prefix = `${KEY} ${space} `, own = `${prefix}${agent}.${generation}`, died = obituary(onDeath);
  let over = false;

  function gone(/** @type {string} */ name) {
    const [peer, its] = name.slice(prefix.length).split('.').map(Number);
    if (!over) died(peer, its);
  }

  async function holders() {
    const { held } = await navigator.locks.query();
    const names = held.filter((/** @type {LockInfo} */ { mode }) => mode === 'exclusive').map((/** @type {LockInfo} */ { name }) => name);
    return names.filter((/** @type {string} */ name) => name.startsWith(prefix) && name !== own);
  }

  const stop = pinned ? look(holders, gone) : hold(own, `${KEY} ${space}`, holders, gone);
  return {
    end() {
      over = true;
      stop();
    },
  };
}

/** @param {() => Promise<string[]>} holders @param {(name: string) => void} gone */
function look(holders, gone) {
  let before = /** @type {string[]} */ ([]), looking = false;
  const timer = setInterval(async () => {
    if (!kept || looking) return;
    looking = true;
    const now = await holders();
    looking = false;
    for (const name of before) if (!now.includes(name)) gone(name);
    before = now;
  }, NOW_AND_THEN);
  unrefer(timer);
  return () => clearInterval(timer);
}

/** @param {string} own @param {string} news the channel's name @param {() => Promise<string[]>} holders @param {(name: string) => void} gone */
function hold(own, news, holders, gone) {
  const { locks } = navigator, channel = new BroadcastChannel(news), stop = new AbortController();
  const watched = /** @type {Set<string>} */ (new Set());
  let over = false, release = nothing;

  function watch(/** @type {string} */ name) {
    if (over || name === own || watched.has(name)) return;
    watched.add(name);
    locks.request(name, { mode: 'shared', signal: stop.signal }, () => gone(name)).catch(nothing);
  }

  channel.onmessage = ({ data }) => watch(data);
  locks.request(own, () => new Promise((/** @type {(value?: any) => void} */ resolve) => {
    release = resolve;
    if (over) return resolve();
    channel.postMessage(own);
    holders().then((names) => names.forEach(watch));
  })).catch(nothing);

  return () => {
    over = true;
    release();
    channel.close();
    stop.abort();
  };
}
