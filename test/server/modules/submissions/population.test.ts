import { describe, expect, it } from 'vitest';
import { POPULATION } from '@server/modules/submissions/population.ts';
import { checkText } from './checking-reference-fixture.ts';

const HEADER = 'reference_date;region;sex;population;source';

function check(row: string) {
  return checkText(POPULATION, `${HEADER}\n${row}\n`);
}

describe('a row of population', () => {
  it('is about a region, or a part of one, on a day or in a month that its source states', () => {
    expect(check('20231231;1;K;0123 456;SCB').rows).toEqual([]);
    expect(check('20231231;1;K;123 456;SCB').rows).toEqual([{ region: '01', key: ['01', 'FEMALE', '2023-12-31'], values: '2023-12-31\t123456\tSCB' }]);
    expect(check('2024-02;13-north;;60000;"SCB,\n tabell 1"').rows).toEqual([{ region: '13-north', key: ['13-north', 'ALL', '2024-02'], values: '2024-02-29\t60000\tSCB, tabell 1' }]);
  });

  it.each([
    ['reference_date', '2023;01;;1;SCB'],
    ['reference_date', '2023-02-30;01;;1;SCB'],
    ['reference_date', '2025-01-01;01;;1;SCB'],
    ['region', '2023-12-31;99;;1;SCB'],
    ['region', '2023-12-31;SE;;1;SCB'],
    ['region', '2023-12-31;rcc-syd;;1;SCB'],
    ['sex', '2023-12-31;01;U;1;SCB'],
    ['sex', '2023-12-31;01;Totalt;1;SCB'],
    ['population', '2023-12-31;01;;;SCB'],
    ['population', '2023-12-31;01;;-1;SCB'],
    ['population', '2023-12-31;01;;1,5;SCB'],
    ['population', '2023-12-31;01;;99999999999;SCB'],
    ['source', '2023-12-31;01;;1;'],
    ['source', `2023-12-31;01;;1;${'x'.repeat(501)}`],
  ])('is refused where %s is wrong: %s', (column, row) => {
    const { rows, problems } = check(row);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ line: 2, column }]);
  });

  it('is refused without repeating what its cells say', () => {
    const { problems } = check('Maj-23;Kalle;Kim;Karl;');
    expect(problems).toHaveLength(5);
    expect(JSON.stringify(problems)).not.toMatch(/Maj|Kalle|Kim|Karl/);
  });
});
