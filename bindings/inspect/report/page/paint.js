/** @typedef {ReturnType<typeof paint>} Paint */

const COLOURS = 10;

/** What the style sheet says, as a canvas wants it. It differs between light and dark. */
export function paint() {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colour = (/** @type {string} */ name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const named = Object.fromEntries(['ink', 'quiet', 'rule', 'faint', 'sheet', 'paper', 'accent', 'on-task', 'red', 'here'].map((name) => [name, colour(name)]));
  const tasks = Array.from({ length: COLOURS }, (_, i) => colour(`c${i}`));
  const sans = getComputedStyle(document.body).fontFamily;
  probe.remove();
  return { named, tasks, hatches: tasks.map(hatch), sans };
}

/** Stripes of a colour, on nothing. @param {string} colour */
function hatch(colour) {
  const size = 12, ratio = devicePixelRatio || 1, canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * ratio;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.scale(ratio, ratio);
  context.globalAlpha = 0.13;
  context.fillStyle = context.strokeStyle = colour;
  context.fillRect(0, 0, size, size);
  context.globalAlpha = 0.5;
  context.lineWidth = 1.3;
  for (let x = -size; x <= size; x += 6) {
    context.moveTo(x - 1, size + 1);
    context.lineTo(x + size + 1, -1);
  }
  context.stroke();
  const pattern = /** @type {CanvasPattern} */ (context.createPattern(canvas, 'repeat'));
  pattern.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

/** The same name has the same colour, wherever it is drawn. @param {Iterable<string>} names */
export function colouring(names) {
  const known = new Map([...new Set(names)].map((name, i) => [name, i % COLOURS]));
  return (/** @type {string} */ name) => known.get(name) ?? 0;
}

/** A canvas of that size in CSS pixels, empty. @param {HTMLCanvasElement} canvas @param {number} width @param {number} height */
export function cleared(canvas, width, height) {
  const ratio = devicePixelRatio || 1, [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}
