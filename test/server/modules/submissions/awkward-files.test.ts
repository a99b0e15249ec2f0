import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FileKind } from '@schema/domain/file-kinds.ts';
import { expectOutcome, PERSON, type Outcome, type Told } from './file-outcomes.ts';
import { readWhole } from './whole-reading.ts';

/** Small files as people and programs make them; kept byte for byte. */
const FOLDER = join(import.meta.dirname, '../../../files/awkward');

const PLAIN = 'the plain rows';
const NO_COLUMNS = { problems: [[1, null, 'The first row names none of the columns.']] } as const;

const CASES: Readonly<Record<string, Outcome>> = {
  // Encodings
  'plain.csv': PLAIN,
  'utf-8-with-mark.csv': PLAIN,
  'utf-16-little-end.csv': PLAIN,
  'utf-16-big-end.csv': PLAIN,
  'unicode-text.txt': PLAIN,
  'windows-1252.csv': PLAIN,
  'utf-16-without-mark.csv': { refused: /NUL/ },
  'nul-characters.csv': { refused: /NUL/ },
  'two-encodings.csv': { refused: /begins as UTF-8 but/ },
  'two-encodings-with-mark.csv': { refused: /begins as UTF-8 but/ },
  'dos-letters.csv': { refused: /another encoding/ },
  'macintosh-letters.csv': { refused: /another encoding/ },
  'encoded-twice.csv': { problems: [[2, 'case_id', 'case_id holds letters that were read'], [3, 'case_id', 'case_id holds letters that were read'], [4, 'case_id', 'case_id holds letters that were read']] },

  // Delimiters, quotation marks, line ends
  'semicolons.csv': PLAIN,
  'tabs.txt': PLAIN,
  'bars-between-cells.csv': NO_COLUMNS,
  'line-ends-crlf.csv': PLAIN,
  'line-ends-cr.csv': PLAIN,
  'line-ends-mixed.csv': PLAIN,
  'no-line-end-at-the-end.csv': PLAIN,
  'stated-delimiter.csv': PLAIN,
  'stated-delimiter-with-mark.csv': PLAIN,
  'all-quoted.csv': PLAIN,
  'spaces-around-cells.csv': PLAIN,
  'quote-without-pair.csv': { refused: /^Line 4: a quotation mark has no pair/ },
  'quote-out-of-place.csv': { refused: /^Line 4: a quotation mark is out of place/ },
  'cell-with-line-end.csv': { problems: [[4, 'case_id', 'case_id holds signs that cannot be seen.']] },

  // Rows and columns
  'blank-lines-between.csv': PLAIN,
  'rows-of-delimiters-between.csv': PLAIN,
  'rows-of-delimiters-above.csv': PLAIN,
  'trailing-delimiters.csv': PLAIN,
  'trailing-delimiters-uneven.csv': PLAIN,
  'columns-in-another-order.csv': PLAIN,
  'header-in-capitals.csv': PLAIN,
  'row-too-short.csv': { problems: [[4, null, 'The row has 9 cells.']] },
  'decimal-comma-unquoted.csv': { problems: [[2, 'suspicion_date', 'suspicion_date is no date.'], [2, 'closing_code', 'closing_code is no code'], [2, 'delay_causes', 'delay_causes has an unknown code.']] },
  'unknown-column.csv': { problems: [[1, 'personnummer', 'The column "personnummer" is unknown.']] },
  'missing-column.csv': { problems: [[1, 'pathway', 'The column "pathway" is missing.']] },
  'column-twice.csv': { problems: [[1, 'closing_region', 'The column "closing_region" stands twice.']] },
  'no-header.csv': NO_COLUMNS,
  'title-above-header.csv': NO_COLUMNS,
  'empty.csv': { problems: [[null, null, 'The file is empty.']] },
  'only-a-mark.csv': { problems: [[null, null, 'The file is empty.']] },
  'only-blank-lines.csv': { problems: [[null, null, 'The file is empty.']] },
  'only-a-header.csv': { problems: [[null, null, 'The file has a header but no rows.']] },

  // Values
  'dates-without-hyphens.csv': PLAIN,
  'leading-zeros-lost.csv': PLAIN,
  'swedish-words-for-sex.csv': PLAIN,
  'whole-closing-codes.csv': PLAIN,
  'ambiguous-dates.csv': { problems: [2, 3, 4].map((line) => [line, 'suspicion_date', 'suspicion_date is a date that can be read in several ways.']) },
  'serial-dates.csv': { problems: [[2, 'suspicion_date', 'suspicion_date is a number of days'], [3, 'suspicion_date', 'suspicion_date is a number of days'], [4, 'closing_date', 'closing_date is a number of days']] },
  'dates-with-time.csv': { problems: [2, 3, 4].map((line) => [line, 'suspicion_date', 'suspicion_date has a time of day.']) },
  'impossible-dates.csv': { problems: [2, 3, 4].map((line) => [line, 'suspicion_date', 'suspicion_date is a day that does not exist.']) },
  'dates-in-words.csv': { problems: [2, 3].map((line) => [line, 'suspicion_date', 'suspicion_date is no date.']) },
  'names-like-formulas.csv': { names: ['=1+1', '@SUM(A1)', '+46', '-cmd|x'] },
  'totals-mixed-in.csv': { problems: [[4, 'case_id', 'case_id says that the row is a total.'], [7, 'pathway', 'pathway says that the row is a total.'], [8, 'closing_region', 'closing_region says that the row is a total.']] },
  'totals-in-english.csv': { problems: [[6, 'case_id', 'case_id says that the row is a total.'], [7, 'closing_region', 'closing_region says that the row is a total.'], [8, 'sex', 'sex says that the row is a total.']] },

  // Persons
  'identity-number-in-header.csv': { problems: [[1, null, PERSON]] },
  'identity-number-as-name.csv': { problems: [[4, 'case_id', PERSON]] },
  'identity-number-quoted.csv': { problems: [[4, 'case_id', PERSON]] },
  'identity-number-in-utf-16.csv': { problems: [[4, 'delay_causes', PERSON]] },
  'identity-number-in-wrong-row.csv': { problems: [[6, 'case_id', PERSON]] },
  'identity-number-under-wrong-header.csv': { problems: [[1, 'year', 'The column "year" is unknown.'], [4, null, PERSON]] },
  'identity-number-compressed.csv.gz': { problems: [[5, 'case_id', PERSON]] },

  // What a file is, whatever its name
  'compressed.csv.gz': PLAIN,
  'compressed-in-two-parts.csv.gz': PLAIN,
  'gzip-named-as-text.csv': PLAIN,
  'text-named-as-workbook.xlsx': PLAIN,
  'workbook.xlsx': PLAIN,
  'workbook-named-as-text.csv': PLAIN,
  'compressed-and-cut-off.csv.gz': { refused: /cut off/ },
  'compressed-and-damaged.csv.gz': { refused: /compressed content of the file is damaged/ },
  'compressed-twice.csv.gz': { refused: /compressed twice/ },
  'table-in-an-archive.zip': { refused: /archive, but no Excel workbook/ },
  'seven-zip.csv': { refused: /archive of another kind/ },
  'old-workbook.xls': { refused: /old kind \(\.xls\)/ },
  'web-page-named-as-workbook.xls': { refused: /web page/ },
  'markup.xml': { refused: /web page or another file of markup/ },
  'document.pdf.csv': { refused: /PDF/ },
  'picture.png': { refused: /picture/ },

  // Tables put together
  'two-files-together.csv': { problems: [[6, null, 'The header stands here again.'], ...[7, 8, 9, 10].map((line): Told => [line, 'case_id', `The same row stands on line ${line - 5} already.`])] },
};

