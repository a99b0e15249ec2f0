import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { IN_USE } from './bundle-folder.mjs';

/** Folders of builds under way: `.<what is built>-<step>-<process id>`. */
const UNFINISHED = /^\.(?:client|server)-\w+-(\d+)$/;

/** The folder beside the finished builds that this process makes one in. */
export function unfinishedFolder(dist: string, built: 'client' | 'server', step: string): string {
  return join(dist, `.${built}-${step}-${process.pid}`);
}

/** Removes what builds and servers left behind that were killed; what belongs to processes that run is theirs. */
export async function removeAbandoned(dist: string): Promise<void> {
  for (const name of await readdir(dist)) {
    const processId = UNFINISHED.exec(name)?.[1] ?? IN_USE.exec(name)?.[2];
    if (processId !== undefined && !isRunning(Number(processId))) await rm(join(dist, name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

/** Names of the bundles that a process runs from. */
export async function bundlesInUse(dist: string): Promise<Set<string>> {
  const marks = (await readdir(dist)).map((name) => IN_USE.exec(name)).filter((match) => match !== null);
  return new Set(marks.filter(([, , processId]) => isRunning(Number(processId))).map(([, bundle]) => bundle ?? ''));
}
