import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';

/** A new folder for one test, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledtid-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder for one test, with a whole embedded database that no process has open; for tests of the project that makes one. */
export function copyOfLoaded(): string {
  const folder = join(temporaryFolder(), 'data');
  cpSync(inject('loadedFolder'), folder, { recursive: true });
  return folder;
}
