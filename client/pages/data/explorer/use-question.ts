import { useEffect, useMemo, useState } from 'react';
import type { Language } from '@schema/domain/language.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { usePageSearch } from '@client/ui/navigation.tsx';
import { fitsInAddress, parseDataSearch, type DataSearch } from '../data-search.ts';
import { useSettled } from '../use-settled.ts';
import { exampleQueries, type ExampleQuery } from './example-queries.ts';

/** The question of a reader who has chosen nothing. */
const FIRST_EXAMPLE = 'both-goals-by-region';

/** How long the boxes rest before what they hold goes into the address. */
const REST_MS = 500;

/** The variables that an example starts with: the reader's own language. */
export function firstVariables(language: Language): string {
  return JSON.stringify({ language: language.toUpperCase() }, null, 2);
}

/** What the boxes hold as choices in the address; what an example gives by itself is left out. */
export function choicesOf(query: string, variables: string, examples: readonly ExampleQuery[], language: Language): DataSearch {
  const example = examples.find((each) => each.query === query);
  const fits = fitsInAddress(query, variables);
  return {
    example: example && example.id !== FIRST_EXAMPLE ? example.id : undefined,
    query: example || !fits ? undefined : query,
    variables: variables === firstVariables(language) || !fits ? undefined : variables,
  };
}

export interface Question {
  readonly query: string;
  readonly variables: string;
  readonly examples: readonly ExampleQuery[];
  /** The example that the query is, letter for letter; undefined where it is the reader's own. */
  readonly example: ExampleQuery | undefined;
  readonly setQuery: (query: string) => void;
  readonly setVariables: (variables: string) => void;
  /** Puts an example in the boxes; gives the variables that it starts with. */
  readonly choose: (example: ExampleQuery) => string;
}

/** The query and the variables in the boxes, kept in the address when they rest. */
export function useQuestion(): Question {
  const language = useLanguage();
  const [choices, update] = usePageSearch(parseDataSearch);
  const examples = useMemo(() => exampleQueries(language), [language]);
  const [query, setQuery] = useState(() => choices.query ?? startingQuery(examples, choices.example));
  const [variables, setVariables] = useState(() => choices.variables ?? firstVariables(language));
  const settled = useSettled(JSON.stringify(choicesOf(query, variables, examples, language)), REST_MS);
  useEffect(() => {
    const { example, query: own, variables: ownVariables } = JSON.parse(settled) as DataSearch;
    if (example === choices.example && own === choices.query && ownVariables === choices.variables) return;
    update({ example, query: own, variables: ownVariables });
    // What the reader typed moves the address; an address that moves by other means is not written back.
  }, [settled]);
  return {
    query,
    variables,
    examples,
    example: examples.find((each) => each.query === query),
    setQuery,
    setVariables,
    choose: (example) => {
      const first = firstVariables(language);
      setQuery(example.query);
      setVariables(first);
      return first;
    },
  };
}

function startingQuery(examples: readonly ExampleQuery[], id: string | undefined): string {
  const chosen = examples.find((example) => example.id === id) ?? examples.find((example) => example.id === FIRST_EXAMPLE);
  return chosen?.query ?? '';
}
