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

  it.each([
    ['basis_version', ';01;lunga;;2023-01-01;2023-12-31;1'],
    ['region', '2023;99;lunga;;2023-01-01;2023-12-31;1'],
    ['pathway', '2023;01;all;;2023-01-01;2023-12-31;1'],
    ['sex', '2023;01;lunga;U;2023-01-01;2023-12-31;1'],
    ['period_start', '2023;01;lunga;;2023-01-02;2023-12-31;1'],
    ['period_end', '2023;01;lunga;;2023-01-01;2023-12-30;1'],
    ['period_end', '2023;01;lunga;;2023-02-01;2023-01-31;1'],
    ['expected', '2023;01;lunga;;2023-01-01;2023-12-31;-1'],
    ['expected', '2023;01;lunga;;2023-01-01;2023-12-31;1 000'],
  ])('is refused where %s is wrong: %s', (column, row) => {
    expect(check(row).problems).toMatchObject([{ line: 2, column }]);
  });
});
