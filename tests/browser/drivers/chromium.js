import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { profile } from './profile.js';

const PATH = '/usr/bin/chromium';

export const missing = () => (existsSync(PATH) ? undefined : 'chromium');

/** @returns {Promise<import('./driver.js').Browser>} */
export async function launch() {
  const { path, remove } = profile('chromium');
  const context = await chromium.launchPersistentContext(path, {
    executablePath: PATH,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--js-flags=--expose-gc',
    ],
    viewport: { width: 1280, height: 900 },
  });
  const [page] = context.pages();
  return {
    name: 'Chromium',
    goto: async (url) => void await page.goto(url),
    evaluate: (source) => page.evaluate(source),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (file) => void await page.screenshot({ path: file }),
    emulate: (features) => page.emulateMedia(features),
    async close() {
      await context.close();
      remove();
    },
  };
}
