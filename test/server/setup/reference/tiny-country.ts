import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A whole small country that has nothing of Sweden's: other levels, codes, pathways and goals. */
export const TINY_COUNTRY = fileURLToPath(new URL('../../../files/reference-tiny', import.meta.url));

/**
 * Runs `work` on a copy of the tiny country in which `change` has edited files. The copy's folder is named
 * `country`, which is what messages then call it.
 */
export async function withTinyCountry<T>(change: (folder: string) => Promise<void>, work: (folder: string) => Promise<T>): Promise<T> {
  const above = await mkdtemp(join(tmpdir(), 'ledtid-reference-'));
  const folder = join(above, 'country');
  try {
    await cp(TINY_COUNTRY, folder, { recursive: true });
    await change(folder);
    return await work(folder);
  } finally {
    await rm(above, { recursive: true, force: true });
  }
}

/** Replaces a text that must stand in the file, so that a test whose file has changed fails loudly. */
export async function replaceInFile(folder: string, file: string, from: string, to: string): Promise<void> {
  const before = await readFile(join(folder, file), 'utf8');
  if (!before.includes(from)) throw new Error(`${file} does not hold "${from}"`);
  await writeFile(join(folder, file), before.replace(from, to));
}
