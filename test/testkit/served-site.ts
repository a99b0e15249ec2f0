/**
 * The built client, and the product served from it, for all browser tests of a run (a global setup of vitest, after
 * `prepared-databases.ts`).
 */
import type { TestProject } from 'vitest/node';
import { CHROMIUM_ABSENT } from './browser.ts';
import { buildClientOnce } from './built-client.ts';
import { openCopyOf } from './database.ts';
import { serveApp } from './served-app.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** `http://127.0.0.1:<port>`; empty where there is no browser to open it in. */
    siteAddress: string;
  }
}

/** Called by vitest before the first test; what it answers, after the last. */
export async function setup(project: Pick<TestProject, 'provide' | 'getProvidedContext'>): Promise<() => Promise<void>> {
  if (CHROMIUM_ABSENT !== null) {
    project.provide('siteAddress', '');
    return () => Promise.resolve();
  }
  await buildClientOnce();
  const served = await serveApp(() => openCopyOf(project.getProvidedContext().preparedDatabases.folder));
  project.provide('siteAddress', served.address);
  return () => served.close();
}
