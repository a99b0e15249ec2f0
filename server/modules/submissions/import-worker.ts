/**
 * Reads and checks files in a thread of its own, so that neither the server's nor the database's thread waits for it.
 * It never sees the database: what it must know it asks the server's thread, which does the reading and storing.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseSide } from './database-side.ts';
import { FileImport } from './file-import.ts';
import type { FromImportWorker, ImportWorkerData } from './import-messages.ts';
import { UnreadableFile } from './text-decoding.ts';

if (!parentPort) throw new Error('Files are read in a worker thread.');
const port = parentPort;

try {
  const data = workerData as ImportWorkerData;
  const files = new FileImport(data, new DatabaseSide(port));
  await (data.source.kind === 'path' ? files.readPath(data.source) : files.readDeliveries(data.source.port));
  port.postMessage({ kind: 'end' } satisfies FromImportWorker);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  port.postMessage({ kind: 'failed', unreadable: error instanceof UnreadableFile ? error.refusal : null, message } satisfies FromImportWorker);
}
