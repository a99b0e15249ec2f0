/** What the server and the embedded database's thread say to each other. */

export interface EmbeddedWorkerData {
  /** Folder of the database; null keeps a new one in memory. */
  readonly folder: string | null;
}

export type EmbeddedRequest =
  | { readonly id: number; readonly kind: 'protocol'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Rows for a COPY from `RowsDevice.path`, which then reads them: PGlite cannot take them over the protocol. */
  | { readonly id: number; readonly kind: 'copy'; readonly statement: string; readonly rows: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'close' };

/** `id` 0 says that the database is open, or why it cannot be. */
export interface EmbeddedResponse {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly error: string | null;
}
