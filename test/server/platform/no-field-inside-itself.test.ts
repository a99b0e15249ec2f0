import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { noFieldInsideItself } from '@server/platform/no-field-inside-itself.ts';

const schema = buildSchema(`
  type Region { code: ID! results: [Result!]! members: [Region!]! }
  type Result { value: Float region: Region }
  type Query { regions: [Region!]! results: [Result!]! }
`);

function errorsOf(query: string): string[] {
  return validate(schema, parse(query), [noFieldInsideItself]).map(({ message }) => message);
}

describe('a field inside itself', () => {
  it('is refused once, by name, however deep', () => {
    const errors = errorsOf('{ regions { results { region { results { region { results { value } } } } } } }');
    expect(errors).toEqual(['The field Region.results may not lie inside itself. Ask for it once, or in a question of its own.']);
  });

  it('is refused through fragments, inline and named', () => {
    expect(errorsOf('{ regions { ...F } } fragment F on Region { results { region { ... on Region { members { ...G } } } } } fragment G on Region { results { value } }')).toHaveLength(1);
  });

  it('ends on a fragment that spreads itself, which GraphQL refuses anyway', () => {
    expect(errorsOf('{ regions { ...F } } fragment F on Region { results { region { ...F } } }')).toHaveLength(1);
  });

  it('is refused directly: members of members', () => {
    expect(errorsOf('{ regions { members { members { code } } } }')).toHaveLength(1);
  });

  it('does not stop the same field from standing in two places side by side', () => {
    expect(errorsOf('{ regions { results { region { code } } members { results { value } } } results { region { code } } }')).toHaveLength(0);
  });

  it('reads fragments that multiply once each', () => {
    const many = Array.from({ length: 60 }, (_, index) => `fragment F${index} on Region { ...F${index + 1} ...F${index + 1} }`).join(' ');
    expect(errorsOf(`{ regions { ...F0 } } ${many} fragment F60 on Region { code }`)).toHaveLength(0);
  });

  it('does not stop introspection', () => {
    expect(errorsOf('{ __schema { types { fields { type { ofType { ofType { name } } } } } } }')).toHaveLength(0);
  });
});
