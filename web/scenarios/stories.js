/**
 * @typedef {object} Story
 * @property {string} id the program's file
 * @property {string} title
 * @property {string[]} text paragraphs; `code` in backticks
 * @property {string} [goal] what is to be broken, if it is a challenge
 * @property {string[]} [why] why it fails
 * @property {[from: string, to: string][]} [fix] what mends it
 * @property {string} plays a schedule that shows what there is to see; of a challenge, one that breaks it
 */

/** @type {Story[]} */
export const stories = [
  {
    id: 'lock',
    title: 'A lock is handed on',
    text: [
      'Three guests, one kettle, two cups each. Press Run beside whoever shall run next: a task runs up to its next `await`, and nobody can interrupt it there.',
      'Let Ada take the kettle, then let Bob and Cy ask for it. When she is done she wants it again at once, in the very turn in which she released it. Who gets it?',
    ],
    plays: '012001',
  },
  {
    id: 'account',
    title: 'Read, wait, write',
    text: ['Two withdrawals from one account. Each reads the balance, asks the bank, and writes the new balance. There is a lock, but nobody uses it.'],
    goal: 'make the account lose a withdrawal.',
    why: [
      'Between `const before = balance` and the line that uses it there is an `await`. Whoever runs in between changes a balance that the first has read already, and the first overwrites it.',
      'JavaScript has no threads here, and still it is a race: every `await` between a read and its write is a gap.',
    ],
    fix: [
      ['  const before = balance;', '  await lock.acquire();\n  const before = balance;'],
      ['  balance = before - amount;', '  balance = before - amount;\n  lock.release();'],
    ],
    plays: '0101',
  },
  {
    id: 'event',
    title: 'One event for all',
    text: [
      'An event lets everybody pass who waits, in the order in which they came. The starter sets and clears the gate in one turn.',
      'Let two runners wait, then the starter run, and only then the third runner. Who is through?',
    ],
    plays: '0132013',
  },
  {
    id: 'lost-wakeup',
    title: 'The lost wakeup',
    text: ['Guests wait until the bread is baked. The baker tells everybody who waits, once.'],
    goal: 'make a guest wait for ever, although there is bread.',
    why: [
      'A notification is not kept: it reaches those who wait at that moment. The guest looks for bread, and then waits for the lock before it begins to wait for the baker. In that gap the baker bakes, and notifies nobody.',
      'Look while you hold the lock. Whoever holds it knows that the baker can’t come in between, because `wait()` lets go of the lock and joins the queue in one turn.',
    ],
    fix: [
      ['  if (bread) return;          // looks, then waits\n', ''],
      ['  await baked.wait();', '  while (!bread) await baked.wait();'],
    ],
    plays: '20201',
  },
  {
    id: 'queue',
    title: 'A bounded queue',
    text: [
      'One lock, two conditions over it: `filled` for those who take, `emptied` for those who put. There is room for one dish.',
      'Watch what a wait is made of: it lets go of the lock and joins the condition’s queue; notified, it joins the lock’s queue at the back, like anybody else. `waitFor` looks again once it has the lock.',
    ],
    plays: '012012',
  },
  {
    id: 'if-not-while',
    title: 'if instead of while',
    text: ['The same queue, by hand. Whoever finds it empty waits until somebody has put something in; whoever finds it full waits until somebody has taken something out.'],
    goal: 'make somebody take a dish that is not there.',
    why: [
      'Notified does not mean: it is your turn now. The woken task has to acquire the lock again, and joins the lock’s queue at the back. Whoever stands there already comes first and takes what the notification was about.',
      'So look again after every `wait()`: with `while`, or with `waitFor`, which does it for you.',
    ],
    fix: [
      ['  if (items.length === SIZE) await', '  while (items.length === SIZE) await'],
      ['  if (items.length === 0) await', '  while (items.length === 0) await'],
    ],
    plays: '0021210',
  },
  {
    id: 'notify-and-cancel',
    title: 'Notify and cancel at once',
    text: [
      'The postman notifies the first reader, and in the same turn that reader gives up. Is the letter lost?',
      'It is not: a wait that is cancelled passes on the notification that it may have had. Let Ada and Bob wait, then run the postman, and go through the moments of that step in the log: woken, then cancelled, and yet Bob is woken.',
    ],
    plays: '010122',
  },
  {
    id: 'pool',
    title: 'A pool that leaks',
    text: ['A semaphore has a permit for each connection; here there is one. Ada’s query can be called off by the boss, whether she stands in line or has the connection.'],
    goal: 'lose the connection for good.',
    why: [
      'Cancelled while she stands in line, Ada holds nothing, and the semaphore takes care of the rest. Cancelled in the middle of her query, she holds a permit, the query throws, and nobody reaches `release()`.',
      'What has been acquired is released in `finally`; `pool.run(fn)` and `using` do that by themselves.',
    ],
    fix: [['  await query(signal);\n  pool.release();', '  try {\n    await query(signal);\n  } finally {\n    pool.release();\n  }']],
    plays: '0012000',
  },
  {
    id: 'barrier',
    title: 'A barrier, and one who leaves',
    text: ['Three rowers meet at the line after every round: nobody goes on before all are there. When a storm comes up, they go home.'],
    goal: 'make somebody wait at the line for ever.',
    why: [
      'A barrier counts: it waits for three, whatever became of them. Whoever leaves in silence leaves the others standing there.',
      '`abort()` breaks the barrier: all who wait, and all who come later, get a `BrokenBarrierError` and know.',
    ],
    fix: [['if (storm) return;', 'if (storm) return line.abort();']],
    plays: '2023101',
  },
  {
    id: 'philosophers',
    title: 'Dining philosophers',
    text: ['Four philosophers, four forks; each needs the one to the left and the one to the right. Watch the arrows: dashed, somebody waits; solid, somebody holds.'],
    goal: 'let them starve.',
    why: [
      'Everybody holds a fork and waits for the next one: a circle of waits, out of which nobody can find alone. It turns red the moment it closes.',
      'If all take the lower fork first, the last philosopher takes them the other way round, and there is no circle any more.',
    ],
    fix: [['  await left.acquire();\n  await right.acquire();', '  const [low, high] = seat < SEATS - 1 ? [left, right] : [right, left];\n  await low.acquire();\n  await high.acquire();']],
    plays: '01230123',
  },
  {
    id: 'timeout',
    title: 'Out of patience in line',
    text: [
      'Bob waits 300 ms for the bath and no longer. A wait that times out leaves the line, and those behind him move up.',
      'Time is yours too: it stands still until you let it pass, one timer at a time.',
    ],
    goal: 'let two be in the bath at once.',
    why: [
      'Nobody owns a lock: whoever can reach it can release it. Bob never had it, yet `finally` releases it, and the bath looks free while Ada is in it.',
      'Acquire before `try`. `bath.run(fn, { timeout })` and `using` release only what they acquired.',
    ],
    fix: [
      ['  try {\n    await bath.acquire({ timeout });\n    inside++;', '  try {\n    await bath.acquire({ timeout });\n  } catch (error) {\n    return console.log(error.name);\n  }\n  try {\n    inside++;'],
      ['  } catch (error) {\n    console.log(error.name);\n  } finally {', '  } finally {'],
    ],
    plays: '0012t12',
  },
];
