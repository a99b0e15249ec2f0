import { join } from 'node:path';
import { pino } from 'pino';
import { buildApp } from './app.ts';
import { ensureClientBuilt } from './cli/build.ts';
import type { Environment } from './environment.ts';
import { operatorToken } from './modules/access/operator-token.ts';
import { removeLeftovers } from './modules/submissions/leftovers.ts';
import { submissionFolders } from './modules/submissions/submission-folders.ts';
import type { EmbeddedServer } from './platform/database/embedded-server.ts';
import type { FrontDoor } from './platform/front-door.ts';
import type { Shutdown } from './platform/shutdown.ts';
import { PRODUCT_FOLDER } from './product-folder.ts';
import { makeServices } from './services.ts';
import { Demonstration } from './setup/demonstration.ts';
import { loadPackData } from './setup/pack-data.ts';
import type { CountryPack, PackDataParts } from './setup/pack.ts';
import { prepareDatabase } from './setup/prepare-database.ts';

const CLIENT_FOLDER = join(PRODUCT_FOLDER, 'dist/client');
const REFERENCE_FOLDER = join(PRODUCT_FOLDER, 'seed/reference');

export interface ServeOptions {
  readonly environment: Environment;
  /** The country that is served; null for Sweden. */
  readonly pack: CountryPack | null;
  /** A file of the pack's published figures, to be read before anybody is served; null where none is given. */
  readonly dataFile: string | null;
  /** The embedded database as it starts, or null for a Postgres. */
  readonly embedded: Promise<EmbeddedServer> | null;
  /** Without it only the API answers; the client then has a server of its own, as in development. */
  readonly withClient: boolean;
  readonly door: FrontDoor;
  readonly shutdown: Shutdown;
  readonly announce: (text: string) => void;
}

/** Prepares the database and the client side by side, builds the app and opens the door to it. */
export async function serve(options: ServeOptions): Promise<void> {
  const { environment, pack, embedded, withClient, door, shutdown, announce } = options;
  const [open] = await Promise.all([
    Promise.resolve(embedded)
      .then((server) => prepareDatabase(server, { environment, referenceFolder: pack?.referenceFolder ?? REFERENCE_FOLDER, announce }))
      .then((prepared) => {
        shutdown.add(() => prepared.close());
        return prepared;
      }),
    withClient ? ensureClientBuilt(announce) : undefined,
  ]);
  const { database } = open;
  const log = pino({ level: environment.logLevel }, pino.destination({ dest: 2, sync: true }));
  const { dataFolder } = environment;
  const token = operatorToken(dataFolder);
  const now = (): Date => new Date();
  const services = makeServices({ database, log, operatorToken: token, dataFolder, now });
  const demonstration = new Demonstration({ ...services, database, environment, log, now, announce });
  await demonstration.settle();
  await readDataFile(options, { ...services, database, log, now });
  const app = await buildApp({
    database,
    log,
    operatorToken: token,
    version: open.version,
    clientFolder: withClient ? CLIENT_FOLDER : null,
    dataFolder,
    services,
    demonstration: () => demonstration.progress,
  });
  shutdown.add(() => app.close());
  door.open((request, response) => app.routing(request, response));
  removeLeftovers({ database, folders: submissionFolders(dataFolder), now: now() }).catch((error: unknown) => log.warn({ err: error }, 'what imports have left could not be removed'));
  // Undone first: what it does needs the app's services and the database.
  shutdown.add(() => demonstration.stop());
  demonstration.start();
}

/** Reads the file of the pack's published figures, where one is given: whoever is served then meets its release. */
async function readDataFile({ pack, dataFile, shutdown, announce }: ServeOptions, parts: Pick<PackDataParts, 'database' | 'submissions' | 'waiting' | 'releases' | 'log' | 'now'>): Promise<void> {
  if (pack === null || dataFile === null) return;
  const stopping = new AbortController();
  const loading = loadPackData({ ...parts, pack, file: dataFile, announce, signal: stopping.signal });
  shutdown.add(() => {
    stopping.abort();
    return loading.catch(() => undefined);
  });
  await loading;
}
