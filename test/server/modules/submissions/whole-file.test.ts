import { describe, expect, it } from 'vitest';
import { SVF_CASE_FACTS } from '@server/modules/submissions/fact-tables.ts';
import type { ComparedRow, WholeFileCheck } from '@server/modules/submissions/file-kind.ts';
import type { Outlook, OutlookCell } from '@server/modules/submissions/outlook.ts';
import { outlookRows } from '@server/modules/submissions/outlook-rows.ts';
import { toldWarning } from '@server/modules/submissions/told-findings.ts';
import { JudgedCases } from '@server/modules/submissions/whole-file/judged-cases.ts';
import { jumpsOf } from '@server/modules/submissions/whole-file/jumps.ts';
import { LateCases } from '@server/modules/submissions/whole-file/late-cases.ts';
import { COUNTING } from '@test/testkit/small-release.ts';

type Values = Partial<Record<'pathway' | 'suspicion_date' | 'closing_date' | 'closing_code' | 'variant', string>>;

/** A compared row; what is not said is empty. */
function row(line: number, values: Values, { region = '01', isNew = true } = {}): ComparedRow {
  return { key: [region, `c-${line}`], values: SVF_CASE_FACTS.dataColumns.map((column) => (values as Record<string, string>)[column] ?? '\\N'), line, isNew };
}

function warningsOf(check: WholeFileCheck, rows: readonly ComparedRow[]) {
  for (const each of rows) check.row(each);
  return check.warnings;
}

