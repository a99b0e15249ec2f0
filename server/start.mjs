/**
 * Starts the server from a bundle of its sources and packages, which Node loads in a third of the time. The bundle is
 * made by the first start after a change; where it cannot be made, the server runs from its sources.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** In a process of its own: half a gigabyte of memory would stay with this one. */
async function isBundled() {
  process.stdout.write('Bundling the server.\n');
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'server/cli/bundle.ts')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const stopWithUs = () => child.kill();
  process.once('exit', stopWithUs);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  process.off('exit', stopWithUs);
  return code === 0;
}
