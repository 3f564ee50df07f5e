// What a thread learns of the others' ends, in Node.js itself; tests/platform/run.js tries the other platforms.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { announce, assertShareable, assertSupported, keepAlive, mayBlock, onExit, thread, watchWorker, watchdog } from '../bindings/shared/platform.js';

const AGENT = new URL('platform/agent.js', import.meta.url);
const PLATFORM = new URL('../bindings/shared/platform.js', import.meta.url).href;

/** A space with this thread as agent 0, and workers. */
function space() {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const name = crypto.randomUUID(), words = new Int32Array(memory.buffer);
  const peers = [{ agent: 0, generation: 1, thread }];
  const workers = /** @type {Worker[]} */ ([]), saw = /** @type {string[]} */ ([]);
  const waits = /** @type {Map<string, () => void>} */ (new Map());

  function see(/** @type {number} */ who, /** @type {number} */ agent, /** @type {number} */ generation) {
    const what = `${who}: ${agent}.${generation}`;
    saw.push(what);
    waits.get(what)?.();
  }

  const { end } = announce({
    space: name, agent: 0, generation: 1, others: () => [],
    onDeath: (agent, generation) => see(0, agent, generation),
  });

  return {
    words, saw, end,
    /** Fulfils when it is seen. @param {string} what */
    seen: (what) => new Promise((resolve) => {
      if (saw.includes(what)) resolve(undefined);
      else waits.set(what, () => resolve(undefined));
    }),
    async worker() {
      const agent = peers.length, worker = new Worker(AGENT);
      worker.on('message', (message) => {
        if (message.peer !== undefined) see(message.agent, message.peer, message.generation);
      });
      worker.on('error', () => {});
      worker.postMessage({ do: 'join', memory, space: name, agent, generation: 7, peers });
      const [joined] = await once(worker, 'message');
      peers.push({ agent, generation: 7, thread: joined.thread });
      assert.deepEqual(joined, { joined: agent, thread: worker.threadId, blocks: true });
      workers.push(worker);
      return worker;
    },
    async close() {
      end();
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** @type {Record<string, (worker: Worker) => void>} */
const ends = {
  'terminate()': (worker) => void worker.terminate(),
  'terminate() while it is busy': (worker) => {
    worker.postMessage({ do: 'busy' });
    worker.once('message', () => worker.terminate());
  },
  'terminate() while it is blocked': (worker) => {
    worker.postMessage({ do: 'block' });
    worker.once('message', () => worker.terminate());
  },
  'process.exit()': (worker) => worker.postMessage({ do: 'exit' }),
  'an exception': (worker) => worker.postMessage({ do: 'throws' }),
  'having nothing to do': (worker) => worker.postMessage({ do: 'close' }),
};

for (const [how, end] of Object.entries(ends)) {
  test(`the end of a thread by ${how} is told to all others once`, async () => {
    const { worker, seen, saw, close } = space();
    const [first, , last] = [await worker(), await worker(), await worker()];
    end(last);
    await Promise.all([seen('0: 3.7'), seen('1: 3.7'), seen('2: 3.7')]);
    end(first);
    await Promise.all([seen('0: 1.7'), seen('2: 1.7')]);
    assert.equal(new Set(saw).size, saw.length);
    await close();
  });
}

test('siblings learn of a death while the thread that made them is blocked', async () => {
  const { worker, words, close } = space();
  await worker();
  const second = await worker();
  // While it starts, the main thread relays the second one's port to the first.
  await worker();
  second.postMessage({ do: 'exit' });
  const first = 1 + 1;
  while (Atomics.load(words, first) === 0) Atomics.wait(words, first, 0);
  assert.equal(Atomics.load(words, first), 1 << 2);
  await close();
});

test('an agent that leaves is told of no more deaths, and its thread may announce another', async () => {
  const { worker, seen, saw, end, close } = space();
  const first = await worker(), second = await worker();
  end();
  end();
  await seen('1: 0.1');
  await second.terminate();
  await seen('1: 2.7');
  assert.deepEqual(saw.filter((what) => what.startsWith('0')), []);
  await first.terminate();
  await close();
  assert.equal(process.listenerCount('workerMessage'), 0);
});

/** What a process of its own does with the platform. @param {string} code */
function runs(code) {
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', `
    import { announce, keepAlive, onExit, watchWorker } from ${JSON.stringify(PLATFORM)};
    import { Worker } from 'node:worker_threads';
    ${code}`], { encoding: 'utf8', timeout: 60_000 });
  return { status, stdout };
}

test('an announcement and an interval that is off keep no process alive', () => {
  assert.deepEqual(runs(`
    keepAlive(true);
    keepAlive(false);
    announce({ space: 'a', agent: 0, generation: 1, others: () => [], onDeath() {} });
    process.on('exit', () => console.log('ends'));`), { status: 0, stdout: 'ends\n' });
});

test('a process lives while keepAlive is on', () => {
  assert.deepEqual(runs(`
    keepAlive(true);
    keepAlive(false);
    keepAlive(true);
    setTimeout(() => {
      console.log('still there');
      keepAlive(false);
    }).unref();`), { status: 0, stdout: 'still there\n' });
});

test('connected threads keep no process alive, and a worker ends by itself', () => {
  assert.deepEqual(runs(`
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const end = announce({ space: 'a', agent: 0, generation: 1, others: () => [], onDeath: (agent) => console.log('died', agent) });
    const peers = [{ agent: 0, generation: 1, thread: 0 }];
    const worker = new Worker(new URL(${JSON.stringify(AGENT.href)}), { execArgv: [], workerData: { do: 'join', wait: true, memory, space: 'a', agent: 1, generation: 1, peers } });
    worker.on('message', ({ joined, exits }) => {
      if (joined) worker.postMessage({ do: 'close' });
      if (exits) console.log('exits', exits);
    });
    watchWorker(worker, () => console.log('ended'));`).status, 0);
});

test('what this platform can do', () => {
  assertSupported();
  assertShareable();
  assert.equal(mayBlock(), true);
  assert.equal(mayBlock(), true);
  assert.equal(thread, 0);
  watchdog(true, () => assert.fail('Node.js loses no wakes'));
  watchdog(false, () => {});
});

test('a worker that is watched', async () => {
  const worker = new Worker('', { eval: true });
  await new Promise((resolve) => watchWorker(worker, () => resolve(undefined)));

  const web = Object.assign(new EventTarget(), { terminate: () => 'result' });
  let ended = 0;
  watchWorker(web, () => ended++);
  assert.equal(web.terminate(), 'result');
  web.dispatchEvent(new Event('close'));
  assert.equal(ended, 1);
});

test('onExit can be taken back', () => {
  const before = process.listenerCount('exit');
  const back = onExit(() => {});
  assert.equal(process.listenerCount('exit'), before + 1);
  back();
  assert.equal(process.listenerCount('exit'), before);
  keepAlive(false);
});
