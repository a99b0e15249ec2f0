import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

// JavaScript, since it is run before anything has been made of the sources.

/** @param {string} path */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * SHA-256, as hexadecimal digits, over names and contents of all files below `paths`; paths that are not there count
 * for nothing.
 *
 * @param {string} root Folder that the paths and the names start from.
 * @param {readonly string[]} paths Files and folders.
 */
export function sourceHash(root, paths) {
  const hash = createHash('sha256');
  const files = paths.flatMap((path) => filesOf(join(root, path))).map((file) => relative(root, file));
  for (const file of files.sort()) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
