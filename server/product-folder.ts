import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the product's files: the nearest with a `package.json` above this code, which may be in a bundle. */
export const PRODUCT_FOLDER = folderWithPackage(import.meta.dirname);

function folderWithPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('There is no package.json above the code of the server.');
  return folderWithPackage(above);
}
