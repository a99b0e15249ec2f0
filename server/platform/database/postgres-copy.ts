import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Loads rows in the text format of COPY over the client's connection, inside the transaction that it is in. */
export async function copyToPostgres(client: PoolClient, table: string, columns: readonly string[], text: Uint8Array): Promise<void> {
  await pipeline(Readable.from([text]), client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)));
}
