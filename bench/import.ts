import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { writeCaseFile } from './case-file.ts';
import { freshPostgres } from './fresh-postgres.ts';
import { exactly, measured, type Bench, type Measurement } from './measurement.ts';
import { startServer } from './server-process.ts';

const ROOT = join(import.meta.dirname, '..');
const ROWS = 1_500_000;
const ROWS_PER_SECOND = 60_000;
const READ_MS = 300;
const MEMORY_KB = (150 * 2 ** 20) / 1_000;
const BETWEEN_READS_MS = 20;
/** As many as there are meanwhile: what reading alone takes of memory is no part of an import. */
const IDLE_READS = 800;
const BYTES_PER_KB = 1_000;

/** A file of cases handed in to a running server, as the command line does it, while others read. */
export const IMPORT: Bench = {
  name: 'import',
  about: `a file of ${ROWS} cases handed in over HTTP, checked and stored; meanwhile small reads, one after the other`,
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'ledtid-bench-'));
    const file = join(folder, 'cases.csv');
    await writeCaseFile(file, ROWS);
    const postgres = await freshPostgres();
    try {
      const embedded = await measureOn('embedded', file, {});
      if ('absent' in postgres) return [...embedded, { what: 'Postgres', notMeasured: postgres.absent }];
      return [...embedded, ...(await measureOn('Postgres', file, { DATABASE_URL: postgres.url }))];
    } finally {
      if ('close' in postgres) await postgres.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function measureOn(database: string, file: string, variables: Readonly<Record<string, string>>): Promise<readonly Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ledtid-bench-'));
  const server = await startServer({ root: ROOT, dataFolder, withClient: false, variables: { ...variables, DEMO: 'off' } });
  try {
    for (let read = 0; read < IDLE_READS; read += 1) await timeToRead(server.address);
    const idle = await residentKb(server.address);
    const reads: number[] = [];
    const memory: number[] = [];
    let isImporting = true;
    const meanwhile = (async () => {
      while (isImporting) {
        reads.push(await timeToRead(server.address));
        memory.push((await residentKb(server.address)) - idle);
        await wait(BETWEEN_READS_MS);
      }
    })();
    const began = performance.now();
    await handIn(server.address, file, readFileSync(join(dataFolder, 'operator-token'), 'utf8').trim());
    const took = performance.now() - began;
    isImporting = false;
    await meanwhile;
    return [
      exactly(took, { what: `${database}, ${ROWS} cases`, unit: 'ms', bar: (ROWS / ROWS_PER_SECOND) * 1_000 }),
      measured(memory, { what: `${database}, memory above the idle server`, unit: 'kB', statistic: 'highest', bar: MEMORY_KB }),
      measured(reads, { what: `${database}, reads meanwhile`, unit: 'ms', statistic: 'p99', bar: READ_MS }),
    ];
  } finally {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Throws unless every case of the file is new and accepted. */
async function handIn(address: string, file: string, token: string): Promise<void> {
  const response = await fetch(`${address}/submissions?kind=svf-cases&fileName=cases.csv&deliveredOn=2026-01-01`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(createReadStream(file)) as BodyInit,
    duplex: 'half',
  } as RequestInit & { duplex: 'half' });
  const last = (await response.text()).trim().split('\n').at(-1) ?? '';
  if (!last.includes(`"new":${ROWS},`)) throw new Error(`The file was answered with ${response.status}: ${last.slice(0, 300)}`);
}

/** Milliseconds to the answer of `/ready`, which asks the database. */
async function timeToRead(address: string): Promise<number> {
  const began = performance.now();
  const { status } = await fetch(`${address}/ready`);
  if (status !== 200) throw new Error(`/ready answered ${status}.`);
  return performance.now() - began;
}

async function residentKb(address: string): Promise<number> {
  const bytes = /^process_resident_memory_bytes ([\d.e+]+)/m.exec(await (await fetch(`${address}/metrics`)).text())?.[1];
  if (bytes === undefined) throw new Error('The server does not tell its memory in /metrics.');
  return Number(bytes) / BYTES_PER_KB;
}
