import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What a page may load and who may frame it. Everything comes from this server; only pages under `/embed/` may stand
 * in other sites' frames. `style-src` allows style elements made by scripts for the editor of the API explorer alone.
 */
const DIRECTIVES = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'self'"],
} as const;

export const CONTENT_SECURITY: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: Object.fromEntries(Object.entries(DIRECTIVES).map(([name, values]) => [name, [...values]])),
  },
  // Whether the site is reached over TLS is for the proxy in front of it to say.
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'same-origin' },
};

/** The policy of a page that may stand in any site's frame. */
export const EMBED_FRAMES = Object.entries({ ...DIRECTIVES, frameAncestors: ['*'] })
  .map(([name, values]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${values.join(' ')}`)
  .join('; ');
