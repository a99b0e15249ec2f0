import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider, type AnyRouter } from '@tanstack/react-router';
import { KnownAnswersProvider, type KnownAnswers } from '@client/ui/known-answers.ts';
import { colourSchemeManager } from './colour-scheme.ts';

export interface SiteProps {
  readonly client: ApolloClient;
  readonly known: KnownAnswers;
  readonly router: AnyRouter;
}

/** The whole site, at the address that the router stands at. */
export function Site({ client, known, router }: SiteProps) {
  return (
    // Mantine's variables are set in theme.css: the content policy allows no style elements made by scripts.
    <MantineProvider colorSchemeManager={colourSchemeManager} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <ApolloProvider client={client}>
        <KnownAnswersProvider value={known}>
          <RouterProvider router={router} />
        </KnownAnswersProvider>
      </ApolloProvider>
    </MantineProvider>
  );
}
