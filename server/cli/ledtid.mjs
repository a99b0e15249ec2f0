/**
 * Runs the command line from the bundle that the server's first start has made, which Node loads in a third of the time;
 * from the sources where there is none. A command makes none: it says nothing but what it was asked for.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFolder, markInUse } from './bundle-folder.mjs';

const folder = bundleFolder(join(import.meta.dirname, '../..'));

if (existsSync(folder)) {
  markInUse(folder);
  await import(pathToFileURL(join(folder, 'ledtid.mjs')).href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./ledtid.ts');
}
