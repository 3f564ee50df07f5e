// `npm run bench`: everything in every runtime, into results.json and chart.svg, from which the README quotes.
//
//     npm run bench -- --runtime node-22 --case contended --quick
//
// measures a part, or all of it roughly, and writes nothing; `--write` puts a part in its place in results.json.
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { findPython } from '../conformance/asyncio.js';
import { install, runtimes } from '../runtimes.js';
import { caseOf, names } from './cases.js';
import { inProcess, tooSlow } from './process.js';
import { read, write } from './results.js';
import { overview, table } from './table.js';
import { judge, verdicts } from './targets.js';

const { values } = parseArgs({
  options: {
    runtime: { type: 'string', multiple: true },
    case: { type: 'string', multiple: true },
    quick: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});

/** What is asked for, of what there is. @param {string[]} there @param {string[]} asked */
function chosen(there, asked = there) {
  const unknown = asked.filter((name) => !there.includes(name));
  if (unknown.length > 0) throw new Error(`there is no ${unknown}, only ${there.join(', ')}`);
  return there.filter((name) => asked.includes(name));
}

install();
const all = runtimes(), known = chosen(all.map(({ name }) => name), values.runtime);
const python = findPython();
if (python !== undefined) process.env.PYTHON = python.command;

const cases = await Promise.all(chosen(names, values.case).map(async (name) => ({ name, ...await caseOf(name) })));
const work = all.filter(({ name }) => known.includes(name)).flatMap((runtime, i) => (
  cases.filter(({ anywhere }) => !anywhere || i === 0).flatMap((one) => (
    (one.sizes ?? [0]).map((size) => ({ runtime: one.anywhere ? all[0] : runtime, one, size }))
  ))
));

const bar = new SingleBar({ format: '{bar} {value}/{total} {now}', clearOnComplete: true }); // on stderr
const partial = values.quick || values.runtime !== undefined || values.case !== undefined;
const results = partial ? read() : { python: python?.version, measurements: {} };
const tables = [], fresh = /** @type {import('./results.js').Results['measurements']} */ ({});
bar.start(work.length, 0, { now: '' });
for (const { runtime, one, size } of work) {
  bar.update({ now: `${runtime.title}: ${one.name} ${size || ''}` });
  const { cases } = results.measurements[runtime.name] ??= { title: runtime.title, cases: {} };
  const others = (cases[one.name] ?? []).filter((measurement) => measurement.size !== size);
  const skip = tooSlow(others.filter((measurement) => measurement.size < size), one, size);
  const options = values.quick ? ['--rounds', '9', '--seconds', '0.05'] : [];
  const measured = inProcess(runtime, one, size, [...options, '--skip', JSON.stringify(skip)]);
  cases[one.name] = [...others, measured].sort((a, b) => a.size - b.size);
  ((fresh[runtime.name] ??= { title: runtime.title, cases: {} }).cases[one.name] ??= []).push(measured);
  tables.push({ runtime: runtime.title, one, measured });
  bar.increment();
}
bar.stop();

console.log(partial ? tables.map(table).join('\n\n') : overview(tables));
console.log(`\n${verdicts(judge(fresh))}`);
if (!partial || values.write) write({ ...results, targets: judge(results.measurements) });
