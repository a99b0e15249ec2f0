import type { PGlite } from '@electric-sql/pglite';

/** A number for the device that nothing of PGlite's has. */
const MAJOR = 65;

/**
 * A file of the embedded database's own file system from which COPY reads rows that were handed over. PGlite has one of
 * its own, '/dev/blob', but copies it byte by byte, which takes a tenth of the database's time for an import.
 */
export class RowsDevice {
  static readonly path = '/dev/ledtid-rows';
  private rows: Uint8Array = new Uint8Array();

  private constructor() {
    // Made by `in`, which puts it into a database.
  }

  static in({ Module: { FS } }: PGlite): RowsDevice {
    const device = new RowsDevice();
    const number = FS.makedev(MAJOR, 0);
    FS.registerDevice(number, {
      read: (_stream: unknown, heap: Int8Array, offset: number, length: number, position: number) => device.read(new Uint8Array(heap.buffer, heap.byteOffset + offset, length), position),
      llseek: (_stream: unknown, offset: number) => offset,
    });
    FS.mkdev(RowsDevice.path, number);
    return device;
  }

  /** Has the work read the rows, and forgets them. */
  async lend<T>(rows: Uint8Array, work: () => Promise<T>): Promise<T> {
    this.rows = rows;
    try {
      return await work();
    } finally {
      this.rows = new Uint8Array();
    }
  }

  /** How many bytes from the position on were written to the memory; 0 at the end. */
  private read(memory: Uint8Array, position: number): number {
    const piece = this.rows.subarray(position, position + memory.length);
    memory.set(piece);
    return piece.length;
  }
}
