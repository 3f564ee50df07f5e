import { Condition } from 'waitline';

const mail = new Condition(null, { name: 'mail' });
const impatience = new AbortController();
let letters = 0;

const reader = (signal) => async () => {
  await mail.acquire();
  try {
    await mail.waitFor(() => letters > 0, { signal });
    letters--;
    console.log('I have a letter');
  } catch (error) {
    console.log(error.message);
  }
  mail.release();             // held again, however the wait ended
};

async function postman() {
  await mail.acquire();
  letters++;
  mail.notify();              // wakes the first in line …
  impatience.abort(new Error('I gave up'));
  mail.release();             // … who is gone now
}

export const tasks = {
  Ada: reader(impatience.signal),
  Bob: reader(),
  Postman: postman,
};

export const atEnd = {
  'the letter is read': () => letters === 0,
};

export const watch = { letters: () => letters };
