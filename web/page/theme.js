import { $ } from './dom.js';
import { recall, remember } from './memory.js';

const root = document.documentElement;

/** As the system has it, until the reader says otherwise. */
export function themeButton() {
  const button = $('theme'), system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = recall('theme');
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;
  const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const render = () => {
    button.textContent = dark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', dark() ? 'Switch to light colours' : 'Switch to dark colours');
  };
  button.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    remember('theme', root.dataset.theme);
    render();
  });
  system.addEventListener('change', render);
  render();
}
