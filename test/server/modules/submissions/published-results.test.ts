import { describe, expect, it } from 'vitest';
import { PUBLISHED_RESULTS } from '@server/modules/submissions/published-results.ts';
import { checkText } from './checking-reference-fixture.ts';

const HEADER = 'measure;region;pathway;level;period;year;value;unit;source;note';

function check(row: string) {
  return checkText(PUBLISHED_RESULTS, `${HEADER}\n${row}\n`);
}

/** What is stored of a sound row: level, unit, value, text, and as it was published. */
function values(row: string): string[] {
  const { rows, problems } = check(row);
  expect(problems).toEqual([]);
  return rows.flatMap((each) => each.values.split('\t'));
}

describe('a row of published results', () => {
  it('is about a measure, an area and a year; percent become shares by their digits', () => {
    expect(check('lead_time;1;;;;2023;071,20;%;Kolada N79198;').rows).toEqual([
      { region: '01', key: ['01', 'lead_time', '', '', '2023'], values: 'region\tSHARE\t0.712\t\\N\t71.20\tpercent\tKolada N79198\t\\N' },
    ]);
  });

  it('may be about the country or a group of regions, and say so', () => {
    expect(values('inclusion;SE;;nation;;2023;103.5;percent;Kolada;').slice(0, 3)).toEqual(['nation', 'SHARE', '1.035']);
    expect(values('prem_overall_published;rcc-syd;;group;;2023;81,5;index;Kolada;').slice(0, 3)).toEqual(['group', 'INDEX_0_100', '81.5']);
  });

  it('about a pathway in the whole country stands on the level of pathways, in a region on the region’s', () => {
    expect(values('lead_time_press;SE;lunga;;2023-H1;2023;40;percent;RCC;')[0]).toBe('pathway');
    expect(values('lead_time_press;SE;lunga;nation;2023-H1;2023;40;percent;RCC;')[0]).toBe('pathway');
    expect(values('lead_time_press;01;lunga;region;;2023;40;percent;RCC;')[0]).toBe('region');
  });

  it('has a period where it is not about the whole year', () => {
    expect(check('lead_time;01;;;2023;2023;40;percent;RCC;').rows[0]?.key).toEqual(['01', 'lead_time', '', '', '2023']);
    expect(check('lead_time;01;;; first  half ;2023;40;percent;RCC;').rows[0]?.key).toEqual(['01', 'lead_time', '', 'first half', '2023']);
  });

  it('says yes, no or something in words where the measure does', () => {
    expect(values('inclusion_goal_reached_press;01;;;;2023;Ja;yes_no;RCC;').slice(0, 5)).toEqual(['region', 'YES_NO', '1', '\\N', 'true']);
    expect(values('sex_difference_lead_time_press;SE;;;;2023;Ingen skillnad;text;RCC;En not')).toEqual(['nation', 'TEXT', '\\N', 'Ingen skillnad', 'Ingen skillnad', 'text', 'RCC', 'En not']);
  });

  it.each([
    ['measure', 'median_days;01;;;;2023;40;percent;RCC;'],
    ['region', 'lead_time;99;;;;2023;40;percent;RCC;'],
    ['region', 'lead_time;Riket;;;;2023;40;percent;RCC;'],
    ['pathway', 'lead_time;SE;all;;;2023;40;percent;RCC;'],
    ['level', 'lead_time;01;;nation;;2023;40;percent;RCC;'],
    ['level', 'lead_time;01;lunga;pathway;;2023;40;percent;RCC;'],
    ['period', `lead_time;01;;;${'x'.repeat(61)};2023;40;percent;RCC;`],
    ['year', 'lead_time;01;;;;23;40;percent;RCC;'],
    ['year', 'lead_time;01;;;;2025;40;percent;RCC;'],
    ['value', 'lead_time;01;;;;2023;;percent;RCC;'],
    ['value', 'lead_time;01;;;;2023;-1;percent;RCC;'],
    ['value', 'lead_time;01;;;;2023;1e3;percent;RCC;'],
    ['value', 'prem_overall_published;01;;;;2023;100.1;index;RCC;'],
    ['value', 'started_press;SE;;;;2023;1.5;count;RCC;'],
    ['value', 'inclusion_goal_reached_press;SE;;;;2023;kanske;yes_no;RCC;'],
    ['unit', 'lead_time;01;;;;2023;40;days;RCC;'],
    ['unit', 'lead_time;01;;;;2023;40;;RCC;'],
    ['source', 'lead_time;01;;;;2023;40;percent;;'],
    ['note', `lead_time;01;;;;2023;40;percent;RCC;${'x'.repeat(1_001)}`],
  ])('is refused where %s is wrong: %s', (column, row) => {
    const { rows, problems } = check(row);
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ line: 2, column }]);
  });

  it.each([
    ['0.712', 'at most 1'],
    ['112', 'above 100'],
  ])('of %s percent is accepted with a word', (value, word) => {
    const { rows, findings } = check(`inclusion;01;;;;2023;${value};percent;RCC;`);
    expect(rows).toHaveLength(1);
    expect(findings.warnings).toMatchObject([{ column: 'value', count: 1, firstLine: 2, warning: expect.stringContaining(word) as string }]);
  });

  it('is refused without repeating what its cells say', () => {
    const { problems } = check('Kalle;Kim;Karl;Kurt;;Knut;Klas;Krister;;');
    expect(problems.length).toBeGreaterThan(5);
    expect(JSON.stringify(problems)).not.toMatch(/Kalle|Kim|Karl|Kurt|Knut|Klas|Krister/);
  });
});
