import type { LevelRole } from '@schema/domain/area.ts';
import { parsePartialDate, type PartialDate } from '@schema/domain/partial-date.ts';
import { copyText } from '@server/platform/database/copy-text.ts';
import { codesOf, DateReader } from './cell-readers.ts';
import type { FactTable } from './fact-tables.ts';
import type { CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { isTextOf, oneLine } from './plain-text.ts';
import { SINGLE_SEX_EXPECTED, SINGLE_SEX_WORDS } from './single-sex.ts';
import { TOTAL_EXPECTED, TotalWords } from './total-words.ts';
import { wholeNumber } from './whole-number.ts';

const COLUMNS = ['reference_date', 'region', 'sex', 'population', 'source'] as const;

const POPULATION_FACTS: FactTable = {
  table: 'population_facts',
  keyColumns: ['region', 'sex', 'reference_date'],
  dataColumns: ['last_day', 'population', 'source'],
  monthColumn: null,
  submissionIndex: null,
  countedBy: null,
};

/** The roles of areas that people are counted in: the whole, and what gathers units, are sums of these. */
export const PLACE_ROLES: readonly LevelRole[] = ['unit', 'part', 'locality'];
/** Statistics may be known to the month alone; a year alone leaves open whether its beginning or end is meant. */
const MONTH = /^(?:19|20)\d\d-\d\d$/;
/** Characters of the name of a source. */
export const LONGEST_SOURCE = 500;

/** How many people live in a region on a day. */
export const POPULATION: FileKindDefinition = {
  kind: 'population',
  origin: 'published',
  columns: COLUMNS.map((name) => ({ name, needed: name !== 'sex' })),
  facts: POPULATION_FACTS,
  checks: populationCheck,
};

function populationCheck({ reference, findings, deliveredOn }: CheckingContext): RowCheck {
  const areas = codesOf([...reference.areas].filter(([, { role }]) => PLACE_ROLES.includes(role)));
  const totals = new TotalWords(reference.widerAreas);
  const dates = new DateReader();
  return ([dateCell = '', regionCell = '', sexCell = '', populationCell = '', sourceCell = ''], line) => {
    const before = findings.problemCount;
    const problem = (column: (typeof COLUMNS)[number], sentence: string, expected: string): void => findings.add({ line, column, problem: sentence, expected });
    // Told in one sentence: what else is wrong with such a row helps nobody.
    const total = areas.read(regionCell) === undefined && totals.holds(regionCell) ? 'region' : totals.holds(sexCell) ? 'sex' : null;
    if (total !== null) {
      problem(total, `${total} says that the row is a total.`, TOTAL_EXPECTED);
      return null;
    }
    const date = referenceDate(dateCell, dates);
    if (date === null) problem('reference_date', 'reference_date is no date that is known here.', 'A date that exists, as YYYY-MM-DD or YYYYMMDD, or a month as YYYY-MM, is needed.');
    else if (date.firstDay > deliveredOn) problem('reference_date', 'reference_date is later than the day the file is from.', 'A day that has been is needed.');
    const area = areas.read(regionCell);
    if (area === undefined) problem('region', 'region is no code of a region, or of a part of one.', `One of ${[...reference.regions.keys()].join(', ')} is needed.`);
    const sex = SINGLE_SEX_WORDS.read(sexCell);
    if (sex === undefined) problem('sex', 'sex is no word that is known here.', SINGLE_SEX_EXPECTED);
    const people = wholeNumber(populationCell);
    if (people === null) problem('population', 'population is no whole number.', 'A whole number of people is needed, such as 12345.');
    const source = oneLine(sourceCell);
    if (!isTextOf(source, LONGEST_SOURCE)) problem('source', `source has ${source.length} characters.`, `Who has published the number, in 1 to ${LONGEST_SOURCE} characters, is needed.`);
    if (findings.problemCount > before || date === null || area === undefined || sex === undefined) return null;
    return { region: area.code, key: [area.code, sex, date.stated], values: `${date.lastDay}\t${people}\t${copyText(source)}` };
  };
}

function referenceDate(cell: string, dates: DateReader): PartialDate | null {
  const day = MONTH.test(cell) ? cell : dates.read(cell);
  return day === null ? null : parsePartialDate(day);
}
