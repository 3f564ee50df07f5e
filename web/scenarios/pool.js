import { Semaphore } from 'waitline';

const pool = new Semaphore(1, { name: 'pool' });
const hurry = new AbortController();

async function query(signal) {
  await null;                 // the database thinks
  signal?.throwIfAborted();
}

async function customer(signal) {
  await pool.acquire({ signal });
  await query(signal);
  pool.release();
}

async function impatient() {
  try {
    await customer(hurry.signal);
  } catch (error) {
    console.log(error.message);
  }
}

export const tasks = {
  Ada: impatient,
  Bob: () => customer(),
  Boss: async () => hurry.abort(new Error('I gave up')),
};

export const atEnd = {
  'every connection is back': () => pool.value === 1,
};
