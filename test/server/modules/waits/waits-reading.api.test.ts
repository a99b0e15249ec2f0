import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '@server/platform/database/sql.ts';
import { openEmbedded, type OpenTestDatabase } from '@test/testkit/database.ts';
import { caseOf, type SmallRelease } from '@test/testkit/small-release.ts';
import { openWaitsApp, type WaitsApp } from './waits-app.ts';

const RELEASE: SmallRelease = {
  id: 'r1',
  number: 1,
  cases: ['brost', 'lunga', 'ospecifika-symtom'].flatMap((pathway) => ['01', '12'].map((region) => caseOf({ date: '2024-01-10', pathway, region, closingCode: '78' }))),
  firstMonth: '2023-01',
  lastMonth: '2024-12',
  finalThrough: null,
};

/** What the database has been read for since the last question. */
let purposes: string[] = [];

function noting(database: Database): Database {
  return new Proxy(database, {
    get(target, name) {
      if (name === 'read') return (...args: Parameters<Database['read']>) => (purposes.push(args[1]), target.read(...args));
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

const openNoting: OpenTestDatabase = async (referenceFolder) => {
  const prepared = await openEmbedded(referenceFolder);
  return { ...prepared, database: noting(prepared.database) };
};

const readings = (purpose: string): number => purposes.filter((each) => each === purpose).length;

const PAGE = `{
  byPathway(measures: ["lead_time", "median_days", "p90_days", "judged", "treated"], region: "01", period: "R12") { rows { figures { figure { value } } } }
  median: compare(measure: "median_days", period: "R12", pathway: "brost") { rows { figure { value } } }
  share: compare(measure: "lead_time", period: "R12", pathway: "brost") { rows { figure { value } } }
  women: series(measure: "lead_time", sex: FEMALE, from: "2023", to: "2024", grain: MONTH) { points { figure { value } } }
  open: figure(measure: "open", region: "12", period: "2024") { value }
}`;

let app: WaitsApp;
beforeAll(async () => {
  app = await openWaitsApp(openNoting, [RELEASE]);
});
afterAll(() => app.close());
beforeEach(() => {
  purposes = [];
});

it('all figures of a page are read by one statement, and what has been read is not read again', async () => {
  await app.exactly(PAGE);
  expect(['release', 'release manifest', 'release contents'].map(readings)).toEqual([1, 1, 1]);
  purposes = [];
  await app.exactly(PAGE.replace('"R12"', '"R12-2024-12"'));
  expect(['release', 'release manifest', 'release contents'].map(readings)).toEqual([1, 0, 0]);
});

it('nothing of a release is read for those who are given nothing of it', async () => {
  await app.dataOf(PAGE.replaceAll('"01"', '"14"'));
  expect(['release manifest', 'release contents'].map(readings)).toEqual([0, 0]);
});
