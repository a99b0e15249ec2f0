import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApolloClient } from './app/apollo.ts';
import { colourSchemeManager } from './app/colour-scheme.ts';
import { createSiteRouter } from './app/router.tsx';
import './ui/fonts.css';
import './ui/theme.css';
import './ui/base.css';

const container = document.getElementById('root');
if (!container) throw new Error('The page has no element with the id "root".');

const client = createApolloClient('/graphql');
const router = createSiteRouter();

createRoot(container).render(
  <StrictMode>
    {/* Mantine's variables are set in theme.css: the content policy allows no style elements made by scripts. */}
    <MantineProvider colorSchemeManager={colourSchemeManager} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);
