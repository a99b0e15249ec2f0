import { randomUUID } from 'node:crypto';
import { access, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeOldFiles } from './old-files.ts';

const UNFINISHED = '.part';

/**
 * The files that were handed in, as they came, by the SHA-256 of their bytes: what a submission is can be looked up, and
 * what was checked is what is accepted. They are about people: only the owner of the data folder can read them.
 */
export class Originals {
  constructor(private readonly folder: string) {}

  /** Keeps a copy, whole or not at all. Throws what the file system says where there is no room. */
  async keep(path: string, sha256: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const kept = this.pathOf(sha256);
    if (await isThere(kept)) return;
    const unfinished = `${kept}.${randomUUID()}${UNFINISHED}`;
    try {
      await copyFile(path, unfinished);
      await rename(unfinished, kept);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  /** Null where it is not kept. */
  async find(sha256: string): Promise<string | null> {
    const path = this.pathOf(sha256);
    return (await isThere(path)) ? path : null;
  }

  /** Removes what was left half-copied, and files that no submission names. */
  async removeUnnamed(named: ReadonlySet<string>, now: Date): Promise<void> {
    await removeOldFiles(this.folder, now, named);
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256);
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
