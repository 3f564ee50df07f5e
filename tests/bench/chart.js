// The picture in the README: how far each library is from the limit, and how it grows with the queue.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** Of a runtime with long-term support. */
export const RUNTIME = 'node-24';

/** @typedef {import('./measure.js').Measurement} Measurement */

const OURS = '#c2410c', OTHERS = '#64748b', INK = '#1e293b', FAINT = '#e2e8f0';
const WIDTH = 860, UPPER = 370, LOWER = 330, HEAD = 66, GAP = 62;

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const style = { fontFamily: 'system-ui, sans-serif', fontSize: '12px', color: INK, background: 'none' };

const colored = (/** @type {{ name: string }} */ { name }) => (
  name === 'limit' ? INK : name === 'waitline' ? OURS : OTHERS
);
const labelled = (/** @type {string} */ name) => (name === 'asyncio' ? 'asyncio (Python)' : name);

/** The limit, waitline and the others, by their names in the chart. @param {Measurement} measurement */
function figures({ sides }) {
  const [[, limit], ...others] = Object.entries(sides);
  return others.filter(([name]) => !name.includes(':')).map(([name, { median, low, high, fair }]) => ({
    name: labelled(name), ratio: median / limit.median, low: low / limit.median, high: high / limit.median, fair,
  }));
}

/** @param {[string, Measurement][]} panels */
function distances(panels) {
  const rows = panels.flatMap(([panel, measurement]) => figures(measurement).map((row) => ({ panel, ...row })));
  const order = rows.filter(({ panel }) => panel === panels[1][0]).sort((a, b) => a.ratio - b.ratio).map(({ name }) => name);
  const text = (/** @type {{ ratio: number }} */ { ratio }) => `${ratio.toFixed(ratio < 9.95 ? 1 : 0)}×`;
  return Plot.plot({
    document, style, width: WIDTH, height: UPPER, marginLeft: 158, marginRight: 40, marginTop: 34, marginBottom: 30,
    x: { type: 'log', clamp: true, domain: [0.7, 150], ticks: [1, 3, 10, 30, 100], tickFormat: (d) => `${d}×`, label: null },
    y: { domain: order, label: null, tickSize: 0 },
    fx: { domain: panels.map(([panel]) => panel), label: null, padding: 0.1 },
    marks: [
      Plot.gridX({ stroke: FAINT, strokeOpacity: 1, ticks: [3, 10, 30, 100] }),
      Plot.ruleX([1], { stroke: INK, strokeDasharray: '3,3' }),
      Plot.ruleY(rows, { fx: 'panel', y: 'name', x1: 'low', x2: 'high', stroke: colored, strokeOpacity: 0.45, strokeWidth: 4 }),
      Plot.dot(rows, { fx: 'panel', y: 'name', x: 'ratio', fill: colored, r: 4.5 }),
      Plot.text(rows, { fx: 'panel', y: 'name', x: 'high', text, dx: 8, textAnchor: 'start', fill: colored }),
    ],
  });
}

/**
 * Labels at the lines' ends, moved apart from below.
 * @param {{ size: number, ns: number, name: string }[]} ends
 * @param {number} height of the frame, in pixels
 * @param {number[]} all that is drawn
 */
function apart(ends, height, all) {
  const least = (Math.max(...all) / Math.min(...all)) ** (13 / height), last = /** @type {Map<number, number>} */ (new Map());
  return [...ends].sort((a, b) => a.ns - b.ns).map((end) => {
    const at = Math.max(end.ns, (last.get(end.size) ?? 0) * least);
    last.set(end.size, at);
    return { ...end, at };
  });
}

/** @param {Measurement[]} measurements */
function growth(measurements) {
  const points = measurements.flatMap(({ size, sides }) => Object.entries(sides).map(([name, { median }], i) => (
    { size, ns: median, name: i === 0 ? 'limit' : labelled(name) }
  )));
  const last = new Map(points.map((point) => [point.name, point]));
  const line = { x: 'size', y: 'ns', z: 'name', stroke: colored };
  const others = points.filter(({ name }) => name !== 'limit' && name !== 'waitline');
  const only = (/** @type {string} */ one) => points.filter(({ name }) => name === one);
  const top = 10, bottom = 40;
  const labels = apart([...last.values()], LOWER - top - bottom, points.map(({ ns }) => ns));
  return Plot.plot({
    document, style, width: WIDTH, height: LOWER, marginLeft: 70, marginRight: 160, marginTop: top, marginBottom: bottom,
    x: { type: 'log', label: 'tasks that wait', labelAnchor: 'center', labelArrow: 'none', ticks: [1e3, 1e4, 1e5, 1e6], tickFormat: ',' },
    y: {
      type: 'log', label: null, ticks: [100, 1000, 10_000, 100_000],
      tickFormat: (d) => (d < 1000 ? `${d} ns` : `${d / 1000} µs`),
    },
    marks: [
      Plot.gridY({ stroke: FAINT, strokeOpacity: 1, ticks: [100, 1000, 10_000, 100_000] }),
      Plot.line(others, { ...line, strokeOpacity: 0.5 }),
      Plot.line(only('limit'), { ...line, strokeDasharray: '3,3' }),
      Plot.line(only('waitline'), { ...line, strokeWidth: 3 }),
      Plot.dot(points, { x: 'size', y: 'ns', fill: colored, r: 2.5 }),
      Plot.text(labels, { x: 'size', y: 'at', text: 'name', dx: 8, textAnchor: 'start', fill: colored }),
    ],
  });
}

/** @param {string} text @param {number} y @param {string} [how] */
const title = (text, y, how = 'font-size="15" font-weight="600"') => (
  `<text x="20" y="${y}" ${how} fill="${INK}">${text}</text>`
);
const SMALL = 'font-size="12"';

/** @param {import('./results.js').Results} results */
export function chart({ measurements, python }) {
  const { title: runtime, cases } = measurements[RUNTIME];
  const of = (/** @type {string} */ name, /** @type {number} */ size) => (
    /** @type {Measurement} */ (cases[name].find((one) => one.size === size))
  );
  const upper = distances([
    ['nobody waits', of('uncontended', 0)], ['100 tasks wait', of('contended', 100)],
    ['10,000 tasks wait', of('contended', 10_000)],
  ]);
  const lower = growth(cases.drain), second = HEAD + UPPER + GAP, height = second + LOWER + 12;
  const placed = (/** @type {any} */ plot, /** @type {number} */ y) => {
    plot.setAttribute('y', String(y));
    plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    return plot.outerHTML;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" role="img">
<title>How long each library takes beside bare promises, and as more tasks wait</title>
<rect width="${WIDTH}" height="${height}" rx="8" fill="#ffffff"/>
${title('A lock acquired and released: times as long as with bare promises', 30)}
${title(`Median and quartiles; ${runtime}${python ? `, asyncio of Python ${python}` : ''}. The dashed line is the limit. Less is better.`, 50, SMALL)}
${placed(upper, HEAD)}
${title('The same, each waiter, the longer the queue that is drained', second - 30)}
${title('A line that climbs is a queue that takes longer for each waiter the more there are.', second - 10, SMALL)}
${placed(lower, second)}
</svg>
`;
}
