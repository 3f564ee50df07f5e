// Back, forward, restart, and the ways to let somebody else choose.
import { $, h, svg } from './dom.js';
import { still } from './glide.js';
import { END } from './player.js';

/** @typedef {import('./player.js').Player} Player */

const ICONS = {
  restart: 'M3 3v10M13 3L6 8l7 5z', back: 'M12 3L5 8l7 5z', forward: 'M4 3l7 5-7 5z',
  play: 'M2 3l6 5-6 5zM8 3l6 5-6 5z', stop: 'M4 4h8v8H4z', random: 'M3 3h10v10H3zM6 6h.1M10 10h.1M10 6h.1M6 10h.1', asyncio: 'M3 4h10M3 8h7M3 12h4',
};

const PAUSE = 700;

/** @param {keyof typeof ICONS} icon @param {string} text @param {() => void} onclick @param {string} keys */
function button(icon, text, onclick, keys) {
  return h('button', { type: 'button', onclick, 'aria-keyshortcuts': keys, title: `${text} (${keys})`, 'data-do': icon },
    svg('svg', { viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': true }, svg('path', { d: ICONS[icon] })), h('span', {}, text));
}

export class Transport {
  playing = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Player} player */
  constructor(player) {
    this.player = player;
    this.buttons = {
      restart: button('restart', 'Restart', () => this.restart(), 'Home'),
      back: button('back', 'Back', () => this.back(), 'ArrowLeft'),
      forward: button('forward', 'Forward', () => this.forward(), 'ArrowRight'),
      play: button('play', 'Play slowly', () => this.toggle(), 'P'),
      random: button('random', 'Random', () => this.random(), 'R'),
      asyncio: button('asyncio', 'asyncio’s order', () => this.asyncio(), 'A'),
    };
    $('transport').append(...Object.values(this.buttons));
  }

  restart() {
    this.stop();
    this.player.restart();
  }

  back() {
    this.stop();
    this.player.back();
  }

  /** The step that was taken back; without one whom asyncio would choose. */
  forward() {
    this.stop();
    return this.#next();
  }

  #next() {
    const { player } = this;
    return player.choose(player.undone.at(-1) ?? player.step?.first);
  }

  random() {
    this.stop();
    const { choices } = this.player;
    this.player.choose(choices[Math.floor(Math.random() * choices.length)]);
  }

  /** To the end, or for as many steps as one would read. */
  async asyncio() {
    this.stop();
    for (let i = 0; i < 200 && this.player.choices.length > 0; i++) await this.player.choose(this.player.step.first);
  }

  toggle() {
    if (this.playing) this.stop();
    else this.#play();
    this.render();
  }

  #play() {
    this.playing = true;
    const go = async () => {
      await this.#next();
      if (!this.playing) return;
      if (this.player.choices.length === 0) this.stop();
      else this.#timer = setTimeout(go, still() ? PAUSE * 2 : PAUSE);
    };
    go();
  }

  stop() {
    this.playing = false;
    clearTimeout(this.#timer);
    this.render();
  }

  render() {
    const { player, buttons } = this, over = player.choices.length === 0 && !player.busy;
    const begun = player.run.steps.length > 1;
    this.#enable(buttons.restart, begun);
    this.#enable(buttons.back, begun);
    for (const each of [buttons.forward, buttons.random, buttons.asyncio, buttons.play]) this.#enable(each, !over);
    buttons.play.setAttribute('aria-pressed', String(this.playing));
    const label = /** @type {HTMLElement} */ (buttons.play.lastElementChild);
    label.textContent = this.playing ? 'Pause' : 'Play slowly';
  }

  /** A button that has the focus keeps it: one that is disabled would lose it. */
  #enable(/** @type {HTMLButtonElement} */ each, /** @type {boolean} */ enabled) {
    each.setAttribute('aria-disabled', String(!enabled));
  }
}

/** The moments of the last step one after the other, so that the woken and the ready queue are seen. */
export class Moments {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Player} player @param {import('../stage/engine.js').Step} step */
  show(player, step) {
    clearTimeout(this.#timer);
    const index = player.run.steps.indexOf(step);
    if (still() || step.moments.length < 2) return;
    const next = (/** @type {number} */ moment) => {
      if (player.run.steps.at(-1) !== step || player.busy) return;
      player.look(index, moment < step.moments.length ? moment : END);
      if (moment < step.moments.length) this.#timer = setTimeout(next, 260, moment + 1);
    };
    next(0);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}
