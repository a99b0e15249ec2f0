import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { readPack } from '@server/setup/pack.ts';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { loadPackFile } from '@test/testkit/loaded-pack.ts';
import { SCOTTISH_FILE, scottishFileAbsent } from '@test/testkit/scottish-file.ts';
import { itUnless } from '@test/testkit/skipping.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';

interface SourceRow {
  readonly quarter: string;
  readonly board: string;
  readonly cancer: string;
  readonly isBoard: boolean;
  readonly isCancer: boolean;
  readonly referred: number;
  readonly within: number;
}

/** The file's own rows, read the plainest way. */
function sourceRows(text: string): SourceRow[] {
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const [quarter = '', board = '', boardFlag, , cancer = '', cancerFlag, referred, , within] = line.split(',');
    return { quarter, board, cancer, isBoard: boardFlag !== 'd', isCancer: cancerFlag !== 'd', referred: Number(referred), within: Number(within) };
  });
}

interface Point {
  readonly period: string;
  readonly figure: { readonly numerator: number | null; readonly denominator: number | null; readonly value: number | null; readonly absence: string | null; readonly provisional: boolean };
}

describeOnBothDatabases("another country's published file", (open) => {
  const pack = readPack('scotland');
  let app: TestApp;
  const said: string[] = [];
  beforeAll(async () => {
    app = await openApp(open, { referenceFolder: pack.referenceFolder });
  });
  afterAll(() => app.close());

  const load = (file: string, day?: string): Promise<void> => loadPackFile(app, { pack, file, announce: (text) => void said.push(text), ...(day === undefined ? {} : { day }) });

  async function points(words: string): Promise<readonly Point[]> {
    const release = (await app.dataOf<{ releases: { id: string }[] }>('{ releases { id } }')).releases[0]?.id ?? '';
    const { series } = await app.dataOf<{ series: { points: Point[] } }>(`{ series(measure: "lead_time", release: "${release}", ${words}, grain: QUARTER) { points { period figure { numerator denominator value absence provisional } } } }`);
    return series.points;
  }

  itUnless(scottishFileAbsent, 'gives, in all 46 quarters, the sums that the publisher gives: of the country, of every board and of every cancer', async () => {
    await load(SCOTTISH_FILE);
    const rows = sourceRows(readFileSync(SCOTTISH_FILE, 'utf8'));
    const sumOf = (wanted: (row: SourceRow) => boolean) => rows.filter(wanted).reduce((sums, { referred, within }) => ({ numerator: sums.numerator + within, denominator: sums.denominator + referred }), { numerator: 0, denominator: 0 });
    const quarters = [...new Set(rows.map(({ quarter }) => quarter))];
    expect(quarters).toHaveLength(46);
    const country = await points('from: "2012", to: "2023-Q2"');
    expect(country.map(({ period }) => period.replace('-', ''))).toEqual(quarters);
    for (const { period, figure } of country) {
      expect(figure, period).toMatchObject(sumOf((row) => row.quarter === period.replace('-', '') && !row.isBoard && !row.isCancer));
      expect(figure.provisional, period).toBe(period.startsWith('2023'));
    }
    expect(country.at(-1)?.figure.value).toBeCloseTo(0.737, 3);
    for (const board of new Set(rows.filter(({ isBoard }) => isBoard).map((row) => row.board))) {
      for (const { period, figure } of await points(`region: "${board}", from: "2012", to: "2023-Q2"`)) {
        const sums = sumOf((row) => row.quarter === period.replace('-', '') && row.board === board && !row.isCancer);
        expect(figure, `${board} ${period}`).toMatchObject(sums.denominator === 0 ? { absence: 'NOT_REPORTED' } : sums);
      }
    }
    for (const { period, figure } of await points('pathway: "head-and-neck", from: "2012", to: "2023-Q2"')) {
      expect(figure, period).toMatchObject(sumOf((row) => row.quarter === period.replace('-', '') && !row.isBoard && row.cancer === 'Head & Neck'));
    }
  });

  itUnless(scottishFileAbsent, 'once more changes nothing; a newer one is all that the publisher says from then on, and the old release answers as it did', async () => {
    await load(SCOTTISH_FILE);
    expect(said.at(-1)).toBe('phs-cancer-waits-62-day.csv is loaded already.');
    const [header = '', ...lines] = readFileSync(SCOTTISH_FILE, 'utf8').trimEnd().split('\n');
    const newer = join(temporaryFolder(), 'newer.csv');
    writeFileSync(newer, `${[header, ...lines.filter((line) => line.startsWith('2023') && !line.includes(',d,'))].join('\n')}\n`);
    await load(newer, '2026-12-01');
    const { releases } = await app.dataOf<{ releases: { id: string; cases: number; firstMonth: string; finals: string[] }[] }>('{ releases { id cases firstMonth finals } }');
    expect(releases).toMatchObject([{ id: '2026-12-01', firstMonth: '2023-01', finals: [] }, { id: '2026-11-30', cases: 159_306, firstMonth: '2012-01' }]);
    const { figure } = await app.dataOf<{ figure: object }>('{ figure(measure: "lead_time", release: "2026-11-30", period: "2012-Q1") { absence } }');
    expect(figure).toEqual({ absence: null });
  });

  it('that is none of the publisher’s ends in a sentence, and nothing is changed', async () => {
    const submissions = async () => app.open.database.read(SYSTEM_ACTOR, 'submissions', async (sql) => (await sql.query('SELECT id, state FROM submissions ORDER BY id')).rows);
    const before = await submissions();
    const file = join(temporaryFolder(), 'other.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    onTestFinished(() => void said.splice(0));
    await expect(load(file)).rejects.toThrow(/other\.csv is not the file that Scotland is read from\. The file lacks the columns/);
    expect(await submissions()).toEqual(before);
  });
});
