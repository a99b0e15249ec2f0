import { describe, expect, it } from 'vitest';
import { EXPECTED_CASES } from '@server/modules/submissions/expected-cases.ts';
import { checkText } from './checking-reference-fixture.ts';

const HEADER = 'basis_version;region;pathway;sex;period_start;period_end;expected';

function check(row: string) {
  return checkText(EXPECTED_CASES, `${HEADER}\n${row}\n`);
}

describe('a row of expected cases', () => {
  it('is about a region, pathway, sex and whole months; the decimal comma is a point', () => {
    expect(check('2023;1;lunga;K;2023-01-01;2023-12-31;012,50').rows).toEqual([
      { region: '01', key: ['01', 'lunga', 'FEMALE', '2023', '2023-01-01'], values: '2023-12-31\t12.5' },
    ]);
    expect(check('2023;01;lunga;;20230101;20230630;0').rows[0]).toMatchObject({ key: ['01', 'lunga', 'ALL', '2023', '2023-01-01'], values: '2023-06-30\t0' });
  });

  it('may have spaces of any width between thousands', () => {
    for (const written of ['1 234,5', '1\u00a0234,50', '1\u202f234,5']) expect(check(`2023;01;lunga;;2023-01-01;2023-12-31;${written}`).rows[0]?.values, written).toBe('2023-12-31\t1234.5');
  });

  it.each([
    ['basis_version', ';01;lunga;;2023-01-01;2023-12-31;1'],
    ['region', '2023;99;lunga;;2023-01-01;2023-12-31;1'],
    ['pathway', '2023;01;all;;2023-01-01;2023-12-31;1'],
    ['sex', '2023;01;lunga;U;2023-01-01;2023-12-31;1'],
    ['period_start', '2023;01;lunga;;2023-01-02;2023-12-31;1'],
    ['period_end', '2023;01;lunga;;2023-01-01;2023-12-30;1'],
    ['period_end', '2023;01;lunga;;2023-02-01;2023-01-31;1'],
    ['expected', '2023;01;lunga;;2023-01-01;2023-12-31;-1'],
    ['expected', '2023;01;lunga;;2023-01-01;2023-12-31;1 00'],
    ['expected', '2023;01;lunga;;2023-01-01;2023-12-31;1.000,5'],
    ['sex', '2023;01;prostata;F;2023-01-01;2023-12-31;1'],
    ['basis_version', 'Totalt;;;;;;1'],
    ['region', '2023;SE;lunga;;2023-01-01;2023-12-31;1'],
    ['sex', '2023;01;lunga;Alla;2023-01-01;2023-12-31;1'],
  ])('is refused where %s is wrong: %s', (column, row) => {
    expect(check(row).problems).toMatchObject([{ line: 2, column }]);
  });
});

describe('what is whole and part at once in a file is accepted with a warning', () => {
  const WHOLE = '2023;01;lunga;F;2023-01-01;2023-12-31;1';
  it.each([
    ['a year and a part of it', '2023;13;tarm;F;2023-07-01;2023-12-31;1', 'period_end'],
    ['a pathway by sex and for both together', '2023;13;lunga;;2023-01-01;2023-12-31;1', 'sex'],
    ['another basis', '2024;13;lunga;F;2024-01-01;2024-12-31;1', 'basis_version'],
  ])('%s', (_name, row, column) => {
    const { rows, problems, findings } = check(`${WHOLE}\n${row}`);
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(2);
    expect(findings.warnings).toMatchObject([{ column, count: 1, firstLine: 3 }]);
  });

  it('but not the years of a basis, each pathway in its own way', () => {
    expect(check(`${WHOLE}\n2023;01;lunga;M;2024-01-01;2024-12-31;1\n2023;01;prostata;;2023-01-01;2023-12-31;1`).findings.warnings).toEqual([]);
  });
});
