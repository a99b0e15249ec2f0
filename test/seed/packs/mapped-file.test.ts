import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { monthOf } from '@schema/domain/periods.ts';
import { mappedFile, UnmappedFile } from '@seed/packs/mapped-file.ts';
import { parseMapping } from '@seed/packs/mapping.ts';
import { SCOTTISH_FILE, scottishFileAbsent } from '@test/testkit/scottish-file.ts';
import { describeUnless } from '@test/testkit/skipping.ts';

const MAPPING = parseMapping(readFileSync(join(import.meta.dirname, '../../../seed/packs/scotland/mapping.json'), 'utf8'));
const HEADER = 'Quarter,HB,HBQF,HBT,CancerType,CancerTypeQF,NumberOfEligibleReferrals62DayStandard,NumberOfEligibleReferrals62DayStandardQF,NumberOfEligibleReferralsTreatedWithin62Days,NumberOfEligibleReferralsTreatedWithin62DaysQF';
const DETAILS = ['2022Q4,S08000015,NA,S08000015,Breast,NA,5,NA,4,NA', '2022Q4,S08000015,NA,SB0801,Breast,NA,2,,1,', '2022Q4,S08000015,NA,S08000015,Head & Neck,NA,3,r,3,NA', '2023Q1,S08000016,NA,S08000016,Breast,NA,4,p,2,p'];

function mapped(...rows: string[]) {
  return mappedFile([HEADER, ...rows, ''].join('\n'), MAPPING);
}

function refusal(text: string): string {
  try {
    mappedFile(text, MAPPING);
  } catch (error) {
    if (error instanceof UnmappedFile) return error.message;
    throw error;
  }
  throw new Error('The file was read.');
}

describe("a publisher's file", () => {
  it('becomes totals by board, cancer and quarter, summed over where patients were treated', () => {
    const { text, ...told } = mapped(...DETAILS);
    expect(text).toBe(
      ['region,pathway,period,treated,judged,within_limit', 'S08000015,breast,2022-Q4,7,7,5', 'S08000015,head-and-neck,2022-Q4,3,3,3', 'S08000016,breast,2023-Q1,4,4,2', ''].join('\n'),
    );
    expect(told).toEqual({ detailRows: 4, rows: 3, comparedSubtotals: 0, months: { first: monthOf(2022, 10), last: monthOf(2023, 3) }, provisionalFrom: monthOf(2023, 1) });
  });

  it('is the same whatever the order of its rows', () => {
    expect(mapped(...[...DETAILS].reverse()).text).toBe(mapped(...DETAILS).text);
  });

  it('has subtotals, which are compared with what they repeat and left out', () => {
    const subtotals = ['2022Q4,S08000015,NA,S08000015,All Cancer Types,d,8,NA,7,NA', '2022Q4,S08000015,NA,SB0801,All Cancer Types,d,2,NA,1,NA', '2022Q4,S92000003,d,S08000015,All Cancer Types,d,10,NA,8,NA', '2022Q4,S92000003,d,S08000015,Breast,NA,7,NA,5,NA'];
    expect(mapped(...DETAILS, ...subtotals)).toEqual({ ...mapped(...DETAILS), comparedSubtotals: 3 });
  });

  it.each([
    ['a subtotal that differs', [...DETAILS, '2022Q4,S92000003,d,S08000015,Breast,NA,7,NA,6,NA'], 'Line 6: the subtotal of NumberOfEligibleReferralsTreatedWithin62Days is 6, but the rows that it sums up give 5. Fetch the file anew from its publisher.'],
    ['an unknown cancer', ['2022Q4,S08000015,NA,S08000015,Brain,NA,5,NA,4,NA'], 'Line 2: CancerType is "Brain", which is no pathway that is known; one of Breast, Cervical, Colorectal, Head & Neck, Lung, Lymphoma, Melanoma, Ovarian, Upper GI, Urological is needed.'],
    ['a month for a quarter', ['2022-10,S08000015,NA,S08000015,Breast,NA,5,NA,4,NA'], 'Line 2: Quarter is "2022-10", which is no period as the publisher writes them.'],
    ['a missing number', ['2022Q4,S08000015,NA,S08000015,Breast,NA,NA,NA,4,NA'], 'Line 2: NumberOfEligibleReferrals62DayStandard is "NA"; a whole number is needed, since a gap is not a zero.'],
    ['subtotals alone', ['2022Q4,S92000003,d,S08000015,Breast,NA,7,NA,6,NA'], 'Every row of the file is a subtotal; the rows that they sum up are needed.'],
    ['no rows', [], 'The file has a header but no rows.'],
  ])('with %s is refused in a sentence', (_what, rows, sentence) => {
    expect(refusal([HEADER, ...rows, ''].join('\n'))).toBe(sentence);
  });

  it('of another kind is refused by its columns', () => {
    expect(refusal('a,b\n1,2\n')).toMatch(/^The file lacks the columns HB, CancerType, Quarter, /);
    expect(refusal(`${HEADER},Extra\n${DETAILS[0]},1\n`)).toMatch(/^The file has the columns Extra, which nothing is known of\. /);
    expect(refusal(`${HEADER}\n"broken\n`)).toMatch(/^The file is no table of comma-separated values: /);
  });

  it('as the open-data portal gives it out, with running numbers and empty cells, is the same', () => {
    const portal = DETAILS.map((row, index) => `${index + 1},${row.replaceAll('NA', '')}`);
    expect(mappedFile([`_id,${HEADER}`, ...portal, ''].join('\r\n'), MAPPING).text).toBe(mapped(...DETAILS).text);
  });
});

describeUnless(scottishFileAbsent, 'the real file', () => {
  it('becomes 5 695 totals of its 9 080 details; every subtotal of its 46 quarters agrees', () => {
    const { text, ...told } = mappedFile(readFileSync(SCOTTISH_FILE, 'utf8'), MAPPING);
    expect(told).toEqual({ detailRows: 9_080, rows: 5_695, comparedSubtotals: 1_150, months: { first: monthOf(2012, 1), last: monthOf(2023, 6) }, provisionalFrom: monthOf(2023, 4) });
    const rows = text.trimEnd().split('\n').slice(1).map((line) => line.split(','));
    expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(159_306);
    expect(rows.reduce((sum, row) => sum + Number(row[5]), 0)).toBe(136_601);
  });
});
