import type { Language } from '../../domain/language.ts';
import { counted, sentence, shown } from './spoken.ts';

/** Why a part of a workbook cannot be read. */
export type PartFault = 'not-well-formed' | 'document-type' | 'too-deep' | 'too-long';

const PART_FAULTS: Readonly<Record<Language, Readonly<Record<PartFault, string>>>> = {
  sv: {
    'not-well-formed': 'är inte välformad XML',
    'document-type': 'anger en dokumenttyp, vilket ingen arbetsbok gör',
    'too-deep': 'är nästlad djupare än en arbetsbok är',
    'too-long': 'innehåller en text som är längre än en cell kan vara',
  },
  en: {
    'not-well-formed': 'is not well-formed XML',
    'document-type': 'declares a document type, which no workbook does',
    'too-deep': 'is nested deeper than a workbook is',
    'too-long': 'holds a text that is longer than a cell can be',
  },
};

interface Part {
  /** The part's name in the workbook, which is the program's and no cell's. */
  readonly part: string;
}

interface AtLine {
  readonly line: number;
}

interface Sheets {
  /** How many hold something. */
  readonly count: number;
  /** Names of the first of them; null for one that names a person. */
  readonly names: readonly (string | null)[];
}

function sheetNames({ count, names }: Sheets, { language, person }: { language: Language; person: string }): string {
  return `${names.map((name) => (name === null ? person : shown(name, language))).join(', ')}${count > names.length ? ' …' : ''}`;
}

const WHOLE_WORKBOOKS = {
  'workbook-password': sentence({
    sv: () => 'Arbetsboken är skyddad med ett lösenord. Ta bort lösenordet i Excel och lämna filen igen.',
    en: () => 'The workbook is protected by a password. Take the password away in Excel, and hand in the file again.',
  }),
  'workbook-parts-password': sentence({
    sv: () => 'Delar av arbetsboken är skyddade med ett lösenord. Ta bort lösenordet i Excel och lämna filen igen.',
    en: () => 'Parts of the workbook are protected by a password. Take the password away in Excel, and hand in the file again.',
  }),
  'workbook-old': sentence({
    sv: () => 'Filen är en arbetsbok av Excels gamla slag (.xls). Välj ”Spara som” i Excel och ”Excel-arbetsbok (.xlsx)” eller ”CSV UTF-8”, och lämna den filen.',
    en: () => 'The file is a workbook of Excel\'s old kind (.xls). In Excel, choose "Save as" and "Excel Workbook (.xlsx)" or "CSV UTF-8", and hand in that file.',
  }),
  'workbook-binary': sentence({
    sv: () => 'Filen är en binär Excel-arbetsbok (.xlsb). Välj ”Spara som” i Excel och ”Excel-arbetsbok (.xlsx)” eller ”CSV UTF-8”, och lämna den filen.',
    en: () => 'The file is a binary Excel workbook (.xlsb). In Excel, choose "Save as" and "Excel Workbook (.xlsx)" or "CSV UTF-8", and hand in that file.',
  }),
  'archive-no-workbook': sentence({
    sv: () => 'Filen är ett arkiv, men ingen Excel-arbetsbok. Lämna en .xlsx-fil eller en textfil, som CSV UTF-8.',
    en: () => 'The file is an archive, but no Excel workbook. Hand in an .xlsx file or a file of text, such as CSV UTF-8.',
  }),
  'archive-too-many-files': sentence<{ readonly most: number }>({
    sv: ({ most }) => `Filen är ett arkiv med fler än ${counted(most)} filer, inte en Excel-arbetsbok.`,
    en: ({ most }) => `The file is an archive of more than ${most} files, not an Excel workbook.`,
  }),
  'archive-in-pieces': sentence({
    sv: () => 'Filen är en bit av ett arkiv i flera bitar. Lämna hela arbetsboken.',
    en: () => 'The file is one piece of an archive in several pieces. Hand in the whole workbook.',
  }),
  'workbook-compression': sentence({
    sv: () => 'Arbetsboken är komprimerad på ett sätt som inte kan läsas. Spara den igen i Excel och lämna den filen.',
    en: () => 'The workbook is compressed in a way that cannot be read. Save it again in Excel, and hand in that file.',
  }),
  'workbook-damaged': sentence({
    sv: () => 'Filen börjar som en Excel-arbetsbok men är skadad eller avklippt. Spara den igen i Excel och lämna den filen.',
    en: () => 'The file begins as an Excel workbook but is damaged or cut off. Save it again in Excel, and hand in that file.',
  }),
};

