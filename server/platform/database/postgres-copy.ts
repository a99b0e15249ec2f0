import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Loads rows over the client's connection, inside the transaction that it is in; `statement` is told where they come from. */
export async function copyToPostgres(client: PoolClient, rows: Uint8Array, statement: (source: string) => string): Promise<void> {
  await pipeline(Readable.from([rows]), client.query(copyFrom(statement('STDIN'))));
}
