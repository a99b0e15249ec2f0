import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Actor } from '@schema/domain/permissions.ts';
import type { Database, Sql } from '@server/platform/database/sql.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import { BackupFileError, BackupWriter, readBackup, type BackupHeader } from './backup-format.ts';
import { deleteRows, hasRows, insertRowTexts, selectMigrations, selectRowTexts, selectTablesInOrder } from './backup.queries.ts';

/**
 * Writes the whole database, as it stands at one moment, to `file`. To a file and never straight to a reader: on the
 * embedded database writers wait until it is written, and a slow reader must not make them wait longer.
 */
export async function writeBackup(database: Database, actor: Actor, file: string, now: Date): Promise<void> {
  assertAllowed(actor, 'database.backup');
  await database.moment(actor, 'backup', (sql) => pipeline(Readable.from(backupLines(sql, now)), createGzip(), createWriteStream(file, { mode: 0o600 })));
}

async function* backupLines(sql: Sql, now: Date): AsyncGenerator<string> {
  const writer = new BackupWriter();
  yield writer.header(await selectMigrations(sql), now);
  for (const table of await selectTablesInOrder(sql)) {
    yield writer.table(table);
    for await (const rows of selectRowTexts(sql, table)) yield writer.chunk(table, rows);
  }
  yield writer.trailer();
}

/** Reads a whole backup without using it: throws where it is cut or changed. Answers what it says of itself. */
export async function checkBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | null = null;
  await readBackup(file, {
    header: (read) => {
      header = read;
    },
    rows: () => undefined,
  });
  if (header === null) throw new BackupFileError(`${file} is empty.`);
  return header;
}

/** What a restore did: rows by table. */
export type RestoredRows = Readonly<Record<string, number>>;

/**
 * Puts a backup's rows into a database that has the backup's migrations: all of them or none. Rows that are there
 * are refused unless `replace` is set.
 */
export function restoreRows(database: Database, actor: Actor, file: string, replace: boolean): Promise<RestoredRows> {
  return database.write(actor, 'restore', async (sql) => {
    const tables = await selectTablesInOrder(sql);
    const migrations = await selectMigrations(sql);
    if (await hasRows(sql, tables)) {
      if (!replace) throw new BackupFileError('The database already holds data. Add --replace to put the backup in its place.');
      await deleteRows(sql, tables);
    }
    return readBackup(file, {
      header: (header) => {
        if (header.migrations.join() !== migrations.join()) {
          throw new BackupFileError(`${file} was made by another version of Ledtid than the one that this database is for.`);
        }
      },
      rows: (table, rows) => {
        if (!tables.includes(table)) throw new BackupFileError(`${file} holds a table ${table} that this version does not know.`);
        return insertRowTexts(sql, table, rows);
      },
    });
  });
}