/** Why a workbook cannot be read as a table at all. */
export const UNREADABLE_WORKBOOKS = {
  ...WHOLE_WORKBOOKS,
  'part-missing': sentence<Part>({
    sv: ({ part }) => `Arbetsboken saknar sin del ${part}. Spara den igen i Excel och lämna den filen.`,
    en: ({ part }) => `The workbook lacks its part ${part}. Save it again in Excel, and hand in that file.`,
  }),
  'part-too-large': sentence<Part & { readonly mebibytes: number }>({
    sv: ({ part, mebibytes }) => `Arbetsbokens del ${part} packas upp till ${counted(mebibytes)} MiB, vilket är mer än som läses. Spara tabellen som CSV UTF-8 och lämna den filen.`,
    en: ({ part, mebibytes }) => `The workbook's part ${part} unpacks to ${mebibytes} MiB, which is more than is read. Save the table as CSV UTF-8, and hand in that file.`,
  }),
  'part-unreadable': sentence<Part & { readonly fault: PartFault }>({
    sv: ({ part, fault }) => `Arbetsbokens del ${part} ${PART_FAULTS.sv[fault]}. Spara den igen i Excel och lämna den filen.`,
    en: ({ part, fault }) => `The workbook's part ${part} ${PART_FAULTS.en[fault]}. Save it again in Excel, and hand in that file.`,
  }),
  'texts-too-many': sentence<{ readonly texts: number; readonly mebibytes: number }>({
    sv: ({ texts, mebibytes }) => `Arbetsboken innehåller fler texter än som hålls medan den läses (${counted(texts)} texter, ${counted(mebibytes)} MiB). Spara tabellen som CSV UTF-8 och lämna den filen.`,
    en: ({ texts, mebibytes }) => `The workbook holds more texts than are kept while it is read (${texts} texts, ${mebibytes} MiB). Save the table as CSV UTF-8, and hand in that file.`,
  }),
  'sheets-several': sentence<Sheets>({
    sv: (sheets) => `Arbetsboken har ${counted(sheets.count)} blad som innehåller något: ${sheetNames(sheets, { language: 'sv', person: 'ett som är döpt efter en person' })}. Lämna en arbetsbok med en enda tabell, och ta bort eller dölj de andra bladen.`,
    en: (sheets) => `The workbook has ${sheets.count} sheets that hold something: ${sheetNames(sheets, { language: 'en', person: 'one named as a person' })}. Hand in a workbook with one table, and take away or hide the other sheets.`,
  }),
  'sheet-row-number': sentence<AtLine>({
    sv: ({ line }) => `Bladet har en rad utan riktigt nummer efter rad ${counted(line)}. Spara arbetsboken igen i Excel och lämna den filen.`,
    en: ({ line }) => `The sheet has a row without a right number after row ${line}. Save the workbook again in Excel, and hand in that file.`,
  }),
  'sheet-cell-place': sentence<AtLine>({
    sv: ({ line }) => `Rad ${counted(line)} har en cell utan riktig plats. Spara arbetsboken igen i Excel och lämna den filen.`,
    en: ({ line }) => `Row ${line} has a cell without a right place. Save the workbook again in Excel, and hand in that file.`,
  }),
  'sheet-row-too-wide': sentence<AtLine & { readonly column: number; readonly most: number }>({
    sv: ({ line, column, most }) => `Rad ${counted(line)} har en cell i kolumn ${counted(column)}; en tabell med högst ${counted(most)} kolumner behövs.`,
    en: ({ line, column, most }) => `Row ${line} has a cell in column ${column}; a table of at most ${most} columns is needed.`,
  }),
  'sheet-row-too-long': sentence<AtLine & { readonly longest: number }>({
    sv: ({ line, longest }) => `Rad ${counted(line)} är längre än ${counted(longest)} tecken. Kontrollera att det är rätt tabell.`,
    en: ({ line, longest }) => `Row ${line} is longer than ${longest} characters. Check that it is the table that was meant.`,
  }),
  'sheet-text-too-long': sentence<{ /** The cell's place; null where it is not known. */ readonly cell: string | null; readonly longest: number }>({
    sv: ({ cell, longest }) => `${cell === null ? 'En cell i arbetsboken' : `Cell ${cell}`} innehåller en text på mer än ${counted(longest)} tecken. Kontrollera att det är rätt tabell.`,
    en: ({ cell, longest }) => `${cell === null ? 'A cell of the workbook' : `Cell ${cell}`} holds a text of more than ${longest} characters. Check that it is the table that was meant.`,
  }),
  'sheet-text-missing': sentence<{ readonly cell: string }>({
    sv: ({ cell }) => `Cell ${cell} pekar på en text som inte finns i arbetsboken. Spara den igen i Excel och lämna den filen.`,
    en: ({ cell }) => `Cell ${cell} names a text that the workbook does not hold. Save it again in Excel, and hand in that file.`,
  }),
};
