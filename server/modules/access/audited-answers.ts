import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, valueFromASTUntyped, visit, type DocumentNode, type FieldNode, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from './request-context.ts';

/** Says nothing of what was asked for, and stands at almost every field. */
const WITHOUT_MEANING = 'language';

/** Records each answer that holds unpublished figures, once: its question and the releases. To stand before the cache's plugin. */
export function auditedAnswers(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ contextValue, document, operation, request }) => {
          const releases = [...contextValue.unpublishedReleases].sort();
          if (releases.length > 0 && document && operation) {
            contextValue.giveUnpublished({ filters: askedFor(document, operation, request.variables ?? {}), releases });
          }
          return Promise.resolve();
        },
      }),
  };
}

/** A field that was asked for, by its name in the API, with its arguments' values. */
interface AskedField {
  readonly field: string;
  readonly arguments?: Readonly<Record<string, unknown>>;
}

/**
 * The question as it is recorded: its name, its root fields, and every other field that takes an argument, in the
 * operation and in the fragments. Values only, so that the record is read without the question's text.
 */
export function askedFor(document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): { question: string | null; fields: readonly AskedField[] } {
  const asked = new Map<string, AskedField>();
  const values = { ...defaultsOf(operation), ...variables };
  const roots = new Set<unknown>(operation.selectionSet.selections);
  for (const definition of document.definitions) {
    if (definition !== operation && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    visit(definition, {
      Field: (node) => {
        const field = askedField(node, values);
        if (field.arguments !== undefined || roots.has(node)) asked.set(JSON.stringify(field), field);
      },
    });
  }
  return { question: operation.name?.value ?? null, fields: [...asked.values()] };
}

function askedField({ name, arguments: given = [] }: FieldNode, variables: Record<string, unknown>): AskedField {
  const values = given.map((argument): [string, unknown] => [argument.name.value, valueFromASTUntyped(argument.value, variables) ?? null]);
  const telling = values.filter(([argument]) => argument !== WITHOUT_MEANING);
  return telling.length === 0 ? { field: name.value } : { field: name.value, arguments: Object.fromEntries(telling) };
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) => (defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]])),
  );
}
