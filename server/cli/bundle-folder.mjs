import { rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sourceHash } from './source-hash.mjs';

// JavaScript, since it is run before anything has been made of the sources.

/** Everything that the bundle of the server is made of. */
const SOURCES = ['server', 'schema', 'seed/invented', 'tsconfig.json', 'package-lock.json'];
const HASH_DIGITS = 16;

/** Names of the folders of bundles, of these sources and of earlier ones. */
export const BUNDLE_FOLDER = new RegExp(`^server-[0-9a-f]{${HASH_DIGITS}}$`);

/**
 * The folder in which the bundle of these sources belongs. A folder of that name is whole and never changed: it is
 * renamed into place when it is ready, and other sources have another name.
 *
 * @param {string} root Folder of the product's files.
 */
export function bundleFolder(root) {
  return join(root, 'dist', `server-${sourceHash(root, SOURCES).slice(0, HASH_DIGITS)}`);
}

/** Names of the files that say that a process runs from a bundle: the bundle's folder and the process id. */
export const IN_USE = new RegExp(`^\\.(server-[0-9a-f]{${HASH_DIGITS}})-in-use-by-(\\d+)$`);

/**
 * Says beside the bundle that this process runs from it, until it ends: its threads are loaded when they are needed, so
 * the bundle must outlive the sources that it was made of.
 *
 * @param {string} folder The bundle's folder.
 */
export function markInUse(folder) {
  const mark = join(dirname(folder), `.${basename(folder)}-in-use-by-${process.pid}`);
  try {
    writeFileSync(mark, '');
    process.once('exit', () => rmSync(mark, { force: true }));
  } catch {
    // Where nothing can be written nothing is taken away either.
  }
}
