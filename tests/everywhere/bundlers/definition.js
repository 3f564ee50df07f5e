// Go to definition, as an editor asks TypeScript's language server.
import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TSC = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url));

/** Where a word of a file is defined: the file and the line, counted from 0. */
export async function definition(/** @type {string} */ file, /** @type {string} */ text, /** @type {string} */ word) {
  const server = spawn(process.execPath, [TSC, '--lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const uri = pathToFileURL(file).href, [before] = text.split(new RegExp(`\\b${word}\\b`));
  const position = { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
  /** @type {Map<number, (answer: any) => void>} */
  const asked = new Map();
  const send = (/** @type {object} */ message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (/** @type {number} */ id, /** @type {string} */ method, /** @type {object} */ params) => (
    new Promise((resolve, reject) => {
      asked.set(id, resolve);
      server.once('exit', (code) => reject(new Error(`the language server ended with ${code}`)));
      send({ id, method, params });
    })
  );
  let rest = Buffer.alloc(0);
  server.stdout.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n'), size = Number(/Content-Length: (\d+)/.exec(rest.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || rest.length < end + 4 + size) return;
      const message = JSON.parse(rest.subarray(end + 4, end + 4 + size).toString());
      rest = rest.subarray(end + 4 + size);
      if (message.method === undefined) asked.get(message.id)?.(message.error ?? message.result);
      else if (message.id !== undefined) send({ id: message.id, result: null });
    }
  });
  try {
    await ask(1, 'initialize', { processId: process.pid, rootUri: pathToFileURL(file.replace(/[^/]*$/, '')).href, capabilities: {} });
    send({ method: 'initialized', params: {} });
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'typescript', version: 1, text } } });
    const found = await ask(2, 'textDocument/definition', { textDocument: { uri }, position });
    const first = Array.isArray(found) ? found[0] : found;
    if (!first?.uri) throw new Error(`no definition: ${JSON.stringify(found)}`);
    return { file: fileURLToPath(first.uri), line: /** @type {number} */ (first.range.start.line) };
  } finally {
    server.kill();
  }
}
