import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of builds under way: `.<what is built>-<step>-<process id>`. */
const UNFINISHED = /^\.(?:client|server)-\w+-(\d+)$/;

/** The folder beside the finished builds that this process makes one in. */
export function unfinishedFolder(dist: string, built: 'client' | 'server', step: string): string {
  return join(dist, `.${built}-${step}-${process.pid}`);
}

/** Removes what builds left behind that were killed; those of processes that run are theirs. */
export async function removeAbandoned(dist: string): Promise<void> {
  for (const name of await readdir(dist)) {
    const processId = UNFINISHED.exec(name)?.[1];
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
