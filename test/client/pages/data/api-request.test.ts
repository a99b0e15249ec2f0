import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { asCurl, parseVariables } from '@client/pages/data/explorer/api-request.ts';
import { schemaFromAnswer } from '@client/pages/data/explorer/api-schema.ts';

describe('the curl command', () => {
  test('is a line for each part, and leaves out variables that are none', () => {
    expect(asCurl('http://localhost:4000/graphql', { query: '{ country { code } }', variables: {} })).toBe(
      `curl 'http://localhost:4000/graphql' \\\n  --header 'Content-Type: application/json' \\\n  --data-raw '{"query":"{ country { code } }"}'`,
    );
  });

  test('carries the question through a shell unchanged, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')), (text) => {
        const question = { query: `# ${text}\n'{ a }' $HOME "b" \`c\``, variables: { text } };
        // `printf` in the place of `curl`: what the shell hands over, each argument ended by a zero byte.
        const command = asCurl('address', question).replace(/^curl/, `printf '%s\\0'`);
        const parts = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).split('\0');
        expect(JSON.parse(parts[4] ?? '')).toEqual(question);
      }),
      { numRuns: 25 },
    );
  });
});

describe('variables', () => {
  test('are an object, and none where the box is empty', () => {
    expect(parseVariables(' ')).toEqual({});
    expect(parseVariables('{"language": "EN"}')).toEqual({ language: 'EN' });
  });

  test.each(['{', '[]', '3', 'null', '"text"'])('are refused where they are something else: %s', (text) => {
    expect(parseVariables(text)).toBeNull();
  });
});

describe('the schema', () => {
  test('is built from the API’s own account', () => {
    const data = introspectionFromSchema(buildSchema('type Query { country: String! }'));
    expect(schemaFromAnswer({ data })?.getQueryType()?.getFields()['country']?.type.toString()).toBe('String!');
  });

  test.each([{ errors: [{ message: 'no' }] }, { data: null }, { data: {} }, null, 'text'])('is null where the answer holds none: %j', (answer) => {
    expect(schemaFromAnswer(answer)).toBeNull();
  });
});
