import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { useEffect, useState } from 'react';
import { askApi } from './api-request.ts';

/** The API's own account of its types; null where the answer holds none. */
export function schemaFromAnswer(answer: unknown): GraphQLSchema | null {
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) return null;
  const { data } = answer;
  if (typeof data !== 'object' || data === null || !('__schema' in data)) return null;
  return buildClientSchema(data as IntrospectionQuery);
}

/** The schema that suggestions and marked errors rest on: undefined on its way, null where it could not be had. */
export function useApiSchema(): GraphQLSchema | null | undefined {
  const [schema, setSchema] = useState<GraphQLSchema | null>();
  useEffect(() => {
    const stop = new AbortController();
    askApi({ query: getIntrospectionQuery(), variables: {} }, stop.signal).then(
      (outcome) => setSchema(outcome.kind === 'answered' ? schemaFromAnswer(outcome.answer) : null),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  return schema;
}
