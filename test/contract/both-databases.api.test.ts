import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { openEmbedded, openOnPostgres } from '@test/testkit/database.ts';
import { postgresAbsent } from '@test/testkit/postgres-database.ts';
import { describeUnless } from '@test/testkit/skipping.ts';
import { caseOf, storeRelease, type SmallRelease } from '@test/testkit/small-release.ts';
import { sourceRows } from '@test/testkit/source-files.ts';

const EXAMPLES = fileURLToPath(new URL('../../schema/examples/', import.meta.url));
const examples = readdirSync(EXAMPLES).map((file) => [file, readFileSync(`${EXAMPLES}${file}`, 'utf8')] as const);

/** Every list of the API whole; where a database orders texts in its own way, it shows here. */
const WHOLE_LISTS = `{
  regions { code name publishedResults { measure year value note } populations { referenceDate sex population } memberships { region { code } } }
  healthcareRegions { code members { code } } country { parts { code } members { code } }
  pathways { code name limits { treatment variant limitDays validFrom } } closingCodes { suffix name } delayCauses { code name }
  measures { id name publishedYears goals { id validFrom } } goals { id validFrom measure { id } }
  agreements { year lines { line amountSek } } calendar { id } dataStatus { newestYear referenceVersion measures { id } sources { id title } }
}`;

/** What the examples about waits read. */
const RELEASE: SmallRelease = { id: 'r1', number: 1, cases: [caseOf({ date: '2024-02-01' })], firstMonth: '2024-01', lastMonth: '2024-12', finalThrough: null };

let embedded: TestApp;
beforeAll(async () => {
  embedded = await openApp(openEmbedded);
  await storeRelease(embedded.open, RELEASE);
});
afterAll(() => embedded.close());

function answersOf({ data }: { readonly data: unknown }): unknown[] {
  return Object.values(data as Record<string, unknown>);
}

describe('the example queries', () => {
  it('are there, each with a line in Swedish and one in English that say what it asks', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    for (const [file, query] of examples) {
      expect(file).toMatch(/^[a-z-]+\.graphql$/);
      expect(query, file).toMatch(/^# [A-ZÅÄÖ].+\n# [A-Z].+\nquery [A-Z]\w+/);
    }
  });

  it.each(examples)('%s runs without errors in both languages, and finds something', async (_file, query) => {
    for (const language of ['SV', 'EN']) {
      const answer = await embedded.ask(query, { language });
      expect(answer.errors).toEqual([]);
      for (const part of answersOf(answer)) expect(JSON.stringify(part).length).toBeGreaterThan('[]'.length);
    }
  });
});

describeUnless(postgresAbsent(), 'Postgres and the embedded database', () => {
  let postgres: TestApp;
  beforeAll(async () => {
    postgres = await openApp(openOnPostgres);
    await storeRelease(postgres.open, RELEASE);
  });
  afterAll(() => postgres.close());

  async function sameAnswer(query: string, variables: Record<string, unknown> = {}): Promise<void> {
    const [one, other] = await Promise.all([embedded.ask(query, variables), postgres.ask(query, variables)]);
    expect(one.errors).toEqual([]);
    // Compared as a truth value first: the difference of two long texts is unreadable, that of their parts is not.
    if (other.text !== one.text) expect(other.data).toEqual(one.data);
    expect(other.text === one.text).toBe(true);
  }

  it.each(examples)('give the same answer to %s, byte for byte', async (_file, query) => {
    for (const language of ['SV', 'EN']) await sameAnswer(query, { language });
  });

  it('give every list of the API in the same order', async () => {
    await sameAnswer(WHOLE_LISTS);
  });

  it('give the results of every measure in the same order', async () => {
    const measures = [...sourceRows('official-series.csv'), ...sourceRows('published-result-measures.csv')].map((row) => row['measure']);
    for (const measure of new Set(measures)) {
      await sameAnswer('query ($measure: ID!) { publishedResults(measure: $measure) { year value text keyAsPublished source region { code } pathway { code } } }', { measure });
    }
  });

  it('give the same files to download', async () => {
    const manifest = async ({ app }: TestApp): Promise<string> => (await app.inject({ method: 'GET', url: '/files/manifest.json' })).payload;
    expect(JSON.parse(await manifest(postgres))).toEqual(JSON.parse(await manifest(embedded)));
  });
});
