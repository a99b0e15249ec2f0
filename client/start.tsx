import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AnswersKept } from './app/answers-kept.ts';
import { createApolloClient } from './app/apollo.ts';
import { answersInPage } from './app/answers-in-page.ts';
import { createSiteRouter } from './app/router.tsx';
import { Site } from './app/site.tsx';
import './ui/fonts.css';
import './ui/theme.css';
import './ui/base.css';

const container = document.getElementById('root');
if (!container) throw new Error('The page has no element with the id "root".');

const known = new AnswersKept(answersInPage());
const client = createApolloClient('/graphql', known);
const router = createSiteRouter();

// What the server has drawn stands until all of the page can take its place at once.
void router.load().then(() =>
  createRoot(container).render(
    <StrictMode>
      <Site client={client} known={known} router={router} />
    </StrictMode>,
  ),
);
