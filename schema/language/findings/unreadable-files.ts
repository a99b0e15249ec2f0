import type { Language } from '../../domain/language.ts';
import { counted, sentence } from './spoken.ts';

/** What is handed in by mistake in place of a table. */
export type NoTable = 'pdf' | 'picture' | 'document' | 'archive' | 'markup';

const NO_TABLES: Readonly<Record<Language, Readonly<Record<NoTable, string>>>> = {
  sv: {
    pdf: 'ett PDF-dokument',
    picture: 'en bild',
    document: 'ett dokument från en ordbehandlare',
    archive: 'ett arkiv av ett annat slag än dem som läses (.gz och .xlsx)',
    markup: 'en webbsida eller en annan fil med uppmärkt text',
  },
  en: {
    pdf: 'a PDF document',
    picture: 'a picture',
    document: 'a document of a word processor',
    archive: 'an archive of another kind than those that are read (.gz and .xlsx)',
    markup: 'a web page or another file of markup',
  },
};

interface AtLine {
  readonly line: number;
}

/** Why a file cannot be read as a table at all; of workbooks see `unreadable-workbooks.ts`. */
export const UNREADABLE_FILES = {
  'no-table': sentence<{ readonly what: NoTable }>({
    sv: ({ what }) => `Filen är ${NO_TABLES.sv[what]}, inte en tabell. Lämna en arbetsbok (.xlsx) eller en textfil, som CSV UTF-8.`,
    en: ({ what }) => `The file is ${NO_TABLES.en[what]}, not a table. Hand in an .xlsx workbook or a file of text, such as CSV UTF-8.`,
  }),
  'file-changed': sentence({
    sv: () => 'Filen ändrades medan den lästes. Lämna den igen när den är färdig.',
    en: () => 'The file was changed while it was being read. Hand it in again when it is finished.',
  }),
  'unpacks-too-far': sentence<{ readonly ratio: number }>({
    sv: ({ ratio }) => `Filen packas upp till mer än ${counted(ratio)} gånger sin storlek, vilket ingen av våra tabeller gör. Lämna själva tabellen.`,
    en: ({ ratio }) => `The file unpacks to more than ${ratio} times its size, which no table of ours does. Hand in the table itself.`,
  }),
  'compressed-cut-off': sentence({
    sv: () => 'Filen är avklippt: slutet av dess komprimerade innehåll saknas. Lämna den igen.',
    en: () => 'The file is cut off: the end of its compressed content is missing. Hand it in again.',
  }),
  'compressed-damaged': sentence({
    sv: () => 'Filens komprimerade innehåll är skadat. Gör filen på nytt.',
    en: () => 'The compressed content of the file is damaged. Make the file again.',
  }),
  'compressed-twice': sentence({
    sv: () => 'Filen är komprimerad två gånger, eller en komprimerad arbetsbok. Lämna själva arbetsboken, eller en tabell som text.',
    en: () => 'The file is compressed twice, or a compressed workbook. Hand in the workbook itself, or a table of text.',
  }),
  'encoding-mixed': sentence<{ readonly encoding: string }>({
    sv: ({ encoding }) => `Filen börjar som ${encoding} men innehåller tecken som inte är det. Spara den igen som UTF-8.`,
    en: ({ encoding }) => `The file begins as ${encoding} but holds bytes that are not. Save it again as UTF-8.`,
  }),
  'encoding-unknown': sentence({
    sv: () => 'Filen är varken UTF-8 eller windows-1252: den innehåller bokstäver i en annan teckenkodning, som den i DOS eller den gamla Macintosh. Spara den igen som CSV UTF-8.',
    en: () => 'The file is neither UTF-8 nor windows-1252: it holds letters of another encoding, such as that of DOS or of the old Macintosh. Save it again as CSV UTF-8.',
  }),
  'nul-characters': sentence({
    sv: () => 'Filen innehåller NUL-tecken, vilket ingen tabell som text gör. Spara den igen som CSV UTF-8.',
    en: () => 'The file holds NUL characters, which no table of text does. Save it again as CSV UTF-8.',
  }),
  'line-too-long': sentence<AtLine & { readonly longest: number }>({
    sv: ({ line, longest }) => `Rad ${counted(line)} är längre än ${counted(longest)} tecken. Kontrollera att filen är en tabell och att varje citattecken har sitt par.`,
    en: ({ line, longest }) => `Line ${line} is longer than ${longest} characters. Check that the file is a table, and that every quotation mark has its pair.`,
  }),
  'line-too-wide': sentence<AtLine & { readonly cells: number; readonly most: number }>({
    sv: ({ line, cells, most }) => `Rad ${counted(line)} har ${counted(cells)} celler; en tabell med högst ${counted(most)} kolumner behövs.`,
    en: ({ line, cells, most }) => `Line ${line} has ${cells} cells; a table of at most ${most} columns is needed.`,
  }),
  'quote-without-pair': sentence<AtLine>({
    sv: ({ line }) => `Rad ${counted(line)}: ett citattecken saknar sitt par. En cell inom citattecken börjar och slutar med ett, och dubblerar dem som står inuti.`,
    en: ({ line }) => `Line ${line}: a quotation mark has no pair. A cell in quotation marks begins and ends with one, and doubles those inside.`,
  }),
  'quote-out-of-place': sentence<AtLine>({
    sv: ({ line }) => `Rad ${counted(line)}: ett citattecken står på fel plats. En cell inom citattecken börjar och slutar med ett, och dubblerar dem som står inuti.`,
    en: ({ line }) => `Line ${line}: a quotation mark is out of place. A cell in quotation marks begins and ends with one, and doubles those inside.`,
  }),
};
