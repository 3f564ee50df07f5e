// Measurements as text.

/** @typedef {import('./measure.js').Case} Case */
/** @typedef {import('./measure.js').Measurement} Measurement */

/** A figure with its unit: 41.2 ns, 1.23 µs, 2.10 ms, 5,977 bytes. @param {number} value @param {Case['unit']} unit */
export function format(value, unit) {
  if (unit === 'bytes') return `${value.toLocaleString('en-US', { maximumFractionDigits: value < 1000 ? 1 : 0 })} bytes`;
  const scale = { ns: 1, ms: 1e6 }[unit], nanoseconds = value * scale;
  const [name, size] = nanoseconds < 1e3 ? ['ns', 1] : nanoseconds < 1e6 ? ['µs', 1e3] : ['ms', 1e6];
  return `${(nanoseconds / Number(size)).toPrecision(3)} ${name}`;
}

/** The figure that the others are divided by. @param {Measurement} measurement */
export function limitOf({ sides }) {
  const name = Object.keys(sides).find((side) => side.startsWith('limit'));
  return name === undefined ? undefined : sides[name].median;
}

/**
 * @param {Measurement} measurement
 * @param {Case} one
 * @param {string} runtime its title
 */
export function table(measurement, one, runtime) {
  const { size, sides, skipped } = measurement, limit = limitOf(measurement);
  const rows = Object.entries(sides).sort(([, a], [, b]) => a.median - b.median).map(([name, figure]) => [
    name,
    format(figure.median, one.unit),
    limit === undefined ? '' : `${(figure.median / limit).toFixed(2)} x`,
    `${format(figure.low, one.unit)} - ${format(figure.high, one.unit)}`,
    figure.fair === false ? 'not first come, first served' : '',
  ]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) => row.map((cell, column) => (
    column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])
  )).join('  ').trimEnd());
  const of = size === 0 ? '' : `, ${size.toLocaleString('en-US')} ${one.of}`;
  return [
    `${one.title}${of}: each ${one.per}, in ${runtime}`,
    ...lines.map((line) => `  ${line}`),
    ...Object.entries(skipped).map(([name, reason]) => `  skipped: ${name}: ${reason}`),
  ].join('\n');
}
