import { describe, expect, it } from 'vitest';
import { SVF_COUNTS } from '@server/modules/submissions/svf-counts.ts';
import { checkText } from './checking-reference-fixture.ts';

const HEADER = 'region;pathway;period;sex;treatment;treated;judged;within_limit;over_75';

function check(...rows: string[]) {
  return checkText(SVF_COUNTS, [HEADER, ...rows, ''].join('\n'));
}

describe('a row of totals', () => {
  it.each([
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-q4', '2024-10-01', '2024-12-31'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['2024-H1', '2024-01-01', '2024-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
  ])('keeps its period: %s', (period, start, end) => {
    expect(check(`01;lunga;${period};;;12;;7;`)).toMatchObject({ problems: [], rows: [{ region: '01', key: ['01', 'lunga', start, end, 'ALL', 'ANY'], values: '12\t\\N\t7\t\\N' }] });
  });

  it('may tell sex and treatment, how many were judged and how many were much too late', () => {
    expect(check('1;LUNGA;2024-Q1;kvinna;Surgery;1 200;1 180;700;90').rows).toEqual([{ region: '01', key: ['01', 'lunga', '2024-01-01', '2024-03-31', 'FEMALE', 'SURGERY'], values: '1200\t1180\t700\t90' }]);
  });

  it('of nobody is a row all the same', () => {
    expect(check('01;lunga;2024-Q1;;;0;0;0;0')).toMatchObject({ problems: [], rows: [{ values: '0\t0\t0\t0' }] });
  });

  it.each([
    ['region', '99;lunga;2024-Q1;;;12;;7;', 'region is no known code.'],
    ['region', 'Riket;lunga;2024-Q1;;;12;;7;', 'region says that the row is a total.'],
    ['region', 'SE;lunga;2024-Q1;;;12;;7;', 'region says that the row is a total.'],
    ['pathway', '01;Totalt;2024-Q1;;;12;;7;', 'pathway says that the row is a total.'],
    ['pathway', '01;symtom;2024-Q1;;;12;;7;', 'pathway is one that ends with a conversation, and so has no start of treatment.'],
    ['sex', '01;lunga;2024-Q1;alla;;12;;7;', 'sex says that the row is a total.'],
    ['sex', '01;prostata;2024-Q1;F;;12;;7;', 'sex does not fit the pathway, which is for one sex.'],
    ['sex', '01;lunga;2024-Q1;x;;12;;7;', 'sex is no sex.'],
    ['treatment', '01;lunga;2024-Q1;;any;12;;7;', 'treatment is no kind of treatment.'],
    ['period', '01;lunga;;;;12;;7;', 'period is empty.'],
    ['period', '01;lunga;2024-13;;;12;;7;', 'period is no period.'],
    ['period', '01;lunga;2024-01-01;;;12;;7;', 'period is no period.'],
    ['period', '01;lunga;R12-2024-06;;;12;;7;', 'period is no period.'],
    ['period', '01;lunga;2025-Q1;;;12;;7;', 'period had not ended on the day that the file is from.'],
    ['treated', '01;lunga;2024-Q1;;;;;7;', 'treated is empty.'],
    ['treated', '01;lunga;2024-Q1;;;12.5;;7;', 'treated is no whole number.'],
    ['treated', '01;lunga;2024-Q1;;;-1;;0;', 'treated is no whole number.'],
    ['treated', '01;lunga;2024-Q1;;;3000000000;;0;', 'treated is no whole number.'],
    ['within_limit', '01;lunga;2024-Q1;;;12;;;', 'within_limit is empty.'],
    ['within_limit', '01;lunga;2024-Q1;;;12;;13;', 'within_limit is more than treated.'],
    ['within_limit', '01;lunga;2024-Q1;;;12;6;7;', 'within_limit is more than judged.'],
    ['judged', '01;lunga;2024-Q1;;;12;13;7;', 'judged is more than treated.'],
    ['over_75', '01;lunga;2024-Q1;;;12;10;7;4', 'over_75 is more than those who were late.'],
  ])('is refused where %s is wrong: %s', (column, row, problem) => {
    const { rows, problems } = check(row);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ line: 2, column, problem }]);
  });
});

describe('rows that are wholes and parts of each other', () => {
  it.each([
    ['period', ['01;lunga;2024-Q1;;;3;;2;', '01;lunga;2024-H1;;;6;;4;']],
    ['period', ['01;lunga;2024;;;30;;20;', '01;lunga;2024-03;;;1;;1;']],
    ['sex', ['01;lunga;2024-Q1;F;;3;;2;', '01;lunga;2024-Q1;;;6;;4;']],
    ['treatment', ['01;lunga;2024-Q1;;;6;;4;', '01;lunga;2024-Q1;;surgery;3;;2;']],
  ])('are told at the second: %s', (column, rows) => {
    expect(check(...rows).problems).toMatchObject([{ line: 3, column, expected: expect.stringContaining('totals') }]);
  });

  it('are none where region, pathway, period, sex or treatment are others', () => {
    const { rows, problems } = check('01;lunga;2024-Q1;F;;3;;2;', '01;lunga;2024-Q1;M;;6;;4;', '01;lunga;2024-Q2;;;6;;4;', '13;lunga;2024;;;30;;20;', '01;tarm;2024;;;30;;20;');
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(5);
  });
});
