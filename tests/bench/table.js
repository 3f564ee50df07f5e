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

/** Whether a side is another library of npm. */
export const isPeer = (/** @type {string} */ side) => !/^(waitline|limit|by hand|asyncio)/.test(side);

/** The figure that the others are divided by. @param {Measurement} measurement */
export function limitOf({ sides }) {
  const name = Object.keys(sides).find((side) => side.startsWith('limit'));
  return name === undefined ? undefined : sides[name].median;
}

/** @typedef {{ runtime: string, one: Case & { name: string }, measured: Measurement }} Row what was measured where */

/** @param {string[][]} rows of words, the first of each to the left */
function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) => (
    column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])
  )).join('  ').trimEnd());
}

const counted = (/** @type {number} */ size, /** @type {string | undefined} */ of) => (
  size === 0 ? '' : `, ${size.toLocaleString('en-US')} ${of}`
);

/** All sides of a measurement, the fastest first. @param {Row} row */
export function table({ runtime, one, measured }) {
  const { size, sides, skipped } = measured, limit = limitOf(measured);
  const rows = Object.entries(sides).sort(([, a], [, b]) => a.median - b.median).map(([name, figure]) => [
    `  ${name}`,
    format(figure.median, one.unit),
    limit === undefined ? '' : `${(figure.median / limit).toFixed(2)} x`,
    `${format(figure.low, one.unit)} - ${format(figure.high, one.unit)}`,
    figure.fair === false ? 'not first come, first served' : '',
  ]);
  return [
    `${one.title}${counted(size, one.of)}: each ${one.per}, in ${runtime}`,
    ...aligned(rows),
    ...Object.entries(skipped).map(([name, reason]) => `  skipped: ${name}: ${reason}`),
  ].join('\n');
}

const grouped = (/** @type {Row[]} */ rows) => {
  /** @type {Record<string, Row[]>} */
  const groups = {};
  for (const row of rows) (groups[row.runtime] ??= []).push(row);
  return groups;
};

/** A line for each measurement: waitline, the limit, the best of the others. @param {Row[]} rows */
export const overview = (rows) => Object.entries(grouped(rows)).map(([runtime, all]) => [
  runtime,
  ...aligned(all.map(({ one, measured }) => {
    const { size, sides } = measured, limit = limitOf(measured);
    const [best] = Object.entries(sides).filter(([name]) => isPeer(name))
      .sort(([, a], [, b]) => a.median - b.median);
    return [
      `  ${one.name}${counted(size, one.of)}`,
      `${format(sides.waitline.median, one.unit)} each ${one.per}`,
      limit === undefined ? '' : `${(sides.waitline.median / limit).toFixed(2)} x the limit`,
      best === undefined ? '' : `${(sides.waitline.median / best[1].median).toFixed(2)} x ${best[0]}`,
    ];
  })),
].join('\n')).join('\n\n');
