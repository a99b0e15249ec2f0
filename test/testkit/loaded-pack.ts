import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { makeServices } from '@server/services.ts';
import { loadPackData } from '@server/setup/pack-data.ts';
import type { CountryPack } from '@server/setup/pack.ts';
import { OPERATOR_TOKEN, type TestApp } from './app.ts';

export interface PackFile {
  readonly pack: CountryPack;
  /** The publisher's file. */
  readonly file: string;
  /** The day that it is loaded on, `YYYY-MM-DD`. */
  readonly day?: string;
  readonly announce?: (text: string) => void;
}

/** Loads a country's published file into the app's database, as a start with `--data` does. */
export async function loadPackFile({ open: { database } }: TestApp, { pack, file, day = '2026-11-30', announce = () => undefined }: PackFile): Promise<void> {
  const log = pino({ level: 'silent' });
  const now = () => new Date(`${day}T12:00:00Z`);
  const dataFolder = mkdtempSync(join(tmpdir(), 'ledtid-test-'));
  try {
    const services = makeServices({ database, log, operatorToken: OPERATOR_TOKEN, dataFolder, now });
    await loadPackData({ ...services, pack, file, database, log, now, announce, signal: new AbortController().signal });
    await services.access.audit.flush();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
