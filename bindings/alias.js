/** What of bindings/ a module of shared/ stands for in `waitline/shared`; that one itself imports what it stands for. */
const STANDS_FOR = ['core', 'errors', 'holdable', 'wait'];

/**
 * The module of shared/ that is to be had instead, as seen from bindings/; undefined if it is none.
 * @param {string} specifier @param {string} importer a path or an address
 */
export function instead(specifier, importer) {
  const name = /^\.\/(\w+)\.js$/.exec(specifier)?.[1];
  return name !== undefined && STANDS_FOR.includes(name) && !importer.includes('/shared/') ? `shared/${name}.js` : undefined;
}
