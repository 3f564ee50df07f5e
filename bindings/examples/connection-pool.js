// Ten clients share two connections to a server. A semaphore has a permit for each connection; its queue is the pool's.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { BoundedSemaphore, Event } from 'waitline';

/** @typedef {import('node:net').Socket} Socket */

class Pool {
  #idle = /** @type {Socket[]} */ ([]);
  #permits;
  #open;

  /** @param {number} size @param {() => Promise<Socket>} open */
  constructor(size, open) {
    this.#permits = new BoundedSemaphore(size, { name: 'pool' });
    this.#open = open;
  }

  get waiting() {
    return this.#permits.waiting;
  }

  /**
   * Runs `fn` with a connection, opened only if none is idle. If `fn` fails, nobody else gets that connection.
   * @template T
   * @param {(connection: Socket) => Promise<T>} fn
   * @param {import('waitline').WaitOptions} [options] how long to queue
   */
  use(fn, options) {
    return this.#permits.run(async () => {
      const connection = this.#idle.pop() ?? await this.#open();
      try {
        const result = await fn(connection);
        this.#idle.push(connection);
        return result;
      } catch (error) {
        connection.destroy();
        throw error;
      }
    }, options);
  }

  /** For the end, when all connections are idle. */
  close() {
    this.#permits.close();
    for (const connection of this.#idle) connection.destroy();
  }
}

let connections = 0;
const server = createServer((socket) => {
  connections++;
  socket.on('data', (text) => socket.write(`${text}`.toUpperCase()));
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

const pool = new Pool(2, async () => {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
});

/** @param {string} text */
const query = (text) => async (/** @type {Socket} */ connection) => {
  connection.write(text);
  const [answer] = await once(connection, 'data');
  return String(answer);
};

const answers = [...'abcdefghij'].map((letter) => pool.use(query(letter)));
console.log(`${answers.length} queries, ${pool.waiting} queued`);
console.log(`${(await Promise.all(answers)).join('')} over ${connections} connections`);

// A timeout is for the time in the queue.
const enough = new Event();
const users = [pool.use(() => enough.wait()), pool.use(() => enough.wait())];
const late = await pool.use(query('k'), { timeout: 20 }).catch((error) => error);
console.log(`all in use: ${late.name}, ${pool.waiting} queued`);
enough.set();
await Promise.all(users);

const failed = await pool.use(() => Promise.reject(new Error('bad query'))).catch((error) => error);
const after = await Promise.all([pool.use(query('l')), pool.use(query('m'))]);
console.log(`${failed.message}, then ${after.join('')} over ${connections} connections`);

pool.close();
server.close();
