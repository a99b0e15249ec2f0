import type { Language } from '../../domain/language.ts';
import { counted, listed, problem, shown } from './spoken.ts';

interface Columns {
  readonly columns: readonly string[];
}

interface NamedColumn {
  /** As the header has it. */
  readonly name: string;
}

interface SheetCell {
  /** The cell's place in its sheet, such as `E6`. */
  readonly cell: string;
}

/** What would be right in the place of a row that is a sum of others. */
export const TOTAL_EXPECTED: Readonly<Record<Language, string>> = {
  sv: 'Rader med summor och delsummor måste tas bort; summor räknas ut här.',
  en: 'Rows of totals and subtotals must be taken away; sums are worked out here.',
};

/** What may be wrong with a table, whatever it is about: its header, the width of its rows, the same row twice. */
export const TABLE_PROBLEMS = {
  'file-empty': problem<Columns>({
    sv: ({ columns }) => ['Filen är tom.', `En rubrikrad med kolumnerna ${listed(columns)} behövs.`],
    en: ({ columns }) => ['The file is empty.', `A header row is needed, with the columns ${listed(columns)}.`],
  }),
  'file-without-rows': problem({
    sv: () => ['Filen har en rubrikrad men inga rader under den.', 'Minst en rad behövs.'],
    en: () => ['The file has a header but no rows.', 'At least one row is needed.'],
  }),
  'header-unknown': problem<Columns>({
    sv: ({ columns }) => ['Den första raden nämner ingen av kolumnerna.', `Tabellen börjar med en rubrikrad; kolumnerna är ${listed(columns)}.`],
    en: ({ columns }) => ['The first row names none of the columns.', `The table begins with a header row; the columns are ${listed(columns)}.`],
  }),
  'header-again': problem({
    sv: () => ['Rubrikraden står här en gång till.', 'En enda tabell med en enda rubrikrad behövs.'],
    en: () => ['The header stands here again.', 'One table with one header is needed.'],
  }),
  'column-unknown': problem<NamedColumn & Columns>({
    sv: ({ name, columns }) => [`Kolumnen ${shown(name, 'sv')} är okänd.`, `Kolumnerna är ${listed(columns)}.`],
    en: ({ name, columns }) => [`The column ${shown(name, 'en')} is unknown.`, `The columns are ${listed(columns)}.`],
  }),
  'column-twice': problem<NamedColumn>({
    sv: ({ name }) => [`Kolumnen ${shown(name, 'sv')} står två gånger.`, 'Varje kolumn står en gång.'],
    en: ({ name }) => [`The column ${shown(name, 'en')} stands twice.`, 'Each column stands once.'],
  }),
  'column-missing': problem<NamedColumn & Columns>({
    sv: ({ name, columns }) => [`Kolumnen ${shown(name, 'sv')} saknas.`, `Kolumnerna ${listed(columns)} behövs.`],
    en: ({ name, columns }) => [`The column ${shown(name, 'en')} is missing.`, `The columns ${listed(columns)} are needed.`],
  }),
  'row-width': problem<{ readonly cells: number; readonly width: number }>({
    sv: ({ cells, width }) => [`Raden har ${counted(cells)} ${cells === 1 ? 'cell' : 'celler'}.`, `Lika många som i rubrikraden behövs (${counted(width)}); en cell som innehåller skiljetecknet står inom citattecken.`],
    en: ({ cells, width }) => [`The row has ${cells} ${cells === 1 ? 'cell' : 'cells'}.`, `As many as in the header are needed (${width}); a cell that holds the delimiter stands in quotation marks.`],
  }),
  'row-is-total': problem<{ readonly column: string }>({
    sv: ({ column }) => [`${column} säger att raden är en summa.`, TOTAL_EXPECTED.sv],
    en: ({ column }) => [`${column} says that the row is a total.`, TOTAL_EXPECTED.en],
  }),
  'row-again': problem<{ readonly line: number; readonly isSameFile: boolean }>({
    sv: ({ line, isSameFile }) => [isSameFile ? `Samma rad står redan på rad ${counted(line)}.` : `Samma rad står i en tidigare fil från samma dag, på rad ${counted(line)}.`, 'Varje rad står en gång.'],
    en: ({ line, isSameFile }) => [`The same row stands ${isSameFile ? `on line ${line} already` : `in an earlier file of the same day, on line ${line}`}.`, 'Each stands once.'],
  }),
  'region-not-own': problem<{ readonly regions: readonly string[] }>({
    sv: ({ regions }) => ['Raden gäller en region som du inte lämnar för.', `Rader om ${listed(regions)} behövs.`],
    en: ({ regions }) => ['The row is about a region that you do not hand in for.', `Rows of ${listed(regions)} are needed.`],
  }),
  'complete-regions': problem<{ readonly regions: number }>({
    sv: ({ regions }) => [`Filen gäller ${counted(regions)} regioner.`, 'En fil som innehåller alla fall under vissa månader gäller en enda region.'],
    en: ({ regions }) => [`The file is about ${regions} regions.`, 'A file that holds every case of some months is about one region.'],
  }),
  'personal-number': problem({
    sv: () => ['Cellen innehåller ett giltigt personnummer; det sparas inte.', 'Ingen fil får peka ut en person. Ta bort numren och ge fallen egna namn.'],
    en: () => ['The cell holds what is a valid personal identity number; it is not stored.', 'No file may name a person. Take the numbers away, and give cases names of their own.'],
  }),
  'cell-error': problem<SheetCell & { /** What Excel calls it; null where it is none of Excel's own. */ readonly error: string | null }>({
    sv: ({ cell, error }) => [`Cell ${cell} innehåller ${error === null ? 'ett fel' : `felet ${error}`}.`, 'Ett värde behövs, eller en tom cell.'],
    en: ({ cell, error }) => [`Cell ${cell} holds ${error === null ? 'an error' : `the error ${error}`}.`, 'A value is needed, or an empty cell.'],
  }),
  'cell-formula': problem<SheetCell>({
    sv: ({ cell }) => [`Cell ${cell} innehåller en formel vars värde inte finns i filen.`, 'Öppna arbetsboken i Excel och spara den, så att formlerna räknas ut.'],
    en: ({ cell }) => [`Cell ${cell} holds a formula whose value is not in the file.`, 'Open the workbook in Excel and save it, so that formulas are worked out.'],
  }),
};
