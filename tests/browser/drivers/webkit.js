// WebKitGTK's MiniBrowser by plain WebDriver: JSON over HTTP, https://www.w3.org/TR/webdriver2/
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const LIBRARIES = '/usr/lib/x86_64-linux-gnu';

function miniBrowser() {
  const versions = existsSync(LIBRARIES) ? readdirSync(LIBRARIES).filter((name) => name.startsWith('webkit2gtk-')) : [];
  return versions.map((name) => `${LIBRARIES}/${name}/MiniBrowser`).find((path) => existsSync(path));
}

const found = (/** @type {string} */ command) => spawnSync('which', [command]).status === 0;

export function missing() {
  if (!found('WebKitWebDriver') || !miniBrowser()) return 'webkit2gtk-driver';
  return found('xvfb-run') ? undefined : 'xvfb';
}

/** A port that nobody listens on. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @type {Record<string, string>} */
const KEYS = {
  Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014',
  ArrowDown: '\uE015', Home: '\uE011', End: '\uE010', Shift: '\uE008', Control: '\uE009', ' ': ' ', Space: ' ',
  Backspace: '\uE003', Delete: '\uE017',
};

/** @returns {Promise<import('./driver.js').Browser>} */
export async function launch() {
  const port = await freePort();
  // A group of its own: xvfb-run, Xvfb, the driver and the browser end together.
  const child = spawn('xvfb-run', [
    '-a', '-s', '-screen 0 1400x1100x24', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1',
  ], { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', JSC_useSharedArrayBuffer: '1' } });
  const end = (/** @type {NodeJS.Signals} */ signal = 'SIGTERM') => {
    try {
      process.kill(-(/** @type {number} */ (child.pid)), signal);
    } catch {}
  };
  const leave = () => end('SIGKILL');
  process.once('exit', leave);
  const said = /** @type {string[]} */ ([]);
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
  child.stdout.resume();

  async function call(/** @type {string} */ method, /** @type {string} */ path, /** @type {object} */ body = {}) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method, ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = /** @type {any} */ (await answer.json());
    if (!answer.ok) throw new Error(`${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  /** The driver opens its port a moment after it was started, and says nothing then. */
  async function listening() {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended: ${said.join('\n')}`);
      try {
        return await call('GET', '/status');
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  await listening();
  const { sessionId } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } },
    },
  });
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 120_000, pageLoad: 60_000 });
  await call('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1280, height: 1000 });

  const strokes = (/** @type {{ type: string, value: string }[]} */ actions) => call('POST', `${session}/actions`, {
    actions: [{ type: 'key', id: 'keyboard', actions }],
  });

  return {
    name: 'WebKit',
    goto: (url) => call('POST', `${session}/url`, { url }),
    async evaluate(source) {
      const answer = await call('POST', `${session}/execute/async`, {
        script: `const done = arguments[0];
          (async () => (${source}))().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        args: [],
      });
      if (answer.error) throw new Error(answer.error);
      return answer.value ?? undefined;
    },
    async press(key) {
      const keys = key.split('+').map((name) => KEYS[name] ?? name);
      await strokes([
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
      ]);
    },
    type: (text) => strokes([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }])),
    resize: (width, height) => call('POST', `${session}/window/rect`, { width, height }),
    async screenshot(file) {
      writeFileSync(file, Buffer.from(await call('GET', `${session}/screenshot`), 'base64'));
    },
    async close() {
      await call('DELETE', session).catch(() => {});
      process.removeListener('exit', leave);
      const ended = once(child, 'exit');
      end();
      await ended;
      end('SIGKILL');
    },
  };
}
