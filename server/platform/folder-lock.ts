import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeDataFolder } from './make-folder.ts';
import { StartError } from './start-error.ts';

/**
 * One process at a time in a data folder. The embedded database takes no lock of its own, and two openers silently
 * lose data. Each process writes a claim of its own before it looks for others', so of two that start at once at
 * least one sees the other. A claim of a process that has ended, however it ended, counts for nothing.
 */
export interface FolderLock {
  release(): void;
}

interface Claim {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts it; tells a process from a later one with the same number. */
  readonly began: string;
  readonly state: 'asking' | 'holding';
}

const PREFIX = 'claim-';
const TRIES = 40;

/** Takes the folder, made if it is not there, or throws a `StartError` that says who has it. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  makeDataFolder(folder, 'lock');
  const lockFolderPath = join(folder, 'lock');
  const own = `${PREFIX}${process.pid}-${randomUUID()}`;
  const path = join(lockFolderPath, own);
  const release = (): void => rmSync(path, { force: true });
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    writeFileSync(path, JSON.stringify(claim('asking')));
    const others = liveClaims(lockFolderPath, own);
    if (others.length === 0) {
      writeFileSync(path, JSON.stringify(claim('holding')));
      process.once('exit', release);
      return { release };
    }
    release();
    const holder = others.find(({ state }) => state === 'holding');
    if (holder) throw inUse(folder, holder);
    await wait(20 + Math.random() * 80);
  }
  throw new StartError(`The data folder ${folder} is being opened by another process. Wait for it, or choose another folder with DATA_DIR.`);
}

/** True where a living process holds the folder. */
export function isFolderHeld(folder: string): boolean {
  return liveClaims(join(folder, 'lock'), '').some(({ state }) => state === 'holding');
}

function inUse(folder: string, { pid, host }: Claim): StartError {
  if (host === hostname()) {
    return new StartError(`The data folder ${folder} is in use by another Ledtid (process ${pid}). Stop it, or choose another folder with DATA_DIR.`);
  }
  return new StartError(
    `The data folder ${folder} is in use by a Ledtid on ${host}. Stop it, or choose another folder with DATA_DIR; if that machine no longer runs, remove ${join(folder, 'lock')}.`,
  );
}

function claim(state: Claim['state']): Claim {
  return { pid: process.pid, host: hostname(), began: beginning(process.pid) ?? '', state };
}

function liveClaims(folder: string, own: string): Claim[] {
  const live: Claim[] = [];
  for (const file of claimFiles(folder)) {
    if (file === own) continue;
    const found = readClaim(join(folder, file));
    if (found === 'gone') continue;
    if (found !== null && isAlive(found)) live.push(found);
    else rmSync(join(folder, file), { force: true });
  }
  return live;
}

function claimFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function readClaim(path: string): Claim | 'gone' | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return 'gone';
  }
  try {
    return JSON.parse(text) as Claim;
  } catch {
    return claimBeingWritten(path);
  }
}

/** A claim is empty for the instant between its making and its writing: its process number is in its name. */
function claimBeingWritten(path: string): Claim | null {
  const pid = Number(/claim-(\d+)-/.exec(path)?.[1]);
  return Number.isInteger(pid) ? { pid, host: hostname(), began: beginning(pid) ?? '', state: 'asking' } : null;
}

function isAlive({ pid, host, began }: Claim): boolean {
  // Another machine's processes cannot be seen: better to refuse than to lose data.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = beginning(pid);
  return now === null || began === '' || now === began;
}

/** When a process began (Linux: field 22 of its stat line); null where the system does not say. */
function beginning(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
