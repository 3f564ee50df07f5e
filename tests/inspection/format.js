import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format } from 'waitline/inspect';

test('format: those that are held or waited for, each with its holders and its queue', () => {
  const idle = { id: 9, kind: 'Event', name: undefined, state: 'unset', waiting: 0, holders: [], queue: [] };
  const text = format({
    time: '2026-11-30T12:00:00.000Z', followed: true, objects: [
      {
        id: 3, kind: 'Lock', name: 'db', state: 'locked', waiting: 2,
        holders: [{ task: 'writer', for: 61_500, where: 'save (app.js:3:9)' }],
        queue: [
          { task: 'reader', operation: 'acquire', for: 1200, where: 'load (app.js:7:2)', state: 'pending' },
          { task: undefined, operation: 'wait', of: 'Condition "full"', for: 3, where: undefined, state: 'woken' },
        ],
      },
      idle,
      { id: 4, kind: 'Semaphore', name: undefined, state: 'locked', value: 0, waiting: 1, holders: [], queue: [{ task: undefined, operation: undefined, for: undefined, where: undefined, state: 'pending', thread: 'thread 2' }] },
      { id: 5, kind: 'Barrier', name: 'start', state: 'filling', parties: 3, waiting: 1, holders: [], queue: [{ task: 'a', operation: 'wait', for: 0.2, where: undefined, state: 'given up' }] },
    ],
  });
  assert.equal(text, `4 objects, 4 waits, 1 idle

Lock "db" locked
  held by  writer                                   1 min 2 s  save (app.js:3:9)
  1.       reader     acquire                       1.2 s      load (app.js:7:2)
  2.       (no task)  wait of Condition "full"      3.0 ms     woken
`.replace(/wait of Condition "full" {6}/, 'wait of Condition "full"  ').replace(/acquire {23}/, 'acquire                   ').replace(/writer {35}/, 'writer                               ')
    + `
Semaphore #4 locked, value 0
  1.  (no task) in thread 2
 
Barrier "start" filling, 1/3 waiting
  1.  a  wait  200 us  given up
`.replace('\n \n', '\n\n'));
});

test('format: says what it can\'t know, and that there is nothing', () => {
  assert.equal(format({ time: '', followed: false, objects: [] }), '0 objects, 0 waits (tasks and times are known after follow())\n');
});
