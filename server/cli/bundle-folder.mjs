import { join } from 'node:path';
import { sourceHash } from './source-hash.mjs';

// JavaScript, since it is run before anything has been made of the sources.

/** Everything that the bundle of the server is made of. */
const SOURCES = ['server', 'schema', 'tsconfig.json', 'package-lock.json'];
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
