import { Lock } from 'waitline';

const lock = new Lock({ name: 'account' });
const bank = async () => {};
let balance = 100;

async function withdraw(amount) {
  const before = balance;
  await bank();               // somebody else may run here
  balance = before - amount;
}

export const tasks = {
  Ada: () => withdraw(30),
  Bob: () => withdraw(50),
};

export const atEnd = {
  'the balance is 100 − 30 − 50 = 20': () => balance === 20,
};

export const watch = { balance: () => balance };