/** The same of expected cases, whose numbers have decimals and thousands. */
const EXPECTED: Readonly<Record<string, Outcome>> = {
  'expected-plain.csv': PLAIN,
  'expected-decimal-comma.csv': PLAIN,
  'expected-decimal-comma-and-commas.csv': PLAIN,
  'expected-thousands-with-space.csv': PLAIN,
  'expected-thousands-with-hard-space.csv': PLAIN,
  'expected-thousands-with-narrow-space.csv': PLAIN,
  'expected-thousands-with-point.csv': { problems: [[2, 'expected', 'expected is no number of cases.']] },
  'expected-thousands-with-comma.csv': { problems: [[2, 'expected', 'expected is no number of cases.']] },
  'expected-in-words.csv': { problems: [[2, 'expected', 'expected is no number of cases.']] },
  'expected-with-exponent.csv': { problems: [[2, 'expected', 'expected is no number of cases.']] },
  'expected-with-totals.csv': { problems: [[4, 'region', 'region says that the row is a total.'], [5, 'pathway', 'pathway says that the row is a total.'], [6, 'sex', 'sex says that the row is a total.']] },
};

describe.each<[FileKind, string, Readonly<Record<string, Outcome>>]>([
  ['svf-cases', 'plain.csv', CASES],
  ['expected-cases', 'expected-plain.csv', EXPECTED],
])('a file of %s', (kind, plainFile, outcomes) => {
  let plain: readonly string[] = [];
  beforeAll(async () => {
    plain = (await readWhole(join(FOLDER, plainFile), { kind })).rows;
  });

  it('in its plainest form says what stands in it', () => {
    expect(plain.length).toBeGreaterThan(1);
    for (const cell of kind === 'svf-cases' ? ['01|Å-1|lunga|', '13|ö-2|prostata|', '01|é 3|livmoder|', '01|b-4|symtom|', '|beds;pathology'] : ['01|lunga|FEMALE|2023|2023-01-01|2023-12-31|1234.5', '|0.125']) {
      expect(plain.join('\n')).toContain(cell);
    }
  });

  it.each(Object.entries(outcomes))('%s', async (file, outcome) => {
    await expectOutcome(join(FOLDER, file), { kind, outcome, plain });
  });
});

it('every file of the folder has its outcome, and none of them stands there twice', () => {
  const files = readdirSync(FOLDER).sort();
  expect(files).toEqual([...Object.keys(CASES), ...Object.keys(EXPECTED)].sort());
  expect(new Set(files.map((file) => readFileSync(join(FOLDER, file)).toString('base64'))).size).toBe(files.length);
});
