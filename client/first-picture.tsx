import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { print, type DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { languageOfPath, PAGE_PATHS, pathInLanguage } from './app/paths.ts';
import { Root } from './app/root.tsx';
import { Site } from './app/site.tsx';
import { CountryWordsDocument } from './generated/country-words.ts';
import { OverviewPageDocument } from './generated/overview-page.ts';
import { ReleaseExtentDocument } from './generated/release-extent.ts';
import { ShellDocument } from './generated/shell.ts';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { questionKey, questionName } from './ui/known-answers.ts';

/** A question whose answer is sent along with a page. */
export interface PictureQuestion {
  /** By which the page knows the answer. */
  readonly key: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

interface DrawnPage {
  readonly page: () => ReactNode;
  readonly questions: readonly DocumentNode[];
}

/** What every page has in its first drawing, so that no word has to wait, and nothing moves when the words come. */
const EVERYWHERE: readonly DocumentNode[] = [CountryWordsDocument];

/** Pages of which the server sends the first picture. */
const DRAWN_PAGES: Readonly<Record<string, DrawnPage>> = {
  [PAGE_PATHS.overview]: { page: OverviewPage, questions: [ShellDocument, ReleaseExtentDocument, OverviewPageDocument] },
};

function drawnPage(path: string): DrawnPage | undefined {
  const bare = pathInLanguage(path, 'sv');
  return Object.hasOwn(DRAWN_PAGES, bare) ? DRAWN_PAGES[bare] : undefined;
}

/** What to ask the API before the page at the path (without choices) is sent. */
export function questionsOf(path: string): readonly PictureQuestion[] {
  const asked = (question: DocumentNode, variables: PictureQuestion['variables']): PictureQuestion => ({
    key: questionKey(questionName(question), variables),
    query: print(question),
    variables,
  });
  const language = languageOfPath(path) === 'sv' ? 'SV' : 'EN';
  return [...EVERYWHERE.map((question) => asked(question, {})), ...(drawnPage(path)?.questions ?? []).map((question) => asked(question, { language }))];
}

/**
 * The markup of a page as it stands in its first frame in the browser: heading and shell, and room for the rest.
 * Null where it is drawn in the browser alone. `answers`: the data of each question's answer, by its key.
 */
export async function firstPicture(path: string, answers: ReadonlyMap<string, unknown>): Promise<string | null> {
  const drawn = drawnPage(path);
  if (drawn === undefined) return null;
  const root = createRootRoute({ component: Root });
  const page = createRoute({ getParentRoute: () => root, path: '$', component: drawn.page });
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: [path] }) });
  await router.load();
  const client = new ApolloClient({ link: ApolloLink.empty(), cache: new InMemoryCache(), ssrMode: true });
  return renderToString(<Site client={client} known={{ dataOf: (question) => answers.get(question) }} router={router} />);
}
