import { FrontDoor } from '@server/platform/front-door.ts';
import { openApp, type TestApp } from './app.ts';
import { CLIENT_FOLDER } from './built-client.ts';
import { openEmbedded, type OpenTestDatabase } from './database.ts';

/** How long requests under way may take to end when the app is closed. */
const PATIENCE_MS = 1_000;

export interface ServedApp extends TestApp {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly address: string;
}

/** The whole product for a test file: built client and API over an embedded database of its own, on a free port. `referenceFolder`: of another country. */
export async function serveApp(open: OpenTestDatabase = openEmbedded, { referenceFolder }: { readonly referenceFolder?: string } = {}): Promise<ServedApp> {
  const app = await openApp(open, { clientFolder: CLIENT_FOLDER, ...(referenceFolder === undefined ? {} : { referenceFolder }) });
  const door = await FrontDoor.listen(0, '127.0.0.1');
  door.open((request, response) => app.app.routing(request, response));
  return {
    ...app,
    address: `http://127.0.0.1:${door.port}`,
    close: async () => {
      await door.close(PATIENCE_MS);
      await app.close();
    },
  };
}
