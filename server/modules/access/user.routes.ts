import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { badArgument } from '@server/platform/request-error.ts';
import type { Identity } from './identity.ts';
import { assertSameOrigin } from './same-origin.ts';
import type { TokensService } from './tokens.service.ts';

const ISSUE = z.strictObject({ purpose: z.string(), days: z.number() });
const USER = z.object({ user: z.string() });
const TOKEN = z.object({ token: z.string() });

/** `/operator/users` and `/operator/tokens`: where the command line asks while a server runs. */
export function userRoutes(tokens: TokensService, identity: Identity): FastifyPluginAsync {
  return async (app) => {
    app.addHook('onSend', async (_request, reply) => void reply.header('Cache-Control', 'no-store'));
    app.get('/operator/users', async (request) => tokens.users(await identity.actorOf(request)));
    app.post('/operator/users/:user/tokens', async (request) => {
      assertSameOrigin(request);
      const body = ISSUE.safeParse(request.body);
      if (!body.success) throw badArgument('body', request.body, 'an object such as { "purpose": "…", "days": 90 } is needed');
      return tokens.issue(await identity.actorOf(request), { ...USER.parse(request.params), ...body.data });
    });
    app.delete('/operator/tokens/:token', async (request) => {
      assertSameOrigin(request);
      return tokens.revoke(await identity.actorOf(request), TOKEN.parse(request.params).token);
    });
  };
}
