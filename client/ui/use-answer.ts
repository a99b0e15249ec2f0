import { useCallback } from 'react';
import type { ErrorLike, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import type { Language } from '@schema/domain/language.ts';
import { useLanguage } from '@client/format/language-context.tsx';
import { askAnewWhatIsUnderWay } from './ask-anew.ts';
import { questionKey, questionName, useKnownAnswers } from './known-answers.ts';

/** What is known of a question to the API at this moment. */
export interface Answer<Result> {
  /**
   * The newest complete answer: while a new one is on its way, the one before it, so that nothing jumps. Undefined where
   * the newest question failed: an older answer would stand there as if it were the one asked for.
   */
  readonly data: Result | undefined;
  /** True while a question is out, whether or not an older answer is shown. */
  readonly loading: boolean;
  /** Why the newest question has no answer. */
  readonly error: ErrorLike | undefined;
  /** Asks again everything that is shown, also what is under way: what failed one question has mostly failed the others. */
  readonly retry: () => void;
}

/** Told to `answers-kept.ts`. One object, since another would be another question. */
const KEPT = { keepAnswer: true };
/** Told to `viewer-link.ts`. */
const FOR_VIEWER = { forViewer: true };

/**
 * Asks the API, and keeps the last answer while the next is fetched. An answer is not taken apart into the shared store:
 * for a page's many rows that costs more than all drawing, and no page rests on another's. Only what several parts show
 * at once and one of them changes is `shared`; what may be another the next moment, or rests on who asks alone, is `changing`, and never kept.
 * Nothing is asked while it has to `wait` for what the question follows from.
 */
export function useAnswer<Result, Variables extends OperationVariables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: NoInfer<Variables>,
  { shared = false, changing = false, wait = false }: { readonly shared?: boolean; readonly changing?: boolean; readonly wait?: boolean } = {},
): Answer<Result> {
  const options: useQuery.Options<Result, Variables> = {
    variables,
    notifyOnNetworkStatusChange: true,
    skip: wait,
    ...(shared ? {} : { fetchPolicy: 'no-cache', context: changing ? FOR_VIEWER : KEPT }),
  };
  const client = useApolloClient();
  const known = useKnownAnswers();
  const { data: asked, previousData, loading, error } = useQuery<Result, Variables>(document, options);
  // What is known already is there in the first drawing; Apollo answers only after it.
  const data = asked ?? (error || shared || wait ? undefined : (known.dataOf(questionKey(questionName(document), variables)) as Result | undefined));
  // A retry that fails comes back as `error` of each question; its promise would only report it twice.
  const retry = useCallback(() => {
    askAnewWhatIsUnderWay();
    client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }, [client]);
  return { data: data ?? (error ? undefined : previousData), loading, error, retry };
}

/** The reader's language as the API's `language` argument takes it. */
export function useApiLanguage(): Uppercase<Language> {
  return useLanguage() === 'sv' ? 'SV' : 'EN';
}
