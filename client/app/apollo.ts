import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { askedAnewLink } from '@client/ui/ask-anew.ts';
import type { AnswersKept } from './answers-kept.ts';
import { viewerLink } from './viewer-link.ts';

/** What identifies an object of the API. Types without an entry or an `id` are parts of the answer that holds them. */
const TYPE_POLICIES: TypePolicies = {
  Query: {
    fields: {
      region: { read: (known, { args, toReference }) => known ?? toReference({ __typename: 'Region', code: args?.code }) },
      pathway: { read: (known, { args, toReference }) => known ?? toReference({ __typename: 'Pathway', code: args?.code }) },
      measure: { read: (known, { args, toReference }) => known ?? toReference({ __typename: 'Measure', id: args?.id }) },
    },
  },
  Region: { keyFields: ['code'] },
  Pathway: { keyFields: ['code'] },
  ClosingCode: { keyFields: ['suffix'] },
  DelayCause: { keyFields: ['code'] },
  Agreement: { keyFields: ['year'] },
  DataStatus: { keyFields: [] },
  Viewer: { keyFields: [] },
  // What this type holds depends on the arguments it was asked with.
  PublishedSpread: { keyFields: false },
};

/** The connection to the API on the same host. Texts carry their language as an argument, so one cache holds both. */
export function createApolloClient(uri: string, kept: AnswersKept): ApolloClient {
  const settleViewer = async (): Promise<void> => (await import('./viewer-session.ts')).settleViewer(client);
  const client = new ApolloClient({
    link: ApolloLink.from([viewerLink(settleViewer), kept.link, askedAnewLink, new HttpLink({ uri, credentials: 'same-origin' })]),
    cache: new InMemoryCache({ typePolicies: TYPE_POLICIES }),
    clientAwareness: { name: 'ledtid' },
    devtools: { enabled: import.meta.env.DEV },
  });
  client.onResetStore(() => Promise.resolve(kept.forget()));
  return client;
}
