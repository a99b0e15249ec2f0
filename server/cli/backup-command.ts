import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { OPERATOR_ACTOR } from '@schema/domain/permissions.ts';
import type { Environment } from '../environment.ts';
import { operatorToken } from '../modules/access/operator-token.ts';
import { checkBackup, writeBackup } from '../modules/backup/backup.service.ts';
import { StartError } from '../platform/start-error.ts';
import { openExistingDatabase } from '../setup/existing-database.ts';
import { runningServer } from '../setup/running-server.ts';

/** Writes a backup to `file`, whole or not at all; asks the running server for it where there is one. */
export async function backup(environment: Environment, file: string): Promise<{ bytes: number }> {
  const unfinished = `${file}.unfinished`;
  try {
    await write(environment, unfinished);
    await checkBackup(unfinished);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code !== undefined && syscall !== undefined) {
      throw new StartError(`The backup cannot be written to ${file} (${code}). Choose a file in a folder that exists and can be written.`);
    }
    throw error;
  }
  return { bytes: (await stat(file)).size };
}

async function write(environment: Environment, file: string): Promise<void> {
  const address = environment.databaseUrl === null ? runningServer(environment.dataFolder) : null;
  if (address !== null) return fromServer(address, environment, file);
  const open = await openExistingDatabase(environment);
  try {
    await writeBackup(open.database, OPERATOR_ACTOR, file, new Date());
  } finally {
    await open.close();
  }
}

async function fromServer(address: string, { dataFolder }: Environment, file: string): Promise<void> {
  const response = await fetch(`${address}/operator/backup`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorToken(dataFolder)}` },
  }).catch(() => {
    throw new StartError(`The server that holds ${dataFolder} does not answer at ${address}. Wait until it serves, or stop it.`);
  });
  if (!response.ok || response.body === null) throw new StartError(`The running server at ${address} gave no backup (status ${response.status}).`);
  await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(file, { mode: 0o600 }));
}
