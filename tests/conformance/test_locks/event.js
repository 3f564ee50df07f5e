import { Event } from 'waitline';
import { abortable, log, turn } from '../../log.js';
import { counterpart } from './counterpart.js';

counterpart('EventTests.test_repr', async (t) => {
  const event = new Event();
  t.assert.equal(String(event), '<Event unset>');
  event.wait();
  t.assert.equal(String(event), '<Event unset, 1 waiting>');
  event.set();
  await turn();
  t.assert.equal(String(event), '<Event set>');
});

counterpart('EventTests.test_wait', async (t) => {
  const event = new Event(), seen = log();
  t.assert.equal(event.isSet(), false);
  seen(event.wait(), 1);
  seen(event.wait(), 2);
  t.assert.deepEqual(await turn(seen), []);

  event.set();
  seen(event.wait(), 3);
  t.assert.deepEqual(await turn(seen), ['3: true', '1: true', '2: true'], 'whoever need not wait is first');
});

counterpart('EventTests.test_wait_on_set', async (t) => {
  const event = new Event();
  event.set();
  t.assert.equal(await event.wait(), true);
});

counterpart('EventTests.test_wait_cancel', async (t) => {
  const event = new Event(), { signal, abort } = abortable(), reason = new Error('no more');
  const waited = event.wait({ signal });
  abort(reason);
  await t.assert.rejects(waited, reason);
  t.assert.equal(event.waiting, 0);
});

counterpart('EventTests.test_clear', (t) => {
  const event = new Event();
  t.assert.equal(event.isSet(), false);
  event.set();
  t.assert.equal(event.isSet(), true);
  event.clear();
  t.assert.equal(event.isSet(), false);
});

counterpart('EventTests.test_clear_with_waiters', async (t) => {
  const event = new Event(), seen = log();
  seen(event.wait(), 1);
  t.assert.deepEqual(await turn(seen), []);

  event.set();
  event.clear();
  t.assert.equal(event.isSet(), false);
  event.set();
  event.set();
  t.assert.equal(event.waiting, 1);
  t.assert.deepEqual(await turn(seen), ['1: true'], 'woken once');
  t.assert.equal(event.waiting, 0);
});
