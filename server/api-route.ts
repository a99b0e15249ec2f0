import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { askerKey, type Access } from './modules/access/access.ts';
import { auditedAnswers } from './modules/access/audited-answers.ts';
import { requestContext, unpublishedEntry, type RequestContext, type UnpublishedAnswer } from './modules/access/request-context.ts';
import { AnswerCache, cacheQueries } from './platform/answer-cache.ts';
import { errorAnswers } from './platform/error-answers.ts';
import { fewErrors } from './platform/few-errors.ts';
import { limitRules, QUERY_LIMITS } from './platform/query-limits.ts';

export interface ApiParts {
  readonly log: Logger;
  /** Changes when any answer may: part of the key of every cached answer. */
  readonly version: () => string;
  readonly schema: GraphQLSchema;
  readonly access: Access;
}

/** `/graphql`: the API, with what was answered before kept in front of it, and who asks known. */
export async function registerApi(app: FastifyInstance, { schema, access: { identity, audit }, log, version }: ApiParts): Promise<void> {
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
      auditedAnswers(),
      cacheQueries(),
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const cache = new AnswerCache<UnpublishedAnswer>(version);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    bodyLimit: QUERY_LIMITS.fileBodyBytes,
    preParsing: async (request, _reply, payload) => {
      if (request.method === 'POST' && isAnonymous(request) && !isShort(request)) throw tooLarge();
      return payload;
    },
    preHandler: async (request, reply) => {
      const actor = await identity.actorOf(request);
      const meet = (given: UnpublishedAnswer): boolean => {
        if (!audit.isReliable()) return false;
        audit.record(unpublishedEntry(actor, given));
        return true;
      };
      return cache.answer(request, reply, { key: askerKey(actor), meet });
    },
    onSend: async (request, reply, payload) => {
      // What is kept is kept here, where it is known for whom.
      void reply.header('cache-control', 'no-store');
      cache.keep(request, reply, payload);
      return payload;
    },
    handler: fastifyApolloHandler(apollo, {
      context: async (request) =>
        requestContext({ actor: await identity.actorOf(request), audit, keep: (unpublished) => cache.allow(request, unpublished) }),
    }),
  });
}

function isAnonymous({ headers }: FastifyRequest): boolean {
  return headers.authorization === undefined && headers.cookie === undefined;
}

/** A body whose length is not told beforehand may be any length. */
function isShort({ headers }: FastifyRequest): boolean {
  return Number(headers['content-length'] ?? Infinity) <= QUERY_LIMITS.bodyBytes;
}

function tooLarge(): Error & { statusCode: number } {
  return Object.assign(new Error(`A question of at most ${QUERY_LIMITS.bodyBytes} bytes is needed, its length told beforehand.`), { statusCode: 413 });
}
