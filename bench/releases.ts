import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { lastDayOfMonth, monthLabel } from '@schema/domain/periods.ts';
import { inventedCountry as inventedDeliveries } from '@seed/invented/invented-country.ts';
import { readEnvironment } from '@server/environment.ts';
import { openCurrentDatabase } from '@server/setup/existing-database.ts';
import { Asker } from './asking.ts';
import { freshPostgres } from './fresh-postgres.ts';
import { inventedCountry, LAST_MONTH, loadCountry, SIZE, type LoadedCountry } from './invented-country.ts';
import { exactly, measured, type Bench, type Measurement } from './measurement.ts';
import { operatorToken } from './operator.ts';
import { startServer } from './server-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FIRST_BUILD_MS = 30_000;
const CORRECTION_MS = 5_000;
/** Regions whose next month comes in, one after the other, each with a release of its own; the largest files. */
const CORRECTIONS = 5;

/**
 * Releases of the country, built by a running server that has its files: the first with none to rest on, then one more
 * each time that a region hands in the month after. The country stands in as a register, which takes files.
 */
export const RELEASES: Bench = {
  name: 'releases',
  about: `the first release of the country (${SIZE}) from nothing, and one after each of ${CORRECTIONS} regions' next month, import included`,
  async measure() {
    const folder = temporaryFolder();
    try {
      const country = await inventedCountry(SIZE);
      const files = nextMonthFiles(folder.path);
      const dataFolder = join(folder.path, 'data');
      cpSync(country.dataFolder, dataFolder, { recursive: true });
      const embedded = await measureOn('embedded', files, { country: { ...country, dataFolder }, variables: {} });
      return [...embedded, ...(await measurePostgres(files))];
    } finally {
      folder.remove();
    }
  },
};

async function measurePostgres(files: readonly NextMonth[]): Promise<readonly Measurement[]> {
  const postgres = await freshPostgres();
  if ('absent' in postgres) return [{ what: 'Postgres', notMeasured: postgres.absent }];
  try {
    const variables = { DATABASE_URL: postgres.url };
    return await measureOn('Postgres', files, { country: await loadCountry({ size: SIZE, variables }), variables });
  } finally {
    await postgres.close();
  }
}

interface NextMonth {
  readonly path: string;
  readonly area: string;
  readonly rows: number;
}

/** What regions hand in the month after the country's last: new cases, closings, late ones and corrections. Largest first. */
function nextMonthFiles(folder: string): readonly NextMonth[] {
  const month = LAST_MONTH + 1;
  const deliveries = [...inventedDeliveries({ size: SIZE, lastMonth: monthLabel(month) })].filter(({ kind, deliveredOn }) => kind === 'svf-cases' && deliveredOn === lastDayOfMonth(month));
  return deliveries
    .sort((a, b) => b.rows - a.rows)
    .slice(0, CORRECTIONS)
    .map(({ area, rows, text }) => {
      const path = join(folder, `${area}.csv`);
      writeFileSync(path, text);
      return { path, area, rows };
    });
}

interface Place {
  readonly country: LoadedCountry;
  readonly variables: Readonly<Record<string, string>>;
}

async function measureOn(database: string, files: readonly NextMonth[], { country: { root, dataFolder }, variables }: Place): Promise<readonly Measurement[]> {
  await forgetReleases({ ...variables, DATA_DIR: dataFolder });
  const server = await startServer({ root, dataFolder, withClient: false, variables: { ...variables, DEMO: 'off' } });
  const token = operatorToken(dataFolder);
  const asker = new Asker({ address: server.address, token, connections: 1 });
  try {
    const first = await timeToBuild(asker, { extractedOn: lastDayOfMonth(LAST_MONTH), restsOn: null });
    let parent = first.id;
    const builds: number[] = [];
    const corrections: number[] = [];
    for (const file of files) {
      const imported = await timeToImport(server.address, token, file);
      const { id, ms } = await timeToBuild(asker, { extractedOn: lastDayOfMonth(LAST_MONTH + 1), restsOn: parent });
      parent = id;
      builds.push(ms);
      corrections.push(imported + ms);
    }
    const rows = `${files.at(-1)?.rows ?? 0} to ${files[0]?.rows ?? 0} rows`;
    return [
      exactly(first.ms, { what: `${database}: first build, ${first.cases} cases`, unit: 'ms', bar: FIRST_BUILD_MS }),
      measured(corrections, { what: `${database}: a region's month, ${rows}`, unit: 'ms', statistic: 'highest', bar: CORRECTION_MS }),
      measured(builds, { what: `${database}: the build of it`, unit: 'ms', statistic: 'highest', bar: null }),
    ];
  } finally {
    asker.close();
    await server.stop();
  }
}

/** Leaves the facts alone there, as a register's. */
async function forgetReleases(variables: Readonly<Record<string, string>>): Promise<void> {
  const { database, close } = await openCurrentDatabase(readEnvironment(variables));
  try {
    await database.write(SYSTEM_ACTOR, 'forget releases', async (sql) => {
      await sql.query('TRUNCATE releases, release_manifest, release_partitions, release_contents');
      await sql.query(`UPDATE fact_origin SET origin = 'REGISTER', demo_size = NULL, demo_end = NULL`);
    });
  } finally {
    await close();
  }
}

interface Built {
  readonly id: string;
  readonly cases: number;
  readonly parent: string | null;
}

const BUILD = 'mutation ($extractedOn: String!) { buildRelease(extractedOn: $extractedOn) { id cases parent } }';

/** Throws unless the release rests on the one that it should. */
async function timeToBuild(asker: Asker, { extractedOn, restsOn }: { extractedOn: string; restsOn: string | null }): Promise<Built & { readonly ms: number }> {
  const { ms, text } = await asker.ask({ query: BUILD, variables: { extractedOn } });
  const built = (JSON.parse(text) as { data: { buildRelease: Built } }).data.buildRelease;
  if (built.parent !== restsOn) throw new Error(`The release ${built.id} rests on ${built.parent ?? 'nothing'} in place of ${restsOn ?? 'nothing'}.`);
  return { ...built, ms };
}

/** Throws unless the file is accepted with all its rows. */
async function timeToImport(address: string, token: string, { path, area, rows }: NextMonth): Promise<number> {
  const query = new URLSearchParams({ kind: 'svf-cases', fileName: `${area}.csv`, deliveredOn: lastDayOfMonth(LAST_MONTH + 1) });
  const began = performance.now();
  const response = await fetch(`${address}/submissions?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: readFileSync(path),
  });
  const last = (await response.text()).trim().split('\n').at(-1) ?? '';
  const ms = performance.now() - began;
  if (!last.includes(`"rows":${rows},`)) throw new Error(`The file of ${area} was answered with ${response.status}: ${last.slice(0, 300)}`);
  return ms;
}
