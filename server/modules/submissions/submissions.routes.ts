import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ORIGINS } from '@schema/domain/figure.ts';
import { FILE_KINDS } from '@schema/domain/file-kinds.ts';
import { LANGUAGES, type Language } from '@schema/domain/language.ts';
import { parsePartialDate } from '@schema/domain/partial-date.ts';
import { refusal } from '@schema/language/findings/refusals.ts';
import { badArgument } from '@server/platform/request-error.ts';
import type { Identity } from '../access/identity.ts';
import { assertAllowed } from '../access/permission-checks.ts';
import { ImportCancelled } from './import-run.ts';
import type { ImportAnswer } from './import-answers.ts';
import { RefusedSubmission } from './refused-submission.ts';
import { problemTable } from './problem-table.ts';
import type { SubmissionsAnswers } from './submissions-answers.ts';
import type { ImportRequest } from './submissions.service.ts';
import { toldRefused } from './told-findings.ts';

const MONTH = z.string().regex(/^\d{4}-\d\d$/, 'a month such as 2024-01 is needed');
const DAY = z.string().refine((text) => text.length === 10 && parsePartialDate(text) !== null, 'a day such as 2024-01-31 is needed');
/** The language of sentences: English where it is not said, as it was before there was a choice. */
const LANGUAGE = z.enum(LANGUAGES).default('en');
const QUERY = z.object({
  kind: z.enum(FILE_KINDS),
  fileName: z.string().min(1).max(255),
  completeFrom: MONTH.optional(),
  completeTo: MONTH.optional(),
  deliveredOn: DAY,
  /** Invented rows are said to be. */
  origin: z.enum(ORIGINS).default('REGISTER'),
  /** Whether it becomes facts at once, or waits until somebody has seen what it will do. */
  then: z.enum(['accept', 'wait']).default('accept'),
  language: LANGUAGE,
});

/** How often a person is told how far an import has come. */
const PROGRESS_MS = 200;

export interface SubmissionsRoutesParts {
  readonly answers: SubmissionsAnswers;
  readonly identity: Identity;
  /** Where a file lies while it is read. */
  readonly uploadFolder: string;
}

/**
 * `POST /submissions`: a file as the body, what it is in the query, and whether it becomes facts at once; the answer is a line of JSON (`ImportAnswer`) each
 * time that there is something to tell, the last with the outcome. Who hangs up cancels. `GET /submissions`: what has been handed in.
 */
export function submissionsRoutes({ answers, identity, uploadFolder }: SubmissionsRoutesParts): FastifyPluginAsync {
  return async (app) => {
    app.addHook('onSend', async (_request, reply) => void reply.header('Cache-Control', 'no-store'));
    // The body stays a stream: a file may be larger than memory, and than what other requests may hold.
    app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    app.get('/submissions', async (request) => answers.rows(await identity.actorOf(request)));
    app.get<{ Params: { id: string }; Querystring: { language?: unknown } }>('/submissions/:id/problems.csv', async (request, reply) => {
      const language = LANGUAGE.safeParse(request.query.language);
      if (!language.success) throw badArgument('language', request.query.language, `one of ${LANGUAGES.join(', ')} is needed`);
      const problems = await answers.problemsOf(await identity.actorOf(request), request.params.id, language.data);
      return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="problems-${Number(request.params.id)}.csv"`).send(problemTable(problems, language.data));
    });
    app.post('/submissions', async (request, reply) => {
      const actor = await identity.actorOf(request);
      assertAllowed(actor, 'submission.import');
      const query = QUERY.safeParse(request.query);
      if (!query.success) throw badArgument(String(query.error.issues[0]?.path[0]), undefined, query.error.issues[0]?.message ?? '');
      if (!isStream(request.body)) throw badArgument('content-type', request.headers['content-type'], 'application/octet-stream is needed, with the file as the body');
      const path = join(uploadFolder, randomUUID());
      const lines = new PassThrough();
      const { then, language, ...said } = query.data;
      const take: Upload['take'] = (file) => (then === 'accept' ? answers.imported(file, language) : answers.checked(file, language));
      void takeUpload(request, { take, answers: lines, file: { ...said, actor, path }, language });
      return reply.type('application/x-ndjson').send(lines);
    });
  };
}

function isStream(body: unknown): body is Readable {
  return typeof body === 'object' && body !== null && 'pipe' in body;
}

interface Upload {
  /** What is done with the file when it is there. */
  readonly take: (file: ImportRequest) => Promise<ImportAnswer>;
  readonly answers: PassThrough;
  readonly file: ImportRequest;
  readonly language: Language;
}

/** Takes the file in, has it read, tells what comes of it, and removes it. Never throws: the answer has begun. */
async function takeUpload({ body, raw, log }: FastifyRequest, { take, answers, file, language }: Upload): Promise<void> {
  const { path } = file;
  const cancelling = new AbortController();
  const cancel = (): void => cancelling.abort();
  answers.on('close', cancel);
  raw.on('aborted', cancel);
  const tell = (answer: ImportAnswer): void => void answers.write(`${JSON.stringify(answer)}\n`);
  let told = 0;
  try {
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await pipeline(body as Readable, createWriteStream(path, { mode: 0o600 }), { signal: cancelling.signal });
    const taken = await take({
      ...file,
      signal: cancelling.signal,
      onProgress: (progress) => {
        if (Date.now() - told < PROGRESS_MS) return;
        told = Date.now();
        tell({ progress });
      },
    });
    tell(taken);
  } catch (error) {
    if (error instanceof RefusedSubmission) tell({ refused: toldRefused(error, language) });
    else if (!(error instanceof ImportCancelled) && !cancelling.signal.aborted) {
      log.error({ err: error }, 'import failed');
      tell({ refused: toldRefused(new RefusedSubmission(refusal(isDiskFull(error) ? 'disk-full' : 'fault-of-ours')), language) });
    }
  } finally {
    await rm(path, { force: true });
    answers.end();
  }
}

function isDiskFull(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || /No space left on device/.test(message);
}
