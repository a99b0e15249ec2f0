import { print } from 'graphql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OverviewPageDocument } from '@client/generated/overview-page.ts';
import { anew, Asker, inSuccession, processorMs, type Question } from './asking.ts';
import { freshPostgres } from './fresh-postgres.ts';
import { exactly, measured, type Bench, type Measurement } from './measurement.ts';
import { startServer } from './server-process.ts';

const UNCACHED_MS = 60;
const CACHED_MS = 5;
const WARM_UP = 30;
const UNCACHED = 300;
const CACHED = 1_000;

const ROOT = join(import.meta.dirname, '..');
const OVERVIEW_QUESTION: Question = { query: print(OverviewPageDocument), variables: { language: 'SV' } };

/**
 * The question that the page asks, sent as the page sends it, one at a time over one connection, to a server in its
 * own process that has nothing else to do. Timed from the first byte sent to the last received.
 */
export const OVERVIEW: Bench = {
  name: 'overview',
  about: 'the whole query of the overview page over HTTP, one request at a time',
  async measure() {
    const embedded = await measureOn('embedded', {}, { uncached: UNCACHED_MS, cached: CACHED_MS });
    const postgres = await freshPostgres();
    if ('absent' in postgres) return [...embedded, { what: 'Postgres', notMeasured: postgres.absent }];
    try {
      // The bars are for the embedded database; on a Postgres the network decides.
      return [...embedded, ...(await measureOn('Postgres', { DATABASE_URL: postgres.url }, { uncached: null, cached: null }))];
    } finally {
      await postgres.close();
    }
  },
};

interface Bars {
  readonly uncached: number | null;
  readonly cached: number | null;
}

async function measureOn(database: string, variables: Readonly<Record<string, string>>, bars: Bars): Promise<readonly Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ledtid-bench-'));
  const server = await startServer({ root: ROOT, dataFolder, withClient: false, variables: { ...variables, DEMO: 'off' } });
  const reader = new Asker({ address: server.address, token: null, connections: 1 });
  try {
    const ask = async (variant: number): Promise<number> => (await reader.ask(anew(OVERVIEW_QUESTION, variant))).ms;
    await inSuccession(WARM_UP, ask);
    const workBefore = await processorMs(server.address);
    const uncached = await inSuccession(UNCACHED, (index) => ask(WARM_UP + index));
    const workOfEach = ((await processorMs(server.address)) - workBefore) / UNCACHED;
    const cached = await inSuccession(CACHED, () => ask(0));
    return [
      measured(uncached, { what: `${database}, uncached`, unit: 'ms', statistic: 'median', bar: bars.uncached }),
      measured(uncached, { what: `${database}, uncached`, unit: 'ms', statistic: 'p99', bar: null }),
      exactly(workOfEach, { what: `${database}, uncached, processor time`, unit: 'ms', bar: null }),
      measured(cached, { what: `${database}, cached`, unit: 'ms', statistic: 'median', bar: bars.cached }),
      measured(cached, { what: `${database}, cached`, unit: 'ms', statistic: 'p99', bar: null }),
    ];
  } finally {
    reader.close();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
