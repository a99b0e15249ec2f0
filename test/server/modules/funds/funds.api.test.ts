import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { describeOnBothDatabases } from '@test/testkit/database.ts';
import { sourceRows } from '@test/testkit/source-files.ts';

interface Agreement {
  readonly year: number;
  readonly totalSek: number | null;
  readonly sumOfLinesSek: number;
  readonly lines: readonly { readonly line: string; readonly amountSek: number; readonly deadlineAsStated: string; readonly deadline: string | null; readonly recipientKind: string }[];
}

const FIELDS = 'year totalSek sumOfLinesSek lines { line amountSek deadlineAsStated deadline recipientKind }';

describeOnBothDatabases('agreements', (open) => {
  let app: TestApp;
  let agreements: Agreement[];
  beforeAll(async () => {
    app = await openApp(open);
    ({ agreements } = await app.dataOf<{ agreements: Agreement[] }>(`{ agreements { ${FIELDS} } }`));
  });
  afterAll(() => app.close());

  it('2024 is 809 million kronor and 2021 is 500 million', () => {
    const totals = new Map(agreements.map(({ year, totalSek }) => [year, totalSek]));
    expect(totals.get(2024)).toBe(809_000_000);
    expect(totals.get(2021)).toBe(500_000_000);
  });

  it('are those of the file, and a total that was not found is missing, not 0', () => {
    expect(agreements.map(({ year, totalSek }) => [year, totalSek])).toEqual(
      sourceRows('agreement-totals.csv').map((row) => [Number(row['year']), row['total_sek'] === '' ? null : Number(row['total_sek'])]),
    );
    expect(agreements.find(({ year }) => year === 2016)?.totalSek).toBeNull();
  });

  it('the lines are those of the file and add up to the total, to the krona', () => {
    const rows = sourceRows('agreements.csv');
    for (const { year, totalSek, sumOfLinesSek, lines } of agreements) {
      const ofYear = rows.filter((row) => Number(row['year']) === year);
      expect(lines.map(({ line, amountSek, deadlineAsStated, recipientKind }) => [line, amountSek, deadlineAsStated, recipientKind]), String(year)).toEqual(
        ofYear.map((row) => [row['line'], Number(row['amount_sek']), row['deadline'], row['recipient_kind']]),
      );
      const sum = ofYear.reduce((total, row) => total + Number(row['amount_sek']), 0);
      expect(sumOfLinesSek, String(year)).toBe(sum);
      if (totalSek !== null) expect(totalSek, String(year)).toBe(sum);
    }
  });

  it('one is had by its year', async () => {
    const { agreement } = await app.dataOf<{ agreement: Agreement }>(`{ agreement(year: 2024) { ${FIELDS} } }`);
    expect(agreement).toEqual(agreements.find(({ year }) => year === 2024));
  });

  it('a deadline is a date only where the source gives a day', () => {
    const deadlines = agreements.flatMap(({ lines }) => lines);
    expect(deadlines.some(({ deadline }) => deadline !== null)).toBe(true);
    for (const { deadline, deadlineAsStated } of deadlines) {
      if (deadline !== null) expect(deadlineAsStated.startsWith(deadline), deadlineAsStated).toBe(true);
      else expect(deadlineAsStated).not.toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});
