import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { print, type DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { languageOfPath, PAGE_PATHS, pathInLanguage } from './app/paths.ts';
import { Root } from './app/root.tsx';
import { Site } from './app/site.tsx';
import { OverviewPageDocument } from './generated/overview-page.ts';
import { ReleaseExtentDocument } from './generated/release-extent.ts';
import { ShellDocument } from './generated/shell.ts';
import { OverviewPage } from './pages/overview/overview-page.tsx';
import { questionKey, questionName } from './ui/known-answers.ts';

/** A question that must be answered before a page can be drawn. */
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

/** Pages of which the server sends the first picture. */
const DRAWN_PAGES: Readonly<Record<string, DrawnPage>> = {
  [PAGE_PATHS.overview]: { page: OverviewPage, questions: [ShellDocument, ReleaseExtentDocument, OverviewPageDocument] },
};

function drawnPage(path: string): DrawnPage | undefined {
  const bare = pathInLanguage(path, 'sv');
  return Object.hasOwn(DRAWN_PAGES, bare) ? DRAWN_PAGES[bare] : undefined;
}

/** What to ask the API before the page at the path (without choices) is drawn; null where it is drawn in the browser alone. */
export function questionsOf(path: string): readonly PictureQuestion[] | null {
  const variables = { language: languageOfPath(path) === 'sv' ? 'SV' : 'EN' };
  return drawnPage(path)?.questions.map((question) => ({ key: questionKey(questionName(question), variables), query: print(question), variables })) ?? null;
}

/**
 * The markup of a page as it stands in its first frame in the browser: heading and shell, and room for the rest.
 * `answers`: the data of each question's answer, by its key.
 */
export async function firstPicture(path: string, answers: ReadonlyMap<string, unknown>): Promise<string> {
  const root = createRootRoute({ component: Root });
  const page = createRoute({ getParentRoute: () => root, path: '$', component: drawnPage(path)?.page });
  const router = createRouter({ routeTree: root.addChildren([page]), history: createMemoryHistory({ initialEntries: [path] }) });
  await router.load();
  const client = new ApolloClient({ link: ApolloLink.empty(), cache: new InMemoryCache(), ssrMode: true });
  return renderToString(<Site client={client} known={{ dataOf: (question) => answers.get(question) }} router={router} />);
}
