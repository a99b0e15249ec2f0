import { Worker, type TransferListItem } from 'node:worker_threads';
import type { FileKind } from '@schema/domain/file-kinds.ts';
import type { BegunFile, FoundRow, FromImportWorker, ImportWorkerData, Page, PageRequest, ReadFile, ToImportWorker } from './import-messages.ts';
import { UnreadableFile } from './text-decoding.ts';

/** Thrown where an import was told to stop; nothing of it becomes facts. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';

  constructor() {
    super('The import was cancelled. Nothing has been changed.');
  }
}

/** How far an import has come. */
export interface ImportProgress {
  /** Rows read, checked and compared with what is known. */
  readonly rowsRead: number;
  /** Rows that said something new and are stored. */
  readonly rowsStored: number;
}

/** Rows are many and short-lived: a small nursery is emptied often and keeps the thread small, whatever the file's size. */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

/** What the reading thread asks of the database. */
export interface ImportStore {
  begin(file: BegunFile): void;
  lookUp(kind: FileKind, keys: readonly (readonly string[])[]): Promise<readonly FoundRow[]>;
  page(kind: FileKind, request: PageRequest): Promise<Page>;
  store(kind: FileKind, rows: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Makes facts of the files' rows, or throws. */
  settle(files: readonly ReadFile[]): Promise<void>;
}

export interface ImportRunOptions {
  readonly data: ImportWorkerData;
  readonly store: ImportStore;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/**
 * Runs the reading thread to its end, doing what it asks in the order in which it asks. When this returns or throws, the
 * thread has ended and no statement is under way.
 */
export async function runImport({ data, store, signal, onProgress }: ImportRunOptions): Promise<void> {
  if (signal?.aborted) throw new ImportCancelled();
  const handedOver: TransferListItem[] = data.source.kind === 'port' ? [data.source.port] : [];
  const worker = new Worker(new URL('./import-worker-start.mjs', import.meta.url), { workerData: data, transferList: handedOver, resourceLimits: HEAP });
  const conversation = new Conversation(worker, store, onProgress);
  const cancel = (): void => conversation.end(new ImportCancelled());
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    await conversation.ended;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
    await conversation.quiet();
  }
}

class Conversation {
  readonly ended: Promise<void>;
  private working: Promise<void> = Promise.resolve();
  private isOver = false;
  private resolve: () => void = () => undefined;
  private reject: (error: Error) => void = () => undefined;
  private rowsRead = 0;
  private rowsStored = 0;

  constructor(
    private readonly worker: Worker,
    private readonly store: ImportStore,
    private readonly onProgress: ImportRunOptions['onProgress'],
  ) {
    this.ended = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    worker.on('message', (message: FromImportWorker) => this.take(message));
    worker.on('error', (error) => this.end(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.end(new Error('The thread that reads files has stopped.')));
  }

  /** Ends it with an error, unless it has ended. */
  end(error: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    this.reject(error);
  }

  /** Returns when the statement that was under way has ended. */
  quiet(): Promise<void> {
    this.isOver = true;
    return this.working;
  }

  private take(message: FromImportWorker): void {
    this.working = this.working
      .then(() => (this.isOver ? undefined : this.handle(message)))
      .catch((error: unknown) => this.end(error instanceof Error ? error : new Error(String(error))));
  }

  private async handle(message: FromImportWorker): Promise<void> {
    switch (message.kind) {
      case 'begin':
        this.store.begin(message.file);
        return;
      case 'look-up':
        this.answer({ kind: 'found', rows: await this.store.lookUp(message.fileKind, message.keys) });
        return;
      case 'page':
        this.answer({ kind: 'page', page: await this.store.page(message.fileKind, message.request) });
        return;
      case 'store':
        if (message.rowsStored > 0) await this.store.store(message.fileKind, message.rows);
        this.rowsRead += message.rowsRead;
        this.rowsStored += message.rowsStored;
        this.onProgress?.({ rowsRead: this.rowsRead, rowsStored: this.rowsStored });
        this.handBack(message.rows.buffer);
        return;
      case 'settle':
        await this.store.settle(message.files);
        return;
      case 'end':
        this.isOver = true;
        this.resolve();
        return;
      case 'failed':
        throw message.unreadable === null ? new Error(message.message) : new UnreadableFile(message.unreadable);
    }
  }

  /** Memory that nobody uses again is only given up when much of it has gathered. */
  private handBack(memory: ArrayBuffer): void {
    const isOurs = memory.byteLength > 0;
    this.answer({ kind: 'stored', spent: isOurs ? memory : null }, isOurs ? [memory] : []);
  }

  private answer(message: ToImportWorker, handedOver: readonly ArrayBuffer[] = []): void {
    this.worker.postMessage(message, handedOver);
  }
}
