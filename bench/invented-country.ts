import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { monthLabel, monthOf } from '@schema/domain/periods.ts';
import { freshTree } from './fresh-tree.ts';
import { analystToken } from './operator.ts';
import { startServer } from './server-process.ts';
import { SteadyReader, type SteadyReads } from './steady-reader.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** `small` is a tenth of the country. */
export type CountrySize = 'full' | 'small';

/** The size that is measured: the whole country, unless `DEMO=small` asks for a quick look. */
export const SIZE: CountrySize = process.env['DEMO'] === 'small' ? 'small' : 'full';

/** After the last release, until the memory that the work needed has been given back. */
const QUIET_MS = 15_000;
const POLL_MS = 100;
const NOW = new Date();
/** The last month of the country, as the server chooses it: the one before this. */
export const LAST_MONTH = monthOf(NOW.getFullYear(), NOW.getMonth() + 1) - 1;

/** How the country came in, beside a reader who asked all the while. */
export interface Loading extends SteadyReads {
  /** From the start of the process until official results are served. */
  readonly servedMs: number;
  /** From the start of the process until the last release is published. */
  readonly loadedMs: number;
  /** In kB, or null where the system does not tell. */
  readonly peakMemory: number | null;
  readonly idleMemory: number | null;
}

export interface LoadedCountry {
  /** The product as it was when the country was loaded. */
  readonly root: string;
  /** Nobody has it open, and it is to be left as it is: work on copies. */
  readonly dataFolder: string;
  /** Of the national analyst. */
  readonly token: string;
  readonly loading: Loading;
}

let product: Promise<string> | null = null;
const countries = new Map<CountrySize, Promise<LoadedCountry>>();

/** The country on the embedded database, loaded once for all benchmarks of a run. */
export function inventedCountry(size: CountrySize): Promise<LoadedCountry> {
  const known = countries.get(size);
  if (known) return known;
  const country = loadCountry({ size, variables: {} });
  countries.set(size, country);
  return country;
}

export interface LoadOptions {
  readonly size: CountrySize;
  /** Environment variables of the server beside those that loading sets. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Loads the country into a new data folder, which is gone when this process ends. */
export async function loadCountry({ size, variables }: LoadOptions): Promise<LoadedCountry> {
  const root = await (product ??= buildProduct());
  const dataFolder = join(temporaryFolder().path, 'data');
  const began = performance.now();
  const server = await startServer({ root, dataFolder, withClient: true, variables: { ...variables, DEMO: size, DEMO_END: monthLabel(LAST_MONTH) } });
  try {
    const token = await analystToken(server.address, dataFolder);
    const reader = new SteadyReader(server.address, token);
    await untilLoaded(server.address);
    const loadedMs = performance.now() - began;
    const reads = await reader.stop();
    const peakMemory = memoryOf(server.pid, 'VmHWM');
    await wait(QUIET_MS);
    const idleMemory = memoryOf(server.pid, 'VmRSS');
    return { root, dataFolder, token, loading: { servedMs: server.readyMs, loadedMs, ...reads, peakMemory, idleMemory } };
  } finally {
    await server.stop();
  }
}

/** A copy of the product whose pages and bundle are there, as they are after the first start; gone when this process ends. */
async function buildProduct(): Promise<string> {
  const tree = freshTree();
  process.once('exit', () => tree.remove());
  const first = await startServer({ root: tree.root, dataFolder: tree.dataFolder, withClient: true, variables: { DEMO: 'off' } });
  await first.stop();
  return tree.root;
}

/** Waits until the demonstration is whole; throws where it fails. */
export async function untilLoaded(address: string): Promise<void> {
  for (;;) {
    const { demonstration } = (await (await fetch(`${address}/ready`)).json()) as { demonstration: { state: string } };
    if (demonstration.state === 'done') return;
    if (demonstration.state !== 'loading') throw new Error(`The demonstration is ${demonstration.state}.`);
    await wait(POLL_MS);
  }
}

/** A line of what Linux tells of a process, in kB; null on other systems. */
function memoryOf(pid: number, line: 'VmHWM' | 'VmRSS'): number | null {
  let told: string;
  try {
    told = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return null;
  }
  const kibibytes = new RegExp(String.raw`^${line}:\s+(\d+) kB`, 'm').exec(told)?.[1];
  return kibibytes === undefined ? null : (Number(kibibytes) * 1_024) / 1_000;
}
