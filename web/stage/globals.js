// What a program must not have: ways out of its world, and whatever would make two runs of it differ.
if (Symbol.dispose === undefined) {
  Object.defineProperty(Symbol, 'dispose', { value: Symbol('Symbol.dispose') });
}

let seed = 1;

/** The same numbers in each run: a linear congruential generator. */
Math.random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const REMOVED = [
  'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'indexedDB', 'caches',
  'BroadcastChannel', 'Worker', 'SharedWorker', 'Atomics', 'crypto', 'setInterval', 'clearInterval', 'setImmediate',
  'requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'postMessage', 'close', 'navigator', 'location',
  'scheduler', 'FileReaderSync', 'FileReader', 'Notification', 'MessageChannel',
];

/** To be called once this world's own code has what it needs. */
export function closeWorld() {
  for (const name of REMOVED) {
    try {
      Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true });
    } catch {}
  }
}
