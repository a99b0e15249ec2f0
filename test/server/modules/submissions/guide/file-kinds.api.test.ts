import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILE_KINDS, type FileKind } from '@schema/domain/file-kinds.ts';
import { openApp, type TestApp } from '@test/testkit/app.ts';
import { openEmbedded } from '@test/testkit/database.ts';
import { temporaryFolder } from '@test/testkit/temporary-folder.ts';
import { importText } from '../case-files.ts';

interface Kind {
  readonly kind: FileKind;
  readonly name: string;
  readonly purpose: string;
  readonly template: string;
  readonly workbookTemplate: string;
  readonly codeList: string;
  readonly columns: readonly { readonly name: string; readonly needed: boolean; readonly meaning: string; readonly format: string; readonly example: string; readonly codes: readonly { readonly code: string; readonly name: string }[] | null }[];
}

const QUERY = `query ($language: Language!) {
  fileKinds {
    kind name(language: $language) purpose(language: $language) template workbookTemplate codeList
    columns { name needed meaning(language: $language) format(language: $language) example codes { code name(language: $language) } }
  }
}`;

describe('the kinds of files', () => {
  let app: TestApp;
  let kinds: readonly Kind[];
  beforeAll(async () => {
    app = await openApp(openEmbedded);
    kinds = (await app.dataOf<{ fileKinds: Kind[] }>(QUERY, { language: 'SV' })).fileKinds;
  });
  afterAll(() => app.close());

  const columnOf = (kind: FileKind, name: string) => kinds.find((each) => each.kind === kind)?.columns.find((column) => column.name === name);

  it('are told to anybody, column by column, with the codes of the country', async () => {
    expect(kinds.map(({ kind }) => kind)).toEqual(FILE_KINDS);
    const { regions, pathways } = await app.dataOf<{ regions: { code: string }[]; pathways: { code: string; name: string }[] }>('{ regions { code } pathways { code name } }');
    expect(columnOf('svf-cases', 'closing_region')?.codes?.map(({ code }) => code)).toEqual(regions.map(({ code }) => code));
    expect(columnOf('svf-cases', 'pathway')?.codes).toEqual(pathways);
    expect(columnOf('svf-cases', 'suspicion_date')).toMatchObject({ needed: true, codes: null });
    expect(columnOf('published-results', 'region')?.codes?.map(({ code }) => code)).toContain('SE');
  });

  it('are told in English, too', async () => {
    const { fileKinds } = await app.dataOf<{ fileKinds: Kind[] }>(QUERY, { language: 'EN' });
    expect(fileKinds.map(({ name }) => name)).toEqual(['Cases in pathways', 'Totals of the pathways', 'Expected cancer cases', 'Population', 'Official results']);
    expect(fileKinds.map(({ columns }) => columns.map(({ example }) => example))).toEqual(kinds.map(({ columns }) => columns.map(({ example }) => example)));
  });

  it.each(FILE_KINDS)('have templates that are taken as they are, as text and as a workbook: %s', async (kind) => {
    const { template = '', workbookTemplate = '' } = kinds.find((each) => each.kind === kind) ?? {};
    const asText = await app.app.inject({ url: template });
    expect(asText.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8; header=present', 'content-disposition': `attachment; filename="template-${kind}.csv"` });
    const imported = await importText(app.open.database, asText.body, { kind });
    expect(imported).toMatchObject({ rows: 1, new: 1, warnings: [] });
    const path = join(temporaryFolder(), `${kind}.xlsx`);
    writeFileSync(path, (await app.app.inject({ url: workbookTemplate })).rawPayload);
    expect(await importText(app.open.database, '', { kind, path, fileName: `${kind}.xlsx` })).toMatchObject({ rows: 1, new: 0, unchanged: 1 });
  });

  it.each(FILE_KINDS)('have a list of their codes: %s', async (kind) => {
    const { codeList = '', columns = [] } = kinds.find((each) => each.kind === kind) ?? {};
    const [header, ...lines] = (await app.app.inject({ url: codeList })).body.trimEnd().split('\r\n');
    expect(header).toBe('\uFEFFcolumn;code;name_sv;name_en');
    expect(lines.map((line) => line.split(';').slice(0, 2).join(' '))).toEqual(columns.flatMap(({ name, codes }) => (codes ?? []).map(({ code }) => `${name} ${code}`)));
  });

  it('stand in the list of files, apart from files of data', async () => {
    const { files } = (await app.app.inject({ url: '/files/manifest.json' })).json<{ files: { name: string; fileKind: string | null }[] }>();
    expect(files.filter(({ fileKind }) => fileKind !== null)).toHaveLength(3 * FILE_KINDS.length);
    expect(files.filter(({ fileKind }) => fileKind === null).map(({ name }) => name)).toContain('populations.csv');
  });
});