describe('cases that are told of late', () => {
  const late = (rows: readonly ComparedRow[]) => warningsOf(new LateCases({ deliveredOn: '2024-06-05', knownRegions: new Set(['01']) }), rows);

  it('are those whose last date lies more than three months before the month of the file, by month', () => {
    const found = late([
      row(2, { suspicion_date: '2024-01-10', closing_date: '2024-03-01' }),
      row(7, { suspicion_date: '2024-01-10', closing_date: '2024-02-29' }),
      row(3, { suspicion_date: '2023-11-10', closing_date: '2023-12-31' }),
      row(4, { suspicion_date: '2024-02-28' }),
      row(5, { suspicion_date: '2024-03-01' }),
    ]);
    expect(found).toEqual([
      { column: 'closing_date', count: 3, firstLine: 3, code: 'months-late', parameters: { monthsBack: 3, months: [{ month: '2023-12', rows: 1 }, { month: '2024-02', rows: 2 }], moreMonths: 0 } },
    ]);
  });

  it('are not those that are changed, nor those of a region that hands in for the first time', () => {
    const old = { suspicion_date: '2020-01-10', closing_date: '2020-02-01' };
    expect(late([row(2, old, { isNew: false }), row(3, old, { region: '13' })])).toEqual([]);
  });

  it('are named by a dozen months at most', () => {
    const months = Array.from({ length: 20 }, (_, index) => `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
    expect(late(months.map((month, index) => row(index + 2, { suspicion_date: `${month}-05` })))).toMatchObject([{ count: 20, parameters: { months: { length: 12, 0: { month: '2021-01' } }, moreMonths: 8 } }]);
  });
});

describe('the treated of whom few can be judged', () => {
  const closed = { suspicion_date: '2024-01-10', closing_date: '2024-02-01', closing_code: '50' };
  const rows = (count: number, values: Values, first = 2) => Array.from({ length: count }, (_, index) => row(first + index, { ...closed, ...values }));
  const judged = (all: readonly ComparedRow[]) => warningsOf(new JudgedCases(COUNTING), all);

  it('are told of with the pathway where most of them are', () => {
    const found = judged([...rows(10, { pathway: 'brost' }), ...rows(5, { pathway: 'lunga' }, 20), ...rows(1, { pathway: 'brost', closing_code: '54' }, 30)]);
    expect(found).toEqual([
      { column: 'closing_code', count: 6, firstLine: 20, code: 'judged-few', parameters: { judged: 10, treated: 16, lowestShare: 0.9, worst: { pathway: 'lunga', judged: 0, treated: 5 } } },
    ]);
    expect(found.map((each) => toldWarning(each, 'sv').warning)).toEqual([
      'Av 16 behandlade i filen kan 10 bedömas (63\u00A0%); minst 90\u00A0% väntas. För de andra är ingen tidsgräns känd för vårdförloppet, behandlingen och varianten. Sämst är det i lunga, där 0 av 5 kan bedömas.',
    ]);
  });

  it('are enough from nine of ten on', () => {
    expect(judged([...rows(9, { pathway: 'brost' }), ...rows(1, { pathway: 'lunga' }, 20)])).toEqual([]);
    expect(judged([...rows(8, { pathway: 'brost' }), ...rows(1, { pathway: 'lunga' }, 20)])).toMatchObject([{ count: 1, parameters: { judged: 8, treated: 9 } }]);
  });

  it('are none where nobody is treated: open, dismissed and uncounted cases are not looked for', () => {
    expect(judged([row(2, { pathway: 'lunga', suspicion_date: '2024-01-10' }), ...rows(3, { pathway: 'lunga', closing_code: '78' }), ...rows(3, { pathway: 'lunga', closing_code: '70' })])).toEqual([]);
  });
});

describe('a month that jumps', () => {
  const NONE = { rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsGone: 0 };
  const cell = (month: string, counts: Partial<OutlookCell>): OutlookCell => ({ month, pathway: 'lunga', ...NONE, ...counts });
  const outlook = (cells: readonly OutlookCell[], changes: Partial<Outlook> = {}): Outlook => ({ cells, usual: { lunga: 20 }, usualInAll: 100, standing: {}, unsettledFrom: '2024-05', ...changes });
  const told = (each: Outlook) => jumpsOf(each).map((warning) => toldWarning(warning, 'sv').warning);

  it('is told of by itself and by pathway, with what it has when the file is accepted and what is usual', () => {
    const doubled = outlook([cell('2024-02', { rowsNew: 60 })], { standing: { '2024-02': { lunga: 20, brost: 130 } } });
    expect(jumpsOf(doubled)).toEqual([
      { column: 'suspicion_date', count: 60, firstLine: null, code: 'month-jump', parameters: { month: '2024-02', cases: 210, usual: 100 } },
      { column: 'suspicion_date', count: 60, firstLine: null, code: 'pathway-jump', parameters: { month: '2024-02', pathway: 'lunga', cases: 80, usual: 20 } },
    ]);
    expect(told(doubled)).toEqual(['Februari 2024 får 210 fall med filen, långt från det vanliga: 100 på en månad.', 'Februari 2024 får 80 fall i lunga med filen, långt från det vanliga: 20 på en månad.']);
  });

  it('is what the table of the outlook marks, and nothing else', () => {
    const some = outlook([cell('2024-01', { rowsNew: 100 }), cell('2024-02', { rowsNew: 3, rowsChanged: 17 }), cell('2024-03', { rowsNew: 2 })]);
    const { months, cells } = outlookRows(some);
    expect([...months, ...cells].filter(({ isUnusual }) => isUnusual)).toHaveLength(jumpsOf(some).length);
  });

  it('is not a month to which a late case is added, nor one that is only corrected', () => {
    expect(jumpsOf(outlook([cell('2024-02', { rowsNew: 1 })], { standing: { '2024-02': { lunga: 19, brost: 80 } } }))).toEqual([]);
    expect(jumpsOf(outlook([cell('2024-02', { rowsNew: 3, rowsChanged: 4 })]))).toEqual([]);
  });

  it('may come of rows that are gone', () => {
    expect(jumpsOf(outlook([cell('2024-02', { rowsUnchanged: 1, rowsGone: 19 })], { usualInAll: null, standing: { '2024-02': { lunga: 20 } } }))).toMatchObject([{ code: 'pathway-jump', parameters: { cases: 1, usual: 20 } }]);
  });

  it('is not one that is too new to be whole; but too many are too many', () => {
    expect(jumpsOf(outlook([cell('2024-05', { rowsNew: 1 })]))).toEqual([]);
    expect(jumpsOf(outlook([cell('2024-05', { rowsNew: 500 })]))).toHaveLength(2);
  });

  it('is not a single case where mostly none come', () => {
    expect(jumpsOf(outlook([cell('2024-02', { rowsNew: 1 })], { usual: { lunga: 0 }, usualInAll: null }))).toEqual([]);
    expect(jumpsOf(outlook([cell('2024-02', { rowsNew: 5 })], { usual: { lunga: 0 }, usualInAll: null }))).toHaveLength(1);
  });
});
