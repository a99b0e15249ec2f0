import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyHelmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { GraphQLSchema } from 'graphql';
import { MEASURES } from '@schema/measures/registry.ts';
import { SYSTEM_ACTOR } from '@schema/domain/permissions.ts';
import { buildApiSchema, printedSchema } from './api-schema.ts';
import { actorOf } from './modules/access/operator-token.ts';
import { requestContext, type RequestContext } from './modules/access/request-context.ts';
import { backupRoutes } from './modules/backup/backup.routes.ts';
import { filesRoutes } from './modules/files/files.routes.ts';
import { FilesService } from './modules/files/files.service.ts';
import { selectLoad } from './modules/status/status.queries.ts';
import { AnswerCache, cacheQueries } from './platform/answer-cache.ts';
import { CONTENT_SECURITY } from './platform/content-security.ts';
import type { Database } from './platform/database/sql.ts';
import { clientRoutes } from './platform/client-routes.ts';
import { errorAnswers } from './platform/error-answers.ts';
import { operationRoutes } from './platform/operation-routes.ts';
import { fewErrors } from './platform/few-errors.ts';
import { limitRules, QUERY_LIMITS } from './platform/query-limits.ts';
import { RequestError } from './platform/request-error.ts';

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
}


async function hasOfficialResults(database: Database): Promise<boolean> {
  return (await database.read(SYSTEM_ACTOR, 'ready', selectLoad)) !== null;
}

/** Builds the server, ready to answer but not listening. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true }, bodyLimit: QUERY_LIMITS.bodyBytes });
  answerErrors(app, parts.log);
  await app.register(fastifyHelmet, CONTENT_SECURITY);
  await app.register(operationRoutes(() => hasOfficialResults(parts.database)));
  const schema = buildApiSchema(parts.database);
  await app.register(filesRoutes(new FilesService({ database: parts.database, measures: MEASURES, schemaText: printedSchema(schema) })));
  await app.register(backupRoutes(parts.database, parts.operatorToken));
  await registerApi(app, schema, parts);
  await app.register(clientRoutes(parts.clientFolder));
  await app.ready();
  return app;
}

async function registerApi(app: FastifyInstance, schema: GraphQLSchema, { log, operatorToken, version }: AppParts): Promise<void> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    // Who opens the server closes it; Apollo would end the process by the same signal before requests have ended.
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationRules: limitRules(),
    formatError: errorAnswers(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      fewErrors(),
      // Its hook on every field costs more than the fields.
      ApolloServerPluginCacheControlDisabled(),
      cacheQueries(),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const cache = new AnswerCache(version);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    preHandler: async (request, reply) => cache.answer(request, reply, actorOf(request.headers.authorization, operatorToken).kind),
    onSend: async (request, reply, payload) => {
      cache.keep(request, reply, payload);
      return payload;
    },
    handler: fastifyApolloHandler(apollo, {
      context: (request) => Promise.resolve(requestContext(actorOf(request.headers.authorization, operatorToken), () => cache.allow(request))),
    }),
  });
}

function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof RequestError) {
      const { code } = error.extensions;
      return reply.code(code === 'FORBIDDEN' ? 403 : 401).send({ errors: [{ message: error.message, extensions: { code } }] });
    }
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ errors: [{ message: error.message, extensions: { code: 'BAD_REQUEST' } }] });
    log.error({ err: error }, 'request failed');
    return reply.code(500).send({ errors: [{ message: 'Something went wrong on our side. Try again.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  });
}
