import { readdir } from 'node:fs/promises';
import { bytesOf, pathOf } from './paths.js';

/**
 * The paths of the regular files below `root`, in the order of their bytes. Follows no symbolic link, and holds no
 * more than the names in the directories that lead to the present file.
 * @param {string} root
 * @param {object} [options]
 * @param {Set<string>} [options.skip] full paths to pass over
 * @param {(path: string, error: unknown) => void} [options.onError] a directory that cannot be read
 * @param {(path: string) => void} [options.onLeftOut] neither a regular file nor a directory
 */
export async function* walk(root, { skip, onError, onLeftOut } = {}) {
  // Still to visit, the next one last. A directory's name ends in a slash, so whole paths come sorted: a.c, a/b, a0.
  const ahead = [''];
  for (let path; (path = ahead.pop()) !== undefined;) {
    if (path !== '' && !path.endsWith('/')) {
      if (!skip?.has(`${root}/${path}`)) yield path;
      continue;
    }
    const names = [];
    try {
      for (const entry of await readdir(bytesOf(`${root}/${path}`), { withFileTypes: true, encoding: 'buffer' })) {
        const name = pathOf(entry.name);
        if (entry.isDirectory()) names.push(`${name}/`);
        else if (entry.isFile()) names.push(name);
        else onLeftOut?.(path + name);
      }
    } catch (error) {
      onError?.(path === '' ? '.' : path, error);
    }
    for (const name of names.sort().reverse()) ahead.push(path + name);
  }
}
