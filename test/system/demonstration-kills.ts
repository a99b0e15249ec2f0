import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { ReleasesService } from '@server/modules/releases/releases.service.ts';
import { operatorToken } from '@server/modules/access/operator-token.ts';
import { openCurrentDatabase } from '@server/setup/existing-database.ts';
import { StoredRelease } from '@test/server/modules/releases/stored-release.ts';
import { testEnvironment } from '@test/testkit/prepared-country.ts';
import { killAll, ProductProcess } from '@test/testkit/product-process.ts';
import { randomNumbers } from './random-numbers.ts';
import { ask } from './whole.ts';

const KILLS = 10;
const SEED = 20_160_229;
/** A country so short that it loads in seconds, and whose last four months have a release each all the same. */
const DEMONSTRATION = { DEMO: 'small', DEMO_END: '2016-06' };
const LOADED = 'The synthetic country is loaded';

export interface Place extends Readonly<Record<string, string>> {
  readonly DATA_DIR: string;
}

type Hashes = Readonly<Record<string, string | null>>;

/** Published releases as the server tells of them. */
async function published(address: string): Promise<Hashes> {
  const { data } = await ask<{ data: { releases: { id: string; hash: string | null }[] } }>(address, '{ releases { id hash } }');
  return Object.fromEntries(data.releases.map(({ id, hash }) => [id, hash]));
}

/** How many files have been accepted; each has the next number. */
async function acceptedFiles(address: string, { DATA_DIR }: Place): Promise<number> {
  const response = await fetch(`${address}/submissions`, { headers: { authorization: `Bearer ${operatorToken(DATA_DIR)}` } });
  const submissions = (await response.json()) as { accepted_sequence: number | null }[];
  return Math.max(0, ...submissions.map(({ accepted_sequence: sequence }) => sequence ?? 0));
}

/** Every release of a stopped server's database, each with the hash that its stored bytes give. */
async function rehashed({ DATA_DIR, DATABASE_URL }: Place): Promise<Hashes> {
  const { database, close } = await openCurrentDatabase(testEnvironment({ dataFolder: DATA_DIR, databaseUrl: DATABASE_URL ?? null }));
  try {
    const all = await new ReleasesService(database).list(SYSTEM_ACTOR);
    const stored = await Promise.all(all.map(async ({ id, hash }) => [id, hash, (await StoredRelease.read(database, id)).rehashed()] as const));
    for (const [id, told, computed] of stored) if (told !== null) expect([id, computed]).toEqual([id, told]);
    return Object.fromEntries(stored.map(([id, , computed]) => [id, computed]));
  } finally {
    await close();
  }
}

/**
 * Kills while the synthetic country is imported and its releases are built: each start goes on where the last one was
 * cut off, with nothing half and nothing lost, and in the end there is what an undisturbed run makes. `newPlace` makes a
 * new place for a server, gone when its test ends.
 */
export function demonstrationKillsOn(newPlace: () => Promise<Place>): void {
  afterEach(killAll);

  it(`killed ${KILLS} times while it loads, the demonstration comes to the same releases`, async () => {
    const undisturbed = { ...(await newPlace()), ...DEMONSTRATION };
    const whole = ProductProcess.server(undisturbed);
    await whole.address();
    const began = performance.now();
    await whole.says(LOADED);
    const loadMs = performance.now() - began;
    await whole.stop();
    const expected = await rehashed(undisturbed);
    expect(Object.keys(expected).sort()).toEqual(['2016-03-31', '2016-04-30', '2016-05-31', '2016-06-30']);

    const place = { ...(await newPlace()), ...DEMONSTRATION };
    let seen: { readonly files: number; readonly releases: Hashes } = { files: 0, releases: {} };
    for (const share of randomNumbers(SEED, KILLS)) {
      const server = ProductProcess.server(place);
      const address = await server.address();
      const [files, releases] = [await acceptedFiles(address, place), await published(address)];
      // What was seen before the last kill is there after it.
      expect(files).toBeGreaterThanOrEqual(seen.files);
      expect(releases).toMatchObject(seen.releases);
      expect(expected).toMatchObject(releases);
      // Each start has a share of the whole work before it is killed, so that kills fall in all parts of it.
      await wait((share * 2 * loadMs) / KILLS);
      seen = { files: await acceptedFiles(address, place), releases: await published(address) };
      await server.stop('SIGKILL');
    }
    const last = ProductProcess.server(place);
    const address = await last.address();
    while (Object.keys(await published(address)).length < Object.keys(expected).length) await wait(200);
    await last.stop();
    expect(await rehashed(place)).toEqual(expected);
  });
}
