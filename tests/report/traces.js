// Traces, as waitline/inspect writes them.

/** @typedef {Record<string, any>} Event */
/** @typedef {{ id?: number, outcome?: string, where?: string, pending?: boolean }} More */

export const HEAD = { displayTimeUnit: 'ms', otherData: { waitline: '0.1.0', started: '2026-11-30T12:00:00.000Z', lost: 0, events: 0 } };

/** Collects events; times are microseconds. */
export class Tracks {
  /** @type {Event[]} */
  events = [
    { ph: 'M', pid: 1, tid: 0, name: 'process_name', args: { name: 'tasks' } },
    { ph: 'M', pid: 2, tid: 0, name: 'process_name', args: { name: 'objects' } },
  ];
  #tids = /** @type {Map<string, number>} */ (new Map());
  #flows = 0;

  /** @param {string} name @param {number} [pid] */
  tid(name, pid = 1) {
    const known = this.#tids.get(`${pid} ${name}`);
    if (known !== undefined) return known;
    const tid = this.#tids.size + 1;
    this.#tids.set(`${pid} ${name}`, tid);
    this.events.push({ ph: 'M', pid, tid, name: 'thread_name', args: { name } });
    return tid;
  }

  /** @param {string} task @param {string} object @param {number} ts @param {number} dur @param {More} [more] */
  wait(task, object, ts, dur, { id = 1, outcome = 'passed', where } = {}) {
    this.events.push({ ph: 'X', pid: 1, tid: this.tid(task), ts, dur, cat: 'wait', name: `wait ${object}`, args: { task, object, id, outcome, where } });
    return this;
  }

  /** @param {string} task @param {string} object @param {number} ts @param {number} dur @param {More} [more] */
  hold(task, object, ts, dur, { id = 1, where, pending } = {}) {
    this.events.push({ ph: 'X', pid: 1, tid: this.tid(task), ts, dur, cat: 'hold', name: `hold ${object}`, args: { task, object, id, where, pending } });
    this.events.push({ ph: 'X', pid: 2, tid: this.tid(object, 2), ts, dur, cat: 'held', name: task, args: { task, object, id } });
    return this;
  }

  /** `by` ended somebody's wait: at `ts`, and that went on at `end`. @param {string} by @param {string} object @param {number} ts @param {string} task @param {number} end @param {string} [what] */
  wake(by, object, ts, task, end, what = 'release') {
    const flow = { id: ++this.#flows, pid: 1, cat: 'wake', name: 'wake' };
    this.events.push({ ph: 'X', pid: 1, tid: this.tid(by), ts, dur: 0.4, cat: 'wake', name: `${what} ${object}`, args: { task: by, object, id: 1 } });
    this.events.push({ ph: 's', ...flow, tid: this.tid(by), ts: ts + 0.2 }, { ph: 'f', bp: 'e', ...flow, tid: this.tid(task), ts: end });
    return this;
  }

  /** @param {string} object @param {number} ts @param {number} waiting @param {number} [id] */
  queue(object, ts, waiting, id = 1) {
    this.events.push({ ph: 'C', pid: 2, tid: this.tid(object, 2), ts, name: `${object} #${id} waiting`, args: { waiting } });
    return this;
  }

  toString() {
    return written(this.events);
  }
}

/** One event a line. @param {Event[]} events @param {object} [head] */
export function written(events, head = { ...HEAD, otherData: { ...HEAD.otherData, events: events.length } }) {
  return `${JSON.stringify(head).slice(0, -1)},"traceEvents":[\n${events.map((event) => JSON.stringify(event)).join(',\n')}\n]}\n`;
}

const DB = 'Lock "db"', POOL = 'Semaphore "connections"', START = 'Barrier "start"', FULL = 'Condition "full"';

/** Readers and writers, who take connections and a lock, wait in vain now and then, and stop in mid-wait. */
export function busy(rounds = 40) {
  const tracks = new Tracks(), tasks = ['reader 1', 'reader 2', 'reader 3', 'writer 1', 'writer 2', 'indexer'];
  let seed = 7;
  const random = () => ((seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31);
  const free = { [DB]: 220, [POOL]: 220 }, last = { [DB]: '', [POOL]: '' }, ready = tasks.map(() => 220);
  for (const [i, task] of tasks.entries()) {
    const came = 10 + i * 35;
    tracks.wait(task, START, came, 210 - came + i, { id: 9, where: 'app.js:12:9' });
    if (task !== 'indexer') tracks.wake('indexer', START, 208, task, 210 + i + 0.5, 'arrive');
  }
  for (let round = 0; round < rounds; round++) {
    const next = ready.indexOf(Math.min(...ready)), task = tasks[next], object = random() < 0.6 ? DB : POOL;
    const asked = ready[next] + 5 + random() * 60, begins = Math.max(asked + 0.5, free[object]), where = `app.js:${20 + (round % 7)}:9`;
    const id = object === DB ? 3 : 4, held = 40 + random() ** 3 * 600;
    if (begins - asked > 500 && random() < 0.5) {
      tracks.wait(task, object, asked, 500, { id, outcome: round % 2 ? 'timed out' : 'aborted', where });
      ready[next] = asked + 520;
      continue;
    }
    tracks.wait(task, object, asked, begins - asked, { id, where }).queue(object, asked, 1, id);
    if (last[object] && last[object] !== task && begins > asked + 1) tracks.wake(last[object], object, begins - 0.8, task, begins + 0.3);
    tracks.hold(task, object, begins, held, { id, where });
    if (random() < 0.4) tracks.wait(task, FULL, begins + held * 0.2, held * 0.5, { id: 6, where: 'queue.js:8:17' }).hold(task, 'Lock "full"', begins + held * 0.7, held * 0.2, { id: 5 });
    free[object] = begins + held;
    last[object] = task;
    ready[next] = begins + held;
  }
  const end = Math.max(...ready);
  return String(tracks.wait('reader 2', DB, end - 300, 400, { id: 3, outcome: 'pending', where: 'app.js:44:9' }).hold('writer 1', DB, end + 10, 90, { id: 3, pending: true }));
}
