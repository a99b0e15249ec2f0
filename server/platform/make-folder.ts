import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

/**
 * Makes the data folder, what is missing above it, and a folder `inside` it where one is named; throws a `StartError`
 * in one sentence where that cannot be. Level by level from the nearest that exists: Node's own recursive making never
 * returns where a level is there but takes no folders, as below `/proc`.
 */
export function makeDataFolder(folder: string, inside = ''): void {
  const whole = resolve(join(folder, inside));
  const missing: string[] = [];
  for (let path = whole; !existsSync(path); path = dirname(path)) missing.unshift(path);
  try {
    for (const path of missing) makeOne(path);
    if (!statSync(whole).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  } catch (error) {
    throw new StartError(`The data folder ${folder} cannot be made or written (${reasonOf(error)}). Choose another with DATA_DIR.`);
  }
}

/** Another process may make the same folder in the same moment. */
function makeOne(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST' || !existsSync(path)) throw error;
  }
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
