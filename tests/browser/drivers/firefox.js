import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { profile } from './profile.js';

const PATH = '/usr/bin/firefox-esr';

export const missing = () => (existsSync(PATH) ? undefined : 'firefox-esr');

/** @returns {Promise<import('./driver.js').Browser>} */
export async function launch() {
  const { path, remove } = profile('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: PATH, headless: true, userDataDir: path,
    defaultViewport: { width: 1280, height: 900 },
  });
  // The first one has no focus, and without it keys press no button.
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    name: 'Firefox',
    goto: async (url) => void await page.goto(url),
    evaluate: (source) => page.evaluate(source),
    press: async (key) => {
      const [name, ...held] = key.split('+').reverse();
      for (const each of held) await page.keyboard.down(/** @type {any} */ (each));
      await page.keyboard.press(/** @type {any} */ (name));
      for (const each of held) await page.keyboard.up(/** @type {any} */ (each));
    },
    type: (text) => page.keyboard.type(text),
    resize: async (width, height) => void await page.setViewport({ width, height }),
    screenshot: async (file) => void await page.screenshot({ path: /** @type {any} */ (file) }),
    async close() {
      await browser.close();
      remove();
    },
  };
}
