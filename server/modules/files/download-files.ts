import { createHash } from 'node:crypto';
import type { Bilingual, MeasureDefinition } from '@schema/domain/measure.ts';
import type { CountryWordsByLanguage } from '@schema/language/country-words.ts';
import { AGREEMENTS } from './agreement-table.ts';
import { POPULATIONS, REGIONS } from './area-tables.ts';
import { codeBook, codeBookTable, type CodeBookFile } from './code-book.ts';
import { tableInWords, writeTable, type FileTable } from './file-table.ts';
import type { DownloadRows } from './files.queries.ts';
import { GOALS, MEASURES, SOURCES } from './measure-tables.ts';
import { OFFICIAL_RESULTS } from './official-results-table.ts';
import { LIMITS, PATHWAYS } from './pathway-tables.ts';

const CSV = 'text/csv; charset=utf-8; header=present';
const JSON_TYPE = 'application/json; charset=utf-8';
const PLAIN_TEXT = 'text/plain; charset=utf-8';

/** A file as it is sent, whole: the largest is some hundred kilobytes. */
export interface DownloadFile {
  readonly name: string;
  readonly title: Bilingual;
  readonly contents: Bilingual;
  readonly mediaType: string;
  readonly body: Buffer;
  /** Lower-case hexadecimal SHA-256 of the body. */
  readonly sha256: string;
  /** Rows below the header; null where the file is no table. */
  readonly rows: number | null;
  /** The one measure that the file is about; null for all other files. */
  readonly measure: string | null;
  /** The kind of file to hand in that it helps to make; null for files of data. */
  readonly fileKind: string | null;
}

/** A file that helps to make one that is handed in. */
export type TemplateFile = Omit<DownloadFile, 'sha256' | 'rows' | 'measure' | 'fileKind'> & { readonly fileKind: string };

/** What the manifest says of a file: all but its body. */
export type ManifestEntry = Omit<DownloadFile, 'body'> & { readonly address: string; readonly bytes: number };

export interface Manifest {
  /** Hash of the reference files that the tables were loaded from. */
  readonly version: string;
  readonly files: readonly ManifestEntry[];
}

interface DownloadParts {
  /** Hash of the load that the rows are from. */
  readonly version: string;
  readonly rows: DownloadRows;
  /** Those that the country has, as it tells them. */
  readonly measures: readonly MeasureDefinition[];
  readonly words: CountryWordsByLanguage;
  /** The API's schema as printed text. */
  readonly schemaText: string;
  readonly templates: readonly TemplateFile[];
}

/** Every file by its name. The same rows give the same bytes; nothing of the moment or the machine goes in. */
export function writeDownloadFiles({ version, rows, measures, words, schemaText, templates }: DownloadParts): ReadonlyMap<string, DownloadFile> {
  const hasAgreements = rows.agreements.length > 0;
  const book = codeBook(words, hasAgreements ? [] : [AGREEMENTS.name]);
  const bookTable = codeBookTable(book);
  const file = <Row>(table: FileTable<Row>, tableRows: readonly Row[]): DownloadFile => tableFile(tableInWords(table, words), tableRows);
  const files = [
    file(OFFICIAL_RESULTS, rows.results),
    file(MEASURES, measures),
    file(GOALS, rows.goals),
    file(REGIONS, rows.areas),
    file(PATHWAYS, rows.pathways),
    file(LIMITS, rows.limits),
    // What a state pays by agreement is not found in every country; a file about nothing would say that it was.
    ...(hasAgreements ? [file(AGREEMENTS, rows.agreements)] : []),
    file(POPULATIONS, rows.populations),
    file(SOURCES, rows.sources),
    file(bookTable.table, bookTable.rows),
    codeBookJson(version, book),
    schemaFile(schemaText),
    ...measureFiles(rows, measures),
    ...templates.map((template) => withHash({ ...template, rows: null, measure: null })),
  ];
  return new Map([...files, manifestFile(version, files)].map((each) => [each.name, each]));
}

type FileParts = Omit<DownloadFile, 'body' | 'sha256' | 'fileKind'> & { readonly text: string };

function finished({ text, ...described }: FileParts): DownloadFile {
  return withHash({ ...described, body: Buffer.from(text, 'utf8'), fileKind: null });
}

function withHash(file: Omit<DownloadFile, 'sha256'>): DownloadFile {
  return { ...file, sha256: createHash('sha256').update(file.body).digest('hex') };
}

function tableFile<Row>(table: FileTable<Row>, rows: readonly Row[]): DownloadFile {
  const { title, contents } = table;
  return finished({ name: `${table.name}.csv`, title, contents, mediaType: CSV, text: writeTable(table, rows), rows: rows.length, measure: null });
}

/** One file a measure, for the measures that have results, in the order of their definitions. */
function measureFiles({ results }: DownloadRows, definitions: readonly MeasureDefinition[]): DownloadFile[] {
  const measured = new Set(results.map((row) => row.measure));
  const defined = definitions.map(({ id }) => id).filter((id) => measured.has(id));
  return [...new Set([...defined, ...measured])].map((measure) => {
    const rows = results.filter((row) => row.measure === measure);
    const definition = definitions.find(({ id }) => id === measure);
    return finished({
      name: `${OFFICIAL_RESULTS.name}-${measure}.csv`,
      title: definition?.name ?? { sv: measure, en: measure },
      contents: OFFICIAL_RESULTS.contents,
      mediaType: CSV,
      text: writeTable(OFFICIAL_RESULTS, rows),
      rows: rows.length,
      measure,
    });
  });
}

function codeBookJson(version: string, book: readonly CodeBookFile[]): DownloadFile {
  const { table } = codeBookTable(book);
  return finished({
    name: `${table.name}.json`,
    title: { sv: `${table.title.sv} som JSON`, en: `${table.title.en} as JSON` },
    contents: table.contents,
    mediaType: JSON_TYPE,
    text: jsonText({ version, files: book }),
    rows: null,
    measure: null,
  });
}

function schemaFile(schemaText: string): DownloadFile {
  return finished({
    name: 'schema.graphql',
    title: { sv: 'API:ets schema', en: 'The API’s schema' },
    contents: { sv: 'Alla typer, fält och argument i API:et, med beskrivningar.', en: 'Every type, field and argument of the API, with descriptions.' },
    mediaType: PLAIN_TEXT,
    text: schemaText,
    rows: null,
    measure: null,
  });
}

function manifestFile(version: string, files: readonly DownloadFile[]): DownloadFile {
  const manifest: Manifest = { version, files: files.map(manifestEntry) };
  return finished({
    name: 'manifest.json',
    title: { sv: 'Fillista', en: 'List of files' },
    contents: { sv: 'Alla filer med antal rader, storlek och kontrollsumma.', en: 'All files with number of rows, size and checksum.' },
    mediaType: JSON_TYPE,
    text: jsonText(manifest),
    rows: null,
    measure: null,
  });
}

function manifestEntry({ body, ...described }: DownloadFile): ManifestEntry {
  return { ...described, address: `/files/${described.name}`, bytes: body.byteLength };
}

function jsonText(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
