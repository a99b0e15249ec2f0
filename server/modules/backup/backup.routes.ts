import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '@server/platform/database/sql.ts';
import type { Identity } from '../access/identity.ts';
import { writeBackup } from './backup.service.ts';

/** `POST /operator/backup`: the whole database, to who holds the operator's token. The command line asks here while a server runs. */
export function backupRoutes(database: Database, identity: Identity): FastifyPluginAsync {
  return async (app) => {
    app.post('/operator/backup', async (request, reply) => {
      const actor = await identity.actorOf(request);
      const file = join(tmpdir(), `ledtid-backup-${randomUUID()}`);
      const discard = (): Promise<void> => rm(file, { force: true });
      try {
        await writeBackup(database, actor, file, new Date());
      } catch (error) {
        await discard();
        throw error;
      }
      const stream = createReadStream(file).on('close', () => void discard());
      return reply.type('application/gzip').header('Cache-Control', 'no-store').send(stream);
    });
  };
}
