import { tokenizer, tokTypes } from 'acorn';

/** @typedef {{ start: number, end: number, kind: string }} Token */

/** Words, comments and strings of a program, as far as it can be read. @param {string} source */
export function tokens(source) {
  const found = /** @type {Token[]} */ ([]);
  const onComment = (
    /** @type {boolean} */ _block, /** @type {string} */ _text, /** @type {number} */ start, /** @type {number} */ end,
  ) => void found.push({ start, end, kind: 'comment' });
  try {
    for (const { type, start, end } of tokenizer(source, { ecmaVersion: 'latest', sourceType: 'module', onComment })) {
      const word = source.slice(start, end);
      if (word === 'await') found.push({ start, end, kind: 'await' });
      else if (type.keyword || /^(async|using|let|of)$/.test(word)) found.push({ start, end, kind: 'keyword' });
      else if (type === tokTypes.string || type === tokTypes.template) found.push({ start, end, kind: 'string' });
      else if (type === tokTypes.num) found.push({ start, end, kind: 'number' });
    }
  } catch {}
  return found.sort((a, b) => a.start - b.start);
}
