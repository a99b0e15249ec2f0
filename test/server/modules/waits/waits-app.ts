import { openApp, type TestApp } from '@test/testkit/app.ts';
import type { OpenTestDatabase } from '@test/testkit/database.ts';
import { storeRelease, type SmallRelease } from '@test/testkit/small-release.ts';
import { signedInAs } from '@test/testkit/signed-in.ts';
import { setFactOrigin } from '@test/testkit/synthetic-facts.ts';

/** A figure as the API gives it. */
export interface GivenFigure {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly absence: string | null;
  readonly provisional: boolean;
}

export const FIGURE = '{ value lower upper boundsLower boundsUpper numerator denominator unit absence provisional origin release { id } }';

/** The app over small releases, with a way to ask as each of the users that there are to try out. */
export interface WaitsApp extends TestApp {
  /** Headers of a signed-in user. */
  as(user: string): Promise<Record<string, string>>;
  /** The data of a question that the national analyst asks. */
  exactly<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /** One figure, asked for by the national analyst. `asked` is the arguments in GraphQL. */
  figure(asked: string): Promise<GivenFigure>;
}

export async function openWaitsApp(open: OpenTestDatabase, releases: readonly SmallRelease[]): Promise<WaitsApp> {
  const app = await openApp(open);
  await setFactOrigin(app.open, 'SYNTHETIC');
  for (const release of releases) await storeRelease(app.open, release);
  const as = (user: string): Promise<Record<string, string>> => signedInAs(app, user);
  const analyst = await as('demo-national-analyst');
  const exactly = async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> => {
    const { data, errors } = await app.ask<Data>(query, variables, analyst);
    if (data === null || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  };
  const figure = async (asked: string): Promise<GivenFigure> => (await exactly<{ figure: GivenFigure }>(`{ figure(${asked}) ${FIGURE} }`)).figure;
  return { ...app, as, exactly, figure };
}
