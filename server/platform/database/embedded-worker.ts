/**
 * The embedded Postgres in a thread of its own, so that a long statement never stops the server from answering.
 * It speaks Postgres' wire protocol over messages: bytes in, bytes out, one exchange at a time.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { EmbeddedRequest, EmbeddedResponse, EmbeddedWorkerData } from './embedded-messages.ts';
import { RowsDevice } from './rows-device.ts';

if (!parentPort) throw new Error('The embedded database runs in a worker thread.');
const port = parentPort;
const { folder } = workerData as EmbeddedWorkerData;

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The protocol's `Sync`, which changes nothing inside a transaction or outside one. */
const SYNC = Uint8Array.of(0x53, 0, 0, 0, 4);

/** What the database answers, to the byte. PGlite's other ways parse the answer, which `pg` does again. */
async function exchange(database: PGlite, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  // A part lies in the database's own memory, and only until the next one.
  await database.execProtocolRawStream(bytes, { onRawData: (part) => parts.push(part.slice()) });
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

async function copy(database: PGlite, device: RowsDevice, { statement, rows }: Extract<EmbeddedRequest, { kind: 'copy' }>): Promise<void> {
  // What comes, errors too, would go on to the last exchange's `onRawData` until an `execProtocol` has ended.
  await database.execProtocol(SYNC);
  await device.lend(rows, () => database.exec(statement));
}

async function answer(database: PGlite, device: RowsDevice, request: EmbeddedRequest): Promise<Uint8Array<ArrayBuffer> | null> {
  switch (request.kind) {
    case 'protocol':
      return exchange(database, request.bytes);
    case 'copy':
      await copy(database, device, request);
      return null;
    case 'close':
      await database.close();
      return null;
  }
}

function serve(database: PGlite): void {
  const device = RowsDevice.in(database);
  let queue: Promise<void> = Promise.resolve();
  port.on('message', (request: EmbeddedRequest) => {
    queue = queue.then(async () => {
      let response: EmbeddedResponse;
      try {
        response = { id: request.id, bytes: await answer(database, device, request), error: null };
      } catch (error) {
        response = { id: request.id, bytes: null, error: describe(error) };
      }
      port.postMessage(response, response.bytes ? [response.bytes.buffer] : []);
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
