/** @param {number} number @param {string} noun */
export const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/**
 * Shows how far `hashTree` is: a bar on a terminal, else lines. Gives some of its hooks, a way to tell an error, and
 * an end.
 */
export async function progress() {
  if (!process.stdout.isTTY || !process.stderr.isTTY) return lines();
  try {
    return bar(await import('cli-progress'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error('sha256sums: no progress bar, as cli-progress is not installed: npm install');
    return lines();
  }
}

/** A line for every thousand files, and for every 256 MiB. */
function lines() {
  let files = 0, bytes = 0, printed = 0;
  const print = () => console.log(`${count(files, 'file')}, ${count(bytes, 'byte')} so far`);

  return {
    onFound: undefined,
    onRead(/** @type {number} */ size) {
      bytes += size;
      if (bytes - printed < 2 ** 28) return;
      printed = bytes;
      print();
    },
    onFile() {
      if (++files % 1000 === 0) print();
    },
    error(/** @type {string} */ line) {
      console.error(line);
    },
    end() {},
  };
}

/** The total grows as files are found. Errors go above the bar. */
function bar(/** @type {typeof import('cli-progress')} */ { MultiBar, Presets }) {
  // It changes no setting of the terminal: a second Ctrl-C could not restore it.
  const options = { format: '{bar} {value}/{total} files, {size} MB', hideCursor: false, linewrap: true };
  const bars = new MultiBar(options, Presets.shades_classic);
  const files = bars.create(0, 0, { size: 0 });
  let bytes = 0;

  return {
    onFound() {
      files.setTotal(files.getTotal() + 1);
    },
    onRead(/** @type {number} */ size) {
      bytes += size;
      files.update({ size: (bytes / 1e6).toFixed(1) });
    },
    onFile() {
      files.increment();
    },
    error(/** @type {string} */ line) {
      bars.log(`${line}\n`);
    },
    end() {
      bars.update();
      bars.stop();
    },
  };
}
