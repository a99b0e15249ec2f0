import { createContext, use } from 'react';
import type { OperationVariables } from '@apollo/client';
import { Kind, type DocumentNode } from 'graphql';

/** Answers of the API that are there already, by question. */
export interface KnownAnswers {
  /** The answer's data; undefined where it has to be asked for. */
  dataOf(question: string): unknown;
}

const KnownAnswersContext = createContext<KnownAnswers>({ dataOf: () => undefined });

/** Around every page: what is known before anything is asked. */
export const KnownAnswersProvider = KnownAnswersContext.Provider;

export function useKnownAnswers(): KnownAnswers {
  return use(KnownAnswersContext);
}

/** A question of the pages as it is known by: their operations have each a name of its own. */
export function questionKey(name: string, variables: OperationVariables): string {
  return JSON.stringify([name, variables]);
}

/** The name of the document's operation. Throws where it has none. */
export function questionName({ definitions }: DocumentNode): string {
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation?.name === undefined) throw new Error('A question of a page has a name.');
  return operation.name.value;
}
