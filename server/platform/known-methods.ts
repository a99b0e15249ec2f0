import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The methods of each route's address, as the routes are registered. */
export type RouteMethods = ReadonlyMap<string, ReadonlySet<string>>;

/** Listens for routes from now on. To be called before the first is registered. */
export function gatherRouteMethods(app: FastifyInstance): RouteMethods {
  const methods = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set();
    for (const each of [method].flat()) known.add(each);
    methods.set(url, known);
  });
  return methods;
}

/**
 * Answers every other method at the gathered addresses with 405 and what is allowed there, before anything of the
 * request is read. To be called when all routes are registered.
 */
export function refuseOtherMethods(app: FastifyInstance, routes: RouteMethods): void {
  for (const [url, known] of [...routes]) {
    const allowed = [...known];
    const refused = app.supportedMethods.filter((method) => !known.has(method));
    const refuse = (request: FastifyRequest, reply: FastifyReply): FastifyReply => sendMethodRefused(request, reply, allowed);
    if (refused.length > 0) app.route({ url, method: refused, onRequest: async (request, reply) => refuse(request, reply), handler: refuse });
  }
}

/** 405, with the methods that the address takes. */
export function sendMethodRefused({ method }: FastifyRequest, reply: FastifyReply, allowed: readonly string[]): FastifyReply {
  const methods = [...allowed].sort().join(', ');
  const message = `The method ${method} is not for this address; it takes ${methods}.`;
  return reply.code(405).header('Allow', methods).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}
