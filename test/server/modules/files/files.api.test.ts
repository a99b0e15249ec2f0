import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import type { CodeBookFile } from '@server/modules/files/code-book.ts';
import type { Manifest } from '@server/modules/files/download-files.ts';
import { filesRoutes } from '@server/modules/files/files.routes.ts';
import { FilesService } from '@server/modules/files/files.service.ts';
import { FileKindsService } from '@server/modules/submissions/guide/file-kinds.service.ts';
import { EmbeddedServer } from '@server/platform/database/embedded-server.ts';
import { connectEmbedded, type OpenDatabase } from '@server/platform/database/open-database.ts';
import { runMigrations } from '@server/setup/migrate.ts';
import { readReferenceFolder } from '@server/setup/reference/reference-files.ts';
import { replaceReference } from '@server/setup/reference/reference.queries.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const SWEDEN = folder('seed/reference');
const TINY_COUNTRY = folder('test/files/reference-tiny');
const SCHEMA = 'type Query { country: String! }\n';

let open: OpenDatabase;
let app: FastifyInstance;

beforeAll(async () => {
  open = await connectEmbedded(await EmbeddedServer.start({ folder: null }));
  await runMigrations(open.dataSource);
  app = Fastify();
  await app.register(filesRoutes(new FilesService({ database: open.database, schemaText: SCHEMA, templates: (actor) => new FileKindsService(open.database).templates(actor) })));
});
afterAll(async () => {
  await app.close();
  await open.close();
});

async function load(country: string): Promise<string> {
  const rows = await readReferenceFolder(country);
  await open.database.write(SYSTEM_ACTOR, 'load', (sql) => replaceReference(sql, rows));
  return rows.contentHash;
}

const get = (name: string, headers: Record<string, string> = {}) => app.inject({ url: `/files/${name}`, headers });

async function recordsOf(name: string): Promise<Record<string, string>[]> {
  return parse((await get(name)).rawPayload, { bom: true, columns: true });
}

test('before anything is loaded a file is not ready, which is not the same as empty', async () => {
  const answer = await get('official-results.csv');
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
  expect(answer.body).toBe('The files are not ready yet: the official results are being loaded.\n');
});

describe('with the country loaded', () => {
  let version: string;
  let manifest: Manifest;
  beforeAll(async () => {
    version = await load(SWEDEN);
    manifest = (await get('manifest.json')).json<Manifest>();
  });

  test('the manifest names the load and every file is what it says', async () => {
    expect(manifest.version).toBe(version);
    expect(manifest.files.length).toBeGreaterThan(20);
    for (const { name, bytes, sha256, mediaType } of manifest.files) {
      const answer = await get(name);
      expect(answer.statusCode, name).toBe(200);
      expect(answer.rawPayload.byteLength, name).toBe(bytes);
      expect(createHash('sha256').update(answer.rawPayload).digest('hex'), name).toBe(sha256);
      expect(answer.headers).toMatchObject({ 'content-type': mediaType, etag: `"${sha256}"`, 'content-disposition': `attachment; filename="${name}"` });
    }
  });

  test('every published row is in the file, and the files of single measures add up to it', async () => {
    const { rows } = await open.database.read(SYSTEM_ACTOR, 'count', (sql) => sql.query('SELECT count(*)::integer AS count FROM published_results'));
    const all = manifest.files.find((file) => file.name === 'official-results.csv')?.rows;
    expect(rows).toEqual([{ count: all }]);
    expect(manifest.files.filter((file) => file.measure !== null).reduce((sum, file) => sum + (file.rows ?? 0), 0)).toBe(all);
  });

  test('a row has a value, words or the reason that there is none', async () => {
    for (const row of await recordsOf('official-results.csv')) {
      const given = row['value'] !== '' || row['text_value'] !== '';
      expect(given, JSON.stringify(row)).toBe(row['absence'] === '');
      expect(row['absence_reason'] === '', JSON.stringify(row)).toBe(given);
    }
  });

  test('a value that is missing is missing, and one above the whole stays', async () => {
    const rows = await recordsOf('official-results-inclusion.csv');
    const absent = rows.filter((row) => row['absence'] === 'NOT_REPORTED');
    expect(absent.length).toBeGreaterThan(0);
    expect(absent.every((row) => row['value'] === '' && row['value_as_published'] === '')).toBe(true);
    expect(rows.some((row) => Number(row['value']) > 1)).toBe(true);
  });

  test('a share is the published percentage with the point moved', async () => {
    for (const row of await recordsOf('official-results-lead_time.csv')) {
      expect(Number(row['value']) * 100, JSON.stringify(row)).toBeCloseTo(Number(row['value_as_published']), 9);
    }
  });

  test('no cell holds a value that the code book does not allow', async () => {
    const book = (await get('code-book.json')).json<{ files: CodeBookFile[] }>();
    const tables = new Map(await Promise.all(book.files.map(async (file) => [file.name, await recordsOf(file.name)] as const)));
    for (const { name, columns } of book.files) {
      for (const column of columns) {
        const values = (tables.get(name) ?? []).map((row) => row[column.name] ?? '');
        if (!column.mayBeEmpty) expect(values, `${name} ${column.name}`).not.toContain('');
        const cells = values.filter((value) => value !== '').flatMap((value) => (column.type === 'code' ? value.split(';') : [value]));
        const [listFile, listColumn] = column.listedIn?.split(': ') ?? [];
        const listed = listFile === undefined ? undefined : (tables.get(listFile) ?? []).map((row) => row[listColumn ?? '']);
        const allowed = column.allowedValues ?? listed;
        if (allowed) expect([...new Set(cells)].filter((value) => !allowed.includes(value)), `${name} ${column.name}`).toEqual([]);
        if (column.type === 'integer') expect(cells.filter((value) => !/^-?\d+$/.test(value)), `${name} ${column.name}`).toEqual([]);
      }
    }
  });

  test('asking again for the same content costs nothing', async () => {
    const tag = String((await get('regions.csv')).headers.etag);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const answer = await get('regions.csv', { 'if-none-match': known });
      expect([answer.statusCode, answer.body, answer.headers.etag], known).toEqual([304, '', tag]);
    }
    expect((await get('regions.csv', { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  test('the schema is served as it is printed', async () => {
    expect((await get('schema.graphql')).body).toBe(SCHEMA);
  });

  test.each(['nothing.csv', 'official-results-none.csv', '..%2Fpackage.json', 'x'.repeat(90)])('an unknown name gets one sentence: %s', async (name) => {
    const answer = await get(name);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toMatch(/^There is no file "[^"\n]{1,81}"\. All files are listed in \/files\/manifest\.json\.\n$/);
  });
});

test('a new load is noticed, and another country’s files come out of the same code', async () => {
  const before = (await get('regions.csv')).headers.etag;
  const version = await load(TINY_COUNTRY);
  const manifest = (await get('manifest.json')).json<Manifest>();
  expect(manifest.version).toBe(version);
  expect((await get('regions.csv')).headers.etag).not.toBe(before);
  expect((await recordsOf('regions.csv')).map((row) => row['code'])).not.toContain('SE');
});
