/** @typedef {{ kind: 'same' | 'out' | 'in', text: string }} Line */

/** Two programs line by line, after their longest common subsequence. @param {string} before @param {string} after */
export function diff(before, after) {
  const a = before.split('\n'), b = after.split('\n');
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const lines = /** @type {Line[]} */ ([]);
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: 'same', text: a[i] });
      i++, j++;
    } else if (i < a.length && (j === b.length || common[i + 1][j] >= common[i][j + 1])) {
      lines.push({ kind: 'out', text: a[i++] });
    } else {
      lines.push({ kind: 'in', text: b[j++] });
    }
  }
  return lines;
}

/** Only what changed, with so many lines around it. @param {Line[]} lines */
export function hunks(lines, around = 2) {
  const near = (/** @type {number} */ i) => (
    lines.slice(Math.max(0, i - around), i + around + 1).some(({ kind }) => kind !== 'same')
  );
  const found = /** @type {Line[][]} */ ([]);
  for (const [i, line] of lines.entries()) {
    if (!near(i)) continue;
    if (i === 0 || !near(i - 1)) found.push([]);
    found[found.length - 1].push(line);
  }
  return found;
}
