// `npm run peers`: what other libraries got wrong, as a table on the terminal and in results.md.
import { writeFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { scenarios } from './scenarios.js';
import { judge, report, table } from './table.js';

const bar = new SingleBar({ format: '{bar} {value}/{total}', clearOnComplete: true, stream: process.stderr });
let begun = false;
const peers = await judge((done, all) => {
  if (!begun) bar.start(all, 0);
  begun = true;
  bar.update(done);
});
bar.stop();
writeFileSync(new URL('./results.md', import.meta.url), report(peers));
console.log(`${table(peers)}\n\n${scenarios.map(({ name }, i) => `${String(i + 1).padStart(2)} ${name}`).join('\n')}`);
