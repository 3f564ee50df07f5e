// Ties the page together.
import { longestOf, namesWith, unpack } from './data.js';
import { $, h } from './dom.js';
import { Objects, renderLongest } from './tables.js';
import { themeButton } from './theme.js';
import { Timeline } from './timeline.js';

const data = unpack(JSON.parse($('data').textContent ?? ''));
$('facts').textContent = data.facts.join(' · ');
$('notes').replaceChildren(...data.notes.map((note) => h('p', { class: 'notice' }, note)));

const timeline = new Timeline(data), search = /** @type {HTMLInputElement} */ ($('filter'));

/** As many names are suggested, and waits shown in the table. */
const SUGGESTED = 500, LONGEST = 100;
const names = [...new Set([...data.rows, ...data.bars].map(({ object }) => object).concat(data.bars.map(({ task }) => task)))];
$('names').replaceChildren(...names.slice(0, SUGGESTED).map((value) => h('option', { value })));

const objects = new Objects(data.rows, data.moreRows, (object) => {
  search.value = search.value === object ? '' : object;
  filter();
  $('timeline').focus();
});

function filter() {
  const only = namesWith(names, search.value), fits = (/** @type {{ task: string, object: string }} */ { task, object }) => !only || only.has(task) || only.has(object);
  const bars = only ? data.bars.filter(fits) : data.bars;
  timeline.lay(bars);
  const seen = new Set(bars.map(({ object }) => object));
  objects.render(only ? data.rows.filter(({ object }) => seen.has(object)) : data.rows);
  renderLongest(longestOf(bars, LONGEST), (bar) => {
    timeline.choose(bar, true);
    $('timeline').focus();
    $('timeline-title').scrollIntoView();
  });
}

search.addEventListener('input', filter);
for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('[name="by"]'))) {
  radio.addEventListener('change', () => {
    timeline.by = /** @type {'task' | 'object'} */ (radio.value);
    timeline.lay();
    timeline.choose(timeline.chosen);
  });
}
$('arrows').addEventListener('change', ({ target }) => {
  timeline.arrows = /** @type {HTMLInputElement} */ (target).checked;
  timeline.render();
});
$('in').addEventListener('click', () => timeline.press('+'));
$('out').addEventListener('click', () => timeline.press('-'));
$('all').addEventListener('click', () => timeline.press('0'));
filter();
themeButton(() => timeline.repaint());
