import { $ } from './dom.js';

/** As the system has it, until the reader says otherwise. @param {() => void} changed */
export function themeButton(changed) {
  const root = document.documentElement, button = $('theme'), system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const render = () => {
    button.textContent = dark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', dark() ? 'Switch to light colours' : 'Switch to dark colours');
    changed();
  };
  button.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    render();
  });
  system.addEventListener('change', render);
  render();
}
