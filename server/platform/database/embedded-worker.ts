/**
 * The embedded Postgres in a thread of its own, so that a long statement never stops the server from answering.
 * It speaks Postgres' wire protocol over messages: bytes in, bytes out, one exchange at a time.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { EmbeddedRequest, EmbeddedResponse, EmbeddedWorkerData } from './embedded-messages.ts';

if (!parentPort) throw new Error('The embedded database runs in a worker thread.');
const port = parentPort;
const { folder } = workerData as EmbeddedWorkerData;

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function answer(database: PGlite, request: EmbeddedRequest): Promise<Uint8Array<ArrayBuffer> | null> {
  switch (request.kind) {
    case 'protocol':
      return Uint8Array.from(await database.execProtocolRaw(request.bytes));
    case 'copy':
      await database.query(request.statement, [], { blob: new Blob([request.rows]) });
      return null;
    case 'close':
      await database.close();
      return null;
  }
}

function serve(database: PGlite): void {
  let queue: Promise<void> = Promise.resolve();
  port.on('message', (request: EmbeddedRequest) => {
    queue = queue.then(async () => {
      let response: EmbeddedResponse;
      try {
        response = { id: request.id, bytes: await answer(database, request), error: null };
      } catch (error) {
        response = { id: request.id, bytes: null, error: describe(error) };
      }
      port.postMessage(response);
      if (request.kind === 'close') port.close();
    });
  });
}

async function open(): Promise<PGlite> {
  if (folder !== null) return PGlite.create({ dataDir: folder });
  const { dataDir: emptyDatabase } = await import('@electric-sql/pglite-prepopulatedfs');
  return PGlite.create({ loadDataDir: await emptyDatabase() });
}

try {
  serve(await open());
  port.postMessage({ id: 0, bytes: null, error: null } satisfies EmbeddedResponse);
} catch (error) {
  port.postMessage({ id: 0, bytes: null, error: describe(error) } satisfies EmbeddedResponse);
  port.close();
}
