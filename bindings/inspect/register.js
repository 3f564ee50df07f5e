/**
 * `node --import waitline/inspect/register app.js`: tells of deadlocks and long waits as they come to be, and at the end of
 * the process, also by Ctrl-C, or of a thread, which waits are still pending. In a page, `waitline()` at the console prints
 * who waits.
 *
 *   WAITLINE_LONGER_THAN   milliseconds after which a wait is told of: 10000 if nothing is said
 *   WAITLINE_DEADLOCKS     report, reject or ignore: what becomes of a wait that closes a circle
 *   WAITLINE_TRACE         a file to which a trace is written at the end; each other thread's has its number in its name
 */
import { format, snapshot, trace, watch } from './index.js';
import { say } from './say.js';

const { process } = /** @type {any} */ (globalThis);
const env = process?.env ?? {}, fs = process?.getBuiltinModule?.('node:fs');

const longerThan = Number(env.WAITLINE_LONGER_THAN ?? 10_000), deadlocks = env.WAITLINE_DEADLOCKS ?? 'report';

watch({ longerThan, deadlocks, report: ({ text }) => say(text) });

const file = env.WAITLINE_TRACE;

/** A thread's own: trace.json becomes trace-3.json in thread 3. @param {string} name */
function fileOf(name) {
  const { threadId = 0 } = process.getBuiltinModule('node:worker_threads') ?? {};
  return threadId === 0 ? name : name.replace(/(\.[^./\\]*)?$/, (/** @type {string} */ end) => `-${threadId}${end}`);
}

if (file) trace.start({ places: true });

function finish() {
  const all = snapshot(), objects = all.objects.filter(({ queue }) => queue.some(({ state }) => state === 'pending'));
  if (objects.length > 0) say(`waitline: it ended with waits pending\n${format({ ...all, objects })}`);
  if (file) fs.writeFileSync(fileOf(file), trace.stop());
}

/** What hangs is interrupted, and then there is no `exit`. It ends by the signal all the same, unless the program takes that. */
function interrupted() {
  process.off('SIGINT', interrupted);
  if (process.listenerCount('SIGINT') > 0) return;
  process.off('exit', finish);
  finish();
  process.kill(process.pid, 'SIGINT');
}

if (typeof process?.on === 'function') {
  process.on('exit', finish);
  const { isMainThread = false } = process.getBuiltinModule('node:worker_threads') ?? {};
  if (isMainThread) process.on('SIGINT', interrupted);
} else {
  /** @type {any} */ (globalThis).waitline = () => console.log(format(snapshot()));
}
