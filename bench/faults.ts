import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { monthLabel } from '@schema/domain/periods.ts';
import { freshPostgres } from './fresh-postgres.ts';
import { inventedCountry, LAST_MONTH } from './invented-country.ts';
import { faultsOf, holdingOf, inventedTruth, type Holding, type Place, type Truth } from './invented-truth.ts';
import { exactly, measured, type Bench, type Measurement } from './measurement.ts';
import { analystToken } from './operator.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** On each database; another number for a quick look. */
const KILLS = Number(process.env['KILLS'] ?? 100);
const SERVED_MS = 5_000;
/** A kill falls at most this share of an undisturbed loading after the start. */
const LATEST = 0.5;
const LOOK_EVERY_MS = 200;
const MOST_FAULTS = 10;

/**
 * A server that loads the country, files and releases at once, is killed at a random instant, started again and looked
 * over, again and again until the country is whole; then in a new place. What was accepted or whole before must be
 * there, files of a day all or none, releases as they are where nobody disturbs them.
 */
export const FAULTS: Bench = {
  name: 'faults',
  about: `${KILLS} kills at random instants while the small country is imported and its releases built, on each database`,
  async measure() {
    const truth = await inventedTruth();
    const embedded = await measureOn('embedded', truth, embeddedPlace);
    const postgres = await freshPostgres();
    if ('absent' in postgres) return [...embedded, { what: 'Postgres', notMeasured: postgres.absent }];
    await postgres.close();
    return [...embedded, ...(await measureOn('Postgres', truth, postgresPlace))];
  },
};

/** An empty place, with the environment variables that say where its database is. */
interface EmptyPlace {
  readonly dataFolder: string;
  readonly variables: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

function embeddedPlace(): Promise<EmptyPlace> {
  const folder = temporaryFolder();
  return Promise.resolve({ dataFolder: join(folder.path, 'data'), variables: {}, remove: () => Promise.resolve(folder.remove()) });
}

async function postgresPlace(): Promise<EmptyPlace> {
  const postgres = await freshPostgres();
  if ('absent' in postgres) throw new Error(`There is no Postgres any more: ${postgres.absent}.`);
  const folder = temporaryFolder();
  return {
    dataFolder: join(folder.path, 'data'),
    variables: { DATABASE_URL: postgres.url },
    remove: async () => {
      folder.remove();
      await postgres.close();
    },
  };
}

/** What kills have shown so far. */
interface Seen {
  /** Milliseconds from each start after a kill until it served. */
  readonly servedMs: number[];
  readonly faults: string[];
  /** Places where the country became whole in spite of them. */
  whole: number;
}

async function measureOn(database: string, truth: Truth, newPlace: () => Promise<EmptyPlace>): Promise<readonly Measurement[]> {
  const seen: Seen = { servedMs: [], faults: [], whole: 0 };
  while (seen.servedMs.length < KILLS) {
    const place = await newPlace();
    try {
      await killUntilWhole(place, truth, seen);
    } catch (error) {
      // Not served again, or served wrongly: a fault like the others, unless nothing ever goes right.
      seen.faults.push(error instanceof Error ? error.message : String(error));
      if (seen.faults.length >= MOST_FAULTS) throw error;
    } finally {
      await place.remove();
    }
  }
  const first = seen.faults[0];
  return [
    exactly(seen.faults.length, { what: `${database}: half or lost after ${KILLS} kills${first === undefined ? '' : `, first: ${first}`}`, unit: 'faults', bar: 0 }),
    measured(seen.servedMs, { what: `${database}: served again (${seen.whole} countries became whole)`, unit: 'ms', statistic: 'highest', bar: SERVED_MS }),
  ];
}

async function killUntilWhole({ dataFolder, variables }: EmptyPlace, truth: Truth, seen: Seen): Promise<void> {
  const { root } = await inventedCountry('small');
  const start = (): Promise<ServerProcess> =>
    startServer({ root, dataFolder, withClient: false, variables: { ...variables, DEMO: 'small', DEMO_END: monthLabel(LAST_MONTH) } });
  let server = await start();
  try {
    const token = await analystToken(server.address, dataFolder);
    while (seen.servedMs.length < KILLS) {
      const place: Place = { address: server.address, dataFolder, token };
      const { isWhole, holding } = await watch(place, Math.random() * LATEST * truth.loadingMs);
      if (isWhole) {
        seen.whole += 1;
        const releases = new Map([...truth.releases].map(([id, { hash }]) => [id, hash]));
        seen.faults.push(...(await faultsOf(place, { before: { ...holding, releases }, truth })));
        return;
      }
      await server.kill();
      server = await start();
      seen.servedMs.push(server.readyMs);
      seen.faults.push(...(await faultsOf({ ...place, address: server.address }, { before: holding, truth })));
    }
  } finally {
    await server.kill();
  }
}

/** Looks on until `forMs` have passed, to the moment, or the country is whole; `holding` is what was seen last. */
async function watch(place: Place, forMs: number): Promise<{ readonly isWhole: boolean; readonly holding: Holding }> {
  let isOver = false;
  const moment = wait(forMs).then(() => {
    isOver = true;
  });
  let holding: Holding = { accepted: new Map(), releases: new Map() };
  let isWhole = false;
  const looking = (async () => {
    while (!isOver && !isWhole) {
      holding = await holdingOf(place);
      const { demonstration } = (await (await fetch(`${place.address}/ready`)).json()) as { demonstration: { state: string } };
      isWhole = demonstration.state === 'done';
      if (demonstration.state === 'failed') throw new Error('The demonstration failed.');
      await wait(LOOK_EVERY_MS);
    }
  })();
  // A look that the kill cuts short is no fault of the server's.
  looking.catch(() => undefined);
  await Promise.race([moment, looking]);
  return { isWhole, holding };
}
