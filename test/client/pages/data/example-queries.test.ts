import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@schema/domain/language.ts';
import { fitsInAddress } from '@client/pages/data/data-search.ts';
import { exampleQueries, parseExample } from '@client/pages/data/explorer/example-queries.ts';
import { choicesOf, firstVariables } from '@client/pages/data/explorer/use-question.ts';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const examples = exampleQueries('sv');

describe.each(examples)('the example $id', ({ query, titles }) => {
  test('is a valid query of the API', () => {
    expect(validate(schema, parse(query))).toEqual([]);
  });

  test('has a title in each language, and they differ', () => {
    expect(titles.sv).not.toBe('');
    expect(titles.en).not.toBe(titles.sv);
  });

  test('runs without variables and takes the reader’s language', () => {
    const [operation] = parse(query).definitions;
    const variables = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
    expect(variables.filter((variable) => variable.type.kind === 'NonNullType' && !variable.defaultValue)).toEqual([]);
    expect(variables.map((variable) => variable.variable.name.value)).toContain('language');
  });

  test('could be changed and still be kept in the address', () => {
    expect(fitsInAddress(`${query}\n# mine`, firstVariables('sv'))).toBe(true);
  });
});

test('the examples are listed by title in the reader’s language', () => {
  for (const language of LANGUAGES) {
    const titles = exampleQueries(language).map((example) => example.titles[language]);
    expect(titles).toEqual([...titles].sort((one, other) => one.localeCompare(other, language)));
    expect(new Set(titles).size).toBe(titles.length);
  }
});

test('a file without both titles is refused by name', () => {
  expect(() => parseExample('examples/odd.graphql', '# Bara en rad\n{ country { code } }')).toThrow('examples/odd.graphql');
});

describe('the address', () => {
  const [other] = examples.filter((example) => example.id !== 'both-goals-by-region');
  const first = examples.find((example) => example.id === 'both-goals-by-region');

  test('is empty for the first example as it is', () => {
    expect(choicesOf(first?.query ?? '', firstVariables('sv'), examples, 'sv')).toEqual({});
  });

  test('names another example, and holds the whole of a changed query', () => {
    expect(choicesOf(other?.query ?? '', firstVariables('sv'), examples, 'sv')).toEqual({ example: other?.id });
    expect(choicesOf('{ country { code } }', '{}', examples, 'sv')).toEqual({ query: '{ country { code } }', variables: '{}' });
  });

  test('holds nothing of a query that is too long for it', () => {
    expect(choicesOf(`# ${'x'.repeat(5_000)}`, firstVariables('sv'), examples, 'sv')).toEqual({});
  });
});
