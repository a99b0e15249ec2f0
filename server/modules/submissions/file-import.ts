import { createHash } from 'node:crypto';
import type { MessagePort } from 'node:worker_threads';
import type { FileKind } from '@schema/domain/file-kinds.ts';
import { refusal } from '@schema/language/findings/refusals.ts';
import type { DatabaseSide } from './database-side.ts';
import { deliveriesFrom, type Delivery } from './delivery-port.ts';
import { FactWriter } from './fact-writer.ts';
import { FileReading, type KindReading } from './file-reading.ts';
import type { BegunFile, ImportSource, ImportWorkerData, ReadFile } from './import-messages.ts';
import { KeyTable } from './key-table.ts';
import { KIND_DEFINITIONS } from './kind-registry.ts';
import { fileBytes, tablePieces } from './table-files.ts';
import { UnreadableFile } from './text-decoding.ts';
import { RowWatch } from './whole-file/row-watch.ts';

/** Taken at once from a delivery, so that no chunk of rows grows with it. */
const PIECE_BYTES = 64 * 1024;

interface Day {
  readonly kind: FileKind;
  readonly deliveredOn: string;
  readonly firstSubmission: number;
  /** In order: what has been read, and what was accepted before. */
  readonly files: (FileReading | ReadFile)[];
}

/** Reads files, one after the other, and settles them: one alone, or those of a day together. */
export class FileImport {
  private readonly kinds = new Map<FileKind, KindReading>();
  private nextSubmission: number;

  constructor(
    private readonly data: ImportWorkerData,
    private readonly database: DatabaseSide,
  ) {
    this.nextSubmission = data.nextSubmission;
  }

  /** Reads one file; everything in it, or nothing. */
  async readPath({ path, fileName, fileKind: kind, deliveredOn, completeMonths }: Extract<ImportSource, { kind: 'path' }>): Promise<void> {
    const content = new Content();
    for await (const bytes of fileBytes(path)) content.add(bytes);
    const whole = content.identity([kind, completeMonths]);
    const begun = { ...whole, kind, fileName, deliveredOn, completeMonths };
    if (this.data.acceptedKeys.has(whole.contentKey)) {
      this.database.settle([known(begun)]);
      return;
    }
    const reading = this.begin(begun, this.nextSubmission);
    const unreadable = await this.readWhole(path, whole.sha256, reading).catch((error: unknown) => {
      if (error instanceof UnreadableFile) return error.refusal;
      throw error;
    });
    if (unreadable === null) {
      await this.kind(kind).writer.finish();
      await reading.tellGone();
    }
    this.database.settle([reading.result(unreadable)]);
  }

  private async readWhole(path: string, sha256: string, reading: FileReading): Promise<null> {
    const content = new Content();
    for await (const piece of tablePieces(path, (raw) => content.add(raw))) await reading.push(piece);
    await reading.end(false);
    if (content.identity([]).sha256 !== sha256) throw new UnreadableFile(refusal('file-changed'));
    return null;
  }

  /** Reads deliveries; those of a kind and day that follow each other are settled together. */
  async readDeliveries(port: MessagePort): Promise<void> {
    let day: Day | null = null;
    for await (const delivery of deliveriesFrom(port)) {
      const { kind, deliveredOn } = delivery;
      if (day === null || day.kind !== kind || day.deliveredOn !== deliveredOn) {
        if (day !== null) await this.settleDay(day);
        day = { kind, deliveredOn, firstSubmission: this.nextSubmission, files: [] };
      }
      day.files.push(await this.readDelivery(delivery, day.firstSubmission));
    }
    if (day !== null) await this.settleDay(day);
  }

  private async readDelivery({ kind, fileName, deliveredOn, bytes }: Delivery, firstOfDay: number): Promise<FileReading | ReadFile> {
    const content = new Content();
    content.add(bytes);
    // A later delivery may say the same as an earlier one and yet be another: its name and day belong to what it is.
    const begun = { ...content.identity([kind, fileName, deliveredOn]), kind, fileName, deliveredOn, completeMonths: null };
    if (this.data.acceptedKeys.has(begun.contentKey)) return known(begun);
    const reading = this.begin(begun, firstOfDay);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) await reading.push(Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(PIECE_BYTES, bytes.length - at)));
    await reading.end(true);
    return reading;
  }

  private async settleDay({ kind, files }: Day): Promise<void> {
    await this.kind(kind).writer.finish();
    this.database.settle(files.map((file) => (file instanceof FileReading ? file.result() : file)));
  }

  private begin(file: Omit<BegunFile, 'submission'>, firstOfDay: number): FileReading {
    const { reference, knownRegions, allowedRegions } = this.data;
    const submission = this.nextSubmission;
    this.nextSubmission += 1;
    return new FileReading({ ...file, submission }, this.kind(file.kind), { reference, knownRegions, allowedRegions, database: this.database, firstOfDay });
  }

  private kind(kind: FileKind): KindReading {
    const begun = this.kinds.get(kind);
    if (begun !== undefined) return begun;
    const definition = KIND_DEFINITIONS[kind];
    // One file has each key once; deliveries change what others before them brought.
    const { source, counting, knownRegions } = this.data;
    const keys = new KeyTable(source.kind === 'path' ? 'places' : 'rows');
    // Deliveries come by the thousand, and nobody looks at what each of them will do.
    const watch = source.kind === 'path' ? new RowWatch(definition, { deliveredOn: source.deliveredOn, knownRegions: knownRegions[kind], counting }) : null;
    const reading = { definition, keys, watch, writer: new FactWriter(definition, this.database, keys, watch) };
    this.kinds.set(kind, reading);
    return reading;
  }
}

/** What a file is by its bytes, as they come. */
class Content {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  add(bytes: Uint8Array): void {
    this.hash.update(bytes);
    this.bytes += bytes.length;
  }

  /** `stated` is what was said about the file: the same bytes said to be something else are another submission. */
  identity(stated: unknown): Pick<BegunFile, 'bytes' | 'sha256' | 'contentKey'> {
    const sha256 = this.hash.digest('hex');
    return { bytes: this.bytes, sha256, contentKey: createHash('sha256').update(JSON.stringify(stated)).update(sha256).digest('hex') };
  }
}

/** A file that was accepted before; nothing of it has been read but its bytes. */
function known(file: Omit<BegunFile, 'submission'>): ReadFile {
  const nothing = { rows: 0, rowsNew: 0, rowsChanged: 0, rowsUnchanged: 0, rowsGone: 0, lastLine: 0, problemCount: 0 };
  return { ...file, ...nothing, submission: 0, isKnown: true, areas: [], warnings: [], problems: [], unreadable: null, isPersonal: false, rowsWithout: {}, replaced: {}, outlook: [] };
}
