import { describe, expect, it } from 'vitest';
import { monthOfDate } from '@schema/domain/periods.ts';
import type { CheckedPathway } from '@server/modules/submissions/checking-reference.ts';
import { SVF_CASES } from '@server/modules/submissions/svf-cases.ts';
import { checkText, REFERENCE } from './checking-reference-fixture.ts';

const GOOD = {
  case_id: 'a-1',
  pathway: 'lunga',
  closing_region: '01',
  start_region: '',
  home_region: '',
  closing_part: '',
  home_part: '',
  sex: 'F',
  birth_year: '1950',
  suspicion_date: '2024-01-31',
  referral_date: '',
  first_visit_date: '',
  mdt_date: '',
  treatment_decision_date: '',
  closing_date: '2024-03-01',
  closing_code: '50',
  variant: '',
  delay_causes: '',
};
type Cells = Partial<Record<keyof typeof GOOD, string>>;

function fileOf(...rows: Cells[]): string {
  const columns = Object.keys(GOOD) as (keyof typeof GOOD)[];
  return [columns.join(','), ...rows.map((row) => columns.map((column) => row[column] ?? GOOD[column]).join(','))].join('\n');
}

function check(cells: Cells, changes: Parameters<typeof checkText>[2] = {}) {
  return checkText(SVF_CASES, fileOf(cells), changes);
}

/** The row's values by column, as they are loaded. */
function valuesOf(cells: Cells): Record<string, string | undefined> {
  const { rows, problems } = check(cells);
  expect(problems).toEqual([]);
  const values = rows[0]?.values.split('\t') ?? [];
  return Object.fromEntries(SVF_CASES.facts.dataColumns.map((column, index) => [column, values[index]]));
}

describe('a right row', () => {
  it('is known by its closing region, else its start region, and its case', () => {
    expect(check({}).rows[0]).toMatchObject({ region: '01', key: ['01', 'a-1'] });
    expect(check({ closing_region: '', start_region: '13' }).rows[0]?.key).toEqual(['13', 'a-1']);
    expect(check({ closing_region: '01', start_region: '13' }).rows[0]?.key).toEqual(['01', 'a-1']);
  });

  it('may leave out all columns but three, in any order', () => {
    const { rows, problems } = checkText(SVF_CASES, 'suspicion_date,start_region,pathway,case_id\n20240131,1,LUNGA,x\n');
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ key: ['01', 'x'] });
    expect(rows[0]?.values).toBe('lunga\t01\t\\N\t\\N\t\\N\t\\N\tUNKNOWN\t\\N\t2024-01-31\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N');
  });

  it.each([
    ['sex', { F: 'FEMALE', k: 'FEMALE', kvinna: 'FEMALE', female: 'FEMALE', M: 'MALE', Man: 'MALE', male: 'MALE', U: 'UNKNOWN', 'okänt': 'UNKNOWN', unknown: 'UNKNOWN', '': 'UNKNOWN' }],
    ['closing_code', { '50': '50', VC050: '50', '78': '78', vb678: '78' }],
    ['closing_date', { '2024-01-31': '2024-01-31', '20240229': '2024-02-29' }],
    ['home_region', { '1': '01', '01': '01', '13': '13', '': '\\N' }],
    ['delay_causes', { 'beds;pathology': 'beds;pathology', 'BEDS; beds ;': 'beds', '': '\\N' }],
  ] as const)('reads %s in every way that it is written', (column, words) => {
    for (const [word, meaning] of Object.entries(words)) expect(valuesOf({ [column]: word })[column], word).toBe(meaning);
  });

  it('keeps a part of a region as the code of its area', () => {
    expect(valuesOf({ home_region: '13', home_part: 'North' }).home_part).toBe('13-north');
    expect(valuesOf({ closing_region: '13', closing_part: 'south' }).closing_part).toBe('13-south');
  });

  it('may have waited no day at all, and be just an adult', () => {
    expect(check({ closing_date: '2024-01-31' }).problems).toEqual([]);
    expect(check({ birth_year: '2006' }).problems).toEqual([]);
  });

  it('may have empty cells after the last column, and empty rows after it', () => {
    const { rows, problems } = checkText(SVF_CASES, 'case_id,pathway,suspicion_date,start_region,,\nx,lunga,2024-01-31,01,,\n,,,,,\n');
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  it('is accepted with a warning where the code is retired but was not then, or the pathway was not yet introduced', () => {
    const old = check({ suspicion_date: '2018-01-31', closing_date: '2018-03-01', closing_code: '56' });
    expect(old.problems).toEqual([]);
    expect(old.findings.warnings).toMatchObject([{ column: 'closing_code', count: 1, firstLine: 2 }]);
    const early = checkText(SVF_CASES, fileOf({ suspicion_date: '2015-01-01', closing_date: '2015-03-01' }, { case_id: 'b', suspicion_date: '2015-01-02', closing_date: '2015-03-01' }));
    expect(early.rows).toHaveLength(2);
    expect(early.findings.warnings).toMatchObject([{ column: 'suspicion_date', count: 2, firstLine: 2 }]);
  });
});

