// Editing a program, running it, and sharing it; and the click without which nothing from a link is run.
import { $, h } from './dom.js';
import { recall, remember } from './memory.js';

/** @typedef {import('./player.js').Player} Player */

const BLANK = `import { Lock } from 'waitline';

const lock = new Lock({ name: 'lock' });
let inside = 0;

async function visitor() {
  await lock.acquire();
  inside++;
  await null;                 // somebody else may run here
  inside--;
  lock.release();
}

export const tasks = { Ada: visitor, Bob: visitor };

export const always = { 'one at a time is inside': () => inside <= 1 };

export const watch = { inside: () => inside };
`;

/** @typedef {{ get(): string, set(text: string): void, focus(): void }} Editor */

export class Playground {
  /** @type {Editor | undefined} */
  #editor;

  /** @param {Player} player @param {{ run(source: string): Promise<void> }} actions */
  constructor(player, { run }) {
    this.player = player;
    this.run = run;
    $('edit').addEventListener('click', () => this.open(player.source));
    $('blank').addEventListener('click', () => this.open(BLANK));
    $('leave-edit').addEventListener('click', () => this.leave(true));
    $('run-edit').addEventListener('click', () => this.#run());
    $('share').addEventListener('click', () => this.#share());
  }

  /** The editor comes when it is asked for; where it can't come, a plain field does. @returns {Promise<Editor>} */
  async #load() {
    try {
      const { createEditor } = await import('./editor.js');
      return createEditor($('editor'), () => this.#run(), (text) => remember('draft', text));
    } catch {
      const area = h('textarea', { 'aria-label': 'Program', spellcheck: 'false', rows: 24 });
      $('editor').replaceChildren(area);
      area.addEventListener('input', () => remember('draft', area.value));
      return { get: () => area.value, set: (text) => { area.value = text; }, focus: () => area.focus() };
    }
  }

  /** @param {string} source */
  async open(source) {
    this.#editor ??= await this.#load();
    if (source !== '') this.#editor.set(source);
    $('source').hidden = true;
    $('editor-box').hidden = false;
    $('edit').hidden = true;
    this.#draft();
    this.#editor.focus();
  }

  /** What was typed last time and is not shown can be had again. */
  #draft() {
    const draft = recall('draft');
    $('draft')?.remove();
    if (!draft || draft === this.#editor?.get()) return;
    $('editor-box').append(h('p', { id: 'draft', class: 'note' }, 'You typed something here before. ', h('button', {
      type: 'button',
      onclick: () => {
        this.#editor?.set(draft);
        $('draft').remove();
      },
    }, 'Bring it back')));
  }

  leave(focus = false) {
    $('source').hidden = false;
    $('editor-box').hidden = true;
    $('edit').hidden = false;
    if (focus) $('edit').focus();
  }

  /** What does not begin stays in the editor, with what is wrong beside it. */
  async #run() {
    if (!this.#editor) return;
    const source = this.#editor.get();
    remember('draft', source);
    await this.run(source);
    if (this.player.run.steps.length === 0) return;
    this.leave();
    $('stage').focus({ preventScroll: true });
    $('stage').scrollIntoView({ block: 'nearest' });
  }

  async #share() {
    const note = $('share-note');
    try {
      await navigator.clipboard.writeText(location.href);
      note.textContent = 'The link is copied: the program and every step so far.';
    } catch {
      note.replaceChildren('Copy this link: ', h('a', { href: location.href }, location.href));
    }
  }

  /** Asks before a program from a link is run; nothing to ask removes the question. @param {(() => void) | undefined} run */
  consent(run) {
    const box = $('consent');
    box.hidden = !run;
    if (!run) return box.replaceChildren();
    box.replaceChildren(h('p', {}, 'This program came with the link. It would run in a sandbox, without access to this page or to the network.'),
      h('button', { type: 'button', class: 'primary', id: 'run-linked', onclick: run }, 'Run it'));
  }
}
