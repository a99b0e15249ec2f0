import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { isEmbedAddress, isPageAddress, LANGUAGE_PREFIXES, withoutLanguage } from '@schema/domain/page-addresses.ts';
import { EMBED_FRAMES } from './content-security.ts';
import { sendMethodRefused } from './known-methods.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const FILES = { index: false, preCompressed: true, cacheControl: false } as const;
const LONGEST_ECHO = 200;
const PAGE_METHODS = ['GET', 'HEAD'];
/** Written by the client's build: by page, what it needs beyond the entry. */
export const PRELOADS_FILE = 'preloads.json';
export type PreloadLists = Readonly<Record<string, readonly string[]>>;
/** Stands there for the pages that have no list of their own. */
const ANY_PAGE = '';
/** Files that are for the server alone: the page itself, which it sends, what to send with it, and packed copies. */
const NOT_SERVED = ['assets/**', 'first-picture/**', 'index.html', PRELOADS_FILE, '**/*.br', '**/*.gz'];

/** Whether there is something to show at a page's address, `search` being its question part. */
export type PageExists = (path: string, search: URLSearchParams) => Promise<boolean>;

/** A page with what it would ask for first in it. */
export interface DrawnPage {
  /** Whether the reader sees something of it before its code has come. */
  readonly hasPicture: boolean;
  readonly html: Buffer;
  /** The same by Brotli. */
  readonly packed: Buffer;
  /** The `ETag` of both. */
  readonly tag: string;
}

export interface ClientParts {
  /** Of the built client. */
  readonly folder: string | null;
  readonly exists: PageExists;
  /** The page at a path with what it would ask for first; null where it has to ask for it. */
  readonly drawn: (path: string) => Promise<DrawnPage | null>;
}

/**
 * The built client: its files, and at every page's address its one HTML page, as `drawn` gives it or empty, with status
 * 404 where `exists` says that there is nothing to show. Without a folder, or with an empty one, only the start address answers and everything else
 * is not found.
 */
export function clientRoutes({ folder, exists, drawn }: ClientParts): FastifyPluginAsync {
  return fastifyPlugin(async (app) => {
    const client = folder !== null && existsSync(join(folder, 'index.html')) ? folder : null;
    if (client !== null) {
      // Names under assets/ hold a hash of their content, so they may be kept. They are looked up on disk at each request:
      // a build made while the server runs brings new ones. The few other files may change with the next start.
      await app.register(fastifyStatic, { ...FILES, root: join(client, 'assets'), prefix: '/assets/', decorateReply: false, setHeaders: (reply) => void reply.setHeader('Cache-Control', FOREVER) });
      await app.register(fastifyStatic, {
        ...FILES,
        root: client,
        wildcard: false,
        globIgnore: NOT_SERVED,
        setHeaders: (reply) => void reply.setHeader('Cache-Control', 'public, no-cache'),
      });
    }
    for (const prefix of ['', ...LANGUAGE_PREFIXES]) app.get(`${prefix}/`, (_request, reply) => reply.redirect(`${prefix}/oversikt`, 302));
    const preloads = client === null ? new Map<string, string>() : preloadHeaders(client);
    app.setNotFoundHandler(async (request, reply) => {
      const path = pathOf(request);
      if (client === null || !(isPageAddress(path) || wantsPage(request))) return reply.code(404).send({ error: `There is nothing at ${path.slice(0, LONGEST_ECHO)}.` });
      if (!isReading(request)) return sendMethodRefused(request, reply, PAGE_METHODS);
      const isThere = await exists(path, searchOf(request));
      const page = isThere ? await drawn(path) : null;
      if (isEmbedAddress(path)) void reply.header('Content-Security-Policy', EMBED_FRAMES).removeHeader('X-Frame-Options');
      // With a picture, what the page needs beyond is named in it: a header would have it fetched before the picture is seen.
      const preload = page?.hasPicture ? undefined : (preloads.get(withoutLanguage(path)) ?? preloads.get(ANY_PAGE));
      if (preload !== undefined) void reply.header('Link', preload);
      return page === null ? reply.code(isThere ? 200 : 404).type('text/html').sendFile('index.html') : sendDrawn(request, reply, page);
    });
  });
}

function sendDrawn({ headers }: FastifyRequest, reply: FastifyReply, { html, packed, tag }: DrawnPage): FastifyReply {
  void reply.headers({ 'cache-control': 'public, no-cache', vary: 'Accept-Encoding', etag: tag });
  if (headers['if-none-match'] === tag) return reply.code(304).send();
  void reply.code(200).type('text/html; charset=utf-8');
  return /\bbr\b/.test(String(headers['accept-encoding'])) ? reply.header('content-encoding', 'br').send(packed) : reply.send(html);
}

function isReading({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Who asks for what is not there gets a page only where a page was wanted: scripts get a sentence. */
function wantsPage(request: FastifyRequest): boolean {
  return isReading(request) && (request.headers.accept ?? '').includes('text/html');
}

/** The path asked for, without its question part and a slash at its end. */
function pathOf({ url }: FastifyRequest): string {
  const [path = '/'] = url.split('?');
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

function searchOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));
}

/** By page, the `Link` header that names what the page needs beyond the entry, as the client's build lists it. */
function preloadHeaders(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, PRELOADS_FILE);
  if (!existsSync(file)) return new Map();
  const lists = JSON.parse(readFileSync(file, 'utf8')) as PreloadLists;
  return new Map(Object.entries(lists).map(([path, files]) => [path, files.map((each) => `</${each}>; rel=modulepreload; crossorigin`).join(', ')]));
}
