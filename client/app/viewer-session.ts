import type { ApolloClient } from '@apollo/client';
import { ViewerDocument, type ViewerQuery } from '@client/generated/viewer.ts';
import { languageOfPath } from './paths.ts';
import { leavePublicView, tabSeesAsPublic } from './viewer-tab.ts';

/** Stands for nobody in particular where a user could be chosen. */
export const PUBLIC_VIEW = 'public';
/** What a demonstration is for, as it stands in the audit. */
const PURPOSE = 'Prövar Ledtid (demonstration)';
/** As whom a demonstration opens for who has not chosen: professionals are its first users. */
const FIRST_ROLE = 'NATIONAL_ANALYST';
const CHOICE_KEY = 'ledtid-viewer';

type DemoUsers = ViewerQuery['demoUsers'];

let settled: Promise<void> | null = null;

/**
 * Settles who looks, once a page: a demonstration that nobody has signed in to opens as the user chosen last in this
 * browser, or as a national analyst. Where it cannot be settled one looks as the public.
 */
export function settleViewer(client: ApolloClient): Promise<void> {
  settled ??= openDemonstration(client).catch(() => undefined);
  return settled;
}

async function openDemonstration(client: ApolloClient): Promise<void> {
  if (tabSeesAsPublic()) return;
  const variables = { language: languageOfPath(location.pathname) === 'sv' ? ('SV' as const) : ('EN' as const) };
  const { data } = await client.query({ query: ViewerDocument, variables });
  if (!data || data.viewer.kind !== 'PUBLIC') return;
  const user = userToOpenAs(data.demoUsers, rememberedChoice());
  if (user === null) return;
  await signIn(user);
  await client.query({ query: ViewerDocument, variables, fetchPolicy: 'network-only' });
}

/** Null where there are no users to try out, or the public's view was chosen. */
export function userToOpenAs(users: DemoUsers, remembered: string | null): string | null {
  if (remembered === PUBLIC_VIEW) return null;
  return (users.find(({ id }) => id === remembered) ?? users.find(({ role }) => role === FIRST_ROLE))?.id ?? null;
}

let changes: Promise<void> = Promise.resolve();
let newestChoice: string | null = null;

/**
 * Looks as another user, or as the public, from now on; everything that is shown is asked for anew. Of several choices
 * in a row, as the arrow keys make them, the last is carried out. Throws where it cannot be.
 */
export function chooseViewer(client: ApolloClient, choice: string): Promise<void> {
  newestChoice = choice;
  const change = changes.then(async () => {
    await settled;
    if (newestChoice === choice) await becomeViewer(client, choice);
  });
  changes = change.catch(() => undefined);
  return change;
}

async function becomeViewer(client: ApolloClient, choice: string): Promise<void> {
  if (choice === PUBLIC_VIEW) await signOut();
  else await signIn(choice);
  leavePublicView();
  remember(choice);
  // Nothing of what the one before was given may stay, on whatever page. A question that then fails says so in its place.
  await client.resetStore().catch(() => undefined);
}

async function signIn(user: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const { ok, status } = await fetch('/session', { method: 'POST', credentials: 'same-origin', headers, body: JSON.stringify({ user, purpose: PURPOSE }) });
  if (!ok) throw new Error(`Signing in as ${user} was refused with status ${status}.`);
}

async function signOut(): Promise<void> {
  const { ok, status } = await fetch('/session', { method: 'DELETE', credentials: 'same-origin' });
  if (!ok) throw new Error(`Signing out was refused with status ${status}.`);
}

function rememberedChoice(): string | null {
  try {
    return localStorage.getItem(CHOICE_KEY);
  } catch {
    return null;
  }
}

function remember(choice: string): void {
  try {
    localStorage.setItem(CHOICE_KEY, choice);
  } catch {
    // Storage may be forbidden; then the next visit opens as the first did.
  }
}
