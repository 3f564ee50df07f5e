import { program } from '/work/main/tests/conformance/programs.js';
import { asyncio, findPython } from '/work/main/tests/conformance/asyncio.js';
import { run as runP } from '/work/main/tests/conformance/promises.js';
import { run as runC } from '/work/main/tests/conformance/core.js';
import { references, normalised, comparable } from '/work/main/tests/conformance/ours.js';
import { instantiate } from 'waitline/core';
const core = instantiate();
const py = asyncio(findPython(), references);
const N = +process.argv[2], seed = +process.argv[3], level = process.argv[4] ?? 'core';
const T = {py:0, c:0, p:0}; let refd = 0, lines = 0, bad = 0; const kinds = {};
for (let at = 0; at < N; at += 250) {
  const programs = Array.from({length: 250}, (_, i) => program(seed, at + i, level));
  let t = performance.now();
  const traces = await py.traces(programs); T.py += performance.now() - t;
  for (const [i, p] of programs.entries()) {
    if (traces[i].reference) refd++;
    lines += traces[i].lines.length;
    for (const l of traces[i].lines) { const k = l.split(' | ')[0].replace(/\d+/g, '') ; kinds[k] = (kinds[k] ?? 0) + 1; }
    const want = normalised(traces[i].lines);
    t = performance.now();
    const got = { core: normalised(await runC(p, core)) }; T.c += performance.now() - t; t = performance.now();
    if (comparable(p, 'promises')) got.promises = normalised(await runP(p)); T.p += performance.now() - t;
    for (const [lv, g] of Object.entries(got)) if (JSON.stringify(g) !== JSON.stringify(want)) {
      if (bad++ < 1) { console.log(lv, at + i, JSON.stringify(p)); 
        for (let k = 0; k < Math.max(g.length, want.length); k++) console.log(want[k] === g[k] ? ' ' : '!', (want[k] ?? '').padEnd(60), g[k]); }
    }
  }
}
console.log({ bad, refd, lines, T });
if (process.argv[5]) console.log(Object.entries(kinds).sort((a, b) => b[1] - a[1]).map(([k, n]) => `${n} ${k}`).join('\n'));
py.end();
