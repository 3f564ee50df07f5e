// Made by `npm run build` from the modules in bindings/. Do not edit.

// bindings/inspect/register.js
import { format, snapshot, trace, watch } from "./inspect.js";
var { process } = (
  /** @type {any} */
  globalThis
);
var env = process?.env ?? {};
var write = (text) => console.error(text);
var fs = process?.getBuiltinModule?.("node:fs");
if (fs !== void 0) {
  write = (text) => {
    try {
      fs.writeSync(2, `${text}
`);
    } catch {
      console.error(text);
    }
  };
}
var longerThan = Number(env.WAITLINE_LONGER_THAN ?? 1e4);
var deadlocks = env.WAITLINE_DEADLOCKS ?? "report";
watch({ longerThan, deadlocks, report: ({ text }) => write(text) });
var file = env.WAITLINE_TRACE;
if (file) trace.start({ places: true });
if (typeof process?.on === "function") {
  process.on("exit", () => {
    const all = snapshot(), objects = all.objects.filter(({ queue }) => queue.some(({ state }) => state === "pending"));
    if (objects.length > 0) write(`waitline: it ended with waits pending
${format({ ...all, objects })}`);
    if (file) fs.writeFileSync(file, trace.stop());
  });
} else {
  globalThis.waitline = () => console.log(format(snapshot()));
}
//# sourceMappingURL=register.js.map