describe('a row that is odd but possible is accepted with a warning at its column', () => {
  it.each<[string, Cells, string]>([
    ['a wait of more than a year', { suspicion_date: '2023-02-28' }, 'closing_date'],
    ['an event more than a year after the suspicion', { suspicion_date: '2023-02-28', mdt_date: '2024-03-01', closing_date: '', closing_code: '', start_region: '01' }, 'suspicion_date'],
    ['a case open for more than a year', { suspicion_date: '2023-12-30', closing_date: '', closing_code: '' }, 'closing_date'],
    ['a sex that is not known', { sex: '' }, 'sex'],
    ['a closed case that no region has closed', { closing_region: '', start_region: '01' }, 'closing_region'],
    ['a visit before the referral', { referral_date: '2024-02-20', first_visit_date: '2024-02-10' }, 'first_visit_date'],
    ['a treatment that the pathway has no limit for', { pathway: 'lymfom' }, 'closing_code'],
    ['a variant of another kind of treatment', { pathway: 'tarm', variant: 'palliative_basic' }, 'variant'],
    ['a code that does not say the treatment', { suspicion_date: '2018-01-31', closing_date: '2018-03-01', closing_code: '56' }, 'closing_code'],
  ])('%s', (_name, cells, column) => {
    const { rows, problems, findings } = check(cells);
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(findings.warnings).toMatchObject([{ column, count: 1, firstLine: 2 }]);
  });

  it('but not a wait of just a year, dates on one day, or a row that is as usual', () => {
    expect(check({ suspicion_date: '2023-03-02' }).findings.warnings).toEqual([]);
    expect(check({ referral_date: '2024-02-10', first_visit_date: '2024-02-10', mdt_date: '2024-02-11', treatment_decision_date: '2024-02-11' }).findings.warnings).toEqual([]);
    expect(check({ suspicion_date: '2024-01-01', closing_date: '', closing_code: '' }).findings.warnings).toEqual([]);
  });
});

describe('a row that is a total of others is told as such, in one sentence', () => {
  const EMPTY = Object.fromEntries(Object.keys(GOOD).map((column) => [column, '']));
  const words = ['Totalt', 'TOTAL', 'Summa', 'Summa:', 'Delsumma', 'Totalt 2024', 'lunga Totalt', 'Grand Total', 'Subtotal', 'Alla', 'Samtliga', 'Riket', 'Hela landet', 'All', 'Both', 'Whole country', 'SE', 'Sverige', 'RCC-syd'];
  it.each(words)('%s', (word) => {
    for (const column of ['case_id', 'pathway', 'closing_region', 'start_region', 'home_region', 'sex']) {
      for (const cells of [{ ...EMPTY, [column]: word }, { [column]: word }]) {
        const { rows, problems } = check(cells);
        expect(rows).toEqual([]);
        expect(problems).toEqual([{ line: 2, column, problem: `${column} says that the row is a total.`, expected: 'Rows of totals and subtotals must be taken away; sums are worked out here.' }]);
      }
    }
  });

  it('but a code may be such a word, and a name may hold one within another', () => {
    const all: CheckedPathway = { code: 'all', sexes: 'both', introducedYear: null, clockStop: 'treatment', variants: new Set(), treatments: null, variantsOf: new Map() };
    const reference = { ...REFERENCE, pathways: new Map([['all', all]]) };
    expect(check({ pathway: 'ALL' }, { reference }).problems).toEqual([]);
    for (const id of ['totality-1', 'summary', 'allan', 'SE-1', 'landet 7']) expect(check({ case_id: id }).problems, id).toEqual([]);
  });
});

