import type { ApolloLink } from '@apollo/client';

/** The server writes the element (`server/first-pictures.ts`). */
const ELEMENT_ID = 'first-answers';

/** The answers that the server has sent with the page, by question; none where it has not. */
export function answersInPage(): Readonly<Record<string, ApolloLink.Result>> {
  const text = document.getElementById(ELEMENT_ID)?.textContent;
  return text ? (JSON.parse(text) as Record<string, ApolloLink.Result>) : {};
}
