import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { badArgument } from '@server/platform/request-error.ts';
import type { Identity } from './identity.ts';
import { assertSameOrigin } from './same-origin.ts';
import { clearSessionCookie, sessionIdOf, setSessionCookie } from './session-cookie.ts';
import { SESSION_SECONDS, type SessionsService } from './sessions.service.ts';

const LONGEST_ID = 200;
const BODY = z.strictObject({ user: z.string().max(LONGEST_ID), purpose: z.string().nullish() });

/** `POST /session` `{ user, purpose }` signs in for trying out, `DELETE /session` signs out. Both take requests of our own pages alone. */
export function sessionRoutes(sessions: SessionsService, identity: Identity): FastifyPluginAsync {
  return async (app) => {
    app.post('/session', async (request, reply) => {
      assertSameOrigin(request);
      const body = BODY.safeParse(request.body);
      if (!body.success) throw badArgument('body', request.body, 'an object such as { "user": "…", "purpose": "…" } is needed');
      const { user, purpose = null } = body.data;
      const id = await sessions.signIn({ user, purpose, previous: sessionIdOf(request) });
      setSessionCookie(request, reply, id, SESSION_SECONDS);
      return reply.header('Cache-Control', 'no-store').send({ user });
    });
    app.delete('/session', async (request, reply) => {
      assertSameOrigin(request);
      const id = sessionIdOf(request);
      if (id !== null) await sessions.signOut(await identity.actorOf(request), id);
      clearSessionCookie(request, reply);
      return reply.code(204).header('Cache-Control', 'no-store').send();
    });
  };
}
