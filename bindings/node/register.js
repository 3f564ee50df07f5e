// Made by `npm run build` from the modules in bindings/. Do not edit.

// bindings/inspect/register.js
import { format, snapshot, trace, watch } from "./inspect.js";

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

// bindings/inspect/register.js
var { process: process2 } = (
  /** @type {any} */
  globalThis
);
var env = process2?.env ?? {};
var fs2 = process2?.getBuiltinModule?.("node:fs");
var longerThan = Number(env.WAITLINE_LONGER_THAN ?? 1e4);
var deadlocks = env.WAITLINE_DEADLOCKS ?? "report";
watch({ longerThan, deadlocks, report: ({ text }) => say(text) });
var file = env.WAITLINE_TRACE;
function fileOf(name) {
  const { threadId = 0 } = process2.getBuiltinModule("node:worker_threads") ?? {};
  return threadId === 0 ? name : name.replace(/(\.[^./\\]*)?$/, (end) => `-${threadId}${end}`);
}
if (file) trace.start({ places: true });
function finish() {
  const all = snapshot(), objects = all.objects.filter(({ queue }) => queue.some(({ state }) => state === "pending"));
  if (objects.length > 0) say(`waitline: it ended with waits pending
${format({ ...all, objects })}`);
  if (file) fs2.writeFileSync(fileOf(file), trace.stop());
}
function interrupted() {
  process2.off("SIGINT", interrupted);
  if (process2.listenerCount("SIGINT") > 0) return;
  process2.off("exit", finish);
  finish();
  process2.kill(process2.pid, "SIGINT");
}
if (typeof process2?.on === "function") {
  process2.on("exit", finish);
  const { isMainThread = false } = process2.getBuiltinModule("node:worker_threads") ?? {};
  if (isMainThread) process2.on("SIGINT", interrupted);
} else {
  globalThis.waitline = () => console.log(format(snapshot()));
}
//# sourceMappingURL=register.js.map
