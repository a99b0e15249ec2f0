import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFolderHeld } from '../platform/folder-lock.ts';

/** File in the data folder in which a running server says where it answers. */
export const SERVER_FILE = 'server.json';

/** The address of the server that holds the data folder, or null where none runs. */
export function runningServer(dataFolder: string): string | null {
  if (!isFolderHeld(dataFolder)) return null;
  try {
    const { address } = JSON.parse(readFileSync(join(dataFolder, SERVER_FILE), 'utf8')) as { address: string };
    return address;
  } catch {
    return null;
  }
}