it('says what is wrong without repeating any value', () => {
  const canaries = ['zqx-7391', 'Zqx Totalt', '7391', '2031-07-19', '19 jul 2031', '45177', '2019-12-31', '1904', 'VC0zqx', 'symtom', 'prostata', '13', '56'];
  const columns = Object.keys(GOOD) as (keyof typeof GOOD)[];
  for (const column of columns) {
    for (const canary of canaries) {
      const { problems, findings } = check({ sex: 'M', pathway: 'livmoder', [column]: canary, variant: 'basic' });
      for (const { problem, column: at } of problems) expect(`${problem} ${at ?? ''}`, column).not.toContain(canary);
      for (const { warning } of findings.warnings) expect(warning, column).not.toContain(canary);
    }
  }
});

describe('a wrong row is told by line and column, with what would be right', () => {
  it.each<[string, Cells, string]>([
    ['an unknown pathway', { pathway: 'lungor' }, 'pathway'],
    ['no pathway', { pathway: '' }, 'pathway'],
    ['no case', { case_id: ' ' }, 'case_id'],
    ['a case with too long a name', { case_id: 'x'.repeat(61) }, 'case_id'],
    ['a case with a sign that cannot be seen', { case_id: 'a\u200b1' }, 'case_id'],
    ['no region', { closing_region: '' }, 'closing_region'],
    ['an unknown region', { closing_region: '02' }, 'closing_region'],
    ['a part of a region that has none', { closing_part: 'north' }, 'closing_part'],
    ['a part that the region has not', { home_region: '13', home_part: 'east' }, 'home_part'],
    ['a part without a region', { home_part: 'north' }, 'home_part'],
    ['an unknown sex', { sex: 'X' }, 'sex'],
    ['a woman in a pathway for men', { pathway: 'prostata' }, 'sex'],
    ['a man in a pathway for women', { pathway: 'livmoder', sex: 'M' }, 'sex'],
    ['no date of suspicion', { suspicion_date: '' }, 'suspicion_date'],
    ['a date that does not exist', { suspicion_date: '2023-02-29' }, 'suspicion_date'],
    ['a date in another order', { suspicion_date: '31-01-2024' }, 'suspicion_date'],
    ['a date with one hyphen', { suspicion_date: '2024-0131' }, 'suspicion_date'],
    ['a day that has not been', { closing_date: '2025-01-01' }, 'closing_date'],
    ['a closing before the suspicion', { closing_date: '2024-01-30' }, 'closing_date'],
    ['a visit before the suspicion', { first_visit_date: '2024-01-30' }, 'first_visit_date'],
    ['a conference after the closing', { mdt_date: '2024-03-02' }, 'mdt_date'],
    ['a closing without a code', { closing_code: '' }, 'closing_code'],
    ['a code without a closing', { closing_date: '' }, 'closing_date'],
    ['a code that closes nothing', { closing_code: '10' }, 'closing_code'],
    ['an unknown code', { closing_code: '99' }, 'closing_code'],
    ['a code after something that is no prefix', { closing_code: '1250' }, 'closing_code'],
    ['a code after its retirement', { closing_code: '56' }, 'closing_code'],
    ['a treatment in a pathway that ends with a conversation', { pathway: 'symtom' }, 'closing_code'],
    ['a child', { birth_year: '2007' }, 'birth_year'],
    ['a year of birth with two digits', { birth_year: '50' }, 'birth_year'],
    ['a birth after the suspicion', { birth_year: '2025' }, 'birth_year'],
    ['an unknown variant', { pathway: 'tarm', variant: 'large' }, 'variant'],
    ['a variant where there is none', { variant: 'basic' }, 'variant'],
    ['an unknown cause of delay', { delay_causes: 'beds;weather' }, 'delay_causes'],
  ])('%s', (_name, cells, column) => {
    const { rows, problems } = check(cells);
    expect(rows).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2, column });
    expect(problems[0]?.problem).toMatch(/^\w.*\.$/);
    expect(problems[0]?.expected).toMatch(/^\S.*\.$/);
  });

  it('outside the months that the file is complete for', () => {
    const completeMonths = { first: monthOfDate('2024-02-01'), last: monthOfDate('2024-03-01') };
    expect(check({}, { completeMonths }).problems).toMatchObject([{ column: 'suspicion_date' }]);
    expect(check({ suspicion_date: '2024-02-01' }, { completeMonths }).problems).toEqual([]);
  });

  it('with a cell too many or too few, without a guess at which', () => {
    const { problems } = checkText(SVF_CASES, 'case_id,pathway,suspicion_date,start_region\nx,lunga,2024-01-31,01,more\ny,lunga\n');
    expect(problems).toMatchObject([{ line: 2, column: null }, { line: 3, column: null }]);
  });

  it('each of its slips, and of every other row, the first thousand kept and all counted', () => {
    const { problems, findings } = checkText(SVF_CASES, fileOf(...Array.from({ length: 600 }, (_, index) => ({ case_id: `c${index}`, sex: 'X', pathway: 'y' }))));
    expect(problems).toHaveLength(1_000);
    expect(findings.problemCount).toBe(1_200);
  });
});

