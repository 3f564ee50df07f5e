// Programs in C that use what `cmake --install` leaves: natively, for WASI, under Emscripten in Node.js and, with
// BROWSER, in that browser.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { serve } from '../../web/serve.js';
import { drivers } from '../browser/drivers/driver.js';
import { record } from './matrix.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = process.env.BROWSER;
if (name !== undefined && !Object.hasOwn(drivers, name)) throw new Error(`BROWSER is ${Object.keys(drivers).join(', ')}, not ${name}`);

const folder = mkdtempSync(join(tmpdir(), 'waitline-c-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function run(command, args, env) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root, encoding: 'utf8', timeout: 60_000, env: { ...process.env, ...env },
  });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

const has = (/** @type {string} */ command) => spawnSync('which', [command]).status === 0;

const EMSCRIPTEN = '/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake';

/** How each platform is told to CMake, and the commands it takes. */
const PLATFORMS = {
  native: { options: [], needs: ['cmake', 'ninja', 'gcc'] },
  tsan: { options: ['-DCMAKE_C_FLAGS=-fsanitize=thread -g'], needs: ['cmake', 'ninja', 'gcc', 'setarch'] },
  emscripten: { options: [`-DCMAKE_TOOLCHAIN_FILE=${EMSCRIPTEN}`], needs: ['cmake', 'ninja', 'emcc'] },
  wasi: {
    options: ['-DCMAKE_SYSTEM_NAME=Generic', '-DCMAKE_C_COMPILER=clang-19', '-DCMAKE_C_COMPILER_TARGET=wasm32-wasi'],
    needs: ['cmake', 'ninja', 'clang-19', 'wasm-ld-19'],
  },
};

/** Where the programs are that were built with what was installed for a platform. @param {keyof typeof PLATFORMS} platform */
function programs(platform) {
  const { options } = PLATFORMS[platform], library = join(folder, `${platform}-library`), built = join(folder, platform);
  const prefix = join(folder, `${platform}-prefix`);
  run('cmake', ['-G', 'Ninja', '-S', '.', '-B', library, '-DPROGRAMS=ON', `-DCMAKE_INSTALL_PREFIX=${prefix}`, '-DCMAKE_INSTALL_LIBDIR=lib', ...options]);
  run('cmake', ['--build', library, '--target', 'install']);
  run('cmake', ['-G', 'Ninja', '-S', 'tests/programs', '-B', built, `-Dwaitline_DIR=${prefix}/lib/cmake/waitline`, ...options]);
  run('cmake', ['--build', built]);
  return { built, prefix };
}

const RACE = 'go\nrunner 1\nrunner 2\nrunner 3\nrunner 4\n';

/** A row of the matrix; what is missing skips it, unless in CI. @param {string} where @param {string} what @param {string[]} missing @param {() => unknown} check */
function checked(where, what, missing, check) {
  const row = { area: /** @type {const} */ ('C program'), where, what };
  test(`${where}: ${what}`, { timeout: 120_000 }, async (t) => {
    const why = `${missing.join(', ')} missing`;
    if (missing.length > 0) {
      record({ ...row, outcome: process.env.CI ? 'FAILED' : 'skipped', why });
      if (process.env.CI) assert.fail(why);
      return t.skip(why);
    }
    try {
      await check();
    } catch (error) {
      record({ ...row, outcome: 'FAILED', why: String(error).split('\n')[0] });
      throw error;
    }
    record({ ...row, outcome: 'ok' });
  });
}

const missing = (/** @type {string[]} */ needs) => needs.filter((command) => !has(command));

/** C and JavaScript come to one lock in turn, and meet at one barrier. Runs where createAlone and createRelay are. */
const SHARE = `
  import * as waitline from 'waitline';
  globalThis.alone = async (create) => {
    const said = [];
    const ended = new Promise((resolve) => {
      create({ waitline, print: (line) => { said.push(line); if (/failures/.test(line)) resolve(); } }).then((program) => program.callMain([]));
    });
    await ended;
    return said;
  };
  globalThis.share = async (create) => {
    const lock = new waitline.Lock(), finish = new waitline.Barrier(4), said = [], places = [];
    await lock.acquire();
    for (let runner = 1; runner <= 4; runner++) {
      if (runner % 2 === 1) {
        const program = await create({ waitline, print: (line) => said.push(line) });
        const handles = [lock, finish].map(program.waitlineHandle);
        if (program.waitlineObject(handles[0]) !== lock) throw new Error('a handle leads elsewhere');
        places.push(program.ccall('run', 'number', ['number', 'number', 'number'], [runner, ...handles], { async: true }));
      } else {
        places.push(lock.acquire().then(() => {
          said.push('JavaScript ' + runner);
          lock.release();
          return finish.wait();
        }));
      }
      said.push(lock.waiting + ' in line');
    }
    lock.release();
    return { places: await Promise.all(places), said };
  };`;

