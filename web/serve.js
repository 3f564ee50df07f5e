// `npm run demo`: builds the page and serves it. Usage: node web/serve.js [port]
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
});

/** With these a page may share memory with its workers; the other page, whose frame runs programs apart, goes without. */
const ISOLATES = /\/threads[^/]*$/, ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** The file that a path names, or undefined: also where it would lead out of the folder. @param {string} folder @param {string} path */
function fileOf(folder, path) {
  try {
    const file = join(folder, decodeURIComponent(path));
    if (file !== join(folder, '.') && !file.startsWith(join(folder, sep))) return undefined;
    const found = statSync(file).isDirectory() ? join(file, 'index.html') : file;
    return statSync(found).isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Serves a folder's files as they are, below a path, on this machine alone.
 * @param {string} folder @param {{ port?: number, base?: string, isolated?: boolean, asked?: (path: string) => void }} [options] port 0: any that is free
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve(folder, { port = 0, base = '/', isolated = true, asked = () => {} } = {}) {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    asked(pathname);
    const file = pathname.startsWith(base) ? fileOf(folder, pathname.slice(base.length)) : undefined;
    response.writeHead(file ? 200 : 404, {
      'content-type': TYPES[extname(file ?? '.html')] ?? 'application/octet-stream', ...isolated && ISOLATES.test(pathname) && ISOLATED,
    });
    if (file) createReadStream(file).pipe(response);
    else response.end('Nothing here.');
  });
  await new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      server.listen(0, '127.0.0.1');
    });
    server.once('listening', () => resolve(undefined));
    server.listen(port, '127.0.0.1');
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { buildPage } = await import('./build.js');
  const { url } = await serve(await buildPage(), { port: Number(process.argv[2] ?? 8080) });
  console.log(`The page is at ${url}\nCtrl-C ends it.`);
}
