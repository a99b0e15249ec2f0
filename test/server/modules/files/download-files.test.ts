import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { codeBook } from '@server/modules/files/code-book.ts';
import { writeDownloadFiles, type DownloadFile, type Manifest, type TemplateFile } from '@server/modules/files/download-files.ts';
import { SWEDISH_WORDS } from '../../../testkit/country-words.ts';
import { definition, downloadRows, resultRow } from './download-rows.ts';

const PARTS = { version: 'abc', measures: [definition('waiting')], words: SWEDISH_WORDS, schemaText: 'type Query { one: Int }\n' };

const TEMPLATE: TemplateFile = {
  name: 'template-things.csv',
  title: { sv: 'Mall', en: 'Template' },
  contents: { sv: 'En rad.', en: 'One row.' },
  mediaType: 'text/csv',
  body: Buffer.from('a;b\r\n'),
  fileKind: 'things',
};

function written(stated: Parameters<typeof downloadRows>[0] = {}): ReadonlyMap<string, DownloadFile> {
  return writeDownloadFiles({ ...PARTS, templates: [TEMPLATE], rows: downloadRows(stated) });
}

function recordsOf(files: ReadonlyMap<string, DownloadFile>, name: string): Record<string, string>[] {
  return parse(files.get(name)?.body ?? '', { bom: true, columns: true });
}

describe('the official results', () => {
  test('give a value, or an empty cell with the reason, never a zero for what is missing', () => {
    const absent = resultRow({ value: null, value_as_published: null, absence: 'NOT_REPORTED', absence_reason_sv: 'Redovisas inte.', absence_reason_en: 'Not published.' });
    const [given, missing] = recordsOf(written({ results: [resultRow(), absent] }), 'official-results.csv');
    expect(given).toMatchObject({ value: '0.712', value_as_published: '71.2', absence: '', origin: 'PUBLISHED' });
    expect(missing).toMatchObject({ value: '', absence: 'NOT_REPORTED', absence_reason: 'Redovisas inte.', absence_reason_en: 'Not published.' });
  });

  test('are also a file for each measure that has results, with that measure’s rows alone', () => {
    const files = written({ results: [resultRow(), resultRow({ measure: 'survival' }), resultRow({ year: 2025 })] });
    expect(recordsOf(files, 'official-results-waiting.csv').map((row) => row['year'])).toEqual(['2024', '2025']);
    expect(recordsOf(files, 'official-results-survival.csv')).toHaveLength(1);
    expect(files.get('official-results-waiting.csv')?.title).toEqual(definition('waiting').name);
    expect(files.get('official-results-survival.csv')?.title.en).toBe('survival');
    expect(files.has('official-results-other.csv')).toBe(false);
  });

  test('carry no cell that a spreadsheet would run', () => {
    const [row] = recordsOf(written({ results: [resultRow({ note_sv: '=HYPERLINK("x")', value: '-0.1' })] }), 'official-results.csv');
    expect(row).toMatchObject({ note: '\'=HYPERLINK("x")', value: '-0.1' });
  });
});

describe('the code book', () => {
  test('names exactly the columns of every file, in their order', () => {
    const files = written();
    for (const described of codeBook(SWEDISH_WORDS)) {
      const [header] = parse(files.get(described.name)?.body ?? '', { bom: true, to_line: 1 }) as string[][];
      expect(header, described.name).toEqual(described.columns.map((column) => column.name));
    }
    const tables = [...files.values()].filter((file) => file.rows !== null && file.measure === null).map((file) => file.name);
    expect(codeBook(SWEDISH_WORDS).map((file) => file.name)).toEqual(tables);
  });

  test('is the same as a table and as JSON', () => {
    const files = written();
    const fromJson = (JSON.parse(files.get('code-book.json')?.body.toString() ?? '') as { files: ReturnType<typeof codeBook> }).files;
    expect(fromJson).toEqual(codeBook(SWEDISH_WORDS));
    expect(recordsOf(files, 'code-book.csv').map((row) => [row['file'], row['column'], row['meaning_sv'], row['meaning_en']])).toEqual(
      fromJson.flatMap((file) => file.columns.map((column) => [file.name, column.name, column.meaning.sv, column.meaning.en])),
    );
  });

  test('refers only to columns that are there', () => {
    const known = new Set(codeBook(SWEDISH_WORDS).flatMap((file) => file.columns.map((column) => `${file.name}: ${column.name}`)));
    const referred = codeBook(SWEDISH_WORDS).flatMap((file) => file.columns.flatMap((column) => column.listedIn ?? []));
    expect(referred.length).toBeGreaterThan(0);
    expect(referred.filter((place) => !known.has(place))).toEqual([]);
  });

  test('says what one step is for every number, in both languages', () => {
    const numbers = codeBook(SWEDISH_WORDS).flatMap((file) => file.columns.filter((column) => column.type === 'integer' || column.type === 'decimal'));
    expect(numbers.filter((column) => !column.unit?.sv || !column.unit.en).map((column) => column.name)).toEqual([]);
  });

  test('explains every column with a sentence in both languages', () => {
    const texts = codeBook(SWEDISH_WORDS).flatMap((file) => file.columns.flatMap((column) => [column.meaning.sv, column.meaning.en]));
    expect(texts.filter((text) => !/^[A-ZÅÄÖ].*\.$/.test(text))).toEqual([]);
  });
});

describe('the manifest', () => {
  test('lists every other file with its rows, bytes and checksum', () => {
    const files = written();
    const manifest = JSON.parse(files.get('manifest.json')?.body.toString() ?? '') as Manifest;
    expect(manifest.version).toBe('abc');
    expect(manifest.files.map((entry) => entry.name)).toEqual([...files.keys()].filter((name) => name !== 'manifest.json'));
    for (const entry of manifest.files) {
      const body = files.get(entry.name)?.body ?? Buffer.alloc(0);
      expect(entry).toMatchObject({ bytes: body.byteLength, sha256: createHash('sha256').update(body).digest('hex'), address: `/files/${entry.name}` });
    }
    expect(manifest.files.find((entry) => entry.name === 'official-results.csv')?.rows).toBe(1);
    expect(manifest.files.find((entry) => entry.name === 'schema.graphql')?.rows).toBeNull();
    expect(manifest.files.filter((entry) => entry.fileKind !== null)).toMatchObject([{ name: TEMPLATE.name, fileKind: 'things', rows: null, bytes: TEMPLATE.body.byteLength }]);
  });

  test('is the same for the same rows', () => {
    expect(written().get('manifest.json')?.sha256).toBe(written().get('manifest.json')?.sha256);
    expect(written({ results: [] }).get('manifest.json')?.sha256).not.toBe(written().get('manifest.json')?.sha256);
  });
});
