// What a reader does and sees, in whatever browser.

/** Fulfils in the page once an expression is true there; whatever changes is looked at again. */
const when = (/** @type {string} */ condition) => `new Promise((resolve) => {
  const look = () => {
    let is = false;
    try { is = ${condition}; } catch {}
    if (!is) return false;
    observer.disconnect();
    resolve(true);
    return true;
  };
  const observer = new MutationObserver(look);
  if (!look()) observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
})`;

export class Visitor {
  #visits = 0;

  /** @param {import('./drivers/driver.js').Browser} browser @param {string} url */
  constructor(browser, url) {
    this.browser = browser;
    this.url = url;
  }

  /** A fresh page at that address. @param {string} hash */
  async visit(hash) {
    await this.browser.goto(`${this.url}?${++this.#visits}${hash}`);
    await this.until(`document.documentElement.dataset.state === 'idle'`);
  }

  /** @param {string} condition an expression in the page */
  until(condition) {
    return this.browser.evaluate(when(condition));
  }

  /** @param {string} expression */
  ask(expression) {
    return this.browser.evaluate(`(async () => (${expression}))()`);
  }

  /** @param {string} selector */
  async text(selector) {
    return this.ask(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`);
  }

  /** @param {string} selector */
  async click(selector) {
    await this.ask(`void document.querySelector(${JSON.stringify(selector)}).click()`);
  }

  /** The steps that have been made. */
  steps() {
    return this.ask(`Number(document.querySelector('#scrubber').max)`);
  }

  /** Lets a task run, by its key, and waits for what comes of it. @param {string} key */
  async run(key) {
    const before = await this.steps();
    await this.browser.press(key);
    await this.until(`document.documentElement.dataset.state === 'idle' && Number(document.querySelector('#scrubber').max) === ${before + 1}`);
  }

  /** Everything that a reader sees of a run, once nothing moves any more. */
  async seen() {
    await this.until(`document.querySelector('#now').hidden`);
    return this.ask(`['tasks', 'objects', 'lanes', 'graph', 'log', 'source', 'verdict'].map((id) => document.getElementById(id).textContent).join('\\n')`);
  }

  /** Fulfils when nothing moves: whatever glides or glows has come to its end. */
  async still() {
    await this.ask('void await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
  }

  /** What went wrong on the present page. */
  problems() {
    return this.ask('window.problems');
  }

  /** Turns the light or dark colours on. @param {'light' | 'dark'} theme */
  async theme(theme) {
    await this.ask(`void (document.documentElement.dataset.theme = '${theme}')`);
  }
}
