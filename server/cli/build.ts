import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { StartError } from '../platform/start-error.ts';
import { PRODUCT_FOLDER } from '../product-folder.ts';
import { sourceHash } from './source-hash.mjs';
import { removeAbandoned, unfinishedFolder } from './unfinished-builds.ts';

/**
 * Builds the pages when their sources have changed. The result comes into place whole: it is made in a folder beside
 * and renamed at the end, with the hash of its sources inside, so that a build that was killed counts as none.
 */

const OUTPUT = 'dist/client';
const HASH_FILE = '.build-hash';
/** Everything that a page is made of; examples are shown on one. */
const SOURCES = ['client', 'schema/domain', 'schema/language', 'schema/examples', 'schema/schema.graphql', 'package-lock.json'];
/** Pictures and fonts are compressed already. */
const COMPRESSED_ENDINGS = /\.(?:js|css|svg|html|json|txt)$/;
/** What the server draws first pictures with, and the folder of its own that it is built into: no browser fetches it. */
const PICTURE = { source: 'first-picture.tsx', folder: 'first-picture' };
/** The server that starts is bundled already, or cannot be. */
const PAGES_ALONE = '--pages-alone';
/** Another process may put its own, equal build in place between two of our steps. */
const SWAP_ATTEMPTS = 3;

const brotli = promisify(brotliCompress);

/** Hash over names and contents of everything that the pages are built from. */
export function clientHash(root: string): string {
  return sourceHash(root, SOURCES);
}

function isCurrent(root: string, hash: string): boolean {
  const file = join(root, OUTPUT, HASH_FILE);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

async function compress(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  await Promise.all(
    names
      .filter((name) => COMPRESSED_ENDINGS.test(name))
      .map(async (name) => {
        const bytes = await readFile(join(folder, name));
        const parameters = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        await writeFile(join(folder, `${name}.br`), await brotli(bytes, { params: parameters }));
      }),
  );
}

/** Puts the new folder where the old one is. */
async function putInPlace(made: string, place: string, aside: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    if (existsSync(place)) await rename(place, aside);
    try {
      await rename(made, place);
      break;
    } catch (error) {
      if (attempt === SWAP_ATTEMPTS) throw error;
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }
}

/**
 * Builds the pages into `dist/client`, each text file with a Brotli copy beside it, and the code that draws their first
 * pictures. Without `force` it does nothing
 * where the sources are those of the build that is there.
 */
export async function buildClient({ force = false, root = PRODUCT_FOLDER }: { force?: boolean; root?: string } = {}): Promise<{ built: boolean; ms: number }> {
  const began = performance.now();
  const hash = clientHash(root);
  if (!force && isCurrent(root, hash)) return { built: false, ms: performance.now() - began };
  const dist = join(root, 'dist');
  await mkdir(dist, { recursive: true });
  await removeAbandoned(dist);
  const made = unfinishedFolder(dist, 'client', 'made');
  // Vite takes a second to load, which a start with a current build need not wait for.
  const { build } = await import('vite');
  const configFile = join(root, 'client/vite.config.ts');
  await build({ configFile, logLevel: 'warn', build: { outDir: made, emptyOutDir: true } });
  await compress(made);
  await build({ configFile, logLevel: 'warn', build: { ssr: PICTURE.source, outDir: join(made, PICTURE.folder), emptyOutDir: true, copyPublicDir: false } });
  await writeFile(join(made, HASH_FILE), hash);
  await putInPlace(made, join(root, OUTPUT), unfinishedFolder(dist, 'client', 'aside'));
  return { built: true, ms: performance.now() - began };
}

/**
 * Sees to it that the built pages are those of the sources, in a process of its own, so that the server goes on
 * starting meanwhile. Throws a `StartError` where they cannot be built.
 */
export async function ensureClientBuilt(announce: (step: string) => void): Promise<void> {
  if (isCurrent(PRODUCT_FOLDER, clientHash(PRODUCT_FOLDER))) return;
  announce('Building the pages.');
  const child = spawn(process.execPath, ['--import', 'tsx', join(PRODUCT_FOLDER, 'server/cli/build.ts'), PAGES_ALONE], { cwd: PRODUCT_FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
  const stopWithUs = (): void => void child.kill();
  process.once('exit', stopWithUs);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  process.off('exit', stopWithUs);
  if (exitCode !== 0) throw new StartError('The pages could not be built; the reason stands above.');
}

async function main(): Promise<void> {
  const { built, ms } = await buildClient({ force: process.argv.includes('--force') });
  const seconds = (ms / 1000).toFixed(1);
  if (!process.argv.includes(PAGES_ALONE)) {
    const { bundleServer } = await import('./bundle.ts');
    await bundleServer({ root: PRODUCT_FOLDER });
  }
  process.stdout.write(built ? `The pages were built in ${seconds} s.\n` : 'The pages are built from these sources already.\n');
}

if (process.argv[1] === import.meta.filename) await main();
