import fastifyHelmet from '@fastify/helmet';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { registerApi } from './api-route.ts';
import { buildApiSchema, printedSchema } from './api-schema.ts';
import { sessionRoutes } from './modules/access/session.routes.ts';
import { userRoutes } from './modules/access/user.routes.ts';
import { backupRoutes } from './modules/backup/backup.routes.ts';
import { filesRoutes } from './modules/files/files.routes.ts';
import { FilesService } from './modules/files/files.service.ts';
import { selectLoad } from './modules/status/status.queries.ts';
import { FileKindsService } from './modules/submissions/guide/file-kinds.service.ts';
import { submissionFolders } from './modules/submissions/submission-folders.ts';
import { submissionsRoutes } from './modules/submissions/submissions.routes.ts';
import { ImportedVersion } from './modules/official/imported-version.ts';
import { NewestRelease } from './modules/releases/newest-release.ts';
import { makeServices, type Services } from './services.ts';
import { NO_DEMONSTRATION, type DemonstrationProgress } from './setup/demonstration-progress.ts';
import { FirstPictures, type FirstPicturesParts } from './first-pictures.ts';
import { pageExistence } from './page-existence.ts';
import { CONTENT_SECURITY } from './platform/content-security.ts';
import type { Database } from './platform/database/sql.ts';
import { clientRoutes, type ClientParts } from './platform/client-routes.ts';
import { gatherRouteMethods, refuseOtherMethods } from './platform/known-methods.ts';
import { operationRoutes } from './platform/operation-routes.ts';
import { QUERY_LIMITS } from './platform/query-limits.ts';
import { RequestError, type ErrorCode } from './platform/request-error.ts';

/** What the app is made of; tests give it theirs. */
export interface AppParts {
  readonly database: Database;
  readonly log: Logger;
  /** The token of the machine's operator. */
  readonly operatorToken: string;
  /** Changes when any answer may: part of the key of every cached answer. */
  readonly version: string;
  /** Folder of the built client; absent in tests of the API alone. */
  readonly clientFolder: string | null;
  /** Where files that are handed in lie. */
  readonly dataFolder: string;
  /** Made here where somebody else does not use them too. */
  readonly services?: Services;
  /** How far the demonstration has come; there is none where this is not given. */
  readonly demonstration?: () => DemonstrationProgress;
  /** The clock; the machine's where none is given. */
  readonly now?: () => Date;
}

async function hasOfficialResults(database: Database): Promise<boolean> {
  return (await database.read(SYSTEM_ACTOR, 'ready', selectLoad)) !== null;
}

/** Builds the server, ready to answer but not listening. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true }, bodyLimit: QUERY_LIMITS.bodyBytes, frameworkErrors: refuseAddress });
  const routes = gatherRouteMethods(app);
  answerErrors(app, parts.log);
  await app.register(fastifyHelmet, CONTENT_SECURITY);
  const { database, log, operatorToken, dataFolder, now = () => new Date() } = parts;
  const { access, submissionsAnswers, releases } = parts.services ?? makeServices({ database, log, operatorToken, dataFolder, now });
  const newest = new NewestRelease(database);
  await newest.follow(releases);
  app.addHook('onClose', () => newest.close());
  const imported = new ImportedVersion(database);
  await imported.follow();
  app.addHook('onClose', () => imported.close());
  const readyFacts = () => ({ release: newest.id, releasePublished: newest.id !== null, demonstration: parts.demonstration?.() ?? NO_DEMONSTRATION });
  await app.register(operationRoutes(() => hasOfficialResults(parts.database), readyFacts));
  app.addHook('onClose', () => access.audit.close());
  const schema = buildApiSchema({ database, releases, submissions: submissionsAnswers, now });
  const fileKinds = new FileKindsService(database);
  await app.register(filesRoutes(new FilesService({ database, schemaText: printedSchema(schema), templates: (actor) => fileKinds.templates(actor) })));
  await app.register(backupRoutes(database, access.identity));
  await app.register(submissionsRoutes({ answers: submissionsAnswers, identity: access.identity, uploadFolder: submissionFolders(dataFolder).uploads }));
  await app.register(sessionRoutes(access.sessions, access.identity));
  await app.register(userRoutes(access.tokens, access.identity));
  const version = (): string => `${parts.version} ${newest.id ?? ''} ${imported.text}`;
  await registerApi(app, { schema, access, log, version });
  await app.register(clientRoutes({ folder: parts.clientFolder, exists: pageExistence(parts.database), drawn: drawnPages(app, { folder: parts.clientFolder, version, log }) }));
  refuseOtherMethods(app, routes);
  await app.ready();
  return app;
}

/** Pages with what they would ask for first; where that cannot be had, the page asks for it itself. */
function drawnPages(app: FastifyInstance, { folder, version, log }: { folder: string | null; version: () => string; log: Logger }): ClientParts['drawn'] {
  if (folder === null) return () => Promise.resolve(null);
  const ask: FirstPicturesParts['ask'] = async ({ query, variables }) => (await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })).payload;
  const pictures = new FirstPictures({ folder, version, ask });
  return (path) =>
    pictures.pageAt(path).catch((error: unknown) => {
      log.warn({ err: error, path }, 'a page is sent without what it asks for first');
      return null;
    });
}

/** An address that cannot be taken apart, or whose variable part is longer than any of ours: found before any route is. */
function refuseAddress({ statusCode = 400 }: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const message = statusCode === 414 ? 'The address is too long.' : 'The address cannot be read: a percent sign in it must be followed by two hexadecimal digits that stand for text.';
  void reply.code(statusCode).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}

/** The status of a request that is refused as a whole; 400 where none stands here. */
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, UNAVAILABLE: 503 };

function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof RequestError) {
      const { code, argument } = error.extensions;
      return reply.code(STATUS[code as ErrorCode] ?? 400).send({ errors: [{ message: error.message, extensions: { code, ...(argument === undefined ? {} : { argument }) } }] });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ errors: [{ message: error.message, extensions: { code: 'BAD_REQUEST' } }] });
    log.error({ err: error }, 'request failed');
    return reply.code(500).send({ errors: [{ message: 'Something went wrong on our side. Try again.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  });
}
