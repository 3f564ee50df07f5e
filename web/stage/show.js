const LONGEST = 200;

/** A value in one short line, whatever it is. @param {unknown} value @returns {string} */
export function show(value) {
  try {
    const text = shown(value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  } catch {
    return 'a value that cannot be shown';
  }
}

/** @param {unknown} value @returns {string} */
function shown(value) {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (Array.isArray(value)) return `[${value.slice(0, 20).map(show).join(', ')}${value.length > 20 ? ', …' : ''}]`;
  if (typeof value === 'object' && value !== null && String(value) === '[object Object]') {
    return `{ ${Object.entries(value).slice(0, 20).map(([key, each]) => `${key}: ${show(each)}`).join(', ')} }`;
  }
  return String(value);
}
