/**
 * Starts the server from a bundle of its sources and packages, which Node loads in a third of the time. The bundle is
 * made by the first start after a change; where it cannot be made, the server runs from its sources.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { bundleFolder, markInUse } from './cli/bundle-folder.mjs';

const root = join(import.meta.dirname, '..');
const folder = bundleFolder(root);

if (existsSync(folder) || (await isBundled())) {
  markInUse(folder);
  await import(pathToFileURL(join(folder, 'main.mjs')).href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('./main.ts');
}

async function isBundled() {
  const { tsImport } = await import('tsx/esm/api');
  const { bundleServer } = await tsImport('./cli/bundle.ts', import.meta.url);
  process.stdout.write('Bundling the server.\n');
  try {
    await bundleServer({ root });
    return true;
  } catch (error) {
    // The bundler writes several coloured lines; the second says what it stumbled over.
    const said = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
    const reason = said.split('\n').filter((line) => line !== '').slice(0, 2).join(' ');
    process.stderr.write(`The server could not be bundled (${reason}). It runs from its sources, which takes longer to start.\n`);
    return false;
  }
}
