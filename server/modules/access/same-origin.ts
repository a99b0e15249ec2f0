import type { FastifyRequest } from 'fastify';
import { RequestError } from '@server/platform/request-error.ts';

/**
 * Refuses what another site's page sends: a change is made by JSON, which no form can send, or by a method that no form
 * has, and where the browser says whence, from here.
 */
export function assertSameOrigin({ headers, method }: FastifyRequest): void {
  const { origin, host, 'content-type': contentType = '', 'sec-fetch-site': site } = headers;
  const isForeign = (origin !== undefined && hostOf(origin) !== host) || site === 'cross-site' || site === 'same-site';
  if (isForeign) throw new RequestError('FORBIDDEN', 'This is only taken from pages of this address.');
  if (method === 'POST' && !/^application\/json\s*(?:;|$)/i.test(contentType)) throw new RequestError('FORBIDDEN', 'This is only taken as JSON, with the content type application/json.');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
