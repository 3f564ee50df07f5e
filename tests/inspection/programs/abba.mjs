// Two tasks that take two locks in different order.
import { Lock } from 'waitline';
import { task } from 'waitline/inspect';

const accounts = new Lock({ name: 'accounts' }), journal = new Lock({ name: 'journal' });

async function transfer() {
  await accounts.acquire();
  await null;
  await journal.acquire();
}

async function audit() {
  await journal.acquire();
  await null;
  await accounts.acquire();
}

task('transfer', transfer);
task('audit', audit);
