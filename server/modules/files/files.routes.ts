import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { PUBLIC_ACTOR } from '@schema/domain/permissions.ts';
import type { DownloadFile } from './download-files.ts';
import type { FilesService } from './files.service.ts';

interface FileRequest {
  Params: { name: string };
}

/** A name longer than any file of ours is not echoed whole. */
const LONGEST_ECHO = 80;
/** Seconds after which to ask again while the first load is under way. */
const RETRY_AFTER = '5';

/**
 * `GET /files/:name`: a file to keep, with its content hash as ETag, so that asking again costs nothing while it is the
 * same. An unknown name gets one sentence that says where the list is.
 */
export function filesRoutes(service: FilesService): FastifyPluginAsync {
  return async (app) => {
    app.get<FileRequest>('/files/:name', async (request, reply) => {
      const { name } = request.params;
      const answer = await service.file(PUBLIC_ACTOR, name);
      switch (answer.kind) {
        case 'found':
          return sendFile(reply, answer.file, request.headers['if-none-match']);
        case 'unknown':
          return sentence(reply, 404, `There is no file "${shortened(name)}". All files are listed in /files/manifest.json.`);
        case 'not_loaded':
          return sentence(reply.header('Retry-After', RETRY_AFTER), 503, 'The files are not ready yet: the official results are being loaded.');
      }
    });
  };
}

function sendFile(reply: FastifyReply, file: DownloadFile, known: string | undefined): FastifyReply {
  const tag = `"${file.sha256}"`;
  // `no-cache` lets a browser keep the file but ask whether it still holds.
  void reply.header('ETag', tag).header('Cache-Control', 'public, no-cache');
  if (known !== undefined && isKnown(known, tag)) return reply.code(304).send();
  return reply
    .header('Content-Type', file.mediaType)
    .header('Content-Disposition', `attachment; filename="${file.name}"`)
    .send(file.body);
}

/** `If-None-Match` holds `*` or a list of tags, weak ones included (RFC 9110, 13.1.2). */
function isKnown(header: string, tag: string): boolean {
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag);
}

function sentence(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply
    .code(status)
    .header('Content-Type', 'text/plain; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .send(`${text}\n`);
}

function shortened(name: string): string {
  return name.length <= LONGEST_ECHO ? name : `${name.slice(0, LONGEST_ECHO)}…`;
}