const SHARED = {
  places: [0, 1, 2, 3],
  said: ['1 in line', '2 in line', '3 in line', '4 in line', 'runner 1', 'JavaScript 2', 'runner 3', 'JavaScript 4'],
};

async function bundle(/** @type {string} */ to) {
  await build({ stdin: { contents: SHARE, resolveDir: root }, bundle: true, format: 'iife', outfile: to });
}

const emcc = has('emcc') ? /emcc[^)]*\) (\S+)/.exec(run('emcc', ['--version']))?.[1] : undefined;
const emscripten = `Emscripten ${emcc ?? ''}`.trim();

if (name === undefined) {
  checked('POSIX threads', 'every call, threads, the example; find_package, pkg-config', missing([...PLATFORMS.native.needs, 'pkg-config']), () => {
    const { built, prefix } = programs('native');
    assert.equal(run(`${built}/alone`, []), '0 failures\n');
    assert.equal(run(`${built}/threads`, []), '0 failures\n');
    assert.equal(run(`${built}/relay`, []), RACE);
    const flags = run('pkg-config', ['--cflags', '--libs', 'waitline'], { PKG_CONFIG_PATH: `${prefix}/lib/pkgconfig` }).trim().split(/\s+/);
    run('gcc', ['c/examples/relay.c', '-o', `${folder}/relay`, ...flags]);
    assert.equal(run(`${folder}/relay`, []), RACE);
  });

  checked('POSIX threads', 'threads under ThreadSanitizer', missing(PLATFORMS.tsan.needs), () => {
    const { built } = programs('tsan');
    // Where the system spreads addresses widely, ThreadSanitizer finds no room for its own.
    assert.equal(run('setarch', ['-R', `${built}/threads`]), '0 failures\n');
    assert.equal(run('setarch', ['-R', `${built}/relay`]), RACE);
  });

  checked(`WASI, Node.js ${process.versions.node}`, 'every call; a wait for ever is an error', missing(PLATFORMS.wasi.needs), () => {
    const { built } = programs('wasi'), file = `${folder}/wasi.mjs`;
    writeFileSync(file, `import { WASI } from 'node:wasi';
      import { readFileSync } from 'node:fs';
      const wasi = new WASI({ version: 'preview1', args: ['alone'], returnOnExit: true });
      const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), wasi.getImportObject());
      process.exitCode = wasi.start(instance);`);
    assert.equal(run(process.execPath, ['--no-warnings', file, `${built}/alone`]), '0 failures\n');
  });

  checked(`${emscripten}, Node.js ${process.versions.node}`, 'every call; example: C and JavaScript share a lock', missing(PLATFORMS.emscripten.needs), async () => {
    const { built } = programs('emscripten');
    await bundle(`${folder}/share.cjs`);
    writeFileSync(`${folder}/node.cjs`, `require('./share.cjs');
      (async () => {
        const alone = await globalThis.alone(require('./emscripten/alone.js'));
        console.log(JSON.stringify({ alone, ...await share(require('./emscripten/relay.js')) }));
      })();`);
    assert.ok(built.startsWith(folder));
    assert.deepEqual(JSON.parse(run(process.execPath, [`${folder}/node.cjs`])), { alone: ['0 failures'], ...SHARED });
  });
} else {
  const driver = await drivers[/** @type {keyof typeof drivers} */ (name)](), lacks = driver.missing();
  const title = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' }[name];
  checked(`${emscripten}, ${title}`, 'every call; example: C and JavaScript share a lock', [
    ...missing(PLATFORMS.emscripten.needs), ...(lacks ? [lacks] : []),
  ], async () => {
    const { built } = programs('emscripten');
    await bundle(`${built}/share.js`);
    writeFileSync(`${built}/index.html`, '<!doctype html><meta charset="utf-8"><title>C</title>'
      + ['share.js', 'alone.js', 'relay.js'].map((file) => `<script src="${file}"></script>`).join(''));
    const server = await serve(built), browser = await driver.launch();
    try {
      await browser.goto(server.url);
      assert.deepEqual(await browser.evaluate('alone(createAlone)'), ['0 failures']);
      assert.deepEqual(await browser.evaluate('share(createRelay)'), SHARED);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
