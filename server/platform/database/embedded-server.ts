import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { EmbeddedRequest, EmbeddedResponse, EmbeddedWorkerData } from './embedded-messages.ts';

interface Pending {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer> | null) => void;
  readonly reject: (error: Error) => void;
}

type RequestBody = EmbeddedRequest extends infer Each ? (Each extends EmbeddedRequest ? Omit<Each, 'id'> : never) : never;

/** Handle on the thread that holds the embedded database. */
export class EmbeddedServer {
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private ended: Error | null = null;

  private constructor(private readonly worker: Worker) {
    worker.on('message', (response: EmbeddedResponse) => this.settle(response));
    worker.on('error', (error: Error) => this.end(error));
    worker.on('exit', () => this.end(new Error('The embedded database has stopped.')));
  }

  /** Starts the thread and opens the database in the folder, or a new one in memory; throws where that cannot be. */
  static async start(options: EmbeddedWorkerData): Promise<EmbeddedServer> {
    const worker = new Worker(new URL('./embedded-worker-start.mjs', import.meta.url), { workerData: options });
    const server = new EmbeddedServer(worker);
    await new Promise<void>((resolve, reject) => server.pending.set(0, { resolve: () => resolve(), reject }));
    return server;
  }

  /** A socket for `pg`: what is written goes to the database, what the database answers is read. */
  socket(): Duplex {
    return new EmbeddedSocket((bytes) => this.exchange(bytes));
  }

  /** Loads rows with a COPY statement that reads them from `RowsDevice.path`, inside whatever transaction the one session is in. The bytes are handed over. */
  async copy(statement: string, rows: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.request({ kind: 'copy', statement, rows }, [rows.buffer]);
  }

  /** Closes the database cleanly and ends the thread. */
  async close(): Promise<void> {
    if (this.ended) return;
    await this.request({ kind: 'close' });
    await this.worker.terminate();
  }

  private async exchange(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    return (await this.request({ kind: 'protocol', bytes }, [bytes.buffer])) ?? new Uint8Array();
  }

  private request(body: RequestBody, handedOver: readonly ArrayBuffer[] = []): Promise<Uint8Array<ArrayBuffer> | null> {
    const { ended } = this;
    if (ended) return Promise.reject(ended);
    const id = this.nextId;
    this.nextId += 1;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.worker.postMessage({ id, ...body }, handedOver);
    });
  }

  private settle(response: EmbeddedResponse): void {
    const waiting = this.pending.get(response.id);
    this.pending.delete(response.id);
    if (response.error === null) waiting?.resolve(response.bytes);
    else waiting?.reject(new Error(response.error));
  }

  private end(error: Error): void {
    this.ended ??= error;
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}

/**
 * Looks like a network socket to `pg`. The whole of what `pg` writes between two ticks goes in one message: the
 * protocol's parse, bind, execute and sync belong together, and the database answers after the last.
 */
class EmbeddedSocket extends Duplex {
  constructor(private readonly exchange: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>) {
    super();
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed when they come; there is nothing to ask for.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.send(chunk, done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.push(null);
    done();
  }

  private send(bytes: Buffer, done: (error?: Error | null) => void): void {
    // 'X' says goodbye: the embedded database has a single session, which outlives its clients.
    if (bytes[0] === 0x58) {
      done();
      return;
    }
    // A copy, since it is handed over: the memory of what `pg` wrote is used again.
    this.exchange(new Uint8Array(bytes)).then(
      (answer) => {
        this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength));
        done();
      },
      (error: Error) => done(error),
    );
  }
}
