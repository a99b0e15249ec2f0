import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileCheck } from '@server/modules/submissions/file-check.ts';
import type { CheckedRow } from '@server/modules/submissions/file-kind.ts';
import { Findings } from '@server/modules/submissions/problems.ts';
import { SheetTable } from '@server/modules/submissions/sheet-table.ts';
import { SVF_CASES } from '@server/modules/submissions/svf-cases.ts';
import { workbookRows } from '@server/modules/submissions/workbook/workbook-rows.ts';
import { workbookFile, type FixtureCell, type FixtureWorkbook } from '@test/testkit/workbook-file.ts';
import { checkText, REFERENCE, toldInEnglish, type Checked } from './checking-reference-fixture.ts';

/** Checks a workbook as an import does. */
async function checkWorkbook(workbook: FixtureWorkbook): Promise<Checked> {
  const findings = new Findings();
  const rows: CheckedRow[] = [];
  const check = new FileCheck(SVF_CASES, { reference: REFERENCE, findings, deliveredOn: '2024-12-31', completeMonths: null }, (row) => rows.push(row));
  const table = new SheetTable(SVF_CASES.columns, findings, check.row);
  for await (const some of workbookRows(workbookFile(workbook))) for (const row of some) table.push(row);
  check.end();
  return toldInEnglish(rows, findings);
}

const HEADER = ['case_id', 'pathway', 'closing_region', 'sex', 'birth_year', 'suspicion_date', 'closing_date', 'closing_code'];
const GOOD = ['a-1', 'lunga', '01', 'F', '1950', '2024-01-31', '2024-03-01', '50'];
const DAY_MS = 86_400_000;

function oneSheet(rows: readonly (readonly FixtureCell[])[]): FixtureWorkbook {
  return { sheets: [{ name: 'Blad1', rows }], formats: [14] };
}

/** A cell as Excel keeps what was typed: days and numbers as numbers; a day that is none, such as 30 February, as text. */
function typed(text: string): FixtureCell {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toISOString().startsWith(text)) return { value: (Date.parse(text) - Date.UTC(1899, 11, 30)) / DAY_MS, style: 1 };
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  return text === '' ? null : text;
}

describe('the same table as text and as a workbook', () => {
  const cells = [
    fc.stringMatching(/^[a-c]{0,2}[0-9;,"' åÅ&<]{0,3}$/),
    fc.constantFrom('lunga', 'LUNGA', 'prostata', 'okänd', ''),
    fc.constantFrom('01', '1', '13', '99', ''),
    fc.constantFrom('F', 'K', 'man', 'x', ''),
    fc.constantFrom('1950', '2015', '50', '19550101', ''),
    fc.constantFrom('2024-01-31', '20240131', '2024-02-30', '31/1', '2025-06-01', ''),
    fc.constantFrom('2024-03-01', '2023-01-01', '20240301', ''),
    fc.constantFrom('50', '78', '999', 'UV50', ''),
  ];
  const table = fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 8 });

  it('gives the same rows and the same problems, typed in or pasted as text', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), async (rows, kept) => {
        const quoted = (row: readonly string[]): string => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
        const text = checkText(SVF_CASES, [HEADER, ...rows].map(quoted).join('\r\n'));
        const workbook = await checkWorkbook(oneSheet([HEADER, ...rows.map((row) => row.map((cell, place) => (kept[place % kept.length] && place > 0 ? typed(cell) : cell)))]));
        expect(workbook).toEqual(text);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

describe('a sheet', () => {
  it('is read where the table does not begin at its corner, with rows that are left out', async () => {
    const { rows, problems } = await checkWorkbook(oneSheet([[], [null, ...HEADER], [], [null, ...GOOD.map(typed)], [null, null, '  '], [null, 'a-2', ...GOOD.slice(1)]]));
    expect(problems).toEqual([]);
    expect(rows.map(({ key }) => key[1])).toEqual(['a-1', 'a-2']);
  });

  it('has its problems told by the row of the sheet and the name of the column', async () => {
    const { problems } = await checkWorkbook(
      oneSheet([HEADER, [], GOOD.with(6, '2024-01-01').map(typed), [...GOOD.slice(0, 5), { xml: '<c r="F4" t="e"><v>#VALUE!</v></c>' }], [...GOOD.slice(0, 5).map(typed), { value: 45_322.5, style: 1 }], [...GOOD, { xml: '<c r="J6" t="e"><v>#N/A</v></c>' }]]),
    );
    expect(problems).toMatchObject([
      { line: 3, column: 'closing_date' },
      { line: 4, column: 'suspicion_date', problem: 'Cell F4 holds the error #VALUE!.' },
      { line: 5, column: 'suspicion_date', problem: 'suspicion_date has a time of day.' },
      { line: 6, column: null, problem: 'Cell J6 holds the error #N/A.' },
    ]);
  });

  it('with an error in its header is refused there', async () => {
    const { problems, rows } = await checkWorkbook(oneSheet([['case_id', { xml: '<c r="B1" t="e"><v>#REF!</v></c>' }, ...HEADER.slice(2)], GOOD]));
    expect(problems).toMatchObject([{ line: 1, column: null, problem: 'Cell B1 holds the error #REF!.' }, { line: 1, column: 'pathway' }]);
    expect(rows).toEqual([]);
  });

  it('with more cells than its header, or a number of a person, is refused without repeating it', async () => {
    expect((await checkWorkbook(oneSheet([HEADER, [...GOOD, 'more']]))).problems).toMatchObject([{ line: 2, problem: 'The row has 9 cells.' }]);
    const { problems } = await checkWorkbook(oneSheet([HEADER, [191_212_121_212, ...GOOD.slice(1)]]));
    expect(problems).toMatchObject([{ line: 2, column: 'case_id' }]);
    expect(JSON.stringify(problems)).not.toContain('1912');
    const besideFault = await checkWorkbook(oneSheet([HEADER, ['19121212-1212', ...GOOD.slice(1, 7), { xml: '<c r="H2" t="e"><v>#N/A</v></c>' }]]));
    expect(besideFault.findings.isPersonal).toBe(true);
    expect(besideFault.problems).toMatchObject([{ line: 2, column: 'case_id' }, { line: 2, column: 'closing_code' }]);
    const inHeader = await checkWorkbook(oneSheet([[...HEADER, '19121212-1212'], [...GOOD, { xml: '<c r="I2" t="e"><v>#N/A</v></c>' }]]));
    expect(inHeader.problems).toMatchObject([{ line: 1, column: null }, { line: 2, column: null }]);
    expect(JSON.stringify(inHeader.problems)).not.toContain('1912');
  });

  it('that is empty is told as an empty file', async () => {
    expect((await checkWorkbook(oneSheet([]))).problems).toMatchObject([{ problem: 'The file is empty.' }]);
  });
});
