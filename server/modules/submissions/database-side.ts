import type { MessagePort } from 'node:worker_threads';
import type { FileKind } from '@schema/domain/file-kinds.ts';
import type { BegunFile, FoundRow, FromImportWorker, Page, PageRequest, ReadFile, ToImportWorker } from './import-messages.ts';

/** Chunks handed over that need not be stored yet before the next. */
const STORES_AHEAD = 2;

/** The database, as the reading thread sees it: asked and told through the server's thread, answers in the order of the questions. */
export class DatabaseSide {
  private readonly waiting: ((answer: ToImportWorker) => void)[] = [];
  private readonly storing: Promise<unknown>[] = [];
  /** Memory for rows that has come back. */
  readonly spare: ArrayBuffer[] = [];

  constructor(private readonly port: MessagePort) {
    port.on('message', (answer: ToImportWorker) => {
      if (answer.kind === 'stored' && answer.spent !== null) this.spare.push(answer.spent);
      this.waiting.shift()?.(answer);
    });
  }

  begin(file: BegunFile): void {
    this.tell({ kind: 'begin', file });
  }

  /** Current rows of the keys. */
  async lookUp(fileKind: FileKind, keys: readonly (readonly string[])[]): Promise<readonly FoundRow[]> {
    const answer = await this.ask({ kind: 'look-up', fileKind, keys });
    if (answer.kind !== 'found') throw new Error(`A question about keys was answered with ${answer.kind}.`);
    return answer.rows;
  }

  async page(fileKind: FileKind, request: PageRequest): Promise<Page> {
    const answer = await this.ask({ kind: 'page', fileKind, request });
    if (answer.kind !== 'page') throw new Error(`A question about a page was answered with ${answer.kind}.`);
    return answer.page;
  }

  /** Hands rows over; returns when the next may be made. */
  async store(message: Omit<Extract<FromImportWorker, { kind: 'store' }>, 'kind'>): Promise<void> {
    this.storing.push(this.ask({ kind: 'store', ...message }, [message.rows.buffer]));
    if (this.storing.length > STORES_AHEAD) await this.storing.shift();
  }

  settle(files: readonly ReadFile[]): void {
    this.tell({ kind: 'settle', files });
  }

  private ask(message: FromImportWorker, handedOver: readonly ArrayBuffer[] = []): Promise<ToImportWorker> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.tell(message, handedOver);
    });
  }

  private tell(message: FromImportWorker, handedOver: readonly ArrayBuffer[] = []): void {
    this.port.postMessage(message, handedOver);
  }
}
