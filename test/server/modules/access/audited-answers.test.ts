import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { askedFor } from '@server/modules/access/audited-answers.ts';

function recorded(text: string, variables: Record<string, unknown> = {}, name?: string): unknown {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION && (name === undefined || definition.name?.value === name),
  );
  if (!operation) throw new Error('There is no such operation.');
  return askedFor(document, operation, variables);
}

describe('what is recorded of a question', () => {
  it('is its name, its root fields and the values of their arguments, wherever they come from', () => {
    expect(recorded('query Page($region: ID, $sex: Sex = ALL) { series(region: $region, sex: $sex, from: "2024") { points { period } } plain }', { region: '14' })).toEqual({
      question: 'Page',
      fields: [{ field: 'series', arguments: { region: '14', sex: 'ALL', from: '2024' } }, { field: 'plain' }],
    });
  });

  it('holds fields further down and in fragments where they take an argument', () => {
    expect(recorded('{ region(code: "01") { ...Waits name(language: EN) } } fragment Waits on Region { figure(period: "2024", tags: ["a", { b: 1 }]) { value } }')).toEqual({
      question: null,
      fields: [{ field: 'region', arguments: { code: '01' } }, { field: 'figure', arguments: { period: '2024', tags: ['a', { b: 1 }] } }],
    });
  });

  it('names fields as the API does, the same question once, and not the operations that were not asked', () => {
    expect(recorded('query A { mine: figure(region: "01") { value } again: figure(region: "01") { value } } query B { figure(region: "25") { value } }', {}, 'A')).toEqual({
      question: 'A',
      fields: [{ field: 'figure', arguments: { region: '01' } }],
    });
  });

  it('says null for a variable that was not given', () => {
    expect(recorded('query ($region: ID) { figure(region: $region) { value } }')).toEqual({ question: null, fields: [{ field: 'figure', arguments: { region: null } }] });
  });
});
