/**
 * One data folder with a whole, stopped embedded database for all tests of whole processes (a global setup of vitest),
 * which work on copies: a first start takes most of the time of a test that is not about it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ProductProcess } from './product-process.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder that nobody opens; tests take `copyOfLoaded`. */
    loadedFolder: string;
  }
}

/** Called by vitest before the first test; what it answers, after the last. The start also leaves the server bundled. */
export async function setup(project: Pick<TestProject, 'provide'>): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'ledtid-loaded-'));
  const server = ProductProcess.server({ DATA_DIR: folder });
  await server.address();
  await server.stop();
  // Each copy is another's data folder, with a token of its own.
  rmSync(join(folder, 'operator-token'));
  project.provide('loadedFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