describe('a header', () => {
  it.each([
    ['an unknown column', 'case_id,pathway,suspicion_date,colour', 'colour'],
    ['a column that is missing', 'case_id,suspicion_date,start_region', 'pathway'],
    ['a column twice', 'case_id,pathway,suspicion_date,sex,sex', 'sex'],
  ])('with %s is refused by its name', (_name, header, column) => {
    const { rows, problems } = checkText(SVF_CASES, `${header}\nx,lunga,2024-01-31,01,F\n`);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, column }]);
    expect(problems[0]?.problem).toContain(`"${column}"`);
  });

  it('that is a row or a title is missed, and not repeated', () => {
    expect(checkText(SVF_CASES, 'zqx-7391,lunga,2024-01-31,01\n').problems).toMatchObject([{ line: 1, column: null, problem: 'The first row names none of the columns.' }]);
  });

  it('may have empty rows above it', () => {
    const { rows, problems } = checkText(SVF_CASES, ';;;\r\n \r\ncase_id;pathway;suspicion_date;start_region\r\nx;lunga;2024-01-31;01\r\n');
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  it('that is not there at all is missed', () => {
    expect(checkText(SVF_CASES, '').problems).toMatchObject([{ line: null, problem: 'The file is empty.' }]);
  });
});

describe('a personal identity number is refused and never repeated', () => {
  it.each([
    ['in a column of ours', fileOf({ case_id: '19811218-9876' })],
    ['among wrong values', fileOf({ sex: '811218-9876', pathway: '8112189876' })],
    ['in a row of the wrong width', `${fileOf()}\nx,8112189876`],
    ['in the place of the header', '811218-9876,lunga,2024-01-31\n'],
    ['with the dash of a word processor', fileOf({ case_id: '811218\u20139876' })],
  ])('%s', (_name, text) => {
    const { rows, problems } = checkText(SVF_CASES, text);
    expect(rows).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.problem).toContain('personal identity number');
    expect(JSON.stringify(problems)).not.toContain('9876');
  });
});

it('knows every region and pathway from the reference alone', () => {
  const reference = { ...REFERENCE, regions: new Map([['fell', { code: 'fell', parts: new Map() }]]) };
  expect(check({ closing_region: 'fell' }, { reference }).problems).toEqual([]);
  expect(check({}, { reference }).problems[0]?.expected).toBe('One of fell is needed.');
});

it('knows of a person also under a wrong header', () => {
  const { findings } = checkText(SVF_CASES, 'case_id,colour\nx,811218-9876\n');
  expect(findings.isPersonal).toBe(true);
});
