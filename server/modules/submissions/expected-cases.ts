import type { Sex } from '@schema/domain/sex.ts';
import { lastDayOfMonth, monthOfDate } from '@schema/domain/periods.ts';
import { codesOf, DATE_EXPECTED, DateReader, Vocabulary } from './cell-readers.ts';
import { EXPECTED_CASE_FACTS } from './fact-tables.ts';
import type { CheckingContext, FileKindDefinition, RowCheck } from './file-kind.ts';
import { shown } from './problems.ts';

const COLUMNS = ['basis_version', 'region', 'pathway', 'sex', 'period_start', 'period_end', 'expected'] as const;

/** Not known is no sex to expect cases for; an empty cell is both sexes together. */
const SEXES = new Vocabulary<Sex>([
  ['', 'ALL'],
  ...(['F', 'K', 'kvinna', 'female'] as const).map((word) => [word, 'FEMALE'] as const),
  ...(['M', 'man', 'male'] as const).map((word) => [word, 'MALE'] as const),
]);
const LONGEST_VERSION = 60;
/** As exact text all the way to the database; a Swedish decimal comma is a point. */
const NUMBER = /^(\d{1,9})(?:[.,](\d{1,6}))?$/;

/** How many cases are expected, by region, pathway and whole months. */
export const EXPECTED_CASES: FileKindDefinition = {
  kind: 'expected-cases',
  columns: COLUMNS.map((name) => ({ name, needed: name !== 'sex' })),
  facts: EXPECTED_CASE_FACTS,
  checks: expectedCaseCheck,
};

function expectedCaseCheck({ reference, findings }: CheckingContext): RowCheck {
  const regions = codesOf(reference.regions);
  const pathways = new Vocabulary(reference.pathways);
  const dates = new DateReader();
  return ([version = '', regionCell = '', pathwayCell = '', sexCell = '', startCell = '', endCell = '', expectedCell = ''], line) => {
    const before = findings.problemCount;
    const problem = (column: (typeof COLUMNS)[number], sentence: string, expected: string): void => findings.add({ line, column, problem: sentence, expected });
    if (version === '' || version.length > LONGEST_VERSION) problem('basis_version', `basis_version has ${version.length} characters.`, `Between 1 and ${LONGEST_VERSION} are needed.`);
    const region = regions.read(regionCell);
    if (region === undefined) problem('region', `region is ${shown(regionCell)}.`, `One of ${[...reference.regions.keys()].join(', ')} is needed.`);
    const pathway = pathways.read(pathwayCell);
    if (pathway === undefined) problem('pathway', `pathway is ${shown(pathwayCell)}.`, `One of ${[...reference.pathways.keys()].join(', ')} is needed.`);
    const sex = SEXES.read(sexCell);
    if (sex === undefined) problem('sex', `sex is ${shown(sexCell)}.`, 'F or M (or K, M; kvinna, man; female, male) is needed, or nothing for both together.');
    const start = dates.read(startCell);
    if (start === null) problem('period_start', `period_start is ${shown(startCell)}.`, DATE_EXPECTED);
    else if (!start.endsWith('-01')) problem('period_start', `period_start is ${start}.`, 'The first day of a month is needed.');
    const end = dates.read(endCell);
    if (end === null) problem('period_end', `period_end is ${shown(endCell)}.`, DATE_EXPECTED);
    else if (end !== lastDayOfMonth(monthOfDate(end))) problem('period_end', `period_end is ${end}.`, 'The last day of a month is needed.');
    else if (start !== null && end < start) problem('period_end', `period_end is ${end}, earlier than period_start (${start}).`, 'A later day is needed.');
    const [, whole, fraction = ''] = NUMBER.exec(expectedCell) ?? [];
    if (whole === undefined) problem('expected', `expected is ${shown(expectedCell)}.`, 'A number of at least 0 is needed, such as 12 or 12.5.');
    if (findings.problemCount > before || region === undefined || pathway === undefined || sex === undefined || start === null || end === null || whole === undefined) return null;
    return { region: region.code, key: [region.code, pathway.code, sex, version, start], values: `${end}\t${decimal(whole, fraction)}` };
  };
}

/** The same number is the same text, so that rows can be compared. */
function decimal(whole: string, fraction: string): string {
  const digits = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${digits === '' ? '' : `.${digits}`}`;
}
