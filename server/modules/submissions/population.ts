import type { LevelRole } from '@schema/domain/area.ts';
import { parsePartialDate, type PartialDate } from '@schema/domain/partial-date.ts';
import type { ProblemCode, ProblemParameters } from '@schema/language/findings/problems.ts';
import { copyText } from '@server/platform/database/copy-text.ts';
import { codesOf, DateReader } from './cell-readers.ts';
import type { FactTable } from './fact-tables.ts';
import type { CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { isTextOf, oneLine } from './plain-text.ts';
import { SINGLE_SEX_WORDS } from './single-sex.ts';
import { TotalWords } from './total-words.ts';
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
    const problem = <Code extends ProblemCode>(column: (typeof COLUMNS)[number], code: Code, ...given: ProblemParameters<Code>): void => findings.add({ line, column }, code, ...given);
    // Told in one sentence: what else is wrong with such a row helps nobody.
    const total = areas.read(regionCell) === undefined && totals.holds(regionCell) ? 'region' : totals.holds(sexCell) ? 'sex' : null;
    if (total !== null) {
      problem(total, 'row-is-total', { column: total });
      return null;
    }
    const date = referenceDate(dateCell, dates);
    if (date === null) problem('reference_date', 'population-date');
    else if (date.firstDay > deliveredOn) problem('reference_date', 'population-date-to-come');
    const area = areas.read(regionCell);
    if (area === undefined) problem('region', 'place-unknown', { codes: [...reference.regions.keys()] });
    const sex = SINGLE_SEX_WORDS.read(sexCell);
    if (sex === undefined) problem('sex', 'single-sex');
    const people = wholeNumber(populationCell);
    if (people === null) problem('population', 'population-number');
    const source = oneLine(sourceCell);
    if (!isTextOf(source, LONGEST_SOURCE)) problem('source', 'population-source', { characters: source.length, longest: LONGEST_SOURCE });
    if (findings.problemCount > before || date === null || area === undefined || sex === undefined) return null;
    return { region: area.code, key: [area.code, sex, date.stated], values: `${date.lastDay}\t${people}\t${copyText(source)}` };
  };
}

function referenceDate(cell: string, dates: DateReader): PartialDate | null {
  const day = MONTH.test(cell) ? cell : dates.read(cell);
  return day === null ? null : parsePartialDate(day);
}
