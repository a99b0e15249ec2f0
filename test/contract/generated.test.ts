import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { generatedFiles } from '../../codegen.ts';

const GENERATED = fileURLToPath(new URL('../../client/generated', import.meta.url));

let generated: Map<string, string>;
beforeAll(async () => {
  generated = await generatedFiles();
});

it('the committed schema is what the server prints', () => {
  const [schemaFile = ''] = [...generated.keys()].filter((file) => basename(file) === 'schema.graphql');
  expect(readFileSync(schemaFile, 'utf8')).toBe(generated.get(schemaFile));
});

it('the typed documents are those of the query files, and no others', () => {
  const documents = [...generated].filter(([file]) => dirname(file) === GENERATED);
  expect(readdirSync(GENERATED).sort()).toEqual(documents.map(([file]) => basename(file)).sort());
  for (const [file, text] of documents) expect(existsSync(file) && readFileSync(file, 'utf8') === text, `${basename(file)} is current`).toBe(true);
});
