// Every scenario against every peer, and what is told of it.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { adapters, versionOf } from './adapters.js';
import { scenarios } from './scenarios.js';

/** So that ten thousand calls in each other overflow it, whatever the platform. */
const LIMITS = { stackSizeMb: 1 };

/** Whoever measures the coverage of the tests does not measure the peers; it would cost as much again. */
const { NODE_V8_COVERAGE, ...ENVIRONMENT } = process.env;

/** No scenario takes a tenth of it, so this is for a peer that spins: an error of the run, never a verdict. */
const PATIENCE = 60_000;

/** @typedef {{ kind: string, broken: string | undefined }} Verdict */

/** What a feature implies. */
const IMPLIED = { run: 'call', signal: 'abortSignal' };

/** @param {import('./adapters.js').Adapter} adapter */
function features({ documented, without = {} }) {
  const named = Object.keys(documented), implied = named.map((name) => IMPLIED[name]);
  return new Set([...named, ...implied].filter((name) => !(name in without)));
}

export function applies(adapter, scenario) {
  const offered = features(adapter);
  return !(offered.has('barrier') && scenario.needs.length === 0)
    && scenario.needs.every((/** @type {string} */ need) => offered.has(need));
}

/** @param {number} adapter */
const start = (adapter) => new Worker(new URL('./worker.js', import.meta.url), {
  workerData: adapter, resourceLimits: LIMITS, env: ENVIRONMENT, execArgv: [], stdout: true, stderr: true,
});

/** @param {Worker} worker @param {number} scenario @returns {Promise<string | undefined>} what is broken */
async function ask(worker, scenario) {
  worker.postMessage(scenario);
  const [broken] = await once(worker, 'message', { signal: AbortSignal.timeout(PATIENCE) });
  return broken;
}

/** @param {number} index @param {(scenario: number, broken: string | undefined) => void} tell */
async function judgeAdapter(index, tell) {
  const adapter = adapters[index];
  /** @type {Worker | undefined} */
  let worker;
  const end = async () => {
    await worker?.terminate();
    worker = undefined;
  };
  for (const [number, scenario] of scenarios.entries()) {
    if (!applies(adapter, scenario)) continue;
    if (scenario.fresh) await end();
    worker ??= start(index);
    try {
      const broken = await ask(worker, number);
      tell(number, broken);
      if (broken !== undefined || scenario.fresh) await end();
    } catch (error) {
      await end();
      throw new Error(`${adapter.peer}, ${adapter.kind}, ${scenario.name}: no verdict`, { cause: error });
    }
  }
  await end();
}

/**
 * @param {(done: number, all: number) => void} [progress]
 * @returns {Promise<Map<string, Verdict[][]>>} for each peer and scenario the verdicts on its kinds
 */
export async function judge(progress = () => {}) {
  const peers = new Map(adapters.map(({ peer }) => [peer, scenarios.map(() => /** @type {Verdict[]} */ ([]))]));
  const all = adapters.flatMap((adapter) => scenarios.filter((scenario) => applies(adapter, scenario))).length;
  let done = 0;
  const waiting = adapters.keys();
  const work = async () => {
    for (const index of waiting) {
      const { peer, kind } = adapters[index];
      await judgeAdapter(index, (scenario, broken) => {
        peers.get(peer)?.[scenario].push({ kind, broken });
        progress(++done, all);
      });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  for (const rows of peers.values()) for (const row of rows) row.sort((x, y) => (x.kind < y.kind ? -1 : 1));
  return peers;
}

/** @param {Verdict[]} verdicts */
export function mark(verdicts) {
  if (verdicts.length === 0) return '-';
  return verdicts.some(({ broken }) => broken !== undefined) ? 'no' : 'yes';
}

/** @param {Verdict[][]} rows */
function score(rows) {
  const marks = rows.map(mark);
  return `${marks.filter((one) => one === 'yes').length} of ${marks.filter((one) => one !== '-').length}`;
}

/** @param {Map<string, Verdict[][]>} peers */
const lines = (peers) => [...peers].map(([peer, rows]) => [peer, versionOf(peer), score(rows), ...rows.map(mark)]);

/** For a terminal. @param {Map<string, Verdict[][]>} peers */
export function table(peers) {
  const all = [['', '', 'passes', ...scenarios.map((_, i) => String(i + 1))], ...lines(peers)];
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)));
  return all.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join(' ').trimEnd()).join('\n');
}

/** @param {Map<string, Verdict[][]>} peers @param {number} index */
function details(peers, index) {
  const { name, issue, promise, mended } = scenarios[index];
  const failing = [...peers].flatMap(([peer, rows]) => rows[index].flatMap(({ kind, broken }) => (
    broken === undefined ? [] : [`- ${peer} (${kind}): ${broken}`]
  )));
  const end = failing.length > 0 ? failing : [`Every peer passes today; mended in ${mended}.`];
  return [`### ${index + 1}. ${name}`, '', `Promise: ${promise}  `, `Met in: ${issue}`, '', ...end].join('\n');
}

const list = (/** @type {Record<string, string>} */ record) => (
  Object.entries(record).map(([feature, where]) => `${feature} (${where})`).join('; ')
);

/** @param {import('./adapters.js').Adapter} adapter */
function asked({ peer, kind, documented, without }) {
  return `- ${peer}, ${kind}: ${list(documented)}${without ? `. Not tried: ${list(without)}` : ''}`;
}

/** `results.md`. @param {Map<string, Verdict[][]>} peers */
export function report(peers) {
  const row = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const head = ['library', 'version', 'passes', ...scenarios.map((_, i) => String(i + 1))];
  return `# What other libraries got wrong

Made by \`npm run peers\`; do not edit. Each column is a defect that some library has or had, run against all of them in
the versions named. \`yes\`: keeps the promise. \`no\`: breaks it. \`-\`: has no such feature, or does not promise that
of it; not counted. Below the table: what is promised, where the defect was met, what each library does.

${row(head)}
${row(head.map(() => '---'))}
${lines(peers).map(row).join('\n')}

${scenarios.map((_, index) => details(peers, index)).join('\n\n')}

## What is asked of whom

The features that each library documents, and where; a defect is looked for only where all that it needs is listed.

${adapters.map(asked).join('\n')}
`;
}
