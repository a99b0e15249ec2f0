import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from 'rolldown';
import { BUNDLE_FOLDER, bundleFolder } from './bundle-folder.mjs';
import { PRODUCT_FOLDER } from '../product-folder.ts';
import { bundlesInUse, removeAbandoned, unfinishedFolder } from './unfinished-builds.ts';

/** A thread starts from a file `<name>-start.mjs`, which loads `<name>.ts` beside it. */
const THREAD_START = /-start\.mjs$/;

/**
 * Packages that stay outside: PGlite finds its files beside its own, `pg-native` is one that nobody has, and the others make
 * builds, which processes of their own do.
 */
const OUTSIDE = [/^@electric-sql\//, 'pg-native', 'rolldown', 'tsx', 'vite'];

/**
 * Bundles the server and its packages into the folder that `bundleFolder` names. A process that is killed leaves none
 * there; of two at once, the first to finish puts its own in place. Throws where it cannot be written.
 */
export async function bundleServer({ root }: { root: string }): Promise<void> {
  const folder = bundleFolder(root);
  if (existsSync(folder)) return;
  const dist = join(root, 'dist');
  await mkdir(dist, { recursive: true });
  await removeAbandoned(dist);
  const made = unfinishedFolder(dist, 'server', 'made');
  try {
    await bundleInto(made, root);
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  await removeEarlier(dist, basename(folder));
}

async function bundleInto(dir: string, root: string): Promise<void> {
  await build({
    cwd: root,
    input: { main: 'server/main.ts', ledtid: 'server/cli/ledtid.ts', ...(await threads(root)) },
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    external: OUTSIDE,
    // Types of the API and migrations are known by the names of their classes.
    output: { dir, format: 'esm', keepNames: true, entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    // Packages hold much that a bundler warns of; what does not run shows when it is started.
    logLevel: 'silent',
  });
}

/** The code of each thread under the name of the file that starts it, which the server looks for beside its own. */
async function threads(root: string): Promise<Record<string, string>> {
  const files = await readdir(join(root, 'server'), { recursive: true });
  const starts = files.filter((file) => THREAD_START.test(file));
  return Object.fromEntries(starts.map((file) => [basename(file, '.mjs'), join(root, 'server', file.replace(THREAD_START, '.ts'))]));
}

/** Takes away bundles of earlier sources that no server runs from. */
async function removeEarlier(dist: string, current: string): Promise<void> {
  const used = await bundlesInUse(dist);
  const earlier = (await readdir(dist)).filter((name) => BUNDLE_FOLDER.test(name) && name !== current && !used.has(name));
  await Promise.all(earlier.map((name) => rm(join(dist, name), { recursive: true, force: true })));
}

async function main(): Promise<void> {
  try {
    await bundleServer({ root: PRODUCT_FOLDER });
  } catch (error) {
    // The bundler writes several coloured lines; the second says what it stumbled over.
    const said = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
    const reason = said.split('\n').filter((line) => line !== '').slice(0, 2).join(' ');
    process.stderr.write(`The server could not be bundled (${reason}). It runs from its sources, which takes longer to start.\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === import.meta.filename) await main();
