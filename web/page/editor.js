// CodeMirror; a part of its own, which loads when the playground is opened.
import { EditorView, basicSetup } from 'codemirror';
import { keymap } from '@codemirror/view';
import { Prec } from '@codemirror/state';
import { indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--keyword)' },
  { tag: tags.string, color: 'var(--string)' },
  { tag: tags.number, color: 'var(--number)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
]);

const look = EditorView.theme({
  '&': { fontSize: 'inherit', maxHeight: '34rem' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'transparent', color: 'var(--quiet)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--here)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--select) !important' },
});

/**
 * @param {HTMLElement} parent @param {() => void} run @param {(text: string) => void} typed
 * @returns {import('./playground.js').Editor}
 */
export function createEditor(parent, run, typed) {
  const view = new EditorView({
    parent,
    extensions: [
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => (run(), true) }])),
      basicSetup, keymap.of([indentWithTab]), javascript(), syntaxHighlighting(colours), look,
      EditorView.contentAttributes.of({ 'aria-label': 'Program', tabindex: '0' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && update.transactions.some((each) => each.isUserEvent('input') || each.isUserEvent('delete'))) {
          typed(update.state.doc.toString());
        }
      }),
    ],
  });
  return {
    get: () => view.state.doc.toString(),
    set: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    focus: () => view.focus(),
  };
}
