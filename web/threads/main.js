// The page with threads: makes what they share, starts the workers, and draws what they do.
import { Event, Lock, Semaphore } from 'waitline/shared';
import { $, h, write } from '../page/dom.js';
import { themeButton } from '../page/theme.js';
import { AWAY, BOILED, COUNT, DOES, ENDED, HAS_CUP, HAS_KETTLE, HOLD, LENGTH, MOST, SINCE, WAITS_FOR_CUP, WAITS_FOR_KETTLE, WORDS } from './words.js';

const NAMES = ['Ada', 'Bob', 'Cy', 'Dee'], CUPS = 2;

const DOING = {
  [AWAY]: 'away', [WAITS_FOR_KETTLE]: 'waits for the kettle', [HAS_KETTLE]: 'boils water', [WAITS_FOR_CUP]: 'waits for a cup',
  [HAS_CUP]: 'drinks', [ENDED]: 'ended',
};

const tell = (/** @type {string} */ text) => write($('told'), text);

function start() {
  const kettle = new Lock({ name: 'kettle', fair: 'strict' }), cups = new Semaphore(CUPS, { name: 'cups', fair: 'strict' });
  const open = new Event({ name: 'open' });
  const tokens = { kettle: kettle.share(), cups: cups.share(), open: open.share() };
  const words = new Int32Array(new SharedArrayBuffer(4 * LENGTH)), workers = /** @type {(Worker | undefined)[]} */ ([]);
  const word = (/** @type {number} */ index, /** @type {number} */ which) => Atomics.load(words, index * WORDS + which);
  let abandoned = 0, mine = /** @type {'' | 'waits' | 'holds'} */ ('');

  function begin(/** @type {number} */ index) {
    const worker = new Worker('threads-worker.js', { type: 'module', name: NAMES[index] });
    worker.postMessage({ index, words, ...tokens });
    workers[index] = worker;
    Atomics.store(words, index * WORDS + DOES, AWAY);
  }

  function toggle(/** @type {number} */ index) {
    const worker = workers[index], did = DOING[/** @type {keyof typeof DOING} */ (word(index, DOES))];
    if (worker === undefined) {
      begin(index);
      tell(`${NAMES[index]} is there again.`);
      return;
    }
    worker.terminate();
    workers[index] = undefined;
    Atomics.store(words, index * WORDS + DOES, ENDED);
    tell(`${NAMES[index]} was ended: ${did}.`);
  }

  const rows = NAMES.map((name, index) => {
    const does = h('span', { class: 'does' }), boiled = h('span', { class: 'status' });
    const button = h('button', { type: 'button', onclick: () => toggle(index) });
    return { does, boiled, button, element: h('li', { class: `t${index}` }, h('i', { class: 'dot' }), h('span', { class: 'who' }, name), does, h('span', { class: 'end' }, boiled, button)) };
  });
  $('workers').replaceChildren(...rows.map(({ element }) => element));

  function card(/** @type {string} */ title, /** @type {string} */ type) {
    const state = h('p', { class: 'state' }), queue = h('ol', { class: 'queue' }), note = h('p', { class: 'empty' });
    return { element: h('section', { class: 'card' }, h('h2', {}, title, ' ', h('span', { class: 'type' }, type)), state, queue, note), state, queue, note };
  }
  const cards = { kettle: card('kettle', 'Lock'), cups: card('cups', `Semaphore of ${CUPS}`) };
  $('cards').replaceChildren(cards.kettle.element, cards.cups.element);

  /** Those that do that, in the order of their coming. @param {number} what */
  const those = (what) => NAMES.map((name, index) => ({ name, index, since: word(index, SINCE) }))
    .filter(({ index }) => word(index, DOES) === what).sort((a, b) => a.since - b.since);

  /** @param {ReturnType<typeof card>} card @param {number} holds @param {number} waits @param {string} free @param {boolean} withMe */
  function renderCard({ element, state, queue }, holds, waits, free, withMe) {
    const holders = those(holds).map(({ name }) => name), waiting = those(waits);
    if (withMe && mine === 'holds') holders.push('you');
    write(state, holders.length > 0 ? `held by ${holders.join(' and ')}` : free);
    element.classList.toggle('on', holders.length > 0);
    const key = waiting.map(({ index }) => index).join();
    if (queue.dataset.key === key) return;
    queue.dataset.key = key;
    queue.replaceChildren(...waiting.map(({ name, index }) => h('li', { class: `chip t${index}` }, h('i', { class: 'dot' }), name, h('span', { class: 'word' }, 'waits'))));
  }

  function render() {
    for (const [index, { does, boiled, button, element }] of rows.entries()) {
      const what = word(index, DOES);
      write(does, DOING[/** @type {keyof typeof DOING} */ (what)]);
      write(boiled, `${word(index, BOILED)} boiled`);
      write(button, workers[index] === undefined ? `Start ${NAMES[index]}` : `End ${NAMES[index]}`);
      element.classList.toggle('acted', what === HAS_KETTLE || what === HAS_CUP);
    }
    if (kettle.abandoned) {
      abandoned++;
      kettle.abandoned = false;
    }
    renderCard(cards.kettle, HAS_KETTLE, WAITS_FOR_KETTLE, 'free', true);
    renderCard(cards.cups, HAS_CUP, WAITS_FOR_CUP, 'all free', false);
    write(cards.kettle.note, `${kettle.waiting} in line. ${words[COUNT]} times, as counted under the lock; ${abandoned} times its holder was ended.`);
    write(cards.cups.note, `${cups.waiting} in line, ${cups.value} free.`);
    requestAnimationFrame(render);
  }

  $('pause').addEventListener('click', () => {
    const going = open.isSet();
    if (going) open.clear();
    else open.set();
    write($('pause'), going ? 'Go on' : 'Pause');
    tell(going ? 'Whoever has drunk stays away.' : 'They go on.');
  });

  $('take').addEventListener('click', async () => {
    if (mine === 'waits') return;
    if (mine === 'holds') {
      mine = '';
      kettle.release();
      write($('take'), 'Take the kettle');
      tell('You gave the kettle back.');
      return;
    }
    mine = 'waits';
    write($('take'), 'You wait');
    await kettle.acquire();
    mine = 'holds';
    write($('take'), 'Give it back');
    tell('You have the kettle: nobody else can boil water now.');
  });

  const hold = /** @type {HTMLInputElement} */ ($('hold'));
  const setHold = () => {
    Atomics.store(words, HOLD, Number(hold.value));
    write($('hold-value'), `${hold.value} ms`);
  };
  hold.addEventListener('input', setHold);
  setHold();
  open.set();
  for (let index = 0; index < MOST; index++) begin(index);
  $('live').hidden = false;
  render();
}

themeButton();
try {
  start();
} catch (error) {
  write($('problem'), `This page can't share memory with workers here. ${/** @type {Error} */ (error).message}`);
  $('problem').hidden = false;
}
document.documentElement.dataset.state = 'idle';
