import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'ledtid-session';
/** As `newSecret` makes them; anything else is not worth a look in the database. */
const SECRET = /^[\w-]{43}$/;

/** The id of the session that the browser shows, or null. */
export function sessionIdOf({ headers }: FastifyRequest): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (name.trim() === NAME && SECRET.test(value.trim())) return value.trim();
  }
  return null;
}

/** Gives the browser a session. Scripts cannot read it, and other sites' forms and frames do not send it. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, id: string, maxAgeSeconds: number): void {
  void reply.header('Set-Cookie', cookie(request, id, maxAgeSeconds));
}

/** Takes the session from the browser. */
export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('Set-Cookie', cookie(request, '', 0));
}

function cookie(request: FastifyRequest, value: string, maxAgeSeconds: number): string {
  const attributes = [`${NAME}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${maxAgeSeconds}`];
  return [...attributes, ...(isEncrypted(request) ? ['Secure'] : [])].join('; ');
}

/** A proxy that ends TLS says so in a header. Who makes it up can only make their own cookie stricter. */
function isEncrypted({ protocol, headers }: FastifyRequest): boolean {
  return protocol === 'https' || headers['x-forwarded-proto'] === 'https';
}
