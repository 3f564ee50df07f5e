/**
 * What the tests need of a browser with one page. Every browser has its own way to be driven.
 * @typedef {object} Browser
 * @property {string} name
 * @property {(url: string) => Promise<void>} goto fulfils when the page has loaded
 * @property {(source: string) => Promise<any>} evaluate an expression; a promise is awaited; JSON in between
 * @property {(key: string) => Promise<void>} press a key by its DOM name, `Shift+Tab`
 * @property {(text: string) => Promise<void>} type
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {(file: string) => Promise<void>} screenshot a PNG of what is in view
 * @property {(features: { colorScheme?: 'light' | 'dark', reducedMotion?: 'reduce' | 'no-preference' }) => Promise<void>} [emulate]
 * @property {() => Promise<void>} close
 */

export const drivers = {
  chromium: () => import('./chromium.js'),
  firefox: () => import('./firefox.js'),
  webkit: () => import('./webkit.js'),
};
