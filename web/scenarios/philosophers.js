import { Lock } from 'waitline';

const SEATS = 4;
const forks = Array.from({ length: SEATS },
  (_, i) => new Lock({ name: `fork ${i + 1}` }));
const eat = async () => {};

const philosopher = (seat) => async () => {
  const left = forks[seat], right = forks[(seat + 1) % SEATS];
  await left.acquire();
  await right.acquire();
  await eat();
  right.release();
  left.release();
};

export const tasks = {
  Plato: philosopher(0),
  Hume: philosopher(1),
  Kant: philosopher(2),
  Arendt: philosopher(3),
};
