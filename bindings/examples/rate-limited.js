// Polite fetches: at most three requests at a time, and at most six in any 100 ms. Two semaphores, one for each.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Barrier, Semaphore } from 'waitline';

/** @typedef {import('waitline').WaitOptions} WaitOptions */

const slots = new Semaphore(3, { name: 'slots' });
const starts = new Semaphore(6, { name: 'starts' });

/**
 * Waits its turn and gives the page. Timeout and signal end the wait; the signal ends the request too.
 * @param {string} url
 * @param {WaitOptions} [options]
 */
function get(url, options) {
  return slots.run(async () => {
    await starts.acquire(options);
    setTimeout(() => starts.release(), 100); // given back by the clock, not by the answer: that makes it a rate
    const response = await fetch(url, { signal: options?.signal });
    return response.text();
  }, options);
}

// The server answers when three requests are there: were it ever fewer, it would never end.
const three = new Barrier(3);
let open = 0, most = 0;
const server = createServer(async (request, response) => {
  most = Math.max(most, ++open);
  await three.wait();
  open--;
  response.end(`page ${request.url}`);
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const origin = `http://127.0.0.1:${port}`;

const asked = Array.from({ length: 9 }, (_, number) => get(`${origin}/${number}`));
console.log(`${asked.length} pages asked for, ${slots.waiting} have to wait`);

// No time to queue: now or never.
const hasty = await get(`${origin}/hasty`, { timeout: 0 }).catch((error) => error);
console.log(`/hasty: ${hasty.name}`);

// In the queue, but no longer wanted.
const user = new AbortController();
const unwanted = get(`${origin}/unwanted`, { signal: user.signal }).catch((reason) => reason);
user.abort('the user has left');
console.log(`/unwanted: ${await unwanted}`);

const pages = await Promise.all(asked);
console.log(`${pages.length} pages from ${pages[0]} to ${pages[8]}, at most ${most} at a time`);
server.close();
